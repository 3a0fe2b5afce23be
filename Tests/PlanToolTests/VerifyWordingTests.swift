import PlanExport
import Testing

@testable import PlanTool

/// What becomes of a source is told in either language.
@Suite struct VerifyWordingTests {
    private static let source = ArchivedSource(path: "x/a.txt")

    private static let outcomes: [(Verifier.Outcome, en: [String], ja: [String])] = [
        (.equal, [], []),
        (.missing, ["x/a.txt: there is no record x/a.json"], ["x/a.txt: 記録x/a.jsonがありません"]),
        (.updated(2), ["x/a.json: updated, differences: 2"], ["x/a.json: 書き直しました（相違2か所）"]),
        (.updated(nil), ["x/a.json: written"], ["x/a.json: 新しく書きました"]),
        (.unreadable("x/a.txt", "y"), ["planparse: cannot read x/a.txt: y"], ["planparse: x/a.txtを読めません: y"]),
        (
            .unreadableRecord("x/a.json", "y"),
            ["planparse: x/a.json is no JSON: y; remove it and --update writes it anew"],
            ["planparse: x/a.jsonはJSONとして読めません: y。削除して--updateを付けると新しく書きます"]
        ),
        (.unwritable("x/a.json", "y"), ["planparse: cannot write x/a.json: y"], ["planparse: x/a.jsonに書けません: y"]),
    ]

    @Test(arguments: outcomes)
    func `tells an outcome`(outcome: Verifier.Outcome, en: [String], ja: [String]) {
        #expect(VerifyWording(isJapanese: false).lines(for: outcome, of: Self.source) == en)
        #expect(VerifyWording(isJapanese: true).lines(for: outcome, of: Self.source) == ja)
    }

    @Test func `tells differences`() throws {
        let differences = try PlanJSON.differences(
            from: Array(#"{"sheets":[{"id":"1","kind":"goal","title":"甲"}],"form":"a"}"#.utf8),
            to: Array(#"{"sheets":[{"id":"1","kind":"goal","title":"乙"}]}"#.utf8))
        #expect(
            VerifyWording(isJapanese: false).lines(for: .different(differences), of: Self.source) == [
                "x/a.txt: form: removed: \"a\"", "x/a.txt: goal “乙” (sheet 1): title: was \"甲\", is \"乙\"",
            ])
        #expect(
            VerifyWording(isJapanese: true).lines(for: .different(differences), of: Self.source) == [
                "x/a.txt: 様式: なくなった \"a\"", "x/a.txt: 目標「乙」（シート1）: 題名: 記録 \"甲\"、現在 \"乙\"",
            ])
    }

    @Test func `counts the sources`() {
        let english = VerifyWording(isJapanese: false)
        #expect(english.summary(of: 3, differing: 1) == "planparse: sources compared: 3, not as stored: 1")
        #expect(english.summary(of: 0, differing: 0) == "planparse: there is no source")
        let japanese = VerifyWording(isJapanese: true)
        #expect(japanese.summary(of: 3, differing: 1) == "planparse: 文書3件を照合しました（記録と一致しないもの1件）")
    }
}
