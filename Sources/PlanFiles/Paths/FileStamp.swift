#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the system notes of a file and changes whenever its bytes change: a file that bears the stamp it bore when it was
/// read holds the bytes that were read.
///
/// The time of the last change of status (`ctime`) moves with every write and rename, and no program sets it back as it
/// may the time of the last change of bytes; the number tells a file from another that took its name. A system counts
/// these times in steps, so two writes within a step leave one time: a stamp is trusted only if the step in which the file
/// changed was over before it was read (``settled(_:_:)``).
struct FileStamp: Hashable, Sendable {
    /// The size in bytes.
    let size: Int
    /// The number of the file in its file system.
    let number: UInt64
    /// When its bytes were last changed, in nanoseconds since 1970.
    let modified: Int
    /// When its bytes, name or rights were last changed, in nanoseconds since 1970.
    let changed: Int

    init(size: Int, number: UInt64, modified: Int, changed: Int) {
        (self.size, self.number, self.modified, self.changed) = (size, number, modified, changed)
    }

    init(_ status: stat) {
        #if canImport(Glibc)
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #else
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #endif
        self.init(
            size: Int(status.st_size), number: UInt64(truncatingIfNeeded: status.st_ino),
            modified: Self.nanoseconds(modified), changed: Self.nanoseconds(changed))
    }

    /// The stamp as words: size, number and times, with blanks between them.
    var text: String { "\(size) \(number) \(modified) \(changed)" }

    /// The stamp that bytes spell; nil where they are none.
    init?(text: some Sequence<UInt8>) {
        var values = [0, 0, 0, 0]
        var (index, digits) = (0, 0)
        for byte in text {
            if byte == UInt8(ascii: " ") {
                (index, digits) = (index + 1, 0)
                guard index < values.count else { return nil }
                continue
            }
            digits += 1
            // Eighteen digits fit in any case, and times have nineteen.
            guard (0x30...0x39).contains(byte), digits <= 19, values[index] <= 922_337_203_685_477_579 else {
                return nil
            }
            values[index] = values[index] * 10 + Int(byte - 0x30)
        }
        guard index == 3, digits > 0 else { return nil }
        self.init(size: values[0], number: UInt64(values[1]), modified: values[2], changed: values[3])
    }

    // MARK: Steps of time

    /// The step of systems that count in fractions of a second, at most, with room: ticks of 10 ms.
    private static let step = 50_000_000
    /// The step of systems that count in seconds, or in two of them.
    private static let wholeStep = 2_000_000_000

    /// How long from a time on a change might leave the stamp as it is, in nanoseconds; none or less when none would.
    func unsettled(at now: Int) -> Int {
        // A system that counts in seconds has no fractions.
        let isWhole = changed % 1_000_000_000 == 0
        return changed + (isWhole ? Self.wholeStep : Self.step) - now
    }

    /// The stamp of an open file which is about to be read, once no change would leave it as it is; nil where that takes
    /// longer than a moment: the file changed in whole seconds, or in the future.
    static func settled(_ file: borrowing OpenFile, _ status: FileStatus) throws(FileError) -> FileStamp? {
        let wait = status.stamp.unsettled(at: now)
        if wait <= 0 { return status.stamp }
        guard wait <= step else { return nil }
        // A signal may end the pause early: then there is no stamp, and the file is read the next time.
        var pause = timespec(tv_sec: 0, tv_nsec: wait)
        _ = unsafe nanosleep(&pause, nil)
        let later = try file.status().stamp
        return later.unsettled(at: now) <= 0 ? later : nil
    }

    private static var now: Int {
        var time = timespec()
        return unsafe clock_gettime(CLOCK_REALTIME, &time) == 0 ? nanoseconds(time) : 0
    }

    private static func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec) }
}
