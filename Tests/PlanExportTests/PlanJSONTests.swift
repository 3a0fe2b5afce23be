import PlanModel
import Testing

@testable import PlanExport

/// A document comes back from its JSON exactly, and an error in the JSON is told with the path to it.
@Suite struct PlanJSONTests {
    private static let documents = [SampleDocument.empty, SampleDocument.bare, SampleDocument.full]

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test(arguments: documents)
    func `comes back exactly`(document: PlanDocument) throws {
        #expect(try PlanJSON.read(PlanJSON.line(document)) == document)
        #expect(try PlanJSON.read(PlanJSON.indented(document)) == document)
    }

    @Test func `has every key set in a full document`() {
        // A period has an end or is open, never both.
        let text = Self.text(PlanJSON.line(SampleDocument.full)).replacing(#""end":null"#, with: "")
        #expect(!text.replacing(#","bound":null}"#, with: "}").contains("null"))
    }

    @Test(arguments: documents)
    func `is one line, or lines that end`(document: PlanDocument) {
        #expect(!PlanJSON.line(document).contains(0x0A))
        #expect(PlanJSON.indented(document).last == 0x0A)
    }

    private static let sheetKeys = [
        "id", "key", "kind", "row", "code", "title", "heading", "lineage", "fiscalYear", "organization", "attributes",
        "sections",
        "indicators", "budget", "tables", "measures", "relatedPlans", "sdgs", "footnotes", "places", "coverage", "span",
    ]

    @Test func `has the contract's keys in their order`() {
        #expect(
            Self.keys(indentedBy: 2) == [
                "schema", "source", "form", "title", "municipality", "fiscalYear", "outline", "places", "sheets",
                "diagnostics", "unclaimed",
            ])
        let outlineKeys = ["kind", "code", "title", "description", "span"]
        let diagnosticKeys = ["code", "severity", "message", "sheet", "span", "hint"]
        let placeKeys = ["offset", "length", "line", "column", "endLine", "endColumn"]
        let places = [placeKeys, placeKeys, placeKeys].flatMap { $0 }
        #expect(Self.keys(indentedBy: 6) == outlineKeys + places + Self.sheetKeys + diagnosticKeys + ["span", "text"])
    }

    /// The keys of a full document whose lines start with so many blanks.
    private static func keys(indentedBy count: Int) -> [String] {
        let lines = text(PlanJSON.indented(SampleDocument.full)).split(separator: "\n")
        let start = String(repeating: " ", count: count) + "\""
        return lines.filter { $0.hasPrefix(start) }.compactMap {
            $0.split(separator: "\"").dropFirst().first.map(String.init)
        }
    }

