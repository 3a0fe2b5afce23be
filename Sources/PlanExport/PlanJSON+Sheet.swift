import PlanModel

/// How a sheet and its parts are written.
extension JSONWriter {
    mutating func sheet(_ sheet: Sheet, _ trace: SheetTrace?) {
        open("{")
        identity(sheet)
        organization(sheet.organization)
        array(.attributes, sheet.attributes, trace?.attributes) { $0.attribute($1, $2) }
        array(.sections, sheet.sections, trace?.sections) { $0.section($1, $2) }
        array(.indicators, sheet.indicators, trace?.indicators) { $0.indicator($1, $2) }
        budget(sheet.budget, trace?.budget)
        array(.tables, sheet.tables, trace?.tables) { $0.table($1, $2) }
        array(.measures, sheet.measures, trace?.places.measures) { $0.measure($1, $2) }
        strings(.relatedPlans, sheet.relatedPlans)
        array(.sdgs, sheet.sdgs) { $0.number($1) }
        array(.footnotes, sheet.footnotes, trace?.footnotes) { $0.footnote($1, $2) }
        places(trace?.places)
        coverage(trace?.coverage)
        span(.span, trace?.span)
        close("}")
    }

    private mutating func identity(_ sheet: Sheet) {
        string(.id, sheet.id)
        if let key = sheet.key { string(.key, key) }
        word(.kind, sheet.kind.rawValue)
        // Most sheets are no rows of a table.
        if let row = sheet.row { word(.row, row.rawValue) }
        string(.code, sheet.code)
        string(.title, sheet.title)
        string(.heading, sheet.heading)
        array(.lineage, sheet.lineage) { $0.ancestor($1) }
        period(.fiscalYear, sheet.fiscalYear)
    }

    mutating func ancestor(_ ancestor: Sheet.Ancestor) {
        open("{")
        word(.kind, ancestor.kind.rawValue)
        string(.code, ancestor.code)
        string(.title, ancestor.title)
        close("}")
    }

    private mutating func organization(_ organization: Organization) {
        key(.organization)
        open("{")
        string(.department, organization.department)
        key(.head)
        if let head = organization.head {
            open("{")
            string(.title, head.title)
            string(.name, head.name)
            close("}")
        } else {
            null()
        }
        strings(.related, organization.related)
        close("}")
    }

    mutating func attribute(_ attribute: Sheet.Attribute, _ span: SourceSpan? = nil) {
        open("{")
        string(.label, attribute.label)
        string(.role, attribute.role.rawValue)
        string(.text, attribute.text)
        place(.span, span)
        close("}")
    }

    private mutating func section(_ section: Sheet.Section, _ trace: SectionTrace?) {
        open("{")
        string(.role, section.role.rawValue)
        number(.number, section.number)
        string(.heading, section.heading)
        items(section.items, trace?.items)
        span(.span, trace?.span)
        close("}")
    }

    private mutating func items(_ items: [Item], _ traces: [ItemTrace]?) {
        array(.items, items, traces) { $0.item($1, $2) }
    }

    private mutating func item(_ item: Item, _ trace: ItemTrace?) {
        open("{")
        string(.marker, item.marker)
        number(.number, item.number)
        string(.text, item.text)
        items(item.items, trace?.items)
        strings(.footnotes, item.footnotes)
        span(.span, trace?.span)
        close("}")
    }

    private mutating func table(_ table: Sheet.PlainTable, _ span: SourceSpan?) {
        open("{")
        array(.heads, table.heads) { $0.strings($1) }
        array(.rows, table.rows) { $0.strings($1) }
        self.span(.span, span)
        close("}")
    }

    mutating func measure(_ measure: Sheet.MeasureEntry, _ span: SourceSpan? = nil) {
        open("{")
        string(.code, measure.code)
        string(.title, measure.title)
        strings(.projects, measure.projects)
        place(.span, span)
        close("}")
    }

    mutating func footnote(_ footnote: Sheet.Footnote, _ span: SourceSpan? = nil) {
        open("{")
        string(.mark, footnote.mark)
        string(.text, footnote.text)
        place(.span, span)
        close("}")
    }

    private mutating func coverage(_ coverage: Coverage?) {
        key(.coverage)
        guard let coverage else { return null() }
        open("{")
        number(.declared, coverage.declared)
        number(.repaired, coverage.repaired)
        number(.guessed, coverage.guessed)
        number(.unclaimed, coverage.unclaimed)
        close("}")
    }
}
