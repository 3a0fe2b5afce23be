import PlanModel
import Testing

@testable import PlanTool

/// A command line that is wrong: what is said in English, and in Japanese.
struct WrongLine: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let english: String
    let japanese: String

    init(_ arguments: [String], _ english: String, _ japanese: String) {
        (self.arguments, self.english, self.japanese) = (arguments, english, japanese)
    }

    /// A line whose arguments hold no blanks.
    init(_ line: String, _ english: String, _ japanese: String) {
        self.init(line.split(separator: " ").map(String.init), english, japanese)
    }

    var testDescription: String { arguments.joined(separator: " ") }
}

/// Whatever is wrong with a command line is told in either language, with what to do, and with the status 2.
@Suite struct WrongUsageTests {
    static let commands = [
        WrongLine("convret a", "no command `convret` (did you mean `convert`?)", "「convert」の間違いではありませんか"),
        WrongLine("con a", "no command `con` (did you mean `convert`?)", "「con」はありません"),
        WrongLine("CHECK a", "did you mean `check`?", "「check」の間違い"),
        WrongLine("paint", "there are convert, check, report", "使えるのは convert、check、report"),
        WrongLine([""], "there is no command ``", "コマンド「」はありません"),
        WrongLine("-o out convert a", "write it behind, as in `planparse convert -o`", "コマンドの後に書いてください"),
        WrongLine("--format=json convert a", "as in `planparse convert --format=json`", "コマンドの前にあります"),
        WrongLine("report", "INPUT is missing; give a file", "INPUT を指定してください"),
        WrongLine("report a --format csv", "`report` has no option `--format`", "「report」にオプション「--format」"),
        WrongLine("--verison", "no option `--verison` (did you mean `--version`?)", "「--version」の間違い"),
        WrongLine("--version=1", "`--version` takes no value; leave out `=1`", "値を取りません"),
        WrongLine("--lang", "`--lang` needs a value: `--lang ja|en`", "値（ja|en）が必要です"),
        WrongLine("archive", "`planparse archive add`", "操作の名前が必要です"),
        WrongLine("archive ad x --to y", "no command `archive ad` (did you mean `add`?)", "「add」の間違い"),
        WrongLine("archive --to y add x", "`archive` has no option `--to`", "「archive」にオプション「--to」"),
        WrongLine("help convrt", "no command `convrt` (did you mean `convert`?)", "「convert」の間違い"),
        WrongLine("help archive ad", "no command `archive ad`", "「archive ad」はありません"),
        WrongLine("help archive add x", "leave out `x`", "「x」を除いて"),
        WrongLine("help convert add", "no command `convert add`", "「convert add」はありません"),
    ]

    static let options = [
        WrongLine(
            "convert --pre-glob *.pdf a", "`--pre-glob` needs `--pre COMMAND`", "「--pre-glob」は「--pre COMMAND」と一緒に"),
        WrongLine("scan --pre-timeout 3 a", "`--pre-timeout` needs `--pre COMMAND`", "「--pre COMMAND」"),
        WrongLine("check --pre cat --pre-timeout 0 a", "`--pre-timeout`", "「--pre-timeout」"),
        WrongLine("convert --pre cat --pre auto a", "`--pre`", "「--pre」"),
        WrongLine("convert --fromat json a", "no option `--fromat` (did you mean `--format`?)", "「--format」の間違い"),
        WrongLine("convert --forma json a", "did you mean `--format` or `--form`?", "「--forma」はありません"),
        WrongLine("forms --show memo", "`--show` does not know `memo`; there are goal-sheet", "「memo」は指定できません"),
        WrongLine("forms --show generic --schema", "`--show` and `--schema` do not go together", "一緒に指定できません"),
        WrongLine("schema --for records", "did you mean `record`?", "「records」は指定できません"),
        WrongLine("schema --for scan --markdown", "`--markdown` and `--for scan` do not go together", "一緒に指定できません"),
        WrongLine("convert --form", "`--form` needs a value", "「--form」の後に値"),
        WrongLine("convert --in a", "`--include` or `--incremental`", "「--include」「--incremental」の間違い"),
        WrongLine("convert -format json a", "`-format` (did you mean `--format`?)", "「--format」の間違い"),
        WrongLine("convert -O out a", "no option `-O` (did you mean `-o`?)", "「-o」の間違い"),
        WrongLine("convert a -x", "no option `-x`; a file of that name goes behind `--`", "`--` の後に書いてください"),
        WrongLine("convert a -qx", "no option `-x`", "オプション「-x」はありません"),
        WrongLine(["convert", "-\u{1B}[2J"], "no option `-\\u{1b}[2J`", "「-\\u{1b}[2J」はありません"),
        WrongLine(["convert", "-あ"], "no option `-あ`", "オプション「-あ」はありません"),
        WrongLine("convert a -o", "`-o` needs a value: `-o DIR`", "値（DIR）が必要です"),
        WrongLine("convert a -o --format json", "`--format` stands there", "`--output=--format` と指定してください"),
        WrongLine("convert a --format -q", "written `--format=-q`", "`--format=-q` と指定してください"),
        WrongLine("convert a --jobs -1", "written `--jobs=-1`", "`--jobs=-1` と指定してください"),
        WrongLine("convert a -o --", "but `--` stands there", "「--」があります"),
        WrongLine("convert a --quiet=yes", "`--quiet` takes no value; leave out `=yes`", "「=yes」を除いて"),
        WrongLine("convert a -q=yes", "`-q` takes no value", "値を取りません"),
        WrongLine(["convert", "a", "--format", ""], "value of `--format` is empty", "「--format」の値が空です"),
        WrongLine("convert a --format=", "value of `--format` is empty", "「--format」の値が空です"),
        WrongLine(["convert", "a", "-o", ""], "value of `-o` is empty; give DIR", "DIR を指定するか"),
        WrongLine("convert a -o=", "value of `-o` is empty", "「-o」の値が空です"),
        WrongLine("convert a -o x --output y", "`--output` is given twice; give it once", "2回指定されています"),
        WrongLine("convert a --jobs 1 --jobs 2", "`--jobs` is given twice", "「--jobs」が2回"),
        WrongLine("scan --jobs 2", "`scan` has no option `--jobs`", "「scan」にオプション「--jobs」"),
        WrongLine("verify a --format text --format json", "`--format` is given twice", "一つにしてください"),
    ]

