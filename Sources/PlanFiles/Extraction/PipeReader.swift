#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads the standard output and the standard error of a program side by side, whichever it writes to first.
struct PipeReader {
    /// Why reading stopped.
    enum Stop {
        case ended, tookTooLong, wroteTooMuch
    }

    /// What the program wrote to standard output.
    private(set) var output: [UInt8] = []
    /// The last that it wrote to standard error: what made it fail is said there.
    var errors: [UInt8] { Array(tail.suffix(Self.tailLength)) }

    private var tail: [UInt8] = []
    private var pipes: [pollfd]
    private let byteLimit: Int

    private static let tailLength = 1 << 12
    /// Milliseconds until it is looked whether the program is still there.
    private static let pause = 100
    /// How many pauses a pipe is read on whose program has ended: what it started may hold it open.
    private static let patience = 10

    init(_ output: CInt, _ errors: CInt, byteLimit: Int) {
        pipes = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        self.byteLimit = byteLimit
    }

    /// Reads until the program has closed both.
    mutating func read(until deadline: ContinuousClock.Instant, hasEnded: () -> Bool) -> Stop {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var pausesSinceEnd = 0
        while pipes.contains(where: { $0.fd >= 0 }) {
            let left = deadline - ContinuousClock.now
            if left <= .zero { return .tookTooLong }
            let count = unsafe poll(&pipes, nfds_t(pipes.count), CInt(min(Self.pause, Self.milliseconds(left))))
            if count == 0 {
                pausesSinceEnd = hasEnded() ? pausesSinceEnd + 1 : 0
                if pausesSinceEnd > Self.patience { return .ended }
            }
            guard count > 0 else { continue }
            pausesSinceEnd = 0
            for index in pipes.indices where pipes[index].revents != 0 { take(from: index, &buffer) }
            if output.count > byteLimit { return .wroteTooMuch }
        }
        return .ended
    }

    /// Takes what a pipe holds; one that has ended is not asked again.
    private mutating func take(from index: Int, _ buffer: inout [UInt8]) {
        let descriptor = pipes[index].fd
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe OpenFile.systemRead(descriptor, $0) }
        if count < 0, errno == EINTR { return }
        guard count > 0 else {
            pipes[index].fd = -1
            return
        }
        if index == 0 {
            output += buffer[..<count]
        } else {
            tail += buffer[..<count]
            if tail.count > 1 << 17 { tail.removeFirst(tail.count - Self.tailLength) }
        }
    }

    /// A time in milliseconds, rounded up.
    private static func milliseconds(_ time: Duration) -> Int {
        let (seconds, attoseconds) = time.components
        return Int(min(seconds, 1 << 20)) * 1000 + Int(attoseconds / 1_000_000_000_000_000) + 1
    }
}
