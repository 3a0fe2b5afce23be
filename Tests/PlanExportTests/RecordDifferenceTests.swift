import PlanModel
import Testing

@testable import PlanExport

/// Two records differ where they say something else, each difference with the way to it.
@Suite struct RecordDifferenceTests {
    private static func lines(_ stored: String, _ now: String) throws -> [String] {
        try PlanJSON.differences(from: Array(stored.utf8), to: Array(now.utf8)).map {
            "\($0.kind.rawValue) \($0.path): \($0.was ?? "-") > \($0.now ?? "-")"
        }
    }

    @Test(arguments: [
        ("{}", "{}"), (#"{"a":1,"b":"甲"}"#, #"{ "b" : "甲", "a" : 1 }"#), (#"{"a":null}"#, "{}"),
        (#"{"a":[]}"#, "{}"), (#"{"a":[]}"#, #"{"a":null}"#), (#"{"a":[1,[2]]}"#, #"{"a":[1,[2]]}"#),
        (#"["\u7532"]"#, #"["甲"]"#), ("[true,null]", "[true,null]"), (#"{"sheets":[]}"#, "{}"),
        (#"{"source":null,"diagnostics":[]}"#, "{}"),
    ])
    func `say the same`(first: String, second: String) throws {
        #expect(try Self.lines(first, second).isEmpty)
        #expect(try Self.lines(second, first).isEmpty)
    }

    @Test(arguments: [
        (#"{"title":"甲"}"#, #"{"title":"乙"}"#, [#"changed title: "甲" > "乙""#]),
        (#"{"title":"甲"}"#, "{}", [#"removed title: "甲" > -"#]), ("[]", "{}", ["added $: - > {}"]),
        ("{}", #"{"title":"甲"}"#, [#"added title: - > "甲""#]),
        (#"{"amount":80.0}"#, #"{"amount":80}"#, ["changed amount: 80.0 > 80"]),
        (#"{"amount":1000}"#, #"{"amount":1e3}"#, ["changed amount: 1000 > 1e3"]),
        (#"{"amount":80}"#, #"{"amount":"80"}"#, [#"changed amount: 80 > "80""#]),
        (#"{"b":1,"a":{"c":true}}"#, #"{"a":{"c":false},"b":2}"#, ["changed a.c: true > false", "changed b: 1 > 2"]),
        (#"{"a":[1,2]}"#, #"{"a":[1,3]}"#, ["changed a[1]: 2 > 3"]),
        (#"{"a":null}"#, #"{"a":[1]}"#, ["added a[0]: - > 1"]),
        (
            #"{"x y":1,"目":2,"":[3]}"#, "{}",
            [#"removed [""][0]: 3 > -"#, #"removed ["x y"]: 1 > -"#, #"removed ["目"]: 2 > -"#]
        ),
        (#"{"a":{"b":1}}"#, #"{"a":null}"#, [#"removed a: {"b":1} > -"#]),
        (#"{"sheets":[1]}"#, #"{"sheets":{"a":1}}"#, [#"changed sheets: [1] > {"a":1}"#]),
        (#"{"source":[1]}"#, #"{"source":{"bytes":1}}"#, [#"changed source: [1] > {"bytes":1}"#]),
    ])
    func `differ in a field`(stored: String, now: String, lines: [String]) throws {
        #expect(try Self.lines(stored, now) == lines)
    }

    @Test(arguments: [
        ("[1,2,3]", "[1,3]", ["removed [1]: 2 > -"]), ("[1,3]", "[1,2,3]", ["added [1]: - > 2"]),
        ("[1]", "[1,1]", ["added [1]: - > 1"]), ("[1,2,9]", "[1,3,4,9]", ["changed [1]: 2 > 3", "added [2]: - > 4"]),
        ("[]", "[1,2]", ["added [0]: - > 1", "added [1]: - > 2"]),
        ("[1,2,3]", "[4]", ["changed [0]: 1 > 4", "removed [1]: 2 > -", "removed [2]: 3 > -"]),
        ("[1,2]", "[2,1]", ["moved [1]: 1 > 2"]), ("[1,2,3,4]", "[4,1,2,3]", ["moved [0]: 4 > 1"]),
        ("[1,2,3,4,5]", "[1,3,4,2,6]", ["moved [3]: 2 > 4", "changed [4]: 5 > 6"]),
        ("[1,1,2,1]", "[1,1,1,2,1]", ["added [2]: - > 1"]), ("[[1,2],[3]]", "[[3],[1,2]]", ["moved [1]: 1 > 2"]),
    ])
    func `tell which elements are gone, new or elsewhere`(stored: String, now: String, lines: [String]) throws {
        #expect(try Self.lines(stored, now) == lines)
    }

    /// Places stand in a list beside that of the entries, and go where those go.
    @Test func `move with their places`() throws {
        func record(_ names: [String]) -> String {
            let places = names.map { name in
                let offset = ["甲": 10, "乙": 20, "丙": 30][name] ?? 0
                return #"{"offset":\#(offset),"length":3,"line":1,"column":1,"endLine":1,"endColumn":2}"#
            }
            let lists = [names.map { "\"\($0)\"" }, places].map { list in
                #""relatedPlans":["# + list.joined(separator: ",") + "]"
            }
            return #"{"sheets":[{"id":"1",\#(lists[0]),"places":{\#(lists[1])}}]}"#
        }
        let lines = try Self.lines(record(["甲", "乙", "丙"]), record(["乙", "丙", "甲"]))
        #expect(lines == ["moved sheets[0].relatedPlans[2]: 1 > 3"])
        #expect(try Self.lines(record(["甲", "乙"]), record(["甲", "乙"])).isEmpty)
    }

    @Test func `show a record by its plain members`() throws {
        let stored = #"[{"title":"甲","id":"1","items":[1],"code":null,"sdgs":[]}]"#
        #expect(try Self.lines(stored, "[]") == [#"removed [0]: {"id":"1","title":"甲",…} > -"#])
        #expect(try Self.lines(#"[[1,"甲",{}]]"#, "[]") == [#"removed [0]: [1,"甲",…] > -"#])
    }

    @Test func `show long texts where they part`() throws {
        let text = String(repeating: "甲", count: 500)
        let line = try #require(try Self.lines("[\"\(text)乙\(text)\"]", "[\"\(text)丙\(text)\"]").first)
        #expect(line.unicodeScalars.count < 300)
        #expect(line.contains("甲乙甲") && line.contains("甲丙甲"))
    }

    @Test func `show scalars that look alike as escapes`() throws {
        #expect(try Self.lines(#"["が"]"#, "[\"か\u{3099}\"]") == [#"changed [0]: "\u{304c}" > "\u{304b}\u{3099}""#])
    }

    @Test func `name the figure of a record`() throws {
        var document = SampleDocument.full
        let stored = PlanJSON.indented(document)
        document.plan.sheets[0].indicators[0].observations[0].value.amount = ExactDecimal("38430.0")
        let differences = try PlanJSON.differences(from: stored, to: PlanJSON.line(document))
        let difference = try #require(differences.first)
        #expect(differences.count == 1 && difference.kind == .changed)
        #expect(difference.path == "sheets[0].indicators[0].observations[0].value.amount")
        #expect(difference.was == "38430" && difference.now == "38430.0")
        #expect(difference.sheet?.id == document.plan.sheets[0].id)
        #expect(difference.field.en.hasSuffix("value › amount") && difference.field.ja.hasSuffix("値 › 数値"))
    }

    @Test(arguments: ["", "x", "{", "[1] 2", "01", "[1-2]", String(repeating: "[", count: 100_000)])
    func `are not told of what is no JSON`(text: String) {
        #expect(throws: PlanJSONError.self) { try Self.lines(text, "{}") }
        #expect(throws: PlanJSONError.self) { try Self.lines("{}", text) }
    }

    @Test func `are found as deep as JSON is read`() throws {
        func nested(_ inner: String) -> String {
            let depth = JSONParser.depthLimit - 1
            return String(repeating: "[0,", count: depth) + inner + String(repeating: ",1]", count: depth)
        }
        let lines = try Self.lines(nested("2"), nested("3,4"))
        #expect(lines.count == 2)
        #expect(lines.first?.hasSuffix("[1]: 2 > 3") == true)
    }

    /// A quadratic search would take minutes here.
    @Test(arguments: [0, 1, 2, 3, 4])
    func `of long lists are few and found soon`(kind: Int) throws {
        let orders: [((Int) -> Int, Int)] = [
            ({ $0 }, 0), ({ 9_999 - $0 }, 9_999), ({ _ in 7 }, 10_006), ({ $0 % 3 }, 9_997),
            ({ ($0 + 5_000) % 10_000 }, 5_000),
        ]
        let (order, count) = orders[kind]
        let numbers = (0..<10_000).map(order)
        let stored = "[" + (0..<10_000).map(String.init).joined(separator: ",") + "]"
        let now = "[" + numbers.map(String.init).joined(separator: ",") + "]"
        let differences = try PlanJSON.differences(from: Array(stored.utf8), to: Array(now.utf8))
        #expect(differences.count == count)
    }
}
