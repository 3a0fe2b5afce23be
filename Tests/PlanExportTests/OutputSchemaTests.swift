import PlanModel
import PlanParse
import PlanPromises
import Testing

@testable import PlanExport

/// What is written besides records is valid against its schema, and what is not written is not.
@Suite struct OutputSchemaTests {
    private static func errors(_ text: String, _ schema: OutputSchema) throws -> [String] {
        try SchemaValidator(JSONParser.parse(schema.json)).errors(in: JSONParser.parse(Array(text.utf8)))
    }

    private static let findings: String = {
        let document = PlanParser().document(of: "令和7年度 目標設定書（健康増進課）\n目 標 名\t徴税费の見直し\n")
        let files = ["a.txt", "b.txt"].map { FileFindings(path: $0, diagnostics: document.diagnostics) }
        return String(decoding: FindingsJSON.array(files), as: UTF8.self)
    }()

    /// A line of `scan` with a value of each kind.
    private static let scanned: String = {
        let texts = ["1,200人以上", "20～30%", "38,430千円", "第2次", "令和7年4月から", "令和8年度", "7月18日"]
        let values = texts.flatMap { ValueScanner.values(in: $0) }.map { value in
            let json =
                switch value.content {
                case .quantity(let quantity): PlanJSON.scanned("quantity", quantity, from: value.from, to: value.to)
                case .ordinal(let ordinal): PlanJSON.scanned("ordinal", ordinal, from: value.from, to: value.to)
                case .period(let period): PlanJSON.scanned(period, from: value.from, to: value.to)
                }
            return String(decoding: json, as: UTF8.self)
        }
        return #"{"line":1,"values":["# + values.joined(separator: ",") + "]}"
    }()

    private static let manifest = #"""
        {"schema": "planparse-manifest/1", "maker": "0.2.0", "documents": [
          {"source": "a.txt", "sha256": null, "records": {}, "form": null, "sheets": 0, "indicators": 0,
           "findings": {"error": 0, "warning": 0, "note": 0, "repair": 0}, "codes": {}, "failure": "gone"},
          {"source": "b.txt", "sha256": "\#(SHA256.hexDigest(of: []))", "stamp": "1 2 3 4", "records": {".json": 812},
           "form": "generic", "sheets": 1, "indicators": 2,
           "findings": {"error": 0, "warning": 0, "note": 1, "repair": 0}, "codes": {"form.unknown": {"note": 1}}}]}
        """#

    @Test func `takes what is written`() throws {
        #expect(Self.findings.contains("form.incomplete") || Self.findings.contains("text.suspicious-character"))
        #expect(Self.scanned.contains(#""kind":"ordinal""#) && Self.scanned.contains(#""kind":"period""#))
        #expect(try Self.errors(Self.findings, .findings) == [])
        #expect(try Self.errors("[]", .findings) == [])
        #expect(try Self.errors(Self.scanned, .scan) == [])
        #expect(try Self.errors(#"{"line":1,"values":[]}"#, .scan) == [])
        #expect(try Self.errors(Self.manifest, .manifest) == [])
    }

    @Test(arguments: [
        (OutputSchema.findings, #""file":"a.txt""#, #""path":"a.txt""#),
        (.findings, #""severity":"#, #""severity":"bad","x":"#), (.findings, #""ja":"#, #""jp":"#),
        (.scan, #""line":1"#, #""line":0"#), (.scan, #""kind":"ordinal""#, #""kind":"word""#),
        (.scan, #""amount":1200"#, #""amount":null"#), (.scan, #""from":0"#, #""from":-1"#),
        (.manifest, #""sheets": 1"#, #""sheets": "1""#), (.manifest, #"{"note": 1}}"#, #"{"note": "1"}}"#),
        (.manifest, #"planparse-manifest/1"#, #"planparse-manifest/2"#), (.manifest, #""note": 1, "#, ""),
    ])
    func `refuses what is not written`(schema: OutputSchema, from: String, to: String) throws {
        let text =
            switch schema {
            case .findings: Self.findings
            case .scan: Self.scanned
            case .manifest: Self.manifest
            }
        let planted = text.replacing(from, with: to)
        #expect(planted != text)
        #expect(try !Self.errors(planted, schema).isEmpty)
    }

    @Test(arguments: OutputSchema.allCases)
    func `is closed and has all parts that it names`(schema: OutputSchema) throws {
        let json = try JSONParser.parse(schema.json)
        #expect(json["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
        let text = String(decoding: schema.json, as: UTF8.self)
        let named = Set(text.matches(of: /#\/\$defs\/(\w+)/).map { String($0.1) })
        #expect(named == Set((json["$defs"]?.members ?? [:]).keys))
        for (name, part) in json["$defs"]?.members ?? [:] {
            #expect(part["additionalProperties"] == .bool(false), "\(name)")
        }
        #expect(schema.json.last == 0x0A)
    }
}
