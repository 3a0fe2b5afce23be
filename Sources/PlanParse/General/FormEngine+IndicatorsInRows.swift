import PlanModel

/// Indicators that stand side by side in a row of a table, or in one of its cells.
extension FormEngine {
    /// Reads the indicators that stand side by side in a row.
    mutating func readIndicators(of table: Table, in sheet: SheetBuilder) {
        for group in table.indicators {
            let own = cells.filter { cell in
                cell.column == group.name || group.columns.contains { table.columns[$0].column == cell.column }
            }
            guard !own.isEmpty else { continue }
            let name = own.first { $0.column == group.name && !QuantityReader.isDash(bytes, $0.span) }
            guard let name else {
                // Figures without a name say nothing of what they count.
                for cell in own { keepOtherCell(cell, table, in: sheet) }
                continue
            }
            if group.columns.isEmpty {
                readIndicatorsInCell(name, group, table, in: sheet)
                continue
            }
            openRowIndicator(name.span, group.kind, in: sheet)
            readUnitBehind(group, table, in: sheet)
            for position in group.columns {
                let column = table.columns[position]
                readIndicatorCell(own.first { $0.column == column.column }, column, nil, in: sheet)
            }
            closeIndicator(in: sheet)
        }
    }

    /// A cell of indicators with their figures, or of a name alone.
    private mutating func readIndicatorsInCell(
        _ cell: RowCell, _ group: IndicatorColumns, _ table: Table, in sheet: SheetBuilder
    ) {
        guard let listed = ListedIndicators(bytes, cell.span) else {
            keepOtherCell(cell, table, in: sheet)
            return
        }
        sheet.reading.indicatorKind = group.kind
        read(listed, in: cell.span, in: sheet)
    }

    /// Reads the indicators that a text lists, as those of the kind that is open.
    mutating func read(_ listed: ListedIndicators, in text: ByteSpan, in sheet: SheetBuilder) {
        for gap in listed.gaps(in: text) { ledger.claimMarkup(gap) }
        for indicator in listed.indicators {
            if let label = indicator.label { ledger.claimLabel(label) }
            openRowIndicator(indicator.name, sheet.reading.indicatorKind, in: sheet)
            for other in indicator.others {
                sheet.takeAttribute(ledger.label(other.label), "other", other.value, manner: .guessed, &ledger)
            }
            for figure in indicator.figures {
                ledger.claimLabel(figure.label)
                observe(
                    figure.role, label: ledger.reread(figure.label), period: nil, figure.value, manner: .guessed,
                    in: sheet)
            }
            closeIndicator(in: sheet)
        }
    }

    /// The cells of a row that no indicator of it took.
    mutating func keepOtherCells(of table: Table, in sheet: SheetBuilder) {
        for cell in cells {
            let isTaken = table.indicators.contains { group in
                group.name == cell.column || group.columns.contains { table.columns[$0].column == cell.column }
            }
            if !isTaken { keepOtherCell(cell, table, in: sheet) }
        }
    }

    private mutating func keepOtherCell(_ cell: RowCell, _ table: Table, in sheet: SheetBuilder) {
        guard let column = table.columns.first(where: { $0.column == cell.column }) else {
            sheet.takeAttribute("", "other", cell.span, manner: .guessed, &ledger)
            return
        }
        readIndicatorPart(cell, column, in: sheet)
    }
}
