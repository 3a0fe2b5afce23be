/// What a tag of HTML does to the layout.
enum TableTag {
    /// `<table>` and `</table>`.
    case table(isOpen: Bool)
    /// `<tr>` and `</tr>`.
    case row
    /// `<td>` and `<th>`, with the columns and rows they take.
    case cell(columns: Int, rows: Int)
    /// `</td>` and `</th>`.
    case cellEnd
    /// `<thead>`, `<tbody>` and others that only group rows.
    case group
    /// `<h1>`, `<p>`, `<li>`: a block of text of its own.
    case block
    /// Anything else: `<ul …>`, `<br>`, `<b>`.
    case other

    /// More columns or rows than this are taken as this many.
    private static let spanLimit = 200

    /// The meaning of the tag in a span.
    init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
        let isClosing = bytes[start + 1] == UInt8(ascii: "/")
        let name = bytes[(start + (isClosing ? 2 : 1))..<end].prefix { Self.isNameByte($0) }.map { $0 | 0x20 }
        switch String(decoding: name, as: UTF8.self) {
        case "table": self = .table(isOpen: !isClosing)
        case "tr": self = .row
        case "td", "th":
            self =
                isClosing
                ? .cellEnd
                : .cell(
                    columns: Self.attribute("colspan", bytes, start, end),
                    rows: Self.attribute("rowspan", bytes, start, end))
        case "thead", "tbody", "tfoot", "caption", "colgroup", "col": self = .group
        // `1` and `0x20` is `1` still, so headings keep their level.
        case "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "li", "span", "b", "strong": self = .block
        default: self = .other
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    /// The number behind `name=`, in quotes or not; 1 where there is none.
    private static func attribute(_ name: Word, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        guard let place = name.first(in: bytes, ByteSpan(start, end)) else { return 1 }
        var index = place.upper
        while index < end, bytes[index] == 0x20 || bytes[index] == 0x3D || bytes[index] == 0x22 || bytes[index] == 0x27
        {
            index += 1
        }
        guard let (number, _) = Digits.number(bytes, index, end) else { return 1 }
        return min(max(1, number), spanLimit)
    }
}
