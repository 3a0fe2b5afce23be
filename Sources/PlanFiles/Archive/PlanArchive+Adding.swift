import PlanExport
import PlanModel
import PlanParse

extension PlanArchive {
    /// Puts sources into the archive: each is copied with its bytes, its record is written, and the lock file says so.
    ///
    /// What stands below an input folder is mirrored. Nothing is ever written over: another source or another record of
    /// the same name is told and left alone; the same bytes are nothing new. So a run that was interrupted is done
    /// again and goes on where it ended.
    /// ```swift
    /// let archive = try PlanArchive.make(at: "Archive")
    /// let summary = try await archive.add(["plans/2026", "extra.txt"]) { print($0.message(in: archive.folder).en) }
    /// ```
    /// - Parameters:
    ///   - paths: Files and folders.
    ///   - jobs: How many sources are read at once; nil for the number of processors.
    ///   - isStopped: Whether somebody asked to stop. What is finished is kept, and locked.
    ///   - report: Takes what became of each source, in order.
    /// - Throws: An ``ArchiveError`` where the lock file cannot be read or written.
    public func add(
        _ paths: [SystemPath], jobs: Int? = nil, isStopped: @escaping @Sendable () -> Bool = { false },
        _ report: (AddedSource) -> Void
    ) async throws(ArchiveError) -> AddingSummary {
        let selection = SourceSelection(of: paths, filter)
        var adding = ArchiveAdding(to: self, lock: try readLock() ?? ArchiveLock())
        var summary = AddingSummary()
        (summary.passedOver, summary.failures) = (selection.passedOver, selection.failures)
        await InOrder.run(selection.sources, width: jobs ?? Self.processors, isStopped: isStopped) { source in
            ReadSource(source, self)
        } use: { source in
            let added = adding.add(source)
            summary.add(added)
            report(added)
        }
        summary.isInterrupted = summary.added + summary.present + summary.refused < selection.sources.count
        if summary.added + summary.present > 0 { try write(adding.lock) }
        return summary
    }
}

/// A source with its record, at hand to be written.
struct ReadSource: Sendable {
    /// What was read.
    struct Contents: Sendable {
        let file: [UInt8]
        let sha256: String
        let record: [UInt8]
    }

    let source: SourceFile
    /// Nil for what is no text.
    let contents: Contents?
    let failure: FileError?
    let extraction: ExtractionReport?

    init(_ source: SourceFile, _ archive: PlanArchive) {
        self.source = source
        do throws(FileError) {
            let file = try source.read()
            let read = try source.text(of: file, in: archive.encoding, by: archive.extraction)
            let text = read.text
            extraction = read.extraction
            failure = nil
            guard text.foreignFormat == nil else {
                contents = nil
                return
            }
            let document = archive.parser.document(of: text)
            contents = Contents(file: file, sha256: document.plan.source.sha256, record: PlanJSON.indented(document))
        } catch {
            (contents, failure, extraction) = (nil, error, nil)
        }
    }
}

/// Sources put into an archive one after the other.
struct ArchiveAdding {
    private(set) var lock: ArchiveLock
    private let archive: PlanArchive
    private let output: OutputFolder
    /// The source of each record.
    private var owners: [SystemPath: SystemPath]

    init(to archive: PlanArchive, lock: ArchiveLock) {
        (self.archive, self.lock) = (archive, lock)
        output = OutputFolder(archive.folder)
        let sources = SourceSelection(of: [archive.folder]).sources
        owners = Dictionary(sources.map { ($0.recordPlace(".json"), $0.place) }) { first, _ in first }
    }

    mutating func add(_ read: ReadSource) -> AddedSource {
        let place = read.source.place
        let record = read.source.recordPlace(".json")
        let outcome: AddedSource.Outcome
        do throws(FileError) {
            outcome = try settle(read, place, record)
        } catch {
            outcome = .failed(error)
        }
        return AddedSource(
            source: read.source.path, place: place, record: record, outcome: outcome, extraction: read.extraction)
    }

    private mutating func settle(
        _ read: ReadSource, _ place: SystemPath, _ record: SystemPath
    ) throws(FileError) -> AddedSource.Outcome {
        if let failure = read.failure { throw failure }
        if read.source.isStandardInput || !FolderWalk.isNameOfSource(place.name) { return .notSource }
        guard let contents = read.contents else { return .notText }
        let path = archive.folder.appending(place)
        if let owner = owners[record], owner != place { return .sharedRecord(with: owner) }
        let there = try Self.bytes(of: path)
        if let there, there != contents.file { return .occupied }
        let stored = try Self.bytes(of: archive.folder.appending(record))
        // A lost source that comes back finds the record that was locked with it.
        let isKnown = there != nil || lock[place]?.sha256 == contents.sha256
        if let stored, stored != contents.record, !isKnown { return .recordOccupied }
        try output.prepare(for: place)
        _ = try WholeFile.write(contents.file, to: path)
        if stored == nil { _ = try WholeFile.write(contents.record, to: archive.folder.appending(record)) }
        owners[record] = place
        if stored == nil || stored == contents.record { lock(contents, at: place) }
        return there == nil ? .added : .present
    }

    /// A record that says something else is locked by no one but a verification that updates it.
    private mutating func lock(_ contents: ReadSource.Contents, at place: SystemPath) {
        lock[place] = ArchiveLock.Source(
            place: place, bytes: contents.file.count, sha256: contents.sha256, recordSchema: Plan.schema,
            recordSHA256: SHA256.hexDigest(of: contents.record))
    }

    /// The bytes of a file; nil where there is none.
    private static func bytes(of path: SystemPath) throws(FileError) -> [UInt8]? {
        do throws(FileError) {
            return try FileContents.read(path)
        } catch {
            if error.isMissing { return nil }
            throw error
        }
    }
}
