/// A value of JSON with the byte that it begins at, so that what is wrong in a form can be shown where it stands.
///
/// The JSON of records is read by `PlanExport`, which keeps neither places nor the order of keys: it reads a hundred
/// megabytes a second, where a form has a few kilobytes and a person who has to find the mistake.
struct PlacedJSON {
    /// What the value is.
    enum Content {
        case string(String)
        case list([PlacedJSON])
        case object([Member])
        case truth(Bool)
        case number
        case null
    }

    /// A key of an object with its value.
    struct Member {
        let key: String
        let keyOffset: Int
        let value: PlacedJSON
    }

    let content: Content
    let offset: Int

    /// What the value is, for messages.
    var kind: PlanFormError.ValueKind {
        switch content {
        case .string: .string
        case .list: .list
        case .object: .object
        case .truth: .truth
        case .number: .number
        case .null: .null
        }
    }
}

/// Something wrong at a byte of a form, before lines and columns are known.
struct FormFault: Error {
    let problem: PlanFormError.Problem
    let path: String
    let offset: Int
}

/// Reads JSON (RFC 8259) with places. Values nest no deeper than ``depthLimit``, so the reader may call itself.
struct PlacedJSONReader {
    /// The deepest nesting that is read; a form needs five levels.
    static let depthLimit = 16

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // Editors on Windows write a byte order mark.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    /// The one value that the bytes hold.
    mutating func read() throws(FormFault) -> PlacedJSON {
        let value = try value(depth: 0)
        skipBlanks()
        guard index == bytes.count else { throw fault(.end) }
        return value
    }

    private mutating func value(depth: Int) throws(FormFault) -> PlacedJSON {
        skipBlanks()
        guard depth < Self.depthLimit else { throw fault(.levels(Self.depthLimit)) }
        let start = index
        let content: PlacedJSON.Content
        switch current {
        case UInt8(ascii: "{"): content = .object(try members(depth: depth))
        case UInt8(ascii: "["): content = .list(try elements(depth: depth))
        case UInt8(ascii: "\""): content = .string(try string())
        case .some(UInt8(ascii: "-")), .some(0x30...0x39): content = number()
        default: content = try literal()
        }
        return PlacedJSON(content: content, offset: start)
    }

    private mutating func members(depth: Int) throws(FormFault) -> [PlacedJSON.Member] {
        var members: [PlacedJSON.Member] = []
        index += 1
        skipBlanks()
        if take("}") { return members }
        while true {
            skipBlanks()
            let start = index
            guard current == UInt8(ascii: "\"") else { throw fault(.key) }
            let key = try string()
            skipBlanks()
            guard take(":") else { throw fault(.mark(":")) }
            let value = try value(depth: depth + 1)
            members.append(PlacedJSON.Member(key: key, keyOffset: start, value: value))
            skipBlanks()
            if take("}") { return members }
            guard take(",") else { throw fault(.either(",", "}")) }
        }
    }

    private mutating func elements(depth: Int) throws(FormFault) -> [PlacedJSON] {
        var elements: [PlacedJSON] = []
        index += 1
        skipBlanks()
        if take("]") { return elements }
        while true {
            elements.append(try value(depth: depth + 1))
            skipBlanks()
            if take("]") { return elements }
            guard take(",") else { throw fault(.either(",", "]")) }
        }
    }

    private mutating func string() throws(FormFault) -> String {
        index += 1
        var text: [UInt8] = []
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                index += 1
                text += try escape()
            case 0..<0x20: throw fault(.mark("\""))
            default:
                text.append(byte)
                index += 1
            }
        }
        throw fault(.mark("\""))
    }

    private mutating func escape() throws(FormFault) -> [UInt8] {
        let marks = "\"\"\\\\//b\u{8}f\u{c}n\nr\rt\t"
        if take("u") { return Array(String(try scalar()).utf8) }
        let pairs = Array(marks.utf8)
        for place in stride(from: 0, to: pairs.count, by: 2) where pairs[place] == current {
            index += 1
            return [pairs[place + 1]]
        }
        throw fault(.escape)
    }

    /// The scalar of `\uXXXX`, or of two of them where the first is half of a pair.
    private mutating func scalar() throws(FormFault) -> Unicode.Scalar {
        var value = try hexadecimal()
        if (0xD800...0xDBFF).contains(value), take("\\"), take("u") {
            let low = try hexadecimal()
            guard (0xDC00...0xDFFF).contains(low) else { throw fault(.escape) }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw fault(.escape) }
        return scalar
    }

    private mutating func hexadecimal() throws(FormFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Self.hexadecimal(byte) else { throw fault(.escape) }
            value = value << 4 | digit
            index += 1
        }
        return value
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte) - 0x30
        case 0x41...0x46, 0x61...0x66: UInt32(byte | 0x20) - 0x57
        default: nil
        }
    }

    /// No key of a form takes a number: it is passed over, to be told as what it is.
    private mutating func number() -> PlacedJSON.Content {
        while let byte = current, (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) {
            index += 1
        }
        return .number
    }

    private mutating func literal() throws(FormFault) -> PlacedJSON.Content {
        let words: [(String, PlacedJSON.Content)] = [("null", .null), ("true", .truth(true)), ("false", .truth(false))]
        for (word, content) in words where bytes[index...].starts(with: word.utf8) {
            index += word.utf8.count
            return content
        }
        throw fault(.value)
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard let byte = current, UInt32(byte) == mark.value else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private func fault(_ expected: PlanFormError.Syntax) -> FormFault {
        FormFault(problem: .syntax(expected: expected, found: found), path: "", offset: index)
    }

    /// The character at the byte; empty at the end.
    private var found: String {
        guard index < bytes.count else { return "" }
        return String(Unicode.Scalar(Scalars.decode(bytes, index, bytes.count).value) ?? "\u{FFFD}")
    }
}
