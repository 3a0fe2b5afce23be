#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is written whole or not at all.
///
/// The bytes are compared with those of the file that is there, and as long as they agree nothing is written: equal bytes
/// leave the file alone, with its time. At the first that differs they go on in a temporary file of the same folder, which
/// takes the name when it is whole. So a crash, a kill, a full disk or a limit leave the old file or the new one.
final class WholeFile {
    /// What became of a file.
    enum Outcome: Sendable, Equatable {
        /// The file had the same bytes and was left alone.
        case unchanged
        /// The file is new or has new bytes.
        case written
    }

    private let path: SystemPath
    private var old: OldFile?
    private var new: NewFile?
    /// How many bytes agreed with the old file's.
    private var agreed = 0

    /// Starts a file.
    ///
    /// - Throws: A ``FileError`` where the path names something that is no file, such as a folder.
    init(_ path: SystemPath) throws(FileError) {
        self.path = path
        old = try OldFile.open(path)
    }

    /// Adds bytes.
    func write(_ bytes: borrowing Span<UInt8>) throws(FileError) {
        if old != nil {
            if try old?.agrees(with: bytes) == true {
                agreed += bytes.count
                return
            }
            try startAnew()
        } else if new == nil {
            new = try NewFile.make(for: path)
        }
        try new?.write(bytes)
    }

    /// Gives the file its name.
    ///
    /// - Parameter synchronizes: Whether it is brought to the disk before.
    func finish(synchronizes: Bool = false) throws(FileError) -> Outcome {
        if old != nil {
            if try old?.isAtEnd() == true { return .unchanged }
            try startAnew()
        } else if new == nil {
            new = try NewFile.make(for: path)
        }
        try new?.takeName(synchronizes: synchronizes)
        new = nil
        return .written
    }

    /// Copies what agreed, and leaves the old file.
    private func startAnew() throws(FileError) {
        new = try NewFile.make(for: path)
        if agreed > 0 {
            let file = try OpenFile(path, O_RDONLY, for: .read)
            var rest = agreed
            while rest > 0 {
                let piece = try FileContents.readOnce(file, min(rest, 1 << 16))
                if piece.isEmpty { throw FileError(.read, path, code: EIO) }
                try new?.write(piece.span)
                rest -= piece.count
            }
        }
        old = nil
    }

    /// Writes a file of bytes that are all at hand.
    static func write(_ bytes: [UInt8], to path: SystemPath, synchronizes: Bool = false) throws(FileError) -> Outcome {
        let file = try WholeFile(path)
        try file.write(bytes.span)
        return try file.finish(synchronizes: synchronizes)
    }
}

/// The file that was there, read in step with what is written.
private final class OldFile {
    private let file: OpenFile

    /// The file at a path; nil where there is none, or none that can be read.
    ///
    /// - Throws: A ``FileError`` where the path names something that is no file.
    static func open(_ path: SystemPath) throws(FileError) -> OldFile? {
        let old: OldFile
        do throws(FileError) {
            old = OldFile(try OpenFile(path, O_RDONLY | O_NONBLOCK, for: .write))
        } catch {
            if error.code == ENOENT || error.code == EACCES { return nil }
            throw error
        }
        switch try old.file.status().kind {
        case .file: return old
        case .folder: throw FileError(.write, path, code: EISDIR)
        default: throw FileError(.write, path, code: EEXIST)
        }
    }

    private init(_ file: consuming OpenFile) { self.file = file }

    /// Whether the next bytes of the file are these.
    func agrees(with bytes: borrowing Span<UInt8>) throws(FileError) -> Bool {
        var index = 0
        while index < bytes.count {
            let piece = try FileContents.readOnce(file, min(bytes.count - index, 1 << 16))
            if piece.isEmpty { return false }
            for byte in piece {
                if byte != bytes[index] { return false }
                index += 1
            }
        }
        return true
    }

    func isAtEnd() throws(FileError) -> Bool { try FileContents.readOnce(file, 1).isEmpty }
}

/// A file under a temporary name, removed unless it is given its own.
private final class NewFile {
    private let file: OpenFile
    private let path: SystemPath
    /// The file that it is to become, which errors name.
    private let target: SystemPath
    private var isRenamed = false

    /// Makes a temporary file in the folder of another.
    static func make(for target: SystemPath) throws(FileError) -> NewFile {
        guard let path = TemporaryFiles.shared.name(in: target.folder) else {
            throw FileError(.write, target, code: EINTR)
        }
        do throws(FileError) {
            return NewFile(try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, for: .write), path, target)
        } catch {
            TemporaryFiles.shared.forget(path)
            throw FileError(.write, target, code: error.code)
        }
    }

    private init(_ file: consuming OpenFile, _ path: SystemPath, _ target: SystemPath) {
        self.file = file
        self.path = path
        self.target = target
    }

    deinit {
        guard !isRenamed else { return }
        TemporaryFiles.remove(path)
        TemporaryFiles.shared.forget(path)
    }

    func write(_ bytes: borrowing Span<UInt8>) throws(FileError) {
        do throws(FileError) {
            try file.write(bytes)
        } catch {
            throw FileError(.write, target, code: error.code)
        }
    }

    /// Gives the file its name, over the file that has it.
    func takeName(synchronizes: Bool) throws(FileError) {
        if synchronizes { try file.synchronize() }
        let result = unsafe path.withSystemName { old in
            unsafe target.withSystemName { new in unsafe rename(old, new) }
        }
        guard result == 0 else { throw FileError(.write, target, code: errno) }
        isRenamed = true
        TemporaryFiles.shared.forget(path)
    }
}
