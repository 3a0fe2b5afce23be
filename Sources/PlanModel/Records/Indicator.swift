/// One thing that a plan measures.
public struct Indicator: Sendable, Hashable, Codable {
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
    public var unit: Unit?
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

/// One figure of an indicator.
public struct Observation: Sendable, Hashable, Codable {
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

    /// What the figure is.
    public var role: Role
    /// The label as written, without its year.
    public var label: String
    /// The year that the figure speaks of.
    public var period: Period?
    /// The day that the cell names: `（R5.4.1）`.
    public var asOf: CivilDate?
    /// The figure.
    public var value: Value

    /// An observation from its parts.
    public init(role: Role, label: String, period: Period?, asOf: CivilDate? = nil, value: Value) {
        self.role = role
        self.label = label
        self.period = period
        self.asOf = asOf
        self.value = value
    }
}
