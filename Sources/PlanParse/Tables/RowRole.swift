import PlanModel

extension Sheet.Row {
    /// What the name of a row says that it stands for; nil for the name of a thing.
    ///
    /// Example: `歳出合計` is a total, `小計` a subtotal, `うち委託料` a part of the row above, `前年度` a comparison.
    init?(name span: ByteSpan, _ key: LabelKey, _ bytes: [UInt8]) {
        guard span.count <= LabelKey.maximumLength else { return nil }
        if let sum = Self.sum(span, key, bytes) ?? Self.remarkedSum(span, bytes) ?? Self.letteredSum(span, bytes) {
            self = sum
        } else if RowWords.isPart(span, bytes) {
            self = .part
        } else if RowWords.comparisons.contains(key.hash), key.hash != 0 {
            self = .comparison
        } else {
            return nil
        }
    }

    private static func sum(_ span: ByteSpan, _ key: LabelKey, _ bytes: [UInt8]) -> Sheet.Row? {
        if RowWords.subtotals.contains(key.hash), key.hash != 0 { return .subtotal }
        if LabelRoles.standard.role(of: key) == .sum { return .total }
        guard span.count <= RowWords.longestSum else { return nil }
        for (word, row) in RowWords.endings where RowWords.ends(span, with: word, bytes) { return row }
        return nil
    }

    /// What is added up may stand behind the word, in brackets: `小計（公共事業）`.
    private static func remarkedSum(_ span: ByteSpan, _ bytes: [UInt8]) -> Sheet.Row? {
        guard let bracket = HeadingLine.trailingBracket(bytes, span), bracket.start > span.lower else { return nil }
        let name = CleanText(bytes).trimmed(ByteSpan(span.lower, bracket.start))
        let key = LabelKey(bytes, name)
        if RowWords.subtotals.contains(key.hash) { return .subtotal }
        return LabelRoles.standard.role(of: key) == .sum ? .total : nil
    }

    /// How it is added up may stand behind the word: `歳出合計 (a)+(b)`, `合計 A+B`.
    private static func letteredSum(_ span: ByteSpan, _ bytes: [UInt8]) -> Sheet.Row? {
        guard let name = ColumnLetters.withoutFormula(bytes, span) else { return nil }
        return sum(name, LabelKey(bytes, name), bytes)
    }

    /// The row adds others up.
    var isSum: Bool { self == .total || self == .subtotal }
}

/// How names of projects end.
enum NameEnding {
    /// A name that ends as names of projects do, below one that does not, is the rest of that: 点検事業 below 公園樹木.
    static func isRest(_ span: ByteSpan, of above: String, _ bytes: [UInt8]) -> Bool {
        let name = Array(above.utf8)
        return ends(bytes, span) && !ends(name, ByteSpan(0, name.count))
    }

    /// A text ends as names of projects do.
    static func isProject(_ bytes: [UInt8], _ span: ByteSpan) -> Bool { ends(bytes, span) }

    private static func ends(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        var end = span.upper
        if let bracket = Brackets.trailing(bytes, span), bracket.start > span.lower {
            end = CleanText(bytes).trimmed(ByteSpan(span.lower, bracket.start)).upper
        }
        if let open = openBracket(bytes, span), open > span.lower { end = open }
        return words.contains { RowWords.ends(ByteSpan(span.lower, end), with: $0, bytes) }
    }

    /// A bracket is open at the end of a name.
    static func isOpen(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return openBracket(bytes, ByteSpan(0, bytes.count)) != nil
    }

    /// The bracket of a name that is not closed.
    private static func openBracket(_ bytes: [UInt8], _ span: ByteSpan) -> Int? {
        var (index, open): (Int, Int?) = (span.lower, nil)
        while index < span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            switch Scalars.folded(scalar) {
            case 0x28: open = index
            case 0x29: open = nil
            default: break
            }
            index += max(1, length)
        }
        return open
    }

    /// A text ends as names of departments do.
    static func isDepartment(_ name: [UInt8]) -> Bool {
        departments.contains { RowWords.ends(ByteSpan(0, name.count), with: $0, name) }
    }

    private static let departments = [
        "課", "室", "部", "局", "係", "所", "会", "館", "校", "園", "署", "院", "班", "センター", "グループ", "担当",
    ].map(RowWords.scalars)

    private static let words = ["事業", "費", "業務", "計画", "工事", "補助金", "負担金"].map(RowWords.scalars)
}

/// The words that tell what a row of a table stands for.
enum RowWords {
    static let subtotals = hashes(["小計", "中計"])
    static let comparisons = hashes([
        "前年度", "前年度計", "前年度予算額", "前年度当初予算額", "前年度合計", "昨年度", "増減", "増減額", "増減率", "増減率（％）", "構成比", "構成比（％）", "差引", "差引額",
        "比較", "比較増減", "伸率", "伸び率", "対前年度比", "対前年比", "対前年度増減額", "対前年度増減率", "前年度比", "増△減", "歳入歳出差引", "歳入歳出差引額", "差引残額",
        "形式収支",
    ])
    static let endings: [([UInt32], Sheet.Row)] = [
        (scalars("小計"), .subtotal), (scalars("費計"), .subtotal), (scalars("部計"), .subtotal), (scalars("課計"), .subtotal),
        (scalars("合計"), .total), (scalars("総計"), .total), (scalars("純計"), .total),
        (scalars("累計"), .total),
    ]

    /// Longer names that end in 合計 are those of things; blanks between the letters count.
    static let longestSum = 72

    /// うち, （うち, 再掲 before a name.
    static func isPart(_ span: ByteSpan, _ bytes: [UInt8]) -> Bool {
        var start = span.lower
        let (first, length) = Scalars.decode(bytes, start, span.upper)
        if Scalars.folded(first) == 0x28 || first == 0x3010 { start += length }
        if let end = parts.end(in: bytes, at: start, span.upper), end < span.upper { return true }
        guard let bracket = HeadingLine.trailingBracket(bytes, span) else { return false }
        return again.end(in: bytes, at: bracket.inner.lower, bracket.inner.upper) == bracket.inner.upper
    }

    private static let parts: WordList<Void> = ["うち", "再掲", "内、", "内訳"]
    private static let again: Word = "再掲"

    /// A span ends in a word, blanks between its letters apart.
    static func ends(_ span: ByteSpan, with word: [UInt32], _ bytes: [UInt8]) -> Bool {
        var end = span.upper
        for wanted in word.reversed() {
            while end > span.lower, case let blank = CharacterClass.blankStart(bytes, end, span.lower), blank < end {
                end = blank
            }
            let (scalar, start) = Scalars.before(bytes, end, span.lower)
            guard end > span.lower, Scalars.folded(scalar) == wanted else { return false }
            end = start
        }
        return true
    }

    static func scalars(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }

    private static func hashes(_ labels: [String]) -> Set<UInt64> { Set(labels.map { LabelKey(declared: $0).hash }) }
}
