public import PlanModel

/// The contract's JSON of plan documents (`planparse/1`), written and read back exactly.
///
/// Foundation's coders would lose the digits of a decimal and fix no order of keys; this codec keeps both, so the same
/// document always gives the same bytes.
public enum PlanJSON {
    /// The document on one line, without a line end: one line of NDJSON.
    public static func line(_ document: PlanDocument) -> [UInt8] { write(document, .compact) }

    /// The document indented by two blanks, with a line end.
    public static func indented(_ document: PlanDocument) -> [UInt8] { write(document, .indented) + [0x0A] }

    private static func write(_ document: PlanDocument, _ layout: JSONWriter.Layout) -> [UInt8] {
        var writer = JSONWriter(layout, textSize: document.plan.source.bytes)
        writer.document(document)
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func document(_ document: PlanDocument) {
        let plan = document.plan
        object { writer in
            writer.key(.schema)
            writer.string(Plan.schema)
            writer.key(.source)
            writer.source(plan.source)
            writer.key(.form)
            writer.string(plan.form)
            writer.key(.title)
            writer.string(plan.title)
            writer.key(.municipality)
            writer.municipality(plan.municipality)
            writer.key(.fiscalYear)
            writer.period(plan.fiscalYear)
            writer.key(.outline)
            writer.array(plan.outline) { $0.outlineEntry($1) }
            writer.key(.sheets)
            writer.array(plan.sheets.indices) { writer, index in
                writer.sheet(plan.sheets[index], document.trace.sheets.at(index))
            }
            writer.key(.diagnostics)
            writer.array(document.diagnostics) { writer, diagnostic in
                writer.object { $0.diagnosticKeys(diagnostic) }
            }
            writer.key(.unclaimed)
            writer.array(document.unclaimed) { writer, stretch in
                writer.object { writer in
                    writer.key(.span)
                    writer.span(stretch.span)
                    writer.key(.text)
                    writer.string(stretch.text)
                }
            }
        }
    }

    private mutating func source(_ source: Plan.Source) {
        object { writer in
            writer.key(.name)
            writer.string(source.name)
            writer.key(.encoding)
            writer.string(source.encoding)
            writer.key(.bytes)
            writer.number(source.bytes)
            writer.key(.lines)
            writer.number(source.lines)
            writer.key(.sha256)
            writer.string(source.sha256)
        }
    }

    private mutating func municipality(_ municipality: Municipality?) {
        guard let municipality else { return null() }
        object { writer in
            writer.key(.name)
            writer.string(municipality.name)
            writer.key(.prefecture)
            writer.string(municipality.prefecture)
            writer.key(.code)
            writer.string(municipality.code)
        }
    }

    private mutating func outlineEntry(_ entry: OutlineEntry) {
        object { writer in
            writer.key(.kind)
            writer.word(entry.kind.rawValue)
            writer.key(.code)
            writer.string(entry.code)
            writer.key(.title)
            writer.string(entry.title)
            writer.key(.description)
            writer.string(entry.description)
        }
    }

    mutating func periodKeys(_ period: Period) {
        key(.text)
        string(period.text)
        key(.precision)
        word(period.precision.rawValue)
        key(.start)
        word(period.start?.description)
        key(.end)
        word(period.end?.description)
        key(.fiscalYear)
        number(period.fiscalYear?.startYear)
        key(.bound)
        word(period.bound?.rawValue)
    }

    mutating func strings(_ texts: [String]) { array(texts) { $0.string($1) } }

    mutating func decimal(_ value: ExactDecimal?) {
        guard let value else { return null() }
        if value.exponent == 0, let number = Int(exactly: value.significand) { return self.number(number) }
        literal(value.description)
    }

    mutating func diagnosticKeys(_ diagnostic: Diagnostic) {
        key(.code)
        string(diagnostic.kind.code)
        key(.severity)
        word(diagnostic.severity.rawValue)
        key(.message)
        object { writer in
            writer.key(.ja)
            writer.string(diagnostic.message.ja)
            writer.key(.en)
            writer.string(diagnostic.message.en)
        }
        key(.sheet)
        string(diagnostic.sheet)
        key(.span)
        span(diagnostic.span)
        key(.hint)
        string(diagnostic.hint)
    }
}

extension Array {
    /// The element at an index, or nil past the end: a trace may lack what its plan has.
    func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
