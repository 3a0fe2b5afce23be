import PlanModel

/// Ranks: `第3位`, `県内23位／63市町村`.
extension QuantityReader {
    /// `第3位` is a rank, where `第3次計画` names a plan: the byte after 第.
    static func ordinalRank(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        guard let number = ordinalMark.end(in: bytes, at: start, end),
            let (_, next) = Digits.number(bytes, number, end), rank.end(in: bytes, at: next, end) == end
        else { return nil }
        return number
    }

    private static let ordinalMark: Word = "第"
    private static let rank: Word = "位"

    /// `23位／63市町村中`: the byte behind how many a rank is out of, and their words.
    func fieldEnd(at start: Int, _ end: Int) -> Int? {
        let (stroke, length) = Scalars.decode(bytes, start, end)
        guard Scalars.folded(stroke) == 0x2F,
            let number = NumberReader(bytes: bytes, end: end).readUnsigned(at: skipBlanks(start + length, end))
        else { return nil }
        var index = number.end
        while index < end, case let (scalar, length) = Scalars.decode(bytes, index, end), ValueScanner.isKanji(scalar) {
            index += length
        }
        return index
    }
}
