import Foundation
import PlanModel
import PlanParse
import Testing

@testable import PlanReport

/// A page is well formed, asks for nothing, and is the same for the same documents.
@Suite struct ReportPageTests {
    private static let script = "<script>"
    private static let style = "<style>"

    private func policy(of page: String) throws -> [String: [String]] {
        let content = try #require(
            page.components(separatedBy: #"<meta http-equiv="Content-Security-Policy" content=""#).last?
                .components(separatedBy: "\"").first)
        var policy: [String: [String]] = [:]
        for directive in content.components(separatedBy: "; ") {
            let words = directive.components(separatedBy: " ")
            policy[words[0]] = Array(words.dropFirst())
        }
        return policy
    }

    @Test func `has digests of SHA-256 in base 64`() {
        // The empty text and `abc`, by FIPS 180-4.
        #expect(ContentPolicy.source(of: "") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
        #expect(ContentPolicy.source(of: "abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    }

    @Test func `forbids every request and allows its own script and style alone`() throws {
        let sample = ReportSample(try ReportFixture.documents())
        let policy = try policy(of: sample.page)
        #expect(policy["default-src"] == ["'none'"])
        #expect(policy["base-uri"] == ["'none'"] && policy["form-action"] == ["'none'"])
        let script = try #require(sample.contents(of: Self.script).first)
        let style = try #require(sample.contents(of: Self.style, end: "</style>").first)
        #expect(policy["script-src"] == ["'\(ContentPolicy.source(of: script))'"])
        #expect(policy["style-src"] == ["'\(ContentPolicy.source(of: style))'"])
        #expect(!sample.page.contains("unsafe-inline") && !sample.page.contains("unsafe-eval"))
    }

    @Test func `names nothing that could be loaded`() {
        for text in [PageScript.text, PageStyle.text, PageFrame.beginning(.ja), PageFrame.end] {
            for word in [
                "http:", "https:", "//cdn", "@import", "url(data", "fetch(", "XMLHttpRequest", "WebSocket", "import(",
                "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "localStorage", " src=",
            ] where !(word == "http:" && text.contains("http://www.w3.org/2000/svg")) {
                #expect(!text.contains(word), "\(word)")
            }
        }
    }

    @Test func `closes each element and nests none wrongly`() throws {
        let page = ReportSample(try ReportFixture.documents()).page
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"ja\">") && page.hasSuffix("</body>\n</html>\n"))
        let alone: Set<String> = ["meta", "!DOCTYPE"]
        var open: [String] = []
        var rest = page[...]
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            let name = String(tag.prefix { !$0.isWhitespace })
            if name.hasPrefix("/") {
                #expect(open.popLast() == String(name.dropFirst()))
            } else if !alone.contains(name) {
                open.append(name)
                // A browser takes what stands within these for text up to their end.
                if name == "script" || name == "style", let close = rest.range(of: "</\(name)") {
                    rest = rest[close.lowerBound...]
                }
            }
        }
        #expect(open.isEmpty)
    }

    @Test func `is the same for the same documents`() throws {
        // The module can be named before the type, which no type of its own name hides.
        let first = PlanReport.ReportPage.page(of: try ReportFixture.documents())
        #expect(first == ReportPage.page(of: try ReportFixture.documents()))
    }

    @Test func `is the same in pieces`() throws {
        let documents = try ReportFixture.documents()
        var report = ReportPage()
        var page = report.beginning()
        for document in documents { page += report.piece(for: document) }
        #expect(page + report.end() == ReportPage.page(of: documents))
    }

    @Test func `opens in the language that is asked for`() {
        #expect(ReportSample([], language: .en).page.contains("<html lang=\"en\">"))
        #expect(ReportSample([]).page.contains("<html lang=\"ja\">"))
    }

    @Test func `says each thing in both languages`() {
        let lines = PageScript.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        let words = lines.filter { $0.contains(": ['") && $0.hasSuffix("],") }
        #expect(words.count > 100)
        for line in words {
            let pair = line.components(separatedBy: ": ['").last ?? ""
            #expect(pair.contains("', '") || pair.contains("', \""), "\(line)")
        }
    }
}
