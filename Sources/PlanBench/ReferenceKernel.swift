import Foundation

#if canImport(Glibc)
    import Glibc
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
    private let file: URL

    /// Writes the documents, repeated, to a file that is counted.
    init(_ documents: [[UInt8]], times: Int) throws {
        var data = Data(capacity: times * documents.reduce(0) { $0 + $1.count })
        for _ in 0..<times { for document in documents { data.append(contentsOf: document) } }
        file = FileManager.default.temporaryDirectory.appendingPathComponent("planbench-\(UUID().uuidString).txt")
        try data.write(to: file)
    }

    /// Counts the file, start of the program included.
    func run() {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/wc")
        process.arguments = ["-m", file.path]
        process.environment = ["LC_ALL": "C.UTF-8"]
        process.standardOutput = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return }
        process.waitUntilExit()
    }

    /// Removes the file.
    func removeFile() { try? FileManager.default.removeItem(at: file) }
}
