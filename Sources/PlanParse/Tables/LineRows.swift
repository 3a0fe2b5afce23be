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
            let count = heads.count
            var start = row
            while start == row || heads.fit(self, start, bytes) {
                parts[start] = (start..<start + count).compactMap { soleCell($0)?.span }
                dropped.formUnion(start + 1..<start + count)
                start += count
            }
            row = start
        }
        guard !parts.isEmpty else { return }
        divide(parts, without: dropped, bytes)
    }
}

extension Layout {
    /// The one cell of a row; behind it a bar may end the line.
    fileprivate func soleCell(_ row: Int) -> Cell? {
        guard rows[row].inked == 1, let cell = cells[rows[row].cells].first, cell.hasText else { return nil }
        return cell
    }
}

/// Heads of which each stands in a line of its own.
struct LineHeads {
    private var heads: [Head] = []

    var count: Int { heads.count }

    private static let fewest = 3
    private static let most = 12
    /// Longer lines are text.
    private static let longest = 240

    /// The heads that begin at a row, or nil: lines that the vocabulary knows, a name and a figure among them, and below them a
    /// row at least.
    init?(_ layout: Layout, _ start: Int, _ bytes: [UInt8]) {
        var heads: [Head] = []
        while start + heads.count < layout.rows.count, heads.count <= Self.most,
            let line = layout.soleCell(start + heads.count),
            heads.isEmpty || !layout.rows[start + heads.count].gapBefore,
            line.span.count <= LabelKey.maximumLength, CellKind(bytes, line) != .figure,
            case let head = Head(over: line, bytes), head.isKnown || !head.period.isEmpty
        {
            heads.append(head)
        }
        // The first name may be like a head: 達成率.
        while heads.count >= Self.fewest {
            self.heads = heads
            if heads.contains(where: \.namesRows), heads.contains(where: \.isOverFigures),
                fit(layout, start + heads.count, bytes)
            {
                return
            }
            heads.removeLast()
        }
        return nil
    }

    /// The lines from a row on are the cells of one row.
    func fit(_ layout: Layout, _ start: Int, _ bytes: [UInt8]) -> Bool {
        guard start + count <= layout.rows.count else { return false }
        return heads.enumerated().allSatisfy { place, head in
            guard let line = layout.soleCell(start + place), place == 0 || !layout.rows[start + place].gapBefore,
                line.span.count <= Self.longest
            else { return false }
            return Self.fits(CellKind(bytes, line), under: head)
        }
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

    /// The head stands over figures.
    var isOverFigures: Bool { isMoney || isObservation || isPeriodAlone }
}
