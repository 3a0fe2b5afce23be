import PlanFiles
import PlanModel
import PlanParse
import Testing

@testable import PlanTool

/// A command line gives a command with its options.
@Suite struct CommandParsingTests {
    typealias Change<Options> = @Sendable (inout Options) -> Void

    private func arguments(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

    private static let conversions: [(String, Change<ConvertOptions>)] = [
        ("a", { _ in }), ("a b", { $0.inputs = ["a", "b"] }), ("-", { $0.inputs = ["-"] }),
        ("-o out a", { $0.folder = "out" }), ("a --output out", { $0.folder = "out" }),
        ("a --output=out", { $0.folder = "out" }), ("-oout a", { $0.folder = "out" }),
        ("-o=out a", { $0.folder = "out" }),
        ("--output=a=b a", { $0.folder = "a=b" }), ("--output=-x a", { $0.folder = "-x" }),
        ("a -o-x", { $0.folder = "-x" }),
        ("a --format json", { $0.formats = [.json] }), ("a --format=NDJSON", { $0.formats = [.ndjson] }),
        ("a --quiet", { $0.isQuiet = true }), ("-q a -q", { $0.isQuiet = true }),
        ("a --jobs 3", { $0.jobs = 3 }), ("a --lang ja", { $0.language = .ja }),
        ("a --color never", { $0.color = .never }),
        ("-- -o --quiet", { $0.inputs = ["-o", "--quiet"] }), ("a -- -", { $0.inputs = ["a", "-"] }),
        ("-- --", { $0.inputs = ["--"] }), ("a --encoding cp932", { $0.encoding = .shiftJIS }),
        ("a --include *.txt --include=-x", { $0.selection.filter.includes = [Glob("*.txt"), Glob("-x")] }),
        ("a --exclude b --exclude c", { $0.selection.filter.excludes = [Glob("b"), Glob("c")] }),
        ("a --config x.json", { $0.configuration = "x.json" }),
        ("a --pre auto", { $0.extraction.command = "auto" }), ("a --pre=./-x", { $0.extraction.command = "./-x" }),
        (
            "a --pre cat --pre-glob *.pdf --pre-glob *.doc --pre-timeout 5",
            { $0.extraction = ExtractionOptions(command: "cat", globs: [Glob("*.pdf"), Glob("*.doc")], seconds: 5) }
        ),
        ("a --max-bytes 64M", { $0.limits.maximumBytes = 64 << 20 }),
        ("a --max-line-bytes 8KiB", { $0.limits.maximumLineBytes = 8 << 10 }),
        ("a --max-cells 3M", { $0.limits.maximumCells = 3 << 20 }),
        ("a --max-table-cells 1g", { $0.limits.maximumTableCells = 1 << 30 }),
        ("a --max-nesting 12", { $0.limits.maximumNesting = 12 }),
        ("a --max-findings 100B", { $0.limits.maximumFindingsOfOneKind = 100 }),
    ]

    @Test(arguments: conversions)
    func `gives the options of convert`(line: String, change: Change<ConvertOptions>) throws {
        var expected = ConvertOptions()
        expected.inputs = ["a"]
        change(&expected)
        #expect(try ConvertOptions(arguments(line)) == expected)
        #expect(try Command.parse(["convert"] + arguments(line)) == .convert(expected))
    }

    private static let reports: [(String, Change<ReportOptions>)] = [
        ("a", { _ in }), ("a -o x.html", { $0.file = "x.html" }), ("a --output=x.html", { $0.file = "x.html" }),
        ("a -o -", { _ in }), ("a --form f.json", { $0.forms = ["f.json"] }), ("a --lang en", { $0.language = .en }),
        ("a -q --jobs 2", { ($0.isQuiet, $0.jobs) = (true, 2) }),
        ("a --exclude b", { $0.selection.filter.excludes = [Glob("b")] }),
        ("a --pre auto", { $0.extraction.command = "auto" }),
        ("a --max-bytes 1M", { $0.limits.maximumBytes = 1 << 20 }),
    ]

    @Test(arguments: reports)
    func `gives the options of report`(line: String, change: Change<ReportOptions>) throws {
        var expected = ReportOptions()
        expected.inputs = ["a"]
        change(&expected)
        #expect(try Command.parse(["report"] + arguments(line)) == .report(expected))
    }

    @Test func `gives many options of convert at once`() throws {
        let line =
            "a b --jobs 1 -q0o out --format ndjson,json --format csv,json --encoding euc --incremental --sync "
            + "--files-from list --severity note=off"
        var expected = ConvertOptions()
        expected.inputs = ["a", "b"]
        expected.jobs = 1
        expected.isQuiet = true
        expected.folder = "out"
        expected.formats = [.ndjson, .json, .csv]
        expected.encoding = .eucJP
        (expected.isIncremental, expected.syncsEachFile) = (true, true)
        (expected.selection.list, expected.selection.isNullSeparated) = ("list", true)
        try expected.policy.add("note=off")
        #expect(try ConvertOptions(arguments(line)) == expected)
    }

    @Test func `takes inputs from a list alone`() throws {
        #expect(try ConvertOptions(["--files-from", "-"]).inputs.isEmpty)
        #expect(
            try CheckOptions(["--files-from=x", "-0"]).selection == FileSelection(list: "x", isNullSeparated: true))
    }

