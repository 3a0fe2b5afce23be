/// Comments and declarations of HTML, which say nothing.
enum HTMLComment {
    /// The byte after the comment, declaration or instruction that starts at a `<`; nil where none does.
    static func end(_ bytes: [UInt8], at start: Int, _ end: Int, _ missing: inout Set<UInt8>) -> Int? {
        guard start + 2 < end else { return nil }
        let mark = bytes[start + 1]
        guard mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?"), !missing.contains(mark) else { return nil }
        let isComment =
            start + 3 < end && bytes[start + 2] == UInt8(ascii: "-") && bytes[start + 3] == UInt8(ascii: "-")
        if !isComment, mark == UInt8(ascii: "!"), !isLetterOrBracket(bytes[start + 2]) { return nil }
        var index = start + (isComment ? 4 : 2)
        while index < end {
            if bytes[index] == UInt8(ascii: ">"), !isComment || isDashed(bytes, before: index, from: start + 4) {
                return index + 1
            }
            index += 1
        }
        missing.insert(mark)
        return nil
    }

    private static func isDashed(_ bytes: [UInt8], before index: Int, from start: Int) -> Bool {
        index >= start + 2 && bytes[index - 1] == UInt8(ascii: "-") && bytes[index - 2] == UInt8(ascii: "-")
    }

    private static func isLetterOrBracket(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "[")
    }
}
