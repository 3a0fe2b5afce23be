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
        switch Self.elements[Self.packed(bytes[(start + (isClosing ? 2 : 1))..<end])] {
        case .table?: self = .table(isOpen: !isClosing)
        case .row?: self = .row
        case .cell? where isClosing: self = .cellEnd
        case .cell?:
            self = .cell(
                columns: Self.attribute("colspan", bytes, start, end),
                rows: Self.attribute("rowspan", bytes, start, end))
        case .group?: self = .group
        case .block?: self = .block
        case nil: self = .other
        }
    }

    private enum Element { case table, row, cell, group, block }

    /// The elements that the layout knows, by their packed names.
    private static let elements: [UInt64: Element] = {
        let names: [(Element, [String])] = [
            (.table, ["table"]), (.row, ["tr"]), (.cell, ["td", "th"]),
            (.group, ["thead", "tbody", "tfoot", "caption", "colgroup", "col"]),
            (.block, ["h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "li", "span", "b", "strong"]),
        ]
        var elements: [UInt64: Element] = [:]
        for (element, names) in names {
            for name in names { elements[packed(Array(name.utf8)[...])] = element }
        }
        return elements
    }()

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
