import PlanFiles
import PlanModel
import PlanParse

/// The options of `planparse forms`.
struct FormsOptions: CommandOptions {
    /// Documents that the form of `form` is tried on.
    var samples: [SystemPath] = []
    /// The file of a form that is checked.
    var form: SystemPath?
    /// The built-in form that is shown.
    var shown: PlanForm?
    /// The schema of the notation is written.
    var showsSchema = false
    var language: Language?

    /// The forms that can be shown.
    static let all = FormCatalogue.all + [FormCatalogue.general]

    static let operand: OperandDeclaration<Self>? = OperandDeclaration(
        OperandFacts(
            placeholder: "SAMPLE", need: .never, isRepeatable: true,
            help: Message(
                ja: "`--check` の様式を試す文書。", en: "a document that the form of `--check` is tried on"))
    ) { $0.samples.append($1.path) }

    static let options: [OptionDeclaration<Self>] = [
        .value(
            "show", formName, .output,
            Message(
                ja: "組み込みの様式を JSON で書きます。自分の様式のひな形になります。",
                en: "Print a built-in form as JSON, to begin one of your own with.")
        ) { $0.shown = $1 },
        .flag(
            "schema", .output,
            Message(
                ja: "様式の書き方の JSON Schema を書きます。エディタの補完に使えます。",
                en: "Print the JSON Schema of the notation, by which editors complete keys and words.")
        ) { $0.showsSchema = true },
        .value(
            "check", ValueKind.file, .inputs,
            Message(
                ja: "様式のファイルの誤りを、SAMPLE の文書でも試して表示します。",
                en: "Show what is wrong in the file of a form, tried on the documents SAMPLE too.")
        ) { $0.form = $1 },
        .language,
    ]

    private static var formName: ValueKind<PlanForm> {
        let ids = all.map(\.id)
        let facts = ValueFacts(placeholder: "ID", completion: .choices(ids))
        return ValueKind(facts: facts) { (value, option) throws(UsageError) in
            guard let form = all.first(where: { $0.id == value.text }) else {
                throw .noChoice(option, value, of: ids)
            }
            return form
        }
    }

    func check() throws(UsageError) {
        let given = [(shown != nil, "--show"), (showsSchema, "--schema"), (form != nil, "--check")]
            .filter(\.0).map(\.1)
        if given.count > 1 { throw .excludes(given[0], given[1]) }
        if form == nil, !samples.isEmpty {
            throw .needs(
                "SAMPLE", "--check FILE",
                Message(ja: "文書で試す様式の指定が必要です。", en: "it is the form that is tried on the documents"))
        }
    }
}

extension CommandDeclaration {
    static let forms = CommandDeclaration(
        "forms", FormsOptions.self,
        Message(ja: "様式の一覧を表示し、自分の様式を確かめます。", en: "List the forms that are known, show one, or check one of your own."),
        details: [
            Message(
                ja: "自分の様式は JSON で書き、`convert --form FILE` で使います。書き方は Documentation/OwnForm.md にあります。",
                en:
                    "A form of your own is written in JSON and used with `convert --form FILE`. Documentation/OwnForm.md tells how."
            )
        ],
        examples: [
            Example(
                call: "planparse forms",
                effect: Message(ja: "様式の識別子と名前を1行ずつ書きます。", en: "Identifier and name of each form, a line each.")),
            Example(
                call: "planparse forms --show goal-sheet > own.json",
                effect: Message(ja: "組み込みの様式を、自分の様式のひな形として書きます。", en: "A built-in form, to begin your own with.")),
            Example(
                call: "planparse forms --check own.json plan.txt",
                effect: Message(ja: "様式の誤りを、文書でも試して表示します。", en: "What is wrong in a form, tried on a document too.")),
        ], command: Command.forms)
}
