import PlanModel

/// What text of a section shows of a table that was not read as one: its heads in lines of their own or beside each other, and
/// figures that stand alone in lines, or several in one.
///
/// Example: the lines `事業名`, `予算額`, `広報発行事業`, `6,500` and `事業名 予算額 国 県`, `広報発行事業 6,500 0 0`. A label alone, a figure in a
/// sentence and entries of a list are text.
struct UnreadRows {
    private enum Line {
        case heads(count: Int, isOfTable: Bool)
        case figure
        /// A word and figures, so many in all.
        case row(words: Int)
        /// Words, so many where the vocabulary knows one for a head; else 0.
        case text(words: Int)

        var isRow: Bool { if case .row = self { true } else { false } }
    }

    /// Known heads next to each other, of which one names what a column holds.
    private(set) var hasHeads = false
    /// Lines behind the heads.
    private(set) var count = 0
    private var firstRow: ByteSpan?
    private var firstFigure: ByteSpan?

    /// The first line behind the heads, or where there are none the first of several figures; nil where heads without a row below
    /// them, or a few figures, are text.
    var first: ByteSpan? { hasHeads ? firstRow : firstFigure }

    private var heads = 0
    private var isOfTable = false
    /// Lines of figures next to each other, with the first of them.
    private var run = 0
    private var runStart: ByteSpan?
    /// Each line is a row, so that another ends the table.
    private var isOfRows = false
    private var isEnded = false
    /// The words of the line above, where it may be heads.
    private var wordsAbove = 0

    /// Fewer figures below each other may be a text's own.
    private static let leastFigures = 3
    private static let longestLine = 160
    private static let longestHead = 48
    private static let mostWords = 24

    /// Looks at the lines of an item without a marker.
    mutating func look(at item: ByteSpan, _ bytes: [UInt8]) {
        var start = item.lower
        for index in item.lower...item.upper
        where index == item.upper || bytes[index] == 0x0A || bytes[index] == 0x0B {
            let line = CleanText(bytes).trimmed(ByteSpan(start, index))
            if !line.isEmpty { take(Self.line(bytes, line), at: line) }
            start = index + 1
        }
    }

    /// Looks at a heading: several heads beside each other are none of a section.
    mutating func look(atHeading text: String) {
        let bytes = Array(text.utf8)
        let line = Self.line(bytes, ByteSpan(0, bytes.count))
        switch line {
        case .heads(let count, _) where count > 1: take(line, at: ByteSpan(0, bytes.count))
        case .text(let words): wordsAbove = words
        default: break
        }
    }

    private mutating func take(_ kind: Line, at line: ByteSpan) {
        if case .heads(let count, let isOfTable) = kind {
            heads += count
            self.isOfTable = self.isOfTable || isOfTable
            if heads > 1, self.isOfTable { hasHeads = true }
            (run, runStart, wordsAbove) = (0, nil, 0)
            return
        }
        (heads, isOfTable) = (0, false)
        switch kind {
        case .figure: run += 1
        case .row(let words):
            // As many words right above, one of them a known head, are the heads of the row.
            if words == wordsAbove, !hasHeads { (hasHeads, isOfRows) = (true, true) }
            run += 2
        default: run = 0
        }
        if case .text(let words) = kind { wordsAbove = words } else { wordsAbove = 0 }
        runStart = run == 0 ? nil : runStart ?? line
        if run >= Self.leastFigures { firstFigure = firstFigure ?? runStart }
        isEnded = isEnded || isOfRows && !kind.isRow
        guard hasHeads, !isEnded else { return }
        count += 1
        firstRow = firstRow ?? line
    }

    private static func line(_ bytes: [UInt8], _ line: ByteSpan) -> Line {
        guard line.count <= longestLine else { return .text(words: 0) }
        if let isOfTable = isHead(bytes, line) { return .heads(count: 1, isOfTable: isOfTable) }
        if CellKind(bytes, line) == .figure { return .figure }
        let words = PlainLine.words(bytes, line)
        guard words.count > 1, words.count <= mostWords else { return .text(words: 0) }
        let known = words.compactMap { isHead(bytes, $0) }
        // `令和6年度 当初予算 重点施策` is a heading.
        if known.count == words.count || known.count > 2 && known.count * 2 > words.count {
            return .heads(count: known.count, isOfTable: known.contains(true))
        }
        let figures = words.dropFirst().count { CellKind(bytes, $0).isFigure }
        let isRow = figures > 1 && figures * 2 >= words.count && CellKind(bytes, words[0]) == .words
        return isRow ? .row(words: words.count) : .text(words: known.contains(true) ? words.count : 0)
    }

    /// The stretch is a head that the vocabulary knows, and whether it is one over figures or names; nil where it is none.
    private static func isHead(_ bytes: [UInt8], _ span: ByteSpan) -> Bool? {
        guard span.count <= longestHead else { return nil }
        let head = Head(bytes, span, LabelKey(bytes, span))
        guard head.isKnown else { return nil }
        switch head.role {
        case .indicatorName?, .projectName?, .sources?, .tiedSources?, .account?, .unit?: return true
        // The names of sources stand on charts and in lists, too.
        case .source?: return false
        default: return head.isMoney || head.isObservation && !head.period.isEmpty
        }
    }
}

extension FormEngine {
    /// Says that a table stands in the text of a section, whose rows gave no fact.
    mutating func reportUnreadRows(of section: SectionBuilder.Closed) {
        var rows = UnreadRows()
        if let heading = section.section.heading { rows.look(atHeading: heading) }
        for (item, trace) in zip(section.section.items, section.trace.items) where item.marker == nil {
            rows.look(at: ByteSpan(trace.span.offset, trace.span.offset + trace.span.length), bytes)
        }
        guard let first = rows.first else { return }
        let text = ledger.reread(first)
        if rows.hasHeads {
            report(.layoutRowsUnread, [String(rows.count), text], at: first)
        } else {
            report(.layoutColumnUnknown, [section.section.heading ?? text, text], at: first)
        }
    }
}
