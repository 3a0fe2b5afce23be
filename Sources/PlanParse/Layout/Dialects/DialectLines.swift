/// The lines of a text, and which dialects they show.
struct DialectLines {
    let bytes: [UInt8]
    let lines: [TextLine]
    let pipes: PipeTable
    let dashes: DashTable
    let quoted: QuotedTabs?
    let html: HTMLRegions
    let paragraphs: ParagraphLines
    /// The text outside of tables is Markdown.
    let isMarkdown: Bool
    private let marks: DialectMarks

    init(_ bytes: [UInt8], _ marks: DialectMarks) {
        self.bytes = bytes
        self.marks = marks
        html = marks.hasTag ? HTMLRegions(bytes) : HTMLRegions()
        quoted = marks.hasQuotedCell && marks.hasTab ? QuotedTabs(bytes) : nil
        let mayNeedLines =
            marks.hasPipe || marks.hasFrame || marks.hasRule || marks.hasEmphasis || marks.hasListMark
            || marks.hasRepeatedCell || quoted != nil || !html.isEmpty
        lines = mayNeedLines ? TextLine.lines(of: bytes) : []
        pipes = PipeTable(bytes, lines)
        isMarkdown = (marks.hasEmphasis || marks.hasPipe) && MarkdownLine.isShown(by: lines, bytes)
        paragraphs = isMarkdown || marks.hasRule ? ParagraphLines(bytes, lines, html) : ParagraphLines()
        dashes = DashTable(bytes, marks.hasRule ? lines : [], isMarkdown: isMarkdown)
    }

    var count: Int { lines.count }

    /// Whether some line may be of a dialect.
    var isNeeded: Bool { !lines.isEmpty }

    /// The first line that starts at a byte or behind it, searched from another on.
    func index(after offset: Int, from index: Int) -> Int {
        var (low, high) = (index + 1, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].span.lower < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A line without its Markdown; nil where it holds none.
    func markdown(_ index: Int) -> MarkdownLine? {
        MarkdownLine(bytes, lines[index], before: index > 0 ? lines[index - 1] : nil)
    }

    /// The list mark of a symbol font that a line begins with.
    func listMark(_ index: Int) -> ByteSpan? { marks.hasListMark ? ListMarks.mark(bytes, lines[index].ink) : nil }

    /// The line of the entry whose list mark stands in a line alone: extractors of page text write a mark of another font as
    /// a block of its own, with blank lines behind it. Nil where the line is no such mark.
    func entry(ofMarkAt index: Int) -> Int? {
        guard marks.hasListMark, ListMarks.isAlone(bytes, lines[index].ink) else { return nil }
        var next = index + 1
        while next < lines.count, lines[next].isBlank, next <= index + Self.mostBlanksBehindMark { next += 1 }
        guard next < lines.count, !lines[next].isBlank, !ListMarks.isAlone(bytes, lines[next].ink) else { return nil }
        return next
    }

    private static let mostBlanksBehindMark = 3

    /// A long rule between lines whose blanks make columns: those go on with each other.
    func isRuleBetweenColumns(_ index: Int) -> Bool {
        guard marks.hasRule, index > 0, index + 1 < lines.count, dashes.isLongRule(index) else { return false }
        return hasGap(index - 1) && hasGap(index + 1)
    }

    private func hasGap(_ index: Int) -> Bool {
        let ink = lines[index].ink
        var run = 0
        for byte in bytes[ink.lower..<ink.upper] {
            run = byte == 0x20 ? run + 1 : 0
            if run > 1 { return true }
        }
        return false
    }
}
