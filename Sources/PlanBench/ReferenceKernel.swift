#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What stages are measured against: the work of `wc -m` in a UTF-8 locale, done in this process.
enum ReferenceKernel {
    /// The number of characters, decoded one by one by the system's `mblen`.
    static func characterCount(_ bytes: [UInt8]) -> Int {
        _ = locale
        var count = 0
        unsafe bytes.withUnsafeBytes { buffer in
            guard let base = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
            var offset = 0
            while offset < buffer.count {
                offset += max(1, Int(unsafe mblen(base + offset, buffer.count - offset)))
                count += 1
            }
        }
        return count
    }

    private static let locale: Bool = unsafe setlocale(LC_CTYPE, "C.UTF-8") != nil
}

/// The system's `wc -m` in a UTF-8 locale, over a file.
struct WordCount {
    private let path: String

    /// Writes the documents, repeated, to a file that is counted; nil where that failed.
    init?(_ documents: [[UInt8]], times: Int) {
        guard let path = SystemFile.temporary(documents, times: times) else { return nil }
        self.path = path
    }

    /// Counts the file, start of the program included.
    func run() { SystemFile.run("LC_ALL=C.UTF-8 exec wc -m \(path)") }

    /// Removes the file.
    func removeFile() { SystemFile.remove(path) }
}
