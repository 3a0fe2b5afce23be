/// A path as the system knows it: bytes, which need be no UTF-8.
///
/// Archives of Japanese towns hold names in Shift_JIS, line feeds and blanks. A path keeps the bytes that the system
/// gave, so that such a file can be opened and its record be named like it. Paths are ordered by their bytes.
/// ```swift
/// let path: SystemPath = "plans/2026/総務課.txt"
/// path.name.text              // "総務課.txt"
/// path.stem.text              // "総務課"
/// path.folder                 // "plans/2026"
/// ```
public struct SystemPath: Hashable, Sendable, Comparable {
    /// The bytes, without the NUL that ends them in the system's calls.
    public let bytes: [UInt8]

    /// A path of bytes. What stands behind a NUL is left out, as the system would read it.
    public init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes.prefix { $0 != 0 }) }

    /// A path of bytes among which no NUL is, such as those of other paths.
    private init(whole bytes: [UInt8]) { self.bytes = bytes }

    /// A path of bytes. What stands behind a NUL is left out, as the system would read it.
    public init(bytes: [UInt8]) { self.bytes = bytes.contains(0) ? Array(bytes.prefix { $0 != 0 }) : bytes }

    /// A path of text.
    public init(_ text: String) { self.init(bytes: Array(text.utf8)) }

    /// The folder that relative paths start at.
    public static let current = SystemPath(".")

    /// Whether the path starts at the root of the file system.
    public var isAbsolute: Bool { bytes.first == Self.slash }

    /// The path as text; bytes that are no UTF-8 become U+FFFD. For messages use ``description``.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The last component, without slashes behind it: `総務課.txt`. That of `/` is `/`.
    public var name: SystemPath {
        let end = endWithoutSlashes
        guard end > 0 else { return SystemPath(bytes: bytes.prefix(1)) }
        let start = bytes[..<end].lastIndex(of: Self.slash).map { $0 + 1 } ?? 0
        return SystemPath(bytes: bytes[start..<end])
    }

    /// The name without its last extension: `a.b.txt` gives `a.b`, `.hidden` stays.
    public var stem: SystemPath {
        let name = name.bytes
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return SystemPath(bytes: name) }
        return SystemPath(bytes: name[..<dot])
    }

    /// The folder that holds it: `plans/2026` of `plans/2026/a.txt`, `.` of `a.txt`, `/` of `/a.txt`.
    public var folder: SystemPath {
        let end = endWithoutSlashes
        guard let slash = bytes[..<end].lastIndex(of: Self.slash) else { return isAbsolute ? self : .current }
        let start = bytes[..<slash].lastIndex { $0 != Self.slash }.map { $0 + 1 } ?? 0
        return start == 0 ? SystemPath("/") : SystemPath(bytes: bytes[..<start])
    }

    /// The path with another below it. An absolute one stands for itself, and so does one below `.`.
    /// ```swift
    /// SystemPath("plans").appending("2026/総務課.txt")       // plans/2026/総務課.txt
    /// ```
    /// - Parameter below: What is to stand below this path.
    public func appending(_ below: SystemPath) -> SystemPath {
        if below.bytes.isEmpty { return self }
        if below.isAbsolute || bytes.isEmpty || self == .current { return below }
        var joined: [UInt8] = []
        joined.reserveCapacity(bytes.count + 1 + below.bytes.count)
        joined += bytes
        if bytes.last != Self.slash { joined.append(Self.slash) }
        joined += below.bytes
        return SystemPath(whole: joined)
    }

    /// The path with bytes behind it: `総務課` with `.json`.
    ///
    /// - Parameter suffix: What is to stand behind the last byte.
    public func extended(by suffix: String) -> SystemPath { SystemPath(bytes: bytes + Array(suffix.utf8)) }

    /// Where the last extension of the name begins, or the path ends: what records of one place have in common.
    var stemLength: Int {
        var index = bytes.count
        while index > 1, bytes[index - 1] != Self.slash {
            index -= 1
            if bytes[index] == Self.dot, bytes[index - 1] != Self.slash { return index }
        }
        return bytes.count
    }

    /// The path with another extension in the place of the last one: `2026/総務課.json` of `2026/総務課.txt`.
    func replacingExtension(by ending: String) -> SystemPath {
        var replaced: [UInt8] = []
        let length = stemLength
        replaced.reserveCapacity(length + ending.utf8.count)
        replaced += bytes[..<length]
        replaced += ending.utf8
        return SystemPath(whole: replaced)
    }

    /// Whether the name ends in an extension, in either case: `.json` of `A.JSON`.
    /// ```swift
    /// SystemPath("A.JSON").hasExtension("json")            // true
    /// ```
    /// - Parameter word: The extension, in lower case and without its dot.
    public func hasExtension(_ word: String) -> Bool {
        var index = bytes.count
        for byte in word.utf8.reversed() {
            index -= 1
            guard index > 0, Self.lowercased(bytes[index]) == byte else { return false }
        }
        // A name that is nothing but an extension has none.
        return index > 1 && bytes[index - 1] == Self.dot && bytes[index - 2] != Self.slash
    }

    /// Whether the name begins with a dot, which hides it in listings.
    public var isHidden: Bool { name.bytes.first == UInt8(ascii: ".") && self != .current }

    /// Paths are ordered by their bytes.
    public static func < (first: SystemPath, second: SystemPath) -> Bool {
        first.bytes.lexicographicallyPrecedes(second.bytes)
    }

    private var endWithoutSlashes: Int { bytes.lastIndex { $0 != Self.slash }.map { $0 + 1 } ?? 0 }

    private static let slash = UInt8(ascii: "/")
    private static let dot = UInt8(ascii: ".")

    private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

extension SystemPath: ExpressibleByStringLiteral {
    /// A path of text.
    public init(stringLiteral text: String) { self.init(text) }
}

extension SystemPath: CustomStringConvertible {
    /// The path as people read it: bytes that are no UTF-8 as `\x8c`, controls escaped, so that it stays on its line and
    /// a terminal obeys nothing in it.
    public var description: String { PrintableText.of(bytes) }
}
