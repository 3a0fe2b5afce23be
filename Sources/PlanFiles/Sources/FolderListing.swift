#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The names in a folder.
enum FolderListing {
    /// All names by their bytes, `.` and `..` left out.
    ///
    /// - Throws: A ``FileError`` where the folder cannot be opened, or its names not be read to the end.
    static func names(in folder: SystemPath) throws(FileError) -> [SystemPath] {
        guard let stream = unsafe folder.withSystemName({ unsafe opendir($0) }) else {
            throw FileError(.list, folder, code: errno)
        }
        defer { unsafe closedir(stream) }
        var names: [SystemPath] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            let name = unsafe SystemPath(bytes: Self.name(of: entry))
            if name != "." && name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw FileError(.list, folder, code: errno) }
        return names.sorted()
    }

    /// The bytes of an entry's name, up to the NUL that ends it.
    private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
        unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in unsafe Array(bytes.prefix { $0 != 0 }) }
    }
}
