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

    @Test func `of decimals`() {
        let (printed, meant): (ExactDecimal?, ExactDecimal) = (ExactDecimal("80.0"), 80)
        #expect(printed == meant && printed?.isIdentical(to: meant) == false)
        #expect(ExactDecimal(exactly: 80.25)?.description == "80.25" && ExactDecimal(exactly: 0.1) == nil)
        #expect(ExactDecimal(shortest: 0.1)?.description == "0.1")
        #expect(ExactDecimal(2).divided(by: 3, fractionDigits: 1)?.description == "0.7")
    }

    @Test func `of printed lines`() {
        let source = SourceText("甲\n目標値\t120人\n乙")
        #expect(source.lines(of: SourceSpan(offset: 14, length: 6)) == "目標値\t120人")
    }

    @Test func `of the scanner`() {
        let values = ValueScanner.values(in: "令和7年4月から、第2次計画により5%増の1,200件")
        #expect(values.map(\.text) == ["令和7年4月から", "第2次", "5%", "1,200件"])
    }
}
