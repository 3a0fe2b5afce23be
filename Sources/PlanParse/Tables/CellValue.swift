import PlanModel

/// A value with its year in one cell: `22（2021年）`, `〈R6〉 77.0%`, `R5：80％`, `85.5%／R5`, `2030年 現状値より増加`,
/// `105（5年間累計）（R9）`.
///
/// A day (`32,304人（R5.4.1）`) is no year; neither is a year alone a value.
struct DatedCell {
    /// The year, without its brackets.
    let period: ByteSpan
    /// The cell without its year.
    let value: ByteSpan

    init?(_ bytes: [UInt8], _ whole: ByteSpan) {
        let text = CleanText(bytes)
        let span = RemarkedFigure.withoutNote(bytes, whole)
        // `61.0％（R4）※1`: the note stays with the figure, for the reader of quantities.
        let core = text.trimmed(ByteSpan(span.lower, NoteMark.trailingStart(bytes, span)))
        if core.upper < span.upper, let bracket = Brackets.trailing(bytes, core), bracket.start > span.lower,
            let inner = Self.year(bytes, text.trimmed(bracket.inner))
        {
            (period, value) = (inner, span)
            return
        }
        if let bracket = Brackets.trailing(bytes, span), bracket.start > span.lower,
            let inner = Self.year(bytes, text.trimmed(bracket.inner))
        {
            let outer = text.trimmed(ByteSpan(span.lower, bracket.start))
            // `R2 65億円（H28-R2平均）`: the year before the figure is its own.
            guard let year = TableYear.leading(bytes, outer), let rest = year.rest.map(text.trimmed), !rest.isEmpty
            else {
                (period, value) = (inner, outer)
                return
            }
            (period, value) = (year.span, rest)
            return
        }
        if let (figure, year) = Self.besideSlash(bytes, span) {
            (period, value) = (year, figure)
            return
        }
        guard let year = TableYear.leading(bytes, span), let rest = year.rest.map(text.trimmed), !rest.isEmpty else {
            return nil
        }
        period = year.span
        value = rest
    }

    /// The year that the text in brackets is, or one of its two parts where the other is a word: `R5・累計`, `見込み、令和6年度`.
    private static func year(_ bytes: [UInt8], _ inner: ByteSpan) -> ByteSpan? {
        func isYear(_ span: ByteSpan) -> Bool {
            !span.isEmpty && TableYear.end(bytes, at: span.lower, span.upper, isBare: true) == span.upper
        }
        if isYear(inner) { return inner }
        let text = CleanText(bytes)
        guard let mark = separators.lazy.compactMap({ $0.first(in: bytes, inner) }).first else { return nil }
        let parts = [text.trimmed(ByteSpan(inner.lower, mark.lower)), text.trimmed(ByteSpan(mark.upper, inner.upper))]
        guard let year = parts.first(where: isYear), let other = parts.first(where: { $0 != year }),
            CellKind(bytes, other) == .words
        else { return nil }
        return year
    }

    private static let separators: [Word] = ["・", "、", "，"]

    /// `85.5%／R5`, `12件 令和3年度`: a year with its era behind a slash or the last blank.
    private static func besideSlash(_ bytes: [UInt8], _ span: ByteSpan) -> (figure: ByteSpan, year: ByteSpan)? {
        guard let slash = slashes.lazy.compactMap({ $0.first(in: bytes, span) }).first ?? lastBlank(bytes, span),
            slash.lower > span.lower
        else { return nil }
        let text = CleanText(bytes)
        let (figure, year) = (
            text.trimmed(ByteSpan(span.lower, slash.lower)), text.trimmed(ByteSpan(slash.upper, span.upper))
        )
        guard !figure.isEmpty, !year.isEmpty, PlainFigure(bytes, year) == nil,
            TableYear.end(bytes, at: year.lower, year.upper, isBare: false) == year.upper
        else { return nil }
        return (figure, year)
    }

