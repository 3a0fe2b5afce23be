import Foundation

@testable import PlanFiles

/// Folders with programs that tests write: scripts in place of extractors.
extension TestFolder {
    /// Writes a program of `sh`; gives its path.
    @discardableResult
    func program(_ name: String, _ script: String, isExecutable: Bool = true) throws -> SystemPath {
        let path = try write(SystemPath(name), "#!/bin/sh\n" + script + "\n")
        if isExecutable { try setPermissions(0o755, of: name) }
        return path
    }

    /// A search that finds the programs of the folder alone.
    var search: ProgramSearch { ProgramSearch(path: path.bytes) }
}
