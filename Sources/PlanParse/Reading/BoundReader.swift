import PlanModel

/// Reads the words that make a figure a limit: before it (`約`, `最低`) and behind it (`以上`, `未満`).
struct BoundReader {
    let bytes: [UInt8]
    let end: Int

    /// The bound that the words before a figure tell, and where the figure starts.
    func prefix(at start: Int) -> (bound: Bound, end: Int)? {
        Self.prefixes.match(in: bytes, at: start, end).map { ($0.meaning, $0.end) }
    }

    /// The bound that the words behind a figure tell, and the byte after them.
    func suffix(at start: Int) -> (bound: Bound, end: Int)? {
        Self.suffixes.match(in: bytes, at: start, end).map { ($0.meaning, $0.end) }
    }

    private static let prefixes = WordList<Bound>([
        ("約", .about), ("およそ", .about), ("おおよそ", .about), ("おおむね", .about), ("概ね", .about), ("凡そ", .about),
        ("最大", .atMost), ("最高", .atMost), ("上限", .atMost), ("最低", .atLeast), ("最小", .atLeast),
        ("下限", .atLeast), ("少なくとも", .atLeast),
    ])

    private static let suffixes = WordList<Bound>([
        ("以上", .atLeast), ("以下", .atMost), ("以内", .atMost), ("未満", .below), ("を超える", .above),
        ("を超え", .above), ("超え", .above), ("超", .above), ("より大きく", .above), ("より大きい", .above),
        ("より多い", .above), ("より高い", .above), ("を上回る", .above), ("より小さい", .below), ("より小さく", .below),
        ("より少ない", .below), ("より低い", .below), ("を下回る", .below), ("程度", .about), ("前後", .about),
        ("くらい", .about), ("ぐらい", .about), ("ほど", .about),
    ])
}
