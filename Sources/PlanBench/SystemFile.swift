#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files and memory by the C library: Foundation's start would be measured along with what is to be measured.
enum SystemFile {
    /// The bytes of a file; nil where it cannot be read.
    static func bytes(of path: String) -> [UInt8]? {
        guard let file = unsafe fopen(path, "rb") else { return nil }
        defer { unsafe _ = fclose(file) }
        unsafe fseek(file, 0, SEEK_END)
        let size = max(0, Int(unsafe ftell(file)))
        unsafe rewind(file)
        return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = unsafe fread(buffer.baseAddress, 1, size, file)
        }
    }

    /// Writes bytes to a new file, some times; gives its path, or nil where that failed.
    static func temporary(_ documents: [[UInt8]], times: Int) -> String? {
        var path = Array("/tmp/planbench-XXXXXX".utf8CString)
        let descriptor = unsafe mkstemp(&path)
        guard descriptor >= 0, let file = unsafe fdopen(descriptor, "wb") else { return nil }
        defer { unsafe _ = fclose(file) }
        for _ in 0..<times {
            for document in documents { unsafe _ = fwrite(document, 1, document.count, file) }
        }
        return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    }

    /// Removes a file.
    static func remove(_ path: String) { unsafe _ = unlink(path) }

    /// The files that a pattern of a shell names, in order.
    static func paths(matching pattern: String) -> [String] {
        var found = unsafe glob_t()
        defer { unsafe globfree(&found) }
        guard unsafe glob(pattern, 0, nil, &found) == 0 else { return [] }
        return (0..<Int(unsafe found.gl_pathc)).compactMap { index in
            unsafe found.gl_pathv[index].map { unsafe String(cString: $0) }
        }
    }

    /// The most memory that the process had at a time, in bytes.
    static var peakMemory: Int {
        var usage = rusage()
        // RUSAGE_SELF is 0 everywhere, but of another type in each C library.
        unsafe getrusage(0, &usage)
        #if canImport(Darwin)
            return usage.ru_maxrss
        #else
            return usage.ru_maxrss * 1024
        #endif
    }

    /// Runs a command line, its output thrown away.
    static func run(_ command: String) { unsafe _ = system(command + " > /dev/null") }
}
