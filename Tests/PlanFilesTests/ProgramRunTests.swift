import Foundation
import Testing

@testable import PlanFiles

/// A program is run to its end, whatever it does with its streams, and nothing of it is left behind.
@Suite struct ProgramRunTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func run(
        _ script: String, _ arguments: [String] = [], seconds: Double = 20, bytes: Int = 1 << 20
    ) throws -> ProgramRun.Result {
        let program = try folder.program("program", script)
        return ProgramRun(
            program: program, arguments: arguments.map { Array($0.utf8) }, timeLimit: .seconds(seconds),
            byteLimit: bytes
        ).run()
    }

    /// A script, how it ends, what it writes to standard output and to standard error.
    private static let programs: [(String, ProgramRun.End, String, String)] = [
        ("printf 計画", .exited(0), "計画", ""),
        ("printf a; printf b >&2", .exited(0), "a", "b"),
        ("printf a; printf why >&2; exit 3", .exited(3), "a", "why"),
        ("kill -TERM $$", .signalled(SIGTERM), "", ""),
        ("exec >&-; printf late >&2; sleep 0.2; exit 4", .exited(4), "", "late"),
        ("exec >&- 2>&-; sleep 0.2; exit 5", .exited(5), "", ""),
        // It does not look at what it is given.
        ("exec <&-; printf a", .exited(0), "a", ""),
        // What it leaves running holds its streams.
        ("printf a; sleep 30 & exit 0", .exited(0), "a", ""),
        ("trap '' TERM; printf a", .exited(0), "a", ""),
    ]

    @Test(arguments: programs)
    func `gives what a program writes and how it ends`(
        script: String, end: ProgramRun.End, output: String, errors: String
    ) throws {
        let result = try run(script)
        #expect(result.end == end)
        #expect(String(decoding: result.output, as: UTF8.self) == output)
        #expect(String(decoding: result.errors, as: UTF8.self) == errors)
    }

    @Test func `passes arguments as they are`() throws {
        let arguments = ["a b", "$HOME", "'\"`ls`", "\u{1B}[2J", "", "総務課"]
        let result = try run("for word in \"$@\"; do printf '%s|' \"$word\"; done", arguments)
        #expect(String(decoding: result.output, as: UTF8.self) == arguments.map { $0 + "|" }.joined())
    }

    @Test func `reads both streams whichever is written first`() throws {
        // More than a pipe holds of each, the one that is read second first.
        let result = try run("head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2")
        #expect(result.end == .exited(0))
        #expect(result.output.count == 300_000)
        #expect(result.errors.count == 1 << 12)
    }

    @Test func `ends a program that writes too much`() throws {
        let result = try run("exec yes", bytes: 100_000)
        #expect(result.end == .wroteTooMuch)
        #expect(result.output.count < 200_000)
    }

    @Test func `ends a program whose time is over, with what it started`() throws {
        let marker = folder["marker"]
        let start = ContinuousClock.now
        let result = try run("printf why >&2; (sleep 2; : > \(marker.text)) & sleep 60", seconds: 0.5)
        #expect(result.end == .tookTooLong)
        #expect(String(decoding: result.errors, as: UTF8.self) == "why")
        #expect(ContinuousClock.now - start < .seconds(30))
        usleep(2_500_000)
        #expect(!folder.files.contains("marker"))
    }

    @Test func `ends a program that has closed its streams and goes on`() throws {
        #expect(try run("exec >&- 2>&-; sleep 60", seconds: 0.5).end == .tookTooLong)
    }

    @Test func `leaves no process behind`() throws {
        let id = try #require(pid_t(String(decoding: try run("printf $$").output, as: UTF8.self)))
        #expect(kill(id, 0) != 0 && errno == ESRCH)
    }

    @Test func `gives a program its usual signals`() throws {
        // A program whose reader goes away ends by that; this process may be told otherwise.
        #expect(try run("(yes; echo $? >&2) | head -n 1 > /dev/null").errors.isEmpty == false)
        let result = try run("yes | head -n 1")
        #expect(String(decoding: result.output, as: UTF8.self) == "y\n")
    }

    @Test func `tells why a program cannot be started`() throws {
        let sealed = try folder.program("sealed", "exit 0", isExecutable: false)
        let data = try folder.write("data", "no program")
        try folder.setPermissions(0o755, of: "data")
        let lost = try folder.write("lost", "#!/no/such/shell\n")
        try folder.setPermissions(0o755, of: "lost")
        for (path, code) in [(sealed, EACCES), (data, ENOEXEC), (lost, ENOENT), (folder["none"], ENOENT)] {
            let run = ProgramRun(program: path, arguments: [], timeLimit: .seconds(5), byteLimit: 10)
            #expect(run.run().end == .notStarted(code), "\(path)")
        }
    }

    @Test func `runs many programs side by side`() async throws {
        let program = try folder.program("program", "printf $1; printf $1 >&2")
        let results = await withTaskGroup(of: (Int, ProgramRun.Result).self) { group in
            for number in 0..<64 {
                group.addTask {
                    let words = [Array(String(number).utf8)]
                    let run = ProgramRun(
                        program: program, arguments: words, timeLimit: .seconds(60), byteLimit: 100)
                    return (number, run.run())
                }
            }
            return await group.reduce(into: [Int: ProgramRun.Result]()) { $0[$1.0] = $1.1 }
        }
        for number in 0..<64 {
            #expect(results[number]?.end == .exited(0))
            #expect(results[number].map { String(decoding: $0.output, as: UTF8.self) } == String(number))
        }
    }
}
