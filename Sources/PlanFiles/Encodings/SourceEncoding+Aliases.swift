extension SourceEncoding {
    /// The encoding that a name stands for: its own or a usual other one, in any case, `-`, `_` and blanks left out.
    ///
    /// The byte order that a name of UTF-16 tells (`utf-16le`) is not needed: the mark or the line ends tell it. Nil for
    /// names of no encoding that is known.
    ///
    /// Example: `SourceEncoding(named: "CP932")`, `"sjis"` and `"Shift-JIS"` are `.shiftJIS`.
    ///
    /// - Parameter name: A name as people and programs write it.
    public init?(named name: String) {
        let key = name.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" && $0 != " " }
        let word = String(String.UnicodeScalarView(key))
        guard let encoding = Self.allCases.first(where: { $0.aliases.contains(word) }) else { return nil }
        self = encoding
    }

    /// The names that are understood, in small letters and without `-` and `_`, its own first.
    package var aliases: [String] {
        switch self {
        case .utf8: ["utf8", "utf8bom", "utf8sig", "cp65001"]
        case .utf16: ["utf16", "utf16le", "utf16be", "unicode", "ucs2"]
        case .shiftJIS:
            [
                "shiftjis", "sjis", "cp932", "ms932", "windows31j", "mskanji", "csshiftjis", "xsjis", "windows932",
                "cswindows31j",
            ]
        case .eucJP: ["eucjp", "euc", "ujis", "xeucjp", "eucjpms", "cseucpkdfmtjapanese"]
        case .iso2022JP: ["iso2022jp", "jis", "csiso2022jp", "iso2022jp1", "iso2022jp2", "iso2022jp3"]
        }
    }
}
