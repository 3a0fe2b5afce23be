import PlanModel

/// How a sheet is written.
extension DataWriter {
    mutating func sheet(_ sheet: Sheet, _ trace: SheetTrace?) {
        object { writer in
            writer.identity(sheet)
            writer.organization(sheet.organization)
            writer.list("attributes", sheet.attributes, trace?.attributes) { $0.attribute($1, $2) }
            writer.list("sections", sheet.sections, trace?.sections) { $0.section($1, $2) }
            writer.list("indicators", sheet.indicators, trace?.indicators) { $0.indicator($1, $2) }
            writer.budget(sheet.budget, trace?.budget)
            writer.list("tables", sheet.tables, trace?.tables) { $0.table($1, $2) }
            writer.list("measures", sheet.measures, trace?.places.measures) { $0.measure($1, $2) }
            writer.texts("relatedPlans", sheet.relatedPlans)
            writer.numbers("sdgs", sheet.sdgs)
            writer.list("footnotes", sheet.footnotes, trace?.footnotes) { $0.footnote($1, $2) }
            writer.places(trace?.places)
            writer.coverage("coverage", trace?.coverage ?? Coverage())
            writer.place("at", trace?.span)
        }
    }

    mutating func coverage(_ name: StaticString, _ coverage: Coverage) {
        numbers(name, [coverage.declared, coverage.repaired, coverage.guessed, coverage.unclaimed])
    }

    private mutating func identity(_ sheet: Sheet) {
        text("id", sheet.id)
        text("kind", sheet.kind.rawValue)
        text("row", sheet.row?.rawValue)
        text("code", sheet.code)
        text("title", sheet.title)
        text("heading", sheet.heading)
        list("lineage", sheet.lineage) { writer, ancestor in
            writer.object { writer in
                writer.text("kind", ancestor.kind.rawValue)
                writer.text("code", ancestor.code)
                writer.text("title", ancestor.title)
            }
        }
        period("year", sheet.fiscalYear)
    }

    private mutating func organization(_ organization: Organization) {
        text("department", organization.department)
        if let head = organization.head {
            object("head") { writer in
                writer.text("title", head.title)
                writer.text("name", head.name)
            }
        }
        texts("related", organization.related)
    }

    private mutating func attribute(_ attribute: Sheet.Attribute, _ span: SourceSpan?) {
        object { writer in
            writer.text("label", attribute.label)
            writer.text("text", attribute.text)
            writer.place("at", span)
        }
    }

    private mutating func section(_ section: Sheet.Section, _ trace: SectionTrace?) {
        object { writer in
            writer.text("role", section.role.rawValue)
            writer.number("number", section.number)
            writer.text("heading", section.heading)
            writer.items(section.items, trace?.items)
            writer.place("at", trace?.span)
        }
    }

    /// Items nest no deeper than the parser lets them, so this may call itself.
    private mutating func items(_ items: [Item], _ traces: [ItemTrace]?) {
        list("items", items, traces) { writer, item, trace in
            writer.object { writer in
                writer.text("marker", item.marker)
                writer.text("text", item.text)
                writer.items(item.items, trace?.items)
                writer.texts("footnotes", item.footnotes)
                writer.place("at", trace?.span)
            }
        }
    }

    private mutating func table(_ table: Sheet.PlainTable, _ span: SourceSpan?) {
        object { writer in
            writer.list("heads", table.heads) { $0.list($1) { $0.text($1) } }
            writer.list("rows", table.rows) { $0.list($1) { $0.text($1) } }
            writer.place("at", span)
        }
    }

    private mutating func measure(_ measure: Sheet.MeasureEntry, _ span: SourceSpan?) {
        object { writer in
            writer.text("code", measure.code)
            writer.text("title", measure.title)
            writer.texts("projects", measure.projects)
            writer.place("at", span)
        }
    }

    private mutating func footnote(_ footnote: Sheet.Footnote, _ span: SourceSpan?) {
        object { writer in
            writer.text("mark", footnote.mark)
            writer.text("text", footnote.text)
            writer.place("at", span)
        }
    }

    private mutating func places(_ places: SheetPlaces?) {
        guard let places, !places.isEmpty else { return }
        object("places") { writer in
            writer.place("title", places.title)
            writer.place("code", places.code)
            writer.place("heading", places.heading)
            writer.place("year", places.fiscalYear)
            writer.place("department", places.department)
            writer.place("head", places.head)
            writer.places("related", places.related)
            writer.places("relatedPlans", places.relatedPlans)
            writer.places("sdgs", places.sdgs)
        }
    }
}
