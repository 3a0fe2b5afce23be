import PlanExport
import PlanModel
import PlanParse

/// A source compared with the record beside it and with what the lock file says of both.
struct ArchiveComparison {
    private(set) var document: ArchivedDocument
    private let recordPath: SystemPath
    private let locked: ArchiveLock.Source?
    private let hasLock: Bool
    /// The record that the source gives now; nil where it could not be read.
    private var record: [UInt8]?
    /// What the lock file would say of source and record as they are.
    private var seen: ArchiveLock.Source?

    init(of source: SourceFile, in archive: PlanArchive, lock: ArchiveLock?) {
        recordPath = archive.folder.appending(source.recordPlace(".json"))
        locked = lock?[source.place]
        hasLock = lock != nil
        document = ArchivedDocument(source: source.place, record: source.recordPlace(".json"))
        document.locked = locked
        do throws(FileError) {
            let text = SourceText(file: try source.read(), name: source.name, encoding: archive.encoding)
            try compare(text, archive.parser)
        } catch {
            document.problems.append(.failed(error))
        }
    }

    private mutating func compare(_ text: SourceText, _ parser: PlanParser) throws(FileError) {
        let plan = parser.document(of: text)
        let record = PlanJSON.indented(plan)
        self.record = record
        let (size, digest) = (plan.plan.source.bytes, plan.plan.source.sha256)
        if let locked, locked.sha256 != digest { document.problems.append(.sourceChanged) }
        let stored = try storedRecord()
        seen = ArchiveLock.Source(
            place: document.source ?? "", bytes: size, sha256: digest, recordSchema: Plan.schema,
            recordSHA256: hasLock ? SHA256.hexDigest(of: stored ?? record) : "")
        guard let stored else {
            document.problems.append(text.foreignFormat == nil ? .recordMissing : .notText)
            return
        }
        compare(stored, with: record)
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

    private mutating func compare(_ stored: [UInt8], with record: [UInt8]) {
        if stored == record { return }
        do throws(PlanJSONError) {
            let schema = try PlanJSON.schema(of: stored)
            guard schema == Plan.schema else { return document.problems.append(.otherSchema(schema)) }
            let differences = try PlanJSON.differences(from: stored, to: record)
            if !differences.isEmpty { document.problems.append(.different(differences)) }
        } catch {
            document.problems.append(.noJSON(error))
        }
    }

    // MARK: Putting in order

    /// The document after the record was written where it differs or is missing, and the lock file is to say so.
    func update() -> ArchivedDocument {
        guard !document.problems.isEmpty, document.problems.allSatisfy(\.isSettledByUpdate), let record, var seen else {
            return document
        }
        var document = document
        if document.problems.contains(where: \.isOfRecord) {
            do throws(FileError) {
                _ = try WholeFile.write(record, to: recordPath)
            } catch {
                document.problems.append(.failed(error))
                return document
            }
            seen.recordSHA256 = hasLock ? SHA256.hexDigest(of: record) : ""
        }
        (document.settled, document.problems) = (document.problems, [])
        document.locked = seen
        return document
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
