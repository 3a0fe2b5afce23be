import PlanModel
import Testing

@testable import PlanParse

/// Tables of drawn words and figures, arranged in every way that is known, state their facts in every dialect.
@Suite struct RandomTableTests {
    private static let count = 120

    /// How a table is written: in tabs, or in a dialect.
    private static let writings: [TableDialect?] = [nil] + TableDialect.allCases

    @Test(arguments: writings, RandomTable.Context.allCases)
    func `finds nearly all facts and hardly any other`(writing: TableDialect?, context: RandomTable.Context) throws {
        var random = SplitMix(seed: 20_261_126)
        var (stated, found, wrong) = (0, 0, 0)
        var first: String?
        for position in 0..<Self.count {
            let table = RandomTable(using: &random)
            let tabs = table.text(in: context)
            let text = writing?.write(tabs) ?? tabs
            let facts = RandomTable.facts(of: PlanParser().parse(text).plan.sheets)
            var rest = facts
            for fact in table.facts {
                if let place = rest.firstIndex(of: fact) {
                    rest.remove(at: place)
                    found += 1
                } else if first == nil {
                    first = "\(fact) is missing in:\n\(text)\(facts)"
                }
            }
            stated += table.facts.count
            wrong += rest.count
            if first == nil, let more = rest.first { first = "\(more) is not stated by:\n\(text)" }
            if position < 10 { try assertParse(Array(text.utf8)) }
        }
        #expect(found * 100 >= stated * 97, "\(found) of \(stated) facts; \(first ?? "")")
        #expect(wrong * 200 <= stated, "\(wrong) false facts beside \(stated); \(first ?? "")")
    }
}
