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
        while index < text.count {
            if let end = endOfPlainBlocks(text, index, start) {
                index = end
                continue
            }
            // Past a block that holds other scalars, or the rest of the text.
            let end = min(index + blockSize, text.count)
            while index < end {
                guard let length = length(ofScalarAt: index, in: text) else { return index }
                index += length
            }
        }
        return nil
    }

    /// The length of the well-formed scalar at an index; nil where none stands there.
    private static func length(ofScalarAt index: Int, in text: Span<UInt8>) -> Int? {
        let lead = text[index]
        if lead < 0x80 { return 1 }
        guard let (length, second) = sequence(lead), index + length <= text.count, second.contains(text[index + 1])
        else { return nil }
        for offset in 2..<max(2, length) where text[index + offset] & 0xC0 != 0x80 { return nil }
        return length
    }

    private static let blockSize = 64

    /// The start of the first scalar that is not known to be whole behind blocks of plain scalars; nil where the block at an
    /// index, which starts a scalar, is none.
    private static func endOfPlainBlocks(_ text: Span<UInt8>, _ index: Int, _ start: Int) -> Int? {
        guard index >= start + 2 else { return nil }
        var end = index
        while end + blockSize <= text.count, isPlain(text.extracting((end - 2)..<(end + blockSize))) {
            end += blockSize
        }
        if end == index { return nil }
        // The last scalar may go on behind the block.
        if isPlainLead(text[end - 1]) != 0 { return end - 1 }
        return isPlainLead(text[end - 2]) != 0 ? end - 2 : end
    }

    /// Whether a block, given with the two bytes before it, holds nothing but ASCII and scalars of three bytes whose first
    /// leaves the second free: most of a Japanese text. With the size stated and no branch in the loop, the compiler looks at
    /// many bytes at once.
    @inline(never)
    private static func isPlain(_ block: Span<UInt8>) -> Bool {
        precondition(block.count == blockSize + 2)
        var (index, others): (Int, UInt8) = (2, 0)
        while index < blockSize + 2 {
            let byte = block[index]
            let goesOn: UInt8 = byte & 0xC0 == 0x80 ? 1 : 0
            let isASCII: UInt8 = byte < 0x80 ? 1 : 0
            let isDue = isPlainLead(block[index &- 1]) | isPlainLead(block[index &- 2])
            let isKnown = goesOn | isASCII | isPlainLead(byte)
            others |= goesOn ^ isDue
            others |= isKnown ^ 1
            index &+= 1
        }
        return others == 0
    }

    /// 1 where a byte starts a scalar of three bytes whose second may be any that goes on, else 0.
    @inline(__always)
    private static func isPlainLead(_ byte: UInt8) -> UInt8 {
        (byte &- 0xE1 < 0x0F ? 1 : 0) & (byte == 0xED ? 0 : 1)
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
