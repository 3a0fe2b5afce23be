/// What a file is that holds no text to be read: a PDF, a word processor's file, a picture.
///
/// Told by the first bytes as `file(1)` tells them, else by NULs that no text has. Such a file gives an empty record with
/// `source.not-text`, which names what it is and how to get its text.
/// ```swift
/// ForeignFormat(of: Array("%PDF-1.7\n".utf8), isUTF16: false, invalidBytes: 0)      // .pdf
/// ```
package enum ForeignFormat: Sendable, Hashable, CaseIterable {
    case pdf
    /// Word (`.docx`).
    case word
    /// Excel (`.xlsx`).
    case spreadsheet
    /// PowerPoint (`.pptx`).
    case slides
    /// OpenDocument of any kind (`.odt`, `.ods`).
    case openDocument
    /// Office files before 2007, Ichitaro and others of the same container (`.doc`, `.xls`, `.jtd`).
    case oldOffice
    case rtf
    case archive
    case image
    case program
    /// Bytes of no format that is known, with NULs.
    case binary

    /// The format of a file; nil where it may be text.
    ///
    /// - Parameters:
    ///   - file: The bytes of the file.
    ///   - isUTF16: The file was decoded as UTF-16, where NULs are usual.
    ///   - invalidBytes: How many of its bytes did not decode.
    package init?(of file: [UInt8], isUTF16: Bool, invalidBytes: Int) {
        if let signed = Self.signed(file) {
            self = signed
        } else if isUTF16 ? Self.holdsBlankUnits(file.span) : Self.isBinary(file, invalidBytes) {
            self = .binary
        } else {
            return nil
        }
    }

    /// Text may hold a few NULs, and some bytes that do not decode; both together, or NULs in plenty, are no text.
    private static func isBinary(_ file: [UInt8], _ invalidBytes: Int) -> Bool {
        guard holdsNUL(file.span) else { return false }
        let bytes = file.span
        var count = 0
        var index = 0
        while index < bytes.count {
            count &+= bytes[index] == 0 ? 1 : 0
            index &+= 1
        }
        return (count * 10 > bytes.count || invalidBytes * 20 > bytes.count)
    }

    /// One in ten characters of UTF-16 is a NUL: UTF-32, or no text.
    private static func holdsBlankUnits(_ bytes: Span<UInt8>) -> Bool {
        var count = 0
        var index = 1
        while index < bytes.count {
            count &+= bytes[index - 1] | bytes[index] == 0 ? 1 : 0
            index &+= 2
        }
        return count * 20 > bytes.count
    }

    /// Whether there is a NUL, as in hardly any file. In bytes alone the compiler looks at many at once.
    private static func holdsNUL(_ bytes: Span<UInt8>) -> Bool {
        var found: UInt8 = 0
        let count = bytes.count
        var index = 0
        while index < count {
            found |= bytes[index] == 0 ? 1 : 0
            index &+= 1
        }
        return found != 0
    }

    // MARK: Signatures

    private static func signed(_ file: [UInt8]) -> ForeignFormat? {
        // Readers of PDF accept some bytes before its mark; so does `file(1)`, a byte order mark and blank lines most of all.
        if startsWithPDFMark(file) { return .pdf }
        if file.starts(with: [0x50, 0x4B, 0x03, 0x04]) || file.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return zip(file)
        }
        return signatures.first { file.starts(with: $0.bytes) }?.format ?? container(file)
    }

    private static func startsWithPDFMark(_ file: [UInt8]) -> Bool {
        let start = file.prefix(64).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        return start.starts(with: Array("%PDF-".utf8))
    }

    private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
        (Array("{\\rtf".utf8), .rtf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image),
        ([0xFF, 0xD8, 0xFF], .image),
        (Array("GIF87a".utf8), .image),
        (Array("GIF89a".utf8), .image),
        ([0x49, 0x49, 0x2A, 0x00], .image),
        ([0x4D, 0x4D, 0x00, 0x2A], .image),
        ([0x1F, 0x8B, 0x08], .archive),
        (Array("BZh".utf8) + [0x31], .archive),
        (Array("BZh".utf8) + [0x39], .archive),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .archive),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
        ([0x28, 0xB5, 0x2F, 0xFD], .archive),
        (Array("Rar!".utf8) + [0x1A, 0x07], .archive),
        ([0x7F, 0x45, 0x4C, 0x46], .program),
        (Array("SQLite format 3".utf8) + [0x00], .binary),
    ]

    /// Formats whose mark stands behind a size: WebP in RIFF, HEIF in ISO boxes, BMP.
    private static func container(_ file: [UInt8]) -> ForeignFormat? {
        guard file.count >= 14 else { return nil }
        if file.starts(with: Array("RIFF".utf8)) && file[8..<12].elementsEqual("WEBP".utf8) { return .image }
        if file[4..<8].elementsEqual("ftyp".utf8) { return .image }
        // A bitmap states its size and has four bytes that are zero; a text that begins with BM does not.
        let isBitmap = file.starts(with: [0x42, 0x4D]) && file[6..<10].allSatisfy { $0 == 0 }
        return isBitmap ? .image : nil
    }

    /// The names of the first files in a ZIP tell what it is.
    private static func zip(_ file: [UInt8]) -> ForeignFormat {
        let start = Array(file.prefix(1 << 13))
        if holds(start, "opendocument") { return .openDocument }
        if holds(start, "word/") { return .word }
        if holds(start, "xl/") { return .spreadsheet }
        return holds(start, "ppt/") ? .slides : .archive
    }

    private static func holds(_ bytes: [UInt8], _ word: String) -> Bool {
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return false }
        return (0...(bytes.count - word.count)).contains { bytes[$0..<($0 + word.count)].elementsEqual(word) }
    }

    // MARK: Wording

    /// The name of the format, the same in every language.
    package var name: String {
        switch self {
        case .pdf: "PDF"
        case .word: "Word (.docx)"
        case .spreadsheet: "Excel (.xlsx)"
        case .slides: "PowerPoint (.pptx)"
        case .openDocument: "OpenDocument"
        case .oldOffice: "Office 97–2003 (.doc, .xls, .jtd)"
        case .rtf: "RTF"
        case .archive: "ZIP, gzip, 7z, …"
        case .image: "PNG, JPEG, TIFF, …"
        case .program: "ELF"
        case .binary: "binary (NUL)"
        }
    }

    /// A command that gives its text, or tells what it is.
    package var command: String {
        switch self {
        case .pdf: "pdftotext -layout FILE FILE.txt"
        case .word, .rtf: "pandoc -t html FILE -o FILE.html"
        // As HTML the text is in UTF-8 whatever the locale; as comma values it loses all that the locale does not have.
        case .spreadsheet, .slides, .openDocument, .oldOffice: "libreoffice --headless --convert-to html FILE"
        case .archive: "7z x FILE"
        case .image: "tesseract FILE FILE -l jpn"
        case .program, .binary: "file FILE"
        }
    }
}
