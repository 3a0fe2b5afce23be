/// Why a command did not give the text of a file.
public struct ExtractionFailure: Error, Hashable, Sendable {
    /// What went wrong.
    public enum Reason: Hashable, Sendable {
        /// There is no program of that name.
        case notFound
        /// The program could not be started, for a reason of the system (`errno`).
        case notStarted(code: CInt)
        /// It ended with a status other than 0.
        case exited(status: CInt)
        /// A signal ended it.
        case signalled(CInt)
        /// It took longer than it may, and was ended.
        case tookTooLong(seconds: Int)
        /// It wrote more bytes than it may, and was ended.
        case wroteTooMuch(bytes: Int)
        /// It ended well and did not write the file that it was to write.
        case wroteNothing
        /// No command that reads files of the kind is installed.
        case nothingInstalled(DocumentKind)
    }

    /// The command, as records carry it; empty where there was none to run.
    public let reader: String
    /// What went wrong.
    public let reason: Reason
    /// The last lines that the command wrote to standard error, in one, controls escaped; empty where there were none.
    public let standardError: String

    init(_ reader: String, _ reason: Reason, standardError: String = "") {
        (self.reader, self.reason, self.standardError) = (reader, reason, standardError)
    }
}

/// What a program wrote to standard error, as a message may quote it.
enum StandardError {
    /// How many lines are quoted, and how many bytes of each.
    private static let (lines, length) = (5, 300)

    /// The last lines that are not blank, ` / ` between them, controls and bytes that are no UTF-8 as escapes.
    static func excerpt(_ bytes: [UInt8]) -> String {
        let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }.filter { line in line.contains { $0 > 0x20 } }
        return lines.suffix(Self.lines).map(excerpt(ofLine:)).joined(separator: " / ")
    }

    private static func excerpt(ofLine line: ArraySlice<UInt8>) -> String {
        let words = line.drop { $0 <= 0x20 }
        guard words.count > length else { return PrintableText.of(Array(words)) }
        // A character is not cut in two.
        let end = words[..<(words.startIndex + length)].lastIndex { $0 & 0xC0 != 0x80 } ?? words.startIndex
        return PrintableText.of(Array(words[..<end])) + "…"
    }
}
