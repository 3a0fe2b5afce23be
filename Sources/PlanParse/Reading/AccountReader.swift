import PlanModel

/// Reads the account of a budget: `一般会計・2総務費・1総務管理費・4企画費`, or a code alone (`２．１．１`).
enum AccountReader {
    static let levels = Account.Level.Kind.allCases

    /// The account that a text names. Parts are split at `・` before a digit only: `2国保・年金事業費` is one name.
    static func read(_ text: String) -> Account {
        let bytes = Array(text.utf8)
        if let numbers = code(bytes) {
            return Account(text: text, fund: nil, levels: zip(levels, numbers).map(level))
        }
        var parts: [ByteSpan] = []
        var (start, index) = (0, 0)
        while index < bytes.count {
            let (scalar, length) = Scalars.decode(bytes, index, bytes.count)
            let next = CharacterClass.skipBlanks(bytes, index + length, bytes.count)
            if scalar == 0x30FB || scalar == 0xFF65, Digits.value(bytes, next, bytes.count) != nil {
                parts.append(ByteSpan(start, index))
                start = index + length
            }
            index += length
        }
        parts.append(ByteSpan(start, bytes.count))
        parts = parts.map { CleanText(bytes).trimmed($0) }
        // A number alone is that of the 会計: levels come with their names, or several in one code.
        let hasFund =
            Digits.value(bytes, 0, bytes.count) == nil || Digits.number(bytes, 0, bytes.count)?.end == bytes.count
        let numbered = hasFund ? parts.dropFirst() : parts[...]
        return Account(
            text: text, fund: hasFund && !text.isEmpty ? parts.first.map { CleanText(bytes).string($0) } : nil,
            levels: zip(levels, numbered).compactMap { level, part in named(bytes, part, level) })
    }

    /// Whether a word is a code of an account: `２．１．１`.
    static func isCode(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        code(Array(bytes[span.lower..<span.upper])) != nil
    }

    private static func level(_ level: Account.Level.Kind, _ number: Int) -> Account.Level {
        Account.Level(level: level, number: number, name: nil)
    }

    private static func named(_ bytes: [UInt8], _ part: ByteSpan, _ level: Account.Level.Kind) -> Account.Level? {
        guard let (number, end) = Digits.number(bytes, part.lower, part.upper) else { return nil }
        let name = CleanText(bytes).string(ByteSpan(end, part.upper))
        return Account.Level(level: level, number: number, name: name.isEmpty ? nil : name)
    }

    private static let others: WordList<Void> = ["ほか", "他", "外"]

    /// Numbers with points or hyphens between them and nothing else.
    private static func code(_ bytes: [UInt8]) -> [Int]? {
        var numbers: [Int] = []
        var index = 0
        while let (number, end) = Digits.number(bytes, index, bytes.count) {
            numbers.append(number)
            if end == bytes.count { return numbers.count > 1 ? numbers : nil }
            // `３．２．２他`: there are more.
            if numbers.count > 1, others.end(in: bytes, at: end, bytes.count) == bytes.count { return numbers }
            let (scalar, length) = Scalars.decode(bytes, end, bytes.count)
            switch Scalars.folded(scalar) {
            case 0x2E, 0x2D, 0x30FB: index = end + length
            default: return nil
            }
        }
        return nil
    }
}
