import PlanFiles
import PlanModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard output and standard error.
///
/// What goes to standard output is gathered and written in large pieces; `end(with:)` writes the rest, and everything that
/// ends the program has to go through it. Messages go to standard error at once.
enum Console {
    private static let results = OutputStream(STDOUT_FILENO)
    private static let errors = OutputStream(STDERR_FILENO)

    /// Writes results to standard output: text as it is, for other programs and for people.
    static func output(_ text: String) { output(Array(text.utf8)) }

    /// Writes results to standard output.
    static func output(_ bytes: [UInt8]) {
        if let failure = results.append(bytes) { giveUp(failure) }
    }

    /// Writes results to standard output.
    static func output(_ bytes: borrowing Span<UInt8>) {
        if let failure = results.append(bytes) { giveUp(failure) }
    }

    /// Writes what was gathered for standard output.
    static func flush() {
        if let failure = results.flush() { giveUp(failure) }
    }

    /// Writes one line to standard error: controls are escaped, so that it is one line, and the line end is added.
    static func message(_ line: String) { error(PrintableText.of(line) + "\n") }

    /// Writes one line to standard error behind the program's name: `planparse: cannot read a.txt: …`.
    static func complain(_ line: String) { message("planparse: " + line) }

    /// Writes text to standard error as it is; what is not the program's own has to be escaped already.
    static func error(_ text: String) {
        // On a terminal results and messages keep their order.
        if isatty(STDOUT_FILENO) == 1 { flush() }
        _ = errors.append(Array(text.utf8))
        _ = errors.flush()
    }

    /// Ends the program with a status, all results written.
    static func end(with status: ExitStatus) -> Never {
        flush()
        exit(status.rawValue)
    }

    private static func cannotWrite(_ code: Int32) -> Message {
        let reason = FileError.reason(code)
        return Message(ja: "標準出力に書けません: \(reason.ja)", en: "cannot write to standard output: \(reason.en)")
    }

    /// A reader that went away (`| head`) ends the program quietly and well, a full disk with a message.
    ///
    /// Cleaning up that has to happen in any case belongs into `atexit`, which runs here too.
    private static func giveUp(_ failure: Int32) -> Never {
        if failure == EPIPE { exit(ExitStatus.success.rawValue) }
        error("planparse: " + cannotWrite(failure).text(in: .ofTerminal) + "\n")
        exit(ExitStatus.unreadable.rawValue)
    }
}

/// A descriptor that bytes are gathered for. Safe to use from several threads.
@safe final class OutputStream: @unchecked Sendable {
    /// Bytes that are gathered before they are written.
    private static let capacity = 1 << 16

    private let descriptor: Int32
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private var gathered: [UInt8] = []

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        unsafe mutex = .allocate(capacity: 1)
        unsafe pthread_mutex_init(mutex, nil)
    }

    deinit {
        unsafe pthread_mutex_destroy(mutex)
        unsafe mutex.deallocate()
    }

    /// Adds bytes, and writes where enough are gathered. The `errno` of a failure, or nil.
    func append(_ bytes: [UInt8]) -> Int32? { append(bytes.span) }

    /// Adds bytes, and writes where enough are gathered. The `errno` of a failure, or nil.
    func append(_ bytes: borrowing Span<UInt8>) -> Int32? {
        unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
    }

    private func append(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
        locked {
            if gathered.isEmpty, bytes.count >= Self.capacity { return unsafe deliver(UnsafeRawBufferPointer(bytes)) }
            unsafe gathered.append(contentsOf: bytes)
            return gathered.count >= Self.capacity ? deliverGathered() : nil
        }
    }

    /// Writes what is gathered. The `errno` of a failure, or nil.
    func flush() -> Int32? { locked { deliverGathered() } }

    private func locked<Result>(_ body: () -> Result) -> Result {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return body()
    }

    /// What failed to be written is dropped: the program is about to end, and would fail on it again.
    private func deliverGathered() -> Int32? {
        defer { gathered.removeAll(keepingCapacity: true) }
        return unsafe gathered.withUnsafeBytes { unsafe deliver($0) }
    }

    private func deliver(_ bytes: UnsafeRawBufferPointer) -> Int32? {
        var start = 0
        while start < bytes.count {
            let written = unsafe write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
            if written >= 0 {
                start += written
            } else if errno == EAGAIN {
                waitUntilReady()
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }

    /// A descriptor that somebody made non-blocking takes bytes again after a while.
    private func waitUntilReady() {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&ready, 1, -1)
    }
}
