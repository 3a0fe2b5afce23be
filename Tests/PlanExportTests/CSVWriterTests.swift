import Testing

@testable import PlanExport

/// A cell stands in quotes only where it has to, and comes back as it was.
@Suite struct CSVWriterTests {
    private static func write(_ records: [[String?]]) -> [UInt8] {
        var writer = CSVWriter()
        for record in records { writer.record(record) }
        return writer.bytes
    }

    @Test(arguments: [
        ("", ""), ("甲", "甲"), ("1,024人", "\"1,024人\""), ("「甲」", "「甲」"), ("甲、乙", "甲、乙"), ("\"", "\"\"\"\""),
        ("a\"b", "\"a\"\"b\""), ("甲\n乙", "\"甲\n乙\""), ("甲\r乙", "\"甲\r乙\""), ("甲\r\n乙", "\"甲\r\n乙\""),
        (" 甲 ", " 甲 "), ("a;b\tc", "a;b\tc"), ("'", "'"),
    ])
    func `quotes what RFC 4180 requires and nothing else`(text: String, cell: String) {
        #expect(Self.write([[text]]) == Array((cell + "\r\n").utf8))
    }

    @Test(arguments: ["=1+1", "+81", "-3.5", "@甲", "=\"甲\""])
    func `leaves what a spreadsheet would calculate as it is`(text: String) throws {
        let records = try #require(CSVReader.records(Self.write([[text, "乙"]])))
        #expect(records == [[text, "乙"]])
    }

    @Test func `ends every line in CR LF and writes no byte order mark`() {
        #expect(Self.write([["a", nil, "b"], [nil, nil, nil]]) == Array("a,,b\r\n,,\r\n".utf8))
    }

    @Test func `comes back whatever it holds`() {
        let parts = ["", "甲", ",", "\"", "\r\n", "\n", "\r", "=", " ", "𠮷", "\"\"", "か\u{3099}", "\u{0}"]
        let records = parts.map { first in parts.map { first + $0 } }
        let read = CSVReader.records(Self.write(records))
        #expect(read?.map { $0.map { Array($0.utf8) } } == records.map { $0.map { Array($0.utf8) } })
    }

    @Test(arguments: ["a", "a,b", "\"a", "\"a\"b\r\n", "a\"b\r\n", "a\nb\r\n", "a,", "a\r"])
    func `is checked by a reader that takes nothing looser`(text: String) {
        #expect(CSVReader.records(Array(text.utf8)) == nil)
    }
}
