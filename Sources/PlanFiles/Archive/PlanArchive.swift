import PlanExport
public import PlanParse

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder of sources with their records beside them, `NAME.json` for `NAME.ext`, kept so that a change is seen.
///
/// Three lines make a regression test of one, also in a package of your own:
/// ```swift
/// import PlanFiles
/// let report = try PlanArchive(at: "Tests/Archive").verify()
/// #expect(report.isSound, "\(report)")
/// ```
/// ``add(_:jobs:isStopped:_:)`` puts sources in, writes their records and keeps the ``ArchiveLock``. An archive that
/// ``FolderConversion`` or an update made has no lock file; then a lost source is told by the name that its record has of it.
///
/// Which files are sources is what ``SourceSelection`` says. Files are written whole or not at all.
public struct PlanArchive: Sendable {
    /// The folder.
    public let folder: SystemPath
    /// The parser that sources are read with.
    public var parser = PlanParser()
    /// The encoding of all sources; nil to tell each by its bytes.
    public var encoding: SourceEncoding?
    /// How the text of files that are none is got; nil to read all bytes as they are.
    public var extraction: TextExtraction?
    /// Sources that are looked at, of those that the folder has; all by default.
    public var filter = SourceSelection.Filter()

    /// The archive in a folder.
    ///
    /// - Throws: A ``FileError`` where there is no folder of that name.
    public init(at folder: SystemPath) throws(FileError) {
        // A lone dash is standard input elsewhere.
        let folder = folder == "-" ? "./-" : folder
        let status: FileStatus
        do throws(FileError) {
            status = try FileStatus(of: folder)
        } catch {
            throw FileError(.list, folder, code: error.code)
        }
        guard status.kind == .folder else { throw FileError(.list, folder, code: ENOTDIR) }
        self.folder = folder
    }

    /// The archive in a folder, which is made where there is none.
    ///
    /// - Parameter folder: The folder; folders above it are made too.
    /// - Throws: A ``FileError`` where it cannot be made.
    public static func make(at folder: SystemPath) throws(FileError) -> PlanArchive {
        try OutputFolder.make(folder == "-" ? "./-" : folder)
        return try PlanArchive(at: folder)
    }

    /// Parses every source again and compares it with its record, one after the other.
    ///
    /// - Parameter updates: Whether records that differ or are missing are written, and the lock file with them. A record
    ///   of another version, or that is no JSON, is never written over. The entry of a source that is gone is taken out
    ///   of the lock file when its record is gone too.
    /// - Returns: What is wrong, in words for the message of a test.
    /// - Throws: An ``ArchiveError`` where the lock file cannot be read or written.
    public func verify(updating updates: Bool = false) throws(ArchiveError) -> ArchiveReport {
        let verification = try ArchiveVerification(of: self, updates: updates)
        var (report, result) = (ArchiveReport(folder: folder), verification.beginning)
        for item in verification.items {
            guard let document = verification.document(of: item) else { continue }
            result.add(document)
            if !document.isSound || !document.settled.isEmpty { report.documents.append(document) }
        }
        try verification.finish(result)
        report.summary = result.summary
        return report
    }

    /// Parses every source again and compares it with its record, several at once.
    ///
    /// ```swift
    /// let summary = try await archive.verify(jobs: 8) { document in
    ///     for line in document.lines(in: archive.folder, .en) { print(line) }
    /// }
    /// ```
    /// - Parameters:
    ///   - updates: As with ``verify(updating:)``.
    ///   - jobs: How many sources are read at once; nil for the number of processors.
    ///   - isStopped: Whether somebody asked to stop. What is finished is kept.
    ///   - report: Takes each document, sound or not, by the order of their paths.
    /// - Throws: An ``ArchiveError`` where the lock file cannot be read or written.
    public func verify(
        updating updates: Bool = false, jobs: Int? = nil, isStopped: @escaping @Sendable () -> Bool = { false },
        _ report: (ArchivedDocument) -> Void
    ) async throws(ArchiveError) -> ArchiveReport.Summary {
        let verification = try ArchiveVerification(of: self, updates: updates)
        var (result, count) = (verification.beginning, 0)
        let width = jobs ?? Self.processors
        await InOrder.run(verification.items, width: width, isStopped: isStopped) { item in
            verification.document(of: item)
        } use: { document in
            count += 1
            guard let document else { return }
            result.add(document)
            report(document)
        }
        result.summary.isInterrupted = count < verification.items.count
        try verification.finish(result)
        return result.summary
    }

    /// The number of processors that are at work.
    static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// The lock file; nil where there is none.
    func readLock() throws(ArchiveError) -> ArchiveLock? {
        let path = folder.appending(ArchiveLock.name)
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileContents.read(path)
        } catch {
            if error.isMissing { return nil }
            throw .file(error)
        }
        do throws(PlanJSONError) {
            return try ArchiveLock(json: bytes)
        } catch {
            throw .invalidLock(path, error)
        }
    }

    func write(_ lock: ArchiveLock) throws(ArchiveError) {
        do throws(FileError) {
            _ = try WholeFile.write(lock.json, to: folder.appending(ArchiveLock.name))
        } catch {
            throw .file(error)
        }
    }
}
