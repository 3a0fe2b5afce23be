public import PlanExport
public import PlanModel
public import PlanParse

/// Doors for paths that are text, as most are. One of a `URL` is `url.path`; a path that is no valid UTF-8 is a ``SystemPath``
/// of its bytes.
extension SourceText {
    /// The file at a path, in any encoding that ``SourceEncoding`` names.
    ///
    /// ```swift
    /// let source = try SourceText(contentsOf: url.path)
    /// ```
    /// - Parameters:
    ///   - path: A file, a named pipe or a device; all of its bytes are read.
    ///   - encoding: The encoding of the bytes, or nil to tell it by them.
    /// - Throws: A ``FileError`` that names the path where it cannot be read. What the bytes hold is never an error.
    public init(contentsOf path: String, encoding: SourceEncoding? = nil) throws(FileError) {
        try self.init(contentsOf: SystemPath(path), encoding: encoding)
    }
}

extension FileContents {
    /// All bytes of a file, a named pipe or a device.
    /// ```swift
    /// let bytes = try FileContents.read(url.path)
    /// ```
    /// - Parameter path: The path of the file.
    /// - Throws: A ``FileError`` where it cannot be read.
    public static func read(_ path: String) throws(FileError) -> [UInt8] { try read(SystemPath(path)) }
}

extension SourceSelection {
    /// The sources that some paths stand for.
    ///
    /// - Parameters:
    ///   - paths: Files and folders; `-` is standard input.
    ///   - filter: Patterns that are compared with paths below the input folder, or with the name of a file.
    public init(of paths: [String], _ filter: Filter = Filter()) {
        self.init(of: paths.map { SystemPath($0) }, filter)
    }
}

extension FolderConversion {
    /// A conversion of some sources. Nothing is looked at or written before ``run(_:)``.
    ///
    /// - Parameters:
    ///   - sources: The files, as ``SourceSelection`` finds them.
    ///   - folder: The folder for the records; it is made where it is missing.
    ///   - options: What is written, how, and with which forms.
    public init(of sources: [SourceFile], to folder: String, _ options: Options = Options()) {
        self.init(of: sources, to: SystemPath(folder), options)
    }
}

extension PlanArchive {
    /// The archive in a folder.
    ///
    /// - Throws: A ``FileError`` where there is no folder of that name.
    public init(at folder: String) throws(FileError) { try self.init(at: SystemPath(folder)) }

    /// The archive in a folder, which is made where there is none.
    ///
    /// - Parameter folder: The folder; folders above it are made too.
    /// - Throws: A ``FileError`` where it cannot be made.
    public static func make(at folder: String) throws(FileError) -> PlanArchive { try make(at: SystemPath(folder)) }
}

extension PlanJSON {
    /// Writes a record to a file, indented, whole or not at all: nobody ever sees a part of it. A file that has these bytes
    /// already is left alone.
    /// ```swift
    /// try PlanJSON.write(document, toFile: url.path)
    /// ```
    /// - Parameters:
    ///   - document: The document.
    ///   - path: The path of the file; its folder has to be there.
    /// - Throws: A ``FileError`` where it cannot be written; the file is then as it was.
    public static func write(_ document: PlanDocument, toFile path: String) throws(FileError) {
        _ = try WholeFile.write(indented(document), to: SystemPath(path))
    }
}
