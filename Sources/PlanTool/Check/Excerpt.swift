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

    /// The scalars of a line, counted from 1, without its end; nil past the text.
    func scalars(ofLine number: Int) -> [Unicode.Scalar]? {
        guard let range = table.range(ofLine: number) else { return nil }
        let line = text[range].filter { $0 != 0x0A && $0 != 0x0D }
        return Array(String(decoding: line, as: UTF8.self).unicodeScalars)
    }
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
        guard let scalars = lines.scalars(ofLine: span.line) else { return nil }
        let start = min(max(0, span.column - 1), scalars.count)
        let last = span.endLine == span.line ? span.endColumn - 1 : scalars.count
        let end = min(max(start, last), scalars.count)
        let first = Self.columns(scalars) <= width ? 0 : Self.cut(scalars, back: min(30, width / 3), from: start)
        var stop = first
        var shown = 0
        while stop < scalars.count, shown + Self.columns(of: scalars[stop]) <= width {
            shown += Self.columns(of: scalars[stop])
            stop += 1
        }
        let isCut = (before: first > 0, behind: stop < scalars.count)
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
