import PlanModel

/// The tables as a page of the documentation, made from their columns.
package enum TablesPage {
    /// The page in Markdown.
    package static let markdown: String = {
        var page = introduction
        for schema in PlanTables.schemas { page += entry(schema) }
        return page
    }()

    private static let introduction = """
        # Tables

        What `planparse convert INPUT… -o DIR --format csv` writes: one set of comma-separated tables (RFC 4180, UTF-8) for all inputs
        together, and `datapackage.json`, a Frictionless Data Package that types every column. The columns below are written
        from the same declarations as the tables.

        - `documentPath` tells a document from all others; with `sheet` it names a row of `sheets.csv`, with `row` a row of the other
          tables. `datapackage.json` has them as primary and foreign keys.
        - A cell without content is empty. Figures have the digits of the document and a point; of money `baseAmount` is in 円.
        - `start` and `end` are text, since a document may name a day without its year (`--07-18`); `startDate` and `endDate` are the
          same as dates, empty where there is no year.
        - `rowKind` is what a row of a table of money stands for; a sheet that is no row of one has none. Rows whose `rowKind` is `item`
          or empty, with `part` `total`, add up to the document's money; `side` tells 歳入 from 歳出.
        - `manner` says how a value was read: where the form says (`declared`), where a repair put it, or by a guess.
        - Columns of the type `array` hold a list as JSON.
        - `hash` and `bytes` of a resource are those of the table, those of a source the document's own. The licence is not specified: the
          texts are the documents', whose publishers hold the rights.

        ```sql
        -- DuckDB: the money of each department in a year
        SELECT department, sum(baseAmount) FROM 'budgets.csv'
        WHERE part = 'total' AND fiscalYear = 2026 AND coalesce(rowKind, 'item') = 'item'
          AND coalesce(side, 'expenditure') = 'expenditure' GROUP BY department;
        ```

        ## For spreadsheets

        `--bom` begins each table with a byte order mark, by which Excel tells UTF-8. `--spreadsheet` puts an apostrophe before each text that a
        spreadsheet would take for something else:

        - one that begins with `=`, `+`, `-`, `@`, `−`, their wide forms, a tab, a line end or NUL, which may run as a formula (after OWASP's advice on
          CSV injection);
        - one that is made of digits and the marks of figures and dates alone, such as `074055`, `6-1`, `50％`, `令和6年4月1日`, which would lose zeros
          or become a date;
        - one that begins with an apostrophe.

        Nothing else gets one, and columns that are no text never do. So it can be undone: in columns of the type `string`, take one leading
        apostrophe away. `datapackage.json` then has `"textMark": "'"`. `SpreadsheetMark` does both in the library.

        """

    private static func entry(_ schema: TableSchema) -> String {
        var entry = """

            ## \(schema.fileName)

            \(schema.description.en) (\(schema.description.ja)). Primary key: \(schema.primaryKey.joined(separator: ", ")).

            | column | type | meaning | 意味 |
            |---|---|---|---|

            """
        for field in schema.fields {
            let words = field.words.isEmpty ? "" : ": " + field.words.map { "`\($0)`" }.joined(separator: ", ")
            let name = "`\(field.name)`" + (field.isRequired ? " \\*" : "")
            entry +=
                "| \(name) | \(field.type.rawValue) | \(field.description.en)\(words) | \(field.description.ja) |\n"
        }
        return entry + "\n\\* never empty\n"
    }
}
