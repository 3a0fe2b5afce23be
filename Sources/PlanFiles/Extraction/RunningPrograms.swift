#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The programs that this one has started and the folders that they write to, so that a signal can end and remove them.
///
/// Each program leads a group of processes of its own: what it starts itself is ended with it, and a key that
/// interrupts this program does not reach it.
enum RunningPrograms {
    private static let state = Locked(State())

    private struct State {
        var programs: Set<pid_t> = []
        var folders: Set<SystemPath> = []
        var count = 0
        var isClosed = false
        /// Whether `exit` is to end what runs.
        var isWatched = false
    }

    // MARK: Programs

    /// Starts a program that writes to two new pipes.
    ///
    /// One at a time, so that none inherits the pipes of another, which would not end then before it does.
    static func start(
        _ body: (_ output: Pipe, _ errors: Pipe) throws(SystemReason) -> pid_t
    ) throws(SystemReason) -> (program: pid_t, output: Pipe, errors: Pipe) {
        let result: Result<(pid_t, Pipe, Pipe), SystemReason> = state.withLock { state in
            guard !state.isClosed else { return .failure(SystemReason(code: EINTR)) }
            if !state.isWatched {
                state.isWatched = true
                atexit { RunningPrograms.endAll() }
            }
            return Result { () throws(SystemReason) in
                let (output, errors) = (try Pipe(), try Pipe())
                let program = try body(output, errors)
                state.programs.insert(program)
                return (program, output, errors)
            }
        }
        let (program, output, errors) = try result.get()
        output.closeWriting()
        errors.closeWriting()
        return (program, output, errors)
    }

    /// Whether a program has ended; its number stays taken until ``collect(_:)``.
    static func hasEnded(_ program: pid_t) -> Bool {
        var information = unsafe siginfo_t()
        while unsafe waitid(P_PID, id_t(program), &information, WEXITED | WNOHANG | WNOWAIT) != 0 {
            // Where nobody is told of its end, there is nothing to wait for.
            if errno != EINTR { return true }
        }
        return unsafe information.si_signo == SIGCHLD
    }

    /// Ends a program with all that it started.
    static func end(_ program: pid_t) {
        kill(-program, SIGKILL)
    }

    /// Waits for the end of a program and gives its status; nil where the system does not tell it.
    static func collect(_ program: pid_t) -> CInt? {
        var information = unsafe siginfo_t()
        while unsafe waitid(P_PID, id_t(program), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        let (result, isClosed) = state.withLock { state in
            // From here on the number may be another's.
            state.programs.remove(program)
            var status: CInt = 0
            return (unsafe waitpid(program, &status, 0) == program ? status : nil, state.isClosed)
        }
        // What was ended because this process ends failed for no reason that anybody should be told.
        if isClosed { _ = poll(nil, 0, 2000) }
        return result
    }

    // MARK: Folders

    /// Makes a folder that a program writes to, for nobody else to look into.
    static func makeFolder() throws(SystemReason) -> SystemPath {
        let result: Result<SystemPath, SystemReason> = state.withLock { state in
            guard !state.isClosed else { return .failure(SystemReason(code: EINTR)) }
            while true {
                state.count += 1
                let path = temporaryFolder.appending(SystemPath("planparse-\(getpid())-\(state.count)"))
                if unsafe path.withSystemName({ unsafe mkdir($0, 0o700) }) == 0 {
                    state.folders.insert(path)
                    return .success(path)
                }
                // The name may be left from a process of the same number that was killed.
                if errno != EEXIST { return .failure(SystemReason(code: errno)) }
            }
        }
        return try result.get()
    }

    /// Removes a folder with all that is in it.
    static func removeFolder(_ path: SystemPath) {
        FolderRemoval.remove(path)
        _ = state.withLock { $0.folders.remove(path) }
    }

    private static var temporaryFolder: SystemPath {
        guard let value = unsafe getenv("TMPDIR"), unsafe strlen(value) > 0 else { return "/tmp" }
        return unsafe SystemPath(
            bytes: UnsafeBufferPointer(start: value, count: strlen(value)).map { UInt8(bitPattern: $0) })
    }

    // MARK: The end

    /// Ends all programs with what they started, removes their folders, and lets no other be started. For the end of the
    /// process.
    static func endAll() {
        let folders = state.withLock { state in
            state.isClosed = true
            for program in state.programs { end(program) }
            return state.folders
        }
        for folder in folders { FolderRemoval.remove(folder) }
    }
}

/// Removes a folder with all that is in it, links themselves and not what they lead to.
enum FolderRemoval {
    static func remove(_ folder: SystemPath) {
        var (open, emptied): ([SystemPath], [SystemPath]) = ([folder], [])
        while let next = open.popLast() {
            emptied.append(next)
            for name in (try? FolderListing.names(in: next)) ?? [] {
                let path = next.appending(name)
                // The system refuses to unlink a folder.
                if unsafe path.withSystemName({ unsafe unlink($0) }) != 0 { open.append(path) }
            }
        }
        for path in emptied.reversed() { _ = unsafe path.withSystemName { unsafe rmdir($0) } }
    }
}