    @Test func `keeps bytes that are no UTF-8`() throws {
        let name = ByteString(bytes: [0x8C, 0x76, 0x2E])
        let folder = ByteString(bytes: Array("-o".utf8) + [0x89])
        guard case .convert(let options) = try Command.parse(["convert", name, folder]) else {
            Issue.record("no conversion")
            return
        }
        #expect(options.inputs == [name.path] && options.folder?.bytes == [0x89])
    }

    private static let checks: [(String, Change<CheckOptions>)] = [
        ("a", { _ in }), ("a --format sarif", { $0.format = .sarif }), ("a -q", { $0.isQuiet = true }),
        ("--color=always a --lang en", { ($0.color, $0.language) = (.always, .en) }),
        ("a --severity form.unknown=error", { try? $0.policy.add("form.unknown=error") }),
        ("a --config c --jobs 2 --encoding utf8", { ($0.configuration, $0.jobs, $0.encoding) = ("c", 2, .utf8) }),
        ("a --max-findings 3", { $0.limits.maximumFindingsOfOneKind = 3 }),
    ]

    @Test(arguments: checks)
    func `gives the options of check`(line: String, change: Change<CheckOptions>) throws {
        var expected = CheckOptions()
        expected.inputs = ["a"]
        change(&expected)
        #expect(try Command.parse(["check"] + arguments(line)) == .check(expected))
    }

    private static let verifications: [(String, Change<VerifyOptions>)] = [
        ("a", { _ in }), ("a/", { $0.archive = "a/" }), ("-- --update", { $0.archive = "--update" }),
        ("--update a", { $0.updates = true }), ("a --format json -q", { ($0.format, $0.isQuiet) = (.json, true) }),
        (
            "a --jobs 2 --encoding sjis --include x --color never",
            {
                ($0.jobs, $0.encoding, $0.color) = (2, .shiftJIS, .never)
                $0.selection.filter.includes = [Glob("x")]
            }
        ),
    ]

    @Test(arguments: verifications)
    func `gives the options of verify`(line: String, change: Change<VerifyOptions>) throws {
        var expected = VerifyOptions(archive: "a")
        change(&expected)
        #expect(try Command.parse(["verify"] + arguments(line)) == .verify(expected))
    }

