/// Makes patterns of pieces at random, from a seed: what nobody would think of.
package struct RandomPattern {
    private var state: UInt64

    /// The patterns of a seed, which are the same each time.
    package init(seed: UInt64) { state = seed }

    /// The next pattern: up to three parts, most of them repeated, of a few pieces each.
    package mutating func next() -> GrowthPattern {
        var parts: [GrowthPattern.Part] = []
        for _ in 0..<(1 + random(3)) {
            let text = (0..<(1 + random(7))).map { _ in Self.pieces[random(Self.pieces.count)] }.joined()
            parts.append(random(4) == 0 ? .once(text) : .times(text))
        }
        if random(3) == 0 { parts.insert(.once(Self.openings[random(Self.openings.count)]), at: 0) }
        let mode: PromiseMode = random(24) == 0 ? .scan : .parse
        return GrowthPattern(parts, mode)
    }

    /// A number below a bound (SplitMix64).
    private mutating func random(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return Int(truncatingIfNeeded: (value ^ value >> 31) % UInt64(max(1, bound)))
    }

    /// What makes a document one of a declared form.
    private static let openings = [
        "令和7年度 目標設定書（総務課）\n", "令和7年度 方針書（総務課）\n", "【政策 6 : 協働】\n【施策 6-1】 参加\n", "施策 6-1 参加\n", "紡ぐ 6 ▶ ①協働\n",
        "事務事業名\t広報\n所管課\t総務課\n", "事業説明書\n", "# 令和7年度予算\n", "指標名\t単位\t令和6年度\t令和7年度\n", "事業名\t予算額\t国\t一般財源\n",
        "<table><tr><td>指標名<td>目標値</tr>", "部課名\t消防署\n事業概要\t消す\n", "政策1 安全\n施策1-1 消防\n",
    ]

    private static let pieces = [
        "\n", "\n", "\n", "\t", "\t", "\n\n", "\u{0C}", "\u{0C}\n", "\n\u{0C}", "\r\n", "\r", " ", "  ", "　", "   ",
        "|", "|\n|", "| --- |",
        "<table>", "</table>", "<tr>", "<td>", "</td>", "<th colspan=3>", "<td rowspan=9>", "<br>", "<ul>", "<li>",
        "<p>", "</p>", "<",
        "&nbsp;", "&amp;", "&", ";", "^{※3}", "※1", "※", "・", "①", "②", "(1)", "1. ", "2．", "ア ", "- ", "-", "- 12 -",
        "12", "P.3",
        "3 / 9", "# ", "## ", "■", "◆", "◎", "→", "⇒", "：", ":", "。", "、", "（", "）", "(", ")", "【", "】", "「", "」", "｜",
        "〇", "△", "―",
        "令和6年度", "令和6 年度", "R7", "2024年", "平成33年", "4月1日", "～", "から", "令和2年度 (実績)", "目標値（令和8年度）", "初期値", "0", "1",
        "9,000", "9,0x{}",
        "5%", "1,200千円", "3人", "百万円", "（単位：千円）", "第3次", "六十五", "1億2千万円", "△1,234", "0.5", "1e9", "9999999999999999999",
        "{}", "甲{}", "甲", "道路",
        "指標名", "成果指標", "活動指標", "単位", "目標", "目標値", "実績", "現状値", "算式", "設定理由", "数値目標", "事業名", "事務事業名", "事業概要", "部課名",
        "所管課", "担当課",
        "事業費", "予算額", "決算額", "国", "県支出金", "市債", "一般財源", "特定財源", "特定財源 国・県支出金", "財源内訳", "その他", "合計", "計", "増減", "増減率",
        "会計", "款", "項",
        "目", "節", "款 2.総務費", "2款 総務費", "一般会計", "区分", "年度", "備考", "説明", "特記事項", "現状と課題", "1 現状と課題", "取組方針", "目標名", "目的",
        "内容", "対象", "成果",
        "関連する個別計画", "関連するSDGs", "施策 6-1 ", "施策", "政策 6", "基本目標1 しごと", "主要事業", "所管する施策", "紡ぐ 6 ▶ ①", "目次",
        "令和7年度 目標設定書（総務課）",
        "徴税费", "現現状状とと課課題題", "目　標　名", "国 210 / 市債 540", "A 件数", "指標A", "10% → 20%", "総務課長 小峰 一俊", "消防署", "東京都千代田区",
        "大泉町", "が",
        "ｶﾞ", "𠮷", "é", "\u{200B}", "\u{FFFD}", "\u{7}", "abc", "Web", "http://a.b/c?d=e", "0278-22-2111",
    ]
}
