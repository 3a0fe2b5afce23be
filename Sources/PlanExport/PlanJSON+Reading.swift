public import PlanModel

extension PlanJSON {
    /// The document that the contract's JSON holds: what ``line(_:)`` and ``indented(_:)`` wrote, exactly.
    ///
    /// Absent lists are empty, absent values nil, unknown keys are passed over. Throws where a key of the contract
    /// holds something else than it should, with the path to it.
    /// ```swift
    /// let document = try PlanJSON.read(try Data(contentsOf: url))
    /// ```
    /// - Parameter json: The bytes of a record, whatever holds them: Foundation's `Data` goes in as it is.
    /// - Throws: A ``PlanJSONError`` where the bytes are no JSON, or a key of the contract holds something else than it should.
    public static func read(_ json: some Sequence<UInt8>) throws(PlanJSONError) -> PlanDocument {
        var parser = JSONParser(Array(json))
        return try JSONNode(json: try parser.parse(), path: "$").document()
    }

    /// The document that the text of a record holds: what ``read(_:)`` gives of its bytes.
    /// ```swift
    /// let document = try PlanJSON.read(text)
    /// ```
    /// - Parameter json: The text of a record.
    /// - Throws: A ``PlanJSONError``, as for bytes.
    public static func read(_ json: some StringProtocol) throws(PlanJSONError) -> PlanDocument {
        try read(Array(json.utf8))
    }

    /// The version of the contract that some JSON says it follows, such as `planparse/1`; nil where it says none, and so
    /// is no record.
    ///
    /// Throws where the bytes are no JSON.
    /// ```swift
    /// try PlanJSON.schema(of: record) == Plan.schema
    /// ```
    /// - Parameter record: The bytes of a record, or of any other JSON.
    /// - Throws: A ``PlanJSONError`` where the bytes are no JSON.
    public static func schema(of record: some Sequence<UInt8>) throws(PlanJSONError) -> String? {
        var parser = JSONParser(Array(record))
        guard case .object(let members) = try parser.parse(), case .string(let schema)? = members[JSONKey.schema.text]
        else {
            return nil
        }
        return schema
    }
}

extension JSONNode {
    fileprivate func document() throws(PlanJSONError) -> PlanDocument {
        guard try self[.schema].string == Plan.schema else { throw try self[.schema].error("\"\(Plan.schema)\"") }
        var plan = Plan(source: try self[.source].source(), form: try self[.form].string)
        plan.title = try self[.title].optionalString
        plan.municipality = try self[.municipality].optional { node throws(PlanJSONError) in
            Municipality(
                name: try node[.name].string, prefecture: try node[.prefecture].optionalString,
                code: try node[.code].optionalString)
        }
        plan.fiscalYear = try self[.fiscalYear].optional { node throws(PlanJSONError) in try node.period() }
        var trace = PlanTrace()
        (plan.outline, trace.outline) = try self[.outline].placed { node throws(PlanJSONError) in
            OutlineEntry(
                kind: try node[.kind].word(Sheet.Kind.self), code: try node[.code].optionalString,
                title: try node[.title].string, description: try node[.description].optionalString)
        }
        trace.places = try self[.places].planPlaces()
        (plan.sheets, trace.sheets) = try self[.sheets].pairs { node throws(PlanJSONError) in try node.sheet() }
        return PlanDocument(
            plan: plan, trace: trace,
            diagnostics: try self[.diagnostics].map { node throws(PlanJSONError) in try node.diagnostic() },
            unclaimed: try self[.unclaimed].map { node throws(PlanJSONError) in
                Unclaimed(span: try node[.span].span() ?? .none, text: try node[.text].string)
            })
    }

    private func source() throws(PlanJSONError) -> Plan.Source {
        Plan.Source(
            name: try self[.name].string, encoding: try self[.encoding].string, bytes: try self[.bytes].int,
            lines: try self[.lines].int, sha256: try self[.sha256].string,
            reader: try self[.reader].optionalString)
    }

    func period() throws(PlanJSONError) -> Period {
        Period(
            text: try self[.text].string, precision: try self[.precision].word(Period.Precision.self),
            start: try self[.start].notation(CalendarPoint.self), end: try self[.end].notation(CalendarPoint.self),
            fiscalYear: try self[.fiscalYear].optionalInt.flatMap { FiscalYear(startingIn: $0) },
            bound: try self[.bound].optionalWord(Bound.self))
    }

    func span() throws(PlanJSONError) -> SourceSpan? {
        if isNull { return nil }
        return SourceSpan(
            offset: try self[.offset].int, length: try self[.length].int, line: try self[.line].int,
            column: try self[.column].int, endLine: try self[.endLine].int, endColumn: try self[.endColumn].int
        ).read(try self[.manner].optionalWord(Coverage.Manner.self) ?? .declared)
    }

    /// The elements of a list with their spans; no spans where none of them has one.
    func placed<Element>(
        _ read: (JSONNode) throws(PlanJSONError) -> Element
    ) throws(PlanJSONError) -> ([Element], [SourceSpan]) {
        var (elements, spans): ([Element], [SourceSpan]) = ([], [])
        for node in try self.elements {
            elements.append(try read(node))
            spans.append(try node[.span].span() ?? .none)
        }
        return (elements, spans.allSatisfy { $0 == .none } ? [] : spans)
    }

    private func planPlaces() throws(PlanJSONError) -> PlanPlaces {
        var places = PlanPlaces()
        if isNull { return places }
        places.title = try self[.title].span()
        places.fiscalYear = try self[.fiscalYear].span()
        places.municipality = try self[.municipality].span()
        return places
    }

    func sheetPlaces() throws(PlanJSONError) -> SheetPlaces {
        var places = SheetPlaces()
        if isNull { return places }
        places.title = try self[.title].span()
        places.code = try self[.code].span()
        places.heading = try self[.heading].span()
        places.fiscalYear = try self[.fiscalYear].span()
        places.department = try self[.department].span()
        places.head = try self[.head].span()
        places.related = try self[.related].spans()
        places.relatedPlans = try self[.relatedPlans].spans()
        places.sdgs = try self[.sdgs].spans()
        places.measures = try self[.measures].spans()
        return places
    }

    private func spans() throws(PlanJSONError) -> [SourceSpan] {
        try map { node throws(PlanJSONError) in try node.span() ?? .none }
    }

    func strings() throws(PlanJSONError) -> [String] { try map { node throws(PlanJSONError) in try node.string } }

    private func diagnostic() throws(PlanJSONError) -> Diagnostic {
        let kind = try self[.code].word(DiagnosticKind.self)
        var diagnostic = Diagnostic(
            kind, sheet: try self[.sheet].optionalString, span: try self[.span].span(),
            hint: try self[.hint].optionalString)
        diagnostic.severity = try self[.severity].word(Severity.self)
        diagnostic.message = Message(ja: try self[.message][.ja].string, en: try self[.message][.en].string)
        return diagnostic
    }
}

extension SourceSpan {
    /// The span of a record that carries none.
    static let none = SourceSpan(offset: 0, length: 0)
}
