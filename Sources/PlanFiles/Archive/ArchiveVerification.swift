import PlanExport
import PlanModel
import PlanParse

/// One look at all documents of an archive.
struct ArchiveVerification: Sendable {
    /// What is looked at.
    enum Item: Sendable {
        /// A source; with another that has the same record.
        case source(SourceFile, twin: SystemPath?)
        /// A source that the lock file has and the folder has not.
        case lost(SystemPath, record: SystemPath)
        /// A JSON file beside which no source stands; it may be a record.
        case json(SystemPath)

        var place: SystemPath {
            switch self {
            case .source(let source, _): source.place
            case .lost(let place, _), .json(let place): place
            }
        }
    }

    /// What came of the look.
    struct Result {
        var summary = ArchiveReport.Summary()
        var lock: ArchiveLock?

        mutating func add(_ document: ArchivedDocument) {
            summary.add(document)
            guard let source = document.source, lock != nil else { return }
            lock?[source] = document.locked
        }
    }

    /// All that is looked at, by the bytes of the paths.
    let items: [Item]
    /// The result before any document was looked at.
    let beginning: Result
    private let archive: PlanArchive
    private let lock: ArchiveLock?
    private let updates: Bool

    init(of archive: PlanArchive, updates: Bool) throws(ArchiveError) {
        (self.archive, self.updates) = (archive, updates)
        let selection = SourceSelection(of: [archive.folder], archive.filter)
        let lock = try archive.readLock()
        var summary = ArchiveReport.Summary()
        summary.passedOver = selection.passedOver.filter { $0.reason != .json }
        summary.failures = selection.failures
        beginning = Result(summary: summary, lock: lock)
        items = Self.items(of: selection, lock, in: archive.folder)
        self.lock = lock
    }

    private static func items(
        of selection: SourceSelection, _ lock: ArchiveLock?, in folder: SystemPath
    ) -> [Item] {
        var owners: [SystemPath: SystemPath] = [:]
        var twins: [SystemPath: SystemPath] = [:]
        for source in selection.sources {
            let record = source.recordPlace(".json")
            if let owner = owners[record] {
                twins[source.place] = owner
                twins[owner] = source.place
            } else {
                owners[record] = source.place
            }
        }
        var items = selection.sources.map { Item.source($0, twin: twins[$0.place]) }
        let start = folder.appending("x").bytes.count - 1
        let place = { (file: PassedOver) in SystemPath(bytes: file.path.bytes.dropFirst(start)) }
        // What a filter leaves out is there nevertheless.
        let filtered = selection.passedOver.filter { $0.reason == .excluded || $0.reason == .notIncluded }.map(place)
        for place in filtered { owners[SourceFile(path: place, place: place).recordPlace(".json")] = place }
        let places = Set(selection.sources.map(\.place) + filtered)
        // What lies in a folder that cannot be opened is not lost; that folder is told.
        let closed = selection.failures.map { $0.path.bytes }
        for locked in lock?.sources ?? [] where !places.contains(locked.place) {
            let path = folder.appending(locked.place).bytes
            if closed.contains(where: { path.starts(with: $0) }) { continue }
            let record = SourceFile(path: locked.place, place: locked.place).recordPlace(".json")
            items.append(.lost(locked.place, record: record))
            owners[record] = locked.place
        }
        for place in selection.passedOver.filter({ $0.reason == .json }).map(place) {
            if owners[place] == nil, !isOfPackage(place) { items.append(.json(place)) }
        }
        return items.sorted { $0.place < $1.place }
    }

    /// Whether a file describes the whole folder.
    private static func isOfPackage(_ place: SystemPath) -> Bool {
        place == ArchiveLock.name || place == Manifest.name || place.name == FolderWalk.packageName
    }

    /// Writes the lock file of an archive that has one, where that is asked for.
    func finish(_ result: Result) throws(ArchiveError) {
        if updates, let lock = result.lock { try archive.write(lock) }
    }

    // MARK: One document

    /// What became of an item; nil for a JSON file that is no record.
    func document(of item: Item) -> ArchivedDocument? {
        switch item {
        case .source(let source, nil): return document(of: source)
        case .source(let source, let twin?):
            return kept(
                ArchivedDocument(source: source.place, record: source.recordPlace(".json"), [.sharedRecord(with: twin)])
            )
        case .lost(let place, let record): return lostDocument(place, record)
        case .json(let record):
            guard let bytes = try? FileContents.read(archive.folder.appending(record)),
                let schema = try? PlanJSON.schema(of: bytes), schema.hasPrefix("planparse/")
            else { return nil }
            return ArchivedDocument(source: Self.source(of: record, bytes), record: record, [.sourceMissing])
        }
    }

    /// What the source of a record was called, as the record says; nil where it would have another record.
    private static func source(of record: SystemPath, _ bytes: [UInt8]) -> SystemPath? {
        guard let name = (try? JSONParser.parse(bytes))?["source"]?["name"]?.text, !name.utf8.contains(0x2F) else {
            return nil
        }
        let place = record.folder.appending(SystemPath(name))
        return place != record && place.replacingExtension(by: ".json") == record ? place : nil
    }

    /// A document whose entry in the lock file stays as it is.
    private func kept(_ document: ArchivedDocument) -> ArchivedDocument {
        var document = document
        document.locked = document.source.flatMap { lock?[$0] }
        return document
    }

    /// A source without which its record is, or is gone too: then an update takes it out of the lock file.
    private func lostDocument(_ place: SystemPath, _ record: SystemPath) -> ArchivedDocument {
        var document = kept(ArchivedDocument(source: place, record: record, [.sourceMissing]))
        if updates, (try? FileStatus(of: archive.folder.appending(record))) == nil {
            document.settled = document.problems
            document.problems = []
            document.locked = nil
        }
        return document
    }

    private func document(of source: SourceFile) -> ArchivedDocument {
        let comparison = ArchiveComparison(of: source, in: archive, lock: lock)
        return updates ? comparison.update() : comparison.document
    }
}
