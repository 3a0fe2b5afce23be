import PlanModel

/// A head over a column, or the label of a line, as the general vocabulary reads it.
///
/// Example: `Ｒ３年度当初予 算額（千円）` is an amount of the fiscal year 2021 in 千円; `うち一般財源` and `① 一般財源` are 一般財源.
struct GeneralHead {
    let span: ByteSpan
    let key: LabelKey
    /// The label without the unit behind it.
    private(set) var label: ByteSpan
    var role: LabelRoles.Role?
    /// How many years after the document's own year the label speaks of.
    var relativeYear: Int?
    /// The unit that stands in brackets behind the label, or that the head is.
    var unit: Unit?
    /// Nothing but a unit stands in the head.
    private(set) var isUnit = false

    /// The period that stands in the label; empty where none does.
    var period: ByteSpan { key.period }

    /// The label says something to the vocabulary, or is a period.
    var isKnown: Bool { role != nil || !period.isEmpty }

    init(_ bytes: [UInt8], _ cell: Layout.Cell) { self.init(bytes, cell.span, cell.key) }

    init(_ bytes: [UInt8], _ span: ByteSpan, _ key: LabelKey) {
        let roles = LabelRoles.standard
        self.span = span
        self.key = key
        label = span
        role = roles.role(of: key)
        relativeYear = roles.relativeYear(of: key)
        if let bracket = HeadingLine.trailingBracket(bytes, span) {
            readBracket(bytes, bracket)
        } else if role == nil {
            unit = Self.unit(bytes, span)
            isUnit = unit != nil
        }
        if role == nil { readUnitBehind(bytes) }
        if role == nil, let bare = Self.withoutMark(bytes, span) { role = roles.role(of: LabelKey(bytes, bare)) }
    }

    /// `本年度 千円`: a unit of money behind a blank.
    private mutating func readUnitBehind(_ bytes: [UInt8]) {
        guard span.count <= LabelKey.maximumLength, let word = PlainLine.words(bytes, span).last,
            word.lower > span.lower, let unit = Self.unit(bytes, word), unit.dimension == .money
        else { return }
        let rest = CleanText(bytes).trimmed(ByteSpan(span.lower, word.lower))
        let label = LabelKey(bytes, rest)
        guard let role = LabelRoles.standard.role(of: label) else { return }
        self.label = rest
        self.role = role
        self.unit = unit
        relativeYear = LabelRoles.standard.relativeYear(of: label)
    }

    private mutating func readBracket(_ bytes: [UInt8], _ bracket: (start: Int, inner: ByteSpan)) {
        unit = Self.unit(bytes, CleanText(bytes).trimmed(bracket.inner))
        if bracket.start == span.lower { isUnit = unit != nil }
        guard role == nil, bracket.start > span.lower else { return }
        let outer = LabelKey(bytes, CleanText(bytes).trimmed(ByteSpan(span.lower, bracket.start)))
        role = LabelRoles.standard.role(of: outer)
        relativeYear = LabelRoles.standard.relativeYear(of: outer)
    }

    /// The unit that a stretch is.
    private static func unit(_ bytes: [UInt8], _ span: ByteSpan) -> Unit? {
        guard !span.isEmpty,
            let (unit, end) = UnitTable.standard.longestUnit(in: bytes, from: span.lower, to: span.upper),
            end == span.upper
        else { return nil }
        return unit
    }

    /// The label without the marker of a list, or うち, before it; nil where neither stands there. Brackets may stand
    /// around it: `（うち一般財源）`.
    private static func withoutMark(_ bytes: [UInt8], _ whole: ByteSpan) -> ByteSpan? {
        var span = whole
        if let bracket = HeadingLine.trailingBracket(bytes, whole), bracket.start == whole.lower {
            span = CleanText(bytes).trimmed(bracket.inner)
        }
        let marker = Marker(bytes, at: span.lower, span.upper, atLineStart: true)
        guard let end = marker?.end ?? part.end(in: bytes, at: span.lower, span.upper), end < span.upper else {
            return nil
        }
        return CleanText(bytes).trimmed(ByteSpan(end, span.upper))
    }

    private static let part: Word = "うち"
}

extension GeneralHead {
    /// The label stands over figures of money.
    var isMoney: Bool {
        switch role {
        case .total?, .source?, .change?: true
        default: false
        }
    }

