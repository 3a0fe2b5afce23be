import PlanModel
import Testing

@testable import PlanParse

/// Lists of a declared form in text whose extractor knew no cells: measures, related plans, units that wrap.
@Suite struct PrintedListTests {
    private func sheet(_ text: String, _ index: Int) throws -> Sheet {
        let sheets = try assertParse(Array(text.utf8)).plan.sheets
        return try #require(sheets.indices.contains(index) ? sheets[index] : nil)
    }

    private func kinds(_ text: String) throws -> [DiagnosticKind] {
        try assertParse(Array(text.utf8)).diagnostics.map(\.kind)
    }

    // MARK: Measures

    private static func statement(_ lines: String) -> String {
        "令和7年度 部(局)方針書・室方針書・課方針書\n部署名\n所属長\n水産課\n港 一郎\n\n1. 現状と課題\n① 漁獲量が減っている。\n5. 所管する施策\n施策名\n主要事業\n"
            + lines
    }

    /// A code opens a measure, and nothing else does below one.
    @Test(arguments: [
        ("Ⅱ3 水産業の振興\n稚魚放流事業\n", ["Ⅱ3 水産業の振興: 稚魚放流事業"]),
        ("Ⅱ3 水産業の振興\n稚魚放流事業\n藻場再生事業\n漁港改修費\n", ["Ⅱ3 水産業の振興: 稚魚放流事業、藻場再生事業、漁港改修費"]),
        (
            "Ⅱ3 水産業の振興\n稚魚放流事業\n藻場再生事業\nⅡ4 担い手の育成\n漁業学校運営事業\n",
            ["Ⅱ3 水産業の振興: 稚魚放流事業、藻場再生事業", "Ⅱ4 担い手の育成: 漁業学校運営事業"]
        ),
        ("2-1 水産業の振興\n稚魚放流事業\n3世代漁業体験事業\n", ["2-1 水産業の振興: 稚魚放流事業、3世代漁業体験事業"]),
        ("水産業の振興\n担い手の育成\n", ["水産業の振興: ", "担い手の育成: "]),
    ])
    func `has the projects below a code as its`(lines: String, measures: [String]) throws {
        let text = Self.statement(lines)
        let found = try sheet(text, 0).measures.map { measure in
            ([measure.code].compactMap { $0 } + [measure.title]).joined(separator: " ") + ": "
                + measure.projects.joined(separator: "、")
        }
        #expect(found == measures)
        #expect(try !kinds(text).contains(.layoutAmbiguousRepair))
    }

    // MARK: Plans

    private static func chapter(_ lines: String) -> String {
        "守る 2 海のまちづくり\n守る2 ▶ ①水産業の振興\n現況と課題\n① 漁獲量が減っています。\n関連する個別計画\n" + lines
    }

    /// Cells of a table that was torn into lines stand among the names.
    @Test(arguments: [
        ("水産振興計画\n漁港長寿命化計画\n", ["水産振興計画", "漁港長寿命化計画"], []),
        ("\n令和 11 年度 (目\n標)\n\n2,048\n\n水産振興計画\n漁港長寿命化計画\n", ["水産振興計画", "漁港長寿命化計画"], ["令和 11 年度 (目\n標)", "2,048"]),
        (
            "\n令和 11 年度 (目\n標)\n\n測定の\n方法\n\n水産振興計画\n", ["水産振興計画"], ["令和 11 年度 (目\n標)", "測定の\n方法"]
        ),
        ("水産振興計画\n\n31.5 水揚げ統計\n\n漁港長寿命化計画\n", ["水産振興計画", "漁港長寿命化計画"], ["31.5 水揚げ統計"]),
        ("第2期水産振興計画\n令和7年度漁港整備計画\n21世紀の海プラン\n", ["第2期水産振興計画", "令和7年度漁港整備計画", "21世紀の海プラン"], []),
        ("3市2町の取組\n", ["3市2町の取組"], []),
    ])
    func `takes no cells of a table for plans`(lines: String, plans: [String], texts: [String]) throws {
        let text = Self.chapter(lines)
        let sheet = try sheet(text, 1)
        #expect(sheet.relatedPlans == plans)
        #expect(sheet.sections.filter { $0.heading == nil }.flatMap(\.items).map(\.text) == texts)
        #expect(try kinds(text).contains(.layoutUnplacedText) == !texts.isEmpty)
        #expect(try !kinds(text).contains(.layoutAmbiguousRepair))
    }

