public import Foundation
public import PlanFiles
public import PlanParse

extension SourceText {
    /// The file that a URL names, in any encoding that `SourceEncoding` names.
    ///
    /// ```swift
    /// let source = try SourceText(contentsOf: URL(fileURLWithPath: "Plans/plan.txt"))
    /// ```
    /// - Parameters:
    ///   - url: The URL of a file. Nothing is fetched from a network: of any other URL there is no such file.
    ///   - encoding: The encoding of the bytes, or nil to tell it by them.
    /// - Throws: A `FileError` that names the path where it cannot be read. What the bytes hold is never an error.
    public init(contentsOf url: URL, encoding: SourceEncoding? = nil) throws(FileError) {
        // A path without a scheme is that of a file; the path of `https://…` alone would be another file's.
        let path = url.isFileURL || url.scheme == nil ? url.path : url.absoluteString
        try self.init(contentsOf: path, encoding: encoding)
    }
}
