import Foundation

/// Standard output and standard error, written as bytes.
enum Console {
    static func output(_ text: String) { output(Array(text.utf8)) }

    static func output(_ bytes: [UInt8]) {
        try? FileHandle.standardOutput.write(contentsOf: Data(bytes))
    }

    static func error(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
