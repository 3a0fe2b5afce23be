import Foundation
import Testing

/// The folders of `PlanParse` are floors: each uses those below it. An arrow that runs back is one of those that are known and
/// named here, each until somebody mends it; a new one fails, and so does a name that is not needed any more.
@Suite struct FloorTests {
    /// From the ground up. A folder within one of these belongs to it, `Layout/Dialects` apart.
    private static let floors = [
        "Text", "Source", "Lexing", "Reading", "Ledger", "Vocabulary", "Layout", "Layout/Dialects", "Repair", "Tables",
        "Records",
        "Forms", "General", "Catalogue", "",
    ]

    /// What a folder uses of those above it.
    private static let known: [String: Set<String>] = [
        // Blanks that line up are told by what tables hold, and what converters write by the labels of the form.
        "Layout → Tables": ["Head", "SpacedLine"],
        "Layout → Forms": ["CompiledForm"],
        "Layout/Dialects → Tables": ["CellKind", "Head", "NameEnding", "PlainLine"],
        "Layout/Dialects → Forms": ["CompiledForm"],
        "Layout/Dialects → General": ["GeneralHeading"],
        // A layout is read through the dialect of its text.
        "Layout → Layout/Dialects": ["Ruler", "Transcript"],
        "Source → Layout/Dialects": ["ListMarks"],
        // A form is a vocabulary over the municipal one, but is no type of that floor yet.
        "Tables → Forms": ["CompiledForm"],
        "Tables → General": ["MarkedHeading"],
        // What is mended is told by the form, and is carried back from what its engine found.
        "Repair → Forms": ["CompiledForm", "FormEngine", "FormMatcher"],
        // The labels of a form cut no table that is read without them.
        "Repair → Tables": ["BlankTables"],
        // A form is tried on a sample by the parser itself; the claims of a document are found by parsing it again.
        "Forms → ": ["PlanParser"],
        "Ledger → ": ["ParsedPlan"],
        // The built-in forms are a list of the type's own.
        "Forms → Catalogue": ["FormCatalogue"],
    ]

    @Test func `runs no arrow back but those that are known`() {
        var found: [String: Set<String>] = [:]
        let sources = Self.sources
        let owners = Dictionary(
            sources.flatMap { source in source.declared.map { ($0, source.folder) } },
            uniquingKeysWith: { first, _ in first })
        for source in sources {
            for word in source.words {
                guard let owner = owners[word], let above = Self.floors.firstIndex(of: owner),
                    let own = Self.floors.firstIndex(of: source.folder), above > own
                else { continue }
                found["\(source.folder) → \(owner)", default: []].insert(word)
            }
        }
        for arrow in Set(found.keys).union(Self.known.keys).sorted() {
            let (now, before) = (found[arrow] ?? [], Self.known[arrow] ?? [])
            #expect(now.subtracting(before).sorted() == [], "\(arrow): runs back")
            #expect(before.subtracting(now).sorted() == [], "\(arrow): is no more, so take it off the list")
        }
    }

    @Test func `has a floor for every folder`() {
        for source in Self.sources { #expect(Self.floors.contains(source.folder), "\(source.name)") }
        #expect(Self.sources.count > 150)
    }

    @Test func `takes the text of fields in builders alone`() {
        let verbs = ["ledger.field(", "ledger.claimField(", "ledger.claimFigure(", "as: .field"]
        for source in Self.sources where source.folder != "Records" && source.folder != "Ledger" {
            for verb in verbs { #expect(!source.code.contains(verb), "\(source.name) takes \(verb)") }
        }
    }

    // MARK: Sources

    private struct Source {
        let name: String
        let folder: String
        /// The text without comments and string literals.
        let code: String
        let words: Set<String>
        let declared: [String]
    }

    private static let sources: [Source] = {
        let root = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/PlanParse")
        let walker = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        let files = (walker?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
        return files.compactMap { file in
            guard let data = try? Data(contentsOf: file) else { return nil }
            let path = file.path.dropFirst(root.path.count + 1)
            let parts = path.split(separator: "/").dropLast()
            let folder =
                parts.starts(with: ["Layout", "Dialects"]) ? "Layout/Dialects" : parts.first.map(String.init) ?? ""
            let code = Self.code(of: String(decoding: data, as: UTF8.self))
            let words = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." }
                .map { $0.drop { $0 == "." }.isEmpty || $0.first == "." ? "" : $0.prefix { $0 != "." } }
            return Source(
                name: String(path), folder: folder, code: code, words: Set(words.map(String.init)),
                declared: code.split(separator: "\n").compactMap(Self.declaration))
        }
    }()

    /// The text of a file without comments and literals.
    private static func code(of text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
            return code.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined(separator: "\"\"")
        }.joined(separator: "\n")
    }

    /// The type that a line at the edge declares, if others see it.
    private static func declaration(_ line: Substring) -> String? {
        let words = line.split { $0 == " " || $0 == ":" || $0 == "<" || $0 == "(" }.map(String.init)
        guard line.first != " ", !words.contains("private"),
            let keyword = words.firstIndex(where: { ["struct", "class", "enum", "protocol", "typealias"].contains($0) }
            ),
            keyword + 1 < words.count
        else { return nil }
        return words[keyword + 1]
    }
}
