import PlanModel

/// The record format as a page of the documentation, made from the lists of fields.
package enum RecordsPage {
    /// The page in Markdown.
    package static let markdown: String = {
        var page = introduction
        for type in RecordType.all { page += entry(type) }
        return page
    }()

    private static let introduction = """
        # Records

        What PlanParse writes for a document: one JSON object, the same in shape for every form of plan. This page names every
        object and every key. `planparse schema` prints the same as a JSON Schema (2020-12), which programs can check records
        with; both are written from the lists that the writer's tests hold it to. This page is written by
        `planparse schema --markdown`.

        - The version of the format is the key `schema`. Within `planparse/1` keys are added and none is renamed, dropped or
          given another meaning: a reader passes over keys that it does not know.
        - A text is what the document says, in its own characters. Markup, the blanks of a layout and blanks at both ends are
          taken out, and nothing is put into other words or other widths.
        - A number is an exact decimal with the digits of the document: `80.0` stays `80.0`, `32,304` is `32304`. Read it as a
          decimal where digits matter. Sums never go through binary fractions.
        - A date is ISO 8601. One that the document gives without its year is `--07-18`, or `--07` for a month.
        - What a document does not say is null, an empty list, or a key that is not there. The column `null` says which:
          *never*, *null*, or *no key*.
        - The same bytes give the same record: keys have a fixed order, and there is no time of the run in it.

        ## How the objects hang together

        ```text
        Plan ── source, municipality, fiscalYear, outline
         ├─ sheets ── lineage, organization, attributes, footnotes, measures, tables
         │   ├─ sections ── items ── items …
         │   ├─ indicators ── unit
         │   │   └─ observations ── period, value
         │   └─ budget ── account ── levels
         │       └─ years ── period, total, sources ── value
         ├─ diagnostics ── message
         └─ unclaimed
        ```

        Almost every object has a `span`: its place in the source.

        """

    private static func entry(_ type: RecordType) -> String {
        var entry = """

            ## \(type.name.rawValue)

            \(type.meaning)

            | key | 日本語 | type | null | meaning | example |
            |---|---|---|---|---|---|

            """
        for field in type.fields { entry += row(field) }
        if !type.conditions.isEmpty { entry += "\n" }
        for condition in type.conditions { entry += "- " + condition.meaning + "\n" }
        return entry
    }

    private static func row(_ field: RecordField) -> String {
        let absence =
            switch field.presence {
            case .always: "never"
            case .orNull: "null"
            case .orLeftOut: "no key"
            }
        let cells = [
            "`\(field.key.text)`", FieldWords.words(of: field.key.text).ja, words(field.shape), absence, field.meaning,
            "`\(field.example)`",
        ]
        return "| " + cells.joined(separator: " | ") + " |\n"
    }

    /// A type in words, the name of another object as a link to it.
    private static func words(_ shape: FieldShape) -> String {
        switch shape {
        case .text: "text"
        case .constant(let text): "`\"\(text)\"`"
        case .words(let words) where words.count > mostWords: "a word"
        case .words(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .openWords(let words): "text, such as " + words.map { "`\($0)`" }.joined(separator: ", ")
        case .notation(let notation): Self.words(notation)
        case .integer: "whole number"
        case .decimal: "decimal"
        case .flag: "true or false"
        case .record(let name): "[\(name.rawValue)](#\(name.rawValue.lowercased()))"
        case .list(let element): "list of " + words(element)
        case .object, .choice: "object"
        case .map(let element): "object with " + words(element) + " behind each key"
        }
    }

    private static func words(_ notation: FieldShape.Notation) -> String {
        switch notation {
        case .day: "date"
        case .dayOrYearless: "date, or one without its year"
        case .sha256: "64 hexadecimal digits"
        case .code: "six digits as text"
        case .identifier: "number as text"
        }
    }

    /// More words than these stand on a page of their own.
    private static let mostWords = 20
}
