/// Entries of a list in one cell of which an extractor took the line ends away: `・巡回すること・記録すること`, `①甲を直す。②乙を直す。`.
///
/// A cell that begins with a marker goes on with another entry where the same mark, or the next number in a circle, stands right
/// behind 。 or behind what the whole cell ends in (こと). `管理・執行` and `①と②` are no entries.
enum GluedEntries {
    /// The bytes where entries begin, the first of them apart.
    static func starts(_ bytes: [UInt8], _ span: ByteSpan) -> [Int] {
        guard let first = Marker(bytes, at: span.lower, span.upper, atLineStart: true), isGluable(first.kind) else {
            return []
        }
        let ending = Self.ending(bytes, first.end, span.upper)
        var (starts, number, entry): ([Int], Int, Int) = ([], first.number ?? 0, first.end)
        var index = first.end
        while index < span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            if mayOpen(scalar, like: first.kind, after: number), index + length < span.upper,
                isEnd(bytes, ByteSpan(entry, index), of: first.kind, ending),
                Marker(bytes, at: index, span.upper, atLineStart: false) != nil
            {
                starts.append(index)
                (number, entry) = (number + 1, index + length)
            }
            index += max(1, length)
        }
        return starts
    }

    private static func isGluable(_ kind: Marker.Kind) -> Bool {
        switch kind {
        case .circled: true
        case .bullet(let scalar): scalar != 0x2D
        default: false
        }
    }

    private static func mayOpen(_ scalar: UInt32, like kind: Marker.Kind, after number: Int) -> Bool {
        switch kind {
        case .bullet(let bullet): scalar == bullet || scalar == 0xFF65 && bullet == 0x30FB
        default: Marker.enclosedNumber(scalar) == number + 1
        }
    }

    /// A stretch is an entry: it ends a sentence, or as the whole cell does, or is a name of some length before a number.
    private static func isEnd(
        _ bytes: [UInt8], _ entry: ByteSpan, of kind: Marker.Kind, _ ending: [UInt32]
    ) -> Bool {
        let (last, lastStart) = Scalars.before(bytes, entry.upper, entry.lower)
        if last == 0x3002 { return true }
        if ending.count == 2, last == ending[1], lastStart > entry.lower {
            return Scalars.before(bytes, lastStart, entry.lower).value == ending[0]
        }
        return kind == .circled && isHan(last) && entry.count >= shortestName
    }

    /// Four kanji.
    private static let shortestName = 12

    /// The two hiragana that a text ends in.
    private static func ending(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [UInt32] {
        let (last, lastStart) = Scalars.before(bytes, end, start)
        guard isHiragana(last), lastStart > start else { return [] }
        let before = Scalars.before(bytes, lastStart, start).value
        return isHiragana(before) ? [before, last] : []
    }

    private static func isHiragana(_ scalar: UInt32) -> Bool { (0x3041...0x3096).contains(scalar) }

    private static func isHan(_ scalar: UInt32) -> Bool { (0x4E00...0x9FFF).contains(scalar) }
}
