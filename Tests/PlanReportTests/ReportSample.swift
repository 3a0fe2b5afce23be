import Foundation
import PlanModel
import PlanParse

@testable import PlanReport

/// What a test looks at of a page: its elements of data, and what stands around them.
struct ReportSample {
    let page: String

    init(_ documents: [ReportedDocument], language: Language = .ja) {
        page = String(decoding: ReportPage.page(of: documents, language: language), as: UTF8.self)
    }

    /// The page of one text.
    init(_ text: String, path: String = "plan.txt") {
        self.init([ReportedDocument(PlanParser().parse(text, name: "plan.txt"), path: path)])
    }

    /// What stands between the tags of all elements that begin with some text.
    func contents(of tag: String, end: String = "</script>") -> [String] {
        page.components(separatedBy: tag).dropFirst().compactMap { $0.components(separatedBy: end).first }
    }

    /// The documents as `[record, stretches, text]`.
    func documents() throws -> [[Any]] {
        try contents(of: #"<script type="application/json" class="document">"#).map { json in
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any] ?? []
        }
    }

    /// How the text of the first document was read: three numbers a stretch, as `[gap, length, reading]`.
    func stretches() throws -> [Int] {
        var (numbers, number, shift): ([Int], Int, Int) = ([], 0, 0)
        for unit in (try documents().first?[1] as? String ?? "").utf8 {
            number |= Int(unit & 15) << shift
            shift += 4
            if unit >= 0x60 { continue }
            numbers.append(number)
            (number, shift) = (0, 0)
        }
        return stride(from: 0, to: numbers.count - 1, by: 2).flatMap {
            [numbers[$0] >> 3, numbers[$0 + 1], numbers[$0] & 7]
        }
    }

    func record() throws -> [String: Any] { try documents().first?.first as? [String: Any] ?? [:] }

    /// All members of some JSON, at any depth.
    static func walk(_ value: Any, _ body: (_ name: String, _ member: Any) -> Void) {
        if let members = value as? [String: Any] {
            for (name, member) in members {
                body(name, member)
                walk(member, body)
            }
        } else if let elements = value as? [Any] {
            for element in elements { walk(element, body) }
        }
    }
}

/// The documents written for the tests.
enum ReportFixture {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures")

    static let all: [String] = {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return paths.filter { $0.hasSuffix(".txt") }.sorted()
    }()

    static func parsed(_ path: String) throws -> ParsedPlan {
        let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(path)))
        return PlanParser().parse(SourceText(utf8: bytes, name: path))
    }

    static func documents() throws -> [ReportedDocument] {
        try all.map { ReportedDocument(try parsed($0), path: $0) }
    }
}
