import PlanModel
import Testing

@testable import PlanParse

/// The scanner finds every value of a text, each once and with its exact place, and nothing that only looks like one.
@Suite struct ValueScannerTests {
    /// Values in short: `12件` for a quantity, `#12` for an ordinal, `2026-04-01/2026-04-30` for a period.
    private func found(_ text: String) -> [String] {
        ValueScanner.values(in: text).map { value in
            switch value.content {
            case .quantity(let value):
                let limit = value.upper.map { "…\($0.bound == .below ? "<" : "")\($0.amount)" } ?? ""
                return "\(mark(value.bound))\(value.amount?.description ?? "")\(limit)\(value.unit ?? "")"
            case .ordinal(let value): return "#\(value.amount?.description ?? "")"
            case .period(let period):
                return "\(period.start?.description ?? "")/\(period.end?.description ?? "")"
            }
        }
    }

    private func mark(_ bound: Bound?) -> String {
        switch bound {
        case .atLeast?: "≥"
        case .atMost?: "≤"
        case .above?: ">"
        case .below?: "<"
        case .about?: "~"
        default: ""
        }
    }

    @Test(arguments: [
        ("１兆2,028億円を見込む", ["1202800000000円"]),
        ("三千五百万円と二〇二六円", ["35000000円", "2026円"]),
        ("17億7千796万6千円", ["1777966000円"]),
        ("2分の1、10/10、1/2", ["0.5", "1", "0.5"]),
        ("△ 3.5% ▲2.1ポイント －5", ["-3.5%", "-2.1ポイント", "-5"]),
        ("38,430 千円、82人/日、7件/5年、962人／年", ["38430千円", "82人/日", "7件/5年", "962人/年"]),
        ("12か所 3ヶ所 5箇所", ["12箇所", "3箇所", "5箇所"]),
        ("3割8分7厘と七割半", ["3.87割", "7.5割"]),
        ("1年半 1時間半 1本半", ["1.5年", "1.5時間", "1.5本"]),
    ])
    func `reads quantities`(text: String, values: [String]) { #expect(found(text) == values) }

    @Test(arguments: [
        ("約50件 およそ100人程度 最大10名 最低3回 少なくとも10", ["~50件", "~100人", "≤10人", "≥3回", "≥10"]),
        ("100人超 50%を超える 45時間以下 75歳未満", [">100人", ">50%", "≤45時間", "<75歳"]),
        ("1000以上5000未満", ["≥1000…<5000"]),
        ("10～20万円 10～20万人 5%～10%", ["≥10…20万円", "≥100000…200000人", "≥5…10%"]),
        ("20から100まで", ["≥20…100"]),
    ])
    func `reads bounds and ranges`(text: String, values: [String]) { #expect(found(text) == values) }

    @Test(arguments: [
        ("令和8年4月1日", "2026-04-01/2026-04-01"), ("R8.4.1", "2026-04-01/2026-04-01"),
        ("㋿元年", "2019-01-01/2019-12-31"), ("Ｒ７", "2025-01-01/2025-12-31"), ("令8", "2026-01-01/2026-12-31"),
        ("平成31年度(令和元年度)", "2019-04-01/2020-03-31"), ("2024(R6)年度", "2024-04-01/2025-03-31"),
        ("令和6～8年度", "2024-04-01/2027-03-31"), ("2023～27年度", "2023-04-01/2028-03-31"),
        ("11月中旬", "--11-11/--11-20"), ("令和6年度第1四半期", "2024-04-01/2024-06-30"),
        ("令和7年度下半期", "2025-10-01/2026-03-31"), ("令和6年4月中旬から5月上旬", "2024-04-11/2024-05-10"),
        ("2018年以降", "2018-01-01/"), ("令和8年3月まで", "/2026-03-31"), ("平成33年度", "2021-04-01/2022-03-31"),
    ])
    func `reads periods`(text: String, period: String) { #expect(found(text) == [period]) }

    @Test func `takes a year from the one before`() {
        let values = found("令和6年に始め、同年4月に集め、翌年度に終える")
        #expect(values == ["2024-01-01/2024-12-31", "2024-04-01/2024-04-30", "2025-04-01/2026-03-31"])
    }

    @Test func `reads ordinals`() { #expect(found("第12次 第２期 3位 20番目") == ["#12", "#2", "#3", "#20"]) }

    @Test(arguments: [
        "千代田区 三春町", "一時的に不十分", "万一の四半世紀", "週休2日", "施策 6-3", "２．１．１", "電話0267-22-1700", "ver2.3.4",
        "127.0.0.1", "COVID-19", "A4判 B5 G7", "令和6年2月30日", "令和2年13月1日", "昭和0年2月3日", "栗沢町万字寿町", "千秋楽",
        "京・京", "未整備 調査中 —",
    ])
    func `finds nothing in what only looks like a value`(text: String) { #expect(found(text).isEmpty) }

    @Test func `counts places in scalars`() {
        let values = ValueScanner.values(in: "約𠮟５０件、令和8年")
        #expect(values.map(\.text) == ["５０件", "令和8年"])
        #expect(values.map(\.from) == [2, 6])
        #expect(values.map(\.to) == [5, 10])
    }

    @Test func `never traps, and its places hold its words`() {
        let pieces = [
            "令和", "R", "8", "年", "度", "月", "1", "-", "～", "から", "約", "以上", "万", "一", "千円", ".", ",", "第", "半", "割", "△",
            " ", "（", "）", "元", "/", "同", "翌", "四半期", "中旬", "0", "\u{3000}", "人", "分の", "㋿", "'", "件/5年",
        ]
        var random = SplitMix(seed: 7)
        for _ in 0..<4000 {
            let count = Int.random(in: 1...12, using: &random)
            let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let scalars = Array(text.unicodeScalars)
            for value in ValueScanner.values(in: text) {
                let words = String(String.UnicodeScalarView(scalars[value.from..<value.to]))
                #expect(words == value.text)
            }
        }
    }
}
