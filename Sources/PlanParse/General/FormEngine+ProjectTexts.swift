import PlanModel

/// Texts in the rows of projects: descriptions, departments, attributes, sections.
extension FormEngine {
    /// A cell that is neither money nor account: who is in charge, what it is about, or anything else.
    mutating func readDescription(_ cell: RowCell, _ column: Column, in sheet: SheetBuilder) {
        if QuantityReader.isDash(bytes, cell.span) {
            ledger.claim(cell.span, as: .markup)
            return
        }
        switch column.role {
        case .department?:
            readDepartment(cell.span, column, in: sheet)
        case .relatedDepartment? where DepartmentNames.areAll(in: ledger.reread(cell.span)):
            sheet.organization.takeRelated(cell.span, manner: .guessed, &ledger)
        case .section(let role)?: keepSection(role, heading: column.head.span, from: cell.span, cell.span, in: sheet)
        case .attribute(let role)?:
            sheet.takeAttribute(ledger.reread(column.head.span), role, cell.span, manner: .guessed, &ledger)
        case .fact(let meaning)?: fillFact(meaning, ledger.reread(column.head.span), cell.span, in: sheet)
        default:
            let isLong = cell.span.count > Self.longestAttribute
            if isLong {
                keepSection(.other, heading: column.head.span, from: cell.span, cell.span, in: sheet)
            } else {
                sheet.takeAttribute(ledger.reread(column.head.span), "other", cell.span, manner: .guessed, &ledger)
            }
        }
    }

    /// The department of the row; a mark stands for that of the row above, a second one is kept beside the first.
    mutating func readDepartment(_ span: ByteSpan, _ column: Column, in sheet: SheetBuilder) {
        if DittoMark.stands(bytes, span) {
            sheet.organization.takeDitto(of: plan.record.sheets.last?.organization.department, span, &ledger)
        } else if let first = sheet.organization.record.department {
            keepRepeated(ledger.reread(column.head.span), first, span, in: sheet)
        } else {
            sheet.organization.takeDepartment([span], manner: .guessed, &ledger)
        }
    }

    /// Longer cells are narrative.
    static let longestAttribute = 120

    /// A section of one text under a label that is claimed already.
    ///
    /// - Parameter start: Where the section's span begins: its label in the same line, or its text under a head.
    mutating func keepSection(
        _ role: Sheet.Section.Role, heading: ByteSpan, from start: ByteSpan, _ span: ByteSpan, in sheet: SheetBuilder
    ) {
        closeSection(in: sheet)
        sheet.openSection(role, under: heading, at: start, ledger)
        sheet.section.take(span, gapBefore: true, manner: .guessed, &ledger)
        closeSection(in: sheet)
    }
}
