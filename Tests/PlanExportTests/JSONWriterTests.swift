import PlanModel
import Testing

@testable import PlanExport

/// JSON is written on one line or indented by two blanks, keys in the order given, numbers as their digits.
@Suite struct JSONWriterTests {
    private static func write(_ body: (inout JSONWriter) -> Void) -> String {
        String(decoding: JSONWriter.line(body), as: UTF8.self)
    }

    @Test(arguments: [
        ("", #""""#), ("目標値（令和8年度）", #""目標値（令和8年度）""#), ("\"甲\"", #""\"甲\"""#),
        (#"a\b"#, #""a\\b""#), ("甲\n乙\t丙\r", #""甲\n乙\t丙\r""#),
        ("\u{0}\u{1}\u{B}\u{C}\u{1F}", #""\u0000\u0001\u000b\u000c\u001f""#), ("a/b", #""a/b""#),
        ("\u{7F}\u{2028}𠮷", "\"\u{7F}\u{2028}𠮷\""), ("\u{8}", #""\u0008""#),
    ])
    func `escapes what JSON requires and nothing else`(text: String, json: String) throws {
        let written = Self.write { $0.string(text) }
        #expect(written == json)
        var parser = JSONParser(Array(written.utf8))
        #expect(try parser.parse() == .string(text))
    }

    @Test(arguments: [0, 1, 9, 10, 99, 100, 1024, 999_999_999, 1_000_000_000, 123_456_789_012, -1, -10, .min, .max])
    func `writes a whole number`(number: Int) {
        #expect(Self.write { $0.number(number) } == String(number))
    }

    @Test func `writes numbers of every length`() {
        let bounds = (0...10).flatMap { exponent in
            let power = (0..<exponent).reduce(1) { product, _ in product * 10 }
            return [power - 1, power, power + 1, power * 3 / 2, power * 9]
        }
        for number in bounds + Array(0...11_000) + stride(from: 12_345, to: 100_000_000, by: 987_653) {
            #expect(Self.write { $0.number(number) } == String(number))
        }
    }

    @Test(arguments: ["80.0", "-1234.50", "0.00", "50000000000000000000"])
    func `writes a decimal with its digits`(digits: String) {
        #expect(Self.write { $0.decimal(ExactDecimal(digits)) } == digits)
    }

    @Test func `writes null for what is absent`() {
        let written = Self.write { writer in
            writer.array([0]) { writer, _ in
                writer.string(nil)
                writer.number(nil)
                writer.decimal(nil)
            }
        }
        #expect(written == "[null,null,null]")
    }

    private static func sample(_ writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("z")
            writer.number(1)
            writer.key("a")
            writer.strings(["甲", "乙"])
            writer.key("empty")
            writer.strings([])
            writer.key("m")
            writer.object { writer in
                writer.key("none")
                writer.object { _ in }
                writer.key("flag")
                writer.flag(true)
            }
        }
    }

    @Test func `writes keys in their order on one line`() {
        #expect(Self.write(Self.sample) == #"{"z":1,"a":["甲","乙"],"empty":[],"m":{"none":{},"flag":true}}"#)
    }

    @Test func `indents by two blanks`() {
        let expected = """
            {
              "z": 1,
              "a": [
                "甲",
                "乙"
              ],
              "empty": [],
              "m": {
                "none": {},
                "flag": true
              }
            }
            """
        #expect(String(decoding: JSONWriter.indented(Self.sample), as: UTF8.self) == expected + "\n")
    }

    @Test(arguments: ["a\":{[,]}", "\\", "\\\"", "甲：「,」"])
    func `leaves strings alone when it indents`(text: String) {
        let json = JSONWriter.indented { $0.strings([text, "z"]) }
        let (first, last) = (Self.write { $0.string(text) }, "\"z\"")
        #expect(String(decoding: json, as: UTF8.self) == "[\n  \(first),\n  \(last)\n]\n")
    }

    @Test(arguments: [
        (2026, 4, 1, "2026-04-01"), (1, 1, 1, "0001-01-01"), (9999, 12, 31, "9999-12-31"), (868, 10, 9, "0868-10-09"),
    ])
    func `writes a day as its description`(year: Int, month: Int, day: Int, json: String) throws {
        let date = try #require(CivilDate(year: year, month: month, day: day))
        #expect(Self.write { $0.day(date) } == "\"\(json)\"")
        #expect(date.description == json)
        #expect(Self.write { $0.point(.day(date)) } == "\"\(json)\"")
        #expect(Self.write { $0.point(.yearless(month: Int8(month), day: Int8(day))) } == "\"--\(json.dropFirst(5))\"")
    }

    @Test func `grows past any size asked for at first`() {
        let texts = (0..<2_000).map { "事務事業\($0)" + String(repeating: "計", count: $0 % 97) }
        let written = Self.write { $0.strings(texts) }
        #expect(written == "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]")
    }

    @Test func `separates nested lists`() {
        let written = Self.write { writer in
            writer.array([[1, 2], [], [3]]) { writer, row in writer.array(row) { $0.number($1) } }
        }
        #expect(written == "[[1,2],[],[3]]")
    }

    private static func chunks(indented: Bool, _ body: (inout JSONWriter) -> Void) -> [[UInt8]] {
        var chunks: [[UInt8]] = []
        JSONWriter.chunks(indented: indented, to: { chunk in chunks.append(Array(copying: chunk)) }, body)
        return chunks
    }

    @Test(arguments: [false, true], [0, 1, 7, 65_000, 65_536, 70_000, 200_001])
    func `hands over in chunks what it writes whole`(indented: Bool, size: Int) {
        // Texts with quotes, brackets and backslashes part at every place of a chunk sooner or later.
        let long = String(repeating: "計\"{\\", count: size / 6) + String(repeating: "a", count: size % 6)
        let body = { (writer: inout JSONWriter) in
            writer.object { writer in
                for text in [long, "b", long] {
                    writer.key("z")
                    writer.array([[text], [], ["a\\", "\"]"]]) { writer, texts in writer.strings(texts) }
                }
                for number in 0..<size / 10 { writer.number("n", number) }
            }
        }
        let whole = indented ? JSONWriter.indented(body) : JSONWriter.line(body)
        let chunks = Self.chunks(indented: indented, body)
        #expect(chunks.flatMap { $0 } == whole)
        #expect(chunks.allSatisfy { !$0.isEmpty && $0.count <= 65_536 })
    }

    @Test(arguments: [2, 3, 5, 8])
    func `parts chunks of any size anywhere`(size: Int) {
        var (chunks, indenter): ([UInt8], JSONIndenter) = ([], JSONIndenter())
        let line = JSONWriter.line(Self.sample)
        let indented = ByteSink.bytes(room: 0) { sink in
            for start in stride(from: 0, to: line.count, by: size) {
                indenter.indent(line[start..<min(start + size, line.count)].span, into: &sink)
            }
        }
        ByteSink.chunks(of: size, to: { chunk in chunks += Array(copying: chunk) }) { sink in
            for byte in line { sink.append(byte) }
            sink.append("事務事業")
        }
        #expect(chunks == line + Array("事務事業".utf8))
        #expect(indented + [0x0A] == JSONWriter.indented(Self.sample))
    }
}

extension [UInt8] {
    fileprivate init(copying span: Span<UInt8>) {
        self.init()
        for index in span.indices { append(span[index]) }
    }
}
