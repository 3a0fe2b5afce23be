import PlanModel
import Testing

@testable import PlanParse

/// What is said of a document is so: kinds of documents beside those that nothing is to be said of.
@Suite struct BelievableFindingTests {
    private func findings(_ text: String) throws -> [Diagnostic] {
        try assertParse(Array(text.utf8)).diagnostics
    }

    private func codes(_ text: String, _ kinds: Set<DiagnosticKind>) throws -> [String] {
        try findings(text).map(\.kind).filter(kinds.contains).map(\.code)
    }

    // MARK: Values

    /// Digits of dates and of names are no figures.
    @Test(arguments: [
        ("令和8年度に調査", false), ("2019年比で減少", false), ("第２工区まで供用", false), ("第3次計画による", false), ("R7・R8に整備", false),
        ("東線7.8km開通", true), ("30±5人", true), ("個人３２ 団体 五", true), ("12,00", true), ("令和8年度に3件", true), ("", false),
    ])
    func `tells figures from dates`(text: String, hasFigure: Bool) {
        let bytes = Array(text.utf8)
        #expect(QuantityReader(bytes: bytes).hasFigure(ByteSpan(0, bytes.count)) == hasFigure)
    }

    /// A unit that no table holds is said once a sheet.
    @Test(arguments: [
        ("歩く量\t升\t1\t2\n跳ぶ量\t升\t3\t4\n走る量\t升\t5\t6\n", 1), ("歩く量\t升\t1\t2\n跳ぶ量\t跳\t3\t4\n", 2),
        ("歩く量\t\t1升\t2升\n跳ぶ量\t\t3升\t4升\n", 1), ("件数\t件/5 年\t1\t2\n", 0), ("人数\t人/ 日\t1\t2\n", 0),
    ])
    func `tells an unknown unit once`(rows: String, count: Int) throws {
        let text = "指標一覧\n\n指標名\t単位\t基準値\t目標値\n" + rows
        #expect(try codes(text, [.valueUnknownUnit]).count == count)
    }

    /// A line end within a unit is no other unit.
    @Test func `reads a unit with a blank in it`() throws {
        let text = "指標一覧\n\n指標名\t単位\t基準値\t目標値\n件数\t件/5 年\t1\t2\n"
        let unit = try assertParse(Array(text.utf8)).plan.sheets[0].indicators.first?.unit
        #expect(unit?.notation == "件/5年" && unit?.text == "件/5 年")
    }

    // MARK: Tables

    /// One cell without a figure had none to give: notes below a table, the heading of the next, legends.
    @Test(arguments: [
        ("（備考）\t\t\n", 0), ("第３表 地方債\t\t\n", 0), ("標\t\t\n", 0), ("令和6年度から\t\t\n", 0),
        ("土地基金 452千円 609千円\t\t\n", 1), ("給付費負担金(1/2) 2,620\t\t\n", 1),
        ("土地基金 452千円 609千円\t\t\n建物基金 45千円 60千円\t\t\n", 1),
    ])
    func `tells rows that gave no fact`(row: String, count: Int) throws {
        let text = "主要事業一覧\n\n事業名\t担当課\tR7予算額（千円）\n甲の事業\t都市課\t5\n乙の事業\t公園課\t7\n" + row
        #expect(try codes(text, [.layoutRowsUnread]).count == count)
    }

    private static let plainTable = """
        令和7年度 主な事業

        財 源 内 訳
        Ｒ６年度当初予 Ｒ７年度当初予
        番号 主管課 款項目 事業名 増減 主 な 事 業 内 容
        算額（千円） 算額（千円）
        国 県 地方債 その他 一般財源
        1 総務課 ２．１．１ 庁舎管理事業 5,200 6,100 900 6,100
        2 建設課 ８．２．２ 道路維持事業 8,450 9,000 550 4,500 4,500
        3 公園課 ８．４．５ 植樹事業 310 400 90 400

        """

    /// Every row of a table lacks columns: that is one fault.
    @Test func `tells once a table that values stand in order`() throws {
        let found = try findings(Self.plainTable).filter { $0.kind == .layoutMisalignedColumns }
        #expect(found.count == 1)
    }

    // MARK: Indicators

    private static let goal = "令和7年度 目標設定書（公園課）\n\n3 数値目標\n目標名\t花を増やす\n"

    /// What names no indicator has no values to lack.
    @Test(arguments: [
        ("花の数", ["indicator.no-values"]), ("の満足度", ["layout.unplaced-text"]),
        ("単位 令和5年度 令和9年度 方法", ["layout.unplaced-text"]),
    ])
    func `misses the values of an indicator alone`(name: String, expected: [String]) throws {
        #expect(try codes(Self.goal + "指標名\t\(name)\n", [.indicatorNoValues, .layoutUnplacedText]) == expected)
    }

    /// Blanks alone make no second text of a field.
    @Test(arguments: [("花を増や す", 0), ("花を\u{3000}増やす", 0), ("木を増やす", 1)])
    func `compares texts of a field without blanks`(second: String, count: Int) throws {
        #expect(try codes(Self.goal + "目標名\t\(second)\n", [.fieldRepeated]).count == count)
    }

