import PlanModel
import Testing

@testable import PlanParse

/// Values of which one part leaves out what another says, or lacks one of its ends; and words near figures that are none.
@Suite struct SharedPartTests {
    private func check(_ text: String, _ values: [String]) {
        #expect(ValueShorthand.found(in: text) == values, "\(text)")
    }

    @Test(arguments: [
        ("令和6年度9月の会議", ["2024-09-01..2024-09-30"]), ("令和5年度3月31日に完成", ["2024-03-31"]),
        ("R6年度10月～12月", ["2024-10-01..2024-12-31"]), ("令和6年度4～9月", ["2024-04-01..2024-09-30"]),
        ("令和6年度12月～2月", ["2024-12-01..2025-02-28"]), ("2025年度2月上旬", ["2026-02-01..2026-02-10"]),
        ("令和6年度3月間", ["FY2024", "3月"]), ("2026年（令和8年）5月", ["2026-05-01..2026-05-31"]),
    ])
    func `a month stands behind its fiscal year`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("令和7年度第1～第2四半期", ["2025-04-01..2025-09-30"]),
        ("令和6年度第2・第3四半期", ["2024-07-01..2024-09-30", "2024-10-01..2024-12-31"]),
        ("令和6年度の第4四半期", ["2025-01-01..2025-03-31"]),
        ("令和6年度第2四半期から第4四半期まで", ["2024-07-01..2025-03-31"]),
        ("令和6年度2、3人", ["FY2024", "2", "3人"]),
    ])
    func `quarters share their year`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("5月3日・4日・5日", ["--05-03", "--05-04", "--05-05"]), ("7月5日と12日", ["--07-05", "--07-12"]),
        ("令和6年11月2日、9日", ["2024-11-02", "2024-11-09"]), ("6月1日、30日間", ["--06-01", "30日"]),
        ("9月10日・3日前", ["--09-10", "3日"]), ("6月20日(土)・21日(日)", ["--06-20", "--06-21"]),
        ("6、9、12、3月", ["--06", "--09", "--12", "--03"]), ("10、11、1、2月", ["--10", "--11", "--01", "--02"]),
    ])
    func `days share their month`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("令和4年4月～5年3月", ["2022-04-01..2023-03-31"]), ("平成30年10月～31年3月", ["2018-10-01..2019-03-31"]),
        ("令和元年5月1日から2年4月30日まで", ["2019-05-01..2020-04-30"]), ("2024年10月～25年3月", ["2024-10-01..2025-03-31"]),
        ("令和6年度上期～7年度下期", ["2024-04-01..2026-03-31"]), ("令和7年4月1日から同月20日まで", ["2025-04-01..2025-04-20"]),
        ("2025.10～2026.3", ["2025-10-01..2026-03-31"]), ("'24～'28年度", ["2024-04-01..2029-03-31"]),
        ("2.5～3.6", ["2.5..3.6"]),
        ("令和6（2024）～令和10（2028）年度", ["2024-04-01..2029-03-31"]), ("2018年～", ["2018-01-01.."]),
    ])
    func `the second end of a range shares the era, the century or the month`(text: String, values: [String]) {
        check(text, values)
    }

    @Test(arguments: [
        ("7/20（日）～8/31（日）", ["--07-20..--08-31"]), ("7/20（日）～31（木）", ["--07-20..--07-31"]),
        ("R7.7.20（日）～8.31（日）", ["2025-07-20..2025-08-31"]), ("2025/7/20(日)～8/31(日)", ["2025-07-20..2025-08-31"]),
        ("7月20日（日）～8月31日（日）", ["--07-20..--08-31"]), ("8/1（金・祝）", ["--08-01"]),
    ])
    func `weekdays stand behind the ends of a range`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("80tを上回った", ["80t above"]), ("60dBを下回っている", ["60dB below"]),
        ("300人を上回り、苦情は10件を下回りました", ["300人 above", "10件 below"]),
        ("1,000人に満たなかった", ["1000人 below"]), ("30人を超えない", ["30人 atMost"]), ("50件を下回らない", ["50件 atLeast"]),
        ("100人を割り込んだ", ["100人 below"]), ("20人を上限とする", ["20人 atMost"]), ("上回る30人", ["30人"]),
    ])
    func `verbs of every form tell a limit`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("3～5千人", ["3000..5000人"]), ("12～13千件", ["12000..13000件"]), ("2～3百人", ["200..300人"]),
        ("500～3千人", ["500..3000人"]), ("10～20万冊", ["100000..200000冊"]), ("80円～100円/㎡", ["80..100円/m2"]),
        ("30人以上/日", ["30人/日 atLeast"]), ("80以上％", ["80% atLeast"]), ("2.0-2.5ｍ", ["2.0..2.5m"]),
        ("～50人", ["50人 atMost"]), ("300人～", ["300人 atLeast"]), ("対象（60歳～）", ["60歳 atLeast"]),
        ("少なくとも年2回", ["2回 atLeast"]), ("初級～3級", ["#3級"]), ("三～五回", ["3..5回"]),
    ])
    func `ends share their power and unit, or one is left open`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("1990年代に整備", ["1990-01-01..1999-12-31"]), ("昭和50年代後半", ["1975-01-01..1984-12-31"]),
        ("70年代の住宅", []), ("昭和40～50年代", ["1965-01-01..1984-12-31"]), ("昭和30年代から50年代", ["1955-01-01..1984-12-31"]),
        ("2020年代表者", ["2020-01-01..2020-12-31"]),
    ])
    func `a decade is ten years`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("M7.3の地震", ["7.3"]), ("T1工区", []), ("R16号線", []), ("H2.5m", ["2.5m"]), ("M8クラス", []),
    ])
    func `a letter before a number of a thing names no era`(text: String, values: [String]) {
        let found = ValueScanner.values(in: text)
        #expect(found.allSatisfy { if case .period = $0.content { false } else { true } }, "\(text)")
        #expect(found.count <= values.count, "\(text)")
    }

    @Test(arguments: [
        "数10人", "数１００件", "0,500", "〒350-0465", "0287（21）4455", "（0287）21-4455", "町道1-2号線", "四万十川", "八千代台", "±3％",
    ])
    func `what is indefinite, ill-formed or an address is no value`(text: String) { check(text, []) }

    @Test(arguments: [
        ("350人[2]", ["350人"]), ("7回線", ["7"]), ("2団体/5団体", ["2団体"]), ("件数10件", ["10件"]), ("ﾏｲﾅｽ5％", ["-5%"]),
        ("20ﾒｰﾄﾙ", ["20m"]), ("7ﾎﾟｲﾝﾄ", ["7ポイント"]),
        ("３ヵ年", ["3年"]), ("120人／㎢", ["120人/km2"]),
    ])
    func `notes, kana and strokes of every width`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        // A power of ten counts what the column counts, where it is no less.
        ("13千", "千人", "13千人"), ("1万3千", "万人", "1.3万人"), ("15万", "万㎥", "15万m³"), ("1.5万", "千t-CO2", "15千t-CO2"),
        ("5千", "万人", "text"), ("3,200", "千㎥", "3200千m³"), ("50千", "千件", "50千件"),
        // Parts of a whole are a score.
        ("3.8/5.0", nil, "3.8"), ("12/15", "校", "12校"), ("12団体／18団体", nil, "12団体"), ("3人/10人", nil, "3人"),
        ("18歳未満の", nil, "18歳 below"), ("県内12位", nil, "12位"), ("県内23位／63市町村", "位", "23位"),
        ("12位／47", nil, "12位"), ("全国5位/47都道府県中", "位", "5位"), ("－※1", nil, "notApplicable"), ("85.0%注", nil, "85.0%"),
        ("人口10万人当たり15.2人", nil, "15.2人"), ("人口10万人対16.2", "人", "16.2人"),
    ])
    func `a cell counts in its column`(text: String, column: String?, value: String) {
        let unit = column.flatMap { UnitTable.standard.unit($0) }
        #expect(ValueShorthand.ofCell(text, column: unit) == value, "\(text)")
    }

    @Test(arguments: [
        ("3歳児 93.1％ 5歳児 88.0％", ["3歳児", "5歳児"]), ("小6 98.1％ 中3 95.0％", ["小6", "中3"]),
        ("20代30％ 30代50％", ["20代", "30代"]), ("第1子30％ 第2子25％", ["第1子", "第2子"]),
        ("1歳6か月児 98.2％ 3歳児 96.5％", ["1歳6か月児", "3歳児"]), ("18～39歳 12.1％ 40～64歳 33.0％", ["18～39歳", "40～64歳"]),
        ("1学期 3回 2学期 4回", ["1学期", "2学期"]), ("1号認定 45人　2号認定 120人", ["1号認定", "2号認定"]),
        ("10人 20人 30人 40人", []), ("5月 3回 6月 4回", []), ("約 50％ 延べ 30％", []),
        ("【男性】44.2％【女性】50.3％", ["男性", "女性"]), ("65歳以上45.2％ 65歳未満54.8％", ["65歳以上", "65歳未満"]),
    ])
    func `names of groups hold numbers`(text: String, names: [String]) {
        let bytes = Array(text.utf8)
        let groups = GroupedFigures(bytes, ByteSpan(0, bytes.count))?.groups ?? []
        #expect(groups.map { CleanText(bytes).string($0.name) } == names)
    }

    /// What stands in the brackets of a label behind its year.
    @Test(arguments: [
        "初期値（令和5年度末）", "初期値（令和5年度末時点）", "初期値（R6.3.31現在）", "初期値（令和5年度実績）", "初期値（令和5年度見込）",
    ])
    func `a label keeps its figure whatever stands behind its year`(label: String) throws {
        let text = GoalSheet.text("数値目標\t\(label)\t300本\n\t目標値（令和8年度）\t350本\n")
        let plan = try assertParse(Array(text.utf8)).plan
        let observations = plan.sheets.flatMap(\.indicators).flatMap(\.observations)
        #expect(observations.map(\.value.text) == ["300本", "350本"])
        #expect(observations.first?.role == .baseline)
        #expect(observations.first?.period?.fiscalYear?.startYear == 2023 || label.contains("R6"))
    }

    /// `前年度` and `翌年度` count from the year that is written, `同年` is the one that was spoken of last.
    @Test(arguments: [
        ("令和6年度は、前年度比2.1％増、翌年度は1.0％増", ["FY2024", "FY2023", "2.1%", "FY2025", "1.0%"]),
        (
            "令和5年の出生数は前年より12人少なく、前年比92％",
            ["2023-01-01..2023-12-31", "2022-01-01..2022-12-31", "12人", "2022-01-01..2022-12-31", "92%"]
        ),
        ("2024年度は前年度、前々年度を上回る", ["FY2024", "FY2023", "FY2022"]),
        ("令和6年12月から翌年2月まで、翌年度に", ["2024-12-01..2025-02-28", "FY2025"]),
        ("令和5年の翌年、同年4月に", ["2023-01-01..2023-12-31", "2024-01-01..2024-12-31", "2024-04-01..2024-04-30"]),
    ])
    func `years count from the one that is written`(text: String, values: [String]) { check(text, values) }

    /// A month and a day around a stroke are a share, unless what stands behind tells a time.
    @Test(arguments: [
        ("10/1現在", ["--10-01"]), ("9/30までに", ["--09-30"]), ("（12/15締切）", ["--12-15"]), ("5/12開催", ["--05-12"]),
        ("経費の1/2まで", ["0.5"]), ("12/15校", ["12校"]),
    ])
    func `a time behind a stroke`(text: String, values: [String]) { check(text, values) }

    @Test(arguments: [
        ("3歳以上、3歳未満の定員", ["3歳 atLeast", "3歳 below"]), ("65歳以上、75歳未満", ["65..<75歳"]),
        ("3LDKが12戸", ["12戸"]), ("50kgf", ["50"]), ("12tCO2", ["12t-CO2"]), ("10mg/Lの水", ["10mg/L"]),
        ("令和6年度は前年度比2％減、同年度の", ["FY2024", "FY2023", "2%", "FY2024"]),
    ])
    func `bounds that exclude each other, letters behind a unit, a year to compare with`(text: String, values: [String])
    {
        check(text, values)
    }

    @Test(arguments: [
        ("12.5kg/人・年", ["12.5kg/人・年"]), ("3回/人・年", ["3回/人・年"]), ("150円/人・月", ["150円/人・月"]),
        ("12.3kWh/㎡・年", ["12.3kWh/m²・年"]), ("3人/日・5件/月", ["3人/日", "5件/月"]), ("10人/月・年度末", ["10人/月"]),
        ("県内23位", ["#23位"]), ("1市3町が合併", ["1市", "3町"]), ("周辺4市2町", ["4市", "2町"]), ("全86局", ["86局"]),
        ("3町目", ["3"]), ("三市の会", []), ("5市民団体", ["5"]),
    ])
    func `units of two parts, and counters of places`(text: String, values: [String]) { check(text, values) }

    /// Which of two figures is more is told in one unit.
    @Test(arguments: [
        ("km", "500m", "1.2km", Indicator.Direction.up), ("ha", "5,000㎡", "0.6ha", .up),
        ("kg", "1.2t", "1,100kg", .down),
        ("千円", "1億2,300万円", "130,000千円", .up), ("人", "320人", "300人", .down),
    ])
    func `figures are compared in one unit`(unit: String, first: String, last: String, direction: Indicator.Direction)
        throws
    {
        let text = "会の計画\n\n指標名\t単位\t基準値（R5）\t目標値（R9）\n会の指標\t\(unit)\t\(first)\t\(last)\n別の指標\t件\t1\t2\n"
        let indicators = try assertParse(Array(text.utf8)).plan.sheets.flatMap(\.indicators)
        #expect(indicators.first?.direction == direction)
    }
}
