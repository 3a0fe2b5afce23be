public import PlanModel

/// What a label or heading of a form stands for: which part of a record the text at it fills.
public enum Meaning: Sendable, Hashable {
    /// The sheet's name (目標名, 事務事業名).
    case title
    /// The sheet's own code (事業番号, 施策コード).
    case code
    /// The year of the sheet (対象年度, 評価年度).
    case fiscalYear
    /// The municipality that the document is of (市町村名, 団体名).
    case municipality
    /// The department in charge (所管課, 部署名).
    case department
    /// A department that takes part (関連).
    case relatedDepartment
    /// The head of the department (所属長).
    case headName
    /// A cell with one value, under this role: one of the list, or a word of the form's own.
    case attribute(Sheet.Attribute.Role)
    /// The account of the budget (会計・款・項・目).
    case account
    /// Names of plans (設定根拠, 個別計画).
    case relatedPlans
    /// Numbers of the Sustainable Development Goals (SDGsの目標番号).
    case sdgs
    /// A narrative section.
    case section(Sheet.Section.Role)
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
    case observation(Indicator.Observation.Role)
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
