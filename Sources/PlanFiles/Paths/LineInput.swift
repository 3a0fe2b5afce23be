#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Lines of standard input, as they come: none is waited for that nobody asked for, and none is held that is too long.
package struct LineInput: ~Copyable {
    /// A line, or that it was too long; its bytes are passed over then.
    package enum Line: Sendable {
        case line([UInt8])
        case tooLong
    }

    private let file: OpenFile
    private let longest: Int
    private var buffer: [UInt8] = []
    /// Where in the buffer the next line begins, and how far it was looked through for an end.
    private var start = 0
    private var searched = 0
    private var isAtEnd = false
    private var isTooLong = false

    /// Lines of standard input.
    ///
    /// - Parameter longest: The most bytes that a line may have.
    /// - Throws: A ``FileError`` where standard input is closed.
    package init(longest: Int) throws(FileError) {
        file = try OpenFile.standardInput()
        self.longest = longest
    }

    /// The next line without its end, once it is there; nil at the end of the input. The last line needs no end.
    package mutating func next() throws(FileError) -> Line? {
        while true {
            if let line = takeLine() { return line }
            if isAtEnd { return takeRest() }
            try fill()
        }
    }

    /// Whether some of the next line is there already.
    package var isReady: Bool {
        if start < buffer.count { return true }
        if isAtEnd { return false }
        var ready = pollfd(fd: file.descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&ready, 1, 0) > 0
    }

    private mutating func takeLine() -> Line? {
        guard let end = buffer[searched...].firstIndex(of: 0x0A) else {
            searched = buffer.count
            return nil
        }
        let line = buffer[start..<end]
        (start, searched) = (end + 1, end + 1)
        return finished(line)
    }

    private mutating func takeRest() -> Line? {
        guard start < buffer.count || isTooLong else { return nil }
        let line = buffer[start...]
        (start, searched) = (buffer.count, buffer.count)
        return finished(line)
    }

    private mutating func finished(_ line: ArraySlice<UInt8>) -> Line {
        defer { isTooLong = false }
        return isTooLong || line.count > longest ? .tooLong : .line(Array(line))
    }

    /// Reads more, after what was used is given up; of a line that is too long nothing is kept.
    private mutating func fill() throws(FileError) {
        if start > 0 {
            buffer.removeSubrange(..<start)
            (searched, start) = (searched - start, 0)
        }
        if buffer.count > longest {
            buffer.removeAll()
            searched = 0
            isTooLong = true
        }
        // Large reads for a large line, so that it is not moved for every few bytes.
        let piece = try FileContents.readOnce(file, max(1 << 16, buffer.count))
        if piece.isEmpty { isAtEnd = true } else { buffer += piece }
    }
}