    /// Another heading ends what stands among the names.
    @Test func `ends the cells at a heading`() throws {
        let text = Self.chapter("\n2,048\n\n取組\n① 稚魚を放します。\n水産振興計画\n")
        let sheet = try sheet(text, 1)
        #expect(sheet.relatedPlans.isEmpty)
        #expect(sheet.sections.last?.items.last?.text.contains("水産振興計画") == true)
    }

    // MARK: Units

    private static func table(_ rows: String) -> String {
        """
        守る 2 海のまちづくり
        守る2 ▶ ①水産業の振興
        現況と課題
        ① 漁獲量が減っています。
        達成目標

        指標名              単位    令和 5 年度         令和 11 年度     目標指標の測定 あるいは取
                               (実績)            (目標)        得の方法
        \(rows)
        関連する個別計画 水産振興計画

        """
    }

    /// A column cut the unit: the rest stands below it, that of the name perhaps beside it.
    @Test(arguments: [
        (
            "① 海難の救助件数        件/5            18             9 海上保安署\n                  年\n① 漁船の隻数          隻             120           110 漁協調査",
            ["海難の救助件数 件/5年 18 9", "漁船の隻数 隻 120 110"]
        ),
        (
            "① 海難で救助した人       人/5            18             9 海上保安署\nの数                年\n① 漁船の隻数          隻             120           110 漁協調査",
            ["海難で救助した人の数 人/5年 18 9", "漁船の隻数 隻 120 110"]
        ),
        (
            "① 海難の救助件数        件              18             9 海上保安署\n① 漁船の隻数          隻             120           110 漁協調査",
            ["海難の救助件数 件 18 9", "漁船の隻数 隻 120 110"]
        ),
        (
            "① 海難の救助率         %     未調査                   9.5 海上保安署\n① 漁船の隻数          隻             120           110 漁協調査",
            ["海難の救助率 % 未調査 9.5", "漁船の隻数 隻 120 110"]
        ),
    ])
    func `joins a unit that wraps`(rows: String, expected: [String]) throws {
        let text = Self.table(rows)
        let found = try sheet(text, 1).indicators.map { indicator in
            let amounts = indicator.observations.map { $0.value.amount.map(\.description) ?? $0.value.text }
            return ([indicator.name, indicator.unit?.notation ?? ""] + amounts).joined(separator: " ")
        }
        #expect(found == expected)
        let unsaid: Set<DiagnosticKind> = [.valueUnknownUnit, .layoutUnplacedText]
        #expect(try unsaid.isDisjoint(with: kinds(text)))
    }

    // MARK: Years

    private static func budget(_ heads: String) -> String {
        """
        施策 4-1 海を守ります

        事務事業名                           新規・継続        事業優先順位
        漁港管理費                           継続           A
        会計・款・項目                         所管課          市長公約事項
        一般会計・6 農林水産業費・3 水産業費・1 水産業総務費      水産課          1:無
        事業概要 漁港の設備を点検し、傷んだところを直します。
        \(heads)
               年度別事業費                   6,422 千円    525 千円       0 千円
        投入指標                     国・県支出金  5,257 千円    525 千円       0 千円
               特定財源              地方債     1,109 千円      0 千円       0 千円
                                 その他       0 千円      0 千円       0 千円
               一般財源                       56 千円      0 千円       0 千円

        """
    }

    /// 度 stands in the line below, or years that do not wrap do.
    @Test(arguments: [
        "                                令和 10 年度 令和 11 年 令和 12 年\n                                             度          度",
        "                                         令和 11 年 令和 12 年\n                                令和 10 年度    度        度",
        "                                令和 10 年度 令和 11 年度 令和 12 年\n                                                        度",
        "                                令和 10 年度 令和 11 年度 令和 12 年度",
    ])
    func `reads years that wrap`(heads: String) throws {
        let text = Self.budget(heads)
        let sheets = try assertParse(Array(text.utf8)).plan.sheets
        let years = try #require(sheets.compactMap(\.budget).first).years
        #expect(years.map(\.period?.fiscalYear?.startYear) == [2028, 2029, 2030])
        #expect(years.map { $0.total.amount?.description } == ["6422", "525", "0"])
        #expect(try !kinds(text).contains(.layoutMisalignedColumns))
    }
}
