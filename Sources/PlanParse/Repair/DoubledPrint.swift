import PlanModel

/// A cell in which every character stands several times in a row: bold print that an extractor took for two prints.
///
/// Example: `現現状状とと課課題題` is 現状と課題, its other five characters being copies. Blanks may be doubled or not.
enum DoubledPrint {
    /// Two to four prints are known.
    static let times = 2...4
    /// Longer cells are no headings in any print.
    private static let maximumLength = HeadingLine.maximumLength * 2 * times.upperBound

    /// The cell printed once; nil where its characters do not stand there that many times.
    static func mended(_ bytes: [UInt8], _ span: ByteSpan, times: Int) -> MendedCell? {
        guard mayBeDoubled(bytes, span), let text = copies(bytes, span, times, ofBlanks: false) else { return nil }
        let blanks = copies(bytes, span, times, ofBlanks: true) ?? []
        let all = blanks.isEmpty ? text : (text + blanks).sorted { $0.start < $1.start }
        return MendedCell(bytes, span, without: all, .layoutDoubledCharacters)
    }

    /// The first two characters are one: few cells begin so.
    @inline(__always)
    static func mayBeDoubled(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        let length = Scalars.length(bytes[span.lower])
        guard span.count >= 2 * length, span.count <= maximumLength else { return false }
        for index in span.lower..<(span.lower + length) where bytes[index] != bytes[index + length] { return false }
        return true
    }

    /// The copies of all characters, or of all blanks; nil where one does not stand the right number of times.
    private static func copies(_ bytes: [UInt8], _ span: ByteSpan, _ times: Int, ofBlanks: Bool) -> [ByteSpan]? {
        var copies: [ByteSpan] = []
        var index = span.lower
        while index < span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            let isBlank = CharacterClass.blankLength(bytes, index, span.upper) > 0
            var end = index + max(1, length)
            var count = 1
            while end < span.upper, Scalars.decode(bytes, end, span.upper).value == scalar {
                if isBlank == ofBlanks, count % times != 0 { copies.append(ByteSpan(end, end + length)) }
                end += length
                count += 1
            }
            if isBlank == ofBlanks, count % times != 0 { return nil }
            index = end
        }
        return copies
    }
}
