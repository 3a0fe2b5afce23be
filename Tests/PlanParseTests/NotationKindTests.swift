import PlanModel
import Testing

@testable import PlanParse

/// Kinds of notations that values come in, each with examples of its own. A cell holds what running text does: a value that
/// makes up the whole text.
@Suite struct NotationKindTests {
    private func check(_ text: String, _ values: [String]) {
        #expect(ValueShorthand.found(in: text) == values, "\(text)")
        guard let value = ValueScanner.values(in: text).first, value.text == text else { return }
        switch value.content {
        case .quantity(let quantity): #expect(ValueShorthand.ofCell(text) == ValueShorthand.of(quantity), "\(text)")
        case .ordinal, .period: break
        }
    }

    @Test(arguments: [
        ("年3回以上、60人の参加", ["3回 atLeast", "60人"]), ("15分以内、土日も含む", ["15分 atMost"]),
        ("10日以内、2部ずつ", ["10日 atMost", "2部"]), ("幅2ｍ以上、延長500m以下", ["2m atLeast", "500m atMost"]),
        ("40歳以上3グループ", ["40歳 atLeast", "3グループ"]), ("100人超5団体", ["100人 above", "5団体"]),
        ("80％以上、120件", ["80% atLeast", "120件"]), ("18歳以上65歳未満", ["18..<65歳"]),
        ("200人以上、300人以下", ["200..300人"]), ("60分以上90分未満", ["60..<90分"]), ("30人から50人に増やす", ["30人", "50人"]),
        ("20人～3団体", ["20人", "3団体"]), ("5千円～1万円", ["5000..10000円"]), ("40～30人", ["40", "30人"]),
    ])
    func `a bound ends its quantity, and a range has one unit`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("令和3・4年度に着手", ["FY2021", "FY2022"]), ("平成30年度及び31年度", ["FY2018", "FY2019"]),
        ("昭和63・平成元年度", ["FY1988", "FY1989"]), ("H27・28・29年度", ["FY2015", "FY2016", "FY2017"]),
        ("Ｒ4・5年度", ["FY2022", "FY2023"]), ("令和5／6年度", ["FY2023", "FY2024"]),
        ("令和5,6,7年度", ["FY2023", "FY2024", "FY2025"]),
        ("平成29、30年度と令和元年度", ["FY2017", "FY2018", "FY2019"]), ("平成30・令和元・2年度", ["FY2018", "FY2019", "FY2020"]),
        ("2023・24年度", ["FY2023", "FY2024"]), ("令和2～4・6年度", ["2020-04-01..2023-03-31", "FY2024"]),
        ("令和4年度～6年度", ["2022-04-01..2025-03-31"]), ("平成31（令和元）年度", ["FY2019"]),
        ("令和2年と3年", ["2020-01-01..2020-12-31", "2021-01-01..2021-12-31"]), ("令和5年度、6人", ["FY2023", "6人"]),
        ("令和5年度、3年連続", ["FY2023", "3年"]), ("令 和 ５ 年 度", ["FY2023"]), ("２ ０ ２ ４ 年 度", ["FY2024"]),
        ("令和6年度2回", ["FY2024", "2回"]), ("R3～5", ["2021-01-01..2023-12-31"]),
    ])
    func `years of a list are a period each`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("第3四半期（10～12月）", ["#3", "--10..--12"]), ("募集は5/7～6/20", ["--05-07..--06-20"]),
        ("2024/10/1～3/31", ["2024-10-01..2025-03-31"]), ("R6.5.1～8.31", ["2024-05-01..2024-08-31"]),
        ("11月3～9日", ["--11-03..--11-09"]), ("8・9月", ["--08", "--09"]), ("4、7、10月", ["--04", "--07", "--10"]),
        ("令和5年6～8月", ["2023-06-01..2023-08-31"]), ("令和5年11～3月", ["2023-11-01..2024-03-31"]),
        ("令和6年5月10～12日", ["2024-05-10..2024-05-12"]), ("5月10・11日", ["--05-10", "--05-11"]), ("12～2月", ["--12..--02"]),
        ("4/8（月）", ["--04-08"]), ("令和7年9月～3月", ["2025-09-01..2026-03-31"]),
        ("2025-11-01～02-28", ["2025-11-01..2026-02-28"]),
        ("3/4の賛成", ["0.75"]), ("1/3以下", []), ("9/4", []), ("第1・3月曜日", ["#1", "3"]),
    ])
    func `ranges share what their second end leaves out`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        "開館　9：00～19：30", "午前10時～午後3時", "10時15分～11時", "8～17時", "午後1時半", "0時から5時まで", "９時３０分", "10:30-12:00", "朝7時",
        "午前九時",
    ])
    func `times of day are no values`(text: String) {
        check(text, [])
        #expect(ValueShorthand.ofCell(text) == "text")
    }

    @Test(arguments: [("24時間", ["24時間"]), ("3時間半", ["3.5時間"]), ("1日8時間", ["1日", "8時間"]), ("30分", ["30分"])])
    func `hours that are counted are values`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        "12,345,67人", "0,5", "３，４５人", "7,,500円", "2億5,00万円", "1234,567千円", "1.2.3人", "五十三十人", "二十三十", "3千5千円", "5万3万円",
        "百百人",
    ])
    func `ill-formed figures are none as a whole`(text: String) {
        check(text, [])
        #expect(ValueShorthand.ofCell(text) == "text")
    }

    @Test(arguments: [
        ("12kg－CO2", ["12kg-CO2"]), ("8千t‐CO₂", ["8000t-CO2"]), ("5ｔ−ＣＯ２", ["5t-CO2"]), ("7t―CO2/年", ["7t-CO2/年"]),
        ("3kg-CO₂/人", ["3kg-CO2/人"]), ("9トン－CO2", ["9t-CO2"]), ("2ｋｇーＣＯ２", ["2kg-CO2"]), ("6ｋＷｈ", ["6kWh"]),
    ])
    func `units have dashes and letters of every kind`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("2,450※3", "2450", ["3"]), ("85％※２", "85%", ["2"]), ("730人^{※5}", "730人", ["5"]),
        ("64<sup>2</sup>", "64", ["2"]),
        ("12件（注1）", "12件", ["1"]), ("9回*", "9回", ["*"]), ("1,200千円 ※2、※3", "1200千円", ["2", "3"]),
        ("40^{※1}本", "40本", ["1"]),
        ("300¹", "300", ["1"]), ("5人（※）", "5人", ["※"]), ("60%以上 注3", "60% atLeast", ["3"]),
    ])
    func `marks of notes are no part of a figure`(text: String, value: String, marks: [String]) {
        let bytes = Array(text.utf8)
        let reading = QuantityReader(bytes: bytes).read(ByteSpan(0, bytes.count), text: text, column: nil)
        #expect(ValueShorthand.of(reading.value) == value)
        #expect(reading.value.footnotes == marks)
        #expect(reading.value.text == text)
        #expect(ValueShorthand.found(in: text) == [value])
    }

    @Test(arguments: [
        ("80人弱", ["80人 about"]), ("3割強", ["3割 about"]), ("50余名", ["50人 about"]), ("200件余り", ["200件 about"]),
        ("10人に満たない", ["10人 below"]), ("15回ほど", ["15回 about"]), ("40件あまり", ["40件 about"]), ("90%近く", ["90% about"]),
        ("10～15回程度", ["10..15回 about"]), ("約5～8件", ["5..8件 about"]), ("5人未満の団体", ["5人 below"]), ("30数件", ["30件 about"]),
        ("5人強化", ["5人"]), ("震度6弱", ["6"]), ("3回余裕", ["3回"]),
    ])
    func `words behind a figure say about`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: ["150減", "2増", "3割減", "5件増", "1.5ポイント上昇", "横ばい", "現状維持", "増加", "10％削減", "前年並み"])
    func `a change in words is text`(text: String) {
        let bytes = Array(text.utf8)
        let reading = QuantityReader(bytes: bytes).read(ByteSpan(0, bytes.count), text: text, column: nil)
        #expect(reading.value == Value(text: text, status: .text))
        #expect(!reading.isUnreadable)
    }

    @Test(arguments: [
        ("延べ850人", "850人", "延べ"), ("延べ約2,000人", "2000人 about", "延べ"), ("累計 64件", "64件", "累計"), ("のべ12回", "12回", "のべ"),
        ("実120人", "120人", "実"), ("年間45件", "45件", "年間"),
    ])
    func `a word before a figure says how it is counted`(text: String, value: String, qualifier: String) {
        let bytes = Array(text.utf8)
        let reading = QuantityReader(bytes: bytes).read(ByteSpan(0, bytes.count), text: text, column: nil)
        #expect(ValueShorthand.of(reading.value) == value)
        #expect(reading.value.qualifiers == [qualifier])
    }

    @Test(arguments: [
        ("7/9校", "7校", nil), ("3/4地区", "3地区", nil), ("18/20", "18校", "校"), ("1/2", "0.5", "%"), ("10/10", "1", nil),
        ("1億2,300万円", "123000000円", nil), ("3億450万円", "304500000円", nil), ("2億円", "2億円", nil), ("1万5千円", "15000円", nil),
        ("第2位", "2位", nil), ("4億3,0000万円", "text", nil), ("7月", "text", nil), ("令和7年", "text", nil),
    ])
    func `cells hold shares, sums of money and ranks`(text: String, value: String, column: String?) {
        #expect(ValueShorthand.ofCell(text, column: column.flatMap { UnitTable.standard.unit($0) }) == value)
    }

    @Test(arguments: [
        ("男性 79.2歳 女性 85.1歳", ["男性", "女性"], ["79.2歳", "85.1歳"]),
        ("小学生：82.0%、中学生：75.3%", ["小学生", "中学生"], ["82.0%", "75.3%"]),
        ("（男）12.5 （女）8.1", ["（男）", "（女）"], ["12.5", "8.1"]),
        ("乳児 98% 幼児 95% 児童 90%", ["乳児", "幼児", "児童"], ["98%", "95%", "90%"]),
        ("3.2%（市）4.1%（県）", ["市", "県"], ["3.2%", "4.1%"]), ("国保 41.0／後期 25.5", ["国保", "後期"], ["41.0", "25.5"]),
    ])
    func `several groups in a cell have a figure each`(text: String, names: [String], figures: [String]) {
        let bytes = Array(text.utf8)
        let groups = GroupedFigures(bytes, ByteSpan(0, bytes.count))?.groups ?? []
        #expect(groups.map { CleanText(bytes).string($0.name) } == names)
        #expect(groups.map { CleanText(bytes).string($0.figure) } == figures)
    }

    @Test(arguments: ["約50人", "男性 79.2歳", "R5 80% R6 82%", "延べ 120人 実 40人", "男性 5人 女性 6件", "男性 5 男性 6", "計画 調査"])
    func `takes nothing else as groups`(text: String) {
        let bytes = Array(text.utf8)
        #expect(GroupedFigures(bytes, ByteSpan(0, bytes.count)) == nil)
    }

    @Test(arguments: [
        ("〈R6〉 77.0%", "R6", "77.0%"), ("41件【令和5年度】", "令和5年度", "41件"), ("《2022年》 3.5", "2022年", "3.5"),
        ("[R4] 12", "R4", "12"),
        ("65.0 ('23)", "'23", "65.0"), ("＜R5＞120人", "R5", "120人"), ("8回（2021）", "2021", "8回"),
        ("{H30} 15%", "H30", "15%"),
    ])
    func `a year stands before or behind its value in every bracket`(text: String, year: String, value: String) throws {
        let bytes = Array(text.utf8)
        let dated = try #require(DatedCell(bytes, ByteSpan(0, bytes.count)))
        #expect(CleanText(bytes).string(dated.period) == year)
        #expect(CleanText(bytes).string(dated.value) == value)
    }
}
