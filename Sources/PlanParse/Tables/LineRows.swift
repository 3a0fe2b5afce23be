import PlanModel

/// Tables of which each cell stands in a line of its own, as extractors write them that keep no columns: the heads, then the
/// cells of each row in their order.
///
/// Example: the lines `指標名`, `単位`, `現状値（R5）`, `目標値（R10）` are heads, and `ごみのリサイクル率`, `％`, `18.2`, `25.0` behind them
/// a row. A row that lacks a cell, or has a text where a figure should stand, ends the table: what follows is text.
extension Layout {
    /// Makes a row of cells of the lines of each row.
    mutating func joinLineRows(_ bytes: [UInt8]) {
        var (parts, dropped): ([Int: [ByteSpan]], Set<Int>) = ([:], [])
        var row = 0
        while row + 1 < rows.count {
            guard let heads = LineHeads(self, row, bytes) else {
                row += 1
                continue
            }
            let (count, units) = (heads.count, row + heads.lines)
            var start = units + heads.units
            parts[row] = heads.spans
            dropped.formUnion(row + 1..<units)
            if start > units {
                parts[units] = heads.unitCells(self, units)
                dropped.formUnion(units + 1..<start)
            }
            while heads.fit(self, start, bytes) {
                parts[start] = (start..<start + count).compactMap { soleCell($0)?.span }
                dropped.formUnion(start + 1..<start + count)
                start += count
            }
            row = start
        }
        guard !parts.isEmpty else { return }
        divide(parts.mapValues { [$0] }, without: dropped, bytes)
    }
}

extension Layout {
    /// The one cell of a row; behind it a bar may end the line.
    fileprivate func soleCell(_ row: Int) -> Cell? {
        guard rows[row].inked == 1, let cell = cells[rows[row].cells].first, cell.hasText else { return nil }
        return cell
    }
}

/// Heads of which each stands in a line of its own, with its year in the line below perhaps.
struct LineHeads {
    private var heads: [Head] = []
    private(set) var spans: [ByteSpan] = []
    /// How many lines they take.
    private(set) var lines = 0

    var count: Int { heads.count }

    /// A head says that it stands over names; else the first does, whatever it says.
    private var isNamed = true

    /// Figures of indicators stand under the heads, and no money.
    private var areOfIndicators: Bool {
        heads.dropFirst().count(where: \.isObservation) > 1 && !heads.contains(where: \.isMoney)
    }

    /// How many lines of units stand behind the heads, one for each that stands over figures.
    private(set) var units = 0

    private static let fewest = 3
    private static let most = 12
    /// Longer lines are text.
    private static let longest = 240

    /// The heads that begin at a row, or nil: lines that the vocabulary knows, a name and a figure among them, and below them a
    /// row at least.
    ///
    /// - Parameter isBelow: Another line above may be their first.
    init?(_ layout: Layout, _ start: Int, _ bytes: [UInt8], isBelow: Bool = false) {
        // Years in lines of their own are heads where the rows have a cell for each.
        let plain = LineHeads(layout, start, bytes, isBelow: isBelow, joinsYears: false)
        guard let found = plain ?? LineHeads(layout, start, bytes, isBelow: isBelow, joinsYears: true) else {
            return nil
        }
        self = found
    }

    private init?(_ layout: Layout, _ start: Int, _ bytes: [UInt8], isBelow: Bool, joinsYears: Bool) {
        var heads: [(head: Head, span: ByteSpan, end: Int)] = []
        var (next, areBehind) = (start, Bool?.none)
        while next < layout.rows.count, heads.count <= Self.most, let line = layout.soleCell(next),
            heads.isEmpty || !layout.rows[next].gapBefore,
            line.span.count <= LabelKey.maximumLength, case let head = Head(over: line, bytes),
            // `5ヵ年目標` holds a number.
            CellKind(bytes, line) != .figure || head.isObservation,
            head.isKnown || !head.period.isEmpty || heads.isEmpty && Self.mayName(line, bytes)
        {
            next += 1
            if joinsYears, let last = heads.last, last.head.isYear(besideHead: head),
                areBehind ?? head.isPeriodAlone == head.isPeriodAlone
            {
                let whole = last.span.union(line.span)
                heads[heads.count - 1] = (Self.head(whole, bytes), whole, next)
                areBehind = head.isPeriodAlone
            } else {
                heads.append((head, line.span, next))
            }
        }
        guard (areBehind != nil) == joinsYears else { return nil }
        // The first name may be like a head: 達成率.
        while heads.count >= Self.fewest, let last = heads.last {
            (self.heads, spans, lines) = (heads.map(\.head), heads.map(\.span), last.end - start)
            units = countUnits(layout, last.end, bytes)
            let rows = last.end + units
            isNamed = self.heads.contains(where: \.namesRows)
            if self.heads.dropFirst().contains(where: \.isOverFigures), fit(layout, rows, bytes),
                isNamed || areOfIndicators && fit(layout, rows + heads.count, bytes)
            {
                // `ＫＰＩ一覧` over `ＫＰＩ` is the title above the heads, which fit without it.
                let mayBeTitle = !isBelow && self.heads[1].namesRows
                if mayBeTitle, LineHeads(layout, start + 1, bytes, isBelow: true) != nil { return nil }
                return
            }
            heads.removeLast()
        }
        return nil
    }

