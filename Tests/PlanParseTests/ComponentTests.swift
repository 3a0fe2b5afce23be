import PlanModel
import PlanParse
import RegexBuilder
import Testing

/// The readers work inside the standard library's regular expressions.
@Suite struct ComponentTests {
    @Test func `capture typed values`() throws {
        let row = Regex {
            Capture(FiscalYear.component)
            "の目標は"
            Capture(Value.component)
            "、"
            Capture(CivilDate.component)
            "から"
            Capture(Period.component)
        }
        let match = try #require("令和8年度の目標は1,200件以上、R8.4.1から2027年3月".wholeMatch(of: row))
        #expect(match.1.startYear == 2026)
        #expect(match.2.amount == 1200)
        #expect(match.2.bound == .atLeast)
        #expect(match.3.description == "2026-04-01")
        #expect(match.4.end?.description == "2027-03-31")
    }
}
