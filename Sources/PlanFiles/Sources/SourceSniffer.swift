import PlanParse

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Tells text from other files by their beginning.
enum SourceSniffer {
    /// The bytes that are looked at.
    private static let room = 1 << 13

    /// Whether a file begins as text does. One that cannot be read counts as text: reading it will tell why not.
    static func isText(_ path: SystemPath) -> Bool {
        guard let start = try? beginning(of: path) else { return true }
        return SourceText(file: start, name: "-").foreignFormat == nil
    }

    private static func beginning(of path: SystemPath) throws(FileError) -> [UInt8] {
        let file = try OpenFile(path, O_RDONLY, for: .read)
        return try FileContents.readOnce(file, room)
    }
}
