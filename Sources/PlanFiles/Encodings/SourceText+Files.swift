public import PlanParse

extension SourceText {
    /// A file in any encoding that ``SourceEncoding`` names.
    ///
    /// ```swift
    /// let source = SourceText(file: bytes, name: "plan.txt")      // UTF-8, UTF-16, Shift_JIS, EUC-JP or ISO-2022-JP
    /// let document = PlanParser().document(of: source)
    /// ```
    /// - Parameters:
    ///   - file: All bytes of the file, whatever holds them: Foundation's `Data` goes in as it is. Bytes that do not decode become U+FFFD, each with its place.
    ///   - name: The name that the record carries, without a folder.
    ///   - encoding: The encoding of the bytes, or nil to tell it by them.
    public init(file: some Sequence<UInt8>, name: String, encoding: SourceEncoding? = nil) {
        self = SourceDecoder.source(Array(file), name: name, encoding: encoding)
    }

    /// The file at a path, in any encoding that ``SourceEncoding`` names.
    ///
    /// ```swift
    /// let source = try SourceText(contentsOf: "Archive/plan.txt")
    /// ```
    /// - Parameters:
    ///   - path: A file, a named pipe or a device such as `/dev/stdin`; all of its bytes are read.
    ///   - encoding: The encoding of the bytes, or nil to tell it by them.
    /// - Throws: A ``FileError`` that names the path where it cannot be read. What the bytes hold is never an error.
    public init(contentsOf path: SystemPath, encoding: SourceEncoding? = nil) throws(FileError) {
        self.init(file: try FileContents.read(path), name: path.name.text, encoding: encoding)
    }
}
