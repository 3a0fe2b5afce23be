/// Writes comma-separated values (RFC 4180) as bytes: UTF-8 without a byte order mark, lines that end in CR LF.
///
/// A cell stands in quotes only where it holds a comma, a quote or a line end. Every cell is its text and nothing else:
/// one that begins with `=`, `+`, `-` or `@` stays as it is, though a spreadsheet may take it for a formula, because an
/// apostrophe or blank before it would be text that the document does not have.
/// ```
/// ["甲", nil, "1,024人"]      甲,,"1,024人"␍␊
/// ```
struct CSVWriter: Sendable {
    private(set) var bytes: [UInt8] = []

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let lineEnd: [UInt8] = [0x0D, 0x0A]

    /// Writes one line. A cell without text is empty.
    mutating func record(_ cells: [String?]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(Self.comma) }
            if let cell { self.cell(cell) }
        }
        bytes += Self.lineEnd
    }

    /// Adds the lines that another writer wrote.
    mutating func append(_ other: CSVWriter) { bytes += other.bytes }

    private mutating func cell(_ text: String) {
        guard text.utf8.contains(where: Self.needsQuotes) else {
            bytes += text.utf8
            return
        }
        bytes.append(Self.quote)
        for byte in text.utf8 {
            if byte == Self.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(Self.quote)
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == comma || byte == quote || byte == 0x0A || byte == 0x0D
    }
}
