import Foundation
import PlanModel
import Testing

/// House rules that a reader of the sources can rely on.
@Suite struct TidyTests {
    private static let root = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()

    private static let sources: [URL] = {
        let walker = FileManager.default.enumerator(
            at: root.appendingPathComponent("Sources"), includingPropertiesForKeys: nil)
        return (walker?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    }()

    private func lines(of file: URL) throws -> [Substring] {
        String(decoding: try Data(contentsOf: file), as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
    }

    @Test func `finds the sources`() { #expect(Self.sources.count > 40) }

    @Test(arguments: sources)
    func `keeps files short`(file: URL) throws {
        guard !file.lastPathComponent.hasSuffix("+Data.swift") else { return }
        #expect(try lines(of: file).count <= 300, "\(file.lastPathComponent)")
    }

    @Test(arguments: sources.filter { $0.path.contains("/Catalogue/") })
    func `keeps a form to about 120 lines of declarations`(file: URL) throws {
        let lines = try lines(of: file)
        #expect(lines.count <= 120)
        #expect(!lines.contains { $0.contains("func ") || $0.contains("{ $0") }, "a form file holds no code")
    }

    /// The file of a rule holds that rule alone, and defines each finding that it raises.
    @Test(arguments: sources.filter { $0.path.contains("/PlanModel/Validation/") })
    func `keeps a rule in a file of its own with its findings`(file: URL) throws {
        let lines = try lines(of: file)
        let ends = [": Rule {", ": IndicatorRule {", ": TextRule {"]
        let rules = lines.filter { $0.hasPrefix("struct ") && ends.contains(where: $0.hasSuffix) }
        #expect(rules.count <= 1, "\(file.lastPathComponent)")
        guard rules.count == 1 else { return }
        let code = lines.filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }.joined(separator: "\n")
        for kind in DiagnosticKind.allCases where code.contains(".\(kind)") {
            #expect(code.contains("static let \(kind) = FindingDefinition("), "\(file.lastPathComponent): \(kind)")
        }
    }

    @Test(
        arguments: sources.filter {
            !$0.path.contains("/PlanBench/") && !$0.path.contains("/PlanFoundation/")
                && (!$0.path.contains("/PlanTool/") || $0.path.contains("/CommandLine/"))
        })
    func `keeps the libraries free of Foundation and regular expressions`(file: URL) throws {
        for line in try lines(of: file) {
            #expect(!line.contains("import Foundation"), "\(file.lastPathComponent)")
            #expect(!line.contains("Regex(") && !line.contains("#/"), "\(file.lastPathComponent)")
        }
    }

    @Test(arguments: sources)
    func `forces nothing`(file: URL) throws {
        for line in try lines(of: file) where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
            #expect(!line.contains("try!") && !line.contains("as!"), "\(file.lastPathComponent): \(line)")
        }
    }

    @Test(arguments: sources.filter { $0.path.contains("/PlanParse/") || $0.path.contains("/PlanModel/") })
    func `knows no word of a document`(file: URL) throws {
        guard !file.lastPathComponent.hasSuffix("+Data.swift") else { return }
        let text = try lines(of: file).filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }.joined()
        for town in ["毛呂山", "吉岡", "大泉", "小諸", "紡ぐ"] { #expect(!text.contains(town), "\(town)") }
    }
}
