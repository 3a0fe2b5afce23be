#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The names in a folder.
enum FolderListing {
    /// A name, and whether the system says without being asked again that it is that of a file.
    struct Entry {
        let name: SystemPath
        let isFile: Bool
    }

    /// All names by their bytes, `.` and `..` left out.
    ///
    /// - Throws: A ``FileError`` where the folder cannot be opened, or its names not be read to the end.
    static func names(in folder: SystemPath) throws(FileError) -> [SystemPath] {
        try entries(in: folder).map(\.name)
    }

    /// All entries by the bytes of their names, `.` and `..` left out.
    ///
    /// - Throws: A ``FileError`` where the folder cannot be opened, or its names not be read to the end.
    static func entries(in folder: SystemPath) throws(FileError) -> [Entry] {
        guard let stream = unsafe folder.withSystemName({ unsafe opendir($0) }) else {
            throw FileError(.list, folder, code: errno)
        }
        defer { unsafe closedir(stream) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            let name = unsafe SystemPath(bytes: Self.name(of: entry))
            guard name.bytes != Self.here && name.bytes != Self.above else { continue }
            entries.append(unsafe Entry(name: name, isFile: Int(entry.pointee.d_type) == Int(DT_REG)))
        }
        guard errno == 0 else { throw FileError(.list, folder, code: errno) }
        return entries.sorted { $0.name < $1.name }
    }

    private static let here = Array(".".utf8)
    private static let above = Array("..".utf8)

    /// The bytes of an entry's name, up to the NUL that ends it.
    private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
        unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in unsafe Array(bytes.prefix { $0 != 0 }) }
    }
}
