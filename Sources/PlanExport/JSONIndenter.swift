/// Lays JSON of one line out for people: a member or element a line, indented by two blanks, `{}` and `[]` kept together.
/// The line comes in chunks, which may part anywhere.
///
/// Example: `{"a":[1,2],"b":{}}` becomes
/// ```json
/// {
///   "a": [
///     1,
///     2
///   ],
///   "b": {}
/// }
/// ```
struct JSONIndenter {
    /// How many lists and objects are open.
    private var depth = 0
    /// A string goes on in the next chunk.
    private var isInString = false
    /// The byte before was a backslash within a string.
    private var isEscaped = false
    /// The byte before opened a list or object, which may be empty.
    private var hasOpened = false

    /// Lays a chunk out behind those before it.
    ///
    /// - Parameter chunk: JSON without blanks between its tokens, as ``JSONWriter`` writes it.
    mutating func indent(_ chunk: Span<UInt8>, into sink: inout ByteSink) {
        var index = 0
        while index < chunk.count {
            if isInString {
                let end = stringEnd(in: chunk, from: index)
                sink.append(chunk, index..<end)
                index = end
            } else {
                write(chunk[index], into: &sink)
                index += 1
            }
        }
    }

    /// Writes a byte outside of strings.
    private mutating func write(_ byte: UInt8, into sink: inout ByteSink) {
        let closes = byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
        if closes { depth -= 1 }
        // An empty list or object stays in one piece.
        if hasOpened != closes { breakLine(into: &sink) }
        hasOpened = false
        sink.append(byte)
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            depth += 1
            hasOpened = true
        case UInt8(ascii: ","): breakLine(into: &sink)
        case UInt8(ascii: ":"): sink.append(0x20)
        default: break
        }
    }

    private func breakLine(into sink: inout ByteSink) {
        sink.appendLineBreak(indent: depth * 2)
    }

    /// The index behind the quote that ends a string, or the end of the chunk where the string goes on.
    private mutating func stringEnd(in chunk: Span<UInt8>, from start: Int) -> Int {
        var index = start
        if isEscaped, index < chunk.count {
            isEscaped = false
            index += 1
        }
        while index < chunk.count {
            let byte = chunk[index]
            index += 1
            if byte == UInt8(ascii: "\"") {
                isInString = false
                return index
            }
            if byte == UInt8(ascii: "\\") {
                isEscaped = index == chunk.count
                index += 1
            }
        }
        return min(index, chunk.count)
    }
}
