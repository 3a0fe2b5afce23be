/// Lays JSON of one line out for people: a member or element a line, indented by two blanks, `{}` and `[]` kept together.
enum JSONIndenter {
    /// - Parameter line: JSON without blanks between its tokens, as ``JSONWriter`` writes it.
    static func indented(_ line: [UInt8]) -> [UInt8] {
        var indented: [UInt8] = []
        indented.reserveCapacity(line.count * 2)
        var depth = 0
        var index = 0
        let bytes = line.span
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                let end = stringEnd(in: bytes, from: index)
                indented.append(byte)
                for inside in index..<end { indented.append(bytes[inside]) }
                index = end
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                indented.append(byte)
                if index < bytes.count, isClosing(bytes[index]) {
                    indented.append(bytes[index])
                    index += 1
                } else {
                    depth += 1
                    breakLine(&indented, depth)
                }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                breakLine(&indented, depth)
                indented.append(byte)
            case UInt8(ascii: ","):
                indented.append(byte)
                breakLine(&indented, depth)
            case UInt8(ascii: ":"):
                indented += [byte, 0x20]
            default: indented.append(byte)
            }
        }
        return indented
    }

    private static func isClosing(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") }

    private static func breakLine(_ indented: inout [UInt8], _ depth: Int) {
        indented.append(0x0A)
        for _ in 0..<max(0, depth) * 2 { indented.append(0x20) }
    }

    /// The index behind the quote that ends a string.
    private static func stringEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index + 1, bytes.count)
    }
}
