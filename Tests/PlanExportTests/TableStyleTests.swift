import Foundation
import PlanModel
import Testing

@testable import PlanExport

/// Tables for spreadsheets hold the same as plain ones, and give the same back.
@Suite struct TableStyleTests {
    private static let marks = TableStyle(marksTexts: true)

    @Test(arguments: [
        "=1+1", "+81", "-3.5", "@SUM(A1)", "＝1", "－", "\t=1", "\r甲", "'甲", "074055", "6-1", "１／２", "1:30", "50％",
        "R6.4.1",
        "令和6年4月1日", "平成元年5月", "3E5", "(100)", "¥1,200", "△12", "2026/04/01",
    ])
    func `mark what a spreadsheet would change`(text: String) {
        #expect(SpreadsheetMark.marked(text) == "'" + text)
        #expect(SpreadsheetMark.text(of: SpreadsheetMark.marked(text)) == text)
    }

    @Test(arguments: ["", "相談件数", "1,024人", "施策 6-1 参加", "R", "令和", "A=1", "甲-乙", "Ⅲ1", "planparse/1", "①"])
    func `leave other texts alone`(text: String) {
        #expect(SpreadsheetMark.marked(text) == text)
        #expect(SpreadsheetMark.text(of: text) == text)
    }

    @Test(arguments: SampleTables.documents + [SampleDocument.full])
    func `hold the same without their marks`(document: PlanDocument) throws {
        let plain = PlanTables(document)
        let marked = PlanTables(document, style: Self.marks)
        for schema in PlanTables.schemas {
            let texts = Set(schema.fields.filter { $0.type == .string }.map(\.name))
            let first = try #require(ReadTable(schema.name, plain))
            let second = try #require(ReadTable(schema.name, marked))
            let taken = second.rows.map { row in
                row.reduce(into: [:]) {
                    $0[$1.key] = texts.contains($1.key) ? SpreadsheetMark.text(of: $1.value) : $1.value
                }
            }
            #expect(taken == first.rows)
        }
    }

    @Test func `keep figures and dates without marks`() throws {
        var document = SampleDocument.full
        document.plan.sheets[0].indicators[0].observations[0].value = Value(
            text: "△3.5", amount: ExactDecimal("-3.5") ?? 0)
        let row = try #require(ReadTable("indicators", PlanTables(document, style: Self.marks))?.rows.first)
        #expect(row["amount"] == "-3.5" && row["text"] == "'△3.5" && row["startDate"] == "2026-04-01")
        #expect(row["municipalityCode"] == "'202088")
    }

    @Test func `begin with a byte order mark where it is asked for`() {
        let (plain, marked) = (PlanTables(), PlanTables(style: TableStyle(hasByteOrderMark: true)))
        for (first, second) in zip(plain.files, marked.files) where first.name.hasSuffix(".csv") {
            #expect(second.bytes == [0xEF, 0xBB, 0xBF] + first.bytes)
        }
    }

    @Test func `say in the data package that there are marks`() throws {
        let package = try JSONParser.parse(try #require(PlanTables(style: Self.marks).files.last).bytes)
        #expect(package["textMark"]?.text == "'")
        #expect(try JSONParser.parse(try #require(PlanTables().files.last).bytes)["textMark"] == nil)
    }

    /// The page of the documentation, which `RECORD=1` writes.
    @Test func `are told by the page of the documentation`() throws {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Documentation/Tables.md")
        let written = (try? Data(contentsOf: page)) ?? Data()
        guard written != Data(TablesPage.markdown.utf8) else { return }
        if ProcessInfo.processInfo.environment["RECORD"] != nil { try Data(TablesPage.markdown.utf8).write(to: page) }
        Issue.record("Documentation/Tables.md is not what the columns give; RECORD=1 writes it")
    }
}
