import PlanExport
import PlanModel

/// The tables of a conversion, written as the documents come, so that memory hardly grows with their number.
///
/// All rows are in temporary files before the first table takes its name: a set is written whole or not at all. What
/// describes the tables, with their digests and the documents that they are of, takes its name last.
final class TableSet {
    private let tables: [WholeFile]
    private let descriptor: WholeFile
    private let style: TableStyle
    private var digests: [SHA256.Stream]
    private var sources: [TableOrigin] = []

    /// Starts the tables of a folder, each with its header.
    init(in folder: SystemPath, _ style: TableStyle) throws(FileError) {
        self.style = style
        var (tables, digests): ([WholeFile], [SHA256.Stream]) = ([], [])
        for (name, header) in zip(PlanTables.tableNames, PlanTables.headers(style)) {
            let file = try WholeFile(folder.appending(SystemPath(name)))
            try file.write(header.span)
            tables.append(file)
            var digest = SHA256.Stream()
            digest.add(header)
            digests.append(digest)
        }
        (self.tables, self.digests) = (tables, digests)
        descriptor = try WholeFile(folder.appending(SystemPath(PlanTables.descriptorName)))
    }

    /// Adds the rows of a document.
    func append(_ rows: PlanTables) throws(FileError) {
        for (index, bytes) in rows.rowBytes.enumerated() {
            try tables[index].write(bytes.span)
            digests[index].add(bytes)
        }
        sources += rows.sources
    }

    /// Gives the tables their names.
    func finish(synchronizes: Bool) throws(FileError) {
        try descriptor.write(PlanTables.descriptor(of: digests, from: sources, style).span)
        for file in tables + [descriptor] { _ = try file.finish(synchronizes: synchronizes) }
    }
}
