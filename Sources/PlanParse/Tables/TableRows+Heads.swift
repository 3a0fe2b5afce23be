extension TableRows {
    /// The cells of a row as heads, in their order.
    func heads(_ cells: [Layout.Cell], isBelowHeads: Bool) -> [Head] {
        let years = YearRun(cells, bytes, isBelowHeads: isBelowHeads)?.columns
        return cells.map { Head(over: $0, bytes, form, isBareYear: years?.contains($0.column) == true) }
    }

    /// Years of four digits stand in the row, and no figure beside them.
    func isYearRun(_ cells: [Layout.Cell], isBelowHeads: Bool) -> Bool {
        guard let years = YearRun(cells, bytes, isBelowHeads: isBelowHeads)?.columns else { return false }
        return cells.allSatisfy { cell in
            if years.contains(cell.column) || Head(over: cell, bytes, form).isKnown { return true }
            // Three years in a row and more tell what they are below any head of names.
            return cell.column == cells[0].column && years.count > 2 && CellKind(bytes, cell) == .words
        }
    }

    /// The cell is the rest of the one above it, which leaves a bracket open: `財源内訳（3か年の合計` and `）`.
    func goesOnWithHead(_ cell: Layout.Cell, above row: Int) -> Bool {
        guard let above = cells(row - 1).first(where: { $0.column == cell.column }) else { return false }
        return Self.openBrackets(bytes, above.span) > 0 && Self.openBrackets(bytes, cell.span) < 0
    }

    /// A head stands right above the cell.
    func isBelowHead(_ cell: Layout.Cell, _ row: Int) -> Bool {
        cells(row - 1).contains { $0.column == cell.column }
    }

    /// The cell is a name below the head of names, so that the row is the first under them, whatever stands beside it:
    /// under `指標名 | 現状値 | 目標値` the row `施設の完成 | 令和5年度 | 令和9年度`.
    func isName(_ cell: Layout.Cell, below heads: Range<Int>) -> Bool {
        let above = heads.reversed().lazy.compactMap { row in
            self.cells(row).first { $0.column == cell.column }
        }.first
        guard let above, !Brackets.opens(bytes, cell.span), CellKind(bytes, cell) == .words,
            Head(over: above, bytes, form).opensRecord, !Head(over: cell, bytes, form).isKnown
        else { return false }
        // `事務事業` over `名` is one head.
        let joined = Array(bytes[above.span.lower..<above.span.upper] + bytes[cell.span.lower..<cell.span.upper])
        let whole = ByteSpan(0, joined.count)
        return LabelRoles.standard.role(of: LabelKey(joined, whole)) == nil
    }

    /// How many brackets a text opens more than it closes.
    private static func openBrackets(_ bytes: [UInt8], _ span: ByteSpan) -> Int {
        var (count, index) = (0, span.lower)
        while index < span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            switch Scalars.folded(scalar) {
            case 0x28: count += 1
            case 0x29: count -= 1
            default: break
            }
            index += max(1, length)
        }
        return count
    }

    /// The first row of heads of the table that begins with a row: that row itself, or one of the next behind lines of single
    /// heads, as the printer of a page sets those of several lines: `財源内訳` and `事業` above `施設名   事業費`.
    func headRow(from start: Int) -> Int? {
        if isHeadRow(start) { return start }
        guard isLineOfHeads(start), cells(start).contains(where: isOverFigures) else { return nil }
        var row = start + 1
        while row < min(limit, start + Self.headLimit - 1), !layout.rows[row].gapBefore, isLineOfHeads(row) {
            if isHeadRow(row) { return row }
            row += 1
        }
        return nil
    }

    /// 款別 alone in its line: a word left of the groups in the line above and of the heads below them.
    func isNameAlone(_ cells: [Layout.Cell], _ row: Int, _ start: Int) -> Bool {
        guard cells.count == 1, let name = cells.first, row == start + 1, row + 1 < limit,
            name.span.count <= Self.longestHead, CellKind(bytes, name) == .words,
            case let (above, below) = (self.cells(start), self.cells(row + 1)), above.count > 1,
            below.count > above.count
        else { return false }
        return (above + below).allSatisfy { $0.column > name.column && !isFigure($0) }
    }

    private func isOverFigures(_ cell: Layout.Cell) -> Bool {
        let head = Head(over: cell, bytes, form)
        // 節 stands over a name and its amount.
        return head.isOverFigures || head.role == .sources || head.role == .tiedSources
            || head.role == .account(level: 3)
    }

    /// Short words that blanks alone lay out, no figure among them.
    private func isLineOfHeads(_ row: Int) -> Bool {
        guard layout.rows[row].isTabular, case let cells = cells(row), let first = cells.first, let last = cells.last,
            cells.count <= Self.widest
        else { return false }
        let line = bytes[first.span.lower..<last.span.upper]
        return cells.allSatisfy { $0.span.count <= Self.longestHead && !isNoHead($0) }
            && !line.contains { $0 == 0x09 || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "<") }
            && bytes[last.span.upper...].prefix { $0 != 0x0A }.allSatisfy { $0 != 0x09 && $0 != UInt8(ascii: "|") }
    }
}
