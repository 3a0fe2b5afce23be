/// A page that is written piece by piece, to a file that is whole or left alone.
package final class WholePage {
    private let file: WholeFile

    /// Starts a page at a path.
    ///
    /// - Throws: A ``FileError`` where the path names something that is no file, such as a folder.
    package init(_ path: SystemPath) throws(FileError) { file = try WholeFile(path) }

    /// Adds a piece.
    package func write(_ piece: [UInt8]) throws(FileError) { try file.write(piece.span) }

    /// Gives the page its name.
    package func finish() throws(FileError) { _ = try file.finish(synchronizes: true) }
}