    @Test(arguments: [
        "0", "80", "80.0", "0.50", "-1234.500", "9223372036854775807", "50000000000000000000", "0.0000000001",
    ])
    func `keeps the digits of a decimal`(digits: String) throws {
        var document = SampleDocument.bare
        let value = Value(text: digits, amount: try #require(ExactDecimal(digits)))
        document.plan.sheets[0].indicators[0].observations[0].value = value
        let line = PlanJSON.line(document)
        #expect(Self.text(line).contains("\"amount\":\(digits),"))
        let read = try PlanJSON.read(line)
        #expect(read.plan.sheets[0].indicators[0].observations[0].value.amount?.description == digits)
    }

    // MARK: Records of others

    /// A document with some members besides those that have to be there.
    private static func document(_ members: String) throws(PlanJSONError) -> PlanDocument {
        let digest = String(repeating: "e3b0", count: 16)
        let source = #""source":{"name":"a.txt","encoding":"utf-8","bytes":12,"lines":3,"sha256":"\#(digest)"}"#
        return try PlanJSON.read(Array(#"{"schema":"planparse/1",\#(source),"form":"generic"\#(members)}"#.utf8))
    }

    @Test(arguments: [
        "", #","title":null,"sheets":[],"outline":null"#, #","more":{"of":[1,true]},"unclaimed":[]"#,
    ])
    func `takes what is left out as absent and passes over the unknown`(members: String) throws {
        #expect(try Self.document(members) == SampleDocument.empty)
    }

    @Test(arguments: [
        (#","title":5"#, "$.title", "a string", "a number"), (#","sheets":{}"#, "$.sheets", "a list", "an object"),
        (#","sheets":["1"]"#, "$.sheets[0]", "an object", "a string"),
        (#","sheets":[{"kind":"goal"}]"#, "$.sheets[0].id", "a string", "null"),
        (
            #","sheets":[{"id":"1","kind":"goals"}]"#, "$.sheets[0].kind",
            #"one of "goal", "statement", "policy", "measure", "project", "table""#, #""goals""#
        ),
        (
            #","sheets":[{"id":"1","kind":"goal"},{"id":"2","kind":"goal","sdgs":[1,"2"]}]"#, "$.sheets[1].sdgs[1]",
            "a whole number", "a string"
        ),
        (
            #","sheets":[{"id":"1","kind":"goal","sections":[{"role":"notes","items":[{"text":"甲"},{"text":true}]}]}]"#,
            "$.sheets[0].sections[0].items[1].text", "a string", "a truth value"
        ),
        (
            #","sheets":[{"id":"1","kind":"goal","indicators":[{"name":"","kind":"target","observations":"#
                + #"[{"role":"target","label":"","value":{"text":"","status":"number","amount":"80"}}]}]}]"#,
            "$.sheets[0].indicators[0].observations[0].value.amount", "a decimal in plain notation", "a string"
        ),
        (
            #","sheets":[{"id":"1","kind":"goal","budget":{"change":{"text":"","status":"number","amount":1e5}}}]"#,
            "$.sheets[0].budget.change.amount", "a decimal in plain notation", "a number"
        ),
        (
            #","fiscalYear":{"text":"","precision":"day","start":"2026-02-30"}"#, "$.fiscalYear.start",
            "a CalendarPoint", "a string"
        ),
        (
            #","fiscalYear":{"text":"","precision":"week"}"#, "$.fiscalYear.precision",
            #"one of "day", "month", "year", "fiscalYear", "quarter", "half", "range""#, #""week""#
        ),
        (
            #","diagnostics":[{"code":"form.unknwon"}]"#, "$.diagnostics[0].code", #"one of "form.unknown""#,
            #""form.unknwon""#
        ),
        (
            #","diagnostics":[{"code":"no.such-code"}]"#, "$.diagnostics[0].code",
            "one of the \(DiagnosticKind.allCases.count) words of DiagnosticKind", #""no.such-code""#
        ),
        (
            #","unclaimed":[{"text":"","span":{"offset":1.5}}]"#, "$.unclaimed[0].span.offset", "a whole number",
            "a number"
        ),
        (#","municipality":[]"#, "$.municipality", "an object", "a list"),
    ])
    func `names the path of what is wrong`(members: String, path: String, expected: String, found: String) {
        let error = #expect(throws: PlanJSONError.self) { try Self.document(members) }
        #expect(error == PlanJSONError(path: path, expected: expected, found: found))
        #expect(error?.description == "\(path): expected \(expected), found \(found)")
    }

    @Test func `passes over a byte order mark`() throws {
        let record = PlanJSON.line(try Self.document(""))
        #expect(try PlanJSON.read([0xEF, 0xBB, 0xBF] + record) == PlanJSON.read(record))
        #expect(try PlanJSON.schema(of: [0xEF, 0xBB, 0xBF] + record) == Plan.schema)
    }

    @Test(arguments: [
        ("{}", "$.schema"), (#"{"schema":"planparse/2"}"#, "$.schema"), (#"{"schema":"planparse/1"}"#, "$.source"),
        (#"{"schema":"planparse/1","source":{"name":"a"}}"#, "$.source.encoding"), ("[]", "$"), ("null", "$"),
        ("", "byte 0"), ("not JSON", "byte 0"), (#"{"schema":"planparse/1""#, "byte 23"), ("{} {}", "byte 3"),
        (String(repeating: "[", count: 65), "byte 64"),
    ])
    func `is thrown for what is no record`(text: String, path: String) {
        let error = #expect(throws: PlanJSONError.self) { try PlanJSON.read(Array(text.utf8)) }
        #expect(error?.path == path)
    }
}
