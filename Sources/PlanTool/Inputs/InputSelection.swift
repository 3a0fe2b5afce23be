import PlanFiles
import PlanModel

/// The sources that the inputs of a command and its list stand for.
enum InputSelection {
    /// The sources, in the order of the inputs, those of the list behind them.
    ///
    /// Paths of a list are kept below an output folder, as they are where a program chose files out of a tree.
    /// Throws a `FileError` where the list cannot be read.
    static func sources(of inputs: [ByteString], _ selection: FileSelection) throws(FileError) -> SourceSelection {
        let filter = SourceSelection.Filter(
            includes: selection.include.map { Glob($0.text) }, excludes: selection.exclude.map { Glob($0.text) })
        var sources = SourceSelection(of: inputs.map(\.path), filter)
        if let list = selection.list {
            let paths = try self.paths(in: list, separatedByNULs: selection.isNullSeparated)
            sources.append(SourceSelection(of: paths, filter, mirrorsPaths: true))
        }
        return sources
    }

    /// The paths of a list, one a line or each ended by a NUL; blank ones are left out.
    private static func paths(in list: ByteString, separatedByNULs: Bool) throws(FileError) -> [SystemPath] {
        let bytes = try FileContents.read(list == "-" ? "/dev/stdin" : list.path)
        return bytes.split(separator: separatedByNULs ? 0x00 : 0x0A).compactMap { line in
            let name = !separatedByNULs && line.last == 0x0D ? line.dropLast() : line
            return name.isEmpty ? nil : SystemPath(bytes: name)
        }
    }
}

extension ByteString {
    /// The path that an argument names.
    var path: SystemPath { SystemPath(bytes: bytes) }
}
