import PlanModel
public import PlanParse
public import PlanExport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Converts sources into a folder of records, `NAME.json` for each, with what stands below an input folder mirrored.
///
/// ```swift
/// let sources = SourceSelection(of: ["plans"]).sources
/// let conversion = FolderConversion(of: sources, to: "records")
/// let summary = try await conversion.run { print($0.source.path, $0.findings.count) }
/// ```
/// Each record is written whole or not at all, and left alone where its bytes are the same. The bytes do not depend on
/// how many sources are worked on at once.
public struct FolderConversion: Sendable {
    /// What is written, and how.
    public struct Options: Sendable {
        /// The formats that are written; ``RecordFormat/csv`` gives one set of tables for all sources.
        public var formats: Set<RecordFormat> = [.json]
        /// How tables are written, where they are.
        public var tableStyle = TableStyle()
        /// The encoding of all sources; nil to tell each by its bytes.
        public var encoding: SourceEncoding?
        /// How the text of files that are none is got; nil to read all bytes as they are.
        public var extraction: TextExtraction?
        /// How many sources are worked on at once; nil for the number of processors.
        public var jobs: Int?
        /// Whether sources whose bytes are those of the last run are passed over, by the ``Manifest`` in the folder.
        public var isIncremental = false
        /// Whether each record is brought to the disk before it takes its name, rather than all at the end.
        public var synchronizesEach = false
        /// Whether the rest is left when somebody asks to stop, as it is when the task is cancelled; what is finished is
        /// kept.
        public var isStopped: @Sendable () -> Bool = { false }
        /// The parser.
        public var parser = PlanParser()

        /// JSON, encodings told by the bytes, all sources anew.
        public init() {}
    }

    private let sources: [SourceFile]
    private let plan: OutputPlan
    private let output: OutputFolder
    private let options: Options
    private let tablePaths: TablePaths

    /// A conversion of some sources. Nothing is looked at or written before ``run(_:)``.
    ///
    /// - Parameters:
    ///   - sources: The files, as ``SourceSelection`` finds them.
    ///   - folder: The folder for the records; it is made where it is missing.
    ///   - options: What is written, how, and with which forms.
    public init(of sources: [SourceFile], to folder: SystemPath, _ options: Options = Options()) {
        self.sources = sources
        self.options = options
        plan = OutputPlan(folder: folder, formats: options.formats)
        output = OutputFolder(folder)
        tablePaths = TablePaths(plan.writesTables ? sources : [])
    }

    /// Makes sure that no record would have two sources or be written over one.
    /// ```swift
    /// let conversion = FolderConversion(of: SourceSelection(of: ["plans"]).sources, to: "records")
    /// try conversion.check()
    /// ```
    /// - Throws: A ``ConversionConflict``.
    public func check() throws(ConversionConflict) {
        try plan.check(sources, isIncremental: options.isIncremental)
    }

    /// Converts the sources.
    ///
    /// - Parameter report: Takes what became of each source, in the order of the sources.
    /// - Returns: What became of all.
    /// - Throws: A ``ConversionConflict`` before anything is written, a ``FileError`` where the folder, the tables or the
    ///   manifest cannot be written. A source that cannot be read or a record that cannot be written stops no other.
    public func run(_ report: (ConvertedSource) -> Void) async throws -> Summary {
        try check()
        try OutputFolder.make(plan.folder)
        let earlier = EarlierRun(plan, sources, options, maker: maker)
        let known = await earlier.entriesOfUnchanged(width: width)
        let tables = plan.writesTables ? try TableSet(in: plan.folder, options.tableStyle) : nil
        var summary = Summary(sources: sources.count)
        var failure: FileError?
        func use(_ converted: ConvertedSource) {
            summary.add(converted)
            report(converted)
            guard failure == nil, let rows = converted.rows else { return }
            do throws(FileError) { try tables?.append(rows) } catch { failure = error }
        }
        func useUnchanged(before end: Int) {
            for index in summary.entries.count..<end {
                if let entry = known[index] { use(ConvertedSource(sources[index], unchanged: entry)) }
            }
        }
        let open = sources.indices.filter { known[$0] == nil }
        await InOrder.run(open, width: width, isStopped: isStopped) { index in
            (index, convert(sources[index], earlier.entry(index)))
        } use: { (index, converted) in
            // All before it are at hand, so that sources are told in their order.
            useUnchanged(before: index)
            use(converted)
        }
        if open.allSatisfy({ $0 < summary.entries.count }) { useUnchanged(before: sources.count) }
        if let failure { throw failure }
        summary.isInterrupted = summary.entries.count < sources.count
        if !summary.isInterrupted { try tables?.finish(synchronizes: options.synchronizesEach) }
        if options.isIncremental { try writeManifest(&summary, earlier) }
        if !options.synchronizesEach { OutputFolder.synchronize(summary.written) }
        return summary
    }

