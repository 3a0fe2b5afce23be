import PlanModel

/// Reads the value that a cell holds: a figure with unit and bound, words in its place, a dash, or nothing.
///
/// Examples: `32,304人（R5.4.1）` is 32304 人 as of 2023-04-01; `+1以上` is at least 1; `38,430 千円` is 38430 千円,
/// 38430000 円; `20～30件` is at least 20 with 30 as its upper limit; `延べ320人` is 320 人, counted 延べ; `1,200※1` is 1200
/// with the note 1; `200減` and `未整備` are text; `—` is not applicable.
struct QuantityReader {
    let bytes: [UInt8]
    /// The byte after the text.
    let end: Int

    init(bytes: [UInt8], end: Int? = nil) {
        self.bytes = bytes
        self.end = end ?? bytes.count
    }

    /// What a cell holds.
    struct Reading {
        var value: Value
        /// The unit written in the cell itself.
        var unit: Value.Unit?
        /// The day in brackets behind the figure.
        var asOf: CivilDate?
        /// The cell has digits in it and no reader takes it whole.
        var isUnreadable = false
        /// The cell's unit is in no table.
        var hasUnknownUnit = false
        /// The brackets hold a date that does not exist.
        var hasInvalidDate = false
    }

    /// The value of a cell.
    ///
    /// - Parameters:
    ///   - span: The cell, without blanks at its ends and without markup.
    ///   - text: The cell as a record holds it.
    ///   - column: The unit that the cell's column or row states.
    func read(_ span: ByteSpan, text: String, column: Value.Unit?) -> Reading {
        if span.isEmpty { return Reading(value: .blank) }
        if Self.isDash(bytes, span) { return Reading(value: Value(text: text, status: .notApplicable)) }
        if let plain = PlainFigure(bytes, span) {
            let unit = plain.unit ?? column
            let value = Value(text: text, amount: plain.amount, of: unit)
            return Reading(value: value, unit: plain.unit)
        }
        return readClosely(span, text: text, column: column)
    }

    /// The value of a cell in any notation.
    func readClosely(_ whole: ByteSpan, text: String, column: Value.Unit?) -> Reading {
        let span = Self.withoutTrend(bytes, whole)
        if let dash = notedDash(span, text: text) { return Reading(value: dash) }
        guard var figure = figure(span),
            let unit = unit(of: figure, in: span, column: column), figure.isSound(with: unit),
            figure.counts(in: multiple(of: figure, in: span, column: column))
        else {
            var reading = Reading(value: Value(text: text, status: .text))
            reading.isUnreadable = hasDigit(span) && !isWholeOtherwise(span)
            return reading
        }
        var value = Value(
            text: text, amount: figure.amount(of: unit), of: unit, bound: figure.bound, upper: figure.upper)
        if !figure.qualifiers.isEmpty { value.qualifiers = figure.qualifiers }
        if !figure.footnotes.isEmpty { value.footnotes = figure.footnotes }
        return Reading(
            value: value, unit: figure.unit, asOf: figure.asOf, hasUnknownUnit: figure.hasUnknownUnit,
            hasInvalidDate: figure.hasInvalidDate)
    }

    /// The unit of a figure in a column; nil at the outside where the two do not go together.
    ///
    /// `3.5億` under 億円 are 3.5億円, so that a power of ten that is none of the column's smaller ones takes its place: 円 is what
    /// is counted. `5千` under 百万円 may mean either.
    private func unit(of figure: Figure, in span: ByteSpan, column: Value.Unit?) -> Value.Unit?? {
        if let unit = figure.unit { return unit }
        // Half is not half a percent.
        if figure.isShare, column?.dimension == .ratio { return .some(nil) }
        guard !figure.isKanji, let scale = column?.scale, let base = column?.base,
            let power = power(ByteSpan(span.lower, figure.end))
        else { return .some(column) }
        return power < scale ? nil : UnitTable.standard.unit(base)
    }

    /// What a power of ten in a figure counts already under a column that counts in one: 1000 of `13千` under 千人; 1 where
    /// none does, nil where the figure's power is less, which may mean either.
    private func multiple(of figure: Figure, in span: ByteSpan, column: Value.Unit?) -> ExactDecimal? {
        guard figure.unit == nil, !figure.isKanji, let column, column.scale == nil, column.per == nil,
            let power = power(ByteSpan(span.lower, figure.end)),
            let multiple = UnitMeasures.standard.multiple(column.symbol)
        else { return 1 }
        return power < multiple ? nil : multiple
    }

