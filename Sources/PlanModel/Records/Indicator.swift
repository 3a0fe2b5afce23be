/// One thing that a plan measures.
public struct Indicator: Sendable, Hashable {
    /// What the figure is for.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// A numerical target (数値目標, 達成目標).
        case target
        /// An outcome (成果指標).
        case outcome
        /// An activity (活動指標, 活動目標).
        case activity
    }

    /// Which way is better.
    public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
        /// More is better.
        case up
        /// Less is better.
        case down
    }

    /// The name without its qualifier and its theme number.
    public var name: String
    /// What the figure is for.
    public var kind: Kind
    /// The number of the theme that it belongs to: 1 of `①`.
    public var theme: Int?
    /// What stands in `【…】` with the name: `延べ`, `年度末時点`.
    public var qualifiers: [String] = []
    /// The unit of the figures.
    public var unit: Value.Unit?
    /// Why it was chosen (設定理由).
    public var rationale: String?
    /// How it is measured (算式).
    public var method: String?
    /// Which way is better, where bounds or trend tell.
    public var direction: Direction?
    /// The figures in reading order.
    public var observations: [Observation] = []

    /// An indicator without figures.
    public init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

extension Indicator {
    /// One figure of an indicator.
    public struct Observation: Sendable, Hashable {
        /// What the figure is.
        public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
            /// 初期値, 基準値, 計画策定時.
            case baseline
            /// 現状値, 実績.
            case actual
            /// 目標値, 目標, 計画.
            case target
            /// 最終目標値.
            case finalTarget
        }

        // A table has thousands of figures under a few heads, which they share: 48 bytes each.

        /// The figure.
        public var value: Value
        /// The day that the cell names: `（R5.4.1）`.
        public var asOf: CivilDate?
        private var head: Head

        /// What the figure is.
        public var role: Role {
            get { head.role }
            set { head = Head(newValue, label, period) }
        }
        /// The label as written, without its year.
        public var label: String {
            get { head.label }
            set { head = Head(role, newValue, period) }
        }
        /// The year that the figure speaks of.
        public var period: Period? {
            get { head.period }
            set { head = Head(role, label, newValue) }
        }

        /// The marks of notes behind the figure: `1` of `1,200※1`.
        public var footnotes: [String] {
            get { value.footnotes }
            set { value.footnotes = newValue }
        }
        /// Whom or how the figure counts, where the cell says it: `延べ` of `延べ320人`, `男性` of `男性 78.1歳 女性 84.2歳`.
        public var qualifiers: [String] {
            get { value.qualifiers }
            set { value.qualifiers = newValue }
        }

        /// An observation from its parts.
        public init(role: Role, label: String, period: Period?, asOf: CivilDate? = nil, value: Value) {
            self.init(Head(role, label, period), asOf, value)
        }

        fileprivate init(_ head: Head, _ asOf: CivilDate?, _ value: Value) {
            self.head = head
            self.asOf = asOf
            self.value = value
        }

        /// What stands over a column of figures, or before a row of them.
        fileprivate final class Head: Sendable, Hashable {
            let role: Role
            let label: String
            let period: Period?

            init(_ role: Role, _ label: String, _ period: Period?) {
                self.role = role
                self.label = label
                self.period = period
            }

            static func == (first: Head, second: Head) -> Bool {
                first === second || first.isHead(second.role, second.label, second.period)
            }

            func isHead(_ role: Role, _ label: String, _ period: Period?) -> Bool {
                // Years differ most often, and to compare texts is dear where they do.
                self.role == role && self.period?.start == period?.start && self.period == period && self.label == label
            }

            func hash(into hasher: inout Hasher) {
                hasher.combine(role)
                hasher.combine(label)
                hasher.combine(period)
            }
        }
    }
}

/// Makes observations that share what stands over them with those made shortly before.
package struct ObservationMaker: Sendable {
    private var recent: [Indicator.Observation.Head] = []
    private var next = 0

    /// A table has rarely more columns.
    private static let size = 12

    /// A maker that has made none.
    package init() {}

    /// An observation from its parts.
    package mutating func observation(
        _ role: Indicator.Observation.Role, label: String, period: Period?, asOf: CivilDate?, value: Value
    ) -> Indicator.Observation {
        if let head = recent.first(where: { $0.isHead(role, label, period) }) {
            return Indicator.Observation(head, asOf, value)
        }
        let head = Indicator.Observation.Head(role, label, period)
        if recent.count < Self.size { recent.append(head) } else { recent[next] = head }
        next = (next + 1) % Self.size
        return Indicator.Observation(head, asOf, value)
    }
}
