public import PlanModel

/// What a label or heading of a form stands for: which part of a record the text at it fills.
public enum Meaning: Sendable, Hashable {
    /// The sheet's name (目標名, 事務事業名).
    case title
    /// The department in charge (所管課, 部署名).
    case department
    /// A department that takes part (関連).
    case relatedDepartment
    /// The head of the department (所属長).
    case headName
    /// A cell with one value, under this role.
    case attribute(String)
    /// The account of the budget (会計・款・項・目).
    case account
    /// Names of plans (設定根拠, 個別計画).
    case relatedPlans
    /// A narrative section.
    case section(Section.Role)
    /// A head over indicators of this kind.
    case indicators(Indicator.Kind)
    /// The name of an indicator (指標名).
    case indicatorName
    /// The unit of an indicator (単位).
    case unit
    /// Why an indicator was chosen (設定理由).
    case rationale
    /// How an indicator is measured (算式).
    case method
    /// A figure of an indicator (現状値, 計画).
    case observation(Observation.Role)
    /// A head over the figures of an indicator (数値目標).
    case observations
    /// A head over the money of a project (投入指標).
    case budget
    /// The cost of a year (年度別事業費).
    case total
    /// A source of money.
    case source(Budget.Source.Kind)
    /// A head over tied sources (特定財源).
    case specificSources
    /// Increase or decrease.
    case change
    /// A measure in a department's list (施策名).
    case measureName
    /// A project of such a measure (主要事業).
    case measureProject
    /// A label without content of its own.
    case nothing
}

extension Meaning: Codable {
    /// The word of a meaning in a form file: `title`, `section purpose`, `source bonds`.
    var word: String {
        switch self {
        case .attribute(let role): "attribute " + role
        case .section(let role): "section " + role.rawValue
        case .indicators(let kind): "indicators " + kind.rawValue
        case .observation(let role): "observation " + role.rawValue
        case .source(let kind): "source " + kind.rawValue
        default: String(describing: self)
        }
    }

    /// The meaning of such a word, or nil.
    init?(word: String) {
        if let plain = Self.plain.first(where: { $0.word == word }) {
            self = plain
            return
        }
        let parts = word.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        let meaning: Meaning? =
            switch parts[0] {
            case "attribute": .attribute(parts[1])
            case "section": .section(Section.Role(rawValue: parts[1]))
            case "indicators": Indicator.Kind(rawValue: parts[1]).map(Meaning.indicators)
            case "observation": Observation.Role(rawValue: parts[1]).map(Meaning.observation)
            case "source": Budget.Source.Kind(rawValue: parts[1]).map(Meaning.source)
            default: nil
            }
        guard let meaning else { return nil }
        self = meaning
    }

    private static let plain: [Meaning] = [
        .title, .department, .relatedDepartment, .headName, .account, .relatedPlans, .indicatorName, .unit, .rationale,
        .method, .observations, .budget, .total, .specificSources, .change, .measureName, .measureProject, .nothing,
    ]

    /// Reads a word.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let word = try container.decode(String.self)
        guard let meaning = Self(word: word) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no meaning: \(word)")
        }
        self = meaning
    }

    /// Writes a word.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(word)
    }
}
