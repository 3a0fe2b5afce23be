import PlanModel

/// The unit that a line above a table gives to its figures: `（単位：千円）`, `単位: %`.
struct TableUnit {
    let unit: Value.Unit
    /// Where the unit itself stands.
    let span: ByteSpan

    /// The unit that a whole line gives, or nil where it says anything else.
    init?(_ bytes: [UInt8], _ line: ByteSpan) {
        var (start, end) = (line.lower, line.upper)
        let (open, openLength) = Scalars.decode(bytes, start, end)
        if Scalars.folded(open) == 0x28 || open == 0x3010 {
            let (close, closeStart) = Scalars.before(bytes, end, start)
            guard Scalars.folded(close) == 0x29 || close == 0x3011 else { return nil }
            (start, end) = (start + openLength, closeStart)
        }
        guard let afterWord = Self.word.end(in: bytes, at: start, end) else { return nil }
        let (colon, colonLength) = Scalars.decode(bytes, afterWord, end)
        guard Scalars.folded(colon) == 0x3A else { return nil }
        let inner = CleanText(bytes).trimmed(ByteSpan(afterWord + colonLength, end))
        guard
            let (unit, unitEnd) = UnitTable.standard.longestStandardUnit(in: bytes, from: inner.lower, to: inner.upper),
            unitEnd == inner.upper
        else { return nil }
        self.unit = unit
        span = inner
    }

    fileprivate static let word: Word = "単位"
}

extension TableUnit {
    /// A stretch begins with 単位.
    static func begins(_ span: ByteSpan, _ bytes: [UInt8]) -> Bool {
        word.end(in: bytes, at: span.lower, span.upper) != nil
    }

    /// A stretch is 単位 and nothing else.
    static func isWord(_ span: ByteSpan, _ bytes: [UInt8]) -> Bool {
        word.end(in: bytes, at: span.lower, span.upper) == span.upper
    }

    /// The unit that a row gives in cells of its own, behind the name of the table: `投資的事業費の実績 | 単位 | 千円`.
    static func beside(_ cells: [ByteSpan], _ bytes: [UInt8]) -> Value.Unit? {
        guard cells.count == 2 || cells.count == 3, let last = cells.last, case let label = cells[cells.count - 2],
            word.end(in: bytes, at: label.lower, label.upper) == label.upper
        else { return nil }
        let found = UnitTable.standard.longestUnit(in: bytes, from: last.lower, to: last.upper)
        return found?.end == last.upper ? found?.unit : nil
    }

    /// The unit that a line gives somewhere in it: `（歳入） （単位：千円）`, `５年間 （単位 千円）`; the first where it gives several.
    static func within(_ line: ByteSpan, _ bytes: [UInt8]) -> Value.Unit? {
        guard let word = word.first(in: bytes, line) else { return nil }
        var start = CharacterClass.skipBlanks(bytes, word.upper, line.upper)
        let (mark, length) = Scalars.decode(bytes, start, line.upper)
        if Scalars.folded(mark) == 0x3A { start = CharacterClass.skipBlanks(bytes, start + length, line.upper) }
        return UnitTable.standard.longestUnit(in: bytes, from: start, to: line.upper)?.unit
    }

    /// Nothing but 単位 and units stand in a text, with what they count perhaps: `単位：千円、％`, `単位　事業数：件　事業費：千円`.
    static func holdsUnitsAlone(_ text: ByteSpan, _ bytes: [UInt8]) -> Bool {
        guard var index = word.end(in: bytes, at: text.lower, text.upper) else { return false }
        var count = 0
        while index < text.upper {
            let (scalar, length) = Scalars.decode(bytes, index, text.upper)
            switch Scalars.folded(scalar) {
            case 0x20, 0x3000, 0x3A, 0x2C, 0x3001, 0x30FB, 0x2F, 0xFF0C:
                index += length
            default:
                let unit = UnitTable.standard.longestUnit(in: bytes, from: index, to: text.upper)
                guard let end = unit?.end ?? counted(index, text, bytes) else { return false }
                (index, count) = (end, count + 1)
            }
        }
        return count > 0
    }

    /// The end of what a unit counts, a colon behind it.
    private static func counted(_ start: Int, _ text: ByteSpan, _ bytes: [UInt8]) -> Int? {
        guard let mark = colon.first(in: bytes, ByteSpan(start, text.upper)), mark.lower > start,
            UnitTable.standard.longestUnit(in: bytes, from: mark.upper, to: text.upper) != nil
        else { return nil }
        return mark.upper
    }

    private static let colon: Word = "："
}
