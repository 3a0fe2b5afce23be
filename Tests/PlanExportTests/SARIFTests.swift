import PlanModel
import PlanParse
import Testing

@testable import PlanExport

/// A log shows the place, names the sheet, knows findings again and mends what can be mended exactly.
@Suite struct SARIFTests {
    /// A sheet with a character that looks like another (费 for 費), twice.
    private static let text = """
        令和7年度 目標設定書（健康増進課）
        目 標 名\t徴税费の見直し
        3. 当課の掲げる数値目標
        指 標 名\t徴税费の割合と徴税费の額

        """

    private static func file(_ text: String, path: String = "a.txt") -> FileFindings {
        let bytes = Array(text.utf8)
        let document = PlanParser().document(of: SourceText(utf8: bytes, name: "a.txt"))
        return FileFindings(
            path: path, diagnostics: document.diagnostics, contents: .init(of: document, text: bytes))
    }

    private static func run(_ files: [FileFindings]) throws -> JSONValue {
        let log = try JSONParser.parse(SARIF.log(files, language: .en))
        return try #require(log["runs"]?.elements.first)
    }

    private static func results(_ text: String) throws -> [JSONValue] {
        try run([file(text)])["results"]?.elements ?? []
    }

    private static func fingerprints(_ text: String) throws -> [String] {
        try results(text).compactMap { $0["partialFingerprints"]?["planparse/v1"]?.text }
    }

