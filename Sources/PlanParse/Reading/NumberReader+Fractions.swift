import PlanModel

/// Decimals whose point is a word or a dot: `百二十点五`, `二・五倍`.
extension NumberReader {
    /// The decimals behind a whole number, and the byte after them.
    func fraction(behind index: Int, from start: Int, _ isKanji: Bool) -> (amount: ExactDecimal, end: Int)? {
        guard index < end, bytes[index] >= 0xE3 else { return nil }
        return isKanji ? spokenFraction(at: index) ?? dottedFraction(start, index) : dottedFraction(start, index)
    }

    /// 点 and digits behind a numeral in kanji; 一点一点 repeats a word.
    private func spokenFraction(at start: Int) -> (amount: ExactDecimal, end: Int)? {
        guard let digits = Self.point.end(in: bytes, at: start, end),
            case .digit? = KanjiNumeral.at(bytes, digits, end), ValueScanner.nonValue(in: bytes, at: digits) == nil,
            case let (amount, next) = kanjiDigitRun(at: digits), KanjiNumeral.at(bytes, next, end) == nil,
            Self.point.end(in: bytes, at: next, end) == nil
        else { return nil }
        return amount?.shifted(by: -(next - digits) / 3).map { ($0, next) }
    }

    private static let point: Word = "点"

    /// `１・５倍`: a dot before one digit that a unit of shares follows. In other places it stands between entries of a list.
    private func dottedFraction(_ start: Int, _ dot: Int) -> (amount: ExactDecimal, end: Int)? {
        let (scalar, length) = Scalars.decode(bytes, dot, end)
        guard Scalars.folded(scalar) == 0x30FB, dot - start <= Self.longestWhole,
            let (digit, next) = digit(at: dot + length), Self.shares.end(in: bytes, at: next, end) != nil
        else { return nil }
        return ExactDecimal(significand: Int64(digit), exponent: -1).map { ($0, next) }
    }

    /// Three characters.
    private static let longestWhole = 9

    private func digit(at index: Int) -> (value: Int, end: Int)? {
        if let (digit, length) = Digits.value(bytes, index, end) { return (digit, index + length) }
        guard case .digit(let digit)? = KanjiNumeral.at(bytes, index, end) else { return nil }
        return (digit, index + 3)
    }

    private static let shares: WordList<Void> = ["%", "％", "パーセント", "倍", "ポイント"]
}
