#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files that are not whole yet, and commands that are at work, for a program that is about to end.
public enum UnfinishedFiles {
    /// Removes the files and ends the commands, and lets no other be made or started. What is whole stays.
    /// ```swift
    /// UnfinishedFiles.removeAll()
    /// ```
    public static func removeAll() {
        RunningPrograms.endAll()
        TemporaryFiles.shared.removeAll()
    }
}

/// The temporary files that this process has open, so that a signal can have them removed.
///
/// Names are `.planparse-PROCESS-NUMBER.tmp`: hidden, so that no walk takes one for a source; short, so that every folder
/// takes them; with the number of the process, so that what a killed run left is known to be nobody's.
final class TemporaryFiles: Sendable {
    static let shared = TemporaryFiles()

    private let state = Locked(State())

    private struct State {
        var paths: Set<SystemPath> = []
        var count = 0
        var isClosed = false
    }

    private static let prefix = ".planparse-"
    private static let suffix = ".tmp"

    /// A new name in a folder; nil when a signal has ended the writing.
    func name(in folder: SystemPath) -> SystemPath? {
        state.withLock { state in
            guard !state.isClosed else { return nil }
            state.count += 1
            let path = folder.appending(SystemPath("\(Self.prefix)\(getpid())-\(state.count)\(Self.suffix)"))
            state.paths.insert(path)
            return path
        }
    }

    /// The file has its own name now, or is gone.
    func forget(_ path: SystemPath) { state.withLock { _ = $0.paths.remove(path) } }

    /// Removes all files that are not whole, and lets no other be made. For the end of the process.
    func removeAll() {
        let paths = state.withLock { state in
            state.isClosed = true
            return state.paths
        }
        for path in paths { Self.remove(path) }
    }

    /// Removes what processes that are no more left in a folder.
    static func removeLeftovers(in folder: SystemPath) {
        for name in (try? FolderListing.names(in: folder)) ?? [] where isLeftover(name) {
            remove(folder.appending(name))
        }
    }

    static func remove(_ path: SystemPath) { _ = unsafe path.withSystemName { unsafe unlink($0) } }

    /// Whether a name is that of a temporary file whose process has ended.
    private static func isLeftover(_ name: SystemPath) -> Bool {
        let text = name.text
        guard text.hasPrefix(prefix), text.hasSuffix(suffix) else { return false }
        let numbers = text.dropFirst(prefix.count).dropLast(suffix.count).split(separator: "-")
        guard numbers.count == 2, let process = numbers.first.flatMap({ pid_t($0) }) else { return false }
        return kill(process, 0) != 0 && errno == ESRCH
    }
}
