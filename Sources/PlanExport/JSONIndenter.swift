/// Lays JSON of one line out for people: a member or element a line, indented by two blanks, `{}` and `[]` kept together.
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
    private let line: [UInt8]
    private var indented: [UInt8] = []
    private var depth = 0

    /// - Parameter line: JSON without blanks between its tokens, as ``JSONWriter`` writes it.
    static func indented(_ line: [UInt8]) -> [UInt8] {
        var indenter = JSONIndenter(line)
        var index = 0
        while index < line.count { index = indenter.write(at: index) }
        return indenter.indented
    }

    private init(_ line: [UInt8]) {
        self.line = line
        indented.reserveCapacity(line.count * 2)
    }

    /// Writes what starts at a byte; gives the byte after it.
    private mutating func write(at index: Int) -> Int {
        let byte = line[index]
        switch byte {
        case UInt8(ascii: "\""):
            let end = stringEnd(from: index + 1)
            indented += line[index..<end]
            return end
        case UInt8(ascii: "{"), UInt8(ascii: "["): return open(at: index)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            breakLine()
            indented.append(byte)
        case UInt8(ascii: ","):
            indented.append(byte)
            breakLine()
        case UInt8(ascii: ":"): indented += [byte, 0x20]
        default: indented.append(byte)
        }
        return index + 1
    }

    /// An empty list or object stays in one piece.
    private mutating func open(at index: Int) -> Int {
        indented.append(line[index])
        let next = index + 1
        if next < line.count, line[next] == UInt8(ascii: "}") || line[next] == UInt8(ascii: "]") {
            indented.append(line[next])
            return next + 1
        }
        depth += 1
        breakLine()
        return next
    }

    private mutating func breakLine() {
        indented.append(0x0A)
        for _ in 0..<max(0, depth) * 2 { indented.append(0x20) }
    }

    /// The index behind the quote that ends a string.
    private func stringEnd(from start: Int) -> Int {
        var index = start
        while index < line.count, line[index] != UInt8(ascii: "\"") {
            index += line[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index + 1, line.count)
    }
}
