import PlanModel

/// Rows of tables of indicators in documents that no form declares.
extension FormEngine {
    /// Reads the collected cells as a row of a table of indicators.
    mutating func readGeneralIndicatorRow(_ table: GeneralTable) {
        guard case .indicators(let kind) = table.kind else { return }
        let rowRole = rowRole(table)
        let name = table.nameCell(cells).flatMap { $0.span == rowRole?.cell.span ? nil : $0 }
        if rowRole == nil, headsGroup(table) || isOfOtherFigures(table) {
            readOtherRow(table)
            return
        }
        if let name {
            closeSection()
            open?.indicatorKind = kind
            openNamedIndicator(name.span)
            open?.draft?.indicator.unit = GeneralHead(bytes, name.span, name.key).unit
        } else if open?.draft == nil {
            guard let rowRole, hasFigure,
                let title = open?.sheet.sections.last?.heading ?? open?.sheet.title ?? open?.sheet.heading,
                title.utf8.count <= GeneralRows.longestLabel,
                let start = open?.start
            else {
                continueSection(layout.rows[index])
                return
            }
            // The table is that of one indicator, which the heading above it names.
            closeSection()
            let draft = Indicator(name: title, kind: kind)
            let span = ByteSpan(start, rowRole.cell.span.upper)
            open?.draft = IndicatorDraft(indicator: draft, span: span, isBlank: false)
        }
        if let rowRole { ledger.pass(rowRole.cell.span) }
        for column in table.columns where column.column != name?.column && column.column != table.name {
            let cell = cells.first { $0.column == column.column && $0.span != rowRole?.cell.span }
            readIndicatorCell(cell, column, rowRole, isFirst: name != nil)
        }
        for cell in cells where cell.span != name?.span && cell.span != rowRole?.cell.span {
            if table.columns.contains(where: { $0.column == cell.column }) { continue }
            keepAttribute("", "other", cell.span)
        }
    }

    /// A name, with its label in the same cell perhaps: `指標：相談件数`.
    private mutating func openNamedIndicator(_ span: ByteSpan) {
        guard let pair = PairRow.line(bytes, span), pair.label.namesIndicator, let value = pair.value else {
            openIndicator(span, at: span, manner: .guessed)
            return
        }
        ledger.pass(pair.label.span)
        if let colon = pair.colon { ledger.claim(colon, as: .markup) }
        openIndicator(value, at: value, manner: .guessed)
    }

    /// A figure or a dash stands in the row; one of words alone (`計画 | 調査 | 導入`) is a schedule.
    private var hasFigure: Bool {
        let rows = GeneralRows(bytes: bytes, layout: layout)
        return rows.cells(index).contains(where: rows.isFigure)
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

    /// One cell alone at the left of a wide table heads the rows below it.
    private func headsGroup(_ table: GeneralTable) -> Bool {
        cells.count == 1 && cells[0].column == 0 && table.columns.count > 3 && index + 1 < table.rows.upperBound
            && cells[0].span.count <= GeneralRows.longestLabel
    }

    /// A row whose label is none of an indicator's figures: 達成率 below 目標 and 実績.
    private func isOfOtherFigures(_ table: GeneralTable) -> Bool {
        guard open?.draft != nil else { return false }
        return cells.contains { cell in
            guard let column = table.columns.first(where: { $0.column == cell.column }), !column.isFigure,
                column.role != .unit
            else { return false }
            switch GeneralHead(bytes, cell.span, cell.key).role {
            case .attribute?, .text?: return true
            default: return false
            }
        }
    }

    private mutating func readOtherRow(_ table: GeneralTable) {
        if !headsGroup(table) {
            keepPlainRow(layout.rows[index])
            return
        }
        closeIndicator()
        openSection(.other, heading: cells[0].span, number: nil, key: .none)
        open?.sectionSpan = cells[0].span
    }

    private mutating func readIndicatorCell(
        _ cell: RowCell?, _ column: GeneralColumn, _ rowRole: (role: Observation.Role, cell: RowCell)?, isFirst: Bool
    ) {
        switch column.role {
        case .observation(let role)?: observeGenerally(role, column, cell, label: nil)
        case nil where column.period != nil:
            observeGenerally(rowRole?.role ?? defaultRole, column, cell, label: rowRole?.cell.span)
        // The figures that it dates have taken it.
        case .year?: if let cell { ledger.pass(cell.span, as: .field) }
        default:
            guard let cell else { return }
            readIndicatorPart(cell, column)
        }
    }

    /// Figures under years alone are targets under a heading that says so, else actuals.
    var defaultRole: Observation.Role {
        let heading = open?.sheet.sections.last?.heading ?? open?.sheet.heading ?? ""
        return heading.contains("目標") || heading.contains("計画値") ? .target : .actual
    }

    private mutating func observeGenerally(
        _ role: Observation.Role, _ column: GeneralColumn, _ cell: RowCell?, label: ByteSpan?
    ) {
        let start = cells.last?.span.upper ?? layout.rows[index].start
        let span = cell?.span ?? ByteSpan(start, start)
        let head = label ?? column.head.span
        let labelCell = RowCell(span: head, column: column.column, key: LabelKey(bytes, head), meaning: nil)
        if open?.draft?.indicator.unit == nil, let unit = column.unit { open?.draft?.indicator.unit = unit }
        let dated = column.years.flatMap { years in cells.first { $0.column == years } }
        let year = dated.flatMap { $0.key.period.isEmpty ? nil : period($0.key.period) }
        observeDated(role, label: labelText(labelCell), period: column.period ?? year, span)
    }

    /// Adds a figure whose cell may hold its year too: `R5：80％`, `80％（R5）`.
    mutating func observeDated(_ role: Observation.Role, label: String, period: Period?, _ span: ByteSpan) {
        let dated = DatedCell(bytes, span)
        guard let figure = dated?.value ?? RemarkedFigure(bytes, span)?.value else {
            observe(role, label: label, period: period, span, manner: .guessed)
            return
        }
        if open?.draft == nil { openIndicator(nil, at: span) }
        let column = open?.draft?.indicator.unit ?? open?.tableUnit
        let text = ledger.field(span, manner: .guessed)
        let reading = QuantityReader(bytes: bytes).read(figure, text: text, column: column)
        // The year of the head, where the cell repeats it.
        var year = period
        if let dated {
            let written = self.period(dated.period)
            if period?.fiscalYear != written?.fiscalYear { year = written }
        }
        let observation = observationMaker.observation(
            role, label: label, period: year, asOf: reading.asOf, value: reading.value)
        open?.draft?.indicator.observations.append(observation)
        open?.draft?.observations.append(span.sourceSpan)
        if open?.draft?.unitInCells == nil { open?.draft?.unitInCells = reading.unit }
        if let before = open?.draft?.span { open?.draft?.span = before.union(span) }
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
