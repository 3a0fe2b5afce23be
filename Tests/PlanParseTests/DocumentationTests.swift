import PlanModel
import PlanParse
import Testing

/// The examples of the documentation comments are true.
@Suite struct DocumentationTests {
    @Test func `of dates and numbers`() {
        #expect(CivilDate(year: 2024, month: 2, day: 30) == nil)
        #expect(CivilDate(year: 2019, month: 5, day: 1)?.notation(.kanji) == "令和元年5月1日")
        #expect(ExactDecimal("80.0")?.description == "80.0")
        #expect(ExactDecimal("1E+2") == nil)
        #expect(ExactDecimal("1.50")?.multiplied(by: 1000)?.description == "1500.00")
    }

    @Test func `of the parser`() {
        let parsed = PlanParser().parse("令和8年度 目標設定書（総務課）\n")
        #expect(parsed.plan.sheets.first?.organization.department == "総務課")
    }

    @Test func `of the source`() {
        let document = PlanParser().parse(SourceText(utf8: [0x8C, 0xA2, 0x0A, 0x41], name: "-")).document
        #expect(document.diagnostics.count { $0.kind == .sourceInvalidBytes } == 1)
        #expect(document.plan.source.bytes == 4)
    }

    @Test func `of the scanner`() {
        let values = ValueScanner.values(in: "令和7年4月から、第2次計画により5%増の1,200件")
        #expect(values.map(\.text) == ["令和7年4月から", "第2次", "5%", "1,200件"])
    }
}
