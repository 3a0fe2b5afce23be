/// Writes XML 1.0, an element a line, indented by two blanks. Text and attributes are escaped; characters that XML cannot hold
/// become U+FFFD.
struct XMLWriter {
    private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    private var depth = 0

    /// Writes an element that holds others.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
        _ body: (inout XMLWriter) -> Void
    ) {
        start(name, attributes)
        bytes += ">\n".utf8
        depth += 1
        body(&self)
        depth -= 1
        indent()
        end(name)
    }

    /// Writes an element that holds a text.
    mutating func text(_ name: StaticString, _ text: String) {
        start(name, [:])
        bytes.append(UInt8(ascii: ">"))
        append(text)
        end(name)
    }

    /// Writes an element that holds a text where there is one.
    mutating func optional(_ name: StaticString, _ text: String?) {
        if let text, !text.isEmpty { self.text(name, text) }
    }

    private mutating func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
        indent()
        bytes.append(UInt8(ascii: "<"))
        bytes += name.description.utf8
        for (key, value) in attributes {
            guard let value else { continue }
            bytes += " \(key)=\"".utf8
            append(value)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private mutating func end(_ name: StaticString) { bytes += "</\(name)>\n".utf8 }

    private mutating func indent() { for _ in 0..<(depth * 2) { bytes.append(0x20) } }

    private mutating func append(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "\r": bytes += "&#13;".utf8
            case "\t", "\n": bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": bytes += UTF8.encodedReplacementCharacter
            default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
    }
}
