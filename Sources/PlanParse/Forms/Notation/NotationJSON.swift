/// JSON that is built to be read by people: what fits a line stands on one.
///
/// It is built by the package alone, a few levels deep, so it may call itself.
indirect enum NotationJSON: Sendable {
    case text(String)
    case truth(Bool)
    /// A number as written.
    case number(String)
    case list([NotationJSON])
    case object([(key: String, value: NotationJSON)])

    /// A list of texts.
    static func texts(_ texts: [String]) -> NotationJSON { .list(texts.map(NotationJSON.text)) }

    /// Lines are no longer than this where they can be divided.
    private static let width = 110

    /// The JSON with a line end behind it.
    var document: String { text(indent: 0, isOutermost: true) + "\n" }

    private func text(indent: Int, isOutermost: Bool = false) -> String {
        if !isOutermost, case let line = flat, line.unicodeScalars.count + indent <= Self.width { return line }
        let inner = String(repeating: " ", count: indent + 2)
        let outer = String(repeating: " ", count: indent)
        switch self {
        case .text, .truth, .number: return flat
        case .list(let elements):
            let lines = elements.map { inner + $0.text(indent: indent + 2) }
            return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
        case .object(let members):
            let lines = members.map { inner + Self.quoted($0.key) + ": " + $0.value.text(indent: indent + 2) }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
        }
    }

    /// The JSON on one line.
    private var flat: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .truth(let truth): truth ? "true" : "false"
        case .number(let digits): digits
        case .list(let elements): "[" + elements.map(\.flat).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { Self.quoted($0.key) + ": " + $0.value.flat }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\"".unicodeScalars
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += ["\\", scalar]
            case "\n": quoted += "\\n".unicodeScalars
            case "\t": quoted += "\\t".unicodeScalars
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars
            default: quoted.append(scalar)
            }
        }
        return String(quoted) + "\""
    }
}
