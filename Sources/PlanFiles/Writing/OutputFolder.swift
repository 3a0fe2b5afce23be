#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder that records are written to, with the folders below it.
final class OutputFolder: Sendable {
    let path: SystemPath
    /// The folders that are known to be there.
    private let made = Locked<Set<SystemPath>>([])

    init(_ path: SystemPath) { self.path = path }

    /// Makes the folder of a file below this one, with those on the way to it.
    ///
    /// What a killed run left in it is removed the first time.
    func prepare(for place: SystemPath) throws(FileError) {
        let folder = path.appending(place).folder
        if made.withLock({ $0.contains(folder) }) { return }
        try Self.make(folder)
        TemporaryFiles.removeLeftovers(in: folder)
        made.withLock { _ = $0.insert(folder) }
    }

    /// Makes a folder where there is none, and those above it.
    static func make(_ folder: SystemPath) throws(FileError) {
        var missing: [SystemPath] = []
        var next = folder
        while (try? FileStatus(of: next)) == nil, next != next.folder {
            missing.append(next)
            next = next.folder
        }
        while let path = missing.popLast() {
            let result = unsafe path.withSystemName { unsafe mkdir($0, 0o777) }
            guard result == 0 || errno == EEXIST else { throw FileError(.makeFolder, path, code: errno) }
        }
        guard try FileStatus(of: folder).kind == .folder else { throw FileError(.makeFolder, folder, code: ENOTDIR) }
    }

    /// Has the system bring what a batch wrote to the disk: a few files one by one, many by one call for all.
    ///
    /// A failure is that of a file system that does not know the call; what was written is no less whole.
    static func synchronize(_ written: [SystemPath]) {
        guard written.count <= 16 else { return sync() }
        for path in written {
            if let file = try? OpenFile(path, O_RDONLY, for: .write) { try? file.synchronize() }
        }
    }
}
