import Foundation
import PlanExport
import PlanFiles
import PlanModel
import Testing

@testable import PlanTool

/// Findings are written with their place, their severity can be changed, and the worst of them is the status.
@Suite struct CheckTests {
    private func diagnostic(
        _ kind: DiagnosticKind = .valueUnreadable, line: Int = 1, column: Int = 1, endLine: Int? = nil,
        endColumn: Int = 2
    ) -> Diagnostic {
        let span = SourceSpan(
            offset: 0, length: 1, line: line, column: column, endLine: endLine ?? line, endColumn: endColumn)
        return Diagnostic(kind, ["甲"], sheet: "1", span: span)
    }

    // MARK: Severities

    @Test(arguments: [
        (["value.unreadable=error"], Severity?.some(.error)), (["value.unreadable=off"], nil),
        (["warning=note"], .note),
        (["warning=off", "value.unreadable=repair"], .repair), (["note=error"], .warning), ([], .warning),
    ])
    func `changes severities by code, then by severity`(changes: [String], expected: Severity?) throws {
        var policy = SeverityPolicy()
        for change in changes { try policy.add(change) }
        #expect(policy.applied(to: diagnostic())?.severity == expected)
    }

    @Test(arguments: ["value.unreadable", "value.unreadable=loud", "no.code=off", "=off"])
    func `tells what is no change of a severity`(change: String) {
        var policy = SeverityPolicy()
        #expect(throws: UsageError.self) { try policy.add(change) }
    }

