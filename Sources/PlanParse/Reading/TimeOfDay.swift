/// Passes over times of day, which are no values: `8：30～17：15`, `午後5時`, `9時30分～16時`.
struct TimeOfDay {
    let bytes: [UInt8]
    let end: Int

    /// The byte after the time that starts at a byte, a range of times as a whole; nil where none does.
    func end(at start: Int) -> Int? {
        guard let first = time(at: start) else { return nil }
        guard let (next, _) = PeriodReader.connector(bytes, first, end), let last = time(at: next) else { return first }
        return last
    }

    private func time(at start: Int) -> Int? {
        let half = Self.halves.end(in: bytes, at: start, end)
        let hourStart = CharacterClass.skipBlanks(bytes, half ?? start, end)
        guard let (hour, hourEnd) = DateReader(bytes: bytes, end: end).smallNumber(at: hourStart), hour <= 30 else {
            return nil
        }
        if let next = minutesBehindColon(at: hourEnd) ?? wordsBehindHour(at: hourEnd) { return next }
        // `9～17時`: the hour stands behind the second end alone.
        if let (next, _) = PeriodReader.connector(bytes, hourEnd, end),
            let (last, lastEnd) = DateReader(bytes: bytes, end: end).smallNumber(at: next), last <= 30,
            let closed = wordsBehindHour(at: lastEnd)
        {
            return closed
        }
        return half == nil ? nil : hourEnd
    }

    /// `:30`, `：30：15`: two digits behind a colon.
    private func minutesBehindColon(at start: Int) -> Int? {
        var (index, next) = (start, twoDigits(behindColon: start))
        while let end = next {
            index = end
            next = twoDigits(behindColon: index)
        }
        return index > start ? index : nil
    }

    private func twoDigits(behindColon start: Int) -> Int? {
        let (colon, length) = Scalars.decode(bytes, start, end)
        guard Scalars.folded(colon) == 0x3A, let (minute, next) = Digits.number(bytes, start + length, end),
            minute < 60,
            next - start - length == (bytes[next - 1] < 0x80 ? 2 : 6)
        else { return nil }
        return next
    }

    /// 時 with what may stand behind it: `9時`, `9時半`, `9時30分`; nil where 時 begins another word.
    private func wordsBehindHour(at start: Int) -> Int? {
        let index = CharacterClass.skipBlanks(bytes, start, end)
        guard let hour = Self.hour.end(in: bytes, at: index, end), Self.hourWords.end(in: bytes, at: hour, end) == nil
        else { return nil }
        if let next = Self.half.end(in: bytes, at: hour, end) { return next }
        let minuteStart = CharacterClass.skipBlanks(bytes, hour, end)
        guard let (minute, minuteEnd) = DateReader(bytes: bytes, end: end).smallNumber(at: minuteStart), minute < 60,
            let next = Self.minute.end(in: bytes, at: CharacterClass.skipBlanks(bytes, minuteEnd, end), end)
        else { return hour }
        return next
    }

    private static let halves: WordList<Void> = ["午前", "午後", "AM", "PM", "am", "pm", "ＡＭ", "ＰＭ"]
    private static let hour: Word = "時"
    private static let half: Word = "半"
    private static let minute: Word = "分"

    /// What 時 behind a number is no hour in.
    private static let hourWords: WordList<Void> = ["間", "点", "代", "期", "給", "限", "短", "価", "系"]
}
