import PlanModel

/// The kanji that radicals and compatibility ideographs stand for: `⽬` is 目, `⾏` is 行.
///
/// Fonts map one glyph to both, and an extractor may give either. Readers match them as one; records keep what stands
/// there. Source: Unicode Character Database; see NOTICE.
struct IdeographTable: Sendable {
    static let standard = IdeographTable()

    /// For each code of the two blocks the kanji, or 0.
    private let radicals: [UInt32]
    private let compatibles: [UInt32]

    private static let radicalBlock: ClosedRange<UInt32> = 0x2E80...0x2FD5
    private static let compatibleBlock: ClosedRange<UInt32> = 0xF900...0xFAFF

    private init() {
        var radicals = [UInt32](repeating: 0, count: Self.radicalBlock.count)
        var compatibles = [UInt32](repeating: 0, count: Self.compatibleBlock.count)
        for table in [Self.rows, Self.encodableRows] {
            DataRows.forEach(in: table) { row in
                guard var code = UInt32(row.text(0), radix: 16) else { return }
                var index = row[1].lowerBound
                while index < row[1].upperBound {
                    let (kanji, length) = Scalars.decode(row.bytes, index, row[1].upperBound)
                    if Self.radicalBlock.contains(code) {
                        radicals[Int(code - Self.radicalBlock.lowerBound)] = kanji
                    } else if Self.compatibleBlock.contains(code) {
                        compatibles[Int(code - Self.compatibleBlock.lowerBound)] = kanji
                    }
                    code += 1
                    index += length
                }
            }
        }
        self.radicals = radicals
        self.compatibles = compatibles
    }

    /// The kanji that a character of the blocks stands for; the character itself where it stands for none.
    func kanji(for scalar: UInt32) -> UInt32 {
        let kanji: UInt32 =
            if Self.radicalBlock.contains(scalar) {
                radicals[Int(scalar - Self.radicalBlock.lowerBound)]
            } else if Self.compatibleBlock.contains(scalar) {
                compatibles[Int(scalar - Self.compatibleBlock.lowerBound)]
            } else {
                0
            }
        return kanji == 0 ? scalar : kanji
    }

    /// Whether a byte may start a character of the blocks.
    @inline(__always)
    static func mayStart(_ lead: UInt8) -> Bool { lead == 0xE2 || lead == 0xEF }

    /// A stretch with the kanji in place of what stands for them, byte for byte as long; nil where nothing does.
    static func replacing(_ bytes: [UInt8], _ span: ByteSpan) -> [UInt8]? {
        guard bytes[span.lower..<span.upper].contains(where: mayStart) else { return nil }
        var (kanji, hasStandIns): ([UInt8], Bool) = ([], false)
        var index = span.lower
        while index < span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            let standard = length == 3 ? Self.standard.kanji(for: scalar) : scalar
            if standard != scalar, standard > 0x7FF, standard <= 0xFFFF, let found = Unicode.Scalar(standard) {
                hasStandIns = true
                kanji += Array(String(found).utf8)
            } else {
                kanji += bytes[index..<(index + max(1, length))]
            }
            index += max(1, length)
        }
        return hasStandIns ? kanji : nil
    }
}
