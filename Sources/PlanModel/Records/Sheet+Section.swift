extension Sheet {
    /// A narrative part of a sheet.
    public struct Section: Sendable, Hashable {
        /// What a section tells. The list is open: a form may use words of its own.
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

            /// 主な業務.
            public static let duties: Role = "duties"
            /// 誰のために.
            public static let beneficiaries: Role = "beneficiaries"
            /// 事業概要.
            public static let summary: Role = "summary"
            /// 効果.
            public static let expectedEffects: Role = "expectedEffects"
            /// 反省点.
            public static let reflection: Role = "reflection"
            /// 取り組み, 取組, 今後の取り組み.
            public static let initiatives: Role = "initiatives"
            /// 現状と課題.
            public static let issues: Role = "issues"
            /// 取組方針, 方針.
            public static let approach: Role = "approach"
            /// 中間レビュー.
            public static let midtermReview: Role = "midtermReview"
            /// 最終レビュー.
            public static let finalReview: Role = "finalReview"
            /// 目的.
            public static let purpose: Role = "purpose"
            /// 目標: the state that a plan aims at.
            public static let goals: Role = "goals"
            /// 令和6年度重点方針と目標.
            public static let yearPriorities: Role = "yearPriorities"
            /// 令和6年度の目標.
            public static let yearGoals: Role = "yearGoals"
            /// ミッション.
            public static let mission: Role = "mission"
            /// SDGsの取り組み.
            public static let sdgs: Role = "sdgs"
            /// 特記事項.
            public static let notes: Role = "notes"
            /// Anything else.
            public static let other: Role = "other"
        }

        /// What the section tells.
        public var role: Role
        /// The section's own number: 1 of `1. 現状と課題`.
        public var number: Int?
        /// The heading as written, without number and mark; nil for text without a heading.
        public var heading: String?
        /// Paragraphs and list entries; empty where the document states a section and leaves it empty.
        public var items: [Item] = []

        /// A section without items.
        public init(role: Role, number: Int? = nil, heading: String?) {
            self.role = role
            self.number = number
            self.heading = heading
        }
    }
}

/// A paragraph or list entry, with the entries under it.
public struct Item: Sendable, Hashable {
    /// The marker as written: `①`, `・`, `-`, `◎`; nil for a paragraph.
    public var marker: String?
    /// The marker's number: 1 of `①`.
    public var number: Int?
    /// The text; lines that continue it follow a line feed.
    public var text: String
    /// Entries and paragraphs under this one.
    public var items: [Item] = []
    /// Marks of the footnotes that the text cites.
    public var footnotes: [String] = []

    /// An item without entries under it.
    public init(marker: String? = nil, number: Int? = nil, text: String) {
        self.marker = marker
        self.number = number
        self.text = text
    }
}

extension [Item] {
    /// Calls a body with every item in reading order, those under another included, however deep they nest.
    ///
    /// - Parameter path: The index of the item, behind those of the items that it stands under.
    func forEachNested(_ body: (_ item: Item, _ path: () -> [Int]) -> Void) {
        // A span lends its elements, where an array's iterator would copy each.
        let items = span
        for index in items.indices {
            body(items[index]) { [index] }
            if !items[index].items.isEmpty { Self.walk(items[index].items, under: index, body) }
        }
    }

    private static func walk(_ items: [Item], under root: Int, _ body: (Item, () -> [Int]) -> Void) {
        var levels = [(items: items, next: 0)]
        while let last = levels.indices.last {
            guard levels[last].next < levels[last].items.count else {
                levels.removeLast()
                continue
            }
            let item = levels[last].items[levels[last].next]
            levels[last].next += 1
            body(item) { [root] + levels.map { $0.next - 1 } }
            if !item.items.isEmpty { levels.append((item.items, 0)) }
        }
    }
}
