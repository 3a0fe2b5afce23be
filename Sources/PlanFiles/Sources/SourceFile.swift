public import PlanParse

/// A file that is read as a document, and where it stands below the folder that was asked for.
public struct SourceFile: Sendable, Hashable {
    /// The path as it is opened: under the input as given.
    public let path: SystemPath
    /// The path below the input folder; the name alone of a file that was named itself.
    public let place: SystemPath
    /// Whether it is standard input rather than a file.
    public let isStandardInput: Bool

    /// A file from its parts.
    public init(path: SystemPath, place: SystemPath) {
        self.path = path
        self.place = place
        isStandardInput = false
    }

    /// Standard input, shown as `-`.
    public static let standardInput = SourceFile()

    private init() {
        path = "-"
        place = "stdin"
        isStandardInput = true
    }

    /// The name that a record carries: the file's, without its folder.
    public var name: String { isStandardInput ? "-" : path.name.text }

    /// Where a record stands below its folder: `2026/総務課.json` of `2026/総務課.txt`.
    package func recordPlace(_ ending: String) -> SystemPath {
        place.replacingExtension(by: ending)
    }

    /// All of its bytes.
    /// ```swift
    /// let bytes = try sourceFile.read()
    /// ```
    /// - Throws: A ``FileError`` where they cannot be read.
    public func read() throws(FileError) -> [UInt8] {
        try isStandardInput ? FileContents.readStandardInput() : FileContents.read(path)
    }

    /// Its text.
    /// ```swift
    /// let source = try sourceFile.text()
    /// ```
    /// - Parameter encoding: The encoding of its bytes, or nil to tell it by them.
    /// - Throws: A ``FileError`` where it cannot be read.
    public func text(in encoding: SourceEncoding? = nil) throws(FileError) -> SourceText {
        SourceText(file: try read(), name: name, encoding: encoding)
    }
}