    // MARK: What depends on the whole sheet

    private static let project = """
        実施計画書 兼 事業説明書

        施策 3-1\t花のまち

        事務事業名\t\t\t\t新規・継続
        植樹事業\t\t\t\t継続
        会計・款・項・目\t\t\t\t所管課
        一般会計・8土木費・4都市計画費・5公園費\t\t\t\t公園課
        投入 指標\t\t\t令和7年度\t令和8年度
        \t年度別事業費\t\t9,000 千円\t9,000 千円
        \t特定 財源\t国・県支出金\t4,000 千円\t4,000 千円
        \t\t地方債\t0 千円\t0 千円
        \t\tその他\t0 千円\t0 千円
        一般財源\t\t3,000 千円\t5,000 千円\t

        """

    @Test func `adds up sources of a sheet that was read`() throws {
        #expect(try codes(Self.project, [.budgetSumMismatch]) == ["budget.sum-mismatch"])
    }

    /// What is missing may stand in the text that was not read: its finding says what was not looked for.
    @Test func `says nothing of what an unread text may hold`() throws {
        var found = [
            Diagnostic(.layoutUnplacedText, ["2,000"], sheet: "2", span: SourceSpan(offset: 9, length: 5)),
            Diagnostic(.sourceUnclaimed, ["甲"], sheet: "2", span: SourceSpan(offset: 3, length: 3)),
            Diagnostic(.budgetSumMismatch, ["甲"], sheet: "2", span: SourceSpan(offset: 20, length: 1)),
            Diagnostic(.indicatorNone, sheet: "2", span: SourceSpan(offset: 30, length: 1)),
            Diagnostic(.indicatorNone, sheet: "3", span: SourceSpan(offset: 40, length: 1)),
            Diagnostic(.indicatorJump, ["甲", "1", "10"], sheet: "2", span: SourceSpan(offset: 41, length: 1)),
        ]
        let kept = UnreadText(found).silencing(found)
        #expect(kept.map(\.kind) == [.layoutUnplacedText, .sourceUnclaimed, .indicatorNone, .indicatorJump])
        #expect(kept[1].hint?.hasSuffix("budget.sum-mismatch、indicator.none") == true && kept[0].hint == nil)
        found.removeFirst(2)
        #expect(UnreadText(found).silencing(found) == found)
    }

    // MARK: Text

    private static let basic = "守る 5 花のまちづくり\n守る5 ▶ ①花づくりの推進\n現況と課題\n"

    /// A numbered heading and its paragraph, where the blank line between them is lost: the paragraph is as likely a line that
    /// goes on. Lines wrap where they are full.
    @Test(arguments: [
        ("① 花を育てる人への支援\n町では、花壇の手入れをする人が年々減っており、支援の充実が求められています。\n", 0),
        ("① 花を育てる人への支援\nにぎわいのある町では、花壇の手入れをする人が年々減っており、支援の充実が求められています。\n", 0),
        ("① 花を育てる人への支援\nがん検診のある日には、花壇の手入れをする人が年々減っており、支援の充実が求められています。\n", 0),
        // A particle may go on with the heading.
        ("① 花を育てる人への支援\nを、花壇の手入れをする人が年々減っており、さらに充実することが求められています。\n", 1),
        ("① 花を育てる人への支援\nの充実が、花壇の手入れをする人が年々減っている町では求められています。\n", 1),
        ("① 花を育てています\n町では、花壇の手入れをする人が年々減っており、支援の充実が求められています。\n", 0),
        ("① 花を育てています\nが、花壇の手入れをする人が年々減っており、支援の充実が求められています。\n", 1),
        ("① 花を育てています\n\n町では、花壇の手入れをする人が年々減っており、支援の充実が求められています。\n", 0),
        ("①\n町では、花壇の手入れをする人が年々減っており、支援の充実が求められています。\n", 0),
        ("① 町では、花壇の手入れをする人が年々減っており、花を育てる\n人への支援の充実が求められています。\n", 0),
        ("① 花を育てています。\n町では、花壇の手入れをする人が年々減っており、支援の充実が求められています。\n", 0),
        ("① 花を育てています\n　町では、花壇の手入れをする人が年々減っており、支援の充実が求められています。\n", 0),
    ])
    func `tells a line that may be a paragraph`(text: String, count: Int) throws {
        #expect(try codes(Self.basic + text, [.layoutAmbiguousRepair]).count == count)
    }

    /// The paragraph stands below the heading, and those behind it beside it.
    @Test func `reads a paragraph below a whole sentence`() throws {
        let text = "① 花を育てています\n町では、花壇の手入れをする人が年々減っています。\n苗の値段も上がっています。\n② 木を植えています\n"
        let items = try assertParse(Array((Self.basic + text).utf8)).plan.sheets[1].sections[0].items
        #expect(items.map(\.text) == ["花を育てています", "木を植えています"])
        #expect(items[0].items.map(\.text) == ["町では、花壇の手入れをする人が年々減っています。", "苗の値段も上がっています。"])
    }
}
