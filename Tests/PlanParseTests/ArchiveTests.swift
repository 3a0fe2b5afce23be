import PlanModel
import PlanParse
import Testing

@testable import PlanExport

/// The archived plans give the records that people wrote down for them, field for field.
@Suite(.enabled(if: Archive.exists, Archive.missing))
struct ArchiveTests {
    @Test(arguments: Archive.files("seeds"))
    func `keeps all promises and leaves nothing`(name: String) throws {
        let document = try assertParse(try Archive.bytes("seeds", name), name: name)
        #expect(document.unclaimed.isEmpty)
        #expect(document.plan.form != "generic")
    }

    @Test(arguments: Archive.files("gold"))
    func `gives the expected record`(name: String) throws {
        let source = SourceText(utf8: try Archive.bytes("seeds", name.replacing(".json", with: ".txt")), name: name)
        let record = try json(PlanJSON.line(PlanParser().parse(source).document))
        let gold = try json(try Archive.bytes("gold", name))
        let differences = GoldComparison(gold: gold, record: record).differences()
        #expect(differences.isEmpty, "\(differences.prefix(12).joined(separator: "\n"))")
    }

    @Test(arguments: Archive.files("gold"))
    func `raises the expected repairs`(name: String) throws {
        let source = SourceText(utf8: try Archive.bytes("seeds", name.replacing(".json", with: ".txt")), name: name)
        let found = Set(
            PlanParser().parse(source).document.diagnostics.map {
                "\($0.kind.code) \($0.sheet ?? "-")"
            })
        for finding in try JSONNode(json: try json(try Archive.bytes("gold", name)), path: "$")["expectedFindings"]
            .elements
        {
            let code = try finding["code"].string
            guard DiagnosticKind(rawValue: code) != nil else { continue }
            let sheet = try finding["sheet"].optionalString ?? "-"
            #expect(found.contains("\(code) \(sheet)"), "\(code) on sheet \(sheet)")
        }
    }

    @Test(arguments: Archive.files("gold"))
    func `raises nothing that is known to be sound`(name: String) throws {
        let source = SourceText(utf8: try Archive.bytes("seeds", name.replacing(".json", with: ".txt")), name: name)
        let diagnostics = PlanParser().parse(source).document.diagnostics
        let gold = JSONNode(json: try json(try Archive.bytes("gold", name)), path: "$")
        for sound in try gold["falsePositives"].elements {
            guard let sheet = try sound["sheet"].optionalString else { continue }
            let code = try sound["code"].string
            #expect(!diagnostics.contains { $0.kind.code == code && $0.sheet == sheet }, "\(code) on sheet \(sheet)")
        }
    }

    @Test(arguments: Archive.files("real").filter { $0.hasSuffix(".txt") })
    func `loses nothing of other towns' documents`(name: String) throws {
        try assertParse(try Archive.bytes("real", name), name: name)
    }

    /// In every budget of other towns' documents the sources that are printed add up to their year's total.
    @Test(arguments: Archive.files("real").filter { $0.hasSuffix(".txt") })
    func `reads sources that add up to their totals`(name: String) throws {
        let document = PlanParser().parse(SourceText(utf8: try Archive.bytes("real", name), name: name)).document
        // Figures of these rows stand under no head that can be told, and are assigned to no source.
        let open = Set(document.diagnostics.lazy.filter { $0.kind == .layoutColumnUnknown }.compactMap(\.sheet))
        for year in document.plan.sheets.filter({ !open.contains($0.id) }).compactMap(\.budget).flatMap(\.years) {
            let amounts = year.sources.compactMap(\.value.amount)
            guard !amounts.isEmpty, let total = year.total.amount else { continue }
            #expect(ExactDecimal.sum(amounts) == total)
        }
    }

    private func json(_ bytes: [UInt8]) throws -> JSONValue {
        var parser = JSONParser(bytes)
        return try parser.parse()
    }
}

/// Compares a record with its gold: every field that the gold gives, blanks apart.
struct GoldComparison {
    let gold: JSONValue
    let record: JSONValue

    /// Keys of the gold that are no part of a record.
    private static let passedOver: Set<String> = [
        "expectedFindings", "possibleFindings", "falsePositives", "ambiguous", "partial",
    ]

    func differences() -> [String] {
        guard case .object(let gold) = gold, case .object(let record) = record else { return ["no objects"] }
        var found: [String] = []
        for (key, value) in gold where !Self.passedOver.contains(key) && key != "sheets" {
            compare(value, record[key] ?? .null, "$.\(key)", &found)
        }
        let sheets = elements(record["sheets"])
        for sheet in elements(gold["sheets"]) {
            guard case .object(let members) = sheet, let id = members["id"] else { continue }
            let match = sheets.first { if case .object(let other) = $0 { other["id"] == id } else { false } }
            compare(sheet, match ?? .null, "$.sheets[\(id)]", &found)
        }
        return found
    }

    private func elements(_ value: JSONValue?) -> [JSONValue] {
        if case .array(let elements)? = value { elements } else { [] }
    }

    private func compare(_ gold: JSONValue, _ record: JSONValue, _ path: String, _ found: inout [String]) {
        switch (gold, record) {
        case (.object(let gold), .object(let record)):
            for (key, value) in gold where !Self.passedOver.contains(key) {
                compare(value, record[key] ?? .null, path + "." + key, &found)
            }
        case (.array(let gold), .array(let record)):
            if gold.count != record.count { found.append("\(path): \(gold.count) expected, \(record.count) found") }
            for (index, pair) in zip(gold, record).enumerated() { compare(pair.0, pair.1, "\(path)[\(index)]", &found) }
        case (.string(let gold), .string(let record)):
            if squeezed(gold) != squeezed(record) { found.append("\(path): “\(gold)” expected, “\(record)” found") }
        case (.null, .object(let members)) where members.values.allSatisfy({ $0 == .null || $0 == .array([]) }): break
        // The contract lets the first and last of several targets tell a direction; the gold leaves it open.
        case (.null, .string) where path.hasSuffix(".direction"): break
        default: if gold != record { found.append("\(path): \(gold) expected, \(record) found") }
        }
    }

    private func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
