public import PlanModel

/// The contract's JSON of plan documents (`planparse/1`), written and read back exactly.
///
/// Foundation's coders would lose the digits of a decimal and fix no order of keys; this codec keeps both, so the same
/// document always gives the same bytes.
public enum PlanJSON {
    /// The document on one line, without a line end: one line of NDJSON.
    /// ```swift
    /// let lines = documents.flatMap { PlanJSON.line($0) + [0x0A] }
    /// ```
    /// - Parameter document: The document.
    public static func line(_ document: PlanDocument) -> [UInt8] {
        JSONWriter.line(textSize: document.plan.source.bytes) { $0.document(document) }
    }

    /// The document indented by two blanks, with a line end.
    /// ```swift
    /// print(String(decoding: PlanJSON.indented(document), as: UTF8.self))
    /// ```
    /// - Parameter document: The document.
    public static func indented(_ document: PlanDocument) -> [UInt8] {
        JSONWriter.indented(textSize: document.plan.source.bytes) { $0.document(document) }
    }

    /// Writes the document in chunks of 64 KiB, so that memory does not grow with its record.
    /// ```swift
    /// try PlanJSON.write(document) { chunk in try file.write(chunk) }
    /// ```
    /// Together the chunks are the bytes of ``line(_:)`` or ``indented(_:)``.
    ///
    /// - Parameters:
    ///   - document: What is written. It is lent, not copied.
    ///   - indented: Whether it is indented by two blanks, with a line end; else it is one line without one.
    ///   - put: Takes a chunk, which is never empty; its bytes are gone afterwards.
    /// - Throws: What `put` throws. It is not called again then.
    public static func write<Failure: Error>(
        _ document: borrowing PlanDocument, indented: Bool = false,
        to put: (borrowing Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        var failure: Failure?
        JSONWriter.chunks(indented: indented) { chunk in
            guard failure == nil else { return }
            do throws(Failure) { try put(chunk) } catch { failure = error }
        } _: { writer in
            writer.document(document)
        }
        if let failure { throw failure }
    }
}

extension JSONWriter {
    mutating func document(_ document: borrowing PlanDocument) {
        let plan = document.plan
        open("{")
        string(.schema, Plan.schema)
        source(plan.source)
        string(.form, plan.form)
        string(.title, plan.title)
        municipality(plan.municipality)
        period(.fiscalYear, plan.fiscalYear)
        array(.outline, plan.outline, document.trace.outline) { $0.outlineEntry($1, $2) }
        places(document.trace.places)
        array(.sheets, plan.sheets, document.trace.sheets) { $0.sheet($1, $2) }
        array(.diagnostics, document.diagnostics) { writer, diagnostic in
            writer.open("{")
            writer.diagnosticKeys(diagnostic)
            writer.close("}")
        }
        array(.unclaimed, document.unclaimed) { writer, stretch in
            writer.open("{")
            writer.span(.span, stretch.span)
            writer.string(.text, stretch.text)
            writer.close("}")
        }
        close("}")
    }

    private mutating func source(_ source: Plan.Source) {
        key(.source)
        open("{")
        string(.name, source.name)
        string(.encoding, source.encoding)
        number(.bytes, source.bytes)
        number(.lines, source.lines)
        string(.sha256, source.sha256)
        if let reader = source.reader { string(.reader, reader) }
        close("}")
    }

    private mutating func municipality(_ municipality: Municipality?) {
        key(.municipality)
        guard let municipality else { return null() }
        open("{")
        string(.name, municipality.name)
        string(.prefecture, municipality.prefecture)
        string(.code, municipality.code)
        close("}")
    }

    private mutating func outlineEntry(_ entry: OutlineEntry, _ span: SourceSpan?) {
        open("{")
        word(.kind, entry.kind.rawValue)
        string(.code, entry.code)
        string(.title, entry.title)
        string(.description, entry.description)
        place(.span, span)
        close("}")
    }

    mutating func diagnosticKeys(_ diagnostic: Diagnostic) {
        string(.code, diagnostic.kind.code)
        word(.severity, diagnostic.severity.rawValue)
        let message = diagnostic.message
        key(.message)
        open("{")
        string(.ja, message.ja)
        string(.en, message.en)
        close("}")
        string(.sheet, diagnostic.sheet)
        span(.span, diagnostic.span)
        string(.hint, diagnostic.hint)
    }
}

extension Array {
    /// The element at an index, or nil past the end: a trace may lack what its plan has.
    func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
