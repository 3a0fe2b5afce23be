#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds programs as a shell does, but never in the folder that happens to be the current one.
package struct ProgramSearch: Sendable, Hashable {
    /// The folders that programs are looked for in.
    private let folders: [SystemPath]

    /// A search in the folders of a value of `PATH`. A folder without a name, and one that is not absolute, are passed
    /// over: what lies beside documents is no program of this machine.
    package init(path: [UInt8]) {
        folders = path.split(separator: UInt8(ascii: ":")).map { SystemPath(bytes: $0) }.filter(\.isAbsolute)
    }

    /// The search that `PATH` asks for, or the system's usual one.
    package static let ofProcess: ProgramSearch = {
        guard let value = unsafe getenv("PATH") else { return ProgramSearch(path: Array("/usr/bin:/bin".utf8)) }
        return unsafe ProgramSearch(
            path: UnsafeBufferPointer(start: value, count: strlen(value)).map { UInt8(bitPattern: $0) })
    }()

    /// The path of a program; nil where none of that name can be run. A name with a slash is a path already, and is
    /// given back where a file stands there, so that the system tells why it cannot be run.
    package func path(of name: SystemPath) -> SystemPath? {
        if name.bytes.contains(UInt8(ascii: "/")) { return Self.isFile(name) ? name : nil }
        guard !name.bytes.isEmpty else { return nil }
        return folders.lazy.map { $0.appending(name) }.first(where: Self.isProgram)
    }

    private static func isFile(_ path: SystemPath) -> Bool { (try? FileStatus(of: path))?.kind == .file }

    private static func isProgram(_ path: SystemPath) -> Bool {
        guard isFile(path) else { return false }
        return unsafe path.withSystemName { unsafe access($0, X_OK) } == 0
    }
}
