/// Findings of several files as one JSON array: each a `Diagnostic` of the contract behind the key `file`, on a line of
/// its own.
public enum FindingsJSON {
    /// The array, with a line end.
    /// ```swift
    /// let findings = FileFindings(path: "plan.txt", diagnostics: document.diagnostics)
    /// let json = FindingsJSON.array([findings])
    /// ```
    /// - Parameter files: The findings of each file, in the order of the output.
    public static func array(_ files: [FileFindings]) -> [UInt8] {
        var stream = Stream()
        return files.flatMap { stream.elements(of: $0) } + stream.end()
    }

    /// The array piece by piece, so that no more than one file is held.
    /// ```swift
    /// var stream = FindingsJSON.Stream()
    /// for file in files { write(stream.elements(of: file)) }
    /// write(stream.end())
    /// ```
    public struct Stream: Sendable {
        private var isEmpty = true

        /// An array without elements.
        public init() {}

        /// The findings of a file, with what stands before them.
        ///
        /// - Parameter file: The next file; one without findings adds nothing.
        public mutating func elements(of file: FileFindings) -> [UInt8] {
            var bytes: [UInt8] = []
            for diagnostic in file.diagnostics {
                bytes += isEmpty ? Array("[\n".utf8) : Array(",\n".utf8)
                isEmpty = false
                bytes += JSONWriter.line { writer in
                    writer.object { writer in
                        writer.string("file", file.path)
                        writer.diagnosticKeys(diagnostic)
                    }
                }
            }
            return bytes
        }

        /// The end of the array, with a line end.
        public func end() -> [UInt8] { Array((isEmpty ? "[]\n" : "\n]\n").utf8) }
    }
}