    static let values = [
        WrongLine(
            "convert a --format xml", "does not know `xml`; there are json, ndjson, csv and stratml",
            "使えるのは json、ndjson、csv、stratml"),
        WrongLine("convert a --format jsno", "did you mean `json`?", "「json」の間違い"),
        WrongLine("convert a --format json,,csv -o x", "does not know ``", "「」は指定できません"),
        WrongLine("check a --format sarf", "did you mean `sarif`?", "「sarif」の間違い"),
        WrongLine("check a --color sometimes", "there are auto, always and never", "auto、always、never"),
        WrongLine("check a --lang fr", "there are ja and en", "使えるのは ja、en"),
        WrongLine("convert a --encoding latin1", "there are utf-8, utf-16, shift_jis", "使えるのは utf-8、utf-16、shift_jis"),
        WrongLine("convert a --encoding sjs", "did you mean `shift_jis`?", "「shift_jis」の間違い"),
        WrongLine("convert a --jobs 0", "whole number from 1 to 4096, found `0`", "1 から 4096 までの整数"),
        WrongLine("convert a --jobs=-1", "found `-1`", "指定: 「-1」"),
        WrongLine("convert a --jobs two", "found `two`", "指定: 「two」"),
        WrongLine("convert a --jobs 99999999999999999999", "whole number from 1 to 4096", "整数を指定してください"),
        WrongLine("convert a --jobs ３", "found `３`", "指定: 「３」"),
        WrongLine("convert a --max-line-bytes 0", "whole number above 0, perhaps with K, M or G", "K、M、G を付けられます"),
        WrongLine("convert a --max-bytes 2G", "whole number from 1 to 1073741824", "1から1073741824までの整数"),
        WrongLine("check a --max-nesting 25", "whole number from 1 to 24, found `25`", "1 から 24 までの整数"),
        WrongLine("convert a --max-bytes 1.5M", "found `1.5M`", "指定: 「1.5M」"),
        WrongLine("convert a --max-bytes 9223372036854775807K", "as in 64M", "例: 64M"),
        WrongLine("convert a --max-findings K", "found `K`", "指定: 「K」"),
        WrongLine(
            "check a --severity note", "needs CODE=LEVEL as in indicator.jump=error, found `note`", "CODE=LEVEL を指定"),
        WrongLine("check a --severity nte=off", "no code `nte` (did you mean `note`?)", "「note」の間違い"),
        WrongLine("check a --severity note=of", "did you mean `off`?", "「off」の間違い"),
        WrongLine(
            "check a --severity =off", "there is no code ``; `planparse explain` lists the codes", "`planparse explain`"
        ),
        WrongLine("convert a --severity form.unknwon=off", "did you mean `form.unknown`?", "「form.unknown」の間違い"),
        WrongLine("explain budget.sum", "did you mean `budget.sum-mismatch`?", "「budget.sum-mismatch」の間違い"),
        WrongLine("completions tcsh", "there are bash, zsh and fish", "使えるのは bash、zsh、fish"),
    ]

