import PlanModel
import Testing

@testable import PlanParse

/// Declared documents as programs write the paragraphs and cells of a file: each on a line, with a blank line behind it, with
/// places of links, or with single blanks between cells. They give what the tab text gives.
@Suite struct SpacedTextTests {
    private static let goal = """
        令和9年度 目標設定書（水道課）

        水道課長 丙野 三郎

        1 当課の主な業務は次のように定義されます。
        ・水道施設の維持に関すること
        2 当課の掲げる数値目標と、その根拠は次のとおりです。
        目 標 名\t漏水の少ない水道
        指 標 名\t有収率
        数値目標\t初期値（令和7年度）\t81.5%
        \t現状値（令和8年度）\t82.0%
        \t目標値（令和9年度）\t83.5%
        設定根拠\t第2次青葉町水道ビジョン
        事業概要\t老朽管を計画的に更新します。

        """

    private static let statement = """
        令和9年度 部（局）方針書

        部署名\t所属長
        観光課\t丁野 四郎

        1. 現状と課題
        ① 来訪者の滞在が短い。
        2. 取組方針
        ① 回遊する道筋を整える。
        ② 案内を多言語にする。

        """

    private static let chapter = """
        ともに 2 地域で支える福祉

        ともに2 ▶ ①見守りの充実

        現況と課題

        ① 独居の世帯が増えています

        ・つながりを保つ仕組みが要ります。

        達成目標
        指標名\t単位\t令和7年度 (実績)\t令和11年度 (目標)\t目標指標の測定あるいは取得の方法
        ① 見守り協力員\t人\t120\t180\t登録台帳
        ② 声かけ訪問\t件\t1,450\t2,000\t年間の件数

        """

    @Test(
        "gives the records of the tab text with a blank line behind each line", arguments: [goal, statement, chapter])
    func readsDoubleSpacedLines(text: String) throws {
        try expectSame(Self.spaced(text), text)
    }

