import Foundation
import PlanModel
import PlanParse

/// The fixtures, parsed.
enum SampleTables {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures")

    /// All fixtures in order, each named after its form and file so that no two have one name.
    static let documents: [PlanDocument] = forms.flatMap { form in
        names(in: form).filter { $0.hasSuffix(".txt") }.compactMap { document("\(form)/\($0)") }
    }

    static func document(_ path: String, name: String? = nil) -> PlanDocument? {
        let file = folder.appendingPathComponent(path)
        guard let bytes = try? Data(contentsOf: file) else { return nil }
        return PlanParser().parse(SourceText(utf8: Array(bytes), name: name ?? path)).document
    }

    private static let forms = names(in: "")

    private static func names(in path: String) -> [String] {
        let url = folder.appendingPathComponent(path)
        return ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
    }
}

extension PlanDocument {
    /// The items of all sections, however deep they nest.
    var allItems: [Item] {
        var (items, next) = ([Item](), plan.sheets.flatMap { $0.sections.flatMap(\.items) })
        while !next.isEmpty {
            items += next
            next = next.flatMap(\.items)
        }
        return items
    }
}
