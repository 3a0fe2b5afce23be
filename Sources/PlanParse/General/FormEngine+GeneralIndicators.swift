import PlanModel

/// Rows of tables of indicators in documents that no form declares.
extension FormEngine {
    /// Reads the collected cells as a row of a table of indicators.
    mutating func readGeneralIndicatorRow(_ table: GeneralTable) {
        guard case .indicators(let kind) = table.kind else { return }
        let rowRole = rowRole(table)
        let name = cells.first { $0.column == table.name && $0.span != rowRole?.cell.span }
        if let name {
            closeSection()
            open?.indicatorKind = kind
            openIndicator(name.span, at: name.span, manner: .guessed)
        } else if open?.draft == nil {
            continueSection(layout.rows[index])
            return
        }
        if let rowRole { ledger.pass(rowRole.cell.span) }
        for column in table.columns where column.column != table.name {
            let cell = cells.first { $0.column == column.column && $0.span != rowRole?.cell.span }
            readIndicatorCell(cell, column, rowRole?.role, isFirst: name != nil)
        }
        for cell in cells where !table.columns.contains(where: { $0.column == cell.column }) {
            keepAttribute("", "other", cell.span)
        }
    }

    /// The label that says what the figures of a row are: 目標 and 実績 in rows above each other.
    private func rowRole(_ table: GeneralTable) -> (role: Observation.Role, cell: RowCell)? {
        for cell in cells {
            let isFigure = table.columns.contains { $0.column == cell.column && $0.isFigure && $0.column != table.name }
            if !isFigure, case .observation(let role)? = GeneralHead(bytes, cell.span, cell.key).role {
                return (role, cell)
            }
        }
        return nil
    }

    private mutating func readIndicatorCell(
        _ cell: RowCell?, _ column: GeneralColumn, _ rowRole: Observation.Role?, isFirst: Bool
    ) {
        switch column.role {
        case .observation(let role)?: observeGenerally(role, column, cell)
        case nil where column.period != nil: observeGenerally(rowRole ?? defaultRole, column, cell)
        default:
            guard let cell else { return }
            readIndicatorPart(cell, column)
        }
    }

    /// Figures under years alone are targets under a heading that says so, else actuals.
    private var defaultRole: Observation.Role {
        let heading = open?.sheet.sections.last?.heading ?? open?.sheet.heading ?? ""
        return heading.contains("目標") || heading.contains("計画") ? .target : .actual
    }

    private mutating func observeGenerally(_ role: Observation.Role, _ column: GeneralColumn, _ cell: RowCell?) {
        let start = cells.last?.span.upper ?? layout.rows[index].start
        let span = cell?.span ?? ByteSpan(start, start)
        let label = RowCell(
            span: column.head.span, column: column.column, key: LabelKey(bytes, column.head.span), meaning: nil)
        if open?.draft?.indicator.unit == nil, let unit = column.unit { open?.draft?.indicator.unit = unit }
        let period = column.period ?? cell.flatMap { yearInCell($0.span) }
        observe(role, label: labelText(label), period: period, span, manner: .guessed)
    }

    /// The year in brackets behind a figure: `0件（R6年度）`.
    private func yearInCell(_ span: ByteSpan) -> Period? {
        guard let bracket = HeadingLine.trailingBracket(bytes, span) else { return nil }
        let inner = CleanText(bytes).trimmed(bracket.inner)
        guard let reading = DateReader(bytes: bytes, end: inner.upper).read(at: inner.lower),
            reading.end == inner.upper,
            reading.fiscalYear != nil
        else { return nil }
        return reading.period(text: CleanText(bytes).string(inner))
    }

    private mutating func readIndicatorPart(_ cell: RowCell, _ column: GeneralColumn) {
        if QuantityReader.isDash(bytes, cell.span) {
            ledger.claim(cell.span, as: .markup)
            return
        }
        switch column.role {
        case .unit?:
            let unit = readUnit(cell.span)
            open?.draft?.indicator.unit = unit
        case .method?: open?.draft?.indicator.method = ledger.field(cell.span, manner: .guessed)
        case .rationale?: open?.draft?.indicator.rationale = ledger.field(cell.span, manner: .guessed)
        default: keepAttribute(ledger.reread(column.head.span), "other", cell.span)
        }
    }
}
