import PlanModel

extension UnitTable {
    /// Longer stretches hold no unit.
    private static let longestUnit = 48

    /// The longest unit at a byte, radicals and the like being the kanji that they stand for: `⼈⽇` is 人日.
    func longestStandardUnit(in bytes: [UInt8], from start: Int, to end: Int) -> (unit: Value.Unit, end: Int)? {
        if start < end, bytes[start] == 0xEF, let found = unitOfKana(bytes, start, end) { return found }
        guard start < end, Self.holdsStandIn(bytes, start, unitWindow(bytes, from: start, to: end)),
            let kanji = IdeographTable.replacing(bytes, ByteSpan(start, unitWindow(bytes, from: start, to: end)))
        else { return longestUnit(in: bytes, from: start, to: end) }
        return longestUnit(in: kanji, from: 0, to: kanji.count).map { ($0.unit, start + $0.end) }
    }

    /// The longest unit in katakana of half width: `ﾒｰﾄﾙ`.
    private func unitOfKana(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (unit: Value.Unit, end: Int)? {
        var (text, ends, index): ([UInt8], [Int: Int], Int) = ([], [:], start)
        while index - start < Self.longestUnit, let (scalar, length) = HalfWidthKana.fullWidth(bytes, at: index, end) {
            index += length
            text += String(Unicode.Scalar(scalar) ?? " ").utf8
            ends[text.count] = index
        }
        guard !text.isEmpty, let (unit, unitEnd) = longestUnit(in: text, from: 0, to: text.count) else { return nil }
        return ends[unitEnd].map { (unit, $0) }
    }

    /// A character of the blocks that stand for kanji: U+2E80 to U+2FFF, U+F900 to U+FAFF.
    private static func holdsStandIn(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var index = start
        while index + 1 < end {
            let (lead, next) = (bytes[index], bytes[index + 1])
            if lead == 0xE2, next >= 0xBA { return true }
            if lead == 0xEF, next >= 0xA4, next <= 0xAB { return true }
            index += 1
        }
        return false
    }

    /// The unit that makes up a text in which radicals and the like stand for kanji.
    func standardUnit(_ text: String) -> Value.Unit? {
        let bytes = Array(text.utf8)
        return IdeographTable.replacing(bytes, ByteSpan(0, bytes.count))
            .flatMap { unit(String(decoding: $0, as: UTF8.self)) }
    }

    /// Where characters end that may belong to a unit at a byte.
    private func unitWindow(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
        guard end - start > Self.longestUnit else { return end }
        return Scalars.before(bytes, start + Self.longestUnit, start).start
    }
}

extension UnitTable {
    /// The unit that a whole stretch is; nil where it is none, or more than one.
    func whole(_ bytes: [UInt8], _ span: ByteSpan) -> Value.Unit? {
        guard !span.isEmpty, let (unit, end) = longestUnit(in: bytes, from: span.lower, to: span.upper),
            end == span.upper
        else { return nil }
        return unit
    }
}
