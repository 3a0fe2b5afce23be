/// Which files are sources: one rule for all commands.
///
/// A path that names a file, pipe or device is read whatever it is called. A folder stands for the files in it and in the
/// folders below it, links to files and folders among them, but not for: `.json` files and records (the package's own
/// output), tables that a `datapackage.json` beside them lists, hidden files, what systems leave behind (`Thumbs.db`),
/// and pipes, sockets and devices. Whatever is passed over is told.
/// ```swift
/// let selection = SourceSelection(of: ["plans"])
/// selection.sources.map(\.place)              // "2025/総務課.txt", "2026/総務課.txt"
/// selection.passedOver                        // plans/2026/Thumbs.db: left by the system
/// selection.failures                          // folders that could not be opened
/// ```
public struct SourceSelection: Sendable {
    /// The sources: inputs in their order, the files of a folder by the bytes of their paths.
    public internal(set) var sources: [SourceFile] = []
    /// What was no source, and why.
    public internal(set) var passedOver: [PassedOver] = []
    /// What could not be looked at: folders without permission, paths that lead nowhere.
    public internal(set) var failures: [FileError] = []

    /// No sources.
    init() {}

    /// What is asked for beyond the rule.
    public struct Filter: Sendable, Hashable {
        /// Files that are read; all where there is none.
        public var includes: [Glob]
        /// Files that are not read, though a pattern includes them.
        public var excludes: [Glob]

        /// A filter; without patterns everything passes.
        public init(includes: [Glob] = [], excludes: [Glob] = []) {
            self.includes = includes
            self.excludes = excludes
        }

        /// Why a file is left out; nil where it passes.
        func reason(against place: SystemPath) -> PassedOver.Reason? {
            if excludes.contains(where: { $0.matches(place) }) { return .excluded }
            return includes.isEmpty || includes.contains { $0.matches(place) } ? nil : .notIncluded
        }
    }

    /// The sources that some paths stand for.
    ///
    /// - Parameters:
    ///   - paths: Files and folders; `-` is standard input.
    ///   - filter: Patterns that are compared with paths below the input folder, or with the name of a file.
    ///   - mirrorsPaths: Whether a relative path of a file is kept below the output folder, as for a list of files.
    public init(of paths: [SystemPath], _ filter: Filter = Filter(), mirrorsPaths: Bool = false) {
        for path in paths { add(path, filter, mirrorsPaths) }
    }

    private mutating func add(_ path: SystemPath, _ filter: Filter, _ mirrorsPaths: Bool) {
        if path == "-" { return sources.append(.standardInput) }
        let status: FileStatus
        do throws(FileError) {
            status = try FileStatus(of: path)
        } catch {
            return failures.append(error)
        }
        if status.kind == .folder {
            var walk = FolderWalk(path, status, filter)
            walk.run()
            return append(walk.selection)
        }
        let isMirrored = mirrorsPaths && !path.isAbsolute && !path.leadsUp
        let file = SourceFile(path: path, place: isMirrored ? path.withoutSteps : path.name)
        if let reason = filter.reason(against: file.place) {
            passedOver.append(PassedOver(path, reason))
        } else {
            sources.append(file)
        }
    }

    /// Adds what another selection has, behind what this one has.
    /// ```swift
    /// var selection = SourceSelection(of: ["plans"])
    /// selection.append(SourceSelection(of: ["extra.txt"]))
    /// ```
    /// - Parameter other: The selection to add.
    public mutating func append(_ other: SourceSelection) {
        sources += other.sources
        passedOver += other.passedOver
        failures += other.failures
    }
}

extension SystemPath {
    /// Whether a component is `..`, which leads out of a folder.
    var leadsUp: Bool { bytes.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) } }

    /// The path without components that stay where they are: `./a//b` is `a/b`.
    var withoutSteps: SystemPath {
        let components = bytes.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
        return SystemPath(bytes: components.joined(separator: [UInt8(ascii: "/")]))
    }
}
