import PlanExport
import PlanModel
import PlanParse

/// A source compared with the record beside it and with what the lock file says of both.
struct ArchiveComparison {
    private(set) var document: ArchivedDocument
    private let recordPath: SystemPath
    private let locked: ArchiveLock.Source?
    private let hasLock: Bool
    /// What the source gives now; nil where it could not be read.
    private var plan: PlanDocument?
    /// What the lock file would say of source and record as they are.
    private var seen: ArchiveLock.Source?

    init(of source: SourceFile, in archive: PlanArchive, lock: ArchiveLock?) {
        recordPath = archive.folder.appending(source.recordPlace(".json"))
        locked = lock?[source.place]
        hasLock = lock != nil
        document = ArchivedDocument(source: source.place, record: source.recordPlace(".json"))
        document.locked = locked
        do throws(FileError) {
            let read = try source.text(in: archive.encoding, by: archive.extraction)
            document.extraction = read.extraction
            try compare(read.text, archive.parser)
        } catch {
            document.problems.append(.failed(error))
        }
    }

    private mutating func compare(_ text: SourceText, _ parser: PlanParser) throws(FileError) {
        let plan = parser.document(of: text)
        self.plan = plan
        let source = plan.plan.source
        if let locked, locked.sha256 != source.sha256 { document.problems.append(.sourceChanged) }
        let stored = try storedRecord()
        seen = ArchiveLock.Source(
            place: document.source ?? "", bytes: source.bytes, sha256: source.sha256, recordSchema: Plan.schema,
            recordSHA256: hasLock ? SHA256.hexDigest(of: stored ?? []) : "")
        guard let stored else {
            document.problems.append(text.foreignFormat == nil ? .recordMissing : .notText)
            return
        }
        compare(stored, with: plan)
        guard hasLock else { return }
        if let locked {
            if locked.recordSHA256 != seen?.recordSHA256 { document.problems.append(.recordChanged) }
        } else {
            document.problems.append(.notLocked)
        }
    }

    /// The bytes of the record; nil where there is none.
    private func storedRecord() throws(FileError) -> [UInt8]? {
        do throws(FileError) {
            return try FileContents.read(recordPath)
        } catch {
            if error.isMissing { return nil }
            throw error
        }
    }

    private mutating func compare(_ stored: [UInt8], with plan: PlanDocument) {
        if Self.isWritten(plan, as: stored) { return }
        do throws(PlanJSONError) {
            let schema = try PlanJSON.schema(of: stored)
            guard schema == Plan.schema else { return document.problems.append(.otherSchema(schema)) }
            let differences = try PlanJSON.differences(from: stored, to: PlanJSON.line(plan))
            if !differences.isEmpty { document.problems.append(.different(differences)) }
        } catch {
            document.problems.append(.noJSON(error))
        }
    }

    /// Some bytes differ.
    private struct Difference: Error {}

    /// Whether the record of a document has exactly these bytes. It is compared as it is written, and never whole at hand.
    private static func isWritten(_ plan: borrowing PlanDocument, as stored: [UInt8]) -> Bool {
        let stored = stored.span
        var count = 0
        do throws(Difference) {
            try PlanJSON.write(plan, indented: true) { chunk throws(Difference) in
                guard chunk.count <= stored.count - count else { throw Difference() }
                for index in chunk.indices where chunk[index] != stored[count + index] { throw Difference() }
                count += chunk.count
            }
        } catch {
            return false
        }
        return count == stored.count
    }

    // MARK: Putting in order

    /// The document after the record was written where it differs or is missing, and the lock file is to say so.
    func update() -> ArchivedDocument {
        guard !document.problems.isEmpty, document.problems.allSatisfy(\.isSettledByUpdate), let plan, var seen else {
            return document
        }
        var document = document
        if document.problems.contains(where: \.isOfRecord) {
            do throws(FileError) {
                try write(plan)
                if hasLock { seen.recordSHA256 = SHA256.hexDigest(of: try FileContents.read(recordPath)) }
            } catch {
                document.problems.append(.failed(error))
                return document
            }
        }
        (document.settled, document.problems) = (document.problems, [])
        document.locked = seen
        return document
    }

    private func write(_ plan: borrowing PlanDocument) throws(FileError) {
        let file = try WholeFile(recordPath)
        _ = try RecordWriter.write(plan, .json, to: file)
        _ = try file.finish()
    }
}

extension ArchivedDocument.Problem {
    /// Whether the record has to be written to put it in order.
    fileprivate var isOfRecord: Bool {
        switch self {
        case .different, .recordMissing: true
        default: false
        }
    }

    fileprivate var isSettledByUpdate: Bool {
        switch self {
        case .different, .recordMissing, .sourceChanged, .recordChanged, .notLocked: true
        case .sourceMissing, .otherSchema, .noJSON, .sharedRecord, .notText, .failed: false
        }
    }
}
