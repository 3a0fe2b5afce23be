/// A JSON value that keeps what Foundation's would lose: the digits of numbers.
package enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// The number as written.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// The member of a key; nil where there is none, and of anything but an object.
    package subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The text of a string; nil of anything else.
    package var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The members of an object; none of anything else.
    package var members: [String: JSONValue] {
        guard case .object(let members) = self else { return [:] }
        return members
    }

    /// The elements of a list; none of anything else.
    package var elements: [JSONValue] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    /// A whole number; nil of anything else.
    package var int: Int? {
        guard case .number(let digits) = self else { return nil }
        return Int(digits)
    }

    /// The value in words, for messages.
    package var kind: String {
        switch self {
        case .null: "null"
        case .bool: "a truth value"
        case .number: "a number"
        case .string: "a string"
        case .array: "a list"
        case .object: "an object"
        }
    }
}

/// Reads JSON (RFC 8259) from bytes. Values nest no deeper than ``depthLimit``, so the parser may call itself.
package struct JSONParser {
    /// The deepest nesting that is read.
    static let depthLimit = 64

    private let bytes: [UInt8]
    private var index = 0

    /// A byte order mark before the value is passed over, as in forms.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    /// The one value that some bytes hold.
    package static func parse(_ bytes: [UInt8]) throws(PlanJSONError) -> JSONValue {
        var parser = JSONParser(bytes)
        return try parser.parse()
    }

    /// The one value that the bytes hold.
    package mutating func parse() throws(PlanJSONError) -> JSONValue {
        let value = try value(depth: 0)
        skipBlanks()
        guard index == bytes.count else { throw error("nothing behind the value") }
        return value
    }

    private mutating func value(depth: Int) throws(PlanJSONError) -> JSONValue {
        guard depth < Self.depthLimit else { throw error("no more than \(Self.depthLimit) levels") }
        skipBlanks()
        guard let current else { throw error("a value") }
        switch current {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), 0x30...0x39: return try number()
        default: return try literal()
        }
    }

    private mutating func object(depth: Int) throws(PlanJSONError) -> JSONValue {
        var members: [String: JSONValue] = [:]
        index += 1
        skipBlanks()
        if take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            skipBlanks()
            guard current == UInt8(ascii: "\"") else { throw error("a key") }
            let key = try string()
            skipBlanks()
            guard take(UInt8(ascii: ":")) else { throw error("`:`") }
            members[key] = try value(depth: depth + 1)
            skipBlanks()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw error("`,` or `}`") }
        }
    }

    private mutating func array(depth: Int) throws(PlanJSONError) -> JSONValue {
        var elements: [JSONValue] = []
        index += 1
        skipBlanks()
        if take(UInt8(ascii: "]")) { return .array(elements) }
        while true {
            elements.append(try value(depth: depth + 1))
            skipBlanks()
            if take(UInt8(ascii: "]")) { return .array(elements) }
            guard take(UInt8(ascii: ",")) else { throw error("`,` or `]`") }
        }
    }

    private mutating func string() throws(PlanJSONError) -> String {
        index += 1
        var text: [UInt8] = []
        while let byte = current {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += try escape()
            case 0..<0x20: throw error("no control character in a string")
            default: text.append(byte)
            }
        }
        throw error("the end of a string")
    }

    private mutating func escape() throws(PlanJSONError) -> [UInt8] {
        guard let byte = current else { throw error("an escape") }
        index += 1
        switch byte {
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
        default: throw error("a known escape")
        }
    }

    /// The scalar of `\uXXXX`, or of two of them where the first is half of a pair.
    private mutating func scalar() throws(PlanJSONError) -> Unicode.Scalar {
        var value = try hexadecimal()
        if (0xD800...0xDBFF).contains(value), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
            let low = try hexadecimal()
            guard (0xDC00...0xDFFF).contains(low) else { throw error("the second half of a pair") }
            value = 0x10000 + (value - 0xD800) << 10 + (low &- 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw error("a character") }
        return scalar
    }

    private mutating func hexadecimal() throws(PlanJSONError) -> UInt32 {
        guard index + 4 <= bytes.count,
            let value = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
        else { throw error("four hexadecimal digits") }
        index += 4
        return value
    }

    private mutating func number() throws(PlanJSONError) -> JSONValue {
        let start = index
        while let byte = current,
            byte == 0x2B || byte == 0x2D || byte == 0x2E || (0x30...0x39).contains(byte) || byte | 0x20 == 0x65
        {
            index += 1
        }
        guard Self.isNumber(bytes[start..<index]) else { throw error("a number") }
        return .number(String(decoding: bytes[start..<index], as: UTF8.self))
    }

    /// Whether some bytes are a number of JSON: `-0.5e+3`, but neither `01` nor `1.`.
    private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        func digits() -> Int {
            let count = rest.prefix { (0x30...0x39).contains($0) }.count
            rest = rest.dropFirst(count)
            return count
        }
        func take(_ wanted: UInt8...) -> Bool {
            guard let first = rest.first, wanted.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        _ = take(UInt8(ascii: "-"))
        let isZero = rest.first == UInt8(ascii: "0")
        let whole = digits()
        guard whole > 0, !isZero || whole == 1 else { return false }
        if take(UInt8(ascii: ".")), digits() == 0 { return false }
        if take(UInt8(ascii: "e"), UInt8(ascii: "E")) {
            _ = take(UInt8(ascii: "+"), UInt8(ascii: "-"))
            if digits() == 0 { return false }
        }
        return rest.isEmpty
    }

    private mutating func literal() throws(PlanJSONError) -> JSONValue {
        for (word, value) in [("null", JSONValue.null), ("true", .bool(true)), ("false", .bool(false))]
        where bytes[index...].starts(with: word.utf8) {
            index += word.utf8.count
            return value
        }
        throw error("a value")
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private func error(_ expected: String) -> PlanJSONError {
        PlanJSONError(path: "byte \(index)", expected: expected, found: current.map { "byte \($0)" } ?? "the end")
    }
}

/// Why some bytes are no record: where, what was expected, what was found.
public struct PlanJSONError: Error, CustomStringConvertible, Hashable {
    /// The place: a path of keys, or a byte of the text.
    public let path: String
    /// What should stand there.
    public let expected: String
    /// What stands there.
    public let found: String

    /// An error from its parts.
    package init(path: String, expected: String, found: String) {
        (self.path, self.expected, self.found) = (path, expected, found)
    }

    /// The three in one sentence.
    public var description: String { "\(path): expected \(expected), found \(found)" }
}