    /// The blanks before the last word.
    private static func lastBlank(_ bytes: [UInt8], _ span: ByteSpan) -> ByteSpan? {
        var index = span.upper
        while index > span.lower {
            let blank = CharacterClass.blankStart(bytes, index, span.lower)
            if blank < index { return ByteSpan(blank, index) }
            index = Scalars.before(bytes, index, span.lower).start
        }
        return nil
    }

    private static let slashes: [Word] = ["／", "/"]
}

/// A figure with a remark in brackets behind it that holds figures itself: `1,200千円（うち市負担300千円）`, `500人（5年間累計）`.
///
/// A remark without figures, or of a day, is none: the readers of quantities take it. A sentence behind ※ is one, whatever it holds:
/// `907件※目標値に関わらず実施する`.
struct RemarkedFigure {
    /// The cell without its remark.
    let value: ByteSpan

    init?(_ bytes: [UInt8], _ span: ByteSpan) {
        let reader = QuantityReader(bytes: bytes)
        if case let figure = Self.withoutNote(bytes, span), figure != span {
            guard reader.read(figure, text: "", column: nil).value.status == .number else { return nil }
            value = figure
            return
        }
        guard let bracket = Brackets.trailing(bytes, span), bracket.start > span.lower else { return nil }
        guard reader.read(span, text: "", column: nil).value.status != .number else { return nil }
        value = CleanText(bytes).trimmed(ByteSpan(span.lower, bracket.start))
        let status = reader.read(value, text: "", column: nil).value.status
        guard status == .number || status == .notApplicable else { return nil }
    }

    /// The cell without the arrow of a trend and the sentence behind ※; all of it where none or a mark of a note stands there (`120人※1`).
    static func withoutNote(_ bytes: [UInt8], _ span: ByteSpan) -> ByteSpan {
        let span = QuantityReader.withoutTrend(bytes, span)
        guard let mark = note.first(in: bytes, span), mark.lower > span.lower,
            Scalars.count(bytes, ByteSpan(mark.upper, span.upper)) > longestMark
        else { return span }
        return CleanText(bytes).trimmed(ByteSpan(span.lower, mark.lower))
    }

    private static let note: Word = "※"
    private static let longestMark = 3
}

/// What stands in a cell of a table, as far as its columns are concerned.
enum CellKind {
    /// A dash in place of a value.
    case dash
    /// One figure, with its unit, bound, year and remark.
    case figure
    /// A year and nothing else.
    case period
    /// A unit and nothing else.
    case unit
    /// Several figures, or words with a year: `男性 78.1歳 女性 84.2歳`, `全国値（2027年）`.
    case values
    /// Anything else.
    case words

    /// What converters of spreadsheets write into blank cells: `NaN`, `None`.
    static func isNothing(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        guard span.count < 5, span.count > 2 else { return false }
        return nothing.end(in: bytes, at: span.lower, span.upper) == span.upper
    }

    private static let nothing: WordList<Void> = ["NaN", "nan", "NaT", "None"]

    /// Longer cells are text.
    private static let longest = 120

    init(_ bytes: [UInt8], _ cell: Layout.Cell) {
        if cell.key.isPeriodAlone {
            self = .period
            return
        }
        self.init(bytes, cell.span)
    }

    init(_ bytes: [UInt8], _ span: ByteSpan) {
        guard span.count <= Self.longest else {
            self = .words
            return
        }
        if QuantityReader.isDash(bytes, span) || Self.isNothing(bytes, span) {
            self = .dash
        } else if Head.unit(bytes, span) != nil {
            self = .unit
        } else {
            self = Self.kind(bytes, span)
        }
    }

    private static func kind(_ bytes: [UInt8], _ span: ByteSpan) -> CellKind {
        if !mayHoldFigure(bytes, span) || isSum(bytes, span) { return .words }
        if TableYear.isAlone(bytes, span) { return .period }
        let dated = DatedCell(bytes, span)
        let value = dated?.value ?? span
        if isFigure(bytes, value) { return .figure }
        if dated != nil, QuantityReader.isDash(bytes, value) { return .dash }
        if let remarked = RemarkedFigure(bytes, value) {
            return QuantityReader.isDash(bytes, remarked.value) ? .dash : .figure
        }
        return holdsFigures(bytes, value) ? .values : .words
    }

