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
            var end = row + 1
            while end < rows.count, !rows[end].gapBefore, heads.words(of: end, self, bytes) != nil { end += 1 }
            if heads.areShown(by: end - row - 1) { found.append((heads, row..<end)) }
            row = end
        }
        guard !found.isEmpty else { return }
        var parts: [Int: [ByteSpan]] = [:]
        for (heads, lines) in found {
            parts[lines.lowerBound] = heads.spans
            for line in lines.dropFirst() { parts[line] = heads.words(of: line, self, bytes) }
        }
        divide(parts, without: [], bytes)
    }

    /// Makes a cell of each of the parts of some rows, and leaves out those that they came from.
    mutating func divide(_ parts: [Int: [ByteSpan]], without dropped: Set<Int>, _ bytes: [UInt8]) {
        var (divided, kept): ([Cell], [Row]) = ([], [])
        divided.reserveCapacity(cells.count + parts.count * 4)
        for (index, row) in rows.enumerated() where !dropped.contains(index) {
            let start = divided.count
            guard let spans = parts[index] else {
                divided += cells[row.cells]
                kept.append(row.moved(to: start))
                continue
            }
            divided += spans.enumerated().map { column, span in
                let isInPieces = CharacterClass.nextBlank(bytes, span.lower, span.upper) < span.upper
                return Cell(
                    span: span, column: Int32(column), hasText: true, isInPieces: isInPieces,
                    key: LabelKey(bytes, span))
            }
            kept.append(
                Row(
                    cells: start..<divided.count, inked: spans.count, gapBefore: row.gapBefore, start: row.start,
                    isTabular: true))
        }
        rows = kept
        replaceCells(divided)
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

/// A line of heads with one blank between each two of them.
struct WordHeads {
    let spans: [ByteSpan]
    private let areFigures: [Bool]
    /// The head of the names, which may have blanks.
    private let name: Int

    private static let fewest = 3
    private static let most = 16
    /// Longer lines are text.
    private static let longest = 240

    /// The heads that make up a row of one cell, or nil: three at least, all known to the vocabulary, over a name and a figure.
    init?(_ layout: Layout, _ row: Int, _ bytes: [UInt8]) {
        guard let line = layout.line(row), line.isInPieces, line.span.count <= Self.longest else { return nil }
        let words = PlainLine.words(bytes, line.span)
        guard (Self.fewest...Self.most).contains(words.count) else { return nil }
        var (figures, name): ([Bool], Int?) = ([], nil)
        for (position, word) in words.enumerated() {
            let cell = Layout.Cell(span: word, column: 0, hasText: true, key: LabelKey(bytes, word))
            let head = Head(over: cell, bytes)
            guard head.isKnown else { return nil }
            figures.append(head.isOverFigures)
            if name == nil, head.namesRows { name = position }
        }
        guard let name, figures.contains(true), !figures[name] else { return nil }
        (spans, areFigures, self.name) = (words, figures, name)
    }

    /// So many rows show that the line is one of heads.
    func areShown(by rows: Int) -> Bool { rows > 1 || rows == 1 && spans.count > Self.fewest }

    /// The parts of a line, one for each head; nil where it has fewer, or a text where a figure should stand.
    func words(of row: Int, _ layout: Layout, _ bytes: [UInt8]) -> [ByteSpan]? {
        guard let line = layout.line(row), line.isInPieces, line.span.count <= Self.longest * 2 else { return nil }
        var words = PlainLine.words(bytes, line.span)
        let more = words.count - spans.count
        guard more >= 0, more <= Self.most else { return nil }
        words.replaceSubrange(name...name + more, with: [words[name].union(words[name + more])])
        for (position, word) in words.enumerated() where areFigures[position] || position == name {
            let kind = CellKind(bytes, word)
            guard areFigures[position] ? kind == .figure || kind == .dash : kind != .figure else { return nil }
        }
        return words
    }
}
