import PlanModel

/// A project with its amount in a line: `・学校給食支援事業：1億970万円`, `公園の改修事業　12,300千円（前年度　11,900千円）`,
/// `防災倉庫整備事業　補正額 12,000千円（現計 34,000千円）`.
struct MoneyLine {
    let name: ByteSpan
    /// The label before the amount: 補正額.
    let label: ByteSpan?
    let amount: ByteSpan
    /// The sources that the amount is made up of, in brackets behind it.
    private(set) var sources: ByteSpan?
    /// A marker of a list stands before the name, or dots lead from it to the amount.
    private let isMarked: Bool
    /// The label and another amount, in brackets behind the amount.
    private(set) var other: (label: ByteSpan, amount: ByteSpan)?

    /// Longer lines are text.
    private static let longest = 240
    private static let longestName = 120
    private static let mostCells = 4
    private static let yen: Word = "円"
    private static let dots: Word = "…"

    /// The parts of a row of few cells; nil where its text ends in no amount of money, or a label of the vocabulary
    /// stands before that (`事業費：1,200千円`).
    init?(_ layout: Layout, _ row: Int, _ bytes: [UInt8]) {
        let cells = layout.cells[layout.rows[row].cells].filter(\.hasText)
        guard let first = cells.first, let last = cells.last, cells.count <= Self.mostCells,
            last.span.upper - first.span.lower <= Self.longest,
            Self.yen.first(in: bytes, ByteSpan(first.span.lower, last.span.upper)) != nil
        else { return nil }
        let marker = Marker(bytes, at: first.span.lower, first.span.upper, atLineStart: true)
        isMarked = marker != nil || Self.dots.first(in: bytes, ByteSpan(first.span.lower, last.span.upper)) != nil
        let start = marker?.end ?? first.span.lower
        var whole = CleanText(bytes).trimmed(ByteSpan(start, last.span.upper))
        if let bracket = HeadingLine.trailingBracket(bytes, whole), bracket.start > whole.lower,
            let inner = Self.split(bytes, bracket.inner), Self.isLabel(bytes, inner.name)
        {
            other = (inner.name, inner.amount)
            whole = CleanText(bytes).trimmed(ByteSpan(whole.lower, bracket.start))
        }
        if let bracket = HeadingLine.trailingBracket(bytes, whole), bracket.start > whole.lower,
            ListedSources(bytes, bracket.inner) != nil
        {
            sources = bracket.inner
            whole = CleanText(bytes).trimmed(ByteSpan(whole.lower, bracket.start))
        }
        guard let parts = Self.split(bytes, whole), case let (named, label) = Self.unlabelled(bytes, parts.name),
            named.count <= Self.longestName, CellKind(bytes, named) == .words,
            !GeneralHeading.endsSentence(bytes, named), Head(bytes, named, LabelKey(bytes, named)).role == nil
        else { return nil }
        (name, self.label, amount) = (CountedName.withoutNumber(bytes, named), label, parts.amount)
    }

    /// The text without the label of the amount behind it.
    private static func unlabelled(_ bytes: [UInt8], _ text: ByteSpan) -> (name: ByteSpan, label: ByteSpan?) {
        guard let last = PlainLine.words(bytes, text).last, last.lower > text.lower, isLabel(bytes, last) else {
            return (text, nil)
        }
        return (CleanText(bytes).trimmed(ByteSpan(text.lower, last.lower)), last)
    }

    /// What an amount is called: 補正額, 現計, 前年度.
    private static func isLabel(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        if Head(bytes, span, LabelKey(bytes, span)).role == .total || isOfYearBefore(bytes, span) { return true }
        guard let ending = HeadEndings.standard.ending(of: span, bytes) else { return false }
        return ending.role == .total && ending.start == span.lower
    }

    /// The other amount is that of the year before.
    func isBesideYearBefore(_ bytes: [UInt8]) -> Bool { other.map { Self.isOfYearBefore(bytes, $0.label) } ?? false }

    private static func isOfYearBefore(_ bytes: [UInt8], _ label: ByteSpan) -> Bool {
        LabelRoles.standard.relativeYear(of: LabelKey(bytes, label)) == -1
    }

    /// A marker of a list stands before the name, and the amount is of thousands or more: an entry of a list of projects, where
    /// others stand near.
    func isListed(_ bytes: [UInt8]) -> Bool {
        isMarked && (QuantityReader(bytes: bytes).read(amount, text: "", column: nil).unit?.scale ?? 1) > 1
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
            if index > span.lower, blank > 0 || leaders.contains(Scalars.folded(scalar)),
                case let amount = text.trimmed(ByteSpan(next, span.upper)), isMoney(bytes, amount)
            {
                let name = text.trimmed(ByteSpan(span.lower, index))
                return name.isEmpty ? nil : (withoutColon(bytes, name), amount)
            }
            index = next
        }
        return nil
    }

    /// A colon, and dots that lead to the amount.
    private static let leaders: [UInt32] = [0x3A, 0x2026, 0x2025]

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
        let (first, length) = Scalars.decode(bytes, span.lower, span.upper)
        let isSigned = first == 0x25B3 || first == 0x25B2
        guard Digits.value(bytes, isSigned ? span.lower + length : span.lower, span.upper) != nil else { return false }
        return QuantityReader(bytes: bytes).isMoney(span)
    }
}
