/// Letters that name columns below their heads, so that others can be told by them: `A`, `(B)`, `A－B`, `③＝①＋②`.
enum ColumnLetters {
    /// Nothing but such letters stands in some cells, of which there are two at least.
    static func make(up cells: [Layout.Cell], _ bytes: [UInt8]) -> Bool {
        cells.count > 1 && cells.allSatisfy { make(up: $0.span, bytes) }
    }

    /// Single letters or numbers in circles, and signs between them.
    static func make(up span: ByteSpan, _ bytes: [UInt8]) -> Bool {
        guard span.count <= longest else { return false }
        var (index, names, follows) = (span.lower, 0, false)
        while index < span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            let isName = isName(scalar)
            guard isName ? !follows : isSign(Scalars.folded(scalar)) else { return false }
            names += isName ? 1 : 0
            follows = isName
            index += max(1, length)
        }
        return names > 0
    }

    /// A label without the circled numbers that end it, and the signs between them: `事業費計（千円）①`, `総事業費①＋②`; nil where none do.
    static func withoutNumbers(_ bytes: [UInt8], _ span: ByteSpan) -> ByteSpan? {
        var (end, first) = (span.upper, span.upper)
        while end > span.lower {
            let (scalar, start) = Scalars.before(bytes, end, span.lower)
            let isNumber = Marker.enclosedNumber(scalar) != nil
            guard isNumber || isSign(Scalars.folded(scalar)) else { break }
            end = start
            if isNumber { first = start }
        }
        guard first < span.upper, first > span.lower else { return nil }
        return CleanText(bytes).trimmed(ByteSpan(span.lower, first))
    }

    /// A name without the letters that end it, and the signs between them: `合計 (a)+(b)`, `歳出合計（Ａ＋Ｂ）`; nil where none do.
    static func withoutFormula(_ bytes: [UInt8], _ span: ByteSpan) -> ByteSpan? {
        var (end, follows, hasName) = (span.upper, false, false)
        while end > span.lower {
            let (scalar, start) = Scalars.before(bytes, end, span.lower)
            let folded = Scalars.folded(scalar)
            let isName = isName(scalar) || (0x61...0x7A).contains(folded)
            guard isName ? !follows : isSign(folded) else { break }
            (end, follows, hasName) = (start, isName, hasName || isName)
        }
        guard hasName, end > span.lower else { return nil }
        return CleanText(bytes).trimmed(ByteSpan(span.lower, end))
    }

    private static let longest = 48

    private static func isName(_ scalar: UInt32) -> Bool {
        (0x41...0x5A).contains(Scalars.folded(scalar)) || Marker.enclosedNumber(scalar) != nil
    }

    private static func isSign(_ folded: UInt32) -> Bool {
        switch folded {
        case 0x20, 0x28, 0x29, 0x2B, 0x2D, 0x2F, 0x3D, 0x25, 0x30, 0x31, 0x3000, 0xD7, 0xF7, 0x2212, 0x2015, 0x2010,
            0x30FB:
            true
        default: false
        }
    }
}
