import PlanModel

/// Writes JSON as bytes, deterministically: keys in the order they are given, numbers as their digits.
struct JSONWriter {
    /// How the text is laid out.
    enum Layout {
        /// On one line.
        case compact
        /// Indented by two blanks.
        case indented
    }

    private(set) var bytes: [UInt8] = []
    private let layout: Layout
    private var depth = 0
    private var isFirst = true
    private var afterKey = false

    /// - Parameter textSize: The size of the text that the values come from, so that memory is asked for once.
    init(_ layout: Layout, textSize: Int = 0) {
        self.layout = layout
        bytes.reserveCapacity(min(max(0, textSize), 1 << 23) * 8)
    }

    mutating func object(_ body: (inout JSONWriter) -> Void) { group("{", "}", body) }

    mutating func array<Elements: Collection>(
        _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
    ) {
        group("[", "]") { writer in
            for element in elements { body(&writer, element) }
        }
    }

    mutating func key(_ key: JSONKey) {
        if layout == .compact, !isFirst {
            bytes += key.following
        } else {
            separate()
            bytes += key.bytes
            if layout == .indented { bytes.append(UInt8(ascii: " ")) }
        }
        afterKey = true
    }

    mutating func string(_ text: String?) {
        guard let text else { return null() }
        separate()
        bytes.append(UInt8(ascii: "\""))
        let start = bytes.count
        bytes += text.utf8
        if needsEscape(from: start) {
            bytes.removeSubrange(start...)
            for byte in text.utf8 { escape(byte) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a word of the contract, which needs no escape.
    mutating func word(_ word: String?) {
        guard let word else { return null() }
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes += word.utf8
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func number(_ value: Int?) {
        guard let value else { return null() }
        separate()
        digits(value)
    }

    /// Writes a span. Spans are half of a record: on one line their keys are written with the punctuation before them.
    mutating func span(_ span: SourceSpan?) {
        guard let span else { return null() }
        guard layout == .compact else {
            object { writer in
                writer.key(.offset)
                writer.number(span.offset)
                writer.key(.length)
                writer.number(span.length)
                writer.key(.line)
                writer.number(span.line)
                writer.key(.column)
                writer.number(span.column)
                writer.key(.endLine)
                writer.number(span.endLine)
                writer.key(.endColumn)
                writer.number(span.endColumn)
            }
            return
        }
        separate()
        bytes += Self.spanStart
        digits(span.offset)
        bytes += JSONKey.length.following
        digits(span.length)
        bytes += JSONKey.line.following
        digits(span.line)
        bytes += JSONKey.column.following
        digits(span.column)
        bytes += JSONKey.endLine.following
        digits(span.endLine)
        bytes += JSONKey.endColumn.following
        digits(span.endColumn)
        bytes.append(UInt8(ascii: "}"))
    }

    private static let spanStart = [UInt8(ascii: "{")] + JSONKey.offset.bytes

    /// Writes a value that most plans have many times, from memory where it was written before on one line.
    mutating func period(_ period: Period?) {
        guard let period else { return null() }
        guard layout == .compact else { return object { $0.periodKeys(period) } }
        separate()
        if let known = periods.first(where: { $0.period == period }) {
            bytes += known.json
            return
        }
        let start = bytes.count
        afterKey = true
        object { $0.periodKeys(period) }
        if periods.count == Self.periodLimit { periods.removeFirst() }
        periods.append((period, Array(bytes[start...])))
    }

    /// The periods written last: a table's columns have a few.
    private var periods: [(period: Period, json: [UInt8])] = []
    private static let periodLimit = 8

    /// Writes a whole number; one of up to eight digits, as all offsets are, without a string.
    private mutating func digits(_ value: Int) {
        guard (0..<100_000_000).contains(value) else {
            bytes += String(value).utf8
            return
        }
        var (rest, packed, count) = (UInt32(value), UInt64(0), 0)
        repeat {
            packed = packed << 8 | UInt64(0x30 + rest % 10)
            rest /= 10
            count += 1
        } while rest > 0
        for _ in 0..<count {
            bytes.append(UInt8(truncatingIfNeeded: packed))
            packed >>= 8
        }
    }

    mutating func literal(_ text: String) {
        separate()
        bytes += text.utf8
    }

    mutating func null() {
        separate()
        bytes += Self.nothing
    }

    /// Writes keys without a value, all at once on one line.
    mutating func nulls(_ keys: JSONNulls) {
        guard layout == .indented || isFirst else {
            bytes += keys.following
            return
        }
        for key in keys.keys {
            self.key(key)
            null()
        }
    }

    private static let nothing = Array("null".utf8)

    private mutating func group(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(UInt8(ascii: open))
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { breakLine() }
        bytes.append(UInt8(ascii: close))
        isFirst = false
    }

    private mutating func separate() {
        if afterKey {
            afterKey = false
            return
        }
        if depth > 0 {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            breakLine()
        }
        isFirst = false
    }

    private mutating func breakLine() {
        guard layout == .indented else { return }
        bytes.append(0x0A)
        for _ in 0..<depth { bytes += [0x20, 0x20] }
    }

    /// Whether a byte from an index on needs an escape. No branch in the loop: hardly any text has one.
    private func needsEscape(from start: Int) -> Bool {
        let written = bytes.span.extracting(start...)
        var found: UInt8 = 0
        for index in written.indices {
            let byte = written[index]
            found |= (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
        }
        return found != 0
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): bytes += [0x5C, 0x22]
        case UInt8(ascii: "\\"): bytes += [0x5C, 0x5C]
        case 0x0A: bytes += [0x5C, 0x6E]
        case 0x09: bytes += [0x5C, 0x74]
        case 0x0D: bytes += [0x5C, 0x72]
        case 0x00..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: bytes.append(byte)
        }
    }
}
