import Foundation
import PlanModel
import PlanParse
import Testing

/// A plan document of ours in the layout of an archived one, with the record that is expected of it.
struct Fixture: CustomTestStringConvertible, Sendable, Hashable {
    /// The form that the fixture's folder is named after.
    let form: String
    let name: String

    var testDescription: String { "\(form)/\(name)" }

    /// The folder of all fixtures, in the source tree, so that records can be written there.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures")

    static let all: [Fixture] = forms.flatMap { form in
        names(in: folder.appendingPathComponent(form)).filter { $0.hasSuffix(".txt") }.sorted()
            .map { Fixture(form: form, name: String($0.dropLast(4))) }
    }

    static let forms: [String] = names(in: folder).sorted()

    func bytes() throws -> [UInt8] { try read("txt") }

    /// What the parser makes of each fixture, once for all tests that compare another document with it.
    private static let documents: [Fixture: PlanDocument] = Dictionary(
        uniqueKeysWithValues: all.compactMap { fixture in
            (try? fixture.bytes()).map { (fixture, PlanParser().document(of: SourceText(utf8: $0, name: "-"))) }
        })

    func document() throws -> PlanDocument { try #require(Self.documents[self]) }

    func record() throws -> [UInt8] { try read("json") }

    func url(_ type: String) -> URL {
        Self.folder.appendingPathComponent(form).appendingPathComponent(name).appendingPathExtension(type)
    }

    private func read(_ type: String) throws -> [UInt8] { Array(try Data(contentsOf: url(type))) }

    private static func names(in folder: URL) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    }
}

/// The archived plans and their expected records, which stay outside the repository.
enum Archive {
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["PLANPARSE_SHARED"] { return URL(fileURLWithPath: path) }
        return Fixture.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("shared")
    }()

    static let exists = FileManager.default.fileExists(atPath: folder.appendingPathComponent("seeds").path)

    static let missing: Comment = "the archived plans are not here; set PLANPARSE_SHARED to their folder"

    static func files(_ part: String) -> [String] {
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(part).path)) ?? []
        return names.filter { $0.contains(".") }.sorted()
    }

    static func bytes(_ part: String, _ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(part).appendingPathComponent(name)))
    }
}
