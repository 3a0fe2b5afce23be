import PlanModel

/// Tables whose cells single blanks divide, as extractors that keep no places write them.
///
/// Example: below `指標名 単位 基準値(R4) 目標値(R9)` the line `宿泊者数 千人 140 180` has a word for each head, and figures under
/// the heads of figures. A name may have blanks of its own; the words behind it are as many as the heads behind its own. A line
/// that has fewer words, or a word where a figure should stand, ends the table and is text.
extension Layout {
    /// Cuts such lines into cells.
    mutating func divideWordRows(_ bytes: [UInt8]) {
        var found: [(heads: WordHeads, rows: Range<Int>)] = []
        var row = 0
        while row + 1 < rows.count {
            guard let heads = WordHeads(self, row, bytes) else {
                row += 1
                continue
            }
            var end = row + heads.lines
            while end < rows.count, !rows[end].gapBefore, let count = heads.lines(ofRow: end, self, bytes) {
                end += count
            }
            if heads.areShown(by: end - row - heads.lines) { found.append((heads, row..<end)) }
            row = end
        }
        guard !found.isEmpty else { return }
        var (parts, dropped): ([Int: [ByteSpan]], Set<Int>) = ([:], [])
        for (heads, lines) in found {
            for (offset, cells) in heads.cells.enumerated() { parts[lines.lowerBound + offset] = cells }
            dropped.formUnion(lines.dropFirst(heads.cells.count).prefix(heads.lines - heads.cells.count))
            for line in lines.dropFirst(heads.lines) { parts[line] = heads.cells(of: line, self, bytes) }
        }
        divide(parts.mapValues { [$0] }, without: dropped, bytes)
    }

    /// Makes other rows of some, each given by its cells, and leaves out those that they came from.
    mutating func divide(_ parts: [Int: [[ByteSpan]]], without dropped: Set<Int>, _ bytes: [UInt8]) {
        var (divided, kept): ([Cell], [Row]) = ([], [])
        divided.reserveCapacity(cells.count + parts.count * 4)
        for (index, row) in rows.enumerated() where !dropped.contains(index) {
            guard let made = parts[index] else {
                kept.append(row.moved(to: divided.count))
                divided += cells[row.cells]
                continue
            }
            for (place, spans) in made.enumerated() {
                kept.append(
                    Row(
                        cells: divided.count..<divided.count + spans.count, inked: spans.count { !$0.isEmpty },
                        gapBefore: row.gapBefore && place == 0, start: row.start, isTabular: true))
                divided += spans.enumerated().map { Cell(bytes, $1, column: $0) }
            }
        }
        rows = kept
        replaceCells(divided)
    }
}

extension Layout.Cell {
    /// The cell of a stretch.
    fileprivate init(_ bytes: [UInt8], _ span: ByteSpan, column: Int) {
        self.init(
            span: span, column: Int32(column), hasText: !span.isEmpty,
            isInPieces: CharacterClass.nextBlank(bytes, span.lower, span.upper) < span.upper,
            key: span.isEmpty ? .none : LabelKey(bytes, span))
    }
}

extension Layout.Row {
    /// The row with its cells elsewhere.
    fileprivate func moved(to start: Int) -> Layout.Row {
        Layout.Row(
            cells: start..<start + cells.count, inked: inked, gapBefore: gapBefore, start: self.start,
            isTabular: isTabular)
    }
}
