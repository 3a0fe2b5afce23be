import PlanModel

/// Columns that several tables have.
extension TableColumn {
    /// The four numbers of a span: where the row's record stands in the document.
    static func place(_ span: @escaping @Sendable (Row) -> SourceSpan?) -> [Self] {
        [
            .integer("line", "出典の行", "Line of the source where the record begins") { span($0)?.line },
            .integer("column", "出典の桁（Unicodeスカラー）", "Column of that line, in Unicode scalars") { span($0)?.column },
            .integer("endLine", "出典の終わりの行", "Line after the last character of the record") { span($0)?.endLine },
            .integer("endColumn", "出典の終わりの桁", "Column after the last character of the record") { span($0)?.endColumn },
        ]
    }

    /// A period. Its dates are text, since a document may leave their year out: `--07-18`.
    static func period(_ period: @escaping @Sendable (Row) -> Period?) -> [Self] {
        [
            .text("period", "時期（原文）", "Period, as written") { period($0)?.text },
            .word("precision", "時期の精度", "How exactly the period is named") { period($0)?.precision },
            .text("start", "開始日", "First day, ISO 8601; --MM-DD without its year") { period($0)?.start?.description },
            .text("end", "終了日", "Last day, ISO 8601; --MM-DD without its year") { period($0)?.end?.description },
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
        ]
    }
}