    @Test func `takes the command line over the file`() throws {
        let file = try SeverityPolicy(json: Array(#"{"severity": {"value.unreadable": "off", "note": "error"}}"#.utf8))
        var line = SeverityPolicy()
        try line.add("value.unreadable=note")
        #expect(file.applied(to: diagnostic()) == nil)
        #expect(file.under(line).applied(to: diagnostic())?.severity == .note)
        #expect(file.under(line).applied(to: diagnostic(.formUnknown))?.severity == .error)
    }

    // MARK: Text

    @Test(arguments: [
        ("甲乙丙", 2, 3, "甲乙丙", "  ", "^~"),
        ("a\tb", 3, 4, "a b", "  ", "^"),
        ("ｶﾅ漢", 1, 4, "ｶﾅ漢", "", "^~~~"),
        ("abc", 2, 2, "abc", " ", "^"),
        ("abc", 9, 12, "abc", "   ", "^"),
    ])
    func `marks a place in columns of a terminal`(
        line: String, column: Int, endColumn: Int, shown: String, indent: String, marker: String
    ) throws {
        let span = SourceSpan(offset: 0, length: 0, line: 2, column: column, endLine: 2, endColumn: endColumn)
        let excerpt = try #require(Excerpt(SourceLines(Array("x\r\n\(line)\n".utf8)), span))
        #expect(excerpt.line == shown)
        #expect(excerpt.indent == indent)
        #expect(excerpt.marker == marker)
    }

    @Test func `cuts a long line around the place`() throws {
        let text = String(repeating: "前", count: 200) + "◆" + String(repeating: "後", count: 200)
        let span = SourceSpan(offset: 0, length: 0, line: 1, column: 201, endLine: 1, endColumn: 202)
        let excerpt = try #require(Excerpt(SourceLines(Array(text.utf8)), span))
        #expect(excerpt.line.hasPrefix("…前") && excerpt.line.hasSuffix("後…"))
        #expect(excerpt.line.contains("◆"))
        #expect(excerpt.marker == "^~")
        #expect(excerpt.line.unicodeScalars.count < 60)
    }

    @Test(arguments: [30, 60, 80, 100, 200])
    func `cuts a long line to the terminal`(columns: Int) {
        let text = String(repeating: "前", count: 200) + "◆" + String(repeating: "後", count: 200) + "\n"
        let report = TextReport(language: .en, isColored: false, columns: columns)
        let entry = report.entry(diagnostic(column: 201, endColumn: 202), "a", SourceLines(Array(text.utf8)))
        let lines = entry.split(separator: "\n").dropFirst().map(String.init)
        #expect(lines.count == 2 && lines[0].contains("◆"))
        #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= columns })
        #expect(DisplayWidth.columns(of: lines[0]) > columns - 12)
    }

    @Test func `looks at no more of a long line than it shows`() throws {
        func excerpt(_ count: Int) throws -> [String] {
            let text = String(repeating: "前", count: count) + "◆" + String(repeating: "後", count: count)
            let lines = SourceLines(Array(("\u{1F600}\r\n" + text + "\r\n").utf8))
            // A thousand findings on a line of 300 KB are as many looks at it: they would take minutes.
            let place = SourceSpan(
                offset: 0, length: 0, line: 2, column: count + 1, endLine: 2, endColumn: count + 3)
            let shown = try (0..<1000).map { _ in try #require(Excerpt(lines, place)) }
            return try [#require(shown.first), #require(shown.last)].flatMap { [$0.line, $0.indent, $0.marker] }
        }
        #expect(try excerpt(50_000) == excerpt(200))
        #expect(try excerpt(500) == excerpt(200))
    }

    @Test func `writes a finding for people`() {
        let report = TextReport(language: .ja, isColored: false)
        let entry = report.entry(diagnostic(column: 2, endColumn: 3), "a.txt", SourceLines(Array("乙甲\n".utf8)))
        let headline = "a.txt:1:2: 警告: 数値として読めません: 「甲」。文字列として残しました。書き方を確かめてください。 [value.unreadable]"
        #expect(entry == headline + "\n 1 | 乙甲\n   |   ^~\n")
        #expect(!entry.contains("\u{1B}"))
        #expect(
            TextReport(language: .en, isColored: true).entry(diagnostic(), "a", SourceLines([])).contains("\u{1B}["))
    }

    @Test func `shows no line where none is known`() {
        let finding = Diagnostic(.municipalityUnknown, [], span: SourceSpan(offset: 0, length: 3))
        let report = TextReport(language: .en, isColored: false)
        #expect(report.entry(finding, "a.txt", SourceLines(Array("甲\n".utf8))).split(separator: "\n").count == 1)
    }

    @Test func `counts findings by code, the most serious first`() {
        var tally = FindingTally()
        tally.add([diagnostic(.formUnknown), diagnostic(), diagnostic()])
        let summary = TextReport(language: .en, isColored: false).summary(tally)
        #expect(
            summary == "1 document, 3 findings\n     2  warning  value.unreadable\n     1  note     form.unknown\n")
    }

    @Test func `counts findings in Japanese`() {
        var tally = FindingTally()
        tally.add([diagnostic(.formUnknown), diagnostic()])
        let summary = TextReport(language: .ja, isColored: false).summary(tally)
        #expect(summary == "1 文書、指摘 2 件\n     1  警告  value.unreadable\n     1  注意  form.unknown\n")
    }

    @Test func `lets nothing of a document or a name move the cursor`() {
        let diagnostic = Diagnostic(.valueUnreadable, ["道路\n\u{1B}[2J\u{202E}"], hint: "\u{7}")
        for language in Language.allCases {
            let entry = TextReport(language: language, isColored: false).entry(diagnostic, "a\u{9B}\n", SourceLines([]))
            #expect(entry.unicodeScalars.filter(PrintableText.isControl) == ["\n"])
            #expect(entry.contains("道路\\n\\u{1b}[2J\\u{202e}") && entry.hasPrefix("a\\u{9b}\\n:"))
        }
    }

    @Test func `writes commands of GitHub Actions`() {
        let line = GitHubReport(language: .en).line(diagnostic(line: 3, column: 5, endColumn: 7), "a,b:c.txt")
        #expect(
            line.hasPrefix("::warning file=a%2Cb%3Ac.txt,line=3,endLine=3,col=5,endColumn=7,title=value.unreadable::"))
    }

    // MARK: Command

    /// A folder of its own for a test, removed when the test is over.
    private final class Folder {
        let root: URL

        init(_ files: [String: String]) throws {
            root = FileManager.default.temporaryDirectory.appendingPathComponent("planparse-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
            for (name, text) in files { try Data(text.utf8).write(to: root.appendingPathComponent(name)) }
        }

        deinit { try? FileManager.default.removeItem(at: root) }

        func check(_ arguments: String...) async throws -> PlanTool.ExitStatus {
            let quiet = ["--severity", "note=off", "--severity", "warning=off", "--format", "github"]
            return await Checker(options: try CheckOptions([root.path] + quiet + arguments)).run()
        }
    }

    private static let text = "令和8年度 目標設定書（総務課）\n"

    @Test func `ends with the status of the worst finding`() async throws {
        let folder = try Folder(["a.txt": Self.text])
        #expect(try await folder.check() == .success)
        #expect(try await folder.check("--severity", "municipality.unknown=error") == .findings)
        #expect(try await folder.check("--severity", "error=off") == .success)
    }

    @Test func `takes the settings beside a document`() async throws {
        let settings = #"{"severity": {"municipality.unknown": "error"}}"#
        let folder = try Folder(["a.txt": Self.text, ".planparse.json": settings])
        #expect(try await folder.check() == .findings)
        #expect(try await folder.check("--severity", "municipality.unknown=off") == .success)
    }

    @Test(arguments: [
        "[]", "{", #"{"severity": {"no.code": "off"}}"#, #"{"severity": {"note": "loud"}}"#, #"{"severty": {}}"#,
        #"{"severity": []}"#,
    ])
    func `tells settings that cannot be used`(settings: String) async throws {
        let folder = try Folder(["a.txt": Self.text, ".planparse.json": settings])
        #expect(try await folder.check() == .usage)
    }

    @Test(arguments: [["--format", "xml", "a"], ["--lang", "fr", "a"], [], ["--loud", "a"], ["a", "--severity"]])
    func `tells wrong usage`(arguments: [String]) {
        #expect(throws: UsageError.self) { try CheckOptions(arguments) }
    }
}

/// `planparse explain` knows every code, and helps with those that are none.
@Suite struct ExplainTests {
    @Test(arguments: DiagnosticKind.allCases)
    func `takes every code`(kind: DiagnosticKind) throws {
        #expect(try ExplainOptions([kind.code]).kind == kind)
    }

    @Test(arguments: [
        ("sum-mismatch", "budget.sum-mismatch"), ("budget.sum-mismach", "budget.sum-mismatch"),
        ("Form.Unknown", "form.unknown"), ("source.unclamed", "source.unclaimed"),
    ])
    func `tells codes that are near`(typed: String, meant: String) {
        let error = #expect(throws: UsageError.self) { try ExplainOptions([typed]) }
        #expect(error?.reason.en.contains("`\(meant)`") == true)
        #expect(error?.reason.ja.contains("「\(meant)」") == true)
    }

    @Test func `takes one code`() {
        #expect(throws: UsageError.self) { try ExplainOptions(["value.unreadable", "form.unknown"]) }
    }
}

/// The table at the end of a conversion says how the fields of each document were read.
@Suite struct CoverageTableTests {
    @Test func `adds the sheets of a document up`() {
        var first = Coverage()
        (first.declared, first.repaired) = (10, 2)
        var second = Coverage()
        (second.declared, second.guessed, second.unclaimed) = (5, 1, 3)
        var table = CoverageTable()
        #expect(table.text(in: .en).isEmpty)
        table.add("a.txt", [first, second])
        let lines = table.text(in: .en).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[1].split(separator: " ") == ["2", "15", "2", "1", "3", "a.txt"])
    }

    @Test func `names the worst sheets with the reason`() {
        var coverage = Coverage()
        (coverage.repaired, coverage.unclaimed) = (2, 3)
        var table = CoverageTable()
        let title = String(repeating: "花", count: 30)
        table.add(
            "a.txt", [coverage],
            worst: [
                DoubtfulSheet(id: "4", title: "花のまち", coverage: coverage, reason: .sourceUnclaimed, count: 3),
                DoubtfulSheet(id: "2", title: title, coverage: Coverage(), reason: .layoutUnplacedText, count: 1),
                DoubtfulSheet(id: "7", title: nil, coverage: coverage),
            ])
        let words = table.text(in: .en).split(separator: "\n").dropFirst(2).map { $0.drop { $0 == " " } }
        #expect(
            words == [
                "sheet 4 “花のまち”: 3 unclaimed, 2 repaired, source.unclaimed × 3",
                "sheet 2 “\(title.prefix(20))…”: layout.unplaced-text × 1", "sheet 7: 3 unclaimed, 2 repaired",
            ])
        #expect(table.text(in: .ja).contains("シート 4「花のまち」: 未分類 3、修復 2、source.unclaimed × 3\n"))
    }

    /// The worst of a document's sheets; sheets that were read as they say are none of them.
    @Test(arguments: [
        ([0, 0, 0], "basic-plan", []), ([0, 2, 1], "basic-plan", ["2", "3"]),
        ([1, 4, 2, 3], "basic-plan", ["2", "4", "3"]), ([1, 4], "generic", []),
    ])
    func `finds the worst sheets`(guessed: [Int], form: String, expected: [String]) {
        var plan = Plan(source: Plan.Source(name: "-", encoding: "utf-8", bytes: 0, lines: 0, sha256: ""), form: form)
        var trace = PlanTrace()
        for (index, count) in guessed.enumerated() {
            plan.sheets.append(Sheet(id: "\(index + 1)", kind: .measure))
            trace.sheets.append(SheetTrace(span: SourceSpan(offset: 0, length: 0)))
            trace.sheets[index].coverage.guessed = count
        }
        let source = SourceFile(path: SystemPath("a.txt"), place: SystemPath("a.txt"))
        let document = PlanDocument(plan: plan, trace: trace, diagnostics: [], unclaimed: [])
        #expect(ConvertedSource(source, document).worstSheets.map(\.id) == expected)
    }
}
