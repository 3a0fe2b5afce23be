import Foundation
import PlanExport
import PlanModel
import PlanParse
import Testing

@testable import PlanReport

/// The page of a comparison says what the comparison says, and leads to the places of both documents.
@Suite struct ComparisonPageTests {
    private struct Page {
        let comparison: PlanComparison
        let data: [String: Any]
        let texts: [String]
    }

    private func page(_ old: [ParsedPlan], _ new: [ParsedPlan]) throws -> Page {
        let (before, now) = (
            old.map { ReportedDocument.reading($0, path: "old") }, new.map { ReportedDocument.reading($0, path: "new") }
        )
        let comparison = PlanComparison(from: before.map(\.document), to: now.map(\.document))
        var report = ReportPage()
        var bytes = report.beginning()
        for document in before + now { bytes += report.piece(for: document.shown) }
        bytes += report.piece(for: comparison, oldCount: old.count) + report.end()
        let page = String(decoding: bytes, as: UTF8.self)
        let json = try #require(
            page.components(separatedBy: #"id="comparison-data">"#).last?.components(separatedBy: "</script>").first)
        let data = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        return Page(comparison: comparison, data: data, texts: (old + new).map(\.source.text))
    }

    private func planted() throws -> Page {
        let regular = try ReportFixture.parsed("goal-sheet/regular.txt")
        let text = regular.source.text.replacing("56.0%", with: "57.5%")
            .replacing("目 標 名\t介護予防の推進", with: "目 標 名\t介護予防の<b>さらなる</b>推進")
        return try page(
            [try ReportFixture.parsed("policy-statement/regular.txt"), regular],
            [PlanParser().parse(text, name: "goal-sheet/regular.txt")])
    }

    @Test func `has each match and each change with its sheets`() throws {
        let page = try planted()
        let sheets = try #require(page.data["sheets"] as? [[String: Any]])
        let matches = try #require(page.data["matches"] as? [[Any]])
        #expect(matches.count == page.comparison.matches.count && !matches.isEmpty)
        for (match, expected) in zip(matches, page.comparison.matches) {
            #expect(match[0] as? String == expected.reason.rawValue)
            let (old, new) = (sheets[try #require(match[1] as? Int)], sheets[try #require(match[2] as? Int)])
            #expect(old["title"] as? String == expected.old.title && new["title"] as? String == expected.new.title)
            #expect(old["doc"] as? Int == expected.old.documentIndex && old["index"] as? Int == expected.old.index)
            #expect(new["doc"] as? Int == 2 + expected.new.documentIndex && new["index"] as? Int == expected.new.index)
        }
        let changes = try #require(page.data["changes"] as? [[String: Any]])
        #expect(changes.map { $0["kind"] as? String } == page.comparison.changes.map(\.kind.rawValue))
        #expect(changes.contains { $0["kind"] as? String == "sheetRemoved" && $0["new"] == nil })
    }

    @Test func `leads to the words of both documents`() throws {
        let page = try planted()
        let changes = try #require(page.data["changes"] as? [[String: Any]])
        let revised = try #require(changes.first { $0["kind"] as? String == "targetRevised" })
        for (name, text, words) in [("oldAt", page.texts[1], "56.0%"), ("newAt", page.texts[2], "57.5%")] {
            let at = try #require(revised[name] as? [Int])
            #expect(String(decoding: Array(text.utf8)[at[0]..<at[0] + at[1]], as: UTF8.self) == words)
        }
        #expect(revised["difference"] as? Double == 1.5 && revised["unit"] as? String == "%")
    }

    @Test func `names every kind and reason in both languages`() throws {
        let data = try planted().data
        let kinds = try #require(data["kinds"] as? [[String]])
        #expect(kinds.map(\.first) == PlanChange.Kind.allCases.map(\.rawValue))
        #expect(kinds.allSatisfy { $0.count == 4 && !$0.contains("") && $0[2] != $0[3] })
        let reasons = try #require(data["reasons"] as? [[String]])
        #expect(reasons.map(\.first) == SheetMatch.Reason.allCases.map(\.rawValue))
        for topic in kinds.map({ $0[1] }) { #expect(PageScript.changes.contains("topic_\(topic): [")) }
    }

    @Test func `shows a record without its text`() throws {
        let document = try ReportFixture.parsed("goal-sheet/regular.txt").document
        let sample = ReportSample([ReportedDocument(record: document, path: "plan.json")])
        let data = try #require(try sample.documents().first)
        #expect(data.last as? String == "" && data[1] as? String == "")
        let record = try sample.record()
        #expect((record["sheets"] as? [Any])?.count == document.plan.sheets.count)
    }
}
