/// A stretch of text in a line of a table that blanks lay out, or a word of it, with its places.
struct AlignedStretch {
    /// How places are counted: typists set kanji and kana two places wide, extractors of page text every letter one.
    enum Ruler { case display, letters }

    let span: ByteSpan
    private(set) var from: Int
    private(set) var to: Int
    /// The places in letters, until the line is measured by them.
    private let letters: Range<Int>
    /// It may be a figure, which tables set flush right.
    let isFigure: Bool
    /// It is a figure and nothing else, or a dash in place of one.
    let isNumber: Bool
    /// What a number of three digits at most counts: 12.
    let digits: Int?
    /// It is one kanji or kana: part of a word that is set wide.
    let isLetter: Bool
    /// It is a head that the municipal vocabulary knows: 国, 款, 一般財源, 令和7年度.
    let isHead: Bool
    /// It is a year and nothing else: 令和7年度.
    let isPeriod: Bool
    /// It is a number of years: `11年`, `9年度`.
    let isOfYears: Bool
    /// A year begins it: `Ｒ４年度当初予`.
    let startsWithYear: Bool
    /// A number begins it, with a unit perhaps: `12社`, `160人以下`.
    let isQuantity: Bool
    /// It is a sign, whose figure may stand behind a blank.
    let isSign: Bool
    /// It is the number of a row with its mark: `1.`, `(2)`.
    let isMarker: Bool
    /// It stands in brackets, as a unit above a table does.
    let isBracketed: Bool
    /// The columns of blanks before it.
    let gap: Int
    /// It is the unit of the figure before it.
    var isUnit = false
    /// Two blanks or more stand before it, or nothing.
    var isApart: Bool
    /// It was letters that stand apart.
    var isJoinedLetters = false
    /// The word is all of its stretch.
    var isLone = true

    init(
        _ bytes: [UInt8], _ span: ByteSpan, _ columns: Range<Int>, letters: Range<Int>, gap: Int, isApart: Bool
    ) {
        (self.span, from, to, self.letters) = (span, columns.lowerBound, columns.upperBound, letters)
        (self.gap, self.isApart) = (gap, isApart)
        let (scalar, length) = Scalars.decode(bytes, span.lower, span.upper)
        let folded = Scalars.folded(scalar)
        let isOne = length == span.count
        let startsAsFigure: Bool
        switch folded {
        case 0x30...0x39, 0x2D, 0x2B, 0x25B3, 0x25B2, 0x2212, 0x2014, 0x2015: startsAsFigure = true
        default: startsAsFigure = false
        }
        // A year (2022年度) heads a column and is none of its figures.
        let mayHead = !startsAsFigure || Self.endsAsYear(bytes, span)
        let key = mayHead && span.count <= Self.longestHead ? LabelKey(bytes, span) : .none
        isPeriod = key.isPeriodAlone
        isOfYears = startsAsFigure && Self.endsAsYear(bytes, span)
        startsWithYear = !key.period.isEmpty && key.period.lower == span.lower
        isFigure = startsAsFigure && !isPeriod && !Self.isHeadOfYear(bytes, span)
        isSign = isOne && (folded == 0x25B3 || folded == 0x25B2)
        isLetter = isOne && scalar > 0x3040 && !isFigure
        isHead = Self.isHead(key) || isOne && Self.measures.contains(scalar)
        isBracketed = folded == 0x28
        isMarker = Self.isMarker(bytes, span)
        isNumber = isFigure && !isMarker && Self.isNumber(bytes, span)
        digits = isNumber && length * Self.mostDigits >= span.count ? Self.count(bytes, span) : nil
        isQuantity = isNumber || isFigure && !isMarker && Self.isQuantity(bytes, span)
    }

