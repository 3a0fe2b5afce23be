/// Validates UTF-8 and replaces what is not.
enum UTF8Repair {
    static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// The text without its byte order mark; nil where a byte of it starts no scalar.
    static func valid(_ file: [UInt8]) -> [UInt8]? {
        let start = start(of: file)
        guard invalidByte(in: file, from: start) == nil else { return nil }
        return start == 0 ? file : Array(file[start...])
    }

    private static func start(of file: [UInt8]) -> Int { file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// The text without its byte order mark, each invalid byte replaced by U+FFFD, and where that was done, run by run.
    static func decode(_ file: [UInt8]) -> (bytes: [UInt8], invalid: [ByteSpan]) {
        let start = start(of: file)
        guard let firstInvalid = invalidByte(in: file, from: start) else {
            return (start == 0 ? file : Array(file[start...]), [])
        }
        var bytes = Array(file[start..<firstInvalid])
        bytes.reserveCapacity(file.count + 64)
        var invalid: [ByteSpan] = []
        var index = firstInvalid
        while index < file.count {
            add(ByteSpan(bytes.count, bytes.count + 3), to: &invalid)
            bytes += replacement
            index += 1
            let end = invalidByte(in: file, from: index) ?? file.count
            bytes += file[index..<end]
            index = end
        }
        return (bytes, invalid)
    }

    /// Adds a span behind others, as a part of the last where it stands right behind that.
    private static func add(_ span: ByteSpan, to spans: inout [ByteSpan]) {
        guard let last = spans.last, last.end == span.start else { return spans.append(span) }
        spans[spans.count - 1].end = span.end
    }

    /// Where U+FFFD stands in valid UTF-8, run by run.
    static func replacements(in bytes: [UInt8]) -> [ByteSpan] {
        var spans: [ByteSpan] = []
        var index = 0
        while index + 2 < bytes.count {
            if bytes[index] == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD {
                add(ByteSpan(index, index + 3), to: &spans)
                index += 3
            } else {
                index += 1
            }
        }
        return spans
    }

    /// The first byte from an index on that starts no scalar, by the table of well-formed sequences (Unicode, 3-7).
    private static func invalidByte(in bytes: [UInt8], from start: Int) -> Int? {
        let text = bytes.span
        var index = start
        let count = text.count
        while index < count {
            let lead = text[index]
            if lead < 0x80 {
                index += 1
                continue
            }
            // Most of a Japanese text: three bytes whose first leaves the second free.
            if lead >= 0xE1, lead <= 0xEF, lead != 0xED, index + 2 < count,
                ((text[index + 1] ^ 0x80) | (text[index + 2] ^ 0x80)) & 0xC0 == 0
            {
                index += 3
                continue
            }
            guard let (length, second) = sequence(lead), index + length <= count, second.contains(bytes[index + 1])
            else { return index }
            for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return index }
            index += length
        }
        return nil
    }

    @inline(__always)
    private static func sequence(_ lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch lead {
        case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
