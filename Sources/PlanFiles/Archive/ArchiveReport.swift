public import PlanModel

/// What became of an archive's documents, for a test to expect that it is sound.
///
/// ```swift
/// let report = try PlanArchive(at: "Tests/Archive").verify()
/// #expect(report.isSound, "\(report)")
/// ```
public struct ArchiveReport: Sendable {
    /// How many documents there are, and how many are not sound.
    public struct Summary: Sendable, Hashable {
        /// The documents that were looked at.
        public internal(set) var documents = 0
        /// Those with a problem.
        public internal(set) var unsound = 0
        /// Those that were put in order.
        public internal(set) var settled = 0
        /// Files that are no sources, and why.
        public internal(set) var passedOver: [PassedOver] = []
        /// Folders and files that could not be looked at.
        public internal(set) var failures: [FileError] = []
        /// Somebody asked to stop before all documents were looked at.
        public internal(set) var isInterrupted = false

        /// Whether all documents are sound, all were looked at, and all folders could be read.
        public var isSound: Bool { unsound == 0 && failures.isEmpty && !isInterrupted }

        mutating func add(_ document: ArchivedDocument) {
            documents += 1
            if !document.isSound { unsound += 1 }
            if !document.settled.isEmpty { settled += 1 }
        }

        /// How many documents there are and are not sound, in one line.
        public var message: Message {
            if documents == 0 { return Message(ja: "文書がありません", en: "there is no source") }
            let settled = Message(
                ja: settled > 0 ? "、直したもの\(settled)件" : "", en: settled > 0 ? ", put in order: \(settled)" : "")
            return Message(
                ja: (isInterrupted ? "中断しました。" : "") + "文書\(documents)件を照合しました（問題のあるもの\(unsound)件\(settled.ja)）",
                en: (isInterrupted ? "interrupted; " : "")
                    + "sources compared: \(documents), with problems: \(unsound)\(settled.en)")
        }
    }

    /// The archive's folder.
    public let folder: SystemPath
    /// How many documents there are, and how many are not sound.
    public internal(set) var summary = Summary()
    /// The documents that are not sound, or were put in order, by their paths.
    public internal(set) var documents: [ArchivedDocument] = []

    init(folder: SystemPath) { self.folder = folder }

    /// Whether all documents are sound, and all folders could be read. That of a folder without a source is sound.
    public var isSound: Bool { summary.isSound }

    /// All that is to be told, a line each, and the number of documents at the end.
    /// ```swift
    /// for line in try archive.verify().lines(in: .en) { print(line) }
    /// ```
    /// - Parameter language: The language of the words.
    public func lines(in language: Language) -> [String] {
        summary.failures.map { $0.message.text(in: language) }
            + documents.flatMap { $0.lines(in: folder, language) } + [summary.message.text(in: language)]
    }
}

extension ArchiveReport: CustomStringConvertible {
    /// All lines in English: for each difference the sheet, the field, what it was and what it is.
    public var description: String { lines(in: .en).joined(separator: "\n") }
}