    private init(_ first: AlignedStretch, _ last: AlignedStretch, isNumber: Bool) {
        (span, from, to) = (first.span.union(last.span), first.from, last.to)
        letters = first.letters.lowerBound..<last.letters.upperBound
        (isFigure, self.isNumber, isLetter, digits) = (first.isFigure, isNumber, false, nil)
        (isSign, isMarker, isBracketed) = (false, false, first.isBracketed)
        (startsWithYear, isUnit) = (first.startsWithYear, first.isUnit)
        (isHead, isPeriod) = (first.isPeriod && last.isHead || first.isHead && last.isPeriod, false)
        (isQuantity, isOfYears) = (isNumber, last.isOfYears)
        (gap, isApart) = (first.gap, first.isApart)
    }

    /// One stretch from this to another of its line.
    func joined(with other: AlignedStretch, isNumber: Bool = false) -> AlignedStretch {
        other.span == span ? self : AlignedStretch(self, other, isNumber: isNumber)
    }

    /// One head that is known, from this stretch to another of its line; nil where they make up none.
    func head(with other: AlignedStretch, _ bytes: [UInt8]) -> AlignedStretch? {
        let whole = AlignedStretch(
            bytes, span.union(other.span), from..<other.to,
            letters: letters.lowerBound..<other.letters.upperBound, gap: gap, isApart: isApart)
        return whole.isHead ? whole : nil
    }

    mutating func measureInLetters() { (from, to) = (letters.lowerBound, letters.upperBound) }

    /// Puts the stretch where it ends at a place.
    mutating func move(to end: Int) { (from, to) = (end - (to - from), end) }

    /// Longer words are no heads.
    private static let longestHead = 48

    /// 額 and 率 below 増減.
    private static let measures: [UInt32] = [0x984D, 0x7387]

    private static func isHead(_ key: LabelKey) -> Bool {
        key.isPeriodAlone || LabelRoles.standard.role(of: key) != nil
    }

    /// A word of the vocabulary stands behind a year without an era: `24年度計画`.
    private static func isHeadOfYear(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        guard span.count <= longestHead, let end = TableYear.endWithoutEra(bytes, span), end < span.upper else {
            return false
        }
        return LabelRoles.standard.role(of: LabelKey(bytes, CleanText(bytes).trimmed(ByteSpan(end, span.upper)))) != nil
    }

    private static func endsAsYear(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        let last = Scalars.before(bytes, span.upper, span.lower).value
        return last == 0x5E74 || last == 0x5EA6  // 年 度
    }

    /// `1,056`, `△462`, `71.5％`, `—`.
    private static func isNumber(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        let (last, start) = Scalars.before(bytes, span.upper, span.lower)
        let end = Scalars.folded(last) == 0x25 ? start : span.upper
        return SpacedLine.isFigure(bytes, ByteSpan(span.lower, end)) || QuantityReader.isDash(bytes, span)
    }

    private static func count(_ bytes: [UInt8], _ span: ByteSpan) -> Int? {
        Digits.number(bytes, span.lower, span.upper).flatMap { $0.end == span.upper ? $0.value : nil }
    }

    private static func isQuantity(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        guard let number = NumberReader(bytes: bytes, end: span.upper).read(at: span.lower), !number.isKanji else {
            return false
        }
        return Scalars.count(bytes, ByteSpan(number.end, span.upper)) <= longestUnit
    }

    private static let longestUnit = 4
    private static let mostDigits = 3

    /// Digits with a point behind them or in brackets.
    private static func isMarker(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        let (first, length) = Scalars.decode(bytes, span.lower, span.upper)
        let isBracket = Scalars.folded(first) == 0x28
        guard span.count <= longestMarker,
            let (_, end) = Digits.number(bytes, isBracket ? span.lower + length : span.lower, span.upper),
            end < span.upper
        else { return false }
        let (mark, width) = Scalars.decode(bytes, end, span.upper)
        return end + width == span.upper && Scalars.folded(mark) == (isBracket ? 0x29 : 0x2E)
    }

    private static let longestMarker = 12
}
