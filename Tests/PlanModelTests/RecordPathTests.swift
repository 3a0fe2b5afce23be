import Foundation
import PlanModel
import Testing

/// Paths are texts by the keys of the record's JSON, in logs too.
@Suite struct RecordPathTests {
    @Test(
        arguments: [
            (.document, "$"), (.documentField(.fiscalYear), "fiscalYear"), (.outline(2), "outline[2]"),
            (.sheet(0), "sheets[0]"),
            (.field(sheet: 1, .title), "sheets[1].title"),
            (.field(sheet: 1, .department), "sheets[1].organization.department"),
            (.entry(sheet: 0, .related, 1), "sheets[0].organization.related[1]"),
            (.entry(sheet: 0, .attributes, 3), "sheets[0].attributes[3]"),
            (.section(sheet: 0, 4), "sheets[0].sections[4]"),
            (.item(sheet: 0, section: 4, [1, 2]), "sheets[0].sections[4].items[1].items[2]"),
            (.indicator(sheet: 0, 2), "sheets[0].indicators[2]"),
            (.observation(sheet: 0, indicator: 2, 1), "sheets[0].indicators[2].observations[1]"),
            (.budget(sheet: 3), "sheets[3].budget"), (.account(sheet: 3), "sheets[3].budget.account"),
            (.accountLevel(sheet: 3, 1), "sheets[3].budget.account.levels[1]"),
            (.budgetYear(sheet: 3, 0), "sheets[3].budget.years[0]"),
            (.source(sheet: 3, year: 0, 2), "sheets[3].budget.years[0].sources[2]"),
        ] as [(RecordPath, String)])
    func `are texts`(path: RecordPath, text: String) throws {
        #expect("\(path)" == text)
        #expect(String(decoding: try JSONEncoder().encode([path]), as: UTF8.self) == "[\"\(text)\"]")
    }
}
