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
        var owners: [SystemPath: SourceFile] = [:]
        for name in reservedNames(isIncremental) { owners[name] = .standardInput }
        for source in sources {
            for format in recordFormats {
                let place = source.recordPlace(format.ending)
                guard let owner = owners.updateValue(source, forKey: place) else { continue }
                let record = folder.appending(place)
                if reservedNames(isIncremental).contains(place), owner == .standardInput {
                    throw .reservedName(record, of: source.path)
                }
                throw .sharedRecord(record, of: owner.path, and: source.path)
            }
        }
        try checkInputs(sources, owners.keys)
    }

    /// Files beside the records: tables, what describes them, and the manifest.
    private func reservedNames(_ isIncremental: Bool) -> Set<SystemPath> {
        let tables = writesTables ? PlanTables.fileNames.map { SystemPath($0) } : []
        return Set(tables + (isIncremental ? [Manifest.name] : []))
    }

    /// Makes sure that no source has the name of a file that is written.
    ///
    /// A file takes its name over what had it, so other names of a source (links) are not touched: only a file of that name
    /// in one and the same folder would be lost. Folders are few, so they are asked which they are, and not the files.
    private func checkInputs(_ sources: [SourceFile], _ outputs: some Sequence<SystemPath>) throws(ConversionConflict) {
        // A folder that is not there yet holds no input.
        guard (try? FileStatus(of: folder)) != nil else { return }
        var folders = FolderIdentities()
        var inputs: [FileStatus.Identity: [SystemPath: SystemPath]] = [:]
        for source in sources where !source.isStandardInput {
            guard let holder = folders.identity(of: source.path.folder) else { continue }
            inputs[holder, default: [:]][source.path.name] = source.path
        }
        for place in outputs {
            let path = folder.appending(place)
            guard let holder = folders.identity(of: path.folder) else { continue }
            if let input = inputs[holder]?[path.name] { throw .outputOverInput(input) }
        }
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
