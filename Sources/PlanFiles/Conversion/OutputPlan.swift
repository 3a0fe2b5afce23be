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

    private func checkInputs(_ sources: [SourceFile], _ outputs: some Sequence<SystemPath>) throws(ConversionConflict) {
        // A folder that is not there yet holds no input.
        guard (try? FileStatus(of: folder)) != nil else { return }
        var inputs: [FileStatus.Identity: SystemPath] = [:]
        for source in sources where !source.isStandardInput {
            if let status = try? FileStatus(of: source.path), status.kind == .file {
                inputs[status.identity] = source.path
            }
        }
        for place in outputs {
            if let status = try? FileStatus(of: folder.appending(place)), let input = inputs[status.identity] {
                throw .outputOverInput(input)
            }
        }
    }
}
