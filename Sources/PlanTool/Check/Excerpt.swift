import PlanFiles
import PlanModel

/// The lines of a text by number.
struct SourceLines {
    private let text: [UInt8]
    private let table: LineTable

    init(_ text: [UInt8]) {
        self.text = text
        table = LineTable(text)
    }

    /// What stands around a place in its line.
    struct Surroundings {
        let scalars: [Unicode.Scalar]
        /// The place, by the scalars before it.
        let place: Range<Int>
        /// More of the line stands before or behind.
        let isCut: (before: Bool, behind: Bool)
    }

    /// How many bytes before and behind a place are looked at: a line may be as long as the document and have findings
    /// all along.
    private static let reach = 1024

    /// What stands around a place in its line; nil past the text.
    func surroundings(of span: SourceSpan) -> Surroundings? {
        guard let start = table.offset(ofLine: span.line, column: span.column),
            let first = table.offset(ofLine: span.line, column: 1),
            let last = table.offset(ofLine: span.line, column: .max)
        else { return nil }
        let isOnOneLine = span.endLine == span.line
        let end = isOnOneLine ? table.offset(ofLine: span.line, column: span.endColumn) ?? start : last
        let near = whole(max(first, start - Self.reach), first)..<whole(min(last, start + Self.reach), first)
        let (before, marked) = (count(near.lowerBound..<start), count(start..<max(start, min(end, near.upperBound))))
        return Surroundings(
            scalars: Array(String(decoding: text[near], as: UTF8.self).unicodeScalars),
            place: before..<(before + marked), isCut: (near.lowerBound > first, near.upperBound < last))
    }

    /// The start of the character that a byte belongs to.
    private func whole(_ offset: Int, _ first: Int) -> Int {
        var index = offset
        while index > first, index < text.count, text[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    private func count(_ range: Range<Int>) -> Int { text[range].count { $0 & 0xC0 != 0x80 } }
}

/// The part of a line around a place, and the marker to stand under it.
///
/// Wide characters take two columns, tabs one blank. A long line is cut to what a terminal shows, with `…` where
/// something was left out. A place of several lines is marked to the end of its first.
struct Excerpt {
    /// What is shown of the line.
    let line: String
    /// The blanks before the marker.
    let indent: String
    /// `^` and as many `~` as the place has columns behind the first.
    let marker: String

    /// Columns that are shown of a line where no terminal says otherwise.
    static let usualWidth = 100

    /// The excerpt of a place, in so many columns and one more for each `…`; nil where the text has no such line.
    init?(_ lines: SourceLines, _ span: SourceSpan, width: Int = usualWidth) {
        guard let near = lines.surroundings(of: span) else { return nil }
        let (scalars, start, end) = (near.scalars, near.place.lowerBound, near.place.upperBound)
        let isShort = !near.isCut.before && !near.isCut.behind && Self.columns(scalars) <= width
        let first = isShort ? 0 : Self.cut(scalars, back: min(30, width / 3), from: start)
        var stop = first
        var shown = 0
        while stop < scalars.count, shown + Self.columns(of: scalars[stop]) <= width {
            shown += Self.columns(of: scalars[stop])
            stop += 1
        }
        let isCut = (before: first > 0 || near.isCut.before, behind: stop < scalars.count || near.isCut.behind)
        line = (isCut.before ? "…" : "") + Self.text(scalars[first..<stop]) + (isCut.behind ? "…" : "")
        indent = String(repeating: " ", count: Self.columns(scalars[first..<start]) + (isCut.before ? 1 : 0))
        let marked = Self.columns(scalars[start..<max(start, min(end, stop))])
        marker = "^" + String(repeating: "~", count: max(0, marked - 1))
    }

    private static func columns(_ scalars: some Collection<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + columns(of: $1) }
    }

    /// The columns of a scalar as it is shown: controls are blanks.
    private static func columns(of scalar: Unicode.Scalar) -> Int {
        PrintableText.isControl(scalar) ? 1 : DisplayWidth.columns(of: scalar)
    }

    /// The scalar some columns before another.
    private static func cut(_ scalars: [Unicode.Scalar], back columns: Int, from start: Int) -> Int {
        var (index, rest) = (start, columns)
        while index > 0, rest > 0 {
            index -= 1
            rest -= Self.columns(of: scalars[index])
        }
        return index
    }

    /// Text that a terminal shows as it is: controls as blanks.
    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars { text.append(PrintableText.isControl(scalar) ? " " : scalar) }
        return String(text)
    }
}
