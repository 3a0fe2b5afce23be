/// Names of plans in one cell.
enum PlanNames {
    /// The names, split at blanks and at `・ ／ 、` where the part before ends as plans do.
    ///
    /// `吉岡町公共施設等総合管理計画・個別施設計画` is two names, `まち・ひと・しごと創生総合戦略` one.
    static func split(_ text: String) -> [String] {
        var names: [String] = []
        var name = ""
        for scalar in text.unicodeScalars {
            if separators.contains(scalar), endsAsPlan(name) {
                append(name, to: &names)
                name = ""
            } else {
                name.unicodeScalars.append(scalar)
            }
        }
        append(name, to: &names)
        return names
    }

    private static func append(_ name: String, to names: inout [String]) {
        let trimmed = name.drop { isBlank($0) }.reversed().drop { isBlank($0) }.reversed()
        if !trimmed.isEmpty { names.append(String(trimmed)) }
    }

    private static func isBlank(_ character: Character) -> Bool { character == " " || character == "\u{3000}" }

    private static let separators: Set<Unicode.Scalar> = [" ", "\u{3000}", "・", "･", "／", "/", "、", "，", "\n"]

    /// Whether a name ends in a word for a plan, a bracket behind it apart.
    private static func endsAsPlan(_ name: String) -> Bool {
        var name = name[...]
        if name.last == ")" || name.last == "）" {
            guard let open = name.lastIndex(where: { $0 == "(" || $0 == "（" }) else { return false }
            name = name[..<open]
        }
        if name.last == "」" || name.last == "』" { name = name.dropLast() }
        return endings.contains { name.hasSuffix($0) }
    }

    private static let endings = [
        "計画", "戦略", "方針", "ビジョン", "プラン", "大綱", "条例", "ポリシー", "指針", "構想", "プログラム", "憲章", "要綱", "規程",
        "規則", "法", "ガイドライン", "宣言", "マニュアル", "ロードマップ", "アクションプラン", "施策", "要領", "協定", "編", "版",
    ]
}
