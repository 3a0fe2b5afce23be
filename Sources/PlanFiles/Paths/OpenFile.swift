#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is open, closed when it goes away. All calls go on after a signal that interrupted them.
struct OpenFile: ~Copyable {
    let descriptor: CInt
    private let path: SystemPath

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - flags: What the system's `open` takes; that a child process does not inherit the file is added.
    ///   - permissions: Those of a file that is made, before the mask of the process.
    init(
        _ path: SystemPath, _ flags: CInt, permissions: mode_t = 0o666, for operation: FileError.Operation
    ) throws(FileError) {
        var descriptor: CInt
        repeat {
            descriptor = unsafe path.withSystemName { unsafe open($0, flags | O_CLOEXEC, permissions) }
        } while descriptor < 0 && errno == EINTR
        guard descriptor >= 0 else { throw FileError(operation, path, code: errno) }
        self.descriptor = descriptor
        self.path = path
    }

    /// Standard input, under a descriptor of its own.
    static func standardInput() throws(FileError) -> OpenFile {
        let descriptor = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
        guard descriptor >= 0 else { throw FileError(.read, "-", code: errno) }
        return OpenFile(descriptor: descriptor, path: "-")
    }

    private init(descriptor: CInt, path: SystemPath) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// The first bytes of a pipe that does not block, once somebody has written some.
    ///
    /// - Throws: A ``FileError`` where nobody has opened it for writing in that time. A writer may take longer.
    func firstBytes(waitingFor seconds: Int) throws(FileError) -> [UInt8] {
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let isReady = unsafe poll(&ready, 1, CInt(seconds * 1000)) > 0
        do throws(FileError) {
            let bytes = try FileContents.readOnce(self, 1 << 14)
            // A pipe at its end that never was ready has no writer.
            if bytes.isEmpty, !isReady { throw FileError(.read, path, code: ETIMEDOUT) }
            return bytes
        } catch {
            guard error.code == EAGAIN else { throw error }
            return []
        }
    }

    /// Has reads wait for bytes from now on.
    func blocks() { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK) }

    /// What the system knows of it.
    func status() throws(FileError) -> FileStatus {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(.read, path, code: errno) }
        return FileStatus(status)
    }

    /// The next bytes, as many as there are up to a number; none at the end.
    ///
    /// - Returns: The number of bytes that were read into the start of the buffer.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        while true {
            let count = unsafe Self.systemRead(descriptor, buffer)
            if count >= 0 { return count }
            guard errno == EINTR else { throw FileError(.read, path, code: errno) }
        }
    }

    /// Writes all of some bytes.
    func write(_ bytes: borrowing Span<UInt8>) throws(FileError) {
        let code = unsafe bytes.withUnsafeBytes { unsafe Self.write($0, to: descriptor) }
        guard code == 0 else { throw FileError(.write, path, code: code) }
    }

    /// Has the system bring what was written to the disk.
    func synchronize() throws(FileError) {
        guard fsync(descriptor) == 0 else { throw FileError(.write, path, code: errno) }
    }

    /// 0, or the system's reason why not all was written.
    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> CInt {
        var rest = unsafe bytes
        while unsafe !rest.isEmpty {
            let count = unsafe systemWrite(descriptor, rest)
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            unsafe rest = unsafe UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        return 0
    }

    /// The system's own call, which a signal may end early.
    static func systemRead(_ descriptor: CInt, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
            unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #else
            unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    private static func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }
}
