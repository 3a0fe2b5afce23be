import Foundation
import PlanModel
import PlanParse
import Testing

@testable import PlanReport

/// Text of documents is text, whatever it holds.
@Suite struct HostileTextTests {
    private static let hostile = [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>", "</style><style>*{display:none}</style>",
        "<!--", "<!-- <script>", "]]>", "<img src=x onerror=alert(1)>", "&lt;b&gt;", "\"},{\"a\":\"", "\\u003c/script>",
        "\u{2028}\u{2029}", "\u{202E}abc\u{202C}", "\u{2066}x\u{2069}", "\u{200F}\u{061C}", "\u{FEFF}x",
        "\u{0}\u{1}\u{1F}\u{7F}",
        "=HYPERLINK(\"http://x\")", "𠮷野家と👨‍👩‍👧", "javascript:alert(1)", "' onclick='x", "`${alert(1)}`", "e\u{301}",
        "\r\r\n",
    ]

    private static let columns = "指標名\t単位\t令和5年度(実績)\t令和8年度(目標)\n"

    @Test(arguments: hostile)
    func `stays text in titles, labels, cells and names`(text: String) throws {
        let source = """
            令和8年度 \(text)計画書（\(text)課）
            \(Self.columns)\(text)\t\(text)\t\(text)12人\t15人\(text)
            現状と課題
            ・\(text)
            """
        let sample = ReportSample(source, path: text)
        let documents = try sample.documents()
        #expect(documents.count == 1)
        #expect(documents.first?.last as? String == source)
        #expect(try sample.record()["path"] as? String == text)
        // Nothing that the document says opens or ends an element, or is a mark that nobody sees.
        let data = try #require(sample.contents(of: #"class="document">"#).first)
        #expect(!data.contains("<"))
        #expect(!data.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
        #expect(
            !data.unicodeScalars.contains {
                (0x2028...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
            })
        #expect(sample.contents(of: "<script").count == 4)
        #expect(sample.contents(of: "<style").count == 1)
    }

    @Test func `reads back every character`() throws {
        let scalars =
            (UInt32(1)...0x2FFF).compactMap(Unicode.Scalar.init) + ["\u{FEFF}", "\u{FFFD}", "\u{10FFFF}", "\u{E000}"]
        for start in stride(from: 0, to: scalars.count, by: 64) {
            var text = String.UnicodeScalarView()
            for scalar in scalars[start..<min(start + 64, scalars.count)] { text.append(scalar) }
            let json = DataWriter.bytes { $0.text(String(text)) }
            let read = try JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed) as? String
            #expect(read.map { Array($0.unicodeScalars) } == Array(text))
            #expect(DataWriter.bytes { $0.text(utf8: Array(String(text).utf8)) } == json)
        }
    }

    @Test func `has no data for a document that was not read`() throws {
        let parsed = PlanParser().parse(SourceText(utf8: Array("%PDF-1.7\n\u{0}".utf8), name: "a.pdf"))
        let sample = ReportSample([ReportedDocument(parsed, path: "a.pdf")])
        #expect(try sample.documents().first?.last as? String == "")
        #expect(sample.page.contains("source.not-text"))
    }

    @Test func `keeps what a page shows apart from what it is made of`() {
        for text in [PageScript.text, PageStyle.text] {
            #expect(!text.contains("</script") && !text.contains("</style") && !text.contains("<!--"))
        }
    }
}