    /// The greatest power of ten that is written out in a number: 億 in `1億2,000万`, 百万 in `12百万`.
    private func power(_ number: ByteSpan) -> ExactDecimal? {
        var (index, places, small): (Int, Int?, Int) = (number.lower, nil, 0)
        while index < number.upper {
            let (scalar, length) = Scalars.decode(bytes, index, number.upper)
            if let found = Self.powers[scalar] {
                places = max(places ?? 0, found + (found > 3 ? small : 0))
                small = found > 3 ? 0 : found
            } else {
                small = 0
            }
            index += max(1, length)
        }
        return places.flatMap { ExactDecimal(1).shifted(by: $0) }
    }

    /// 百, 千, 万, 億 and 兆.
    private static let powers: [UInt32: Int] = [0x767E: 2, 0x5343: 3, 0x4E07: 4, 0x5104: 8, 0x5146: 12]

    /// A cell without the arrow that ends it: `1,388人 ↗` tells how the figure went.
    static func withoutTrend(_ bytes: [UInt8], _ span: ByteSpan) -> ByteSpan {
        let (last, start) = Scalars.before(bytes, span.upper, span.lower)
        guard start > span.lower, (0x2190...0x2199).contains(last) else { return span }
        return CleanText(bytes).trimmed(ByteSpan(span.lower, start))
    }

