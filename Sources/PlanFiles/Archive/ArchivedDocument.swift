public import PlanExport

/// A source of an archive and its record, and how they stand to each other.
public struct ArchivedDocument: Sendable {
    /// What is wrong with a source or its record.
    public enum Problem: Sendable, Hashable {
        /// The record says something else than the source gives now.
        case different([RecordDifference])
        /// The source has no record.
        case recordMissing
        /// The record, or an entry of the lock file, has no source: it was lost, or taken away.
        case sourceMissing
        /// The source has another digest than the lock file says.
        case sourceChanged
        /// The record has another digest than the lock file says: somebody edited it, or laid it out anew.
        case recordChanged
        /// The lock file does not have the source.
        case notLocked
        /// The record follows another version of the contract, or is no record (nil). It is never written over.
        case otherSchema(String?)
        /// The record is no JSON. It is never written over: nothing tells what it was.
        case noJSON(PlanJSONError)
        /// Another source has the same record.
        case sharedRecord(with: SystemPath)
        /// The file is no text, such as a PDF, and has no record.
        case notText
        /// The source or the record could not be read, or the record not be written.
        case failed(FileError)
    }

    /// The path of the source below the archive's folder; nil where nothing tells what the lost source was called.
    public let source: SystemPath?
    /// The path of its record below the archive's folder.
    public let record: SystemPath
    /// What is wrong.
    public internal(set) var problems: [Problem] = []
    /// What was wrong and was put in order by an update.
    public internal(set) var settled: [Problem] = []
    /// How a command gave the text of the source; nil where its bytes are the text.
    public internal(set) var extraction: ExtractionReport?
    /// What the lock file is to say of it; nil where it is to say nothing.
    var locked: ArchiveLock.Source?

    init(source: SystemPath?, record: SystemPath, _ problems: [Problem] = []) {
        (self.source, self.record, self.problems) = (source, record, problems)
    }

    /// Whether the record says what the source gives, and both are as the lock file says.
    public var isSound: Bool { problems.isEmpty }

    /// How the record differs from what the source gives, put in order or not.
    public var differences: [RecordDifference] {
        var all: [RecordDifference] = []
        for problem in problems + settled {
            if case .different(let differences) = problem { all += differences }
        }
        return all
    }
}