    private static let others: [(String, Command)] = [
        ("", .help(HelpOptions())), ("help", .help(HelpOptions())), ("--help", .help(HelpOptions())),
        ("-h", .help(HelpOptions())), ("--lang ja -h", .help(HelpOptions(language: .ja))),
        ("--lang ja", .help(HelpOptions(language: .ja))), ("-V", .version), ("--version", .version),
        ("help convert", .help(HelpOptions(words: ["convert"]))),
        ("convert --help", .help(HelpOptions(words: ["convert"]))),
        ("convert a -qh", .help(HelpOptions(words: ["convert"]))),
        ("convert --format xml -h", .help(HelpOptions(words: ["convert"]))),
        ("check -h --lang=ja", .help(HelpOptions(words: ["check"], language: .ja))),
        ("archive add --help", .help(HelpOptions(words: ["archive", "add"]))),
        ("archive -h", .help(HelpOptions(words: ["archive"]))),
        (
            "archive add x --to y --max-bytes 1K",
            .archiveAdd(
                ArchiveAddOptions(
                    sources: ["x"], archive: "y",
                    limits: {
                        var limits = ParseLimits()
                        limits.maximumBytes = 1 << 10
                        return limits
                    }()))
        ),
        ("archive add x --to y", .archiveAdd(ArchiveAddOptions(sources: ["x"], archive: "y"))),
        ("archive --lang ja add x --to=y", .archiveAdd(ArchiveAddOptions(sources: ["x"], archive: "y", language: .ja))),
        ("scan", .scan(ScanOptions())), ("scan a.txt", .scan(ScanOptions(input: "a.txt"))),
        ("scan - --encoding jis", .scan(ScanOptions(encoding: .iso2022JP))),
        ("explain", .explain(ExplainOptions())), ("explain form.unknown", .explain(ExplainOptions(kind: .formUnknown))),
        ("explain --markdown", .explain(ExplainOptions(isPage: true))), ("forms", .forms(FormsOptions())),
        ("schema", .schema(SchemaOptions())), ("schema --markdown", .schema(SchemaOptions(isPage: true))),
        ("schema --for scan", .schema(SchemaOptions(subject: .scan))),
        ("worker --max-request 1M --jobs 2", .worker(WorkerOptions(longestRequest: 1 << 20, jobs: 2))),
        ("compare a b --format csv", .compare(CompareOptions(sides: ["a", "b"], givenFormat: .csv))),
        ("compare a b -o c.html", .compare(CompareOptions(sides: ["a", "b"], file: "c.html"))),
        ("forms --show generic", .forms(FormsOptions(shown: FormCatalogue.general))),
        ("forms --check a.json b c", .forms(FormsOptions(samples: ["b", "c"], form: "a.json"))),
        ("--lang ja forms", .forms(FormsOptions(language: .ja))),
        ("--lang ja forms --lang en", .forms(FormsOptions(language: .en))),
        ("completions zsh", .completions(CompletionsOptions(shell: .zsh))), ("man", .manual(ManualOptions())),
    ]

    @Test(arguments: others)
    func `gives the other commands`(line: String, command: Command) throws {
        #expect(try Command.parse(arguments(line)) == command)
    }

    @Test func `takes a help that is an input for what it is`() throws {
        var expected = ConvertOptions()
        expected.inputs = ["--help", "-h"]
        #expect(try Command.parse(["convert", "--", "--help", "-h"]) == .convert(expected))
    }

    /// Whatever an encoding is called, in any case.
    @Test(arguments: [
        (SourceEncoding.utf8, ["utf8", "UTF-8", "Utf_8"]),
        (.utf16, ["utf16", "UTF-16LE", "utf-16be", "utf16le", "UTF16BE"]),
        (
            .shiftJIS,
            ["shift_jis", "SJIS", "Shift-JIS", "shiftjis", "cp932", "CP-932", "windows-31j", "MS932", "x-sjis"]
        ),
        (.eucJP, ["euc-jp", "EUC", "eucjp", "ujis"]), (.iso2022JP, ["iso-2022-jp", "JIS", "iso2022jp"]),
    ])
    func `knows the usual names of encodings`(encoding: SourceEncoding, names: [String]) throws {
        for name in names {
            #expect(SourceEncoding(named: name) == encoding)
            #expect(try ConvertOptions(["a", "--encoding", name]).encoding == encoding)
        }
    }

    @Test(arguments: ["", "-", "latin1", "utf", "utf-7", "sjis2004", "euc-kr", "932"])
    func `knows no other name of an encoding`(name: String) { #expect(SourceEncoding(named: name) == nil) }
}
