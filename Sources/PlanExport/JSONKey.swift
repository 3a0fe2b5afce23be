/// A key of the contract, or of another format of JSON. Keys need no escapes.
struct JSONKey: Sendable, ExpressibleByStringLiteral {
    /// The key without its quotes.
    let name: StaticString

    @inline(__always)
    init(stringLiteral name: StaticString) { self.name = name }

    /// The key as a text.
    var text: String { name.description }
}

extension JSONKey {
    static var account: JSONKey { "account" }
    static var amount: JSONKey { "amount" }
    static var asOf: JSONKey { "asOf" }
    static var attributes: JSONKey { "attributes" }
    static var base: JSONKey { "base" }
    static var bound: JSONKey { "bound" }
    static var budget: JSONKey { "budget" }
    static var bytes: JSONKey { "bytes" }
    static var change: JSONKey { "change" }
    static var code: JSONKey { "code" }
    static var column: JSONKey { "column" }
    static var coverage: JSONKey { "coverage" }
    static var declared: JSONKey { "declared" }
    static var department: JSONKey { "department" }
    static var description: JSONKey { "description" }
    static var diagnostics: JSONKey { "diagnostics" }
    static var dimension: JSONKey { "dimension" }
    static var direction: JSONKey { "direction" }
    static var en: JSONKey { "en" }
    static var encoding: JSONKey { "encoding" }
    static var end: JSONKey { "end" }
    static var endColumn: JSONKey { "endColumn" }
    static var endLine: JSONKey { "endLine" }
    static var fiscalYear: JSONKey { "fiscalYear" }
    static var footnotes: JSONKey { "footnotes" }
    static var from: JSONKey { "from" }
    static var form: JSONKey { "form" }
    static var fund: JSONKey { "fund" }
    static var guessed: JSONKey { "guessed" }
    static var head: JSONKey { "head" }
    static var heading: JSONKey { "heading" }
    static var heads: JSONKey { "heads" }
    static var hint: JSONKey { "hint" }
    static var id: JSONKey { "id" }
    static var indicators: JSONKey { "indicators" }
    static var items: JSONKey { "items" }
    static var ja: JSONKey { "ja" }
    static var key: JSONKey { "key" }
    static var places: JSONKey { "places" }
    static var kind: JSONKey { "kind" }
    static var label: JSONKey { "label" }
    static var length: JSONKey { "length" }
    static var level: JSONKey { "level" }
    static var levels: JSONKey { "levels" }
    static var line: JSONKey { "line" }
    static var lineage: JSONKey { "lineage" }
    static var lines: JSONKey { "lines" }
    static var manner: JSONKey { "manner" }
    static var mark: JSONKey { "mark" }
    static var marker: JSONKey { "marker" }
    static var measures: JSONKey { "measures" }
    static var message: JSONKey { "message" }
    static var method: JSONKey { "method" }
    static var municipality: JSONKey { "municipality" }
    static var name: JSONKey { "name" }
    static var number: JSONKey { "number" }
    static var observations: JSONKey { "observations" }
    static var offset: JSONKey { "offset" }
    static var organization: JSONKey { "organization" }
    static var outline: JSONKey { "outline" }
    static var per: JSONKey { "per" }
    static var period: JSONKey { "period" }
    static var precision: JSONKey { "precision" }
    static var prefecture: JSONKey { "prefecture" }
    static var projects: JSONKey { "projects" }
    static var qualifiers: JSONKey { "qualifiers" }
    static var rationale: JSONKey { "rationale" }
    static var reader: JSONKey { "reader" }
    static var related: JSONKey { "related" }
    static var relatedPlans: JSONKey { "relatedPlans" }
    static var repaired: JSONKey { "repaired" }
    static var role: JSONKey { "role" }
    static var row: JSONKey { "row" }
    static var rows: JSONKey { "rows" }
    static var scale: JSONKey { "scale" }
    static var schema: JSONKey { "schema" }
    static var sdgs: JSONKey { "sdgs" }
    static var sections: JSONKey { "sections" }
    static var severity: JSONKey { "severity" }
    static var sha256: JSONKey { "sha256" }
    static var sheet: JSONKey { "sheet" }
    static var sheets: JSONKey { "sheets" }
    static var side: JSONKey { "side" }
    static var source: JSONKey { "source" }
    static var sources: JSONKey { "sources" }
    static var span: JSONKey { "span" }
    static var specific: JSONKey { "specific" }
    static var start: JSONKey { "start" }
    static var status: JSONKey { "status" }
    static var symbol: JSONKey { "symbol" }
    static var tables: JSONKey { "tables" }
    static var text: JSONKey { "text" }
    static var theme: JSONKey { "theme" }
    static var title: JSONKey { "title" }
    static var to: JSONKey { "to" }
    static var total: JSONKey { "total" }
    static var unclaimed: JSONKey { "unclaimed" }
    static var unit: JSONKey { "unit" }
    static var upper: JSONKey { "upper" }
    static var value: JSONKey { "value" }
    static var years: JSONKey { "years" }
}
