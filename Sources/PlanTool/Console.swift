import Foundation

/// Standard output and standard error, written as bytes.
enum Console {
    /// Writes to standard output. A reader that went away ends the program quietly, a full disk with a message.
    static func output(_ text: String) { output(Array(text.utf8)) }

    /// Writes to standard output.
    static func output(_ bytes: [UInt8]) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            Console.error("planparse: cannot write to standard output: \(error.localizedDescription)\n")
            exit(ExitStatus.unreadable.rawValue)
        }
    }

    static func error(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
