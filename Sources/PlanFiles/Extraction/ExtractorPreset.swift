/// A program that gives the text of files, and what there is to know to run it.
struct ExtractorProgram: Sendable, Hashable {
    /// What records and messages call it.
    let name: String
    /// The names that it may be installed under, the usual one first; one with a slash is a path.
    let names: [SystemPath]
    /// How it is installed, as people type it.
    let package: String
    /// What has it tell its version; nil where that takes longer than a look at a list may.
    let versionArgument: String?
    /// Whether it writes a file into a folder of its own rather than to standard output.
    let writesFile: Bool

    static let pdftotext = ExtractorProgram(
        name: "pdftotext", names: ["pdftotext"], package: "apt install poppler-utils / brew install poppler",
        versionArgument: "-v", writesFile: false)
    static let pandoc = ExtractorProgram(
        name: "pandoc", names: ["pandoc"], package: "apt install pandoc / brew install pandoc",
        versionArgument: "--version", writesFile: false)
    static let libreOffice = ExtractorProgram(
        name: "libreoffice",
        names: ["libreoffice", "soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"],
        package: "apt install libreoffice / brew install --cask libreoffice", versionArgument: nil, writesFile: true)
    static let markitdown = ExtractorProgram(
        name: "markitdown", names: ["markitdown"], package: "pip install 'markitdown[all]'", versionArgument: nil,
        writesFile: false)

    static let all = [pdftotext, pandoc, libreOffice, markitdown]

    /// Whether what it wrote to standard error is what it says at each start, and nothing else: that there is no Java.
    func hasUsualComplaint(_ errors: [UInt8]) -> Bool {
        writesFile
            && errors.split(separator: 0x0A).allSatisfy { $0.starts(with: "Warning: failed to launch javaldx".utf8) }
    }
}

/// A command that gives the text of a kind of files: one row of the presets of `--pre auto`.
struct ExtractorPreset: Sendable, Hashable {
    let kind: DocumentKind
    let program: ExtractorProgram
    /// The arguments as records show them, blanks between them; `FILE` stands for the path.
    let arguments: String

    init(_ kind: DocumentKind, _ program: ExtractorProgram, _ arguments: String) {
        (self.kind, self.program, self.arguments) = (kind, program, arguments)
    }

    /// The command as records and messages show it, the same on every machine: `pdftotext -layout FILE -`.
    var reader: String { program.name + " " + arguments }

    /// The extension of the file that is written, where the program writes one: the word behind `--convert-to`.
    var ending: String {
        let words = arguments.split(separator: " ")
        let place = words.firstIndex(of: "--convert-to").map { $0 + 1 }
        return place.map { words.indices.contains($0) ? String(words[$0]) : "" } ?? ""
    }

    /// All presets, for each kind the best first, as Documentation/Extractors.md measures them: what keeps tables comes
    /// before what lays them out.
    static let all: [ExtractorPreset] = [
        ExtractorPreset(.pdf, .pdftotext, "-layout FILE -"),
        ExtractorPreset(.pdf, .markitdown, "FILE"),
        ExtractorPreset(.docx, .pandoc, "-f docx -t html FILE"),
        ExtractorPreset(.docx, .libreOffice, "--headless --convert-to html FILE"),
        ExtractorPreset(.docx, .markitdown, "FILE"),
        ExtractorPreset(.doc, .libreOffice, "--headless --convert-to html FILE"),
        ExtractorPreset(.odt, .pandoc, "-f odt -t html FILE"),
        ExtractorPreset(.odt, .libreOffice, "--headless --convert-to html FILE"),
        ExtractorPreset(.rtf, .libreOffice, "--headless --convert-to html FILE"),
        ExtractorPreset(.rtf, .pandoc, "-f rtf -t html FILE"),
        ExtractorPreset(.xlsx, .libreOffice, "--headless --convert-to html FILE"),
        ExtractorPreset(.xlsx, .markitdown, "FILE"),
        ExtractorPreset(.xls, .libreOffice, "--headless --convert-to html FILE"),
        ExtractorPreset(.xls, .markitdown, "FILE"),
        ExtractorPreset(.ods, .libreOffice, "--headless --convert-to html FILE"),
        ExtractorPreset(.pptx, .markitdown, "FILE"),
    ]

    /// Those of a kind, the best first.
    static func all(of kind: DocumentKind) -> [ExtractorPreset] { all.filter { $0.kind == kind } }
}
