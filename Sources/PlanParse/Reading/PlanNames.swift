/// Names of plans in one cell.
enum PlanNames {
    /// The names, split at blanks and at `・ ／ 、` where the part before ends as plans do.
    ///
    /// `吉岡町公共施設等総合管理計画・個別施設計画` is two names, `まち・ひと・しごと創生総合戦略` one.
    static func split(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let clean = CleanText(bytes)
        var names: [String] = []
        var (start, index) = (0, 0)
        while index < bytes.count {
            let (scalar, length) = Scalars.decode(bytes, index, bytes.count)
            if isSeparator(scalar) {
                if clean.trimmed(ByteSpan(start, index)).isEmpty {
                    start = index + length
                } else if endsAsPlan(bytes, clean.trimmed(ByteSpan(start, index))) {
                    names.append(clean.string(ByteSpan(start, index)))
                    start = index + length
                }
            }
            index += length
        }
        names.append(clean.string(ByteSpan(start, bytes.count)))
        return names.filter { !$0.isEmpty }
    }

    /// Whether a name ends in a word for a plan.
    static func isWhole(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return endsAsPlan(bytes, ByteSpan(0, bytes.count))
    }

    private static func isSeparator(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x3000, 0x0A, 0x30FB, 0xFF65, 0xFF0F, 0x2F, 0x3001, 0xFF0C: true  // blanks, ・ ･ ／ / 、 ，
        default: false
        }
    }

    /// Whether a name ends in a word for a plan, a bracket behind it apart.
    private static func endsAsPlan(_ bytes: [UInt8], _ name: ByteSpan) -> Bool {
        var end = name.upper
        if Scalars.folded(Scalars.before(bytes, end, name.lower).value) == 0x29 {
            // Further back no bracket opens: a look at the whole name for each of its parts would be one at its square.
            let limit = max(name.lower, end - longestBracket)
            while end > limit {
                let (scalar, start) = Scalars.before(bytes, end, name.lower)
                end = start
                if Scalars.folded(scalar) == 0x28 { break }
            }
        }
        let (last, lastStart) = Scalars.before(bytes, end, name.lower)
        if last == 0x300D || last == 0x300F { end = lastStart }  // 」 』
        return endings.contains { $0.ends(at: end, in: bytes, from: name.lower) }
            && !ways.contains { $0.ends(at: end, in: bytes, from: name.lower) }
    }

    /// Ways of doing, which end as laws do.
    private static let ways: [Word] = ["方法", "手法", "工法", "技法", "作法", "用法"]

    private static let longestBracket = 320

    private static let endings: [Word] = [
        "計画", "戦略", "方針", "ビジョン", "プラン", "大綱", "条例", "ポリシー", "指針", "構想", "プログラム", "憲章", "要綱", "規程",
        "規則", "法", "ガイドライン", "宣言", "マニュアル", "ロードマップ", "アクションプラン", "施策", "要領", "協定", "編", "版",
    ]
}
