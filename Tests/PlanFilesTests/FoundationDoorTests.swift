import Foundation
import PlanFiles
import PlanFoundation
import PlanModel
import PlanParse
import Testing

/// What users of Foundation have goes in and out without a way around.
@Suite struct FoundationDoorTests {
    @Test(
        arguments: [
            ("0", "0"), ("80", "80"), ("80.0", "80"), ("-1234.56", "-1234.56"),
            ("9223372036854775807", "9223372036854775807"),
            ("-9223372036854775808", "-9223372036854775808"), ("0.0000001", "0.0000001"),
        ])
    func `figures are decimals`(text: String, digits: String) throws {
        let figure = try #require(ExactDecimal(text))
        let decimal = Decimal(figure)
        #expect(decimal == Decimal(string: digits))
        #expect(ExactDecimal(exactly: decimal) == figure)
    }

    @Test(arguments: [Decimal.nan, Decimal(string: "12345678901234567890.5") ?? 0])
    func `what no figure holds is nil`(decimal: Decimal) { #expect(ExactDecimal(exactly: decimal) == nil) }

    @Test func `files are read by their URL`() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString) 計画.txt")
        try Data("令和8年度 目標設定書（総務課）\n".utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let source = try SourceText(contentsOf: url)
        #expect(source.name == url.lastPathComponent)
        #expect(source.encoding == "utf-8")
        #expect(throws: FileError.self) { try SourceText(contentsOf: url.appendingPathComponent("lost")) }
    }

    @Test(arguments: ["https://example.com/etc/hosts", "http://example.com/etc/hosts?a=b"])
    func `nothing is read of other addresses`(address: String) throws {
        let url = try #require(URL(string: address))
        let error = try #require(throws: FileError.self) { try SourceText(contentsOf: url) }
        #expect(error.isMissing && error.path.text == address)
    }

    @Test func `errors say in apps what they say elsewhere`() throws {
        let form = try #require(throws: PlanFormError.self) { try PlanForm(json: "{\"nmae\": 1}") }
        let file = FileError(.read, "lost.txt", code: ENOENT)
        for (error, message) in [(form as any Error, form.message), (file, file.message)] {
            #expect([message.ja, message.en].contains { error.localizedDescription.hasSuffix($0) })
        }
    }
}
