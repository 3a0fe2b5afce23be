import PlanParse

/// A kind of file that holds a document and is no text, of which commands get the text.
public enum DocumentKind: String, Sendable, Hashable, CaseIterable {
    /// PDF, which keeps the places of letters and no tables.
    case pdf
    /// Word since 2007.
    case docx
    /// Word before 2007.
    case doc
    /// Text of OpenDocument.
    case odt
    /// Rich Text Format.
    case rtf
    /// Excel since 2007.
    case xlsx
    /// Excel before 2007.
    case xls
    /// Worksheets of OpenDocument.
    case ods
    /// Slides of PowerPoint since 2007.
    case pptx

    /// The name of the kind, the same in every language.
    public var name: String {
        switch self {
        case .pdf: "PDF"
        case .docx: "Word (.docx)"
        case .doc: "Word 97–2003 (.doc)"
        case .odt: "OpenDocument (.odt)"
        case .rtf: "RTF"
        case .xlsx: "Excel (.xlsx)"
        case .xls: "Excel 97–2003 (.xls)"
        case .ods: "OpenDocument (.ods)"
        case .pptx: "PowerPoint (.pptx)"
        }
    }

    /// The kind of a file, told by its first bytes and, where several kinds begin alike, by the extension of its name.
    ///
    /// Nil for text, which is read as it is whatever it is called, and for what no command here reads: pictures,
    /// archives, programs.
    init?(of file: [UInt8], _ path: SystemPath) {
        guard let format = ForeignFormat(of: file, isUTF16: false, invalidBytes: 0) else { return nil }
        switch format {
        case .pdf: self = .pdf
        case .word: self = .docx
        case .spreadsheet: self = .xlsx
        case .slides: self = .pptx
        case .rtf: self = .rtf
        case .openDocument: self.init(openDocument: file, path)
        case .oldOffice: self.init(path, among: [.doc, .xls])
        // The parts that tell an Office file may stand far behind its beginning.
        case .archive where file.starts(with: [0x50, 0x4B]): self.init(path, among: [.docx, .xlsx, .pptx, .odt, .ods])
        case .archive, .image, .program, .binary: return nil
        }
    }

    /// An OpenDocument file states its type in its first entry, which is not compressed.
    private init?(openDocument file: [UInt8], _ path: SystemPath) {
        let start = file.prefix(256)
        if Self.holds(start, "opendocument.text") {
            self = .odt
        } else if Self.holds(start, "opendocument.spreadsheet") {
            self = .ods
        } else {
            self.init(path, among: [.odt, .ods])
        }
    }

    private init?(_ path: SystemPath, among kinds: [DocumentKind]) {
        guard let kind = kinds.first(where: { path.hasExtension($0.rawValue) }) else { return nil }
        self = kind
    }

    private static func holds(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
        bytes.indices.contains { bytes[$0...].starts(with: word.utf8) }
    }
}
