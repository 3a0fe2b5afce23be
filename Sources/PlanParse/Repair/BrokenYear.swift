import PlanModel

/// A label or head whose year is broken by blanks or `<br>`: set wide, or wrapped inside its cell.
///
/// Example: `令和6 年度` and `初 期 値 （ 令 和 5 年 度 ）`. Labels match with blanks left out anyway; a year is read in one
/// piece, so that without this the head of a column would be lost. `令和 6年度`, which readers take, is none.
enum BrokenYear {
    /// Longer cells, blanks among them, are no labels with a year.
    private static let maximumLength = 128

    /// The cell without its blanks; nil where it has no year or no blank inside.
    static func mended(_ bytes: [UInt8], _ span: ByteSpan) -> MendedCell? {
        mayBeBroken(bytes, span) ? whole(bytes, span) : nil
    }

    private static func whole(_ bytes: [UInt8], _ span: ByteSpan) -> MendedCell {
        var (blanks, index): ([ByteSpan], Int) = ([], span.lower)
        while index < span.upper {
            let length = blankLength(bytes, index, span.upper)
            if length > 0 { blanks.append(ByteSpan(index, index + length)) }
            index += max(1, length)
        }
        return MendedCell(bytes, span, without: blanks, .layoutBrokenLabel)
    }

    /// Blanks divide the era, the digits, or 年度 of a year: `令 和 ７ 年 度`, and not `令和 7年度`.
    static func isWide(_ bytes: [UInt8], _ year: ByteSpan) -> Bool {
        guard holdsBlank(bytes, year) else { return false }
        var index = year.lower
        while index < year.upper {
            let blank = blankLength(bytes, index, year.upper)
            if blank > 0 {
                let before = Scalars.folded(Scalars.before(bytes, index, year.lower).value)
                let after = Scalars.folded(Scalars.decode(bytes, index + blank, year.upper).value)
                if divides(before, after) { return true }
            }
            index += max(1, blank > 0 ? blank : Scalars.decode(bytes, index, year.upper).length)
        }
        return false
    }

    /// 年 and 度, the two kanji of an era, or two digits.
    private static func divides(_ before: UInt32, _ after: UInt32) -> Bool {
        switch before {
        case 0x5E74: after == 0x5EA6
        case 0x4EE4: after == 0x548C
        case 0x5E73, 0x662D, 0x5927, 0x660E: after == 0x6210 || after == 0x548C || after == 0x6B63 || after == 0x6CBB
        case 0x30...0x39: (0x30...0x39).contains(after)
        default: false
        }
    }

    /// A stretch without its blanks and tags; nil where it has none.
    static func withoutBlanks(_ bytes: [UInt8], _ span: ByteSpan) -> [UInt8]? {
        let cell = whole(bytes, span)
        return cell.omitted.isEmpty ? nil : cell.text
    }

    /// The year of a cell is the one that it has without its blanks.
    static func hasWholeYear(_ cell: [UInt8], _ mended: [UInt8]) -> Bool {
        let (written, whole) = (LabelKey(cell, ByteSpan(0, cell.count)), LabelKey(mended, ByteSpan(0, mended.count)))
        let year = cell[written.period.lower..<written.period.upper]
        return self.mended(cell, written.period)?.text ?? Array(year)
            == Array(mended[whole.period.lower..<whole.period.upper])
    }

    /// 年 and a blank or tag stand in a cell that is no longer than labels are.
    @inline(__always)
    private static func mayBeBroken(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        guard span.count <= maximumLength else { return false }
        return holdsYear(bytes, span) && holdsBlank(bytes, span)
    }

    /// 年 stands in the span: the last of its bytes is rarely that of another character.
    private static func holdsYear(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        var index = span.lower + 2
        while index < span.upper {
            if bytes[index] == 0xB4, bytes[index - 2] == 0xE5, bytes[index - 1] == 0xB9 { return true }
            index += 1
        }
        return false
    }

    private static func holdsBlank(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        (span.lower..<span.upper).contains { index in
            switch bytes[index] {
            case 0x20, 0x3C: true
            case 0x80: index >= span.lower + 2 && bytes[index - 2] == 0xE3 && bytes[index - 1] == 0x80
            default: false
            }
        }
    }

    private static func blankLength(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
        if bytes[index] == 0x3C, let (_, next) = Lexer.markup(in: bytes, at: index), next <= end { return next - index }
        return CharacterClass.blankLength(bytes, index, end)
    }
}
