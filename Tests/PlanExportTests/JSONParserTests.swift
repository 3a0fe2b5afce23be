import Testing

@testable import PlanExport

/// JSON is read with the digits of its numbers; what is no JSON is an error that names the byte.
@Suite struct JSONParserTests {
    private static func parse(_ text: String) throws(PlanJSONError) -> JSONValue {
        var parser = JSONParser(Array(text.utf8))
        return try parser.parse()
    }

    @Test(
        arguments: [
            ("null", .null), ("true", .bool(true)), (" false\n", .bool(false)), ("80.0", .number("80.0")),
            ("-0.50", .number("-0.50")), ("1e3", .number("1e3")), ("\"甲\"", .string("甲")), ("[]", .array([])),
            ("[ 1 , 2 ]", .array([.number("1"), .number("2")])), ("{}", .object([:])),
            ("{\"a\":{\"b\":[null]}}", .object(["a": .object(["b": .array([.null])])])),
            ("\t{ \"a\" : 1 }\r\n", .object(["a": .number("1")])),
        ] as [(String, JSONValue)])
    func `reads a value`(text: String, value: JSONValue) throws {
        #expect(try Self.parse(text) == value)
    }

    @Test(arguments: [
        (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"), (#"\u76EE\u6a19"#, "目標"), (#"\ud842\udfb7"#, "𠮷"),
        (#"\u0000"#, "\u{0}"), ("目\u{7F}標", "目\u{7F}標"),
    ])
    func `reads escapes`(escaped: String, text: String) throws {
        #expect(try Self.parse("\"" + escaped + "\"") == .string(text))
    }

    @Test(arguments: [
        "", " ", "{", "[", "[1", "[1,]", "[,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\" 1}", "{a:1}",
        "{1:1}", "'a'", "nul", "True", "1 2", "[]]", "\"a", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\uZZZZ\"",
        "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"a\nb\"", "\"\u{1}\"", "}", ",", "+1", ".5", "目標",
    ])
    func `rejects what is no JSON`(text: String) {
        #expect(throws: PlanJSONError.self) { try Self.parse(text) }
    }

    @Test(arguments: [("[1,x]", "byte 3", "byte 120"), ("{\"a\":", "byte 5", "the end"), ("[] 1", "byte 3", "byte 49")])
    func `names the byte and what stands there`(text: String, path: String, found: String) {
        let error = #expect(throws: PlanJSONError.self) { try Self.parse(text) }
        #expect(error?.path == path)
        #expect(error?.found == found)
    }

    @Test func `reads no deeper than its limit`() throws {
        func nested(_ depth: Int, _ open: String, _ close: String) -> String {
            String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
        }
        let limit = JSONParser.depthLimit
        _ = try Self.parse(nested(limit - 1, "[", "]"))
        _ = try Self.parse(nested(limit - 1, "{\"a\":", "}"))
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let error = #expect(throws: PlanJSONError.self) { try Self.parse(nested(limit, open, close)) }
            #expect(error?.expected == "no more than \(limit) levels")
            #expect(throws: PlanJSONError.self) { try Self.parse(String(repeating: open, count: 100_000)) }
        }
    }
}
