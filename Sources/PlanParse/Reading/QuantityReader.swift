import PlanModel

/// Reads the value that a cell holds: a figure with unit and bound, words in its place, a dash, or nothing.
///
/// Examples: `32,304人（R5.4.1）` is 32304 人 as of 2023-04-01; `+1以上` is at least 1; `38,430 千円` is 38430 千円,
/// 38430000 円; `20～30件` is at least 20 with 30 as its upper limit; `未整備` is text; `—` is not applicable.
struct QuantityReader {
    let bytes: [UInt8]

    /// What a cell holds.
    struct Reading {
        var value: Value
        /// The unit written in the cell itself.
        var unit: Unit?
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
    func read(_ span: ByteSpan, text: String, column: Unit?) -> Reading {
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
    func readClosely(_ span: ByteSpan, text: String, column: Unit?) -> Reading {
        guard let figure = figure(span) else {
            var reading = Reading(value: Value(text: text, status: .text))
            reading.isUnreadable = hasDigit(span)
            return reading
        }
        let unit = figure.unit ?? column
        let value = Value(
            text: text, amount: figure.amount, of: unit, bound: figure.bound, upper: figure.upper)
        return Reading(
            value: value, unit: figure.unit, asOf: figure.asOf, hasUnknownUnit: figure.hasUnknownUnit,
            hasInvalidDate: figure.hasInvalidDate)
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

    /// The figure that starts at a byte of running text, and the byte after it.
    func scan(at start: Int) -> (value: Value, end: Int, isOrdinal: Bool)? {
        guard let first = single(at: start, bytes.count) else { return nil }
        var figure = range(from: first, to: bytes.count) ?? first
        addForeignUnit(to: &figure)
        let text = String(decoding: bytes[start..<figure.end], as: UTF8.self)
        let value = Value(
            text: text, amount: figure.amount, of: figure.unit, bound: figure.bound, upper: figure.upper)
        return (value, figure.end, figure.unit?.dimension == .rank)
    }

    /// Units of running text that plans do not count in, and the unit table does not hold.
    private func addForeignUnit(to figure: inout Figure) {
        guard figure.unit == nil else { return }
        guard let (name, next) = Self.foreignUnits.match(in: bytes, at: figure.end, bytes.count) else { return }
        figure.unit = Unit(text: name, symbol: name, dimension: .other)
        figure.end = next
    }

    private static let foreignUnits = WordList<String>(
        [
            "度", "マイル", "フィート", "インチ", "ヤード", "ポンド", "オンス", "ガロン", "エーカー", "カロリー", "ユーロ", "ウォン", "元",
        ].map { (Word($0), $0) })

    // MARK: Figures

    private struct Figure {
        var amount: ExactDecimal
        var unit: Unit?
        var bound: Bound = .equal
        var upper: Value.Limit?
        var asOf: CivilDate?
        var hasUnknownUnit = false
        var hasInvalidDate = false
        /// The power of ten in 万, 億 … behind plain digits, which a range shares: `10～20万人`.
        var scale: Int?
        /// The number is written in kanji, as words are: 一体化 counts nothing.
        var isKanji = false
        var end: Int
    }

    /// The figure that makes up the whole span, or nil.
    private func figure(_ span: ByteSpan) -> Figure? {
        guard ValueScanner.nonValue(in: bytes, at: span.lower) == nil, var figure = single(at: span.lower, span.upper)
        else { return nil }
        if let range = range(from: figure, to: span.upper) { figure = range }
        while figure.end < span.upper {
            let next = skipBlanks(figure.end, span.upper)
            if let remark = remark(at: next, span.upper) {
                figure.asOf = figure.asOf ?? remark.asOf
                figure.hasInvalidDate = figure.hasInvalidDate || remark.isInvalid
                figure.end = remark.end
            } else if figure.unit == nil, !figure.isKanji, let unit = unknownUnit(at: next, span.upper) {
                figure.unit = unit
                figure.hasUnknownUnit = true
                figure.end = span.upper
            } else {
                return nil
            }
        }
        return figure
    }

    /// A number with its unit and bound.
    private func single(at start: Int, _ end: Int) -> Figure? {
        let bounds = BoundReader(bytes: bytes, end: end)
        let prefix = bounds.prefix(at: start)
        let numberStart = skipBlanks(prefix?.end ?? start, end)
        let currency = currencySign(at: numberStart, end)
        guard let number = NumberReader(bytes: bytes, end: end).read(at: currency?.end ?? numberStart),
            let amount = number.amount
        else { return nil }
        var figure = Figure(
            amount: amount, unit: currency?.unit, bound: prefix?.bound ?? .equal, scale: number.scale,
            isKanji: number.isKanji, end: number.end)
        if number.scale == nil, let fraction = fraction(of: amount, at: number.end, end) {
            (figure.amount, figure.end) = fraction
        }
        let unitStart = skipBlanks(figure.end, end)
        if let (unit, unitEnd) = UnitTable.standard.longestStandardUnit(in: bytes, from: unitStart, to: end) {
            figure.unit = unit
            figure.end = unitEnd
            addParts(to: &figure, end)
        }
        if let suffix = bounds.suffix(at: skipBlanks(figure.end, end)) {
            figure.bound = suffix.bound
            figure.end = suffix.end
        }
        return figure
    }

    /// The byte behind a share that no decimal holds: `3分の1`.
    func endlessFraction(at start: Int) -> Int? {
        let numbers = NumberReader(bytes: bytes, end: bytes.count)
        guard let first = numbers.readUnsigned(at: start), let amount = first.amount,
            let next = Self.partsOf.end(in: bytes, at: first.end, bytes.count),
            let numerator = numbers.readUnsigned(at: next), fraction(of: amount, at: first.end, bytes.count) == nil
        else { return nil }
        return numerator.end
    }

    /// `2分の1`, `1/2`: a share whose decimal ends.
    private func fraction(of first: ExactDecimal, at start: Int, _ end: Int) -> (ExactDecimal, Int)? {
        let numbers = NumberReader(bytes: bytes, end: end)
        if let next = Self.partsOf.end(in: bytes, at: start, end) {
            guard let numerator = numbers.readUnsigned(at: next), let amount = numerator.amount else { return nil }
            return amount.divided(by: first).map { ($0, numerator.end) }
        }
        let (scalar, length) = Scalars.decode(bytes, start, end)
        guard Scalars.folded(scalar) == 0x2F, let denominator = numbers.readUnsigned(at: start + length),
            let amount = denominator.amount, !(amount < first)
        else { return nil }
        return first.divided(by: amount).map { ($0, denominator.end) }
    }

    private static let partsOf: Word = "分の"

    /// `半` behind a unit is half of it, 分 and 厘 behind 割 are its tenth and hundredth: `3割8分7厘` is 3.87 割.
    private func addParts(to figure: inout Figure, _ end: Int) {
        if figure.unit?.symbol == "割" {
            for (word, exponent) in Self.partsOfTenth {
                guard let number = NumberReader(bytes: bytes, end: end).readUnsigned(at: figure.end),
                    let next = word.end(in: bytes, at: number.end, end),
                    let part = number.amount?.shifted(by: exponent), let sum = figure.amount.adding(part)
                else { continue }
                (figure.amount, figure.end) = (sum, next)
            }
        }
        guard let next = Self.half.end(in: bytes, at: figure.end, end),
            Self.halfWords.end(in: bytes, at: next, end) == nil,
            let half = ExactDecimal(significand: 5, exponent: -1),
            let sum = figure.amount.adding(half)
        else { return }
        (figure.amount, figure.end) = (sum, next)
    }

    private static let partsOfTenth: [(Word, Int)] = [("分", -1), ("厘", -2)]
    private static let half: Word = "半"
    private static let halfWords: WordList<Void> = ["期", "ば", "分", "数", "島", "日", "額", "面", "径", "世紀", "年"]

    private func currencySign(at start: Int, _ end: Int) -> (unit: Unit, end: Int)? {
        let (scalar, length) = Scalars.decode(bytes, start, end)
        guard scalar == 0xA5 || scalar == 0xFFE5 else { return nil }
        return UnitTable.standard.unit("円").map { ($0, start + length) }
    }

    /// The second end of a range behind its first: `～`, `から`, or a second bound (`1000以上5000未満`).
    private func range(from first: Figure, to end: Int) -> Figure? {
        guard let start = secondEnd(after: first, end), let second = single(at: start, end) else { return nil }
        if second.bound == .atLeast || second.bound == .about { return nil }
        return joined(first, second, end)
    }

    /// Where the second end starts. A hyphen stands right behind the first end; one behind a blank is a sign.
    private func secondEnd(after first: Figure, _ end: Int) -> Int? {
        let start = skipBlanks(first.end, end)
        let (scalar, length) = Scalars.decode(bytes, start, end)
        switch Scalars.folded(scalar) {
        case 0x7E: return skipBlanks(start + length, end)
        case 0x2D, 0x2013, 0x2014, 0x2212: return start == first.end ? start + length : nil
        case 0x3001 where first.bound != .equal: return start + length  // 、
        default: break
        }
        if let next = Self.from.end(in: bytes, at: start, end) { return skipBlanks(next, end) }
        return start == first.end && (first.bound == .atLeast || first.bound == .above) ? start : nil
    }

    private func joined(_ first: Figure, _ second: Figure, _ end: Int) -> Figure {
        var range = first
        range.unit = second.unit ?? first.unit
        range.bound = first.bound == .equal ? .atLeast : first.bound
        if first.unit == nil, let scale = second.scale, let scaled = first.amount.shifted(by: scale) {
            range.amount = scaled
        }
        range.upper = Value.Limit(amount: second.amount, bound: second.bound == .below ? .below : .atMost)
        range.end = Self.until.end(in: bytes, at: second.end, end) ?? second.end
        return range
    }

    private static let from: Word = "から"
    private static let until: Word = "まで"
    private static let remarks: [Word] = ["現在", "時点", "末現在", "末", "見込み", "見込"]

    /// Brackets behind a figure: a date as which it stands, or words without digits.
    private func remark(at start: Int, _ end: Int) -> (asOf: CivilDate?, isInvalid: Bool, end: Int)? {
        let (open, openLength) = Scalars.decode(bytes, start, end)
        guard Scalars.folded(open) == 0x28 || open == 0x3014 || open == 0x3010 else { return nil }
        var close = start + openLength
        while close < end {
            let (scalar, length) = Scalars.decode(bytes, close, end)
            if Scalars.folded(scalar) == 0x29 || scalar == 0x3015 || scalar == 0x3011 {
                return content(ByteSpan(start + openLength, close)).map { ($0.asOf, $0.isInvalid, close + length) }
            }
            close += length
        }
        return nil
    }

    private func content(_ span: ByteSpan) -> (asOf: CivilDate?, isInvalid: Bool)? {
        guard let date = DateReader(bytes: bytes, end: span.upper).read(at: span.lower) else {
            return hasDigit(span) ? nil : (nil, false)
        }
        let rest = ByteSpan(date.end, span.upper)
        let isWhole =
            rest.isEmpty || Self.remarks.contains { $0.end(in: bytes, at: rest.lower, rest.upper) == rest.upper }
        guard isWhole else { return nil }
        if case .day(let day) = date.kind { return (day, date.isInvalid) }
        return (nil, date.isInvalid)
    }

    /// Words behind a figure that no table holds: a counter of the town's own, up to eight letters or kanji.
    private func unknownUnit(at start: Int, _ end: Int) -> Unit? {
        var (index, count) = (start, 0)
        while index < end {
            let (scalar, length) = Scalars.decode(bytes, index, end)
            guard Self.isLetter(scalar) else { return nil }
            index += length
            count += 1
        }
        guard (1...8).contains(count) else { return nil }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        return Unit(text: text, symbol: text, dimension: .other)
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3400...0x9FFF: true
        default: false
        }
    }

    private func hasDigit(_ span: ByteSpan) -> Bool {
        var index = span.lower
        while index < span.upper {
            if Digits.value(bytes, index, span.upper) != nil { return true }
            index += 1
        }
        return false
    }

    private func skipBlanks(_ start: Int, _ end: Int) -> Int { CharacterClass.skipBlanks(bytes, start, end) }
}
