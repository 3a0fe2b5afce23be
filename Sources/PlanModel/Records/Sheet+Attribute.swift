extension Sheet {
    /// A cell with one value that is no part of the record's own structure.
    public struct Attribute: Sendable, Hashable {
        /// What the label of an attribute stands for. The list is open: a form may use words of its own.
        /// ```swift
        /// sheet.attributes.first { $0.role == .status }?.text      // "継続"
        /// ```
        public struct Role: Sendable, Hashable, Codable, RawRepresentable, ExpressibleByStringLiteral,
            CustomStringConvertible
        {
            /// The word that stands in records.
            public let rawValue: String

            /// A role by its word.
            public init(rawValue: String) { self.rawValue = rawValue }

            /// The word.
            public var description: String { rawValue }

            /// A role by its word.
            public init(stringLiteral value: String) { rawValue = value }

            /// 新規・継続.
            public static let status: Role = "status"
            /// 事業優先順位.
            public static let priority: Role = "priority"
            /// 市長公約事項.
            public static let mayoralPledge: Role = "mayoralPledge"
            /// 事業期間.
            public static let projectPeriod: Role = "projectPeriod"
            /// 総合評価.
            public static let evaluation: Role = "evaluation"
            /// Anything else.
            public static let other: Role = "other"
        }

        /// The label as written.
        public var label: String
        /// What the label stands for.
        public var role: Role
        /// The cell as written.
        public var text: String

        /// An attribute from its parts.
        public init(label: String, role: Role, text: String) {
            self.label = label
            self.role = role
            self.text = text
        }
    }
}
