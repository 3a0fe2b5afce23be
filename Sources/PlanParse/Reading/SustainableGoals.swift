import PlanModel

/// Numbers of the Sustainable Development Goals in the text of a section.
enum SustainableGoals {
    /// The goals that items name (`ゴール17「…」`, `目標 3`), each once, in order of mention.
    static func numbers(in items: [Item]) -> [Int] {
        var numbers: [Int] = []
        var pending = Array(items.reversed())
        while let item = pending.popLast() {
            for number in goals(Array(item.text.utf8)) where !numbers.contains(number) { numbers.append(number) }
            pending += item.items.reversed()
        }
        return numbers
    }

    private static func goals(_ bytes: [UInt8]) -> [Int] {
        if let list = bareList(bytes) { return list }
        var found: [Int] = []
        var index = 0
        while index < bytes.count {
            let end = words.lazy.compactMap { $0.end(in: bytes, at: index, bytes.count) }.first
            guard let end else {
                index += 1
                continue
            }
            index = end
            let start = CleanText(bytes).trimmed(ByteSpan(end, bytes.count)).lower
            if let (number, _) = Digits.number(bytes, start, bytes.count), (1...17).contains(number) {
                found.append(number)
            }
        }
        return found
    }

    /// Nothing but numbers from 1 to 17 with marks between them.
    private static func bareList(_ bytes: [UInt8]) -> [Int]? {
        var numbers: [Int] = []
        var index = 0
        while index < bytes.count {
            if let (number, end) = Digits.number(bytes, index, bytes.count) {
                guard (1...17).contains(number) else { return nil }
                numbers.append(number)
                index = end
                continue
            }
            let (scalar, length) = Scalars.decode(bytes, index, bytes.count)
            switch Scalars.folded(scalar) {
            case 0x20, 0x2C, 0x3000, 0x3001, 0x30FB, 0x2F: index += length
            default: return nil
            }
        }
        return numbers.isEmpty ? nil : numbers
    }

    private static let words: [Word] = ["ゴール", "目標", "Goal", "GOAL", "goal"]
}
