/// Values as short JSON for people to compare: whole where they are short, else what tells them apart.
package enum JSONExcerpt {
    /// The scalars of a value beyond which it is cut.
    static let limit = 120
    /// The scalars that are shown before the place where two long texts part.
    private static let lead = 12

    /// Excerpts of two values that differ; nil for one that is not there.
    static func pair(_ first: JSONValue?, _ second: JSONValue?) -> (String?, String?) {
        guard case .string(let first)? = first, case .string(let second)? = second else {
            return (first.map(text), second.map(text))
        }
        let start = parting(first, second)
        let texts = (part(of: first, from: start), part(of: second, from: start))
        // Different scalars that a reader cannot tell apart, such as か with a sound mark and が, are written as escapes.
        return texts.0 == texts.1 ? (escaped(texts.0), escaped(texts.1)) : texts
    }

    /// The text as a JSON string.
    package static func quoted(_ text: String) -> String {
        String(decoding: JSONWriter.line { $0.string(text) }, as: UTF8.self)
    }

    /// Where two texts are shown from: the start, or just before they part where that lies beyond the limit.
    private static func parting(_ first: String, _ second: String) -> Int {
        let common = zip(first.unicodeScalars, second.unicodeScalars).prefix { $0 == $1 }.count
        return common + lead < limit ? 0 : common - lead
    }

    private static func part(of text: String, from start: Int) -> String {
        let rest = text.unicodeScalars.dropFirst(start)
        return (start > 0 ? "…" : "") + quoted(String(rest.prefix(limit))) + (rest.count > limit ? "…" : "")
    }

    /// A list or object is shown with its plain members alone: they are what it is known by.
    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .array(let values): cut("[" + list(values.map(plain)) + "]")
        case .object(let members):
            cut("{" + list(members.sorted { $0.key < $1.key }.map(member)) + "}")
        case .string(let string): part(of: string, from: 0)
        default: plain(value) ?? "…"
        }
    }

    /// A member of an object; none for null, which says no more than that it is absent.
    private static func member(_ key: String, _ value: JSONValue) -> String? {
        if value.agrees(with: .null) { return "" }
        return plain(value).map { quoted(key) + ":" + $0 }
    }

    /// A value that nothing nests in.
    private static func plain(_ value: JSONValue) -> String? {
        switch value {
        case .null: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .number(let digits): digits
        case .string(let text): quoted(text)
        case .array, .object: nil
        }
    }

    /// The parts that there are, and `…` for those that nest.
    private static func list(_ parts: [String?]) -> String {
        let shown = parts.compactMap { $0 }.filter { !$0.isEmpty }
        return (shown + (parts.contains(nil) ? ["…"] : [])).joined(separator: ",")
    }

    private static func cut(_ text: String) -> String {
        let scalars = text.unicodeScalars
        return scalars.count <= limit ? text : String(scalars.prefix(limit)) + "…"
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { $0.isASCII || $0 == "…" ? String($0) : "\\u{\(String($0.value, radix: 16))}" }
            .joined()
    }
}
