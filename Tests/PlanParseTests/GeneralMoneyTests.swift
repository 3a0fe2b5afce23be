import PlanModel
import Testing

@testable import PlanParse

/// Sources in one cell, sources of several years, remarks behind amounts, and the year that a title gives.
@Suite struct GeneralMoneyTests {
    private func sheets(_ text: String) -> [Sheet] { PlanParser(forms: []).parse(text).plan.sheets }

    /// The years of the budgets in short: period, amount, and sources with theirs.
    private func years(_ text: String) -> [String] {
        sheets(text).compactMap(\.budget).flatMap(\.years).map { year in
            let sources = year.sources.map { "\($0.kind.rawValue) \($0.value.amount?.description ?? "-")" }
            let total = "\(year.period?.text ?? "-") \(year.total.amount?.description ?? "-")"
            return sources.isEmpty ? total : total + " (\(sources.joined(separator: ", ")))"
        }
    }

    @Test(arguments: [
        ("国 210 / 市債 540 / 一般 100", ["national 210", "bonds 540", "general 100"]),
        ("国庫補助金 1,200千円、一般財源 300千円", ["national 1,200千円", "general 300千円"]),
        ("国：5　県：△2", ["national 5", "prefectural △2"]), ("県支出金（100）、その他（20）", ["prefectural 100", "other 20"]),
        ("国 1<br>一般財源 2", ["national 1", "general 2"]), ("特定財源3", ["other 3"]),
    ])
    func `reads a list of sources and amounts`(text: String, expected: [String]) throws {
        let bytes = Array(text.utf8)
        let list = try #require(ListedSources(bytes, ByteSpan(0, bytes.count)))
        let parts = list.parts.map { part in
            "\(part.kind.rawValue) \(String(decoding: bytes[part.amount.lower..<part.amount.upper], as: UTF8.self))"
        }
        #expect(parts == expected)
    }

    @Test(arguments: ["一般財源", "国 3分の2", "国 100、寄附者 20", "国 100円玉 20", "100", "国庫補助金（1/2） 100", "", "、"])
    func `takes no list where a part is neither`(text: String) {
        let bytes = Array(text.utf8)
        #expect(ListedSources(bytes, ByteSpan(0, bytes.count)) == nil)
    }

    @Test(arguments: [
        // The sources of all years together.
        (
            "（単位：千円）\n事業名\tR6\tR7\t国\t一般財源\n甲\t10\t20\t12\t18\n乙\t5\t7\t4\t8\n",
            [
                "R6 10", "R7 20", "- - (national 12, general 18)", "R6 5", "R7 7", "- - (national 4, general 8)",
            ]
        ),
        (
            "（単位：千円）\n事業名\tR6\tR7\t合計\t国\t一般財源\n甲\t10\t20\t30\t12\t18\n",
            ["R6 10", "R7 20", "- 30 (national 12, general 18)"]
        ),
        (
            "（単位：千円）\n事業名\tR6\tR7\t国\t一般財源\n甲\t10\t20\t12\t8\n",
            ["R6 10", "R7 20 (national 12, general 8)"]
        ),
        // As many rows add up to one year as to the other: the first of them.
        (
            "（単位：千円）\n事業名\tR6\tR7\t国\t一般財源\n甲\t10\t20\t12\t8\n乙\t9\t30\t5\t4\n",
            ["R6 10 (national 12, general 8)", "R7 20", "R6 9 (national 5, general 4)", "R7 30"]
        ),
        // 計 behind amounts without a year is an amount, behind that of one year a word about it.
        ("事業名\t補正前の額\t補正額\t計\n甲\t10\t2\t12\n", ["- 10", "- 2", "- 12"]),
        ("事業名\t予算額\t計\n甲\t10\t12\n", ["- 10", "- 12"]), ("事業名\tR7予算額\t計\n甲\t10\t12\n", ["R7 10"]),
        // One known head makes no heads, two do.
        ("品名\t予算額\nりんご\t5\nみかん\t6\n", []), ("事業名\t予算額\nりんご\t5\nみかん\t6\n", ["- 5", "- 6"]),
        ("事業名\t予算額\t財源内訳\n甲\t9\t国 4 / 一般 5\n", ["- 9 (national 4, general 5)"]),
        ("事業名\t予算額\t財源内訳\n甲\t9\t国ほか\n", ["- 9"]),
        ("事業名\t予算額（千円）\t一般財源\n甲\t1,200（900）\t1,200千円（うち繰越300千円）\n", ["- 1200 (general 1200)"]),
        (
            "事業名\tR6\t\tR7\t\t増減\t\n\t事業費\t一般財源\t事業費\t一般財源\t事業費\t一般財源\n甲\t9\t9\t8\t8\t△1\t△1\n",
            ["R6 9 (general 9)", "R7 8 (general 8)"]
        ),
    ])
    func `gives sources to the amounts that they make up`(text: String, expected: [String]) throws {
        #expect(years(text) == expected)
        try assertParse(Array(text.utf8))
    }

