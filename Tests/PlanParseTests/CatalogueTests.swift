import Foundation
import PlanModel
import Testing

@testable import PlanParse

/// What holds for every declared form, whoever adds one.
@Suite struct CatalogueTests {
    @Test func `has no identifier twice`() {
        let ids = FormCatalogue.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(!ids.contains(Form.generic.id))
    }

    @Test(arguments: FormCatalogue.all)
    func `has fixtures of every form`(form: Form) {
        #expect(Fixture.all.count { $0.form == form.id } >= 3)
    }

    @Test(arguments: Fixture.all)
    func `recognises a document by one form alone`(fixture: Fixture) throws {
        let source = SourceText(utf8: try fixture.bytes(), name: "-")
        let layout = Layout(source.bytes)
        let matcher = FormMatcher(layout: layout, ledger: Ledger(source.bytes))
        let matching = FormCatalogue.all.filter { matcher.form(of: [CompiledForm($0)]) != nil }.map(\.id)
        #expect(matching == (fixture.form == "generic" ? [] : [fixture.form]))
    }

    @Test(arguments: FormCatalogue.all)
    func `gives one meaning to one label`(form: Form) {
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

    @Test(arguments: FormCatalogue.all)
    func `can be given as JSON`(form: Form) throws {
        let data = try JSONEncoder().encode(form)
        #expect(try JSONDecoder().decode(Form.self, from: data) == form)
    }

    @Test func `reads by a form that is given at run time`() throws {
        let json = """
            {"id": "memo", "name": "覚書", "recognisedBy": [{"heading": {"endingIn": "覚書"}}], "outline": [],
             "sheets": [{"kind": "goal", "opening": {"heading": {"endingIn": "覚書"}}}],
             "headings": [{"labels": ["ねらい"], "containing": [], "meaning": "section purpose"}],
             "labels": [], "numbersSections": false, "indicatorKind": "target"}
            """
        let form = try JSONDecoder().decode(Form.self, from: Data(json.utf8))
        let plan = PlanParser(forms: [form]).parse("令和7年度 連携覚書（企画課）\n\nねらい\n\n力を合わせる。\n").plan
        #expect(plan.form == "memo")
        #expect(plan.fiscalYear?.fiscalYear?.startYear == 2025)
        #expect(plan.sheets.first?.sections.first?.role == .purpose)
        #expect(plan.sheets.first?.sections.first?.items.map(\.text) == ["力を合わせる。"])
    }
}
