import PlanModel

/// What rows of tables of indicators are: whose figures they hold, what those are, and which rows hold none.
extension FormEngine {
    /// The name is one of what a plan provides for: 量の見込み, 確保方策.
    func isPlanned(_ name: ByteSpan) -> Bool { Self.provisions.end(in: bytes, at: name.lower, name.upper) != nil }

    /// Years alone between the figure that the plan starts from and the one that it aims at, up to the year of the latter, are aimed
    /// at too: `基準値 | R5 | R6 | 目標値` over `62%（R4） | 64% | 66% | 66%（R6）`.
    func leadsToTarget(_ table: Table) -> Bool {
        guard let last = table.columns.lastIndex(where: { $0.role == nil && $0.period != nil }),
            let target = table.columns.indices.first(where: { $0 > last && table.columns[$0].isTarget }),
            let own = table.columns[last].period?.start?.date?.year,
            let cell = cells.first(where: { $0.column == table.columns[target].column })
        else { return false }
        let dated = DatedCell(bytes, cell.span).flatMap { TableYear.period(bytes, $0.period)?.period }
        guard (table.columns[target].period ?? dated)?.start?.date?.year == own else { return false }
        // Of one year there are a result and a target where they differ.
        let due = cells.first { $0.column == table.columns[last].column }
        return due.map { amount($0.span) == amount(cell.span) } ?? true
    }

    private func amount(_ span: ByteSpan) -> ExactDecimal? {
        let value = DatedCell(bytes, span)?.value ?? span
        return QuantityReader(bytes: bytes).read(value, text: "", column: nil).value.amount
    }

    private static let provisions: WordList<Void> = [
        "量の見込み", "見込み量", "見込量", "確保方策", "確保の内容", "確保内容", "確保量", "確保数", "提供量",
    ]

    /// What a name says of its figures behind it, in brackets: `職員数（計画）`.
    func roleBehind(_ name: RowCell) -> (role: Indicator.Observation.Role, cell: RowCell)? {
        guard let bracket = HeadingLine.trailingBracket(bytes, name.span), bracket.start > name.span.lower else {
            return nil
        }
        let inner = CleanText(bytes).trimmed(bracket.inner)
        let key = LabelKey(bytes, inner)
        guard case .observation(let role)? = LabelRoles.standard.role(of: key) else { return nil }
        return (role, RowCell(span: inner, column: name.column, key: key, meaning: nil))
    }

    /// The label that says what the figures of a row are: 目標 and 実績 in rows above each other.
    func toldRole(_ table: Table) -> (role: Indicator.Observation.Role, cell: RowCell)? {
        for cell in cells {
            let isFigure = table.columns.contains { $0.column == cell.column && $0.isFigure && $0.column != table.name }
            if !isFigure, case .observation(let role)? = Head(bytes, cell.span, cell.key).role {
                return (role, cell)
            }
        }
        return nil
    }

    /// One cell alone at the left of a wide table heads the rows below it, and so do a short one and a line beside it
    /// where no figure stands.
    func isOverGroup(_ table: Table) -> Bool {
        guard cells.allSatisfy({ $0.span.count <= TableRows.longestLabel }) else { return false }
        // `安心 | 戦略１ 学びの充実`: words where the first figures would stand, and nothing behind them.
        if cells.count == 2, table.columns.count > 3, layout.rows[index].cells.count == 2 {
            return !cells.contains { CellKind(bytes, $0.span).isFigure }
        }
        if isNumberedLine(table) { return true }
        guard table.columns.count > 3 || cells.count == 1 && cells[0].span.count > Self.longestAttribute else {
            return cells.count == 1 && table.columns.count > 2 && layout.rows[index].cells.count == 1
        }
        return cells.count == 1 && cells[0].column <= table.name && index + 1 < layout.rows.count
    }

    /// `１ 安心して暮らせるまち`: a number and words one blank behind it, and nothing else in a line that blanks lay out.
    private func isNumberedLine(_ table: Table) -> Bool {
        guard cells.count == 2, table.columns.count > 3, RowNumber.make(up: cells[0].span, bytes),
            case let gap = cells[0].span.upper..<cells[1].span.lower,
            CharacterClass.blankLength(bytes, gap.lowerBound, gap.upperBound) == gap.count
        else { return false }
        return CellKind(bytes, cells[1].span) == .words
    }

    mutating func openGroup(in sheet: SheetBuilder) {
        closeIndicator(in: sheet)
        let heading = cells[cells.count - 1].span
        for cell in cells.dropLast() { sheet.takeAttribute("", "other", cell.span, manner: .guessed, &ledger) }
        openSection(.other, heading: heading, number: nil, key: .none, in: sheet)
        sheet.section.begin(with: heading)
    }

    /// A row whose label is none of an indicator's figures: 達成率 below 目標 and 実績.
    func isOfOtherFigures(_ table: Table, in sheet: SheetBuilder) -> Bool {
        guard case .some = sheet.indicator else { return false }
        if table.nameCell(cells) == nil, let first = cells.first, startsWithOther(first.span) { return true }
        return cells.contains { cell in
            let column = table.columns.first { $0.column == cell.column }
            if column?.isFigure == true || column?.role == .unit { return false }
            switch Head(bytes, cell.span, cell.key).role {
            case .attribute?, .text?: return true
            default: return false
            }
        }
    }

    /// `判定 達成`: the label of another row ran together with its first cell.
    private func startsWithOther(_ span: ByteSpan) -> Bool {
        let end = CharacterClass.nextBlank(bytes, span.lower, span.upper)
        guard end < span.upper else { return false }
        if case .attribute? = LabelRoles.standard.role(of: LabelKey(bytes, ByteSpan(span.lower, end))) { return true }
        return false
    }

    /// Sentences under the heads of figures, and no figure: the row explains the columns.
    func isExplanation(_ table: Table) -> Bool {
        let figures = cells.filter { cell in
            cell.column != table.name && table.columns.contains { $0.column == cell.column && $0.isFigure }
        }
        guard figures.count > 1 else { return false }
        return figures.allSatisfy { cell in
            Scalars.before(bytes, cell.span.upper, cell.span.lower).value == 0x3002
        }
    }

    /// The row tells of another year, which stands in a column of its own, of the indicator in the row above.
    func isFurtherYear(of name: RowCell, _ table: Table, in sheet: SheetBuilder) -> Bool {
        guard let above = sheet.indicator?.name, let column = table.columns.first(where: { $0.years != nil })?.years,
            let year = cells.first(where: { $0.column == column })
        else { return false }
        return above == ledger.reread(name.span, joinsLines: true)
            && sheet.indicator?.hasYear(TableYear.period(bytes, year.span)?.period) == false
    }
}
