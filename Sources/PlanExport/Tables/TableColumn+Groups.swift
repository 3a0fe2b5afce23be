import PlanModel

/// Columns that several tables have.
extension TableColumn {
    /// How the row's record was read, and the four numbers of its span: where it stands in the document.
    static func place(_ span: @escaping @Sendable (Row) -> SourceSpan?) -> [Self] {
        [
            .word("manner", "読み方", "Whether it stands where the form says, or where a repair or a guess put it") {
                span($0)?.manner
            },
            .integer("line", "出典の行", "Line of the source where the record begins") { span($0)?.line },
            .integer("column", "出典の桁（Unicodeスカラー）", "Column of that line, in Unicode scalars") { span($0)?.column },
            .integer("endLine", "出典の終わりの行", "Line after the last character of the record") { span($0)?.endLine },
            .integer("endColumn", "出典の終わりの桁", "Column after the last character of the record") { span($0)?.endColumn },
        ]
    }

    /// What a row of figures is of, so that it can be read without a join.
    static func context(_ context: @escaping @Sendable (Row) -> RowContext) -> [Self] {
        [
            .text("documentTitle", "文書の標題", "Title of the document without its year") { context($0).documentTitle },
            .text("municipality", "自治体名", "Municipality") { context($0).municipality?.name },
            .text("municipalityCode", "全国地方公共団体コード", "Six-digit code of local governments") {
                context($0).municipality?.code
            },
            .text("department", "所管課", "Department in charge") { context($0).department },
            .word("sheetKind", "シートの種別", "What the sheet is about") { context($0).kind },
            .word("rowKind", "表の中での行の種類", "What a row of a table stands for; items alone add up") { context($0).row },
            .text("title", "名称", "Name of the goal, department, policy, measure or project") { context($0).title },
        ]
    }

    /// A period. `start` and `end` are text, since a document may leave the year out: `--07-18`. Beside them stand the
    /// dates that have one.
    static func period(_ period: @escaping @Sendable (Row) -> Period?) -> [Self] {
        [
            .text("period", "時期（原文）", "Period, as written") { period($0)?.text },
            .word("precision", "時期の精度", "How exactly the period is named") { period($0)?.precision },
            .text("start", "開始日", "First day, ISO 8601; --MM-DD without its year") { period($0)?.start?.description },
            .text("end", "終了日", "Last day, ISO 8601; --MM-DD without its year") { period($0)?.end?.description },
            .date("startDate", "開始日（年のあるもの）", "First day; empty where it has no year") { period($0)?.start?.date },
            .date("endDate", "終了日（年のあるもの）", "Last day; empty where it has no year") { period($0)?.end?.date },
            .integer("fiscalYear", "年度（西暦）", "Gregorian year in which the fiscal year starts") {
                period($0)?.fiscalYear?.startYear
            },
            .word("periodBound", "以降・以前", "Whether the period is open at one end") { period($0)?.bound },
        ]
    }

    /// A value: the cell as written, and the figure in it.
    static func value(_ value: @escaping @Sendable (Row) -> Value?) -> [Self] {
        [
            .text("text", "値（原文）", "Value, as written") { value($0)?.text },
            .word("status", "値の種別", "What kind of content the value has") { value($0)?.status },
            .decimal("amount", "数値", "Figure with its digits; the lower end of a range") { value($0)?.amount },
            .text("valueUnit", "数値の単位", "Unit of the figure in canonical notation") { value($0)?.unit },
            .word("bound", "以上・以下など", "How the figure limits what it speaks of") { value($0)?.bound },
            .decimal("upperAmount", "範囲の上限", "Upper end of a range") { value($0)?.upper?.amount },
            .word("upperBound", "上限の以下・未満", "How the upper end is meant") { value($0)?.upper?.bound },
            .decimal("baseAmount", "基本単位での数値", "Figure in the base unit, for money") { value($0)?.base?.amount },
            .text("baseUnit", "基本単位", "The base unit, for money") { value($0)?.base?.unit },
            .texts("valueQualifiers", "値の限定", "Whom or how the figure counts") { value($0)?.qualifiers },
            .texts("valueFootnotes", "値の注", "Marks of notes behind the figure") { value($0)?.footnotes },
        ]
    }
}

extension TableColumn where Row: TableRow {
    /// The path of the document, which ties the tables together.
    static var documentPath: Self {
        .text("documentPath", "文書のパス", "Path of the document below its input folder; unique in the tables") {
            $0.key.path
        }.required
    }
}
