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

    /// Columns that are shown of a line.
    private static let width = 100
    /// Columns before the place that are kept of a long line.
    private static let lead = 30

    init?(_ lines: SourceLines, _ span: SourceSpan) {
        guard let scalars = lines.scalars(ofLine: span.line) else { return nil }
        let start = min(max(0, span.column - 1), scalars.count)
        let last = span.endLine == span.line ? span.endColumn - 1 : scalars.count
        let end = min(max(start, last), scalars.count)
        let first = Self.columns(scalars) <= Self.width ? 0 : Self.cut(scalars, back: Self.lead, from: start)
        var stop = first
        var shown = 0
        while stop < scalars.count, shown + DisplayWidth.columns(of: scalars[stop]) <= Self.width {
            shown += DisplayWidth.columns(of: scalars[stop])
            stop += 1
        }
        let isCut = (before: first > 0, behind: stop < scalars.count)
        line = (isCut.before ? "…" : "") + Self.text(scalars[first..<stop]) + (isCut.behind ? "…" : "")
        indent = String(repeating: " ", count: Self.columns(scalars[first..<start]) + (isCut.before ? 1 : 0))
        let marked = Self.columns(scalars[start..<max(start, min(end, stop))])
        marker = "^" + String(repeating: "~", count: max(0, marked - 1))
    }

    private static func columns(_ scalars: some Collection<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
    }

    /// The scalar some columns before another.
    private static func cut(_ scalars: [Unicode.Scalar], back columns: Int, from start: Int) -> Int {
        var (index, rest) = (start, columns)
        while index > 0, rest > 0 {
            index -= 1
            rest -= DisplayWidth.columns(of: scalars[index])
        }
        return index
    }

    /// Text that a terminal shows as it is: controls as blanks.
    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars { text.append(DisplayWidth.isControl(scalar) ? " " : scalar) }
        return String(text)
    }
}

/// How many columns of a terminal a character takes (Unicode Standard Annex 11, East Asian Width).
enum DisplayWidth {
    /// 2 for wide and full-width characters, 0 for those that combine with the one before, else 1.
    static func columns(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x0300...0x036F, 0x200B...0x200F, 0x2060, 0x3099, 0x309A, 0xFE00...0xFE0F, 0xFEFF: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
            0x20000...0x3FFFD:
            2
        // Ambiguous characters take two columns in the fonts that Japanese text is shown in.
        case 0x2460...0x24FF, 0x25A0...0x25FF, 0x2190...0x21FF, 0x2605...0x2606, 0x203B, 0x2160...0x217F: 2
        default: 1
        }
    }

    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value)
    }
}