    private static func head(_ span: ByteSpan, _ bytes: [UInt8]) -> Head {
        Head(over: Layout.Cell(span: span, column: 0, hasText: true, key: LabelKey(bytes, span)), bytes)
    }

    /// A short word that the vocabulary does not know may head the names, where two rows show it.
    private static func mayName(_ line: Layout.Cell, _ bytes: [UInt8]) -> Bool {
        line.span.count <= longestName && CellKind(bytes, line) == .words
    }

    private static let longestName = 30

    /// The number of units from a row on where there is one for each head over figures, else 0.
    private func countUnits(_ layout: Layout, _ start: Int, _ bytes: [UInt8]) -> Int {
        let needed = heads.count(where: \.isOverFigures)
        guard start + needed < layout.rows.count else { return 0 }
        let areUnits = (start..<start + needed).allSatisfy { row in
            layout.soleCell(row).map { Head(over: $0, bytes).isUnit } ?? false
        }
        return areUnits ? needed : 0
    }

    /// The units in the columns of their heads; the others are blank.
    fileprivate func unitCells(_ layout: Layout, _ start: Int) -> [ByteSpan] {
        var next = start
        return heads.map { head in
            let place = layout.rows[start].start
            guard head.isOverFigures, let cell = layout.soleCell(next) else { return ByteSpan(place, place) }
            next += 1
            return cell.span
        }
    }

    /// The lines from a row on are the cells of one row.
    func fit(_ layout: Layout, _ start: Int, _ bytes: [UInt8]) -> Bool {
        guard start + count <= layout.rows.count else { return false }
        let figures = (start..<start + count).count { row in
            soleKind(layout, row, bytes).map { $0 == .figure || $0 == .values } ?? false
        }
        let isFilled = figures * 2 >= heads.count(where: \.isOverFigures)
        return heads.enumerated().allSatisfy { place, head in
            guard let line = layout.soleCell(start + place), place == 0 || !layout.rows[start + place].gapBefore,
                line.span.count <= Self.longest
            else { return false }
            let kind = CellKind(bytes, line)
            if !isNamed, place == 0 { return kind == .words || kind == .values }
            // `なし` and `公表予定` stand in place of a figure.
            if head.isOverFigures, isFilled, kind == .words, line.span.count <= Self.longestStandIn { return true }
            return Self.fits(kind, under: head)
        }
    }

    private static let longestStandIn = 15

    private func soleKind(_ layout: Layout, _ row: Int, _ bytes: [UInt8]) -> CellKind? {
        layout.soleCell(row).map { CellKind(bytes, $0) }
    }

    private static func fits(_ kind: CellKind, under head: Head) -> Bool {
        if head.isOverFigures { return kind == .figure || kind == .dash || kind == .values }
        if head.namesRows { return kind == .words || kind == .values }
        return head.role != .unit || kind == .unit || kind == .words || kind == .dash
    }
}

extension Head {
    /// The head stands over what the rows are about.
    var namesRows: Bool {
        switch role {
        case .indicatorName?, .projectName?, .measureName?, .account?: true
        default: false
        }
    }

    /// Of this head and the one in the line below one is the year of the other.
    fileprivate func isYear(besideHead below: Head) -> Bool {
        guard isPeriodAlone != below.isPeriodAlone else { return false }
        let label = isPeriodAlone ? below : self
        return label.isOverFigures && label.period.isEmpty
    }

    /// The head stands over figures.
    var isOverFigures: Bool { isMoney || isObservation || isPeriodAlone }
}
