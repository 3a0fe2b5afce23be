import PlanModel

/// How a sheet and its parts are written.
extension JSONWriter {
    mutating func sheet(_ sheet: Sheet, _ trace: SheetTrace?) {
        object { writer in
            writer.identity(sheet)
            writer.key(.organization)
            writer.organization(sheet.organization)
            writer.key(.attributes)
            writer.array(sheet.attributes) { $0.attribute($1) }
            writer.key(.sections)
            writer.array(sheet.sections.indices) { $0.section(sheet.sections[$1], trace?.sections.at($1)) }
            writer.key(.indicators)
            writer.array(sheet.indicators.indices) { $0.indicator(sheet.indicators[$1], trace?.indicators.at($1)) }
            writer.key(.budget)
            writer.budget(sheet.budget, trace?.budget)
            writer.key(.tables)
            writer.array(sheet.tables.indices) { $0.table(sheet.tables[$1], trace?.tables.at($1)) }
            writer.key(.measures)
            writer.array(sheet.measures) { $0.measure($1) }
            writer.key(.relatedPlans)
            writer.strings(sheet.relatedPlans)
            writer.key(.sdgs)
            writer.array(sheet.sdgs) { $0.number($1) }
            writer.key(.footnotes)
            writer.array(sheet.footnotes) { $0.footnote($1) }
            writer.key(.coverage)
            writer.coverage(trace?.coverage)
            writer.key(.span)
            writer.span(trace?.span)
        }
    }

    private mutating func identity(_ sheet: Sheet) {
        key(.id)
        string(sheet.id)
        key(.kind)
        word(sheet.kind.rawValue)
        key(.code)
        string(sheet.code)
        key(.title)
        string(sheet.title)
        key(.heading)
        string(sheet.heading)
        key(.lineage)
        array(sheet.lineage) { $0.ancestor($1) }
        key(.fiscalYear)
        period(sheet.fiscalYear)
    }

    mutating func ancestor(_ ancestor: Sheet.Ancestor) {
        object { writer in
            writer.key(.kind)
            writer.word(ancestor.kind.rawValue)
            writer.key(.code)
            writer.string(ancestor.code)
            writer.key(.title)
            writer.string(ancestor.title)
        }
    }

    private mutating func organization(_ organization: Organization) {
        object { writer in
            writer.key(.department)
            writer.string(organization.department)
            writer.key(.head)
            if let head = organization.head {
                writer.object { writer in
                    writer.key(.title)
                    writer.string(head.title)
                    writer.key(.name)
                    writer.string(head.name)
                }
            } else {
                writer.null()
            }
            writer.key(.related)
            writer.strings(organization.related)
        }
    }

    mutating func attribute(_ attribute: Sheet.Attribute) {
        object { writer in
            writer.key(.label)
            writer.string(attribute.label)
            writer.key(.role)
            writer.string(attribute.role)
            writer.key(.text)
            writer.string(attribute.text)
        }
    }

    private mutating func section(_ section: Section, _ trace: SectionTrace?) {
        object { writer in
            writer.key(.role)
            writer.string(section.role.rawValue)
            writer.key(.number)
            writer.number(section.number)
            writer.key(.heading)
            writer.string(section.heading)
            writer.key(.items)
            writer.items(section.items, trace?.items)
            writer.key(.span)
            writer.span(trace?.span)
        }
    }

    private mutating func items(_ items: [Item], _ traces: [ItemTrace]?) {
        array(items.indices) { writer, index in
            let (item, trace) = (items[index], traces?.at(index))
            writer.object { writer in
                writer.key(.marker)
                writer.string(item.marker)
                writer.key(.number)
                writer.number(item.number)
                writer.key(.text)
                writer.string(item.text)
                writer.key(.items)
                writer.items(item.items, trace?.items)
                writer.key(.footnotes)
                writer.strings(item.footnotes)
                writer.key(.span)
                writer.span(trace?.span)
            }
        }
    }

    private mutating func table(_ table: Sheet.PlainTable, _ span: SourceSpan?) {
        object { writer in
            writer.key(.heads)
            writer.array(table.heads) { $0.strings($1) }
            writer.key(.rows)
            writer.array(table.rows) { $0.strings($1) }
            writer.key(.span)
            writer.span(span)
        }
    }

    mutating func measure(_ measure: Sheet.MeasureEntry) {
        object { writer in
            writer.key(.code)
            writer.string(measure.code)
            writer.key(.title)
            writer.string(measure.title)
            writer.key(.projects)
            writer.strings(measure.projects)
        }
    }

    mutating func footnote(_ footnote: Sheet.Footnote) {
        object { writer in
            writer.key(.mark)
            writer.string(footnote.mark)
            writer.key(.text)
            writer.string(footnote.text)
        }
    }

    private mutating func coverage(_ coverage: Coverage?) {
        guard let coverage else { return null() }
        object { writer in
            writer.key(.declared)
            writer.number(coverage.declared)
            writer.key(.repaired)
            writer.number(coverage.repaired)
            writer.key(.guessed)
            writer.number(coverage.guessed)
            writer.key(.unclaimed)
            writer.number(coverage.unclaimed)
        }
    }
}