    /// Whether a span is a lone dash, in any of the characters that stand for one.
    static func isDash(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        var index = span.lower
        var count = 0
        while index < span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            let entity = scalar == 0x26 ? CharacterEntity(bytes, at: index, span.upper) : nil
            switch entity?.scalar.value ?? scalar {
            case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D, 0x30FC, 0x2500, 0x2501: count += 1
            default: return false
            }
            index += entity?.length ?? length
        }
        return count == 1 || count == 2
    }

    /// `－※1`: a dash with a note.
    private func notedDash(_ span: ByteSpan, text: String) -> Value? {
        let start = NoteMark.trailingStart(bytes, span)
        guard start < span.upper, let note = NoteMark(bytes, at: start, span.upper),
            Self.isDash(bytes, CleanText(bytes).trimmed(ByteSpan(span.lower, start)))
        else { return nil }
        var value = Value(text: text, status: .notApplicable)
        value.footnotes = [note.mark]
        return value
    }

    /// The figure that starts at a byte of running text, and the byte after it.
    func scan(at start: Int) -> (value: Value, end: Int, isOrdinal: Bool)? {
        guard let figure = ranged(ByteSpan(start, end), from: start) else { return nil }
        guard figure.isSound(with: figure.unit) else { return nil }
        let text = String(valid: bytes, ByteSpan(start, figure.end))
        let value = Value(
            text: text, amount: figure.amount(of: figure.unit), of: figure.unit, bound: figure.bound,
            upper: figure.upper)
        return (value, figure.end, figure.unit?.dimension == .rank)
    }

    // MARK: Whole cells

    /// The figure that makes up the whole span, or nil.
    private func figure(_ span: ByteSpan) -> Figure? {
        let note = leadingNote(span)
        let (qualifiers, start) = qualifiers(ByteSpan(note?.end ?? span.lower, span.upper))
        guard ValueScanner.nonValue(in: bytes, at: start) == nil,
            TimeOfDay(bytes: bytes, end: span.upper).end(at: start) == nil, !startsPeriod(at: start, span.upper),
            var figure = ranged(
                ByteSpan(start, span.upper), from: Self.ordinalRank(bytes, start, span.upper) ?? start)
        else { return nil }
        figure.qualifiers = qualifiers + figure.qualifiers
        if let note { figure.footnotes.append(note.mark) }
        while figure.end < span.upper {
            let next = skipBlanks(figure.end, span.upper)
            if next == span.upper { break }
            if let note = NoteMark(bytes, at: next, span.upper) ?? wordedNote(at: next, span.upper) {
                figure.footnotes.append(note.mark)
                figure.end = noteSeparator(note.end, span.upper)
            } else if figure.bound != .equal, Self.particle.end(in: bytes, at: next, span.upper) == span.upper {
                figure.end = span.upper
            } else if let (word, end) = bracketedQualifier(at: next, span.upper) {
                figure.qualifiers.append(String(valid: bytes, word))
                figure.end = end
            } else if let remark = remark(at: next, span.upper) {
                figure.asOf = figure.asOf ?? remark.asOf
                figure.hasInvalidDate = figure.hasInvalidDate || remark.isInvalid
                figure.end = remark.end
            } else if figure.unit?.dimension == .rank, let end = fieldEnd(at: next, span.upper) {
                figure.end = end
            } else if figure.unit == nil, !figure.isKanji, !figure.isShare, figure.footnotes.isEmpty,
                let unit = unknownUnit(at: next, span.upper),
                !CodeReader(bytes: bytes, end: span.upper).isNamed(by: figure.amount, start, figure.end)
            {
                figure.unit = unit
                figure.hasUnknownUnit = true
                figure.end = span.upper
            } else {
                return nil
            }
        }
        return figure
    }

    /// `18歳未満の`: a bound before a word that the cell lacks.
    private static let particle: Word = "の"

    /// `7～9月` and `令和6年度` name times, as in running text.
    private func startsPeriod(at start: Int, _ end: Int) -> Bool {
        PeriodReader(bytes: bytes, end: end).read(at: start) != nil
    }

    /// `※3 56.2%`: a note before its figure.
    private func leadingNote(_ span: ByteSpan) -> NoteMark? {
        guard let note = NoteMark(bytes, at: span.lower, span.upper), note.end < span.upper else { return nil }
        return NoteMark(mark: note.mark, end: skipBlanks(note.end, span.upper))
    }

    /// `66.1% ※速報値`: a remark in words behind a mark.
    private func wordedNote(at start: Int, _ end: Int) -> NoteMark? { NoteMark(worded: bytes, at: start, end) }

    /// Marks of notes in a row have a comma or a dot between them.
    private func noteSeparator(_ start: Int, _ end: Int) -> Int {
        let (scalar, length) = Scalars.decode(bytes, start, end)
        switch Scalars.folded(scalar) {
        case 0x2C, 0x3001, 0x30FB: return NoteMark(bytes, at: start + length, end) == nil ? start : start + length
        default: return start
        }
    }

    /// A date, or a figure with the word for its change: read, and no figure.
    private func isWholeOtherwise(_ span: ByteSpan) -> Bool {
        if let period = PeriodReader(bytes: bytes, end: span.upper).read(at: span.lower), period.end == span.upper,
            period.exists
        {
            return true
        }
        guard let figure = single(at: span.lower, span.upper) else { return false }
        return Self.changes.end(in: bytes, at: skipBlanks(figure.end, span.upper), span.upper) == span.upper
    }

    /// Words behind a figure that make it a change, the sign of which they tell: `200減`, `3割増`.
    static let changes: WordList<Void> = [
        "増加", "減少", "増減", "増額", "減額", "増員", "減員", "増", "減", "削減", "縮減", "低減", "軽減", "向上", "上昇", "低下", "改善", "悪化", "拡大",
        "縮小",
        "アップ", "ダウン", "UP", "DOWN", "短縮", "延長", "維持", "達成",
    ]

    private func hasDigit(_ span: ByteSpan) -> Bool {
        (span.lower..<span.upper).contains { Digits.value(bytes, $0, span.upper) != nil }
    }

    /// The whole span is an amount of money with its unit: `1,200千円`.
    func isMoney(_ span: ByteSpan) -> Bool {
        let reading = read(span, text: "", column: nil)
        return reading.value.status == .number && reading.unit?.dimension == .money
    }

    /// Whether digits stand in a span that are neither those of a date nor of a name: `令和8年度に調査` and `第2工区` hold
    /// none.
    func hasFigure(_ span: ByteSpan) -> Bool {
        let periods = PeriodReader(bytes: bytes, end: span.upper)
        var (index, isOrdinal) = (span.lower, false)
        while index < span.upper {
            if let period = periods.read(at: index), period.exists, period.end > index {
                index = period.end
                continue
            }
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            let isDigit = Digits.value(bytes, index, span.upper) != nil
            if isDigit, !isOrdinal { return true }
            isOrdinal = scalar == 0x7B2C || isOrdinal && isDigit
            index += max(1, length)
        }
        return false
    }

    func skipBlanks(_ start: Int, _ end: Int) -> Int { CharacterClass.skipBlanks(bytes, start, end) }
}
