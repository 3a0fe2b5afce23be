import PlanModel
import Testing

@testable import PlanParse

/// Labels of figures with what stands in their brackets, and cells with what stands behind their figure: the same beside a label in a
/// goal sheet, on a line with a colon, and under a head.
@Suite struct FigureLabelTests {
    private func observations(_ rows: String) throws -> [Indicator.Observation] {
        try assertParse(Array(GoalSheet.text(rows).utf8)).plan.sheets.flatMap(\.indicators).flatMap(\.observations)
    }

    private func underHead(_ label: String, _ value: String) throws -> [Indicator.Observation] {
        let text = "会の計画\n\n指標名\t\(label)\t備考\n会の指標\t\(value)\tなし\n別の指標\t300本\tなし\n"
        let indicators = try assertParse(Array(text.utf8)).plan.sheets.flatMap(\.indicators)
        return indicators.first?.observations ?? []
    }

    static let labels: [(label: String, role: Indicator.Observation.Role, text: String, year: Int?)] = [
        ("目標値【R10】", .target, "目標値", 2028), ("現状値〔令和5年度〕", .actual, "現状値", 2023),
        ("目標値＜令和10年度＞", .target, "目標値", 2028), ("実績［R6］", .actual, "実績", 2024),
        ("目標〈R10〉", .target, "目標", 2028), ("現状値《令和5年度》", .actual, "現状値", 2023),
        ("目標値[R10]", .target, "目標値", 2028), ("現状値【令和5年度末】", .actual, "現状値", 2023),
        ("現状値（'23）", .actual, "現状値", 2023), ("目標値（’28年度）", .target, "目標値", 2028),
        ("現状値（令和2年国勢調査）", .actual, "現状値（国勢調査）", 2020), ("現状値（令和5年度決算）", .actual, "現状値（決算）", 2023),
        ("現状値（令和6年度見込み）", .actual, "現状値（見込み）", 2024), ("実績（令和5年度）", .actual, "実績", 2023),
        ("計画値（令和8年度）", .target, "計画値", 2026), ("中間目標値（令和8年度）", .target, "中間目標値", 2026),
        ("実績（R5.10～R6.3）", .actual, "実績", nil), ("目標（累計・令和8年度）", .target, "目標（累計）", 2026),
        ("短期目標値（令和8年度）", .target, "短期目標値", 2026), ("長期目標（令和17年度）", .target, "長期目標", 2035),
        ("現状（2023）", .actual, "現状", 2023), ("年度目標（令和7年度）", .target, "年度目標", 2025),
        ("実績値（令和4～6年度平均）", .actual, "実績値（平均）", 2022), ("現状値（令和５年１０月１日現在）", .actual, "現状値", 2023),
    ]

    @Test(arguments: labels)
    func `a label is one beside its figure, before a colon and over a column`(
        label: String, role: Indicator.Observation.Role, text: String, year: Int?
    ) throws {
        let found = [
            try observations("数値目標\t\(label)\t45件\n"), try observations("\(label)：45件\n"),
            try observations("\t\(label)\t45件\n"), try underHead(label, "45件"),
        ]
        for observations in found {
            #expect(observations.map(\.value.text) == ["45件"])
            #expect(observations.map(\.role) == [role])
            #expect(observations.map(\.label) == [text])
            let start = observations.first?.period?.start?.date
            #expect(year == nil ? start != nil : start?.year == year)
        }
    }

    @Test(arguments: ["目標値（毎年度）", "目標値（直近値）", "目標値【参考】", "目標値（累計）", "中間目標（見込み）", "目標値（直近3か年平均）", "目標値（10年後）"])
    func `a remark without a year stays in the label`(label: String) throws {
        for observations in [try observations("数値目標\t\(label)\t45件\n"), try observations("\(label)：45件\n")] {
            #expect(observations.map(\.value.text) == ["45件"])
            #expect(observations.map(\.role) == [.target])
            #expect(observations.map(\.label) == [label])
        }
    }

    /// A figure in the brackets is a value, and no remark.
    @Test func `brackets with a figure are no remark`() throws {
        #expect(
            RemarkedLabel.key(
                Array("目標値（45件）".utf8), ByteSpan(0, 20), LabelKey(Array("目標値（45件）".utf8), ByteSpan(0, 20))) == nil)
    }

    @Test(arguments: [
        ("93.8％（15／16校）", "93.8%"), ("8回（参加者 162人）", "8回"), ("35.2％（県平均 41.0％）", "35.2%"),
        ("12回（延べ340人）", "12回"), ("120人（うち女性45人）", "120人"), ("4.2点（5点満点）", "4.2点"), ("32人（R6）", "32人"),
        ("12件 令和3年度", "12件"), ("40件（令和3年度上半期）", "40件"),
        ("未定（R6）", "text"),
    ])
    func `a figure is read before its remark wherever it stands`(value: String, figure: String) throws {
        for observations in [
            try observations("数値目標\t現状値（令和5年度）\t\(value)\n"), try underHead("現状値（令和5年度）", value),
        ] {
            let read = observations.map {
                $0.value.status == .number ? ValueShorthand.of($0.value) : "\($0.value.status)"
            }
            #expect(read == [figure])
            #expect(observations.map(\.value.text) == [value])
        }
    }

    /// Without an open indicator the word tells nothing.
    @Test func `a label of figures without an indicator stays as written`() throws {
        let text = GoalSheet.text("", name: nil) + "実績：45件\n"
        let plan = try assertParse(Array(text.utf8)).plan
        #expect(plan.sheets.flatMap(\.indicators).flatMap(\.observations).isEmpty)
    }

    /// `重点目標` is a text: what ends as a figure's label does has a year, or ends in 値.
    @Test(arguments: ["重点目標", "将来の目標", "取組実績"])
    func `a label that ends as a figure's is none without a year`(label: String) throws {
        #expect(try observations("\(label)\t森を守る\n").isEmpty)
    }

    /// Square brackets and the like go with a year, and are words of a label where they hold none.
    @Test func `brackets that hold no year are part of the label`() {
        func key(_ label: String) -> UInt64 { LabelKey(declared: label).hash }
        #expect(key("実績値【R6】") == key("実績値"))
        #expect(key("実績値【速報】") != key("実績値"))
    }
}

/// A goal sheet with one indicator, and rows about it.
enum GoalSheet {
    static func text(_ rows: String, name: String? = "植えた木の数") -> String {
        """
        令和8年度 目標設定書（環境課）
        環境課長\t鈴木 一郎

        1 当課の主な業務は次のように定義されます。
        ・ごみに関すること

        3 当課の掲げる数値目標と、その根拠は次のとおりです。
        目標名\tごみの減量

        """ + (name.map { "指標名\t\($0)\n" } ?? "") + rows
    }
}
