/// Every bracket of an item has its partner.
struct BracketsPair: TextRule {
    var marks: TextMarks { .unpairedBracket }

    func findings(in text: String, number: Int?, at place: RecordPath) -> [Finding] {
        var balance = BracketBalance()
        for scalar in text.unicodeScalars { balance.add(scalar.value) }
        guard let bracket = balance.unpaired else { return [] }
        return [Finding(.textUnbalancedBracket, [bracket, String(text.prefix(30))], at: place)]
    }

    /// The findings without those of two texts that make one: a bracket that opens in a text and closes in a later one of
    /// the same sheet, or of the next, has its partner, and the text was torn by its layout.
    static func withoutTorn(_ findings: [Finding]) -> [Finding] {
        var open: [(index: Int, bracket: String, sheet: Int)] = []
        var torn: Set<Int> = []
        for index in findings.indices where findings[index].kind == .textUnbalancedBracket {
            guard let bracket = findings[index].details.first, let sheet = findings[index].place.sheet else { continue }
            guard let partner = partners[bracket] else {
                open.append((index, bracket, sheet))
                continue
            }
            guard let last = open.popLast() else { continue }
            guard last.bracket == partner, sheet - last.sheet <= 1 else {
                open.removeAll(keepingCapacity: true)
                continue
            }
            torn.formUnion([last.index, index])
        }
        if torn.isEmpty { return findings }
        return findings.indices.compactMap { torn.contains($0) ? nil : findings[$0] }
    }

    /// What opens before each bracket that closes.
    private static let partners = [")": "(", "」": "「", "』": "『", "】": "【"]
}

extension FindingDefinition {
    static let textUnbalancedBracket = FindingDefinition(
        .textUnbalancedBracket, severity: .note,
        wording: Message(
            ja: "括弧「{0}」の数が合いません: 「{1}」。抜けた括弧や切れた文がないか確かめてください。",
            en: "A bracket “{0}” lacks its partner: “{1}”. Look for a lost bracket or a torn sentence."),
        meaning: Message(
            ja: "一つの欄または項目の中で、括弧の数が合いません。",
            en: "In one cell or item there is one bracket more than its partners."),
        example: "（令和6年度から実施",
        advice: Message(ja: "抜けた括弧か、切れた文がないか確かめてください。", en: "Look for a lost bracket or a torn sentence."))
}

/// How many more brackets of each kind a text opens than it closes, half and full width counted together.
struct BracketBalance {
    private var round = 0
    private var corner = 0
    private var double = 0
    private var lenticular = 0

    /// Counts a scalar; one that is no bracket changes nothing.
    mutating func add(_ scalar: UInt32) {
        switch scalar {
        case 0x28, 0xFF08: round += 1
        case 0x29, 0xFF09: round -= 1
        case 0x300C: corner += 1
        case 0x300D: corner -= 1
        case 0x300E: double += 1
        case 0x300F: double -= 1
        case 0x3010: lenticular += 1
        case 0x3011: lenticular -= 1
        default: break
        }
    }

    /// Every bracket has its partner.
    var isEven: Bool { (round | corner | double | lenticular) == 0 }

    /// The bracket that the text has more of than of its partner.
    var unpaired: String? {
        if round != 0 { return round > 0 ? "(" : ")" }
        if corner != 0 { return corner > 0 ? "「" : "」" }
        if double != 0 { return double > 0 ? "『" : "』" }
        return lenticular == 0 ? nil : lenticular > 0 ? "【" : "】"
    }
}
