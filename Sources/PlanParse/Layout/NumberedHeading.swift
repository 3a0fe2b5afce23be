import PlanModel

/// A heading with a number before it: `1. 現状と課題`, `１．現状と課題`, `3 当課の…`, `(2) 目的`.
struct NumberedHeading {
    let number: Int
    /// The heading without its number.
    let text: ByteSpan
    /// What stands between number and text: a point, a bracket, or a blank.
    let style: UInt32

    /// The numbered heading that a cell makes up, or nil.
    init?(_ bytes: [UInt8], _ cell: ByteSpan) {
        guard let (number, next) = Digits.number(bytes, cell.lower, cell.upper), (1...99).contains(number),
            next < cell.upper
        else { return nil }
        let (scalar, scalarLength) = Scalars.decode(bytes, next, cell.upper)
        let blank = Self.blankLength(bytes, next, cell.upper)
        let length = max(blank, scalarLength)
        switch Scalars.folded(scalar) {
        case 0x2E, 0x29, 0x3001: style = Scalars.folded(scalar)
        default:
            guard blank > 0 else { return nil }
            style = 0x20
        }
        guard style == 0x20 || Digits.value(bytes, next + length, cell.upper) == nil else { return nil }
        self.number = number
        text = CleanText(bytes).trimmed(ByteSpan(next + length, cell.upper))
        // `12 人` is a figure with its unit.
        if text.isEmpty || style == 0x20 && Self.isUnit(bytes, text, behind: number) { return nil }
    }

    /// A unit behind a number, which is a figure's. Below ten a counter of several characters may be a heading: `3 課題`.
    private static func isUnit(_ bytes: [UInt8], _ text: ByteSpan, behind number: Int) -> Bool {
        guard let unit = UnitTable.standard.whole(bytes, text) else { return false }
        if number > 9 || unit.per != nil || Scalars.count(bytes, text) == 1 { return true }
        return unit.dimension == .money || unit.dimension == .ratio
    }

    /// A line break as a tag divides number and text too, where the cell was wrapped behind the number.
    private static func blankLength(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
        if bytes[index] == UInt8(ascii: "<"), let (_, next) = Lexer.markup(in: bytes, at: index), next < end {
            return next - index
        }
        return CharacterClass.blankLength(bytes, index, end)
    }
}