    @Test("reads the lines of a document that Markdown marks", arguments: [goal, statement, chapter])
    func readsMarkedLines(text: String) throws {
        let marked = Self.spaced(text).split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
            index, line in
            index == 0 ? "<a id=\"s1\"></a># \(line) {#s1 .unnumbered}" : String(line)
        }
        try expectSame(marked.joined(separator: "\n"), text)
    }

    @Test(
        "opens sheets at codes whose titles stand on lines of their own",
        arguments: [
            "施策 2-1\n川辺の緑を育てます\n\n所 管\n公園課\n◆現状と課題\n木が少ない。\n施策 2-2\n灯りをともします\n所 管\n道路課\n",
            "施策 2-1\n\n川辺の緑を育てます\n\n所 管\n\n公園課\n\n◆現状と課題\n\n木が少ない。\n\n施策 2-2\n\n灯りをともします\n\n所 管\n\n道路課\n",
            "施策 2-1 川辺の緑を育てます\n所 管 公園課\n◆現状と課題\n木が少ない。\n施策 2-2 灯りをともします\n所 管 道路課\n",
        ])
    func opensSheetsAtCodes(text: String) throws {
        let document = try assertParse(Array(("実施計画書 兼 事業説明書\n" + text).utf8))
        #expect(
            document.plan.sheets.map { "\($0.code ?? "-") \($0.title ?? "-")" } == ["2-1 川辺の緑を育てます", "2-2 灯りをともします"])
    }

    @Test("keeps paragraphs and entries of lists apart")
    func keepsParagraphsApart() throws {
        let document = try assertParse(Array(Self.spaced(Self.chapter).utf8))
        let issues = document.plan.sheets.flatMap(\.sections).first { $0.role == .issues }
        let texts = issues?.items.flatMap { [$0.text] + $0.items.map(\.text) }
        #expect(texts == ["独居の世帯が増えています", "つながりを保つ仕組みが要ります。"])
    }

    @Test("reads labels and values that single blanks part")
    func readsSingleBlanks() throws {
        let text = Self.goal.replacing("\n\t", with: "\n       ").replacing("数値目標\t", with: "数値目標  ")
            .replacing("\t81", with: "   81").replacing("\t82", with: "   82").replacing("\t83", with: "   83")
            .replacing("\t", with: " ")
        try expectSame(text, Self.goal)
    }

    @Test(
        "parts a department from the name of its head below their labels",
        arguments: [
            "部署名 所属長\n観光課 丁野 四郎", "部署名 所属長\n観光課 丁野四郎",
        ])
    func partsHead(lines: String) throws {
        let text = Self.statement.replacing("部署名\t所属長\n観光課\t丁野 四郎", with: lines)
        let sheet = try #require(try assertParse(Array(text.utf8)).plan.sheets.first)
        #expect(sheet.organization.department == "観光課")
        #expect(sheet.organization.head?.name?.contains("丁野") == true)
    }

    @Test("reads text that stands in HTML as it is set")
    func readsPreformattedText() throws {
        let page =
            "<!DOCTYPE html><html><head><title>計画</title></head><body>\n<pre>\n\(Self.goal)</pre>\n</body></html>\n"
        try expectSame(page, Self.goal)
        try expectSame(page.replacing("漏水の", with: "<b>漏水の</b>"), Self.goal)
        try expectSame(page.replacing("</pre>", with: ""), Self.goal)
    }

    @Test("parts heads with a year each that single blanks part")
    func partsHeadsWithYears() throws {
        let table = """
            指標名      単位 令和7年度 (実績) 令和11年度 (目標) 目標指標の測定あるいは取得の方法
            ① 見守り協力員 人  120        180         登録台帳
            ② 声かけ訪問  件  1,450      2,000       年間の件数
            """
        let printed =
            Self.chapter.prefix { $0 != "\t" }.split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast().joined(separator: "\n") + "\n" + table + "\n"
        let indicators = try assertParse(Array(printed.utf8)).plan.sheets.flatMap(\.indicators)
        #expect(indicators.map(\.name) == ["見守り協力員", "声かけ訪問"])
        #expect(indicators.flatMap(\.observations).allSatisfy { $0.period != nil })
    }

    @Test("keeps heads whole whose years extractors set apart")
    func keepsSpacedYearsWhole() throws {
        let text = Self.goal.replacing("\n\t", with: "\n           ").replacing(
            "値（令和7年度）\t", with: "値（令和 7 年度）         "
        )
        .replacing("値（令和8年度）\t", with: "値（令和 8 年度）         ")
        .replacing("値（令和9年度）\t", with: "値（令和 9 年度）         ").replacing("\t", with: "       ")
        let values = try assertParse(Array(text.utf8)).plan.sheets.flatMap(\.indicators).flatMap(\.observations)
        #expect(
            values.map { "\($0.period?.start?.date?.year ?? 0) \($0.value.amount.map { "\($0)" } ?? "-")" }
                == ["2025 81.5", "2026 82.0", "2027 83.5"])
    }

    private static func spaced(_ text: String) -> String {
        text.split(whereSeparator: { $0 == "\n" || $0 == "\t" }).joined(separator: "\n\n") + "\n"
    }

    private func expectSame(_ text: String, _ original: String) throws {
        let (document, expected) = (try assertParse(Array(text.utf8)), try assertParse(Array(original.utf8)))
        #expect(Self.stated(document.plan) == Self.stated(expected.plan))
    }

    private static func stated(_ plan: Plan) -> [String] {
        plan.sheets.flatMap { sheet in
            ["\(sheet.kind) \(sheet.title ?? "-") \(sheet.organization.department ?? "-")"]
                + sheet.relatedPlans
                + sheet.indicators.map { indicator in
                    let values = indicator.observations.map { "\($0.role) \($0.value.amount.map { "\($0)" } ?? "-")" }
                    return "\(indicator.name) \(indicator.unit?.symbol ?? "-") " + values.joined(separator: ", ")
                }
        }
    }
}
