import PlanModel

/// A project with its amount in a line: `・学校給食支援事業：1億970万円`, `公園の改修事業　12,300千円（前年度　11,900千円）`.
struct MoneyLine {
    let name: ByteSpan
    let amount: ByteSpan
    /// The label and the amount of the year before, in brackets behind the amount.
    private(set) var before: (label: ByteSpan, amount: ByteSpan)?

    /// Longer lines are text.
    private static let longest = 240
    private static let longestName = 120
    private static let mostCells = 4
    private static let yen: Word = "円"

    /// The parts of a row of few cells; nil where its text ends in no amount of money, or a label of the vocabulary
    /// stands before that (`事業費：1,200千円`).
    init?(_ layout: Layout, _ row: Int, _ bytes: [UInt8]) {
        let cells = layout.cells[layout.rows[row].cells].filter(\.hasText)
        guard let first = cells.first, let last = cells.last, cells.count <= Self.mostCells,
            last.span.upper - first.span.lower <= Self.longest,
            Self.yen.first(in: bytes, ByteSpan(first.span.lower, last.span.upper)) != nil
        else { return nil }
        let start = Marker(bytes, at: first.span.lower, first.span.upper, atLineStart: true)?.end ?? first.span.lower
        var whole = CleanText(bytes).trimmed(ByteSpan(start, last.span.upper))
        if let bracket = HeadingLine.trailingBracket(bytes, whole), bracket.start > whole.lower,
            let inner = Self.split(bytes, bracket.inner),
            LabelRoles.standard.relativeYear(of: LabelKey(bytes, inner.name)) == -1
        {
            before = (inner.name, inner.amount)
            whole = CleanText(bytes).trimmed(ByteSpan(whole.lower, bracket.start))
        }
        guard let parts = Self.split(bytes, whole), parts.name.count <= Self.longestName,
            CellKind(bytes, parts.name) == .words, !GeneralHeading.endsSentence(bytes, parts.name),
            Head(bytes, parts.name, LabelKey(bytes, parts.name)).role == nil
        else { return nil }
        (name, amount) = (CountedName.withoutNumber(bytes, parts.name), parts.amount)
    }

    /// The name ends as those of projects do, or begins with the level of an account: `第１項　営業収益`.
    func namesProject(_ bytes: [UInt8]) -> Bool { NameEnding.isProject(bytes, name) || isOfAccount(bytes) }

    func isOfAccount(_ bytes: [UInt8]) -> Bool { accountName(bytes) != nil }

    /// The name behind the number and level of an account: 営業収益 of `第１項　営業収益`.
    func accountName(_ bytes: [UInt8]) -> ByteSpan? {
        guard let start = Self.ordinal.end(in: bytes, at: name.lower, name.upper),
            let (_, end) = Digits.number(bytes, start, name.upper),
            let level = Self.levels.end(in: bytes, at: end, name.upper),
            case let own = CleanText(bytes).trimmed(ByteSpan(level, name.upper)), !own.isEmpty
        else { return nil }
        return own
    }

    private static let ordinal: Word = "第"
    private static let levels: WordList<Void> = ["款", "項", "目"]

    /// A text and an amount of money with its unit, a colon or a blank between them.
    private static func split(_ bytes: [UInt8], _ span: ByteSpan) -> (name: ByteSpan, amount: ByteSpan)? {
        let text = CleanText(bytes)
        var index = span.lower
        while index < span.upper {
            let blank = bytes[index] == 0x09 ? 1 : CharacterClass.blankLength(bytes, index, span.upper)
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            let next = index + max(1, blank, length)
            if index > span.lower, blank > 0 || Scalars.folded(scalar) == 0x3A,
                case let amount = text.trimmed(ByteSpan(next, span.upper)), isMoney(bytes, amount)
            {
                let name = text.trimmed(ByteSpan(span.lower, index))
                return name.isEmpty ? nil : (withoutColon(bytes, name), amount)
            }
            index = next
        }
        return nil
    }

    /// `名前： 1,200千円`, `名前 …… 1,200千円`: a blank may stand behind the colon, and dots lead to the amount.
    private static func withoutColon(_ bytes: [UInt8], _ name: ByteSpan) -> ByteSpan {
        var end = name.upper
        while end > name.lower, case let (last, start) = Scalars.before(bytes, end, name.lower), start > name.lower {
            switch Scalars.folded(last) {
            case 0x3A, 0x20, 0x3000, 0x2026, 0x2025, 0x30FB, 0x2E: end = start
            default: return ByteSpan(name.lower, end)
            }
        }
        return name
    }

    private static func isMoney(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        guard Digits.value(bytes, span.lower, span.upper) != nil else { return false }
        let reading = QuantityReader(bytes: bytes).read(span, text: "", column: nil)
        return reading.value.status == .number && reading.unit?.dimension == .money
    }
}
