import Foundation

/// One input of a command.
struct Input: Equatable, Sendable {
    /// The path as given, `-` for standard input.
    let path: String

    /// The name that a record carries.
    var name: String { path == "-" ? "-" : URL(fileURLWithPath: path).lastPathComponent }

    /// The name of the file that a record goes to: the input's without its last extension.
    var outputName: String {
        path == "-" ? "stdin" : URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    }

    /// All of its bytes.
    func read() throws -> [UInt8] {
        if path == "-" { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// The inputs that some paths stand for: a folder stands for the files in it, by name; hidden ones are left out.
    static func expand(_ paths: [String]) -> [Input] {
        paths.flatMap { path -> [Input] in
            guard path != "-", isFolder(path) else { return [Input(path: path)] }
            return files(in: path).map { Input(path: $0) }
        }
    }

    static func isFolder(_ path: String) -> Bool {
        (try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
    }

    private static func files(in folder: String) -> [String] {
        let url = URL(fileURLWithPath: folder)
        let walker = FileManager.default.enumerator(
            at: url, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
        let files = (walker?.compactMap { $0 as? URL } ?? []).filter { file in
            (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
        }
        // Names as the user gave them, not those that the file system resolves them to.
        let start = url.standardizedFileURL.path.utf8.count
        let prefix = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        return files.map { prefix + String(decoding: $0.standardizedFileURL.path.utf8.dropFirst(start), as: UTF8.self) }
            .sorted()
    }
}
