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
        ("R7第3四半期", ["2025-10-01..2025-12-31"]), ("Ｒ８年度上期", ["2026-04-01..2026-09-30"]),
        ("H30 下半期", ["2018-10-01..2019-03-31"]), ("R6上半期", ["2024-04-01..2024-09-30"]),
        ("R5第1四半期から", ["2023-04-01.."]),
    ])
    func `parts of a year stand behind a letter, too`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("令和6年12月～翌年2月", ["2024-12-01..2025-02-28"]), ("平成30年10月から翌年3月まで", ["2018-10-01..2019-03-31"]),
        ("令和5年4月～翌年9月", ["2023-04-01..2024-09-30"]), ("11月～翌年1月", ["--11..--01"]),
        ("2025年11月20日～翌年1月10日", ["2025-11-20..2026-01-10"]),
    ])
    func `a range ends in the year after its first`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("令和9年度末までに8件", "2028-03-31"), ("R12年度末まで", "2031-03-31"), ("2027年末まで", "2027-12-31"),
        ("令和8年3月末まで", "2026-03-31"), ("平成29年度末までに", "2018-03-31"), ("2016年より前", "2015-12-31"),
        ("令和7年4月より前", "2025-03-31"), ("2026年度末まで", "2027-03-31"),
    ])
    func `words behind a year end an open period`(text: String, last: String) {
        guard case .period(let period)? = ValueScanner.values(in: text).first?.content else {
            Issue.record("\(text)")
            return
        }
        #expect(period.start == nil && period.bound == .atMost && period.end?.description == last)
    }

    @Test(arguments: [
        ("三点一四", ["3.14"]), ("百二十点五", ["120.5"]), ("〇・五％", ["0.5%"]), ("二・五倍", ["2.5倍"]), ("１・５ポイント", ["1.5ポイント"]),
        ("十二・三パーセント", ["12.3%"]), ("4・5月", ["--04", "--05"]), ("一万分の一", ["0.0001"]),
        ("2・3人", ["2", "3人"]),
    ])
    func `a word or a dot is the point of a decimal`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("3万～5万円", ["30000..50000円"]), ("2千～6千円", ["2000..6000円"]), ("1億～1億2,000万円", ["100000000..120000000円"]),
        ("5万～10万5千円", ["50000..105000円"]), ("8億～9億円", ["800000000..900000000円"]),
    ])
    func `the first end of a range of money may lack its 円`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("22/24", "22校", "校"), ("7／11", "7地区", "地区"), ("2/3", "text", "%"), ("5/9", "text", nil), ("約1/3", "text", nil),
        ("13/15 ", "13団体", "団体"),
    ])
    func `a share that no decimal holds counts what its column does`(text: String, value: String, column: String?) {
        #expect(ValueShorthand.ofCell(text, column: column.flatMap { UnitTable.standard.unit($0) }) == value)
    }

    @Test(arguments: [
        ("平 成 2 9 年 度", ["FY2017"]), ("令 和 １ ２ 年 度", ["FY2030"]), ("昭 和 5 6 年 5 月", ["1981-05-01..1981-05-31"]),
        ("Ｒ ７ 年度", ["FY2025"]), ("H 28 年 度", ["FY2016"]), ("R 9 年", ["2027-01-01..2027-12-31"]),
        ("令和 7 5件", ["2025-01-01..2025-12-31", "5件"]), ("R 20人", ["20人"]),
    ])
    func `years are set wide with all their digits`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        "施策2-4", "図 1-3", "様式3－5", "基本目標1-2", "資料 2-6", "3R推進", "5G基地局", "4K・8K放送", "2DK", "３Ｄマップ",
    ])
    func `numbers of things are no values`(text: String) { check(text, []) }

    @Test(arguments: [("目標 30-40人", ["30..40人"]), ("図書 3-5冊", ["3..5冊"]), ("5Lの容器", ["5L"]), ("2kWh", ["2kWh"])])
    func `ranges and units are no numbers of things`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("8ー10回", ["8..10回"]), ("12―15件", ["12..15件"]), ("20‐30人", ["20..30人"]), ("3─5か所", ["3..5箇所"]),
        ("40∼50%", ["40..50%"]), ("5—6校", ["5..6校"]),
    ])
    func `ranges have dashes of every kind`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("ほぼ80％", ["80% about"]), ("最大で24団体", ["24団体 atMost"]), ("最長2年", ["2年 atMost"]), ("最短15分", ["15分 atLeast"]),
        ("最低でも4名", ["4人 atLeast"]), ("70人足らず", ["70人 below"]), ("ほぼ全校", []), ("約延べ640人", ["640人 about"]),
        ("およそ年間90件", ["90件 about"]), ("最大延べ30回", ["30回 atMost"]),
    ])
    func `words before a figure bound it`(text: String, values: [String]) { check(text, values) }

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
        ("※3 56.2%", "56.2%", ["3"]), ("注2）14件", "14件", ["2"]), ("※ 90人", "90人", ["※"]),
        ("（注4）7校", "7校", ["4"]), ("¹12.5", "12.5", ["1"]), ("45％注1）", "45%", ["1"]),
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
        ("実120人", "120人", "実"), ("年間45件", "45件", "年間"), ("年5回", "5回", "年"), ("月2～3回", "2..3回", "月"),
        ("週1回以上", "1回 atLeast", "週"), ("毎月約40件", "40件 about", "毎月"), ("年平均16件", "16件", "年平均"),
        ("1日当たり640人", "640人", "1日当たり"), ("5年間累計120件", "120件", "5年間累計"), ("実人数85人", "85人", "実人数"),
        ("約延べ700人", "700人 about", "延べ"),
    ])
    func `a word before a figure says how it is counted`(text: String, value: String, qualifier: String) {
        let bytes = Array(text.utf8)
        let reading = QuantityReader(bytes: bytes).read(ByteSpan(0, bytes.count), text: text, column: nil)
        #expect(ValueShorthand.of(reading.value) == value)
        #expect(reading.value.qualifiers == [qualifier])
    }

    @Test func `several words before a figure say how it is counted`() {
        let bytes = Array("年間延べ3,200人".utf8)
        let reading = QuantityReader(bytes: bytes).read(ByteSpan(0, bytes.count), text: "", column: nil)
        #expect(ValueShorthand.of(reading.value) == "3200人")
        #expect(reading.value.qualifiers == ["年間", "延べ"])
    }

    @Test(arguments: [
        "2027年度", "２０２６年度", "2025年 度", "月4", "年3", "3R運動", "5G対応", "1/2補助", "2/3助成", "令和9年度", "日3",
    ])
    func `years, names and shares of something are no figures of a cell`(text: String) {
        #expect(ValueShorthand.ofCell(text) == "text")
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
        ("（男）12.5 （女）8.1", ["男", "女"], ["12.5", "8.1"]),
        ("乳児 98% 幼児 95% 児童 90%", ["乳児", "幼児", "児童"], ["98%", "95%", "90%"]),
        ("3.2%（市）4.1%（県）", ["市", "県"], ["3.2%", "4.1%"]), ("国保 41.0／後期 25.5", ["国保", "後期"], ["41.0", "25.5"]),
    ])
    func `several groups in a cell have a figure each`(text: String, names: [String], figures: [String]) {
        let bytes = Array(text.utf8)
        let groups = GroupedFigures(bytes, ByteSpan(0, bytes.count))?.groups ?? []
        #expect(groups.map { CleanText(bytes).string($0.name) } == names)
        #expect(groups.map { CleanText(bytes).string($0.figure) } == figures)
    }

    @Test(arguments: [
        ("R7：82％ R8：84％", ["R7", "R8"], ["82％", "84％"]),
        ("令和7年度 30人、令和8年度 35人", ["令和7年度", "令和8年度"], ["30人", "35人"]),
        ("12件（R5）／15件（R6）", ["R5", "R6"], ["12件", "15件"]), ("（R7）3校（R9）5校", ["R7", "R9"], ["3校", "5校"]),
        ("2026年度20件 2027年度25件 2028年度30件", ["2026年度", "2027年度", "2028年度"], ["20件", "25件", "30件"]),
        ("R8 約45 R9 約50", ["R8", "R9"], ["約45", "約50"]),
    ])
    func `several years in a cell have a figure each`(text: String, years: [String], figures: [String]) {
        let bytes = Array(text.utf8)
        let entries = DatedFigures(bytes, ByteSpan(0, bytes.count))?.entries ?? []
        #expect(entries.map { CleanText(bytes).string($0.period) } == years)
        #expect(entries.map { CleanText(bytes).string($0.figure) } == figures)
    }

    @Test(arguments: ["R5：80％", "R7 30人 R8 35件", "R7 検討 R8 実施", "R7～R9 20人", "12件（R5）／15件", "80％（R5）"])
    func `takes nothing else as years of a cell`(text: String) {
        let bytes = Array(text.utf8)
        #expect(DatedFigures(bytes, ByteSpan(0, bytes.count)) == nil)
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
