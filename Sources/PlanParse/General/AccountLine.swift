import PlanModel

/// A line that names levels of an account, for the tables below it: `2款 総務費`, `第2款 総務費`, `款 2.総務費 項 1.総務管理費`,
/// `（款）２　総務費`.
///
/// A level ends those below it: behind `3款 民生費` the 項 of the 款 before does not count. The unit of the table may stand behind
/// the last (`（単位：千円）`). Any other line is none.
struct AccountLine {
    let account: Account

    init?(_ bytes: [UInt8], _ line: ByteSpan, below above: Account?) {
        guard line.count <= HeadingLine.maximumLength else { return nil }
        let names = AccountSide.withoutUnit(line, bytes)
        var levels: [Account.Level] = []
        var index = names.lower
        while index < names.upper {
            guard let (level, end) = Self.level(bytes, index, names.upper) else { return nil }
            levels.append(level)
            index = CharacterClass.skipBlanks(bytes, end, names.upper)
        }
        guard let first = levels.first else { return nil }
        let kept = above?.levels(above: first) ?? []
        account = Account(text: CleanText(bytes).string(names), fund: nil, levels: kept + levels)
    }

    /// A level with its number and name, up to the next level: `2款 総務費`, `款 2.総務費`.
    private static func level(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (Account.Level, end: Int)? {
        var index = ordinal.end(in: bytes, at: start, end) ?? start
        var number: Int?
        if let (found, next) = Digits.number(bytes, index, end) {
            (number, index) = (found, CharacterClass.skipBlanks(bytes, next, end))
        }
        guard let (word, behind) = word(bytes, index, end) else { return nil }
        index = CharacterClass.skipBlanks(bytes, behind, end)
        if number == nil {
            guard let (found, next) = Digits.number(bytes, index, end) else { return nil }
            let (mark, markLength) = Scalars.decode(bytes, next, end)
            (number, index) = (found, Scalars.folded(mark) == 0x2E ? next + markLength : next)
        }
        guard let number, number < 1000 else { return nil }
        let stop = nextLevel(bytes, index, end)
        let name = CleanText(bytes).string(ByteSpan(index, stop))
        // `2款は…` is a sentence.
        guard let first = name.unicodeScalars.first, !(0x3041...0x309F).contains(first.value) else { return nil }
        return (Account.Level(level: word, number: number, name: name), stop)
    }

    /// The word of a level, in brackets perhaps: `款`, `（項）`.
    private static func word(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (Account.Level.Kind, end: Int)? {
        let (open, length) = Scalars.decode(bytes, start, end)
        let isBracketed = Scalars.folded(open) == 0x28
        let (scalar, width) = isBracketed ? Scalars.decode(bytes, start + length, end) : (open, length)
        guard let kind = AccountReader.levels.first(where: { $0.rawValue.unicodeScalars.first?.value == scalar }) else {
            return nil
        }
        guard isBracketed else { return (kind, start + width) }
        let (close, last) = Scalars.decode(bytes, start + length + width, end)
        return Scalars.folded(close) == 0x29 ? (kind, start + length + width + last) : nil
    }

    /// Where a level begins behind a blank.
    private static func nextLevel(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let blank = CharacterClass.blankLength(bytes, index, end)
            if blank > 0, startsLevel(bytes, CharacterClass.skipBlanks(bytes, index, end), end) { return index }
            index += max(blank, Scalars.decode(bytes, index, end).length, 1)
        }
        return end
    }

    private static func startsLevel(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var index = ordinal.end(in: bytes, at: start, end) ?? start
        let number = Digits.number(bytes, index, end)
        if let number { index = CharacterClass.skipBlanks(bytes, number.end, end) }
        guard let word = word(bytes, index, end) else { return false }
        let behind = CharacterClass.skipBlanks(bytes, word.end, end)
        return number != nil || Digits.number(bytes, behind, end) != nil
    }

    private static let ordinal: Word = "第"
}

extension Account {
    /// The levels that stand above a level: 款 above 項.
    func levels(above level: Level) -> [Level] {
        guard let place = AccountReader.levels.firstIndex(of: level.level) else { return [] }
        return levels.filter { outer in
            AccountReader.levels.firstIndex(of: outer.level).map { $0 < place } ?? false
        }
    }
}
