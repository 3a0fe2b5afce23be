import PlanModel

/// Passes over figures that are codes: telephone numbers, versions, addresses, numbers of measures and accounts.
struct CodeReader {
    let bytes: [UInt8]
    let end: Int

    /// The byte after the code that starts at a byte, or nil where none does.
    func end(at start: Int) -> Int? {
        guard Digits.value(bytes, start, end) != nil else { return nil }
        if isLettered(start) || precedingLetter(start) { return run(from: start).end }
        if let telephone = telephoneEnd(start) { return telephone }
        guard joinsNumbers(start) else { return nil }
        let parts = run(from: start)
        guard parts.lengths.count > 1 else { return nil }
        if parts.points == 2, parts.hyphens == 1, parts.lengths.count == 4, isMeasured(parts.end) { return nil }
        if parts.points >= 3 || parts.points >= 2 && !isDate(start) { return parts.end }
        guard parts.hyphens > 0, parts.points == 0 else { return nil }
        if parts.lengths.count == 2, Self.numbers.end(in: bytes, at: parts.end, end) != nil { return parts.end }
        if parts.startsWithZero, parts.lengths[0] >= 2, !isDate(start) { return parts.end }
        // `6-3` counts down: a measure's number, no range.
        if parts.lengths.count == 2, parts.hyphens == 1, let (first, second) = parts.values,
            second <= first || isNumbered(start, parts.end), !isDate(start)
        {
            return parts.end
        }
        return parts.lengths.count > 2 && !isDate(start) ? parts.end : nil
    }

    /// `町道1-2号線`: what has a number of two parts.
    private static let numbers: WordList<Void> = ["号線", "号棟", "号室"]

    /// `0493（81）3312`, `（0493）81-3312`: a telephone number whose parts stand in brackets.
    private func telephoneEnd(_ start: Int) -> Int? {
        guard Digits.value(bytes, start, end)?.digit == 0, let (_, area) = Digits.number(bytes, start, end),
            case let (mark, length) = Scalars.decode(bytes, area, end), area < end,
            let (_, exchange) = Digits.number(bytes, area + length, end)
        else { return nil }
        let (second, secondLength) = Scalars.decode(bytes, exchange, end)
        let isWhole = exchange < end && Digits.value(bytes, exchange + secondLength, end) != nil
        switch (Scalars.folded(mark), Scalars.folded(second)) {
        case (0x28, 0x29) where isWhole, (0x29, 0x2D) where isWhole && isBehindBracket(start):
            return run(from: exchange + secondLength).end
        default: return nil
        }
    }

    private func isBehindBracket(_ start: Int) -> Bool {
        start > 0 && Scalars.folded(Scalars.before(bytes, start, 0).value) == 0x28
    }

    /// `2.0-2.5ｍ`: a unit makes two numbers a range.
    private func isMeasured(_ end: Int) -> Bool {
        UnitTable.standard.longestStandardUnit(in: bytes, from: end, to: self.end) != nil
    }

    /// `施策2-4`, `図 1-3`: behind a word for what has numbers, and without a unit.
    private func isNumbered(_ start: Int, _ end: Int) -> Bool {
        let before = CharacterClass.blankStart(bytes, start, 0)
        guard UnitTable.standard.longestUnit(in: bytes, from: end, to: self.end) == nil else { return false }
        return Self.numberedThings.contains { word in
            word.bytes.count <= before && word.end(in: bytes, at: before - word.bytes.count, before) == before
        }
    }

    private static let numberedThings: [Word] = [
        "施策", "政策", "基本目標", "重点目標", "図", "表", "様式", "別紙", "資料", "議案", "番号", "No.", "№", "章", "節", "柱", "方針", "戦略",
        "プロジェクト", "取組", "ページ", "頁", "問",
    ]

    /// `3R`, `5G`, `2DK`: a number of two digits or one with a capital letter right behind it names a thing.
    func isNamed(by amount: ExactDecimal?, _ start: Int, _ end: Int) -> Bool {
        guard let amount, amount.exponent == 0, (1...99).contains(amount.significand),
            Digits.value(bytes, start, end) != nil, end < self.end
        else { return false }
        return isCapital(end)
    }

    /// `5W1H`: a letter between two numbers is no unit.
    func isLettered(_ start: Int) -> Bool {
        guard let (number, letter) = Digits.number(bytes, start, end), number < 10, isCapital(letter) else {
            return false
        }
        return Digits.value(bytes, letter + Scalars.decode(bytes, letter, end).length, end) != nil
    }

    private func isCapital(_ index: Int) -> Bool {
        (0x41...0x5A).contains(Scalars.folded(Scalars.decode(bytes, index, end).value))
    }

    /// A point or hyphen stands behind the digits at a byte.
    private func joinsNumbers(_ start: Int) -> Bool {
        var index = start
        while let (_, length) = Digits.value(bytes, index, end) { index += length }
        switch Scalars.folded(Scalars.decode(bytes, index, end).value) {
        case 0x2D, 0x2E, 0x2010: return true
        default: return false
        }
    }

    private func isDate(_ start: Int) -> Bool {
        PeriodReader(bytes: bytes, end: end).point(at: start)?.first != nil
    }

    /// A Latin letter right before, a point between them perhaps: `ver2.3.4`, `A4`, `p.12`.
    private func precedingLetter(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        let (before, place) = Scalars.before(bytes, start, 0)
        guard Scalars.folded(before) == 0x2E, place > 0 else { return Self.isLetter(before) }
        return Self.isLetter(Scalars.before(bytes, place, 0).value)
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        let folded = Scalars.folded(scalar)
        return (0x41...0x5A).contains(folded) || (0x61...0x7A).contains(folded)
    }

    /// Digits joined by points and hyphens.
    private struct Run {
        var end: Int
        var lengths: [Int] = []
        var points = 0
        var hyphens = 0
        var startsWithZero = false
        var values: (Int, Int)?
    }

    private func run(from start: Int) -> Run {
        var run = Run(end: start)
        var numbers: [Int] = []
        var index = start
        while index < end {
            let digitStart = index
            var value = 0
            while let (digit, length) = Digits.value(bytes, index, end) {
                value = value < 1 << 40 ? value * 10 + digit : value
                index += length
            }
            guard index > digitStart else { break }
            if run.lengths.isEmpty { run.startsWithZero = Digits.value(bytes, digitStart, end)?.digit == 0 }
            run.lengths.append((index - digitStart) / (bytes[digitStart] < 0x80 ? 1 : 3))
            numbers.append(value)
            run.end = index
            let (scalar, length) = Scalars.decode(bytes, index, end)
            guard Digits.value(bytes, index + length, end) != nil else { break }
            switch Scalars.folded(scalar) {
            case 0x2E: run.points += 1
            case 0x2D, 0x2010: run.hyphens += 1
            default: return finish(run, numbers)
            }
            index += length
        }
        return finish(run, numbers)
    }

    private func finish(_ run: Run, _ numbers: [Int]) -> Run {
        var run = run
        if numbers.count >= 2 { run.values = (numbers[0], numbers[1]) }
        return run
    }
}
