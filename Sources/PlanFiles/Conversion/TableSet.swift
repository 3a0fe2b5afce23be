import PlanExport

/// The tables of a conversion, written as the documents come, so that memory does not grow with their number.
///
/// All rows are in temporary files before the first table takes its name: a set is written whole or not at all. What
/// describes the tables takes its name last.
final class TableSet {
    private let files: [WholeFile]

    /// Starts the tables of a folder, each with its header, and what describes them.
    init(in folder: SystemPath) throws(FileError) {
        var files: [WholeFile] = []
        for (name, beginning) in zip(PlanTables.fileNames, PlanTables.beginnings) {
            let file = try WholeFile(folder.appending(SystemPath(name)))
            try file.write(beginning.span)
            files.append(file)
        }
        self.files = files
    }

    /// Adds the rows of a document.
    func append(_ tables: PlanTables) throws(FileError) {
        for (file, rows) in zip(files, tables.rowBytes) { try file.write(rows.span) }
    }

    /// Gives the tables their names.
    func finish(synchronizes: Bool) throws(FileError) {
        for file in files { _ = try file.finish(synchronizes: synchronizes) }
    }
}