    @Test func `shows the text of a place and names its sheet`() throws {
        let result = try #require(
            try Self.results(Self.text).first { $0["ruleId"]?.text == "text.suspicious-character" })
        let location = try #require(result["locations"]?.elements.first)
        let snippet = location["physicalLocation"]?["region"]?["snippet"]?["text"]?.text
        #expect(snippet?.contains("徴税费") == true)
        let sheet = try #require(location["logicalLocations"]?.elements.first)
        #expect(sheet["kind"]?.text == "goal" && sheet["fullyQualifiedName"]?.text?.hasPrefix("goal:") == true)
    }

    /// What speaks of the document as a whole, or of a place whose line is not known, has no region.
    @Test func `shows no place without a line`() throws {
        let spans = [nil, SourceSpan(offset: 3, length: 6)]
        let findings = spans.map { Diagnostic(.municipalityUnknown, [], span: $0) }
        let results = try Self.run([FileFindings(path: "a.txt", diagnostics: findings)])["results"]?.elements ?? []
        #expect(results.count == 2)
        for result in results {
            let place = try #require(result["locations"]?.elements.first?["physicalLocation"])
            #expect(place["artifactLocation"] != nil && place["region"] == nil)
        }
    }

    @Test(arguments: [[], ["plans/lost.txt"], ["a b.txt", "/x/令.txt"]])
    func `names the files that could not be read`(paths: [String]) throws {
        var stream = SARIF.Stream(language: .en)
        for path in paths { stream.fail(path: path, Message(ja: "ファイルがありません。", en: "there is no such file")) }
        let run = try JSONParser.parse(stream.beginning() + stream.end())["runs"]?.elements.first
        let invocation = try #require(run?["invocations"]?.elements.first)
        #expect(invocation["executionSuccessful"] == .bool(paths.isEmpty))
        let notes = invocation["toolExecutionNotifications"]?.elements ?? []
        #expect(notes.map { $0["message"]?["text"]?.text } == paths.map { _ in "there is no such file" })
        #expect(notes.allSatisfy { $0["level"]?.text == "error" })
        let uris = notes.map {
            $0["locations"]?.elements.first?["physicalLocation"]?["artifactLocation"]?["uri"]?.text
        }
        let expected = [
            "plans/lost.txt": "plans/lost.txt", "a b.txt": "a%20b.txt", "/x/令.txt": "file:///x/%E4%BB%A4.txt",
        ]
        #expect(uris == paths.map { expected[$0] })
    }

    /// A name need be no UTF-8, and what people see of it has other characters: the address is made of its bytes.
    @Test func `has the addresses of names that are no text`() throws {
        let bytes = Array("plans/".utf8) + [0x8C, 0x76] + Array(".txt".utf8)
        var file = Self.file(Self.text, path: "plans/\\x8cv.txt")
        file.pathBytes = bytes
        let artifacts = try Self.run([file])["artifacts"]?.elements
        #expect(artifacts?.map { $0["location"]?["uri"]?.text } == ["plans/%8Cv.txt"])
        var stream = SARIF.Stream(language: .ja)
        stream.fail(path: file.path, Message(ja: "ファイルがありません。", en: "there is no such file"), pathBytes: bytes)
        let log = String(decoding: stream.beginning() + stream.end(), as: UTF8.self)
        #expect(log.contains("\"plans/%8Cv.txt\""))
    }

    @Test func `has the files with their digests`() throws {
        let run = try Self.run([Self.file(Self.text), Self.file(Self.text + "余り\n", path: "計画/b.txt")])
        let artifacts = try #require(run["artifacts"]?.elements)
        #expect(artifacts.map { $0["location"]?["uri"]?.text } == ["a.txt", "%E8%A8%88%E7%94%BB/b.txt"])
        let digest = SHA256.hexDigest(of: Array(Self.text.utf8))
        #expect(artifacts[0]["hashes"]?["sha-256"]?.text == digest)
        #expect(artifacts[0]["length"]?.int == Self.text.utf8.count)
        for result in run["results"]?.elements ?? [] {
            let place = result["locations"]?.elements.first?["physicalLocation"]?["artifactLocation"]
            let index = try #require(place?["index"]?.int)
            #expect(artifacts[index]["location"]?["uri"] == place?["uri"])
        }
    }

    @Test func `knows findings again below lines that were added`() throws {
        let before = try Self.fingerprints(Self.text)
        #expect(before.count > 1 && Set(before).count == before.count)
        #expect(try Set(Self.fingerprints("\n\n\n" + Self.text)) == Set(before))
        #expect(try Set(Self.fingerprints(Self.text.replacing("\n", with: "\r\n"))) == Set(before))
        #expect(try Set(Self.fingerprints(Self.text.replacing("割合", with: "比率"))) != Set(before))
    }

    @Test func `numbers findings that are alike`() throws {
        let contents = try #require(Self.file(Self.text).contents)
        var fingerprints = FindingFingerprints()
        let finding = Diagnostic(.formUnknown)
        let (first, second) = (fingerprints.next(finding, contents), fingerprints.next(finding, contents))
        #expect(first.hasSuffix(":1") && second.hasSuffix(":2") && first.dropLast() == second.dropLast())
    }

    @Test func `writes the character that is meant`() throws {
        for result in try Self.results(Self.text) where result["ruleId"]?.text == "text.suspicious-character" {
            let change = try #require(result["fixes"]?.elements.first?["artifactChanges"]?.elements.first)
            let replacements = try #require(change["replacements"]?.elements)
            #expect(!replacements.isEmpty)
            for replacement in replacements {
                #expect(replacement["insertedContent"]?["text"]?.text == "費")
                let region = try #require(replacement["deletedRegion"])
                let (line, column) = (region["startLine"]?.int ?? 0, region["startColumn"]?.int ?? 0)
                let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
                let scalars = Array(
                    try #require(lines.indices.contains(line - 1) ? lines[line - 1] : nil).unicodeScalars)
                #expect(scalars[column - 1] == "费" && region["endColumn"]?.int == column + 1)
            }
        }
    }

    @Test func `offers a name of an account where it stands once`() throws {
        let text = "2款 総務管理货 2款"
        var document = PlanParser().document(of: SourceText(utf8: Array(text.utf8), name: "a.txt"))
        func fix(_ span: SourceSpan, _ wrong: String, _ hint: String?) -> FindingFix? {
            let contents = FileFindings.Contents(of: document, text: Array(text.utf8))
            let finding = Diagnostic(.budgetAccountNameSuspect, [wrong, hint ?? ""], span: span, hint: hint)
            return FindingFix(finding, contents, LineTable(contents.text))
        }
        let whole = SourceSpan(offset: 0, length: text.utf8.count)
        #expect(fix(whole, "総務管理货", "総務管理費")?.places.map(\.column) == [4])
        #expect(fix(whole, "2款", "3款") == nil, "it stands there twice")
        #expect(fix(whole, "農業費", "農林費") == nil && fix(whole, "総務管理货", nil) == nil)
        #expect(fix(SourceSpan(offset: 0, length: 4), "総務管理货", "総務管理費") == nil)
        #expect(fix(SourceSpan(offset: 90, length: 4), "総務管理货", "総務管理費") == nil)
        document.plan.source.reader = "pdftotext"
        #expect(fix(whole, "総務管理货", "総務管理費") == nil, "the text is not that of the file")
    }

    @Test func `offers nothing for hints that are no text to write`() throws {
        let contents = try #require(Self.file(Self.text).contents)
        for kind in DiagnosticKind.allCases where kind != .textSuspiciousCharacter && kind != .budgetAccountNameSuspect
        {
            let span = SourceSpan(offset: 0, length: contents.text.count)
            let finding = Diagnostic(kind, ["徴税费", "徴税費", "1", "1"], span: span, hint: "徴税費")
            #expect(FindingFix(finding, contents, LineTable(contents.text)) == nil, "\(kind)")
        }
    }

    @Test func `has a rule with a page of help`() throws {
        let driver = try #require(try Self.run([Self.file(Self.text)])["tool"]?["driver"])
        #expect(driver["informationUri"]?.text == "urn:planparse:version:" + PackageVersion.current)
        let rules = try #require(driver["rules"]?.elements)
        let rule = try #require(rules.first { $0["id"]?.text == "text.suspicious-character" })
        #expect(rule["helpUri"]?.text == "urn:planparse:finding:text.suspicious-character")
        #expect(rule["name"]?.text == "TextSuspiciousCharacter")
        #expect(rule["help"]?["markdown"]?.text?.hasPrefix("# text.suspicious-character\n") == true)
        #expect(rule["properties"]?["tags"]?.elements.compactMap(\.text) == ["text"])
    }
}
