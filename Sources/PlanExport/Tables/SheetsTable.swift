import PlanModel

/// `sheets.csv`: one row a sheet, with what the record says of its document.
///
/// A document without sheets has no row here but in `documents.csv`. Tables that stand as they are
/// (`Sheet.tables`) are in the JSON alone.
struct SheetRow: TableRow {
    let key: RowKey
    let plan: Plan
    let sheet: Sheet
    let trace: SheetTrace?

    static let name = "sheets"
    static let description = Message(ja: "シート（様式1枚分の記録）", en: "Sheets: one row a record of a document")
    static let primaryKey = ["documentPath", "sheet"]
    static let belongsToSheet = false

    static func rows(of source: TableSource) -> [SheetRow] {
        source.document.plan.sheets.enumerated().map { index, sheet in
            SheetRow(
                key: source.key(sheet.id, index + 1), plan: source.document.plan,
                sheet: sheet, trace: source.document.trace.sheets.at(index))
        }
    }

    static let columns: [[TableColumn<SheetRow>]] = [
        ofDocument, ofIdentity, ofOrganization, ofContent, ofCoverage, TableColumn.place { $0.trace?.span },
    ]

    private static let ofDocument: [TableColumn<SheetRow>] = [
        .text("form", "様式の識別子", "Identifier of the form of the document") { $0.plan.form },
        .text("documentTitle", "文書の標題", "Title of the document without its year") { $0.plan.title },
        .text("municipality", "自治体名", "Municipality") { $0.plan.municipality?.name },
        .text("prefecture", "都道府県名", "Prefecture") { $0.plan.municipality?.prefecture },
        .text("municipalityCode", "全国地方公共団体コード", "Six-digit code of local governments") { $0.plan.municipality?.code },
        .text("documentPeriod", "文書の年度（原文）", "Fiscal year of the document, as written") { $0.plan.fiscalYear?.text },
        .integer("documentFiscalYear", "文書の年度（西暦）", "Gregorian year in which the document's fiscal year starts") {
            $0.plan.fiscalYear?.fiscalYear?.startYear
        },
    ]

    private static let ofIdentity: [TableColumn<SheetRow>] = [
        .word("kind", "シートの種別", "What the sheet is about") { $0.sheet.kind },
        .text("sheetKey", "シートの識別子", "What stays when sheets are added or the year changes") { $0.sheet.key },
        .word("rowKind", "表の中での行の種類", "What a row of a table stands for; items alone add up") { $0.sheet.row },
        .text("code", "コード", "Code of the sheet") { $0.sheet.code },
        .text("title", "名称", "Name of the goal, department, policy, measure or project") { $0.sheet.title },
        .text("heading", "見出し", "Line that opens the sheet") { $0.sheet.heading },
        .list("lineage", "上位の政策・施策", "Policies and measures above, outermost first", of: { $0.sheet.lineage }) {
            $0.ancestor($1)
        },
        .text("period", "シートの年度（原文）", "Fiscal year of the sheet, as written") { $0.sheet.fiscalYear?.text },
        .integer("fiscalYear", "シートの年度（西暦）", "Gregorian year in which the sheet's fiscal year starts") {
            $0.sheet.fiscalYear?.fiscalYear?.startYear
        },
    ]

    private static let ofOrganization: [TableColumn<SheetRow>] = [
        .text("department", "所管課", "Department in charge") { $0.sheet.organization.department },
        .text("headTitle", "所属長の職名", "Post of the head of the department") { $0.sheet.organization.head?.title },
        .text("headName", "所属長の氏名", "Name of the head of the department") { $0.sheet.organization.head?.name },
        .texts("related", "関連課", "Departments that take part") { $0.sheet.organization.related },
    ]

    private static let ofContent: [TableColumn<SheetRow>] = [
        .list("attributes", "その他の項目", "Other cells with one value", of: { $0.sheet.attributes }) { $0.attribute($1) },
        .list("measures", "所管する施策", "Measures in the department's charge", of: { $0.sheet.measures }) {
            $0.measure($1)
        },
        .texts("relatedPlans", "関連する計画", "Plans cited as basis or related") { $0.sheet.relatedPlans },
        .list("sdgs", "SDGsの目標番号", "Numbers of the Sustainable Development Goals", of: { $0.sheet.sdgs }) {
            $0.number($1)
        },
        .list("footnotes", "注", "Footnotes", of: { $0.sheet.footnotes }) { $0.footnote($1) },
    ]

    private static let ofCoverage: [TableColumn<SheetRow>] = [
        .integer("declared", "様式どおりに読んだ項目数", "Fields that stand where the form says") { $0.trace?.coverage.declared },
        .integer("repaired", "補正して読んだ項目数", "Fields that stand where a repair put them") { $0.trace?.coverage.repaired },
        .integer("guessed", "推定して読んだ項目数", "Fields that were read by a guess") { $0.trace?.coverage.guessed },
        .integer("unclaimed", "未処理の箇所数", "Stretches that nothing accounts for") { $0.trace?.coverage.unclaimed },
    ]
}
