import PlanModel

/// How a sheet and its parts are read back.
extension JSONNode {
    func sheet() throws(PlanJSONError) -> (Sheet, SheetTrace) {
        var sheet = Sheet(id: try self[.id].string, kind: try self[.kind].word(Sheet.Kind.self))
        var trace = SheetTrace(span: try self[.span].span() ?? .none)
        try readIdentity(into: &sheet)
        trace.places = try self[.places].sheetPlaces()
        sheet.organization = try self[.organization].organization()
        (sheet.attributes, trace.attributes) = try self[.attributes].placed { node throws(PlanJSONError) in
            Sheet.Attribute(
                label: try node[.label].string, role: Sheet.Attribute.Role(rawValue: try node[.role].string),
                text: try node[.text].string)
        }
        (sheet.sections, trace.sections) = try self[.sections].pairs { node throws(PlanJSONError) in
            try node.section()
        }
        (sheet.indicators, trace.indicators) = try self[.indicators].pairs { node throws(PlanJSONError) in
            try node.indicator()
        }
        if let (budget, budgetTrace) = try self[.budget].optional({ node throws(PlanJSONError) in try node.budget() }) {
            sheet.budget = budget
            trace.budget = budgetTrace
        }
        try readLists(into: &sheet, &trace)
        trace.coverage = try self[.coverage].coverage()
        return (sheet, trace)
    }

    private func readIdentity(into sheet: inout Sheet) throws(PlanJSONError) {
        sheet.key = try self[.key].optionalString
        sheet.row = try self[.row].optionalWord(Sheet.Row.self)
        sheet.code = try self[.code].optionalString
        sheet.title = try self[.title].optionalString
        sheet.heading = try self[.heading].optionalString
        sheet.lineage = try self[.lineage].map { node throws(PlanJSONError) in
            Sheet.Ancestor(
                kind: try node[.kind].word(Sheet.Kind.self), code: try node[.code].optionalString,
                title: try node[.title].string)
        }
        sheet.fiscalYear = try self[.fiscalYear].optional { node throws(PlanJSONError) in try node.period() }
    }

    private func readLists(into sheet: inout Sheet, _ trace: inout SheetTrace) throws(PlanJSONError) {
        for node in try self[.tables].elements {
            sheet.tables.append(
                Sheet.PlainTable(
                    heads: try node[.heads].map { row throws(PlanJSONError) in try row.strings() },
                    rows: try node[.rows].map { row throws(PlanJSONError) in try row.strings() }))
            trace.tables.append(try node[.span].span() ?? .none)
        }
        sheet.measures = try self[.measures].map { node throws(PlanJSONError) in
            Sheet.MeasureEntry(
                code: try node[.code].optionalString, title: try node[.title].string,
                projects: try node[.projects].strings())
        }
        sheet.relatedPlans = try self[.relatedPlans].strings()
        sheet.sdgs = try self[.sdgs].map { node throws(PlanJSONError) in try node.int }
        (sheet.footnotes, trace.footnotes) = try self[.footnotes].placed { node throws(PlanJSONError) in
            Sheet.Footnote(mark: try node[.mark].string, text: try node[.text].string)
        }
    }

    private func organization() throws(PlanJSONError) -> Organization {
        if isNull { return Organization() }
        return Organization(
            department: try self[.department].optionalString,
            head: try self[.head].optional { node throws(PlanJSONError) in
                Organization.Head(title: try node[.title].optionalString, name: try node[.name].optionalString)
            },
            related: try self[.related].strings())
    }

    private func section() throws(PlanJSONError) -> (Sheet.Section, SectionTrace) {
        var section = Sheet.Section(
            role: Sheet.Section.Role(rawValue: try self[.role].string), number: try self[.number].optionalInt,
            heading: try self[.heading].optionalString)
        var trace = SectionTrace(span: try self[.span].span() ?? .none)
        (section.items, trace.items) = try self[.items].pairs { node throws(PlanJSONError) in try node.item() }
        return (section, trace)
    }

    /// Items nest no deeper than the JSON that holds them, which ``JSONParser/depthLimit`` bounds.
    private func item() throws(PlanJSONError) -> (Item, ItemTrace) {
        var item = Item(
            marker: try self[.marker].optionalString, number: try self[.number].optionalInt,
            text: try self[.text].string)
        var trace = ItemTrace(span: try self[.span].span() ?? .none)
        (item.items, trace.items) = try self[.items].pairs { node throws(PlanJSONError) in try node.item() }
        item.footnotes = try self[.footnotes].strings()
        return (item, trace)
    }

    private func coverage() throws(PlanJSONError) -> Coverage {
        var coverage = Coverage()
        if isNull { return coverage }
        coverage.declared = try self[.declared].int
        coverage.repaired = try self[.repaired].int
        coverage.guessed = try self[.guessed].int
        coverage.unclaimed = try self[.unclaimed].int
        return coverage
    }
}
