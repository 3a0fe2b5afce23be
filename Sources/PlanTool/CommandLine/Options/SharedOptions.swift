import PlanFiles
import PlanModel
import PlanParse

/// Which files of folders, and of lists, are inputs.
struct FileSelection: Equatable, Sendable {
    /// Patterns that files have to match, or must not.
    var filter = SourceSelection.Filter()
    /// The file that lists more inputs, `-` for standard input; nil for none.
    var list: SystemPath?
    /// Whether the names of the list end in NUL instead of a line end.
    var isNullSeparated = false
}

extension ParseLimits {
    /// A parser with these limits.
    var parser: PlanParser { PlanParser(limits: self) }
}

/// Options of commands that read documents.
protocol TakesDocuments: CommandOptions {
    /// The encoding of all inputs; nil to tell each by its bytes.
    var encoding: SourceEncoding? { get set }
}

/// Options of commands that read many documents side by side.
protocol TakesJobs: CommandOptions {
    /// How many inputs are read at once; nil for as many as there are processors.
    var jobs: Int? { get set }
}

/// Options of commands that take what is in folders.
protocol TakesSelection: CommandOptions {
    /// Which files are inputs.
    var selection: FileSelection { get set }
}

/// Options of commands whose findings can be weighed.
protocol TakesSeverities: CommandOptions {
    /// What the command line says of severities, over what files say.
    var policy: SeverityPolicy { get set }
    /// The file of settings; nil for the `.planparse.json` that is found.
    var configuration: SystemPath? { get set }
}

/// Options of commands whose limits can be moved.
protocol TakesLimits: CommandOptions {
    /// How much of a document is read.
    var limits: ParseLimits { get set }
}

/// Options of commands that can keep quiet.
protocol TakesQuiet: CommandOptions {
    /// Nothing for people on standard error but what failed.
    var isQuiet: Bool { get set }
}

/// Options of commands that can colour their text.
protocol TakesColor: CommandOptions {
    var color: Terminal.Color { get set }
}

extension OptionDeclaration where Target: CommandOptions {
    /// The language of everything that people read.
    static var language: Self {
        .value(
            "lang", ValueKind<Language>.word("LANG"), .general,
            Message(
                ja: "表示の言語。指定がなければロケールに従います。記録には影響しません。",
                en: "The language of what people read; else that of the locale. Records are the same in any case.")
        ) { $0.language = $1 }
    }
}

extension OptionDeclaration where Target: TakesDocuments {
    static var encoding: Self {
        .value(
            "encoding", ValueKind.encoding, .inputs,
            Message(
                ja: "すべての入力の文字コード（utf-8、utf-16、shift_jis、euc-jp、iso-2022-jp、または sjis、cp932 などの別名）。"
                    + "指定がなければ入力ごとにバイト列から判断します。",
                en:
                    "The encoding of all inputs: utf-8, utf-16, shift_jis, euc-jp, iso-2022-jp, or a usual other name such as "
                    + "sjis or cp932. Else the bytes of each input tell.")
        ) { $0.encoding = $1 }
    }
}

extension OptionDeclaration where Target: TakesJobs {
    static var jobs: Self {
        .value(
            "jobs", ValueKind.count(1...4096), .general,
            Message(
                ja: "同時に読む入力の数。指定がなければプロセッサの数。出力の順序と内容は変わりません。",
                en: "How many inputs are read at once; else as many as there are processors. The output is the same.")
        ) { $0.jobs = $1 }
    }
}

extension OptionDeclaration where Target: TakesQuiet {
    static var quiet: Self {
        .flag(
            "quiet", letter: "q", .general,
            Message(
                ja: "失敗のほかは標準エラー出力に何も書きません。",
                en: "Nothing on standard error but what failed.")
        ) { $0.isQuiet = true }
    }
}

extension OptionDeclaration where Target: TakesColor {
    static var color: Self {
        .value(
            "color", ValueKind<Terminal.Color>.word("WHEN"), .general,
            Message(
                ja: "色を付けるとき。auto では端末への出力だけに付け、NO_COLOR、CLICOLOR_FORCE、CLICOLOR に従います。",
                en: "When text is coloured. With auto on a terminal only, as NO_COLOR, CLICOLOR_FORCE and CLICOLOR say."
            )
        ) { $0.color = $1 }
    }
}

extension OptionDeclaration where Target: TakesSelection {
    static var include: Self {
        .value(
            "include", ValueKind.glob, repeatable: true, .inputs,
            Message(
                ja: "フォルダの中では、この型に合うファイルだけを読みます（例: '*.txt'）。繰り返し指定できます。",
                en: "Of folders, take only files that match, as in '*.txt'. May be given several times.")
        ) { $0.selection.filter.includes.append($1) }
    }

    static var exclude: Self {
        .value(
            "exclude", ValueKind.glob, repeatable: true, .inputs,
            Message(
                ja: "フォルダの中では、この型に合うファイルを読みません。繰り返し指定できます。",
                en: "Of folders, pass over files that match. May be given several times.")
        ) { $0.selection.filter.excludes.append($1) }
    }

