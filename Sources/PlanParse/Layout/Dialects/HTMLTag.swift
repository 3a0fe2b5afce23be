/// A tag of HTML with its attributes, wherever its lines end and whatever its values hold.
struct HTMLTag {
    /// What a tag does to layout.
    enum Kind {
        case table, row, cell(isHead: Bool), caption
        /// A line or paragraph of its own.
        case block
        /// An entry of a list.
        case entry
        case heading
        /// `<br>`.
        case lineBreak
        /// `<sup>`: a mark behind a figure.
        case raised
        /// Text that no page shows: `<head>`, `<script>`, `<style>`.
        case unseen
        /// Anything else: `<font>`, `<b>`, `<tbody>`.
        case inline
    }

    let kind: Kind
    let span: ByteSpan
    let isClosing: Bool
    /// `<br/>`: it closes itself.
    let isEmpty: Bool
    /// The name, in small letters.
    let name: String
    private let attributes: ByteSpan

    /// The tag that starts at a `<`; nil where none does.
    ///
    /// - Parameter missing: Quotes that do not come again in the text: looked for once.
    init?(_ bytes: [UInt8], at start: Int, _ end: Int, _ missing: inout Set<UInt8>) {
        var index = start + 1
        let isClosing = index < end && bytes[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        let nameStart = index
        while index < end, Self.isNameByte(bytes[index]) { index += 1 }
        guard index > nameStart, index - nameStart <= 24, !Self.isDigit(bytes[nameStart]) else { return nil }
        name = String(decoding: bytes[nameStart..<index].map { $0 < 0x41 ? $0 : $0 | 0x20 }, as: UTF8.self)
        let attributesStart = index
        guard index < end, Self.endsName(bytes[index]), let close = Self.close(bytes, index, end, &missing) else {
            return nil
        }
        self.isClosing = isClosing
        isEmpty = bytes[close - 1] == UInt8(ascii: "/")
        attributes = ByteSpan(attributesStart, close)
        span = ByteSpan(start, close + 1)
        kind = Self.kinds[name] ?? .inline
    }

    private static let kinds: [String: Kind] = {
        var kinds: [String: Kind] = [
            "table": .table, "tr": .row, "td": .cell(isHead: false), "th": .cell(isHead: true), "caption": .caption,
            "br": .lineBreak, "sup": .raised, "li": .entry, "dt": .entry, "dd": .entry,
        ]
        for name in ["h1", "h2", "h3", "h4", "h5", "h6"] { kinds[name] = .heading }
        for name in ["head", "script", "style", "template", "noscript", "svg", "math", "object", "textarea", "select"] {
            kinds[name] = .unseen
        }
        for name in [
            "p", "div", "ul", "ol", "dl", "section", "article", "header", "footer", "nav", "main", "aside",
            "blockquote",
            "pre", "address", "figure", "figcaption", "hr", "center", "form", "fieldset", "legend", "body", "html",
            "details",
            "summary", "option",
        ] { kinds[name] = .block }
        return kinds
    }()

    /// The `>` that ends a tag. Quotes count behind `=` alone, and only those that end somewhere.
    private static func close(_ bytes: [UInt8], _ start: Int, _ end: Int, _ missing: inout Set<UInt8>) -> Int? {
        var (index, afterEquals) = (start, false)
        while index < end {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: ">"): return index
            case UInt8(ascii: "<"): return nil
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if afterEquals, !missing.contains(byte) {
                    if let quote = bytes[(index + 1)..<end].firstIndex(of: byte) {
                        index = quote
                    } else {
                        missing.insert(byte)
                    }
                }
                afterEquals = false
            case UInt8(ascii: "="): afterEquals = true
            case 0x20, 0x09, 0x0A, 0x0D: break
            default: afterEquals = false
            }
            index += 1
        }
        return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || isDigit(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/"): true
        default: false
        }
    }

    // MARK: Attributes

    /// The value of an attribute, without its quotes; empty where it has none, nil where it is not there.
    func attribute(_ wanted: String, _ bytes: [UInt8]) -> ArraySlice<UInt8>? {
        let wanted = Array(wanted.utf8)
        var index = attributes.lower
        while index < attributes.upper {
            index = Self.skipBlanks(bytes, index, attributes.upper)
            let start = index
            while index < attributes.upper, Self.isPartOfName(bytes[index]) { index += 1 }
            let isWanted = bytes[start..<index].elementsEqual(wanted) { $0 | 0x20 == $1 }
            var value = bytes[index..<index]
            let equals = Self.skipBlanks(bytes, index, attributes.upper)
            if equals < attributes.upper, bytes[equals] == UInt8(ascii: "=") {
                (value, index) = Self.value(bytes, equals + 1, attributes.upper)
            } else if index == start {
                index += 1
            }
            if isWanted, start < index { return value }
        }
        return nil
    }

    private static func value(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (ArraySlice<UInt8>, Int) {
        var index = skipBlanks(bytes, start, end)
        guard index < end else { return (bytes[index..<index], index) }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            let close = bytes[(index + 1)..<end].firstIndex(of: quote)
        {
            return (bytes[(index + 1)..<close], close + 1)
        }
        let first = index
        while index < end, bytes[index] > 0x20 { index += 1 }
        return (bytes[first..<index], index)
    }

    private static func skipBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, bytes[index] <= 0x20 { index += 1 }
        return index
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != UInt8(ascii: "=") && byte != UInt8(ascii: "/")
    }

    /// The columns or rows that a cell takes.
    func count(_ name: String, _ bytes: [UInt8]) -> Int {
        guard let value = attribute(name, bytes), let start = value.first(where: { $0 > 0x20 }), Self.isDigit(start),
            let (number, _) = Digits.number(bytes, value.startIndex, value.endIndex)
        else { return 1 }
        return min(max(1, number), Self.longestSpan)
    }

    /// More columns or rows than this are taken as this many.
    private static let longestSpan = 200

    /// A page does not show what stands in the element.
    func isHidden(_ bytes: [UInt8]) -> Bool {
        if attribute("hidden", bytes) != nil { return true }
        guard let style = attribute("style", bytes) else { return false }
        let text = style.filter { $0 > 0x20 }.map { $0 < 0x41 ? $0 : $0 | 0x20 }
        return Self.noDisplay.contains { $0.first(in: text, ByteSpan(0, text.count)) != nil }
    }

    private static let noDisplay: [Word] = ["display:none", "visibility:hidden", "mso-hide:all"]

    /// The level of a heading.
    var level: Int { name.utf8.last.map { Int($0) - 0x30 } ?? 1 }

    /// Elements that have no end.
    var isVoid: Bool {
        switch name {
        case "br", "hr", "img", "input", "col", "meta", "link", "area", "base", "embed", "source", "track", "wbr": true
        default: isEmpty
        }
    }
}
