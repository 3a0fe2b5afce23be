import PlanModel

/// `indicators.csv`: one row an observation; an indicator without observations has one row all the same.
struct IndicatorRow: TableRow {
    let key: RowKey
    let context: RowContext
    /// The position of the indicator in its sheet, from 1.
    let position: Int
    let indicator: Indicator
    let figure: Figure?
    /// The place of the figure, or of an indicator without one.
    let span: SourceSpan?

    /// A figure with its position in the indicator, from 1.
    struct Figure: Sendable {
        let position: Int
        let observation: Indicator.Observation
        let span: SourceSpan?

        static func figures(of indicator: Indicator, _ trace: IndicatorTrace?) -> [Figure] {
            indicator.observations.enumerated().map { index, observation in
                Figure(position: index + 1, observation: observation, span: trace?.observations.at(index))
            }
        }
    }

    static let name = "indicators"
    static let description = Message(ja: "指標とその値", en: "Indicators: one row an observation")

    static func rows(of source: TableSource) -> [IndicatorRow] {
        var rows: [IndicatorRow] = []
        for (index, sheet) in source.document.plan.sheets.enumerated() {
            let context = RowContext(source.document.plan, sheet)
            let traces = source.document.trace.sheets.at(index)?.indicators
            for (position, indicator) in sheet.indicators.enumerated() {
                let trace = traces?.at(position)
                let figures = Figure.figures(of: indicator, trace)
                for figure in figures.isEmpty ? [nil] : figures.map(Optional.some) {
                    rows.append(
                        IndicatorRow(
                            key: source.key(sheet.id, rows.count + 1), context: context,
                            position: position + 1, indicator: indicator, figure: figure,
                            span: figure == nil ? trace?.span : figure?.span))
                }
            }
        }
        return rows
    }

    static let columns: [[TableColumn<IndicatorRow>]] = [
        TableColumn.context { $0.context }, ofIndicator, ofUnit, ofObservation,
        TableColumn.period { $0.figure?.observation.period }, asOf,
        TableColumn.value { $0.figure?.observation.value }, TableColumn.place { $0.span },
    ]

    private static let ofIndicator: [TableColumn<IndicatorRow>] = [
        .integer("indicator", "シート内の指標の番号", "Position of the indicator in its sheet") { $0.position }.required,
        .word("kind", "指標の種別", "What the indicator is for") { $0.indicator.kind },
        .integer("theme", "テーマ番号", "Number of the theme it belongs to") { $0.indicator.theme },
        .text("name", "指標名", "Name of the indicator") { $0.indicator.name },
        .texts("qualifiers", "【】内の補足", "What stands in 【…】 with the name") { $0.indicator.qualifiers },
        .text("unit", "単位", "Unit in canonical notation") { $0.indicator.unit?.notation },
        .text("unitText", "単位（原文）", "Unit, as written") { $0.indicator.unit?.text },
        .text("rationale", "設定理由", "Why it was chosen") { $0.indicator.rationale },
        .text("method", "算式", "How it is measured") { $0.indicator.method },
        .word("direction", "望ましい方向", "Which way is better") { $0.indicator.direction },
    ]

    private static let ofUnit: [TableColumn<IndicatorRow>] = [
        .word("dimension", "単位の次元", "What the unit measures") { $0.indicator.unit?.dimension },
        .text("unitSymbol", "単位の記号", "What is counted, without what it is per") { $0.indicator.unit?.symbol },
        .decimal("unitScale", "単位の倍率", "How many of the base unit it is, for money") { $0.indicator.unit?.scale },
        .text("unitBase", "単位の基本単位", "The base unit, for money") { $0.indicator.unit?.base },
        .decimal("perAmount", "いくつ当たりか", "How many of the unit that it is per") { $0.indicator.unit?.per?.amount },
        .text("perUnit", "何当たりか", "The unit that it is per") { $0.indicator.unit?.per?.unit },
    ]

    private static let ofObservation: [TableColumn<IndicatorRow>] = [
        .integer("observation", "指標内の値の番号", "Position of the observation; empty where there is none") {
            $0.figure?.position
        },
        .word("role", "値の役割", "What the figure is") { $0.figure?.observation.role },
        .text("label", "値の見出し", "Label, as written without its year") { $0.figure?.observation.label },
    ]

    private static let asOf: [TableColumn<IndicatorRow>] = [
        .date("asOf", "基準日", "Day that the cell names") { $0.figure?.observation.asOf }
    ]
}
