import PlanModel

/// `documents.csv`: one row a document, those without sheets among them.
struct DocumentRow: TableRow {
    let key: RowKey
    let plan: Plan
    let trace: PlanTrace
    let diagnostics: [Diagnostic]

    static let name = "documents"
    static let description = Message(ja: "文書", en: "Documents: one row a source file")
    static let primaryKey = ["documentPath"]
    static let belongsToSheet = false

    static var keyColumns: [TableColumn<DocumentRow>] {
        [.text("document", "文書のファイル名", "File name of the document") { $0.key.document }.required, .documentPath]
    }

    static func rows(of source: TableSource) -> [DocumentRow] {
        let document = source.document
        return [
            DocumentRow(
                key: source.key(nil, 1), plan: document.plan, trace: document.trace, diagnostics: document.diagnostics)
        ]
    }

    static let columns: [[TableColumn<DocumentRow>]] = [ofPlan, ofFile, ofContent, ofFindings, ofCoverage]

    private static let ofPlan: [TableColumn<DocumentRow>] = [
        .text("form", "様式の識別子", "Identifier of the form of the document") { $0.plan.form }.required,
        .text("title", "文書の標題", "Title of the document without its year") { $0.plan.title },
        .text("municipality", "自治体名", "Municipality") { $0.plan.municipality?.name },
        .text("prefecture", "都道府県名", "Prefecture") { $0.plan.municipality?.prefecture },
        .text("municipalityCode", "全国地方公共団体コード", "Six-digit code of local governments") { $0.plan.municipality?.code },
        .text("period", "文書の年度（原文）", "Fiscal year of the document, as written") { $0.plan.fiscalYear?.text },
        .integer("fiscalYear", "文書の年度（西暦）", "Gregorian year in which the document's fiscal year starts") {
            $0.plan.fiscalYear?.fiscalYear?.startYear
        },
    ]

    private static let ofFile: [TableColumn<DocumentRow>] = [
        .text("encoding", "文字コード", "Encoding that the bytes tell") { $0.plan.source.encoding }.required,
        .integer("bytes", "大きさ（バイト）", "Size of the file in bytes") { $0.plan.source.bytes }.required,
        .integer("lines", "行数", "Number of lines") { $0.plan.source.lines }.required,
        .text("sha256", "SHA-256", "SHA-256 of the file in hexadecimal") { $0.plan.source.sha256 }.required,
        .text("reader", "変換の命令", "Command that gave the text of a file that is none") { $0.plan.source.reader },
    ]

    private static let ofContent: [TableColumn<DocumentRow>] = [
        .integer("sheets", "シート数", "Number of sheets") { $0.plan.sheets.count }.required,
        .integer("indicators", "指標数", "Number of indicators") { $0.sum(\.indicators.count) }.required,
        .integer("budgets", "予算のあるシート数", "Number of sheets with a budget") {
            $0.plan.sheets.count { $0.budget != nil }
        }.required,
    ]

    private static let ofFindings: [TableColumn<DocumentRow>] = [
        .integer("errors", "エラー数", "Findings of severity error") { $0.count(.error) }.required,
        .integer("warnings", "警告数", "Findings of severity warning") { $0.count(.warning) }.required,
        .integer("notes", "注意数", "Findings of severity note") { $0.count(.note) }.required,
        .integer("repairs", "修復数", "Findings of severity repair") { $0.count(.repair) }.required,
    ]

    private static let ofCoverage: [TableColumn<DocumentRow>] = [
        .integer("declared", "様式どおりに読んだ項目数", "Fields that stand where the form says") { $0.coverage.declared },
        .integer("repaired", "補正して読んだ項目数", "Fields that stand where a repair put them") { $0.coverage.repaired },
        .integer("guessed", "推定して読んだ項目数", "Fields that were read by a guess") { $0.coverage.guessed },
        .integer("unclaimed", "未処理の箇所数", "Stretches that nothing accounts for") { $0.coverage.unclaimed },
    ]

    private var coverage: Coverage { trace.sheets.reduce(into: Coverage()) { $0 += $1.coverage } }

    private func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

    private func sum(_ number: (Sheet) -> Int) -> Int { plan.sheets.reduce(0) { $0 + number($1) } }
}
