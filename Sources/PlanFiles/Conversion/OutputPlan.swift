import PlanExport

/// Which files a conversion writes, made sure of before the first is written.
struct OutputPlan {
    let folder: SystemPath
    /// The formats that give a file a source.
    let recordFormats: [RecordFormat]
    let writesTables: Bool

    init(folder: SystemPath, formats: Set<RecordFormat>) {
        self.folder = folder
        recordFormats = formats.subtracting([.csv]).sorted()
        writesTables = formats.contains(.csv)
    }

    /// Makes sure that no file has two makers and none is a source.
    func check(_ sources: [SourceFile], isIncremental: Bool) throws(ConversionConflict) {
        let reserved = reservedNames(isIncremental)
        try checkRecords(SharedStems.sources(among: sources, or: reserved), reserved)
        try checkInputs(sources, reserved)
    }

    /// Makes sure that the records of sources that may share one are not one file, nor one that describes the whole.
    private func checkRecords(_ sources: [SourceFile], _ reserved: Set<SystemPath>) throws(ConversionConflict) {
        var owners: [SystemPath: SourceFile] = [:]
        for source in sources {
            for format in recordFormats {
                let place = source.recordPlace(format.ending)
                if reserved.contains(place) { throw .reservedName(folder.appending(place), of: source.path) }
                guard let owner = owners.updateValue(source, forKey: place) else { continue }
                throw .sharedRecord(folder.appending(place), of: owner.path, and: source.path)
            }
        }
    }

    /// Files beside the records: tables, what describes them, and the manifest.
    private func reservedNames(_ isIncremental: Bool) -> Set<SystemPath> {
        let tables = writesTables ? PlanTables.fileNames.map { SystemPath($0) } : []
        return Set(tables + (isIncremental ? [Manifest.name] : []))
    }

    /// Makes sure that no source has the name of a file that is written.
    ///
    /// A file takes its name over what had it, so other names of a source (links) are not touched: only a file of that name
    /// in one and the same folder would be lost. Few sources are called like a record, and folders are asked which they are,
    /// not files.
    private func checkInputs(_ sources: [SourceFile], _ reserved: Set<SystemPath>) throws(ConversionConflict) {
        let endangered = sources.filter { source in
            let name = source.path.name
            return reserved.contains(name) || recordFormats.contains { name.hasExtension($0.fileExtension) }
        }
        // A folder that is not there yet holds no input.
        guard !endangered.isEmpty, (try? FileStatus(of: folder)) != nil else { return }
        var folders = FolderIdentities()
        var inputs: [FileStatus.Identity: [SystemPath: SystemPath]] = [:]
        for source in endangered where !source.isStandardInput {
            guard let holder = folders.identity(of: source.path.folder) else { continue }
            inputs[holder, default: [:]][source.path.name] = source.path
        }
        let records = sources.lazy.flatMap { source in recordFormats.map { source.recordPlace($0.ending) } }
        for place in Array(reserved) + records {
            let path = folder.appending(place)
            guard let holder = folders.identity(of: path.folder) else { continue }
            if let input = inputs[holder]?[path.name] { throw .outputOverInput(input) }
        }
    }
}

/// Sources whose names differ in their extensions alone. There are few, and they are found without a look at each pair.
enum SharedStems {
    /// The sources, in their order, that share their place up to the extension with another or with a name, and perhaps
    /// some that do not.
    static func sources(among sources: [SourceFile], or names: Set<SystemPath> = []) -> [SourceFile] {
        let hashes = sources.map { hash($0.place) }
        var shared = Set(names.map(hash))
        let sorted = hashes.sorted()
        for (hash, next) in zip(sorted, sorted.dropFirst()) where hash == next { shared.insert(hash) }
        return shared.isEmpty ? [] : sources.indices.filter { shared.contains(hashes[$0]) }.map { sources[$0] }
    }

    /// A hash of what stands before the extension (FNV-1a).
    private static func hash(_ place: SystemPath) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in place.bytes[..<place.stemLength] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}

/// Which folders some paths name, each asked once.
private struct FolderIdentities {
    private var known: [SystemPath: FileStatus.Identity?] = [:]

    /// Nil where there is no such folder.
    mutating func identity(of folder: SystemPath) -> FileStatus.Identity? {
        if let identity = known[folder] { return identity }
        let identity = try? FileStatus(of: folder).identity
        known[folder] = .some(identity)
        return identity
    }
}
