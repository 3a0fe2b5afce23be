import PlanModel

/// How much of a document a reading understood, to choose between two readings of one text: figures under names and the levels of
/// their accounts, less what has none and what was read as text.
struct ReadingYield {
    private(set) var worth = 0

    init(_ outcome: FormEngine.Outcome) {
        for sheet in outcome.plan.sheets { add(sheet) }
        for finding in outcome.diagnostics where Self.doubts.contains(finding.kind) { worth -= 1 }
    }

    private static let doubts: Set<DiagnosticKind> = [.valueUnreadable, .layoutColumnUnknown, .layoutRowsUnread]
    /// What a name without a figure costs: it is half of one, or none.
    private static let emptiness = 2

    private mutating func add(_ sheet: Sheet) {
        var figures = 0
        for indicator in sheet.indicators {
            // Figures under a figure or a unit in place of a name are those of another row.
            let own = Self.mayBeName(indicator.name) ? figuresOf(indicator) : 0
            figures += own
            if own == 0 || indicator.name.isEmpty { worth -= Self.emptiness }
        }
        var periods: [Period] = []
        for year in sheet.budget?.years ?? [] {
            // A year twice is one of a head that stands over another column.
            if let period = year.period, periods.contains(where: { $0.isSameTime(as: period) }) { continue }
            figures += figuresOf(year)
            year.period.map { periods.append($0) }
        }
        let isRow = sheet.kind == .project || sheet.kind == .table
        figures += sheet.budget?.account?.levels.count ?? 0
        // Amounts under no name are those of another row.
        if sheet.row == .item, !(sheet.title.map(Self.mayBeName) ?? false) { figures = 0 }
        if figures == 0, isRow, sheet.title != nil, sheet.row != .group { worth -= Self.emptiness }
        worth += figures
        for section in sheet.sections where section.role == .other { worth -= section.items.count }
        for table in sheet.tables { worth -= table.rows.count }
    }

    /// The figures of an indicator, those of a known time twice. It has one baseline of a kind: further ones, and units in place
    /// of figures, stand under another's head.
    private func figuresOf(_ indicator: Indicator) -> Int {
        let numbers = indicator.observations.filter { $0.value.amount != nil }
        let baselines = numbers.filter { $0.role == .baseline }
        let kinds = Set(baselines.map(\.value.qualifiers)).count
        let units = indicator.observations.count { $0.value.amount == nil && Self.isUnit($0.value.text) }
        return numbers.count + numbers.count { $0.period != nil } - (baselines.count - kinds) - units * Self.emptiness
    }

    /// No figure and no unit.
    private static func mayBeName(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return PlainFigure(bytes, ByteSpan(0, bytes.count)) == nil && !isUnit(text)
    }

    private static func isUnit(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return UnitTable.standard.whole(bytes, ByteSpan(0, bytes.count)) != nil
    }

    /// The amounts of a year; sources that do not add up stand in the wrong columns.
    private func figuresOf(_ year: Budget.Year) -> Int {
        let sources = year.sources.compactMap(\.value.amount)
        guard let total = year.total.amount else { return sources.count }
        if !sources.isEmpty, ExactDecimal.sum(sources) != total { return 0 }
        return sources.count + (year.period == nil ? 1 : 2)
    }
}
