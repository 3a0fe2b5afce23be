import PlanFiles

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// An argument of the command line, byte for byte.
///
/// The bytes are kept as they are, because names of files need not be UTF-8, and a file whose name was repaired is not
/// found any more. A literal is its bytes in UTF-8: `"plan.txt"`.
struct ByteString: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The bytes, without the NUL at the end that the system has.
    let bytes: [UInt8]

    /// The bytes as they are.
    init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    /// The bytes of a text.
    init(_ text: String) { bytes = Array(text.utf8) }

    init(stringLiteral text: String) { self.init(text) }

    /// Whether there is nothing.
    var isEmpty: Bool { bytes.isEmpty }

    /// The path that it names.
    var path: SystemPath { SystemPath(bytes: bytes) }

    /// As a string, with U+FFFD for what is no UTF-8. For what people read take `shown`.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// As a message may show it: nothing that moves a cursor or turns the direction, `\x8c` for bytes that are no UTF-8.
    var shown: String { PrintableText.of(bytes) }

    /// The same, cut to what a line holds.
    var excerpt: String { DisplayWidth.cut(shown, to: 80) }
}

/// The arguments that the program was started with.
enum ProcessArguments {
    /// All of them behind the program's name, byte for byte (`CommandLine.arguments` repairs what is no UTF-8).
    static var given: [ByteString] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { index in
            guard let argument = unsafe CommandLine.unsafeArgv[index] else { return nil }
            let bytes = unsafe UnsafeRawBufferPointer(start: argument, count: strlen(argument))
            return unsafe ByteString(bytes: bytes)
        }
    }
}
