/// Bytes written one piece behind the other, into memory that doubles when it is full.
///
/// A record is mostly pieces of a few bytes, and an array asks at each of them whether somebody shares it. This is the
/// one type of the libraries that touches memory itself. It stays sound because the memory has one owner (the type cannot
/// be copied), no pointer leaves it, and each write first makes room for all that it writes.
@safe
struct ByteSink: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// How many bytes were written.
    private(set) var count = 0

    /// - Parameter capacity: The bytes to make room for at once.
    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        unsafe start = .allocate(capacity: self.capacity)
    }

    deinit { unsafe start.deallocate() }

    /// All bytes written.
    var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: start, count: count)) }

    /// The byte written last.
    var last: UInt8? { count > 0 ? unsafe start[count - 1] : nil }

    /// Takes the byte written last away, if there is one.
    mutating func removeLast() { count = max(0, count - 1) }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        unsafe start[count] = byte
        count &+= 1
    }

    /// Writes a text known when the package is built. ASCII alone.
    @inline(__always)
    mutating func append(literal text: StaticString) {
        let size = text.utf8CodeUnitCount
        reserve(size)
        unsafe (start + count).initialize(from: text.utf8Start, count: size)
        count &+= size
    }

    /// Writes a name known when the package is built as the key of an object: `"name":`. ASCII without escapes alone.
    @inline(__always)
    mutating func append(key name: StaticString) {
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
    mutating func append(_ text: String) {
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

    /// Writes up to eight bytes, the lowest first.
    @inline(__always)
    mutating func append(packed: UInt64, count packedCount: Int) {
        reserve(8)
        unsafe UnsafeMutableRawPointer(start + count).storeBytes(of: packed.littleEndian, as: UInt64.self)
        count &+= min(packedCount, 8)
    }

    @inline(__always)
    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        unsafe (start + count).initialize(from: source, count: bytes.count)
        count &+= bytes.count
    }

    @inline(__always)
    private mutating func reserve(_ size: Int) {
        // No more was written than there is room for, so this does not overflow.
        if capacity &- count < size { grow(by: size) }
    }

    @inline(never)
    private mutating func grow(by size: Int) {
        let grown = max(capacity * 2, count + size)
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: grown)
        unsafe memory.update(from: start, count: count)
        unsafe start.deallocate()
        unsafe start = memory
        capacity = grown
    }
}
