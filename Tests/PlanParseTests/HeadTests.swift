import PlanModel
import Testing

@testable import PlanParse

/// What heads over columns say, told by whole words and by how they end.
@Suite struct HeadTests {
    private func head(_ text: String) -> Head {
        let bytes = Array(text.utf8)
        let span = ByteSpan(0, bytes.count)
        let cell = Layout.Cell(span: span, column: 0, hasText: true, key: LabelKey(bytes, span))
        return Head(over: cell, bytes)
    }

    /// A head in short: role, year and unit.
    private func short(_ text: String) -> String {
        let head = head(text)
        let bytes = Array(text.utf8)
        let role =
            switch head.role {
            case .observation(let role)?: role.rawValue
            case .source(let kind)?: kind.rawValue
            case .indicatorName(let kind)?: "indicator " + kind.rawValue
            case .account?: "account"
            case let role?: "\(role)"
            case nil: "-"
            }
        let year = head.period.isEmpty ? "-" : CleanText(bytes).string(head.period)
        return "\(role) \(year) \(head.unit?.text ?? "-")"
    }

    @Test(arguments: [
        ("県の基準値（令和4年度）", "baseline 令和4年度 -"), ("町の現況値", "actual - -"), ("中期目標値", "target - -"),
        ("後期目標値", "finalTarget - -"), ("Ｒ９年度の目標値", "target Ｒ９年度 -"), ("('22) 基準値", "baseline '22 -"),
        ("2028 目標値", "target - -"), ("（2028）目標値", "target 2028 -"), ("翌 年 度 繰 越 額", "total - -"), ("９月補正", "total - -"),
        ("令和5年度実績（人）", "actual 令和5年度 人"), ("R6決算（千円）", "total R6 千円"), ("金額<br>千円", "total - 千円"),
        ("ミッション 戦略 KPI", "indicator target - -"), ("Ⅰ．新しい豊かさ 指標名", "indicator target - -"),
        ("活動指標名", "indicator activity - -"),
        ("既収入特定財源", "tiedSources - -"), ("国支 出金", "national - -"), ("前年度対比", "change - -"), ("令和8年度の", "- 令和8年度 -"),
    ])
    func `tells a role by the end of a head`(text: String, expected: String) { #expect(short(text) == expected) }

    /// Words that end as heads do and are none, sentences, and words that head groups.
    @Test(arguments: ["数値目標", "達成目標", "人件費", "広報紙の発行回数", "計画を立てて目標に向かう。", "全体計画", "担当", "12"])
    func `tells no figures by other words`(text: String) {
        let head = head(text)
        #expect(!head.isObservation && !head.isMoney)
    }

    @Test(arguments: [
        ("全国の現状値", true), ("国の現状値", true), ("類似団体の実績値", true), ("町の現状値", false), ("県の基準値", false), ("現状値", false),
    ])
    func `knows figures of others`(text: String, expected: Bool) { #expect(head(text).isForeign == expected) }

    @Test(arguments: [
        ("令和8年度", true), ("'28", true), ("令和8年度の", true), ("令和8年度における", true), ("R8状況", false), ("目標", false),
    ])
    func `knows years alone`(text: String, expected: Bool) { #expect(head(text).isPeriodAlone == expected) }
}

/// What cells are, and the years that stand in them.
@Suite struct CellKindTests {
    @Test(arguments: [
        ("1,200人（R4年度）", CellKind.figure), ("18区分（R1年度）", .figure), ("〈2022〉 410", .figure), ("R2 74.8％", .figure),
        ("105（５年間累計）（2023〜2027年）", .figure), ("△ 4,120", .figure), ("70%以上", .figure), ("―（2027年）", .dash),
        ("－", .dash),
        ("令和6年度", .period), ("％", .unit), ("男性 78.1歳 女性 84.2歳（R4年度）", .values), ("小71.1％／中64.6％", .values),
        ("2総務費", .words), ("1 本社機能の立地件数", .words), ("10 教育費", .words), ("全国値（2027年）", .words), ("８．２．３", .words),
        ("一体化", .words), ("広報発行事業", .words),
    ])
    func `tells figures from names`(text: String, expected: CellKind) {
        let bytes = Array(text.utf8)
        let span = ByteSpan(0, bytes.count)
        let cell = Layout.Cell(span: span, column: 0, hasText: true, key: LabelKey(bytes, span))
        #expect(CellKind(bytes, cell) == expected)
    }

    @Test(arguments: [
        ("22（2021年）", "2021年", "22"), ("450（2026）", "2026", "450"), ("〈R6〉 77.0%", "R6", "77.0%"),
        ("R5：80％", "R5", "80％"),
        ("2030年 現状値より増加", "2030年", "現状値より増加"), ("全国値（2027年）", "2027年", "全国値"), ("('20) ▲28.7%", "'20", "▲28.7%"),
        ("260（10年間累計）（2023〜2032年）", "2023〜2032年", "260（10年間累計）"), ("（R5）14％", "R5", "14％"),
    ])
    func `finds the year of a value in its cell`(text: String, year: String, value: String) throws {
        let bytes = Array(text.utf8)
        let dated = try #require(DatedCell(bytes, ByteSpan(0, bytes.count)))
        #expect(CleanText(bytes).string(dated.period) == year)
        #expect(CleanText(bytes).string(dated.value) == value)
        #expect(TableYear.period(bytes, dated.period) != nil)
    }

    @Test(arguments: [("'22", 2022), ("’05", 2005), ("'69", 2069), ("'70", 1970), ("'99年", 1999)])
    func `counts a year of two digits in the century that it is nearer to`(text: String, year: Int) throws {
        let bytes = Array(text.utf8)
        let period = try #require(TableYear.period(bytes, ByteSpan(0, bytes.count))).period
        #expect(period.start?.date?.year == year && period.end?.date?.year == year)
    }

    /// A day, a count of years, a year alone, a number in brackets that is no year.
    @Test(arguments: ["32,304人（R5.4.1）", "500人（5年間累計）", "令和6年度", "120（300）", "令和8年度に新たに調査", "12人"])
    func `finds no year elsewhere`(text: String) {
        let bytes = Array(text.utf8)
        #expect(DatedCell(bytes, ByteSpan(0, bytes.count)) == nil)
    }

    @Test(arguments: [
        ("・収納率 目標 99.0％（R6） 実績 98.7％（R6）", ["収納率 target 99.0％（R6） actual 98.7％（R6）"]),
        (
            "・利用者 目標 10,000人 実績 12,928人 ・件数 目標 300件 実績 280件",
            ["利用者 target 10,000人 actual 12,928人", "件数 target 300件 actual 280件"]
        ), ("参加者数 実績：12人", ["参加者数 actual 12人"]),
    ])
    func `reads indicators with their figures in one cell`(text: String, expected: [String]) throws {
        let bytes = Array(text.utf8)
        let text = CleanText(bytes)
        let list = try #require(ListedIndicators(bytes, ByteSpan(0, bytes.count)))
        let found = list.indicators.map { entry in
            text.string(entry.name) + entry.figures.map { " \($0.role.rawValue) \(text.string($0.value))" }.joined()
        }
        #expect(found == expected)
    }

    @Test(arguments: ["広報紙の発行回数", "目標 12人", "・参加者 目標 高める", "実績"])
    func `takes no other cell for indicators`(text: String) {
        let bytes = Array(text.utf8)
        #expect(ListedIndicators(bytes, ByteSpan(0, bytes.count)) == nil)
    }

    @Test(arguments: [
        ("合 計", Sheet.Row.total), ("歳出合計", .total), ("小計", .subtotal), ("民生費計", .subtotal), ("うち委託料", .part),
        ("（うち工事費）", .part),
        ("人件費（再掲）", .part), ("前年度", .comparison), ("増減率（％）", .comparison), ("一般会計", nil), ("統計調査事業", nil),
        ("うどん教室", nil), ("歳 出 合 計 (a)+(b)", .total), ("歳出合計（Ａ＋Ｂ）", .total), ("小計 a", .subtotal), ("合計①＋②", .total),
        ("図書館 (a)+(b)", nil), ("合計ABC", nil), ("(a)+(b)", nil),
    ])
    func `tells what a row stands for`(text: String, expected: Sheet.Row?) {
        let bytes = Array(text.utf8)
        let span = ByteSpan(0, bytes.count)
        #expect(Sheet.Row(name: span, LabelKey(bytes, span), bytes) == expected)
    }
}
