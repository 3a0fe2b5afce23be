import PlanFiles

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What happens when somebody stops the program: the document at work is finished, all that is finished is kept.
///
/// A thread of its own waits for the signals, so that nothing of the program is interrupted anywhere. A second signal, or
/// five seconds, end the program at once: what is not whole is removed, and no record is half written.
enum Interruption {
    private static let stop = Locked<ExitStatus?>(nil)
    /// Whether the first signal ends the program, for commands that keep nothing.
    private static let endsAtOnce = Locked(false)

    /// The status that the program ends with, once somebody asked it to stop.
    static var status: ExitStatus? { stop.withLock { $0 } }

    /// Seconds until a document that takes long is given up.
    private static let patience: CUnsignedInt = 5

    /// Waits for SIGINT and SIGTERM from now on.
    ///
    /// - Parameter endsAtOnce: Whether the first signal ends the program, with the commands that it has started.
    static func watch(endsAtOnce: Bool = false) {
        Self.endsAtOnce.withLock { $0 = endsAtOnce }
        var signals = watched
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        _ = unsafe pthread_create(
            &thread, nil,
            { _ in
                Interruption.wait()
                return nil
            }, nil)
        unsafe watcher = thread
        // Once the main thread has nothing to do, it sleeps with all signals open, whatever is blocked here: what reaches
        // it there is handed to the thread that waits, instead of ending the program.
        for number in [SIGINT, SIGTERM, SIGALRM] { signal(number) { Interruption.forward($0) } }
    }

    #if canImport(Glibc)
        /// The thread that waits. It is set once, before anything reads it.
        nonisolated(unsafe) private static var watcher = pthread_t()

        private static func forward(_ signal: CInt) { unsafe pthread_kill(watcher, signal) }
    #else
        /// The thread that waits. It is set once, before anything reads it.
        nonisolated(unsafe) private static var watcher: pthread_t?

        private static func forward(_ signal: CInt) {
            if let watcher = unsafe watcher { unsafe pthread_kill(watcher, signal) }
        }
    #endif

    private static var watched: sigset_t {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGALRM] { unsafe sigaddset(&signals, signal) }
        return signals
    }

    private static func wait() {
        let first = nextSignal()
        stop.withLock { $0 = first == SIGINT ? .interrupted : .terminated }
        if !endsAtOnce.withLock({ $0 }) {
            alarm(patience)
            _ = nextSignal()
        }
        UnfinishedFiles.removeAll()
        _exit((status ?? .terminated).rawValue)
    }

    private static func nextSignal() -> CInt {
        var (signals, signal) = (watched, CInt(0))
        while unsafe sigwait(&signals, &signal) != 0 {}
        return signal
    }
}
