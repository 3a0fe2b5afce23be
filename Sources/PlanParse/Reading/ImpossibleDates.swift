/// Finds dates that no calendar has, wherever they stand: `令和6年2月30日`, `平成33年度`, `2月30日`.
enum ImpossibleDates {
    /// Where they stand in a source, in order.
    static func spans(in bytes: [UInt8]) -> [ByteSpan] {
        var spans: [ByteSpan] = []
        let (text, starts) = (bytes.span, starts)
        var index = 0
        while index < text.count {
            guard starts[Int(text[index])], text[index] < 0xE3 || mayStart(text, index) else {
                // Kana and kanji, most of a text, have three bytes.
                index += text[index] >= 0xE3 && text[index] < 0xF0 ? 3 : 1
                continue
            }
            if let end = endOfFigure(text, index) ?? endOfSoundYear(bytes, index) {
                index = end
                continue
            }
            let (scalar, length) = Scalars.decode(bytes, index, bytes.count)
            guard mayStart(scalar), let last = lastDate(bytes, at: index) else {
                index = isDigit(scalar) ? runEnd(bytes, index) : index + max(1, length)
                continue
            }
            if last.isInvalid, !isAbbreviated(bytes, index, scalar, last.end) {
                spans.append(ByteSpan(index, last.end))
            }
            index = max(last.end, index + 1)
        }
        return spans
    }

    /// The end of a year that counts in its era, with 年度 behind it and no list, range or bracket behind that.
    private static func endOfSoundYear(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard let year = DateReader(bytes: bytes, end: bytes.count).year(at: start), year.number > 0, !year.isInvalid,
            let end = DateReader.fiscalEnd(bytes, year.end, bytes.count)
        else { return nil }
        switch Scalars.decode(bytes, end, bytes.count).value {
        case 0..<0x20, 0x29, 0xFF09, 0x304C, 0x3067, 0x306B, 0x306E, 0x306F, 0x3092: return end  // が で に の は を
        case 0x4E26, 0x53C8, 0x53CA: return nil  // 並 又 及
        case 0x4E00...0x9FFF: return end
        default: return nil
        }
    }

    /// The end of the dates at a byte, and whether one of them is none.
    private static func lastDate(_ bytes: [UInt8], at index: Int) -> (end: Int, isInvalid: Bool)? {
        let dates = PeriodReader(bytes: bytes, end: bytes.count).list(at: index)
        return dates.last.map { ($0.reading.end, dates.contains(where: \.reading.isInvalid)) }
    }

    /// A letter and a number may be the name of a thing: `H33`.
    private static func isAbbreviated(_ bytes: [UInt8], _ start: Int, _ scalar: UInt32, _ end: Int) -> Bool {
        guard Scalars.folded(scalar) < 0x80, !isDigit(scalar) else { return false }
        let words = ByteSpan(start, end)
        return DateReader.calendar.first(in: bytes, words) == nil && point.first(in: bytes, words) == nil
    }

    private static let point: Word = "."

    private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(Scalars.folded(scalar)) }

    /// The byte after the digits at a byte: no date starts within a number.
    private static func runEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        var index = start
        while let (_, length) = Digits.value(bytes, index, bytes.count) { index += length }
        return index
    }

    /// The end of the digits at a byte, where their number and what stands behind them show that they begin no date: most
    /// are figures. A month has two digits at most, a year four.
    @inline(__always)
    private static func endOfFigure(_ text: Span<UInt8>, _ start: Int) -> Int? {
        var end = start
        while end < text.count, text[end] &- 0x30 < 10 { end += 1 }
        guard end > start else { return nil }
        switch end - start {
        case 1, 2: return goesOn(text, end, isYear: false) ? nil : end
        case 4: return goesOn(text, end, isYear: true) ? nil : end
        default: return end
        }
    }

    /// What may stand between a year or month and what makes it a date: its unit, a sign, a blank before either.
    private static func goesOn(_ text: Span<UInt8>, _ end: Int, isYear: Bool) -> Bool {
        guard end < text.count else { return false }
        switch text[end] {
        case 0x20: return end + 1 < text.count && goesOnBehindBlank(text, end + 1)
        case 0x2F, 0xE2, 0xEF: return true  // strokes, dashes, points and digits of full width
        case 0xE3: return end + 2 < text.count && joins(text[end + 1], text[end + 2])
        case 0x28, 0x2D, 0x2E: return isYear
        case 0xE5: return isYear || text[min(end + 1, text.count - 1)] == 0x8F  // 年, 及び
        case 0xE6: return !isYear  // 月
        default: return false
        }
    }

    /// A character of three bytes that begins with E3 goes on with a list or range: a mark or blank, ・, ー, か, と, や, よ.
    private static func joins(_ second: UInt8, _ third: UInt8) -> Bool {
        switch (second, third) {
        case (0x80, _), (0x83, 0xBB), (0x83, 0xBC), (0x81, 0x8B), (0x81, 0xA8), (0x82, 0x84), (0x82, 0x88): true
        default: false
        }
    }

    /// `2 0 2 5 年`, `6 月 31 日`.
    private static func goesOnBehindBlank(_ text: Span<UInt8>, _ index: Int) -> Bool {
        switch text[index] {
        case 0x20, 0x30...0x39, 0xE3, 0xE5, 0xE6: true
        default: false
        }
    }

    /// First bytes of what may start a date.
    private static let starts: [Bool] = (0...255).map { byte in
        switch byte {
        case 0x30...0x39, 0x48, 0x4D, 0x52...0x54, 0xE3...0xE6, 0xEF: true
        default: false
        }
    }

    /// The second byte, too, is one of a character that may start a date: most kanji and kana need no closer look.
    @inline(__always)
    private static func mayStart(_ text: Span<UInt8>, _ index: Int) -> Bool {
        guard index + 1 < text.count else { return true }
        switch (text[index], text[index + 1]) {
        case (0xE3, 0x8B), (0xE3, 0x8D), (0xE4, 0xBB), (0xE5, 0xB9), (0xE5, 0xA4), (0xE6, 0x98), (0xEF, _): return true
        default: return false
        }
    }

    private static func mayStart(_ scalar: UInt32) -> Bool {
        switch Scalars.folded(scalar) {
        case 0x30...0x39, 0x48, 0x4D, 0x52...0x54, 0x4EE4, 0x5E73, 0x662D, 0x5927, 0x660E, 0x337B...0x337E, 0x32FF: true
        default: false
        }
    }
}
