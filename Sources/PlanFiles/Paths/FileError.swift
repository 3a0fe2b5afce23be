#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the system refused to do with a file, and why.
///
/// ```swift
/// do {
///     _ = try SourceText(contentsOf: "lost.txt")
/// } catch {
///     print(error)            // cannot read lost.txt: there is no such file or folder
/// }
/// ```
public struct FileError: Error, Hashable, Sendable {
    /// What was to be done.
    public enum Operation: String, Sendable, Hashable, CaseIterable {
        /// Read the bytes of a file.
        case read
        /// List the files of a folder.
        case list
        /// Write a file.
        case write
        /// Make a folder.
        case makeFolder
        /// Remove a file.
        case remove
        /// Get the text of a file by a command.
        case extract
    }

    /// What was to be done.
    public let operation: Operation
    /// The file or folder.
    public let path: SystemPath
    /// The number that the system gives its reasons (`errno`).
    public let code: CInt
    /// Why a command did not give the text of the file; nil for what the system refused.
    public let extraction: ExtractionFailure?

    /// An error from its parts.
    public init(_ operation: Operation, _ path: SystemPath, code: CInt) {
        (self.operation, self.path, self.code) = (operation, path, code)
        extraction = nil
    }

    /// The failure of a command that was to give the text of a file.
    init(_ path: SystemPath, _ extraction: ExtractionFailure) {
        (operation, self.path, code) = (.extract, path, 0)
        self.extraction = extraction
    }

    /// There is no file or folder of that name.
    public var isMissing: Bool { code == ENOENT || code == ENOTDIR }
}
