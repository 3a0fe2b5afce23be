/// Looks for bytes that are rare in a text.
enum ByteSearch {
    /// The first place of a byte from an index on; nil where it does not occur.
    @inline(__always)
    static func first(_ byte: UInt8, in text: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < text.count {
            let end = min(index + blockSize, text.count)
            if end - index < blockSize || holds(byte, in: text.extracting(index..<end)) {
                for place in index..<end where text[place] == byte { return place }
            }
            index = end
        }
        return nil
    }

    /// The first line feed or carriage return from an index on; the end of the text where there is none.
    static func lineEnd(in text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count {
            let end = min(index + blockSize, text.count)
            if end - index < blockSize || holdsLineEnd(text.extracting(index..<end)) {
                for place in index..<end where text[place] == 0x0A || text[place] == 0x0D { return place }
            }
            index = end
        }
        return text.count
    }

    private static let blockSize = 64

    /// With the size stated and no branch in the loop, the compiler looks at many bytes at once.
    @inline(never)
    private static func holds(_ byte: UInt8, in block: Span<UInt8>) -> Bool {
        precondition(block.count == blockSize)
        var (index, found): (Int, UInt8) = (0, 0)
        while index < blockSize {
            found |= block[index] == byte ? 1 : 0
            index &+= 1
        }
        return found != 0
    }

    @inline(never)
    private static func holdsLineEnd(_ block: Span<UInt8>) -> Bool {
        precondition(block.count == blockSize)
        var (index, found): (Int, UInt8) = (0, 0)
        while index < blockSize {
            found |= (block[index] == 0x0A ? 1 : 0) | (block[index] == 0x0D ? 1 : 0)
            index &+= 1
        }
        return found != 0
    }
}
