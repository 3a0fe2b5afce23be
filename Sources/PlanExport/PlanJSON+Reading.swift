public import PlanModel

extension PlanJSON {
    /// The document that the contract's JSON holds: what ``line(_:)`` and ``indented(_:)`` wrote, exactly.
    ///
    /// Absent lists are empty, absent values nil, unknown keys are passed over. Throws where a key of the contract
    /// holds something else than it should, with the path to it.
    public static func read(_ bytes: [UInt8]) throws(PlanJSONError) -> PlanDocument {
        var parser = JSONParser(bytes)
        return try JSONNode(json: try parser.parse(), path: "$").document()
    }

    /// The version of the contract that some JSON says it follows, such as `planparse/1`; nil where it says none, and so
    /// is no record.
    ///
    /// Throws where the bytes are no JSON.
    /// ```swift
    /// try PlanJSON.schema(of: record) == Plan.schema
    /// ```
    public static func schema(of record: [UInt8]) throws(PlanJSONError) -> String? {
        var parser = JSONParser(record)
        guard case .object(let members) = try parser.parse(), case .string(let schema)? = members["schema"] else {
            return nil
        }
        return schema
    }
}

extension JSONNode {
    fileprivate func document() throws(PlanJSONError) -> PlanDocument {
        guard try self["schema"].string == Plan.schema else { throw try self["schema"].error("\"\(Plan.schema)\"") }
        var plan = Plan(source: try self["source"].source(), form: try self["form"].string)
        plan.title = try self["title"].optionalString
        plan.municipality = try self["municipality"].optional { node throws(PlanJSONError) in
            Municipality(
                name: try node["name"].string, prefecture: try node["prefecture"].optionalString,
                code: try node["code"].optionalString)
        }
        plan.fiscalYear = try self["fiscalYear"].optional { node throws(PlanJSONError) in try node.period() }
        plan.outline = try self["outline"].map { node throws(PlanJSONError) in
            OutlineEntry(
                kind: try node["kind"].word(Sheet.Kind.self), code: try node["code"].optionalString,
                title: try node["title"].string, description: try node["description"].optionalString)
        }
        var trace = PlanTrace()
        (plan.sheets, trace.sheets) = try self["sheets"].pairs { node throws(PlanJSONError) in try node.sheet() }
        return PlanDocument(
            plan: plan, trace: trace,
            diagnostics: try self["diagnostics"].map { node throws(PlanJSONError) in try node.diagnostic() },
            unclaimed: try self["unclaimed"].map { node throws(PlanJSONError) in
                Unclaimed(span: try node["span"].span() ?? .none, text: try node["text"].string)
            })
    }

    private func source() throws(PlanJSONError) -> Plan.Source {
        Plan.Source(
            name: try self["name"].string, encoding: try self["encoding"].string, bytes: try self["bytes"].int,
            lines: try self["lines"].int, sha256: try self["sha256"].string)
    }

    func period() throws(PlanJSONError) -> Period {
        Period(
            text: try self["text"].string, precision: try self["precision"].word(Period.Precision.self),
            start: try self["start"].notation(CalendarPoint.self), end: try self["end"].notation(CalendarPoint.self),
            fiscalYear: try self["fiscalYear"].optionalInt.flatMap { FiscalYear(startingIn: $0) },
            bound: try self["bound"].optionalWord(Bound.self))
    }

    func span() throws(PlanJSONError) -> SourceSpan? {
        if isNull { return nil }
        return SourceSpan(
            offset: try self["offset"].int, length: try self["length"].int, line: try self["line"].int,
            column: try self["column"].int, endLine: try self["endLine"].int, endColumn: try self["endColumn"].int)
    }

    func strings() throws(PlanJSONError) -> [String] { try map { node throws(PlanJSONError) in try node.string } }

    private func diagnostic() throws(PlanJSONError) -> Diagnostic {
        let kind = try self["code"].word(DiagnosticKind.self)
        var diagnostic = Diagnostic(
            kind, sheet: try self["sheet"].optionalString, span: try self["span"].span(),
            hint: try self["hint"].optionalString)
        diagnostic.severity = try self["severity"].word(Severity.self)
        diagnostic.message = Message(ja: try self["message"]["ja"].string, en: try self["message"]["en"].string)
        return diagnostic
    }
}

extension SourceSpan {
    /// The span of a record that carries none.
    static let none = SourceSpan(offset: 0, length: 0)
}
