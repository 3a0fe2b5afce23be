/// Frames in which no rule stands between the rows.
extension GridTable {
    /// How a writer tells the rows of a table from the lines of its cells.
    enum Writing {
        /// A rule stands between rows.
        case ruled
        /// Only the heads are ruled, and each line is a row.
        case lines
        /// Only the heads are ruled, and blank cells are filled: a line with text in one cell goes on with the row above.
        case filled
    }

    func startsRow(_ line: GridLine, _ writing: Writing) -> Bool {
        switch writing {
        case .ruled: false
        case .lines: true
        case .filled: line.inked > 1
        }
    }

    /// Where only the heads are ruled, lines are rows if all of them have text in their first cell and in another, if converters
    /// filled their blank cells, or if the texts of the first column are none that go on from line to line.
    var writing: Writing {
        var (texts, rules, widest) = (0, 0, 0)
        var (isWhole, isFilled) = (true, false)
        var names = FirstColumn()
        for line in lines {
            let parts = GridLine(bytes, line.ink, ruler, edges)
            if parts.hasRule {
                // docutils and pandoc rule the heads with `=`, and all rows; few others do.
                if bytes[line.ink.lower..<line.ink.upper].contains(UInt8(ascii: "=")) { names.mayBeRuled = true }
                // Rules that leave out a cell which reaches down stand between all rows, too.
                if parts.isText { names.isRuled = true }
                rules += 1
                texts = 0
                names.endRow()
                continue
            }
            texts += 1
            widest = max(widest, texts)
            if parts.texts.first?.text.isEmpty != false || parts.inked < 2 { isWhole = false }
            isFilled = isFilled || parts.texts.contains { CellKind.isNothing(bytes, $0.text) }
            if let part = parts.texts.first, parts.inked > 0 {
                names.add(part.text, room: room(of: part), bytes, ruler)
            }
        }
        guard widest > 1, rules <= 3 else { return .ruled }
        return isWhole ? .lines : isFilled ? .filled : names.areRows ? .lines : .ruled
    }

    /// The columns that text may have in a cell: a blank stands on each side.
    func room(of part: GridLine.Part) -> Int { edges[part.last + 1] - edges[part.first] - 3 }
}

/// What the first cells of lines without a rule between them tell: the lines of one text, or names of rows.
///
/// The text of a cell goes on in the next line only where that line's beginning had no more room, and has no gap:
/// ```text
/// | 生活習慣病の重 |      | 目標名   |
/// | 症化予防       |      | 数値目標 |      the lines of one text; three rows
/// ```
private struct FirstColumn {
    /// All rows are ruled, or may be.
    var (isRuled, mayBeRuled) = (false, false)
    /// How many lines may go on with the one above, how many do not, and how many stand below a gap.
    private var (goingOn, parted, gaps) = (0, 0, 0)
    private var above: Int?
    private var hasGap = false

    var areRows: Bool {
        // Names as long as their column may go on or not; cells of text have no gaps.
        if isRuled { return false }
        return mayBeRuled ? parted + 3 * gaps > max(2, 2 * goingOn) : parted > goingOn || gaps > 0
    }

    mutating func endRow() { (above, hasGap) = (nil, false) }

    mutating func add(_ text: ByteSpan, room: Int, _ bytes: [UInt8], _ ruler: Ruler) {
        guard !text.isEmpty else {
            // Cells stand at the top of their rows.
            (above, hasGap) = (nil, true)
            return
        }
        if hasGap {
            gaps += 1
        } else if let above {
            let (letter, word) = firstWord(text, bytes, ruler)
            if above + letter > room { goingOn += 1 } else if above + 1 + word <= room { parted += 1 }
        }
        var width = 0
        ruler.forEach(bytes, text) { scalar, _, column in width = column + ruler.width(of: scalar) }
        (above, hasGap) = (width, false)
    }

    /// How wide the first letter of a line is, and the word up to a blank that it begins: some writers break lines within
    /// words of kanji and kana, others at blanks alone.
    private func firstWord(_ text: ByteSpan, _ bytes: [UInt8], _ ruler: Ruler) -> (letter: Int, word: Int) {
        var end = text.lower
        while end < text.upper, bytes[end] > 0x20 { end += 1 }
        var (letter, word) = (0, 0)
        ruler.forEach(bytes, ByteSpan(text.lower, end)) { scalar, _, column in
            word = column + ruler.width(of: scalar)
            if column == 0 { letter = word }
        }
        let (first, _) = Scalars.decode(bytes, text.lower, text.upper)
        return (first < 0x2E80 ? word + 1 : letter, word)
    }
}
