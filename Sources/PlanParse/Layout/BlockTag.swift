/// Tags of HTML that extractors leave in plain text: those of blocks stand apart, others with the text around them.
enum BlockTag {
    /// The tag in a stretch is that of a block of text, as `<p>`, `</li>` and `<h2>` are.
    static func isBlock(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        names.contains(name(bytes, start, end))
    }

    /// The tag in a stretch is that of a table or a part of it.
    static func isOfTable(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        tableNames.contains(name(bytes, start, end))
    }

    private static let names = packed(["h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "li", "span", "b", "strong"])
    private static let tableNames = packed([
        "table", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "col",
    ])

    private static func packed(_ names: [String]) -> Set<UInt64> { Set(names.map { packed(Array($0.utf8)[...]) }) }

    private static func name(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt64 {
        packed(bytes[(start + (bytes[start + 1] == UInt8(ascii: "/") ? 2 : 1))..<end])
    }

    /// A name of up to eight letters and digits, in small letters, as one number; 0 for a longer one.
    private static func packed(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var (packed, count): (UInt64, Int) = (0, 0)
        for byte in bytes {
            guard isNameByte(byte) else { break }
            // `1` and `0x20` is `1` still, so headings keep their level.
            packed = packed << 8 | UInt64(byte | 0x20)
            count += 1
        }
        return count > 8 ? 0 : packed
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
}
