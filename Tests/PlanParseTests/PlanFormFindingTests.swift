import PlanModel
import Testing

@testable import PlanParse

/// What can be told of a form before a run: each fault is found, and a sound form has none.
@Suite struct PlanFormFindingTests {
    private static let sound = PlanForm(
        id: "review-sheet", name: "点検表", recognisedBy: [.heading(endingIn: "点検表")],
        sheets: [.init(.project, opensAt: .label("点検番号"))],
        headings: [.label("現状と課題", means: .section(.issues))],
        labels: [.label("点検番号", means: .code), .label("呼び名", means: .title)])

    private static let sample = SourceText(
        "令和6年度 点検表\n\n点検番号\t1\n呼び名\t読書会\nねらい\tよむ\n続ける 期間\t令和6年度まで\n", name: "sample.txt")

    private func findings(_ change: (inout PlanForm) -> Void) -> [PlanFormFinding] {
        var form = Self.sound
        change(&form)
        return form.findings(on: [Self.sample])
    }

    @Test func `has none for a sound form`() { #expect(findings { _ in }.isEmpty) }

    @Test(arguments: FormCatalogue.all)
    func `has none for the built-in forms`(form: PlanForm) { #expect(form.findings().isEmpty) }

    @Test func `tells a label of two meanings`() {
        let found = findings { $0.labels.append(.label("（呼 び 名）", "呼び方", means: .headName)) }
        #expect(found.map(\.path) == ["labels[2].labels[0]"])
        #expect(found.first?.kind == .twoMeanings(label: "（呼 び 名）", first: .title, second: .headName))
        #expect(found.first?.severity == .error)
    }

    @Test func `lets a label and a heading have a meaning each`() {
        #expect(findings { $0.headings.append(.label("呼び名", means: .nothing)) }.isEmpty)
    }

    @Test func `tells a role that nobody knows, and the nearest`() {
        let found = findings { $0.labels.append(.label("ねらい", means: .section("purpos"))) }
        #expect(found.map(\.kind) == [.unknownSectionRole("purpos", nearest: ["purpose"])])
        #expect(found.map(\.path) == ["labels[2].means"])
    }

    @Test(
        arguments: [
            ("projectPeriods", ["projectPeriod"]), ("evalution", ["evaluation"]), ("Status", ["status"]),
            ("status", nil),
            ("window", nil),
        ] as [(Sheet.Attribute.Role, [String]?)])
    func `tells a role of attributes that is a slip away`(role: Sheet.Attribute.Role, nearest: [String]?) {
        let found = findings { $0.labels.append(.label("ねらい", means: .attribute(role))) }
        #expect(found.map(\.kind) == (nearest.map { [.unknownAttributeRole(role.rawValue, nearest: $0)] } ?? []))
        #expect(found.allSatisfy { $0.path == "labels[2].means" && $0.severity == .warning })
    }

    @Test(
        arguments: [
            (["続ける期間"], false), (["（続ける）期間（令和8年度）"], true), (["{年度}まで"], false), (["終える期間"], true),
            (["終える期間", "ね ら い"], false),
        ] as [([String], Bool)])
    func `tells labels that stand nowhere in the samples`(labels: [String], isLost: Bool) {
        var rule = PlanForm.LabelRule.label(labels[0], means: .attribute("window"))
        rule.labels = labels
        let found = findings { $0.labels.append(rule) }
        #expect(found.map(\.kind) == (isLost ? [.neverFound(labels)] : []))
        #expect(found.allSatisfy { $0.path == "labels[2]" && $0.severity == .warning })
    }

    @Test(
        arguments: [
            ("対象年度", "7", .fiscalYear, true), ("対象年度", "令和7年度", .fiscalYear, false), ("対象年度", "", .fiscalYear, false),
            ("国際目標", "すべて", .sdgs, true), ("国際目標", "ゴール4", .sdgs, false), ("団体名", "新しい町", .municipality, true),
            ("団体名", "小諸市", .municipality, false), ("対象年度", "7", .attribute("window"), false),
        ] as [(String, String, Meaning, Bool)])
    func `tells a value that is not what its label means`(
        label: String, value: String, meaning: Meaning, isUnread: Bool
    ) {
        var form = Self.sound
        form.labels.append(.label(label, means: meaning))
        let sample = SourceText(
            "点検表\n\n点検番号\t1\n呼び名\t読書会\n\(label)\t\(value)\n\n点検番号\t2\n呼び名\t道の手入れ\n", name: "sample.txt")
        let found = form.findings(on: [sample])
        #expect(found.map(\.kind) == (isUnread ? [.unreadValue(value, label: label, meaning: meaning)] : []))
        #expect(found.allSatisfy { $0.path == "labels[2]" && $0.severity == .warning })
    }

    @Test func `tells the identifier of a built-in form, unless it is that form`() throws {
        #expect(findings { $0.id = "goal-sheet" }.map(\.kind) == [.builtInIdentifier("goal-sheet")])
        let form = try #require(FormCatalogue.all.first { $0.id == "goal-sheet" })
        #expect(form.findings().isEmpty)
    }

    @Test func `tells a label of which nothing is left`() {
        let found = findings { $0.labels.append(.label("（令和6年度）", "ねらい", means: .total)) }
        #expect(found.map(\.kind) == [.emptyLabel("（令和6年度）")])
    }

    @Test(
        arguments: [
            (.heading(endingIn: "設定書"), ["goal-sheet"]), (.heading(endingIn: "町の目標設定書"), []),
            (.labels(["指標名", "目 標 名"]), ["goal-sheet"]), (.labels(["目標名", "呼び名"]), []),
            (.heading(endingIn: "方針書"), ["policy-statement"]), (.chapter(separator: "▶"), ["basic-plan"]),
        ] as [(PlanForm.Evidence, [String])])
    func `tells evidence that documents of another form have`(evidence: PlanForm.Evidence, forms: [String]) {
        var form = Self.sound
        form.recognisedBy.append(evidence)
        #expect(form.findings().map(\.kind) == forms.map { .sharedEvidence(form: $0) })
        #expect(form.findings().allSatisfy { $0.path == "recognisedBy[1]" })
    }

    @Test func `tells an opening that never opens`() {
        let found = findings {
            $0.sheets.append(.init(.measure, opensAt: .code(word: "施策")))
            $0.sheets.append(.init(.project, opensAt: .label("整理番号")))
        }
        #expect(found == [.init(.neverOpens, at: "sheets[1]"), .init(.neverOpens, at: "sheets[2]")])
    }

    @Test func `tells that a sample is not recognised`() {
        let found = findings { $0.recognisedBy = [.labels(["整理番号"])] }
        #expect(found.map(\.kind) == [.notRecognised(sample: "sample.txt")])
    }

    @Test func `tells that nothing recognises a document`() {
        #expect(findings { $0.recognisedBy = [] }.map(\.kind) == [.noEvidence])
    }

    @Test func `tells an identifier that is taken`() {
        #expect(findings { $0.id = "generic" }.map(\.kind) == [.reservedIdentifier("generic")])
    }

    @Test func `says everything in both languages`() {
        let kinds: [PlanFormFinding.Kind] = [
            .noEvidence, .reservedIdentifier("a"), .emptyLabel("a"),
            .twoMeanings(label: "a", first: .title, second: .section(.issues)),
            .unknownSectionRole("a", nearest: []), .sharedEvidence(form: "a"), .notRecognised(sample: "a"), .neverOpens,
            .unknownAttributeRole("a", nearest: ["b"]), .builtInIdentifier("a"), .neverFound(["a"]),
            .unreadValue("a", label: "b", meaning: .title),
        ]
        for kind in kinds {
            let message = PlanFormFinding(kind, at: "").message
            #expect(!message.en.isEmpty && message.ja.hasSuffix("。"), "\(message)")
        }
    }
}
