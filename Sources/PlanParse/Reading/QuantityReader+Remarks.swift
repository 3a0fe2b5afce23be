import PlanModel

/// What stands behind the figure of a cell: brackets, and counters of the document's own.
extension QuantityReader {
    private static let remarks: [Word] = ["現在", "時点", "末現在", "末時点", "末", "見込み", "見込", "実績", "調査"]

    /// Brackets behind a figure: a date as of which it stands, or words without digits.
    func remark(at start: Int, _ end: Int) -> (asOf: CivilDate?, isInvalid: Bool, end: Int)? {
        let (open, openLength) = Scalars.decode(bytes, start, end)
        guard let closing = Brackets.closing(open) else { return nil }
        var close = start + openLength
        while close < end {
            let (scalar, length) = Scalars.decode(bytes, close, end)
            if Scalars.folded(scalar) == closing {
                return content(ByteSpan(start + openLength, close)).map { ($0.asOf, $0.isInvalid, close + length) }
            }
            close += length
        }
        return nil
    }

    private func content(_ span: ByteSpan) -> (asOf: CivilDate?, isInvalid: Bool)? {
        guard let date = DateReader(bytes: bytes, end: span.upper).read(at: span.lower) else {
            return hasOnlyYear(span) || !holdsDigit(span) ? (nil, false) : nil
        }
        let rest = ByteSpan(date.end, span.upper)
        let isWhole =
            rest.isEmpty || Self.remarks.contains { $0.end(in: bytes, at: rest.lower, rest.upper) == rest.upper }
        guard isWhole else { return nil }
        if case .day(let day) = date.kind { return (day, date.isInvalid) }
        return (nil, date.isInvalid)
    }

    /// `（2023）`, `('22)`, `（R5～R7）`: years of the figure.
    private func hasOnlyYear(_ span: ByteSpan) -> Bool {
        TableYear.end(bytes, at: span.lower, span.upper, isBare: true) == span.upper
    }

    private func holdsDigit(_ span: ByteSpan) -> Bool {
        (span.lower..<span.upper).contains { Digits.value(bytes, $0, span.upper) != nil }
    }

    /// Words behind a figure that no table holds: a counter of the town's own, up to eight letters or kanji.
    ///
    /// Behind a blank stands one of few letters: `1 安全なまち` is a name with its number.
    func unknownUnit(at start: Int, _ end: Int) -> Value.Unit? {
        let isApart = start > 0 && CharacterClass.blankStart(bytes, start, 0) < start
        var (index, count) = (start, 0)
        while index < end {
            let (scalar, length) = Scalars.decode(bytes, index, end)
            guard Self.isLetter(scalar) else { return nil }
            index += length
            count += 1
        }
        guard (1...(isApart ? 3 : 8)).contains(count), !tellsChange(start, end),
            Self.ordinals.end(in: bytes, at: start, end) == nil
        else { return nil }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        return Value.Unit(text: text, symbol: text, dimension: .other)
    }

    /// `2次避難所`, `3号認定`: what is numbered, and not counted.
    private static let ordinals: WordList<Void> = ["次", "期", "号", "章", "節", "条", "項", "級", "類", "類型"]

    /// `200減`, `3件増`: the word tells how the figure changed.
    private func tellsChange(_ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end {
            if Self.changes.end(in: bytes, at: index, end) == end { return true }
            index += max(1, Scalars.decode(bytes, index, end).length)
        }
        return false
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3400...0x9FFF: true
        default: false
        }
    }
}
