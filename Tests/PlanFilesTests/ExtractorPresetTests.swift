import Foundation
import PlanModel
import PlanParse
import Testing

@testable import PlanFiles

/// `--pre auto` tells kinds of files by their bytes, and takes the best command that is installed for each.
@Suite struct ExtractorPresetTests {
    private let folder: TestFolder
    private let programs: TestFolder

    init() throws { (folder, programs) = (try TestFolder(), try TestFolder()) }

    private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 0, 0, 0, 0]
    private static let oldOffice: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0]
    private static let odf = zip + Array("mimetypeapplication/vnd.oasis.opendocument.".utf8)

    private static let files: [(String, [UInt8], DocumentKind?)] = [
        ("a.pdf", Sample.pdf, .pdf), ("a.txt", Sample.pdf, .pdf), ("a", Sample.pdf, .pdf),
        ("a.docx", zip + Array("word/document.xml".utf8), .docx), ("a.bin", zip + Array("xl/workbook.xml".utf8), .xlsx),
        ("a.DOCX", zip + Array("[Content_Types].xml".utf8), .docx), ("a.zip", zip, nil), ("a.txt", zip, nil),
        ("a.ods", odf + Array("text".utf8), .odt), ("a.odt", odf + Array("spreadsheet".utf8), .ods),
        ("a.odp", odf + Array("presentation".utf8), nil), ("a.pptx", zip + Array("ppt/x".utf8), .pptx),
        ("a.doc", oldOffice, .doc), ("a.XLS", oldOffice, .xls), ("a.jtd", oldOffice, nil),
        ("a.rtf", Array("{\\rtf1 a}".utf8), .rtf), ("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], nil),
        // Text is text, whatever it is called.
        ("a.pdf", Array("目標設定書\n".utf8), nil), ("a.html", Array("<table></table>".utf8), nil), ("a.docx", [], nil),
    ]

    @Test(arguments: files)
    func `tells the kind of a file`(name: String, bytes: [UInt8], kind: DocumentKind?) {
        #expect(DocumentKind(of: bytes, SystemPath(name)) == kind)
    }

    /// The programs that are installed, the kind of file, and the command that is taken.
    private static let choices: [([String], DocumentKind, String?)] = [
        (["pdftotext", "markitdown", "pandoc"], .pdf, "pdftotext -layout FILE -"),
        (["markitdown", "pandoc"], .pdf, "markitdown FILE"), (["pandoc"], .pdf, nil),
        (["pandoc", "libreoffice", "markitdown"], .docx, "pandoc -f docx -t html FILE"),
        (["libreoffice", "markitdown"], .docx, "libreoffice --headless --convert-to html FILE"),
        (["soffice"], .odt, "libreoffice --headless --convert-to html FILE"),
        (["markitdown"], .docx, "markitdown FILE"), (["markitdown"], .doc, nil),
        (["libreoffice", "markitdown"], .xlsx, "libreoffice --headless --convert-to html FILE"),
        (["markitdown"], .xlsx, "markitdown FILE"), ([], .ods, nil),
    ]

    @Test(arguments: choices)
    func `takes the best that is installed`(installed: [String], kind: DocumentKind, reader: String?) throws {
        for name in installed { try programs.program(name, "exit 0") }
        try programs.program("pdftotext.old", "exit 0")
        #expect(ExtractorInventory.chosen(for: kind, programs.search)?.preset.reader == reader)
    }

    @Test func `passes over what cannot be run`() throws {
        try programs.program("pdftotext", "exit 0", isExecutable: false)
        try programs.write("pandoc/file", "a folder of that name")
        #expect(ExtractorInventory.chosen(for: .pdf, programs.search) == nil)
        #expect(ExtractorInventory.chosen(for: .docx, programs.search) == nil)
        // The current folder is none that programs are looked for in.
        #expect(ProgramSearch(path: Array("::.:relative".utf8)).path(of: "sh") == nil)
    }

    @Test func `has a command for each kind, and none twice`() {
        for kind in DocumentKind.allCases {
            let readers = ExtractorPreset.all(of: kind).map(\.reader)
            #expect(!readers.isEmpty && Set(readers).count == readers.count)
            for preset in ExtractorPreset.all(of: kind) {
                #expect(preset.arguments.split(separator: " ").count { $0 == "FILE" } == 1)
                #expect(preset.program.writesFile == !preset.ending.isEmpty)
            }
        }
    }

    private func read(_ place: SystemPath, _ bytes: [UInt8]) throws -> ReadText {
        var extraction = TextExtraction(.automatic)
        extraction.search = programs.search
        return try SourceFile(path: try folder.write(place, bytes), place: place).text(by: extraction)
    }

    @Test func `runs the command as its row says`() throws {
        try programs.program("pdftotext", "printf '%s|' \"$@\"")
        let read = try read("a b.pdf", Sample.pdf)
        #expect(read.text.text == "-layout|\(folder["a b.pdf"].text)|-|")
        #expect(read.text.reader == "pdftotext -layout FILE -" && read.extraction?.kind == .pdf)
        #expect(read.extraction?.program == programs["pdftotext"])
        #expect(try self.read("a.txt", Array("text".utf8)).extraction == nil)
        #expect(try self.read("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]).text.foreignFormat == .image)
    }

    /// It stands for LibreOffice: writes into the folder behind `--outdir`, and into its profile.
    private static let office = """
        profile=${1#-env:UserInstallation=file://}; mkdir -p "$profile/user"; : > "$profile/user/state"
        echo "Warning: failed to launch javaldx - java may not function correctly" >&2
        while [ "$1" != --outdir ]; do shift; done
        mkdir -p "$2"; : > "$TMPDIR/left"; echo "convert $3 -> $2"
        """

    @Test func `reads what a command writes into a folder, and removes it`() throws {
        try programs.program("libreoffice", Self.office + "\nprintf '<p>%s</p>' \"$2\" > \"$2/renamed.html\"")
        let read = try read("a.xlsx", Self.zip + Array("xl/workbook.xml".utf8))
        let output = try #require(read.text.text.split { $0 == "<" || $0 == ">" }.dropFirst().first)
        #expect(output.hasSuffix("/output") && output.contains("/planparse-"))
        #expect(!FileManager.default.fileExists(atPath: String(output.dropLast("/output".count))))
        #expect(read.extraction?.standardError == "")
    }

    @Test func `tells that no file was written`() throws {
        try programs.program("libreoffice", Self.office + "\necho no filter >&2")
        let failure = try #require(throws: FileError.self) { try read("a.xls", Self.oldOffice) }
        #expect(failure.message.en.contains("wrote no file: Warning") && failure.message.en.hasSuffix("/ no filter"))
    }

    @Test func `names what to install`() throws {
        let failure = try #require(throws: FileError.self) { try read("a.pdf", Sample.pdf) }
        #expect(failure.message.en.contains("no command that reads PDF is installed; install one of: pdftotext (apt"))
        #expect(failure.message.ja.contains("PDFを読むコマンドがインストールされていません") && failure.message.ja.contains("poppler"))
    }

    @Test func `lists what is found`() throws {
        try programs.program("pdftotext", "echo 'pdftotext version 1\u{1B}[2J' >&2; exit 99")
        try programs.program("libreoffice", "exit 0")
        let inventory = ExtractorInventory(programs.search)
        #expect(inventory.kinds.map(\.kind) == DocumentKind.allCases)
        let pdf = inventory.kinds[0]
        #expect(pdf.chosen?.path == programs["pdftotext"] && pdf.chosen?.version == "pdftotext version 1\\u{1b}[2J")
        #expect(pdf.commands[1].path == nil)
        let text = String(decoding: inventory.json, as: UTF8.self)
        let json = try JSONSerialization.jsonObject(with: Data(inventory.json)) as? [String: Any]
        #expect((json?["kinds"] as? [[String: Any]])?.count == DocumentKind.allCases.count, "\(text)")
        #expect((json?["kinds"] as? [[String: Any]])?[0]["chosen"] as? String == "pdftotext -layout FILE -")
    }
}
