import Foundation
import PlanModel
import PlanPromises
import Testing

@testable import PlanExport

/// Records are valid against the schema, and what is no record is not.
@Suite struct RecordSchemaTests {
    private static func errors(_ text: String) throws -> [String] {
        try #require(SchemaValidator.record).errors(in: try JSONParser.parse(Array(text.utf8)))
    }

    private static func text(_ document: PlanDocument) -> String {
        String(decoding: PlanJSON.line(document), as: UTF8.self)
    }

    @Test func `is closed and says what it is`() throws {
        let schema = try JSONParser.parse(RecordSchema.json)
        #expect(schema["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
        for (name, part) in schema["$defs"]?.members ?? [:] {
            #expect(part["additionalProperties"] == .bool(false) && part["type"]?.text == "object", "\(name)")
            #expect(part["description"]?.text?.isEmpty == false, "\(name)")
        }
        #expect(RecordSchema.json.last == 0x0A)
    }

    @Test(arguments: [SampleDocument.empty, SampleDocument.bare, SampleDocument.full])
    func `takes records`(document: PlanDocument) throws {
        #expect(try Self.errors(Self.text(document)) == [])
    }

    @Test(arguments: [
        (#""status":"number""#, #""status":"text""#), (#""amount":38430,"#, #""amount":null,"#),
        (#""amount":38430,"#, #""amount":"38430","#), (#""kind":"project""#, #""kind":"projects""#),
        (#""row":"item""#, #""row":"total""#), (#""dimension":"money""#, #""dimension":"count""#),
        (#""title":"実施計画""#, #""title":5"#), (#""title":"実施計画","#, ""), (#""sdgs":[11,17]"#, #""sdgs":[0]"#),
        (#""sdgs":[11,17]"#, #""sdgs":{"a":1}"#), (#""asOf":"2023-04-01""#, #""asOf":"2023/04/01""#),
        (#""end":null"#, #""end":"2027-03-31""#), (#""schema":"planparse/1""#, #""schema":"planparse/2""#),
        (#""code":"202088""#, #""code":"20208""#), (#""specific":true"#, #""specific":"true""#),
        (#""form":"implementation-plan","#, #""form":"implementation-plan","more":1,"#),
        (#""code":"budget.sum-mismatch""#, #""code":"budget.sum""#), (#""declared":1"#, #""declared":1.5"#),
        (#""municipality":{"#, #""municipality":{"mayor":"甲","#),
    ])
    func `refuses what is no record`(from: String, to: String) throws {
        let text = Self.text(SampleDocument.full)
        let planted = text.replacing(from, with: to)
        #expect(planted != text)
        #expect(try !Self.errors(planted).isEmpty)
    }

    @Test func `has examples that are valid`() throws {
        let schema = try JSONParser.parse(RecordSchema.json)
        let validator = SchemaValidator(schema)
        var count = 0
        for part in [schema] + (schema["$defs"]?.members.values.map { $0 } ?? []) {
            for (key, property) in part["properties"]?.members ?? [:] {
                for example in property["examples"]?.elements ?? [] {
                    count += 1
                    #expect(validator.errors(in: example, against: property) == [], "\(key)")
                }
            }
        }
        #expect(count > 60)
    }

    /// The examples of the page stand for the types: whole where they are, cut short with `…`.
    @Test func `has an example of each field that is of its type`() throws {
        let validator = try #require(SchemaValidator.record)
        let schema = try JSONParser.parse(RecordSchema.json)
        for type in RecordType.all {
            let part = type.name == .plan ? schema : try #require(schema["$defs"]?[type.name.rawValue])
            for field in type.fields where !field.example.contains("…") {
                let property = try #require(part["properties"]?[field.key.text])
                let value = try JSONParser.parse(Array(field.example.utf8))
                #expect(validator.errors(in: value, against: property) == [], "\(type.name) \(field.key.text)")
            }
        }
    }

    /// The page of the documentation, which `RECORD=1` writes.
    @Test func `is the page of the documentation`() throws {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Documentation/Records.md")
        let written = (try? Data(contentsOf: page)) ?? Data()
        guard written != Data(RecordsPage.markdown.utf8) else { return }
        if ProcessInfo.processInfo.environment["RECORD"] != nil { try Data(RecordsPage.markdown.utf8).write(to: page) }
        Issue.record("Documentation/Records.md is not what the lists of fields give; RECORD=1 writes it")
    }
}
