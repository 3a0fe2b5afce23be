/// Bytes written one piece behind the other: into the memory of the array that will hold them and, past its end, into
/// memory that doubles; or into memory of a fixed size that is handed over and written anew whenever it is full.
///
/// A record is mostly pieces of a few bytes, and an array asks at each of them whether somebody shares it. This is the
/// one type of the libraries that touches memory itself. It stays sound because it lives within ``bytes(room:_:)`` or
/// ``chunks(of:to:_:)`` and cannot be copied, no pointer leaves it, and each write first makes room for all that it
/// writes.
@safe
package struct ByteSink: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// The memory is the sink's own, not that of an array.
    private var isOwn = false
    /// How many bytes the memory holds.
    private(set) var count = 0
    /// Takes what the memory holds whenever it is full; nil where it grows instead.
    private var put: ((Span<UInt8>) -> Void)?

    private init(chunk size: Int, _ put: @escaping (Span<UInt8>) -> Void) {
        unsafe start = .allocate(capacity: size)
        capacity = size
        isOwn = true
        self.put = put
    }

    private init(_ memory: UnsafeMutableBufferPointer<UInt8>) {
        capacity = memory.count
        // Memory for no bytes may have no address.
        if let address = memory.baseAddress {
            unsafe start = address
        } else {
            unsafe start = .allocate(capacity: 1)
            isOwn = true
        }
    }

    deinit { if isOwn { unsafe start.deallocate() } }

    /// The bytes that a body writes.
    ///
    /// - Parameter room: How many there may be; more cost a copy.
    package static func bytes(room: Int, _ body: (inout ByteSink) -> Void) -> [UInt8] {
        var rest: [UInt8]?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(room, 64)) { memory, count in
            var sink = unsafe ByteSink(memory)
            body(&sink)
            if sink.isOwn {
                rest = unsafe Array(UnsafeBufferPointer(start: sink.start, count: sink.count))
            } else {
                count = sink.count
            }
        }
        return rest ?? bytes
    }

    /// Hands over what a body writes in chunks of a fixed size, so that it is never held as a whole. The last chunk may be
    /// shorter.
    ///
    /// - Parameters:
    ///   - size: How many bytes a chunk has, two at least.
    ///   - put: Takes a chunk; its memory is written anew afterwards.
    static func chunks(of size: Int = 1 << 16, to put: (Span<UInt8>) -> Void, _ body: (inout ByteSink) -> Void) {
        withoutActuallyEscaping(put) { put in
            var sink = ByteSink(chunk: max(2, size), put)
            body(&sink)
            sink.handOver(keeping: 0)
        }
    }

    /// The byte written last.
    package var last: UInt8? { count > 0 ? unsafe start[count - 1] : nil }

    /// Takes the byte written last away, if there is one.
    package mutating func removeLast() { count = max(0, count - 1) }

    @inline(__always)
    package mutating func append(_ byte: UInt8) {
        reserve(1)
        unsafe start[count] = byte
        count &+= 1
    }

    /// Writes a text known when the package is built. ASCII alone.
    @inline(__always)
    package mutating func append(literal text: StaticString) {
        let size = text.utf8CodeUnitCount
        reserve(size)
        unsafe (start + count).initialize(from: text.utf8Start, count: size)
        count &+= size
    }

    /// Writes a name known when the package is built as the key of an object: `"name":`. ASCII without escapes alone.
    @inline(__always)
    package mutating func append(key name: StaticString) {
        let size = name.utf8CodeUnitCount
        reserve(size &+ 3)
        let place = unsafe start + count
        unsafe place[0] = UInt8(ascii: "\"")
        unsafe (place + 1).initialize(from: name.utf8Start, count: size)
        unsafe place[size &+ 1] = UInt8(ascii: "\"")
        unsafe place[size &+ 2] = UInt8(ascii: ":")
        count &+= size &+ 3
    }

    /// Writes a text as it is.
    package mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { unsafe append($0) }
    }

    /// Writes a text where it has no byte that JSON escapes, and tells whether it was written.
    mutating func appendUnlessEscaped(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { utf8 in
            // No branch in the loop: hardly any text has such a byte.
            var found: UInt8 = 0
            let count = utf8.count
            var index = 0
            while index < count {
                let byte = unsafe utf8[index]
                index &+= 1
                found |= (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
            }
            guard found == 0 else { return false }
            unsafe append(utf8)
            return true
        }
    }

    /// Writes a text in quotes with a comma behind it: as it is where it has no byte that may need care within a page of HTML
    /// (``PageMarks``), else as a body writes it. It is read where it stands: a variable of its own would be counted.
    @inline(__always)
    package mutating func append(quoted text: String, marked body: (inout ByteSink, Span<UInt8>) -> Void) {
        let isWritten: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { utf8 in
            let size = utf8.count
            guard put == nil, let source = utf8.baseAddress else { return unsafe write(quoted: utf8.span, body) }
            // With room for whole blocks behind the text, which then needs no step of its own for its last bytes.
            reserve(size &+ 1 &+ 2 &* PageMarks.size)
            let place = unsafe start + count
            unsafe place[0] = UInt8(ascii: "\"")
            unsafe (place + 1).initialize(from: source, count: size)
            let copy = unsafe UnsafeMutableRawPointer(place + 1)
            unsafe copy.storeBytes(of: PageMarks.none, toByteOffset: size, as: PageMarks.Block.self)
            unsafe copy.storeBytes(of: PageMarks.none, toByteOffset: size &+ PageMarks.size, as: PageMarks.Block.self)
            var (index, found) = (0, PageMarks.Marks(repeating: false))
            while index < size {
                let block = unsafe copy.loadUnaligned(fromByteOffset: index, as: PageMarks.Block.self)
                let next = unsafe copy.loadUnaligned(fromByteOffset: index &+ 1, as: PageMarks.Block.self)
                found .|= PageMarks.marks(block, next)
                index &+= PageMarks.size
            }
            let bits = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
            if bits.x | bits.y != 0 { return unsafe write(quoted: utf8.span, body) }
            unsafe place[size &+ 1] = UInt8(ascii: "\"")
            unsafe place[size &+ 2] = UInt8(ascii: ",")
            count &+= size &+ 3
        }
        if isWritten == nil { write(quoted: Array(text.utf8).span, body) }
    }

    private mutating func write(quoted utf8: Span<UInt8>, _ body: (inout ByteSink, Span<UInt8>) -> Void) {
        append(UInt8(ascii: "\""))
        body(&self, utf8)
        append(literal: "\",")
    }

    /// Writes the bytes of a text within quotes.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - body: Writes what begins at a byte that may need care, and gives how many bytes that was. Line ends and tabs do not
    ///     come to it, but bytes of the text's end do that need none.
    package mutating func append(
        escaping bytes: Span<UInt8>, marked body: (inout ByteSink, Span<UInt8>, Int) -> Int
    ) {
        var index = 0
        while index &+ PageMarks.size < bytes.count {
            index = appendPlain(bytes, from: index)
            guard index &+ PageMarks.size < bytes.count else { break }
            index += body(&self, bytes, index)
        }
        while index < bytes.count { index += body(&self, bytes, index) }
    }

    /// Writes bytes up to one that may need care, but for line ends and tabs, or up to the last few; gives the place of that one.
    private mutating func appendPlain(_ bytes: Span<UInt8>, from first: Int) -> Int {
        // Line ends and tabs become two bytes; all else stays one.
        reserve(2 &* (bytes.count &- first) &+ PageMarks.size)
        return unsafe bytes.withUnsafeBytes { bytes in
            var index = first
            while index &+ PageMarks.size < bytes.count {
                let block = unsafe bytes.loadUnaligned(fromByteOffset: index, as: PageMarks.Block.self)
                let next = unsafe bytes.loadUnaligned(fromByteOffset: index &+ 1, as: PageMarks.Block.self)
                let place = unsafe UnsafeMutableRawPointer(start + count)
                unsafe place.storeBytes(of: block, as: PageMarks.Block.self)
                let bits = unsafe unsafeBitCast(PageMarks.marks(block, next), to: SIMD2<UInt64>.self)
                if bits.x | bits.y == 0 {
                    index &+= PageMarks.size
                    count &+= PageMarks.size
                    continue
                }
                let low = UInt64(littleEndian: bits.x).trailingZeroBitCount / 8
                let plain = bits.x != 0 ? low : 8 &+ UInt64(littleEndian: bits.y).trailingZeroBitCount / 8
                index &+= plain
                count &+= plain
                let byte = unsafe bytes[index]
                guard byte == 0x0A || byte == 0x09 else { return index }
                unsafe start[count] = UInt8(ascii: "\\")
                unsafe start[count &+ 1] = UInt8(ascii: byte == 0x0A ? "n" : "t")
                index &+= 1
                count &+= 2
            }
            return index
        }
    }

    /// Writes up to eight bytes, the lowest first.
    @inline(__always)
    package mutating func append(packed: UInt64, count packedCount: Int) {
        reserve(8)
        unsafe UnsafeMutableRawPointer(start + count).storeBytes(of: packed.littleEndian, as: UInt64.self)
        count &+= min(packedCount, 8)
    }

    /// Writes a stretch of other bytes.
    @inline(__always)
    package mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe append($0) }
    }

    /// Writes a line end and some blanks behind it, eight at a time.
    @inline(__always)
    mutating func appendLineBreak(indent: Int) {
        let indent = max(0, indent)
        reserve(indent &+ 8)
        unsafe start[count] = 0x0A
        var written = 1
        while written <= indent {
            let place = unsafe UnsafeMutableRawPointer(start + count + written)
            unsafe place.storeBytes(of: 0x2020_2020_2020_2020, as: UInt64.self)
            written &+= 8
        }
        count &+= indent &+ 1
    }

    @inline(__always)
    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if capacity &- count < bytes.count, put != nil { return unsafe appendInPieces(bytes) }
        reserve(bytes.count)
        unsafe (start + count).initialize(from: source, count: bytes.count)
        count &+= bytes.count
    }

    /// Writes bytes that may be more than a chunk holds.
    @inline(never)
    private mutating func appendInPieces(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        var written = 0
        while written < bytes.count {
            if count == capacity { handOver(keeping: 1) }
            let size = min(capacity - count, bytes.count - written)
            unsafe (start + count).initialize(from: source + written, count: size)
            count += size
            written += size
        }
    }

    @inline(__always)
    private mutating func reserve(_ size: Int) {
        // No more was written than there is room for, so this does not overflow.
        if capacity &- count < size { makeRoom(for: size) }
    }

    @inline(never)
    private mutating func makeRoom(for size: Int) {
        if put != nil { handOver(keeping: 1) }
        if capacity - count < size { grow(by: size) }
    }

    /// Hands over what the memory holds but for the last bytes, which go to its start: the last may yet be taken away.
    private mutating func handOver(keeping kept: Int) {
        guard let put, count > kept else { return }
        let chunk = unsafe UnsafeBufferPointer(start: start, count: count - kept)
        unsafe put(chunk.span)
        for index in 0..<kept { unsafe start[index] = start[count - kept + index] }
        count = kept
    }

    private mutating func grow(by size: Int) {
        let grown = max(capacity * 2, count + size)
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: grown)
        unsafe memory.initialize(from: start, count: count)
        if isOwn { unsafe start.deallocate() }
        unsafe start = memory
        capacity = grown
        isOwn = true
    }
}
