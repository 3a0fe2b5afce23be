#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the system knows of a file without reading it.
package struct FileStatus: Sendable, Hashable {
    /// What kind of thing a path names.
    package enum Kind: Sendable, Hashable {
        case file, folder, link, pipe, device, socket
    }

    /// Which file it is, whatever its name: links and other names of one file agree.
    package struct Identity: Sendable, Hashable {
        let device: UInt64
        let number: UInt64
    }

    /// What kind of thing it is.
    package let kind: Kind
    /// The size in bytes; 0 for what has none.
    package let size: Int
    /// Which file it is.
    package let identity: Identity
    /// What tells whether its bytes are those that were read before.
    let stamp: FileStamp

    init(_ status: stat) {
        kind = Self.kind(UInt32(status.st_mode))
        size = Int(status.st_size)
        stamp = FileStamp(status)
        identity = Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
    }

    /// The status of what a path names, or of the link itself.
    ///
    /// - Throws: A ``FileError`` where there is nothing, or the way to it is closed.
    package init(of path: SystemPath, followingLinks: Bool = true) throws(FileError) {
        var status = stat()
        let result = unsafe path.withSystemName { name in
            followingLinks ? unsafe stat(name, &status) : unsafe lstat(name, &status)
        }
        guard result == 0 else { throw FileError(.read, path, code: errno) }
        self.init(status)
    }

    private static func kind(_ mode: UInt32) -> Kind {
        switch mode & UInt32(S_IFMT) {
        case UInt32(S_IFDIR): .folder
        case UInt32(S_IFLNK): .link
        case UInt32(S_IFIFO): .pipe
        case UInt32(S_IFSOCK): .socket
        case UInt32(S_IFCHR), UInt32(S_IFBLK): .device
        default: .file
        }
    }
}

extension SystemPath {
    /// The path as the system's calls take it, ended by a NUL. The pointer holds within the body alone.
    func withSystemName<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
            for index in bytes.indices { unsafe buffer[index] = CChar(bitPattern: bytes[index]) }
            unsafe buffer[bytes.count] = 0
            // The buffer holds one byte at least, so there is an address.
            guard let start = buffer.baseAddress else { preconditionFailure("a path without its end") }
            return unsafe body(UnsafePointer(start))
        }
    }
}
