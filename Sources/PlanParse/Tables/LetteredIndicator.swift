import PlanModel

/// The label of one of several indicators that letters tell apart: `⑤ 活動指標（…） ア：名称`, `⑤ 活動指標 ア：単位`, `⑤活動指標 ア`.
///
/// Sheets of evaluations name their indicators in one place and give the figures in another, by kind and letter.
struct LetteredIndicator {
    enum Part { case name, unit, figure }

    let kind: Indicator.Kind
    /// The kind's word and the letter.
    let key: UInt64
    let part: Part

    init?(_ bytes: [UInt8], _ label: ByteSpan) {
        guard label.count <= LabelKey.maximumLength else { return nil }
        guard
            let (word, kind) = Self.kinds.lazy.compactMap({ pair in
                pair.0.first(in: bytes, label).map { ($0, pair.1) }
            }).first
        else { return nil }
        var end = label.upper
        var part = Part.figure
        for (ending, found) in Self.parts where end - ending.bytes.count > word.upper {
            let start = end - ending.bytes.count
            guard ending.end(in: bytes, at: start, end) != nil else { continue }
            (part, end) = (found, Self.withoutColon(bytes, ByteSpan(word.upper, start)))
            break
        }
        let (letter, start) = Scalars.before(bytes, end, word.upper)
        guard (0x30A2...0x30F3).contains(letter), start >= word.upper, Self.standsAlone(bytes, start, word.upper) else {
            return nil
        }
        self.kind = kind
        self.part = part
        key = LabelKey(bytes, word).hash ^ UInt64(letter)
    }

    private static func withoutColon(_ bytes: [UInt8], _ span: ByteSpan) -> Int {
        let (mark, start) = Scalars.before(bytes, span.upper, span.lower)
        return Scalars.folded(mark) == 0x3A ? start : span.upper
    }

    /// A blank, a bracket or the word stands before the letter.
    private static func standsAlone(_ bytes: [UInt8], _ start: Int, _ lower: Int) -> Bool {
        if start == lower { return true }
        let before = Scalars.before(bytes, start, lower)
        return CharacterClass.blankLength(bytes, before.start, start) > 0 || Scalars.folded(before.value) == 0x29
    }

    private static let kinds: [(Word, Indicator.Kind)] = [
        ("活動指標", .activity), ("成果指標", .outcome), ("対象指標", .target),
    ]

    private static let parts: [(Word, Part)] = [("名称", .name), ("指標名", .name), ("単位", .unit)]
}
