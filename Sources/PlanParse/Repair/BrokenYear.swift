import PlanModel

/// A label or head whose year is broken by blanks or `<br>`: set wide, or wrapped inside its cell.
///
/// Example: `令和6 年度` and `初 期 値 （ 令 和 5 年 度 ）`. Labels match with blanks left out anyway; a year is read in one
/// piece, so that without this the head of a column would be lost. `令和 6年度`, which readers take, is none.
enum BrokenYear {
    /// Longer cells, blanks among them, are no labels with a year.
    private static let maximumLength = 128

    /// The cell without its blanks; nil where it has no year or no blank inside.
    static func text(_ bytes: [UInt8], _ span: ByteSpan) -> DoubledText? {
        mayBeBroken(bytes, span) ? whole(bytes, span) : nil
    }

    private static func whole(_ bytes: [UInt8], _ span: ByteSpan) -> DoubledText {
        var (blanks, single, index): ([ByteSpan], [UInt8], Int) = ([], [], span.lower)
        while index < span.upper {
            let length = blankLength(bytes, index, span.upper)
            if length > 0 {
                blanks.append(ByteSpan(index, index + length))
            } else {
                single.append(bytes[index])
            }
            index += max(1, length)
        }
        return DoubledText(span: span, copies: blanks, single: single, kind: .layoutBrokenLabel)
    }

    /// A stretch without its blanks and tags; nil where it has none.
    static func withoutBlanks(_ bytes: [UInt8], _ span: ByteSpan) -> [UInt8]? {
        let text = whole(bytes, span)
        return text.copies.isEmpty ? nil : text.single
    }

    /// The year of a cell is the one that it has without its blanks.
    static func hasWholeYear(_ cell: [UInt8], _ single: [UInt8]) -> Bool {
        let (written, whole) = (LabelKey(cell, ByteSpan(0, cell.count)), LabelKey(single, ByteSpan(0, single.count)))
        let year = cell[written.period.lower..<written.period.upper]
        return text(cell, written.period)?.single ?? Array(year)
            == Array(single[whole.period.lower..<whole.period.upper])
    }

    /// 年 and a blank or tag stand in a cell that is no longer than labels are.
    @inline(__always)
    private static func mayBeBroken(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        guard span.count <= maximumLength else { return false }
        var (hasYear, hasBlank) = (false, false)
        for index in span.lower..<span.upper {
            switch bytes[index] {
            case 0x20, 0x3C: hasBlank = true
            case 0x80:
                hasBlank = hasBlank || index >= span.lower + 2 && bytes[index - 2] == 0xE3 && bytes[index - 1] == 0x80
            case 0xB4:
                hasYear = hasYear || index >= span.lower + 2 && bytes[index - 2] == 0xE5 && bytes[index - 1] == 0xB9
            default: break
            }
        }
        return hasYear && hasBlank
    }

    private static func blankLength(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
        if bytes[index] == 0x3C, let (_, next) = Lexer.markup(in: bytes, at: index), next <= end { return next - index }
        return CharacterClass.blankLength(bytes, index, end)
    }
}