    /// A digit, a sign that may hold one, a kanji numeral or a bracket stands in the cell: in few heads and names.
    private static func mayHoldFigure(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        var index = span.lower
        while index < span.upper {
            switch bytes[index] {
            case 0x28, 0x30...0x39, 0x5B, 0xC2...0xE2, 0xEF...0xFF: return true
            case 0xE3 where bytes[index + 1] != 0x81 && bytes[index + 1] != 0x82 && bytes[index + 1] != 0x83:
                return true
            case 0xE4...0xE9 where isNumeral(bytes, index, span.upper): return true
            default: index += Scalars.length(bytes[index])
            }
        }
        return false
    }

    /// `２か年合計` is a label.
    private static func isSum(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        Scalars.before(bytes, span.upper, span.lower).value == 0x8A08  // 計
    }

    /// A kanji of a number, or 元 of a first year.
    private static func isNumeral(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        KanjiNumeral.at(bytes, index, end) != nil || firstYear.end(in: bytes, at: index, end) != nil
    }

    private static let firstYear: Word = "元"

    /// A number with a known unit, or one of a few letters right behind it; no name with its number before it.
    private static func isFigure(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        if PlainFigure(bytes, span) != nil { return true }
        if AccountReader.isCode(bytes, span) { return false }
        let reading = QuantityReader(bytes: bytes).read(span, text: "", column: nil)
        guard reading.value.status == .number else {
            return CountedName.reading(bytes, span, text: "") != nil
                && !names.contains(Scalars.before(bytes, span.upper, span.lower).value)
        }
        guard reading.hasUnknownUnit else { return startsAsFigure(bytes, span) }
        guard let number = NumberReader(bytes: bytes, end: span.upper).read(at: span.lower), !number.isKanji else {
            return false
        }
        let unit = ByteSpan(number.end, span.upper)
        guard unit.count <= 18, CharacterClass.blankLength(bytes, unit.lower, unit.upper) == 0 else { return false }
        // `2総務費`, `3企画課`: a number before a name.
        return !names.contains(Scalars.before(bytes, unit.upper, unit.lower).value)
    }

    /// 一体化 is no figure.
    private static func startsAsFigure(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        NumberReader(bytes: bytes, end: span.upper).read(at: span.lower)?.isKanji != true
    }

    /// What names of accounts, departments and projects end in.
    private static let names: [UInt32] = [0x8CBB, 0x8AB2, 0x696D, 0x4FC2, 0x90E8, 0x5C40]  // 費 課 業 係 部 局

    /// A point or comma within digits, a percent sign, or two numbers.
    private static func holdsFigures(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        if AccountReader.isCode(bytes, span) { return false }
        var (index, numbers, isInNumber) = (span.lower, 0, false)
        while index < span.upper {
            if let (_, length) = Digits.value(bytes, index, span.upper) {
                if !isInNumber { numbers += 1 }
                isInNumber = true
                index += length
                continue
            }
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            let folded = Scalars.folded(scalar)
            let goesOn = Digits.value(bytes, index + length, span.upper) != nil
            if isInNumber, folded == 0x25 || (folded == 0x2E || folded == 0x2C) && goesOn { return true }
            isInNumber = false
            index += max(1, length)
        }
        return numbers > 1
    }
}

/// A mark that stands for the cell above: `〃`, 同上.
enum DittoMark {
    static func stands(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        span.count < 10 && marks.end(in: bytes, at: span.lower, span.upper) == span.upper
    }

    private static let marks: WordList<Void> = ["〃", "同上", "″", "”", "同 上"]
}

extension CellKind {
    /// A figure, or what stands in its place.
    var isFigure: Bool { self == .figure || self == .dash }
}
