/// Numbers that count the rows of a table, where an extractor sets those of one digit and of two in other places: as far to the right as
/// the names of the others begin.
extension AlignedLine {
    /// The lines of a table, their numbers set flush right before the first of the names; as they are where the numbers stand in a column
    /// of their own already, or do not count the rows.
    static func withNumbersFlush(_ lines: [AlignedLine]) -> [AlignedLine] {
        let rows = lines.indices.filter { lines[$0].hasFigure && lines[$0].stretches.count > 2 }
        let counted = rows.filter { lines[$0].isCounted }
        guard counted.count > 1, counted.count * 3 >= rows.count * 2 else { return lines }
        let names = counted.map { lines[$0].words[1].from }
        let numbers = counted.map { lines[$0].words[0] }
        guard let first = names.min(), let last = names.max(), last - first <= mostOff,
            numbers.contains(where: { $0.to > first }), areAscending(numbers)
        else { return lines }
        var lines = lines
        for row in counted { lines[row].setNumber(before: first) }
        return lines
    }

    /// Names that begin further from each other are of other levels.
    private static let mostOff = 4
    private static let widestNumber = 3

    /// A number begins the line, with a name right behind it and figures behind that.
    private var isCounted: Bool {
        guard words.count > 2, let number = words.first, number.digits != nil, case let name = words[1],
            !name.isQuantity, !name.isUnit, name.from - number.to <= Self.widestNumber
        else { return false }
        return words[2...].contains { $0.isNumber && $0.isApart }
    }

    private static func areAscending(_ numbers: [AlignedStretch]) -> Bool {
        let counts = numbers.compactMap(\.digits)
        return zip(counts, counts.dropFirst()).allSatisfy { $0 < $1 }
    }

    private mutating func setNumber(before place: Int) {
        words[0].move(to: max(place - 1, words[0].to - words[0].from))
        words[0].isLone = true
        words[1].isApart = true
        var end = 1
        while end + 1 < words.count, !words[end + 1].isApart { end += 1 }
        words[1].isLone = end == 1
        let name = words[1...end].dropFirst().reduce(words[1]) { $0.joined(with: $1) }
        let rest = stretches.drop { $0.span.lower < words[end].span.upper }
        stretches = [words[0], name] + rest
    }
}
