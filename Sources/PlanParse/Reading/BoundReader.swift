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
        guard let (bound, next) = Self.suffixes.match(in: bytes, at: start, end) else {
            return roundedSuffix(at: start)
        }
        return (bound, next)
    }

    /// 弱, 強 and 余 behind a figure, which begin other words too: 弱者, 強化, 余裕.
    private func roundedSuffix(at start: Int) -> (bound: Bound, end: Int)? {
        guard let next = Self.rounded.end(in: bytes, at: start, end) else { return nil }
        let behind = Scalars.decode(bytes, next, end).value
        return ValueScanner.isKanji(behind) || Self.endings.contains(behind) ? nil : (.about, next)
    }

    /// The byte after 余 or 数 between a number and its counter: `50余名`, `30数件`.
    func infix(at start: Int) -> Int? { Self.infixes.end(in: bytes, at: start, end) }

    private static let rounded: WordList<Void> = ["弱", "強", "余"]
    private static let infixes: WordList<Void> = ["余り", "余", "数"]

    /// Kana that make an adjective or verb of 強 and 弱: 強い, 弱める, 強さ.
    private static let endings: [UInt32] = [0x3044, 0x304F, 0x3055, 0x307E, 0x3081, 0x307F, 0x304B, 0x3051]

    private static let prefixes = WordList<Bound>([
        ("約", .about), ("およそ", .about), ("おおよそ", .about), ("おおむね", .about), ("概ね", .about), ("凡そ", .about),
        ("ほぼ", .about), ("最大で", .atMost), ("最大", .atMost), ("最高", .atMost), ("最長で", .atMost), ("最長", .atMost),
        ("上限", .atMost), ("多くとも", .atMost), ("最低でも", .atLeast), ("最低限", .atLeast), ("最低", .atLeast),
        ("最小", .atLeast), ("最短で", .atLeast), ("最短", .atLeast), ("下限", .atLeast), ("少なくとも", .atLeast),
    ])

    private static let suffixes = WordList<Bound>((limits + passing).map { (Word($0), $1) })

    private static let limits: [(String, Bound)] = [
        ("以上", .atLeast), ("以下", .atMost), ("以内", .atMost), ("未満", .below), ("を超えない", .atMost), ("を超える", .above),
        ("を超え", .above), ("超え", .above), ("をこえる", .above), ("超", .above), ("より大きく", .above), ("より大きい", .above),
        ("より多い", .above), ("より高い", .above), ("より小さい", .below), ("より小さく", .below),
        ("より少ない", .below), ("より低い", .below), ("程度", .about), ("前後", .about),
        ("くらい", .about), ("ぐらい", .about), ("ほど", .about),
        ("に満たない", .below), ("に満たなかった", .below), ("に満たず", .below), ("に達しない", .below), ("に達しなかった", .below),
        ("に達せず", .below), ("足らず", .below), ("を上限", .atMost), ("を下限", .atLeast), ("余り", .about), ("あまり", .about),
        ("近く", .about),
        ("内外", .about),
        ("見当", .about),
    ]

    /// What passes a limit, in each form of its verb: `を上回る`, `を下回った`, `を割り込んでいる`; and what does not.
    private static let passing: [(String, Bound)] =
        verbs(["を上回", "をうわまわ"], .above, isNot: .atMost) + verbs(["を下回", "をしたまわ"], .below, isNot: .atLeast)
        + ["を割り込む", "を割り込ん", "を割り込み", "を切る", "を切った", "を切って"].map { ($0, .below) }
        + ["を越える", "を越え", "を超過"].map { ($0, .above) }

    private static func verbs(_ stems: [String], _ bound: Bound, isNot other: Bound) -> [(String, Bound)] {
        stems.flatMap { stem in
            ["る", "った", "っている", "っていた", "って", "ります", "りました", "り"].map { (stem + $0, bound) }
                + ["らない", "らず", "らなかった"].map { (stem + $0, other) }
        }
    }
}
