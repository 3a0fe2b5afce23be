#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The number of a reason of the system (`errno`), thrown.
struct SystemReason: Error, Hashable {
    let code: CInt
}

/// A pipe that another program writes to, closed when it goes away.
final class Pipe {
    /// The end that this program reads.
    let reading: CInt
    /// The end that the other program writes to; negative once it is closed here.
    private(set) var writing: CInt

    init() throws(SystemReason) {
        var ends: [CInt] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { throw SystemReason(code: errno) }
        // The first three numbers are those of the streams of the other program, and this one may have closed its own.
        // What is started meanwhile does not inherit them: programs are started one at a time, see ``RunningPrograms``.
        let moved = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 3) }
        let code = errno
        for end in ends { close(end) }
        (reading, writing) = (moved[0], moved[1])
        // What was opened is closed with the object.
        guard reading >= 0, writing >= 0 else { throw SystemReason(code: code) }
    }

    deinit {
        if reading >= 0 { close(reading) }
        closeWriting()
    }

    /// Leaves the writing to the other program, so that the pipe ends when that does.
    func closeWriting() {
        if writing >= 0 { close(writing) }
        writing = -1
    }
}
