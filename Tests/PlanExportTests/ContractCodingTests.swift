import Foundation
import PlanExport
import PlanModel
import Testing

/// What Foundation's coders write of a record is what the record has, and they read what it has; other types are not
/// `Codable`.
@Suite struct ContractCodingTests {
    private static var record: [String: Any] {
        let json = Data(PlanJSON.line(SampleDocument.full))
        return (try? JSONSerialization.jsonObject(with: json)) as? [String: Any] ?? [:]
    }

    private static var sheet: [String: Any] { (record["sheets"] as? [[String: Any]])?.first ?? [:] }

    private static var finding: [String: Any] { (record["diagnostics"] as? [[String: Any]])?.first ?? [:] }

    /// Absent and null are the same.
    private func present(_ value: Any) -> NSObject? {
        guard let members = value as? [String: Any] else { return value as? NSObject }
        return members.compactMapValues { $0 is NSNull ? nil : present($0) } as NSDictionary
    }

    private func expect<Thing: Codable & Equatable>(_ thing: Thing, _ member: Any?) throws {
        let member = try #require(member)
        let written = try JSONEncoder().encode([thing])
        let elements = try #require(try JSONSerialization.jsonObject(with: written) as? [Any])
        #expect(present(elements[0]) == present(member))
        let json = try JSONSerialization.data(withJSONObject: [member])
        #expect(try JSONDecoder().decode([Thing].self, from: json) == [thing])
    }

    @Test func `writes and reads the parts of records that are Codable`() throws {
        let plan = SampleDocument.full.plan
        try expect(try #require(plan.fiscalYear), Self.record["fiscalYear"])
        try expect(
            try #require(plan.fiscalYear?.fiscalYear), (Self.record["fiscalYear"] as? [String: Any])?["fiscalYear"])
        try expect(try #require(plan.municipality), Self.record["municipality"])
        try expect(plan.sheets[0].kind, Self.sheet["kind"])
        try expect(SampleDocument.full.trace.sheets[0].span, Self.sheet["span"])
        try expect(SampleDocument.full.trace.sheets[0].coverage, Self.sheet["coverage"])
        try expect(SampleDocument.full.diagnostics[0].message, Self.finding["message"])
        try expect(SampleDocument.full.diagnostics[0].severity, Self.finding["severity"])
        try expect(SampleDocument.full.diagnostics[0].kind, Self.finding["code"])
    }

    @Test func `writes a finding as a record does`() throws {
        let written = try JSONEncoder().encode(SampleDocument.full.diagnostics[0])
        #expect(present(try JSONSerialization.jsonObject(with: written)) == present(Self.finding))
    }

    @Test func `reads no fiscal year that there is none of`() {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([FiscalYear].self, from: Data("[0]".utf8)) }
    }
}
