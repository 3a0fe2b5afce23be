import Foundation

/// The program as it was built beside the tests, run as a user runs it.
enum Program {
    struct Result {
        let status: Int32
        let output: [UInt8]
        let errors: [UInt8]

        var text: String { String(decoding: output, as: UTF8.self) }
        var messages: String { String(decoding: errors, as: UTF8.self) }
    }

    /// The path of the program: the one that `PLANPARSE_PROGRAM` names, else the one beside the tests.
    static let path =
        ProcessInfo.processInfo.environment["PLANPARSE_PROGRAM"]
        ?? Bundle.module.bundleURL.deletingLastPathComponent().appendingPathComponent("planparse").path

    /// Where the libraries of the language are, for other users.
    static let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? ""

    /// Starts the program and sends it a signal after some microseconds; gives its status, negative for a signal.
    static func interrupt(
        _ arguments: [String], with signal: Int32, after delay: UInt32, in folder: URL
    ) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(delay)
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    /// Runs the program with arguments and nothing on standard input.
    static func run(_ arguments: [String], _ environment: [String: String] = [:], in folder: URL? = nil) throws
        -> Result
    {
        try run(path, arguments, environment, in: folder)
    }

    /// Runs a script of bash in which `planparse` is the program.
    static func shell(_ script: String, _ environment: [String: String] = [:], in folder: URL? = nil) throws -> Result {
        try run("/bin/bash", ["-c", "planparse() { \"\(path)\" \"$@\"; }\n" + script], environment, in: folder)
    }

    /// The program of a name in `PATH`; nil where it is not installed.
    static func installed(_ name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs any program in an environment that says nothing of language, colour and width unless asked.
    static func run(
        _ program: String, _ arguments: [String], _ environment: [String: String] = [:], in folder: URL? = nil
    ) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let inherited = ProcessInfo.processInfo.environment
        var variables = ["PATH": inherited["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        for name in ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "HOME"] { variables[name] = inherited[name] }
        process.environment = variables.merging(environment) { $1 }
        if let folder { process.currentDirectoryURL = folder }
        // Files instead of pipes: nothing can block, however much is written.
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("planparse-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let files = ["output", "errors"].map { scratch.appendingPathComponent($0) }
        for file in files { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: Array(try Data(contentsOf: files[0])), errors: Array(try Data(contentsOf: files[1])))
    }
}
