import Foundation

/// A source of an archive, and where its record is stored.
struct ArchivedSource: Equatable, Sendable {
    /// The path of the source, under the folder as given.
    let path: String

    /// The path of the record: `NAME.json` beside the source `NAME.ext`.
    var recordPath: String {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        return folder + Input(path: path).outputName + ".json"
    }

    /// The sources of a folder and the folders in it, by path: every file that is neither hidden nor a record.
    ///
    /// Nil where there is no such folder; throws where it cannot be read.
    static func all(in archive: String) throws -> [ArchivedSource]? {
        let root = archive.hasSuffix("/") ? archive : archive + "/"
        // The folder may be a link, which listing does not follow by itself.
        let folder = URL(fileURLWithPath: archive).resolvingSymlinksInPath().path
        guard Input.isFolder(folder) else { return nil }
        return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
            .filter { !isHidden($0) && !isRecord($0) && isFile(root + $0) }
            .map { ArchivedSource(path: root + $0) }
    }

    /// A record that two sources would have.
    static func sharedRecord(of sources: [ArchivedSource]) -> String? {
        var records: Set<String> = []
        return sources.lazy.map(\.recordPath).first { !records.insert($0).inserted }
    }

    private static func isHidden(_ path: String) -> Bool { path.split(separator: "/").contains { $0.hasPrefix(".") } }

    private static func isRecord(_ path: String) -> Bool { path.lowercased().hasSuffix(".json") }

    private static func isFile(_ path: String) -> Bool {
        (try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
    }
}

/// One file, read whole.
struct Input: Equatable, Sendable {
    let path: String

    var name: String { URL(fileURLWithPath: path).lastPathComponent }

    var outputName: String { URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent }

    func read() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

    static func isFolder(_ path: String) -> Bool {
        (try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
    }
}