    /// The role is that of the whole label, and not of the part before its bracket.
    func isWholeLabel(_ bytes: [UInt8]) -> Bool { LabelRoles.standard.role(of: key) == role }
}

/// A column of a table of an undeclared form.
struct GeneralColumn {
    let column: Int32
    /// The head that says what the column is.
    var head: GeneralHead
    var role: LabelRoles.Role?
    var period: Period?
    var unit: Unit?
    /// The column whose cells tell the year of the figures in this one.
    var years: Int32?

    /// The column holds money.
    var isMoney: Bool {
        switch role {
        case .total?, .source?, .change?: true
        default: false
        }
    }

    /// No head says that the column is something else than a name.
    var mayBeName: Bool {
        switch role {
        case nil: period == nil
        case .text?, .attribute?: true
        default: false
        }
    }

    /// The column holds figures of indicators.
    var isFigure: Bool {
        if case .observation? = role { return true }
        return role == nil && period != nil
    }
}

/// A figure with its year in one cell: `R5：80％`, `80％（R5）`, `（R5）80％`, `H30 72.1`.
///
/// The year is one of an era or with 年 or 年度 behind it. A day (`32,304人（R5.4.1）`) is none; neither is a year alone.
struct DatedCell {
    let period: ByteSpan
    /// The cell without its year.
    let value: ByteSpan

    init?(_ bytes: [UInt8], _ span: ByteSpan) {
        let text = CleanText(bytes)
        if let bracket = HeadingLine.trailingBracket(bytes, span), bracket.start > span.lower,
            let period = Self.year(bytes, text.trimmed(bracket.inner))
        {
            self.period = period
            value = text.trimmed(ByteSpan(span.lower, bracket.start))
            return
        }
        guard let (period, end) = Self.leadingYear(bytes, span) else { return nil }
        let rest = text.trimmed(ByteSpan(end, span.upper))
        guard Self.isFigure(bytes, rest) else { return nil }
        self.period = period
        value = rest
    }

    /// The year before a figure, in brackets or with a colon or a blank behind it, and the byte where the figure starts.
    private static func leadingYear(_ bytes: [UInt8], _ span: ByteSpan) -> (period: ByteSpan, end: Int)? {
        let (first, length) = Scalars.decode(bytes, span.lower, span.upper)
        let isBracketed = Scalars.folded(first) == 0x28
        let start = isBracketed ? span.lower + length : span.lower
        guard let reading = DateReader(bytes: bytes, end: span.upper).read(at: start),
            let period = year(bytes, ByteSpan(start, reading.end))
        else { return nil }
        let behind = CharacterClass.skipBlanks(bytes, reading.end, span.upper)
        let (mark, markLength) = Scalars.decode(bytes, behind, span.upper)
        switch Scalars.folded(mark) {
        case 0x29 where isBracketed: return (period, behind + markLength)
        case 0x3A where !isBracketed: return (period, behind + markLength)
        default: return behind > reading.end && !isBracketed ? (period, behind) : nil
        }
    }

    /// The stretch, where it is a year and nothing else.
    private static func year(_ bytes: [UInt8], _ span: ByteSpan) -> ByteSpan? {
        guard !span.isEmpty, let reading = DateReader(bytes: bytes, end: span.upper).read(at: span.lower),
            reading.end == span.upper, reading.fiscalYear != nil,
            Digits.number(bytes, span.lower, span.upper)?.end != span.upper
        else { return nil }
        return span
    }

    private static func isFigure(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        if span.isEmpty { return false }
        if QuantityReader.isDash(bytes, span) { return true }
        guard let number = NumberReader(bytes: bytes, end: span.upper).read(at: span.lower) else { return false }
        return !number.isKanji
    }
}

/// A figure with a remark in brackets behind it that holds figures itself: `1,200千円（うち市負担300千円）`, `500人（5年間累計）`.
///
/// A remark without figures, or of a day, is none: the readers of quantities take it.
struct RemarkedFigure {
    /// The cell without its remark.
    let value: ByteSpan

    init?(_ bytes: [UInt8], _ span: ByteSpan) {
        guard let bracket = HeadingLine.trailingBracket(bytes, span), bracket.start > span.lower else { return nil }
        let reader = QuantityReader(bytes: bytes)
        guard reader.read(span, text: "", column: nil).value.status != .number else { return nil }
        value = CleanText(bytes).trimmed(ByteSpan(span.lower, bracket.start))
        guard reader.read(value, text: "", column: nil).value.status == .number else { return nil }
    }
}