    static let inputs = [
        WrongLine("convert", "INPUT is missing; give a file, a folder", "INPUT を指定してください"),
        WrongLine("convert -q", "INPUT is missing", "INPUT を指定してください"),
        WrongLine("check --", "INPUT is missing", "INPUT を指定してください"),
        WrongLine(["convert", ""], "an empty INPUT is given", "空の INPUT"),
        WrongLine(["convert", "a", "--", ""], "the current folder is `.`", "今のフォルダは「.」"),
        WrongLine("convert - -", "standard input (`-`) is given twice", "標準入力（「-」）が2回"),
        WrongLine("convert - --files-from -", "standard input (`-`) is given twice", "標準入力（「-」）が2回"),
        WrongLine("convert a -0", "`-0` needs `--files-from`", "「--files-from」と一緒に"),
        WrongLine("convert a --format csv", "`--format csv` needs `-o DIR`", "「-o DIR」と一緒に"),
        WrongLine("convert a --format json,ndjson", "only one format goes to standard output", "一つだけです"),
        WrongLine("convert a --incremental", "`--incremental` needs `-o DIR`", "「-o DIR」と一緒に"),
        WrongLine("convert a -o b --bom", "`--bom` needs `--format csv`", "「--format csv」と一緒に"),
        WrongLine("convert a -o b --spreadsheet", "`--spreadsheet` needs `--format csv`", "「--format csv」と一緒に"),
        WrongLine("convert a --sync", "`--sync` needs `-o DIR`", "「-o DIR」と一緒に"),
        WrongLine("convert a -o -", "`-o` needs a folder (DIR)", "フォルダ（DIR）を指定"),
        WrongLine("verify", "ARCHIVE is missing; give the folder", "ARCHIVE を指定してください"),
        WrongLine("verify a b", "one ARCHIVE is taken; leave out `b`", "「b」を除いて"),
        WrongLine("verify -", "needs a folder (ARCHIVE)", "フォルダ（ARCHIVE）を指定"),
        WrongLine("verify -- a --update", "leave out `--update`", "「--update」を除いて"),
        WrongLine("archive add --to y", "SOURCE is missing", "SOURCE を指定してください"),
        WrongLine("archive add x", "needs `--to ARCHIVE`", "「--to ARCHIVE」と一緒に"),
        WrongLine("explain form.unknown note", "one CODE is taken; leave out `note`", "「note」を除いて"),
        WrongLine("worker a", "only options are taken here; leave out `a`", "「a」を除いて"),
        WrongLine("compare a", "NEW is missing", "NEW を指定"), WrongLine("compare a b c", "leave out `c`", "「c」を除いて"),
        WrongLine("forms a", "`SAMPLE` needs `--check FILE`", "「--check FILE」と一緒に"),
        WrongLine("completions", "SHELL is missing", "SHELL を指定してください"),
    ]

    static let lines = commands + options + values + inputs

    @Test(arguments: lines)
    func `says what is wrong`(line: WrongLine) throws {
        let error = try #require(throws: UsageError.self) { try Command.parse(line.arguments) }
        let (english, japanese) = (error.lines(in: .en), error.lines(in: .ja))
        #expect(english[0].hasPrefix("planparse: ") && english[0].contains(line.english), "\(english[0])")
        #expect(japanese[0].hasPrefix("planparse: ") && japanese[0].contains(line.japanese), "\(japanese[0])")
        #expect(english.count == 2 && english[1] == "Try `\(error.helpCall)`.")
        #expect(japanese.count == 2 && japanese[1].contains("`\(error.helpCall)`"))
        guard case .help = try Command.parse(error.helpCall.split(separator: " ").dropFirst().map(String.init)) else {
            Issue.record("`\(error.helpCall)` shows no help")
            return
        }
    }

    @Test(arguments: lines, Language.allCases)
    func `ends with status 2 and says it on standard error alone`(line: WrongLine, language: Language) throws {
        let locale = language == .ja ? "ja_JP.UTF-8" : "C.UTF-8"
        let result = try Program.run(line.arguments, ["LC_ALL": locale])
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        #expect(result.messages.contains(language == .ja ? line.japanese : line.english), "\(result.messages)")
        #expect(result.messages.split(separator: "\n").count == 2)
    }

    @Test func `speaks the language that the line asks for`() throws {
        for line in [["convert", "--lang", "ja"], ["--lang=ja", "paint"], ["convert", "-x", "--lang", "JA"]] {
            #expect(try Program.run(line).messages.contains("使い方は"))
        }
        #expect(try Program.run(["convert", "--", "--lang", "ja"]).status == 3)
        #expect(try Program.run(["convert", "--lang", "en"], ["LC_ALL": "ja_JP.UTF-8"]).messages.contains("Try `"))
    }

    @Test func `cuts what is too long for a line`() throws {
        let error = try #require(throws: UsageError.self) {
            try Command.parse([String(repeating: "長", count: 100_000)])
        }
        #expect(error.reason.en.utf8.count < 400)
    }

    @Test func `shows bytes that are no UTF-8`() throws {
        let option = ByteString(bytes: Array("--".utf8) + [0x8C, 0x41])
        let error = try #require(throws: UsageError.self) { try Command.parse(["convert", "a", option]) }
        #expect(error.reason.en.contains("no option"))
        let command = try #require(throws: UsageError.self) { try Command.parse([ByteString(bytes: [0x8C, 0x0A])]) }
        #expect(command.reason.en.contains("`\\x8c\\n`"))
    }

    @Test func `writes nothing before the line is understood`() throws {
        let folder = try ScratchFolder()
        try folder.write("目標名\t道路\n", "a.txt")
        for line in [
            ["a.txt", "-o", "--format", "json"], ["a.txt", "-o", "out", "--format", "xml"], ["", "-o", "out"],
        ] {
            #expect(try Program.run(["convert"] + line, in: folder.root).status == 2)
        }
        #expect(folder.names == ["a.txt"])
    }
}
