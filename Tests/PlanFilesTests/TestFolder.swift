import Foundation

@testable import PlanFiles

/// A folder of its own for a test, removed with what is in it.
final class TestFolder {
    let path: SystemPath

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("planfiles-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = SystemPath(url.path)
    }

    deinit {
        chmodAll()
        try? FileManager.default.removeItem(atPath: path.text)
    }

    subscript(place: String) -> SystemPath { path.appending(SystemPath(place)) }

    /// Writes a file, with the folders above it.
    @discardableResult
    func write(_ place: SystemPath, _ text: String) throws -> SystemPath { try write(place, Array(text.utf8)) }

    @discardableResult
    func write(_ place: SystemPath, _ bytes: [UInt8]) throws -> SystemPath {
        let file = path.appending(place)
        try OutputFolder.make(file.folder)
        _ = try WholeFile.write(bytes, to: file)
        return file
    }

    func read(_ place: String) throws -> [UInt8] { try FileContents.read(self[place]) }

    func link(_ place: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: self[place].text, withDestinationPath: target)
    }

    /// All files below, hidden ones too, by their places.
    var files: [String] { ((try? FileManager.default.subpathsOfDirectory(atPath: path.text)) ?? []).sorted() }

    func setPermissions(_ permissions: Int, of place: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: self[place].text)
    }

    private func chmodAll() {
        for place in files where FileManager.default.fileExists(atPath: self[place].text) {
            try? setPermissions(0o755, of: place)
        }
    }
}

/// Documents that tests write into folders.
enum Sample {
    static let goal = "令和7年度 目標設定書（総務課）\n目標名\t道路を直す\n"

    /// A document whose record names a number.
    static func project(_ number: Int) -> String { "事業名\t道路改良\(number)号\n事業費\t1,200千円\n" }

    static let pdf: [UInt8] = Array("%PDF-1.6\n".utf8) + [0x00, 0xFF, 0xFE, 0x01]
}
