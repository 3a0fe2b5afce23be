import Testing

@testable import PlanModel

/// One door to all rules: those of the package, on records from anywhere, and those of a caller.
@Suite struct DocumentValidationTests {
    private struct TitlesAreShort: ValidationRule {
        let code = "example.long-title"

        func violations(in plan: Plan) -> [Violation] {
            plan.sheets.indices.filter { (plan.sheets[$0].title ?? "").count > 5 }.map {
                Violation(
                    at: .sheet($0), Message(ja: "題名が長すぎます。", en: "The title is too long."), severity: .note, hint: "短く")
            }
        }
    }

    private static func document(_ change: (inout Plan) -> Void) -> PlanDocument {
        var plan = Plan(
            source: Plan.Source(name: "a.txt", encoding: "utf-8", bytes: 100, lines: 3, sha256: ""), form: "generic")
        plan.sheets = [Sheet(id: "1", kind: .table), Sheet(id: "2", kind: .table)]
        change(&plan)
        var trace = PlanTrace()
        trace.sheets = [
            SheetTrace(span: SourceSpan(offset: 0, length: 40)), SheetTrace(span: SourceSpan(offset: 40, length: 60)),
        ]
        return PlanDocument(plan: plan, trace: trace)
    }

    private static func indicator(_ value: Value, _ period: Period? = nil) -> Indicator {
        var indicator = Indicator(name: "甲", kind: .outcome)
        indicator.unit = Value.Unit(text: "件", symbol: "件", dimension: .count)
        indicator.observations = [Indicator.Observation(role: .actual, label: "実績", period: period, value: value)]
        return indicator
    }

    private static var amountless: Value {
        var value = Value(text: "5", amount: 5)
        value.amount = nil
        return value
    }

    private static var amountInText: Value {
        var value = Value(text: "五件", status: .text)
        value.amount = 5
        return value
    }

    private static var backwards: Period {
        Period(
            text: "令和6年度", precision: .range, start: CivilDate("2025-03-31").map { .day($0) },
            end: CivilDate("2024-04-01").map { .day($0) })
    }

    private static let contradictions: [(String, @Sendable (inout Plan) -> Void)] = [
        ("sheets.id", { $0.sheets[1].id = "1" }),
        (
            "sheets.key",
            {
                $0.sheets[0].key = "table/a"
                $0.sheets[1].key = "table/a"
            }
        ),
        ("sdgs", { $0.sheets[0].sdgs = [3, 18] }),
        ("municipality.code", { $0.municipality = Municipality(name: "毛呂山町", prefecture: "埼玉県", code: "113264") }),
        ("fiscalYear", { $0.fiscalYear = backwards }),
        ("observations.value", { $0.sheets[0].indicators = [indicator(amountless)] }),
        ("observations.value", { $0.sheets[0].indicators = [indicator(amountInText)] }),
        ("observations.period", { $0.sheets[0].indicators = [indicator(Value(text: "5", amount: 5), backwards)] }),
        (
            "budget.years",
            {
                $0.sheets[1].budget = Budget()
                $0.sheets[1].budget?.years = [Budget.Year(period: nil, total: amountInText)]
            }
        ),
    ]

    @Test func `tells what contradicts itself, each time alone`() {
        for (member, change) in Self.contradictions {
            let findings = Self.document(change).validate().filter { $0.code == "record.inconsistent" }
            #expect(findings.count == 1, "\(member)")
            #expect(findings.first?.message.en.contains(member) == true, "\(member)")
            #expect(findings.first?.severity == .error)
        }
    }

    @Test func `finds nothing in a record that is sound`() {
        let sound = Self.document { plan in
            plan.municipality = Municipality(name: "毛呂山町", prefecture: "埼玉県", code: "113263")
            plan.sheets[0].sdgs = [1, 17]
            plan.sheets[0].indicators = [Self.indicator(Value(text: "5", amount: 5))]
        }
        #expect(sound.validate().isEmpty)
    }

    @Test func `tells a place outside the source`() {
        var document = Self.document { _ in }
        document.trace.sheets[1].span = SourceSpan(offset: 40, length: 61)
        #expect(document.validate().map(\.code) == ["record.inconsistent"])
        document.plan.source.encoding = "shift_jis"
        #expect(document.validate().isEmpty)
    }

    @Test func `takes rules of the caller, with their code, wording and severity`() {
        let document = Self.document { plan in
            plan.sheets[1].title = "とても長い題名"
            plan.sheets[1].sdgs = [0]
        }
        let findings = document.validate(with: [TitlesAreShort()])
        #expect(findings.map(\.code) == ["record.inconsistent", "example.long-title"])
        #expect(findings.last?.severity == .note)
        #expect(findings.last?.message.ja == "題名が長すぎます。")
        #expect(findings.last?.sheet == "2")
        #expect(findings.last?.span?.offset == 40)
        #expect(findings.last?.hint == "短く")
    }

    @Test func `tells what a direction rests on`() {
        var up = Indicator(name: "甲", kind: .outcome)
        up.observations = [
            Indicator.Observation(role: .baseline, label: "", period: nil, value: Value(text: "10", amount: 10)),
            Indicator.Observation(role: .actual, label: "", period: nil, value: Value(text: "30", amount: 30)),
            Indicator.Observation(role: .target, label: "", period: nil, value: Value(text: "20", amount: 20)),
        ]
        up.direction = up.inferredDirection
        let passed = LastTargetAhead().finding(up, Figures(up))
        #expect(passed?.hint?.contains("大きい") == true)
        var down = up
        down.observations[0].value = Value(text: "50", amount: 50)
        down.observations[1].value = Value(text: "15", amount: 15)
        down.direction = down.inferredDirection
        #expect(down.direction == .down)
        #expect(LastTargetAhead().finding(down, Figures(down)) == nil)
    }
}
