/// The keys of the contract, encoded once: `"name":`.
struct JSONKey: Sendable, ExpressibleByStringLiteral {
    /// The key in quotes, with its colon. Keys need no escapes.
    let bytes: [UInt8]
    /// The same with the comma that separates it from the value before.
    let following: [UInt8]

    init(stringLiteral name: String) {
        bytes = Array("\"\(name)\":".utf8)
        following = [UInt8(ascii: ",")] + bytes
    }
}

/// Keys that mostly come without a value, encoded once: `,"bound":null,"upper":null`.
struct JSONNulls: Sendable {
    let keys: [JSONKey]
    /// The keys, each behind a comma, with their nulls.
    let following: [UInt8]

    init(_ keys: JSONKey...) {
        self.keys = keys
        following = keys.flatMap { $0.following + Array("null".utf8) }
    }

    /// Values that are no range and have no bound.
    static let limits = JSONNulls(.bound, .upper)
    /// Indicators of tables: neither reason nor method is given.
    static let reasons = JSONNulls(.rationale, .method)
}

extension JSONKey {
    static let account: JSONKey = "account"
    static let amount: JSONKey = "amount"
    static let asOf: JSONKey = "asOf"
    static let attributes: JSONKey = "attributes"
    static let base: JSONKey = "base"
    static let bound: JSONKey = "bound"
    static let budget: JSONKey = "budget"
    static let bytes: JSONKey = "bytes"
    static let change: JSONKey = "change"
    static let code: JSONKey = "code"
    static let column: JSONKey = "column"
    static let coverage: JSONKey = "coverage"
    static let declared: JSONKey = "declared"
    static let department: JSONKey = "department"
    static let description: JSONKey = "description"
    static let diagnostics: JSONKey = "diagnostics"
    static let dimension: JSONKey = "dimension"
    static let direction: JSONKey = "direction"
    static let en: JSONKey = "en"
    static let encoding: JSONKey = "encoding"
    static let end: JSONKey = "end"
    static let endColumn: JSONKey = "endColumn"
    static let endLine: JSONKey = "endLine"
    static let fiscalYear: JSONKey = "fiscalYear"
    static let footnotes: JSONKey = "footnotes"
    static let from: JSONKey = "from"
    static let form: JSONKey = "form"
    static let fund: JSONKey = "fund"
    static let guessed: JSONKey = "guessed"
    static let head: JSONKey = "head"
    static let heading: JSONKey = "heading"
    static let heads: JSONKey = "heads"
    static let hint: JSONKey = "hint"
    static let id: JSONKey = "id"
    static let indicators: JSONKey = "indicators"
    static let items: JSONKey = "items"
    static let ja: JSONKey = "ja"
    static let kind: JSONKey = "kind"
    static let label: JSONKey = "label"
    static let length: JSONKey = "length"
    static let level: JSONKey = "level"
    static let levels: JSONKey = "levels"
    static let line: JSONKey = "line"
    static let lineage: JSONKey = "lineage"
    static let lines: JSONKey = "lines"
    static let mark: JSONKey = "mark"
    static let marker: JSONKey = "marker"
    static let measures: JSONKey = "measures"
    static let message: JSONKey = "message"
    static let method: JSONKey = "method"
    static let municipality: JSONKey = "municipality"
    static let name: JSONKey = "name"
    static let number: JSONKey = "number"
    static let observations: JSONKey = "observations"
    static let offset: JSONKey = "offset"
    static let organization: JSONKey = "organization"
    static let outline: JSONKey = "outline"
    static let per: JSONKey = "per"
    static let period: JSONKey = "period"
    static let precision: JSONKey = "precision"
    static let prefecture: JSONKey = "prefecture"
    static let projects: JSONKey = "projects"
    static let qualifiers: JSONKey = "qualifiers"
    static let rationale: JSONKey = "rationale"
    static let related: JSONKey = "related"
    static let relatedPlans: JSONKey = "relatedPlans"
    static let repaired: JSONKey = "repaired"
    static let role: JSONKey = "role"
    static let rows: JSONKey = "rows"
    static let scale: JSONKey = "scale"
    static let schema: JSONKey = "schema"
    static let sdgs: JSONKey = "sdgs"
    static let sections: JSONKey = "sections"
    static let severity: JSONKey = "severity"
    static let sha256: JSONKey = "sha256"
    static let sheet: JSONKey = "sheet"
    static let sheets: JSONKey = "sheets"
    static let source: JSONKey = "source"
    static let sources: JSONKey = "sources"
    static let span: JSONKey = "span"
    static let specific: JSONKey = "specific"
    static let start: JSONKey = "start"
    static let status: JSONKey = "status"
    static let symbol: JSONKey = "symbol"
    static let tables: JSONKey = "tables"
    static let text: JSONKey = "text"
    static let theme: JSONKey = "theme"
    static let title: JSONKey = "title"
    static let to: JSONKey = "to"
    static let total: JSONKey = "total"
    static let unclaimed: JSONKey = "unclaimed"
    static let unit: JSONKey = "unit"
    static let upper: JSONKey = "upper"
    static let value: JSONKey = "value"
    static let years: JSONKey = "years"
}