    static var filesFrom: Self {
        .value(
            "files-from", ValueKind.file, .inputs,
            Message(
                ja: "FILE の各行に書かれた入力も読みます。`-` は標準入力です。",
                en: "Take the inputs that FILE lists too, one a line; `-` is standard input.")
        ) { $0.selection.list = $1 }
    }

    static var null: Self {
        .flag(
            "null", letter: "0", .inputs,
            Message(
                ja: "`--files-from` の名前を行ではなく NUL で区切ります（`find -print0` の出力）。",
                en: "The names of `--files-from` end in NUL instead of a line end, as `find -print0` writes them.")
        ) { $0.selection.isNullSeparated = true }
    }
}

extension OptionDeclaration where Target: TakesSeverities {
    static var severity: Self {
        .value(
            "severity", ValueKind.severity, repeatable: true, .findings,
            Message(
                ja: "指摘の重大度を変えます。CODE は指摘のコードか重大度、LEVEL は error、warning、note、repair、off のいずれか。"
                    + "繰り返し指定できます。",
                en:
                    "Change what a finding is. CODE is the code of a finding or a severity, LEVEL is error, warning, note, repair "
                    + "or off. May be given several times.")
        ) { (target, change) throws(UsageError) in try target.policy.add(change) }
    }

    static var configuration: Self {
        .value(
            "config", ValueKind.file, .findings,
            Message(
                ja: "重大度などの設定ファイル。指定がなければ文書のフォルダから上へ `.planparse.json` を探します。",
                en:
                    "The file of settings; else `.planparse.json` is looked for in the folder of each document and upward."
            )
        ) { $0.configuration = $1 }
    }
}

extension OptionDeclaration where Target: TakesLimits {
    /// All limits, in the order of help.
    static var limits: [Self] {
        let standard = ParseLimits.standard
        return [
            limit(
                "max-bytes", ValueKind.size(upTo: SourceText.maximumBytes), standard.maximumBytes,
                Message(
                    ja: "読む文書の大きさの上限（バイト）。K、M、G を付けられます",
                    en: "Read no document of more than N bytes; K, M and G may stand behind")
            ) { $0.maximumBytes = $1 },
            limit(
                "max-line-bytes", ValueKind.size(), standard.maximumLineBytes,
                Message(ja: "1行の長さの上限（バイト）。超える文書は読みません", en: "Read no document with a line of more than N bytes")
            ) { $0.maximumLineBytes = $1 },
            limit(
                "max-cells", ValueKind.size(upTo: SourceText.maximumBytes), standard.maximumCells,
                Message(
                    ja: "1文書のセルと行の数の上限。超える文書は読みません",
                    en: "Read no document of more than N cells and lines")
            ) { $0.maximumCells = $1 },
            limit(
                "max-table-cells", ValueKind.size(), standard.maximumTableCells,
                Message(
                    ja: "1文書の表で、結合や空白により文字のないセルの数の上限",
                    en: "At most N cells without text in the tables of a document, as merged cells make them")
            ) { $0.maximumTableCells = $1 },
            limit(
                "max-nesting", ValueKind.count(1...ParseLimits.deepestNesting), standard.maximumNesting,
                Message(ja: "項目の入れ子の深さの上限", en: "At most N levels of entries within entries")
            ) { $0.maximumNesting = $1 },
            limit(
                "max-findings", ValueKind.size(), standard.maximumFindingsOfOneKind,
                Message(ja: "1文書の同じ種類の指摘の数の上限", en: "At most N findings of one kind in a document")
            ) { $0.maximumFindingsOfOneKind = $1 },
        ]
    }

    /// A limit, whose help tells what it is where none is given.
    private static func limit(
        _ name: String, _ kind: ValueKind<Int>, _ standard: Int, _ help: Message,
        set: @escaping @Sendable (inout ParseLimits, Int) -> Void
    ) -> Self {
        let usual = short(standard)
        let full = Message(ja: "\(help.ja)（指定がなければ \(usual)）。", en: "\(help.en) (by default \(usual)).")
        return .value(name, kind, .limits, full) { set(&$0.limits, $1) }
    }

    /// A number as it can be typed: `64M`, `10000`.
    private static func short(_ number: Int) -> String {
        let units = [(30, "G"), (20, "M"), (10, "K")]
        let unit = units.first { number > 0 && number.isMultiple(of: 1 << $0.0) }
        return unit.map { String(number >> $0.0) + $0.1 } ?? String(number)
    }
}

extension TakesSelection {
    /// Checks what the options on inputs say together with the inputs.
    func checkSelection(_ inputs: [SystemPath]) throws(UsageError) {
        if selection.isNullSeparated, selection.list == nil {
            throw .needs(
                "-0", "--files-from",
                Message(ja: "名前の区切り方を指定するものです。", en: "it tells how the names of that list end"))
        }
        let streams = (inputs + (selection.list.map { [$0] } ?? [])).count { $0 == "-" }
        if streams > 1 { throw .standardInputTwice() }
    }
}

/// What inputs may be, in the words of help and of errors.
enum InputWording {
    static let inputs = Message(
        ja: "ファイル、フォルダ（その中のファイル）、または標準入力（`-`）。",
        en: "a file, a folder (the files in it), or standard input (`-`)")
}
