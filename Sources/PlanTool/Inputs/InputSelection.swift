import PlanFiles
import PlanModel

/// The sources that the inputs of a command and its list stand for.
enum InputSelection {
    /// The sources, in the order of the inputs, those of the list behind them.
    ///
    /// Paths of a list are kept below an output folder, as they are where a program chose files out of a tree.
    /// Throws a `FileError` where the list cannot be read.
    static func sources(of inputs: [SystemPath], _ selection: FileSelection) throws(FileError) -> SourceSelection {
        var sources = SourceSelection(of: inputs, selection.filter)
        if let list = selection.list {
            let paths = try self.paths(in: list, separatedByNULs: selection.isNullSeparated)
            sources.append(SourceSelection(of: paths, selection.filter, mirrorsPaths: true))
        }
        return sources
    }

    /// The paths of a list, one a line or each ended by a NUL; blank ones are left out.
    private static func paths(in list: SystemPath, separatedByNULs: Bool) throws(FileError) -> [SystemPath] {
        let bytes = try list == "-" ? FileContents.readStandardInput() : FileContents.read(list)
        return bytes.split(separator: separatedByNULs ? 0x00 : 0x0A).compactMap { line in
            let name = !separatedByNULs && line.last == 0x0D ? line.dropLast() : line
            return name.isEmpty ? nil : SystemPath(bytes: name)
        }
    }
}
