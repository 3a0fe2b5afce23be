#if canImport(Glibc)
    @unsafe @preconcurrency import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A program that is run to its end beside this one, without a shell.
///
/// What it writes is read from two pipes as it comes, so that neither fills up while the other is waited for. It is ended,
/// with all that it started, when its time is over or it writes too much.
struct ProgramRun {
    let program: SystemPath
    /// The arguments behind its name.
    let arguments: [[UInt8]]
    /// The file that is its standard input.
    var input: SystemPath = "/dev/null"
    /// Where it is to put temporary files; nil for where this process does.
    var temporaryFolder: SystemPath?
    let timeLimit: Duration
    /// How many bytes it may write to standard output.
    let byteLimit: Int

    /// How a program came to its end.
    enum End: Hashable {
        case exited(CInt)
        case signalled(CInt)
        case tookTooLong
        case wroteTooMuch
        /// It could not be started, for a reason of the system (`errno`).
        case notStarted(CInt)
    }

    /// What it wrote, and how it ended.
    struct Result {
        var output: [UInt8] = []
        /// The last that it wrote to standard error.
        var errors: [UInt8] = []
        let end: End
    }

    /// Runs the program and waits for its end.
    func run() -> Result {
        do throws(SystemReason) {
            let deadline = ContinuousClock.now + timeLimit
            let (id, output, errors) = try start()
            var reader = PipeReader(output.reading, errors.reading, byteLimit: byteLimit)
            let end = wait(for: id, &reader, until: deadline)
            return Result(output: reader.output, errors: reader.errors, end: end)
        } catch {
            return Result(end: .notStarted(error.code))
        }
    }

    private func wait(for id: pid_t, _ reader: inout PipeReader, until deadline: ContinuousClock.Instant) -> End {
        let stop = reader.read(until: deadline) { RunningPrograms.hasEnded(id) }
        // A program may close its streams and go on.
        if stop == .ended, Self.ends(id, before: deadline) {
            guard let status = RunningPrograms.collect(id) else { return .notStarted(ECHILD) }
            return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F)
        }
        RunningPrograms.end(id)
        _ = RunningPrograms.collect(id)
        return stop == .wroteTooMuch ? .wroteTooMuch : .tookTooLong
    }

    private static func ends(_ id: pid_t, before deadline: ContinuousClock.Instant) -> Bool {
        var pause: CInt = 1
        while !RunningPrograms.hasEnded(id) {
            if ContinuousClock.now >= deadline { return false }
            _ = poll(nil, 0, pause)
            pause = min(pause * 2, 50)
        }
        return true
    }

    // MARK: The start

    /// How often a program that somebody still writes is tried again. A file that this process has just written counts
    /// as open for writing while another program is being started.
    private static let attempts = 20

    private func start() throws(SystemReason) -> (program: pid_t, output: Pipe, errors: Pipe) {
        for _ in 1..<Self.attempts {
            do throws(SystemReason) {
                return try RunningPrograms.start(spawn)
            } catch {
                guard error.code == ETXTBSY else { throw error }
                _ = poll(nil, 0, 10)
            }
        }
        return try RunningPrograms.start(spawn)
    }

    private func spawn(_ output: Pipe, _ errors: Pipe) throws(SystemReason) -> pid_t {
        #if canImport(Glibc)
            var (actions, attributes) = unsafe (posix_spawn_file_actions_t(), posix_spawnattr_t())
        #else
            var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?) = (nil, nil)
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        _ = unsafe input.withSystemName { unsafe posix_spawn_file_actions_addopen(&actions, 0, $0, O_RDONLY, 0) }
        unsafe posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
        unsafe posix_spawn_file_actions_adddup2(&actions, errors.writing, 2)
        // The program is asked to end by signals that this one has others wait for.
        var (none, usual) = (sigset_t(), sigset_t())
        unsafe sigemptyset(&none)
        unsafe sigemptyset(&usual)
        unsafe sigaddset(&usual, SIGPIPE)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setsigdefault(&attributes, &usual)
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
        var id: pid_t = 0
        let code = unsafe Self.withAddresses(of: [program.bytes] + arguments) { arguments in
            unsafe Self.withAddresses(of: environment) { environment in
                unsafe program.withSystemName {
                    unsafe posix_spawn(&id, $0, &actions, &attributes, arguments, environment)
                }
            }
        }
        guard code == 0 else { throw SystemReason(code: code) }
        return id
    }

    // MARK: Arguments and environment

    /// The variables of this process, `NAME=value`, with the folder for temporary files that the program is to have.
    private var environment: [[UInt8]] {
        let inherited = Self.inheritedEnvironment
        guard let temporaryFolder else { return inherited }
        let name = Array("TMPDIR=".utf8)
        return inherited.filter { !$0.starts(with: name) } + [name + temporaryFolder.bytes]
    }

    private static var inheritedEnvironment: [[UInt8]] {
        #if canImport(Glibc)
            var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe environ
        #else
            var next = unsafe _NSGetEnviron().pointee
        #endif
        var variables: [[UInt8]] = []
        while let place = unsafe next, let text = unsafe place.pointee {
            let bytes = unsafe UnsafeBufferPointer(start: text, count: strlen(text))
            unsafe variables.append(bytes.map { UInt8(bitPattern: $0) })
            unsafe next = place + 1
        }
        return variables
    }

    /// Gives a body some texts as the system takes them: their addresses, each text ended by a NUL, and no address last.
    private static func withAddresses<Result>(
        of texts: [[UInt8]], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var bytes: [CChar] = []
        var starts: [Int] = []
        for text in texts {
            starts.append(bytes.count)
            bytes += text.map { CChar(bitPattern: $0) }
            bytes.append(0)
        }
        return unsafe bytes.withUnsafeMutableBufferPointer { bytes in
            var addresses = unsafe starts.map { start in unsafe bytes.baseAddress.map { unsafe $0 + start } }
            unsafe addresses.append(nil)
            return unsafe addresses.withUnsafeMutableBufferPointer { addresses in
                // There is the address that ends them at least.
                guard let first = addresses.baseAddress else { preconditionFailure("a list without its end") }
                return unsafe body(first)
            }
        }
    }
}
