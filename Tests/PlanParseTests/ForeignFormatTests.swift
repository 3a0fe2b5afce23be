import PlanModel
import Testing

@testable import PlanParse

/// A file that holds no text gives one finding that says what it is, and an empty record; text is never taken for one.
@Suite struct ForeignFormatTests {
    private static let text = "令和7年度 目標設定書（総務課）\n目標名\t道路を直す\n"

    private static func zip(_ name: String) -> [UInt8] {
        [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26) + Array(name.utf8) + [0xFF, 0x00, 0xFE]
    }

    @Test(
        arguments: [
            (Array("%PDF-1.6\n%".utf8) + [0xC3, 0xA4, 0x00, 0xFF], .pdf), (Array("\u{FEFF}\n%PDF-1.7\n".utf8), .pdf),
            (zip("[Content_Types].xml word/document.xml"), .word), (zip("xl/workbook.xml"), .spreadsheet),
            (zip("ppt/presentation.xml"), .slides),
            (zip("mimetypeapplication/vnd.oasis.opendocument.text"), .openDocument),
            (zip("plans/a.txt"), .archive), ([0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18), .archive),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00], .oldOffice), (Array("{\\rtf1\\ansi".utf8), .rtf),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image), ([0xFF, 0xD8, 0xFF, 0xE0, 0x00], .image),
            (Array("GIF89a".utf8), .image), (Array("RIFF1234WEBPVP8 ".utf8), .image),
            ([0x00, 0x00, 0x00, 0x18] + Array("ftypheic0000".utf8), .image),
            (Array("BM".utf8) + [0x10, 0x20, 0x00, 0x00, 0, 0, 0, 0, 0x36, 0, 0, 0], .image),
            ([0x1F, 0x8B, 0x08, 0x00], .archive),
            ([0x7F, 0x45, 0x4C, 0x46, 0x02], .program), ([0x01, 0x00, 0xFF, 0x80, 0x00, 0x9F, 0xFE], .binary),
            ([UInt8](repeating: 0, count: 64), .binary),
        ] as [([UInt8], ForeignFormat)])
    func `is told by its bytes`(file: [UInt8], format: ForeignFormat) {
        let source = SourceText(utf8: file, name: "x")
        #expect(source.foreignFormat == format)
        let document = PlanParser().document(of: source)
        #expect(document.diagnostics.map(\.kind) == [.sourceNotText])
        #expect(document.plan.sheets.isEmpty && document.unclaimed.isEmpty)
        #expect(document.plan.source.bytes == file.count)
        let message = document.diagnostics.first?.message
        #expect(message?.ja.contains(format.name) == true && message?.en.contains(format.command) == true)
    }

    @Test(
        arguments: [
            text, "", "PDFの%PDF-を説明する文書\n", "BMW の台数\t3台\n", "PKの記録\t5回\n", "GIFT 事業\n", "RIFF\n",
            text + "\0\0", String(repeating: text, count: 20) + String(repeating: "\0", count: 60), "BZhの説明\n",
        ])
    func `is no text that merely looks like one`(text: String) {
        #expect(SourceText(text).foreignFormat == nil)
    }

    @Test func `is no text with bytes that do not decode, but without NULs`() {
        #expect(SourceText(utf8: [UInt8](repeating: 0xFE, count: 1000), name: "x").foreignFormat == nil)
    }

    @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
    func `is UTF-32, whose characters are half NULs in UTF-16`(mark: [UInt8]) {
        let units =
            mark + [0, 0]
            + Self.text.unicodeScalars.flatMap { scalar -> [UInt8] in
                let unit = [UInt8(scalar.value & 0xFF), UInt8(scalar.value >> 8 & 0xFF)]
                return (mark[0] == 0xFF ? unit : unit.reversed()) + [0, 0]
            }
        let source = SourceText(decoded: Array(Self.text.utf8), file: units, encoding: "utf-16", name: "x")
        #expect(source.foreignFormat == .binary)
    }

    @Test func `is no UTF-16, whose NULs are usual`() {
        let file: [UInt8] = Array("plan 2026\n".utf8).flatMap { (byte: UInt8) -> [UInt8] in [byte, 0x00] }
        let source = SourceText(decoded: Array("plan 2026\n".utf8), file: file, encoding: "utf-16", name: "x")
        #expect(source.foreignFormat == nil)
    }
}