    @Test(arguments: [
        ("令和7年度当初予算の概要", "予算額", "令和7年度"), ("令和6年度決算の成果", "決算額", "令和6年度"), ("令和6年度決算の成果", "予算現額", "令和6年度"),
        ("令和7年度当初予算の概要", "決算額", nil), ("令和7年度 主要事業一覧", "予算額", nil), ("令和7年度当初予算の概要", "総事業費", nil),
        ("令和7年度当初予算の概要", "令和6年度予算額", "令和6年度"), ("令和6年度決算と令和7年度予算の概要", "予算額", nil),
    ])
    func `gives an amount the year of the title`(title: String, head: String, expected: String?) {
        let sheets = sheets(title + "\n\n事業名\t\(head)\t一般財源\n甲\t5\t5\n")
        #expect(sheets.compactMap(\.budget).map { $0.years[0].period?.text } == [expected])
    }

    /// Of lines whose cells blanks alone divide, too, each has its sources where they add up.
    @Test func `gives sources to either year of a line`() {
        let text = """
            令和7年度 新規事業の概要（大洗町）
            令和６年度当初 令和７年度当初
            番号 担当課 款項目 事業名 増減 主な事業内容
            予算額（千円） 予算額（千円）
            国 県 地方債 その他 一般財源
            1 総務課 ２．１．３ 庁舎照明改修事業 80 200 120 40 10 10 10 10 照明を替える。
            2 総務課 ２．１．３ 車両購入事業 80 200 120 90 50 20 20 20 車を買う。
            3 総務課 ２．１．３ 庁舎清掃事業 80 200 120 9 5 2 2 2 床を磨く。
            """
        let sources = sheets(text).compactMap(\.budget).map { $0.years.map(\.sources.count) }
        #expect(sources == [[5, 0], [0, 5], [0, 5]])
    }

    /// A further total (総事業費 with the cost of staff) is kept as it stands, and the first one is the year's.
    @Test func `keeps the first total of a year`() throws {
        let text = "（単位：千円）\n区分\tR5決算\tR6予算\n事業費\t100\t200\n国庫支出金\t60\t\n一般財源\t40\t200\n総事業費\t120\t\n"
        #expect(years(text) == ["R5 100 (national 60, general 40)", "R6 200 (national -, general 200)"])
        #expect(sheets(text).flatMap(\.attributes).map { $0.label + " " + $0.text } == ["総事業費 120"])
        try assertParse(Array(text.utf8))
    }

    @Test func `divides two levels of an account that ran together`() {
        let text = "款\t項\t予算額\n1 市税 1 市民税\t\t90\n\t1 市民税\t60\n\t2 固定資産税\t30\n2 交付金 1 配当割交付金\t\t7\n"
        let accounts = sheets(text).compactMap(\.budget?.account).map { $0.levels.map { $0.name ?? "-" } }
        #expect(accounts == [["市税"], ["市税", "市民税"], ["市税", "固定資産税"], ["交付金", "配当割交付金"]])
    }

    @Test func `reads a row whose tabs are lost`() {
        let text = "事業名\t所管\t事業費\t国\t一般財源\n甲\t課\t9\t4\t5\n\n乙 課 8 2 6\n丙\t課\t7\t3\t4\n"
        #expect(sheets(text).filter { $0.budget != nil }.map(\.title) == ["甲", "乙", "丙"])
    }
}
