import PlanModel
import Testing

@testable import PlanParse

/// What holds for every declared form, whoever adds one.
@Suite struct CatalogueTests {
    @Test func `has no identifier twice`() {
        let ids = FormCatalogue.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(!ids.contains(PlanForm.generic.id))
    }

    @Test(arguments: FormCatalogue.all)
    func `has fixtures of every form`(form: PlanForm) {
        #expect(Fixture.all.count { $0.form == form.id } >= 3)
    }

    @Test(arguments: Fixture.all)
    func `recognises a document by one form alone`(fixture: Fixture) throws {
        let source = SourceText(utf8: try fixture.bytes(), name: "-")
        let layout = Layout(source.bytes)
        let matcher = FormMatcher(layout: layout, ledger: Ledger(source.bytes))
        let matching = FormCatalogue.all.filter { matcher.form(of: [CompiledForm($0, isBuiltIn: true)]) != nil }.map(
            \.id)
        #expect(matching == (fixture.form == "generic" ? [] : [fixture.form]))
    }

    @Test(arguments: FormCatalogue.all)
    func `gives one meaning to one label`(form: PlanForm) {
        for rules in [form.labels, form.headings] {
            var meanings: [UInt64: Meaning] = [:]
            for rule in rules {
                for label in rule.labels {
                    let key = LabelKey(declared: label).hash
                    #expect(meanings.updateValue(rule.meaning, forKey: key) ?? rule.meaning == rule.meaning, "\(label)")
                }
            }
        }
    }
}
