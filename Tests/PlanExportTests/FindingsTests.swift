import Foundation
import PlanExport
import PlanModel
import Testing

/// Findings leave the package as JSON, as SARIF, and as a page of the documentation.
@Suite struct FindingsTests {
    private static let files = [
        FileFindings(
            path: "計画 1.txt",
            diagnostics: DiagnosticKind.allCases.enumerated().map { index, kind in
                let span = SourceSpan(
                    offset: 5, length: 2, line: index + 1, column: 2, endLine: index + 1, endColumn: 4)
                return Diagnostic(kind, ["甲\"乙\n"], sheet: index == 0 ? nil : "1", span: span, hint: "丙")
            }),
        FileFindings(path: "/plans/b.txt", diagnostics: [Diagnostic(.formUnknown)]),
    ]

    private func object(_ bytes: [UInt8]) throws -> Any { try JSONSerialization.jsonObject(with: Data(bytes)) }

    @Test func `writes findings with their files`() throws {
        let array = try #require(try object(FindingsJSON.array(Self.files)) as? [[String: Any]])
        #expect(array.count == DiagnosticKind.allCases.count + 1)
        #expect(array[0]["file"] as? String == "計画 1.txt")
        #expect(array[0]["code"] as? String == "source.invalid-bytes")
        #expect((array[0]["span"] as? [String: Any])?["endColumn"] as? Int == 4)
        #expect(array.last?["file"] as? String == "/plans/b.txt")
    }

    /// What the schema of SARIF 2.1.0 asks of the parts that are written: required members, types, words, minima.
    @Test(arguments: Language.allCases)
    func `writes a log as SARIF has it`(language: Language) throws {
        let log = try #require(try object(SARIF.log(Self.files, language: language)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let runs = try #require(log["runs"] as? [[String: Any]])
        #expect(runs.count == 1)
        #expect(runs[0]["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((runs[0]["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "planparse")
        #expect(driver["version"] as? String == PackageVersion.current)
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let identifiers = try rules.map { try #require($0["id"] as? String) }
        #expect(Set(identifiers).count == rules.count)
        for rule in rules {
            #expect((rule["shortDescription"] as? [String: String])?["text"]?.isEmpty == false)
            #expect((rule["fullDescription"] as? [String: String])?["text"]?.isEmpty == false)
            #expect((rule["help"] as? [String: String])?["markdown"]?.hasPrefix("# ") == true)
            #expect((rule["name"] as? String)?.allSatisfy { $0.isLetter || $0.isNumber } == true)
            let level = (rule["defaultConfiguration"] as? [String: String])?["level"]
            #expect(["error", "warning", "note"].contains(level))
        }
        let results = try #require(runs[0]["results"] as? [[String: Any]])
        #expect(results.count == DiagnosticKind.allCases.count + 1)
        for result in results {
            let rule = try #require(result["ruleIndex"] as? Int)
            #expect(identifiers[rule] == result["ruleId"] as? String)
            #expect((result["message"] as? [String: String])?["text"]?.isEmpty == false)
            #expect(["error", "warning", "note"].contains(result["level"] as? String))
            let locations = try #require(result["locations"] as? [[String: Any]])
            let place = try #require(locations.first?["physicalLocation"] as? [String: Any])
            let uri = try #require((place["artifactLocation"] as? [String: Any])?["uri"] as? String)
            #expect(["%E8%A8%88%E7%94%BB%201.txt", "file:///plans/b.txt"].contains(uri))
            if let region = place["region"] as? [String: Int] {
                #expect(Set(region.keys) == ["startLine", "startColumn", "endLine", "endColumn"])
                #expect(region.values.allSatisfy { $0 >= 1 })
            }
        }
    }

    /// The page of the documentation, which `RECORD=1` writes.
    @Test func `is the page of the documentation`() throws {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Documentation/Findings.md")
        let written = (try? Data(contentsOf: page)) ?? Data()
        guard written != Data(FindingsPage.markdown.utf8) else { return }
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try FileManager.default.createDirectory(
                at: page.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(FindingsPage.markdown.utf8).write(to: page)
        }
        Issue.record("Documentation/Findings.md is not what the explanations give; RECORD=1 writes it")
    }
}
