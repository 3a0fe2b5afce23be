import PlanParse

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of whole files.
public enum FileContents {
    /// All bytes of a file, a named pipe or a device.
    ///
    /// A file of the size that the system states takes four calls: open, status, read, close. One that grows meanwhile,
    /// or states no size (`/dev/stdin`, a pipe, `/proc`), is read to its end.
    /// ```swift
    /// let path: SystemPath = "plans/総務課.txt"
    /// let bytes = try FileContents.read(path)
    /// ```
    /// - Parameter path: The path of the file.
    /// - Throws: A ``FileError`` where it cannot be opened or read, for a folder, and for a file of more than 1 GiB, which
    ///   no text may have: it is refused before memory is taken.
    public static func read(_ path: SystemPath) throws(FileError) -> [UInt8] {
        // A pipe to which nobody writes would hold up a blocking call for ever.
        let file = try OpenFile(path, O_RDONLY | O_NONBLOCK, for: .read)
        return try read(file, path, try file.status())
    }

    /// All bytes of a file with the stamp that tells when they change; without one where nothing would tell.
    ///
    /// - Throws: What ``read(_:)`` throws.
    static func readWithStamp(_ path: SystemPath) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp?) {
        let file = try OpenFile(path, O_RDONLY | O_NONBLOCK, for: .read)
        let status = try file.status()
        // Before the bytes are read: a change while they are gives another stamp.
        let stamp = status.kind == .file ? try FileStamp.settled(file, status) : nil
        let bytes = try read(file, path, status)
        return (bytes, stamp?.size == bytes.count ? stamp : nil)
    }

    private static func read(
        _ file: borrowing OpenFile, _ path: SystemPath, _ status: FileStatus
    ) throws(FileError) -> [UInt8] {
        guard status.kind != .folder else { throw FileError(.read, path, code: EISDIR) }
        guard status.size <= SourceText.maximumBytes else { throw FileError(.read, path, code: EFBIG) }
        if status.kind == .file { return try read(file, expecting: status.size) }
        let start = status.kind == .pipe ? try file.firstBytes(waitingFor: patience) : []
        file.blocks()
        return start + (try read(file, expecting: 0))
    }

    /// The folder that relative paths start at, as an absolute path; `.` where the system does not tell it.
    package static var currentFolder: SystemPath {
        guard let name = unsafe getcwd(nil, 0) else { return .current }
        defer { unsafe free(name) }
        return unsafe SystemPath(
            bytes: UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) })
    }

    /// All bytes of standard input.
    package static func readStandardInput() throws(FileError) -> [UInt8] {
        try read(OpenFile.standardInput(), expecting: 0)
    }

    /// Seconds until a pipe to which nobody writes is given up.
    private static let patience = 10

    /// All bytes of an open file.
    ///
    /// - Parameter size: The size that is expected; a file of that size is read in one piece.
    static func read(_ file: borrowing OpenFile, expecting size: Int) throws(FileError) -> [UInt8] {
        // One byte more than expected shows that the file ends there.
        var room = max(size + 1, 1 << 14)
        var bytes = try readOnce(file, room)
        while !bytes.isEmpty, bytes.count != size || bytes.count == room {
            room = max(1 << 16, bytes.count)
            let piece = try readOnce(file, room)
            if piece.isEmpty { break }
            bytes += piece
        }
        return bytes
    }

    /// The next bytes of an open file, up to a number of them; none at its end.
    static func readOnce(_ file: borrowing OpenFile, _ room: Int) throws(FileError) -> [UInt8] {
        var failure: FileError?
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            do throws(FileError) {
                count = unsafe try file.read(into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return piece
    }
}
