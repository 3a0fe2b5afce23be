import PlanModel
import Testing

@testable import PlanParse

/// Labels with their values behind a colon or on the next line are rows of a table, where a table would stand.
@Suite struct LabelLineTests {
    /// How a label and its value are put on lines.
    enum Style: CaseIterable {
        case colon, fullWidthColon, nextLine

        func lines(_ label: Substring, _ value: Substring) -> [String] {
            switch self {
            case .colon: ["\(label): \(value)"]
            case .fullWidthColon: ["\(label)：\(value)"]
            case .nextLine: value.isEmpty ? [String(label)] : [String(label), String(value)]
            }
        }
    }

    private static let goalSheets = Fixture.all.filter { $0.form == "goal-sheet" }
        .flatMap { fixture in Style.allCases.map { (fixture, $0) } }

    @Test(arguments: goalSheets)
    func `gives the records of the tab text`(fixture: Fixture, style: Style) throws {
        let text = String(decoding: try fixture.bytes(), as: UTF8.self)
        let original = PlanParser().parse(text).document
        let converted = try assertParse(Array(Self.convert(text, style).utf8))
        expectSameRecords(original, converted)
    }

    /// Rows of labels with a value at the end become lines; a label over others stands alone.
    private static func convert(_ text: String, _ style: Style) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
            guard line.contains("\t") else { return [String(line)] }
            let row = line.split(separator: "\t", omittingEmptySubsequences: false)
            let cells = row.filter { !$0.isEmpty }
            guard let first = cells.first else { return [] }
            let isLabel = labels.contains { LabelKey(declared: $0).hash == key(first) }
            guard isLabel else { return cells.map { String($0) } }
            let hasValue =
                cells.count > 1 && !labels.contains { LabelKey(declared: $0).hash == key(cells[cells.count - 1]) }
            let label = hasValue ? cells[cells.count - 2] : cells[cells.count - 1]
            let value = hasValue ? cells[cells.count - 1] : ""
            return cells.dropLast(hasValue ? 2 : 1).map { String($0) } + style.lines(label, value)
        }.joined(separator: "\n")
    }

    private static let labels = PlanForm.goalSheet.labels.flatMap(\.labels)

    private static func key(_ text: Substring) -> UInt64 {
        LabelKey(Array(text.utf8), ByteSpan(0, text.utf8.count)).hash
    }

    @Test func `reads a statement and its measures`() throws {
        let document = try assertParse(
            Array(
                """
                令和7年度 課方針書

                部署名：環境衛生課
                所属長
                畠山 修一

                1. 現状と課題

                ① 甲。

                5. 所管する施策

                施策名：Ⅱ1 循環型社会の形成
                主要事業：ごみ減量推進事業
                主要事業：不法投棄対策事業
                施策名：Ⅳ2 衛生的な生活環境
                主要事業：—
                """.utf8))
        let sheet = try #require(document.plan.sheets.first)
        #expect(sheet.organization.department == "環境衛生課")
        #expect(sheet.organization.head?.name == "畠山 修一")
        #expect(sheet.measures.map(\.code) == ["Ⅱ1", "Ⅳ2"])
        #expect(sheet.measures.map(\.projects.count) == [2, 0])
        #expect(sheet.sections.map(\.items.count) == [1])
        #expect(document.unclaimed.isEmpty)
    }

    @Test func `opens sheets at their label`() throws {
        let document = try assertParse(
            Array(
                """
                実施計画書 兼 事業説明書

                施策 1-1 甲の推進

                事務事業名：乙事業
                新規・継続：継続
                会計・款・項・目：一般会計・2総務費・1総務管理費
                所管課：企画課
                事業概要：丙を行います。
                続きです。
                目的：丁のため。

                事務事業名
                戊事業
                """.utf8))
        let sheets = document.plan.sheets
        #expect(sheets.map(\.title) == ["乙事業", "戊事業"])
        #expect(sheets.first?.attributes.map(\.text) == ["継続"])
        #expect(sheets.first?.budget?.account?.fund == "一般会計")
        #expect(sheets.first?.sections.map(\.role) == [.summary, .purpose])
        #expect(sheets.first?.sections.first?.items.map(\.text) == ["丙を行います。", "続きです。"])
        #expect(document.unclaimed.isEmpty)
    }

    @Test(arguments: ["事業概要：健診を行う。", "目標名：健診", "指標名: 受診率", "初期値（令和4年度）：3件"])
    func `leaves labels within text`(line: String) throws {
        let text = "令和8年度 目標設定書（総務課）\n\n1 主な業務\n・庶務に関すること\n\(line)\n"
        let sheet = try #require(try assertParse(Array(text.utf8)).plan.sheets.first)
        #expect(sheet.sections.count == 1)
        #expect(sheet.title == nil)
        #expect(sheet.indicators.isEmpty)
        #expect(sheet.sections.first?.items.first?.text.hasSuffix(line) == true)
    }

    @Test(arguments: ["締切：4月1日", "10:30に集まる。", "：甲", "備考:乙", "受診率の目標名の一覧：甲"])
    func `leaves colons behind other words`(line: String) throws {
        let text = "令和8年度 目標設定書（総務課）\n\n3 数値目標\n\(line)\n"
        let sheet = try #require(try assertParse(Array(text.utf8)).plan.sheets.first)
        #expect(sheet.sections.flatMap(\.items).map(\.text) == [line])
    }
}
