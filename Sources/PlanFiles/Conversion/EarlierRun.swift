import PlanParse

/// What the manifest of a folder tells of the run before: which sources need not be read again.
struct EarlierRun: Sendable {
    /// The manifest, where it was made with what this run is made with.
    let manifest: Manifest?
    private let plan: OutputPlan
    private let sources: [SourceFile]
    /// For each source the number of its entry in the manifest.
    private let numbers: [Int?]

    /// - Parameter maker: What else than the sources decides what records say.
    init(_ plan: OutputPlan, _ sources: [SourceFile], _ options: FolderConversion.Options, maker: String) {
        self.plan = plan
        self.sources = sources
        let found = options.isIncremental ? Manifest(in: plan.folder) : nil
        manifest = found?.maker == maker ? found : nil
        numbers = manifest.map { Self.numbers(of: sources, in: $0.entries) } ?? []
    }

    /// The entries are in the order of their places, as the sources of a folder are: most stand behind the one before.
    private static func numbers(of sources: [SourceFile], in entries: [Manifest.Entry]) -> [Int?] {
        guard zip(entries, entries.dropFirst()).allSatisfy({ $0.place < $1.place }) else {
            let byPlace = Dictionary(entries.indices.map { (entries[$0].place, $0) }) { _, last in last }
            return sources.map { byPlace[$0.place] }
        }
        var next = 0
        return sources.map { source in
            if next >= entries.count || entries[next].place != source.place {
                next = Self.place(of: source.place, in: entries)
                guard next < entries.count, entries[next].place == source.place else { return nil }
            }
            next += 1
            return next - 1
        }
    }

    /// The number of the first entry that does not stand before a place.
    private static func place(of place: SystemPath, in entries: [Manifest.Entry]) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].place < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: Sources

    /// What the manifest says of a source whose records are as they were written; its bytes have to be compared.
    func entry(_ index: Int) -> Manifest.Entry? {
        // Tables hold the rows of all sources, so all are read again.
        guard !plan.writesTables, let entry = known(index), entry.failure == nil, hasRecords(index, entry) else {
            return nil
        }
        return entry
    }

    /// For each source what the manifest says of it, where neither it nor its records have changed.
    func entriesOfUnchanged(width: Int) async -> [Manifest.Entry?] {
        guard manifest != nil, !plan.writesTables else { return sources.map { _ in nil } }
        var entries: [Manifest.Entry?] = []
        entries.reserveCapacity(sources.count)
        // Two calls a source: many together are worth handing to another thread.
        let pieces = stride(from: 0, to: sources.count, by: 256).map { $0..<min($0 + 256, sources.count) }
        await InOrder.run(pieces, width: width) { piece in
            piece.map(unchanged)
        } use: {
            entries += $0
        }
        return entries
    }

    private func unchanged(_ index: Int) -> Manifest.Entry? {
        guard !sources[index].isStandardInput, let entry = known(index), entry.failure == nil, let stamp = entry.stamp,
            let status = try? FileStatus(of: sources[index].path), status.kind == .file, status.stamp == stamp,
            hasRecords(index, entry)
        else { return nil }
        return entry
    }

    private func known(_ index: Int) -> Manifest.Entry? {
        guard let manifest, let number = numbers[index] else { return nil }
        return manifest.entries[number]
    }

    /// Whether the records of a source have the sizes that they were written with.
    private func hasRecords(_ index: Int, _ entry: Manifest.Entry) -> Bool {
        plan.recordFormats.allSatisfy { format in
            let path = plan.folder.appending(sources[index].recordPlace(format.ending))
            guard let status = try? FileStatus(of: path), status.kind == .file else { return false }
            return status.size == entry.records[format.rawValue]
        }
    }

    // MARK: The manifest

    /// What is known of the sources from one on.
    func entries(from start: Int) -> [Manifest.Entry] { sources.indices[start...].compactMap(known) }

    /// Places that have an entry and no source.
    var gone: [SystemPath] {
        guard let manifest else { return [] }
        let found = Set(numbers.compactMap { $0 })
        return manifest.entries.indices.filter { !found.contains($0) }.map { manifest.entries[$0].place }
    }
}
