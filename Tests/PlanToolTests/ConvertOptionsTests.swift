import PlanFiles
import Testing

@testable import PlanTool

/// A command line gives a command with its options, or says what is wrong with it.
@Suite struct ConvertOptionsTests {
    typealias Change = @Sendable (inout ConvertOptions) -> Void

    private static let lines: [(String, Change)] = [
        ("a.txt", { _ in }), ("a.txt b", { $0.inputs = ["a.txt", "b"] }), ("-", { $0.inputs = ["-"] }),
        ("-o out a.txt", { $0.folder = "out" }), ("a.txt --output out", { $0.folder = "out" }),
        ("a.txt -o -", { $0.folder = "-" }), ("a.txt --format json", { $0.formats = [.json] }),
        ("--format ndjson,json a.txt", { $0.formats = [.ndjson, .json] }),
        (
            "a.txt --format json,csv -o out",
            {
                $0.formats = [.json, .csv]
                $0.folder = "out"
            }
        ),
        ("a.txt --jobs 3", { $0.jobs = 3 }),
        ("a.txt --quiet", { $0.isQuiet = true }), ("-q a.txt", { $0.isQuiet = true }),
        ("a.txt --encoding shift_jis", { $0.encoding = .shiftJIS }),
        ("a.txt --encoding UTF-8", { $0.encoding = .utf8 }), ("-- -o --quiet", { $0.inputs = ["-o", "--quiet"] }),
        ("a.txt -- -", { $0.inputs = ["a.txt", "-"] }), ("a.txt -o x -o y", { $0.folder = "y" }),
        (
            "a.txt b --jobs 1 -q -o out --format ndjson --encoding euc-jp",
            {
                $0.inputs = ["a.txt", "b"]
                $0.jobs = 1
                $0.isQuiet = true
                $0.folder = "out"
                $0.formats = [.ndjson]
                $0.encoding = .eucJP
            }
        ),
    ]

    @Test(arguments: lines)
    func `gives the options of convert`(line: String, change: Change) throws {
        var expected = try ConvertOptions(["a.txt"])
        change(&expected)
        let arguments = line.split(separator: " ").map(String.init)
        #expect(try ConvertOptions(arguments) == expected)
        #expect(try Command.parse(["convert"] + arguments) == .convert(expected))
    }

    @Test(arguments: [
        ("convert", "at least one input"), ("convert -q", "at least one input"), ("convert --", "at least one input"),
        ("convert a -x", "no option `-x`"), ("convert a --jobs=2", "no option `--jobs=2`"),
        ("convert a -o", "`-o` needs a value"), ("convert a --format", "`--format` needs a value"),
        ("convert a --format xml", "no format `xml`; there are json, ndjson, csv"),
        ("convert a --format json,xml", "no format `xml`"), ("convert a --format csv", "name a folder with `-o DIR`"),
        ("convert a --jobs 0", "above 0, found `0`"),
        ("convert a --jobs -1", "found `-1`"), ("convert a --jobs two", "found `two`"),
        (
            "convert a --encoding latin1",
            "no encoding `latin1`; there are utf-8, utf-16, shift_jis, euc-jp, iso-2022-jp"
        ),
        ("verify", "takes one archive, a folder; found 0"), ("verify a b", "found 2"),
        ("verify a --quiet", "no option `--quiet`"), ("verify --update", "found 0"),
        ("verify -- a --update", "found 2"),
        ("forms a", "takes no arguments, found `a`"), ("scan a b", "takes one input, found 2"),
        ("paint", "no command `paint`"), ("-o out convert a", "no command `-o`"),
    ])
    func `says what is wrong`(line: String, message: String) {
        let arguments = line.split(separator: " ").map(String.init)
        let error = #expect(throws: UsageError.self) { try Command.parse(arguments) }
        #expect(error?.description.hasPrefix("planparse: ") == true)
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    }

    @Test(
        arguments: [
            ("", .help), ("help", .help), ("--help", .help), ("-h", .help), ("forms", .forms),
            ("scan", .scan(input: "-")), ("scan a.txt", .scan(input: "a.txt")),
            ("verify a", .verify(VerifyOptions(archive: "a"))),
            ("verify --update a", .verify(VerifyOptions(archive: "a", updates: true))),
            ("verify a/ --update", .verify(VerifyOptions(archive: "a/", updates: true))),
            ("verify -- --update", .verify(VerifyOptions(archive: "--update"))),
        ]
            as [(String, Command)])
    func `gives the other commands`(line: String, command: Command) throws {
        #expect(try Command.parse(line.split(separator: " ").map(String.init)) == command)
    }
}