    /// Somebody asked to stop, or the task that runs the conversion was cancelled.
    private var isStopped: @Sendable () -> Bool { { [options] in options.isStopped() || Task.isCancelled } }

    private var width: Int { options.jobs ?? Self.processors }

    /// The number of processors that are at work.
    package static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    // MARK: One source

    private func convert(_ source: SourceFile, _ earlier: Manifest.Entry?) -> ConvertedSource {
        do throws(FileError) {
            let (file, stamp) = try read(source)
            if let earlier, earlier.sha256 == SHA256.hexDigest(of: file) {
                var entry = earlier
                entry.stamp = stamp
                return ConvertedSource(source, unchanged: entry)
            }
            let read = try source.text(of: file, in: options.encoding, by: options.extraction)
            let document = options.parser.document(of: read.text)
            let rows =
                plan.writesTables
                ? PlanTables(document, path: tablePaths.path(of: source), style: options.tableStyle) : nil
            var converted = ConvertedSource(source, document, stamp: stamp, rows: rows)
            converted.extraction = read.extraction
            for format in plan.recordFormats { try write(document, format, of: source, &converted) }
            return converted
        } catch {
            return ConvertedSource(source, failure: error)
        }
    }

    private func read(_ source: SourceFile) throws(FileError) -> (file: [UInt8], stamp: FileStamp?) {
        options.isIncremental && !source.isStandardInput
            ? try FileContents.readWithStamp(source.path) : (try source.read(), nil)
    }

    private func write(
        _ document: PlanDocument, _ format: RecordFormat, of source: SourceFile, _ converted: inout ConvertedSource
    ) throws(FileError) {
        let place = source.recordPlace(format.ending)
        try output.prepare(for: place)
        let path = plan.folder.appending(place)
        let file = try WholeFile(path)
        let size = try RecordWriter.write(document, format, to: file)
        converted.entry.records[format.rawValue] = size
        if try file.finish(synchronizes: options.synchronizesEach) == .written { converted.written.append(path) }
    }

    // MARK: What is known of an earlier run

    /// What else than the source decides what a record says.
    private var maker: String {
        let formats = options.formats.sorted().map(\.rawValue).joined(separator: ",")
        return "planparse \(PackageVersion.current), \(formats), \(options.encoding?.rawValue ?? "any encoding"), "
            + options.parser.fingerprint + (options.extraction.map { ", " + $0.fingerprint } ?? "")
    }

    private func writeManifest(_ summary: inout Summary, _ earlier: EarlierRun) throws(FileError) {
        var manifest = Manifest(maker: maker)
        manifest.entries = summary.entries
        if summary.isInterrupted {
            // What the run did not come to is as it was.
            manifest.entries += earlier.entries(from: summary.entries.count)
        } else {
            summary.gone = earlier.gone
        }
        // Where no source was looked into, and none is gone, it is what it was.
        if summary.entries == earlier.manifest?.entries { return }
        let path = plan.folder.appending(Manifest.name)
        if try WholeFile.write(manifest.bytes, to: path) == .written { summary.written.append(path) }
    }
}
