import PlanModel

/// Texts in the rows of projects: descriptions, departments, attributes, sections.
extension FormEngine {
    /// A cell that is neither money nor account: who is in charge, what it is about, or anything else.
    mutating func readDescription(_ cell: RowCell, _ column: Column) {
        if QuantityReader.isDash(bytes, cell.span) {
            ledger.claim(cell.span, as: .markup)
            return
        }
        switch column.role {
        case .department?:
            readDepartment(cell.span, column)
        case .section(let role)?: keepSection(role, heading: column.head.span, from: cell.span, cell.span)
        case .attribute(let role)?: keepAttribute(ledger.reread(column.head.span), role, cell.span)
        case .fact(let meaning)?: fillFact(meaning, ledger.reread(column.head.span), cell.span)
        default:
            let isLong = cell.span.count > Self.longestAttribute
            if isLong {
                keepSection(.other, heading: column.head.span, from: cell.span, cell.span)
            } else {
                keepAttribute(ledger.reread(column.head.span), "other", cell.span)
            }
        }
    }

    /// The department of the row; a mark stands for that of the row above, a second one is kept beside the first.
    mutating func readDepartment(_ span: ByteSpan, _ column: Column) {
        if DittoMark.stands(bytes, span) {
            ledger.claim(span, as: .field)
            open?.setDepartment(plan.sheets.last?.organization.department, at: span)
        } else if let first = open?.sheet.organization.department {
            keepRepeated(ledger.reread(column.head.span), first, span)
        } else {
            open?.setDepartment(ledger.field(span, manner: .guessed), at: span)
        }
    }

    /// Longer cells are narrative.
    static let longestAttribute = 120

    mutating func keepAttribute(_ label: String, _ role: Sheet.Attribute.Role, _ span: ByteSpan) {
        let text = ledger.field(span, manner: .guessed)
        // 区分 heads other divisions too.
        let role = role == "status" && !text.unicodeScalars.contains(where: Self.isOfStatus) ? "other" : role
        open?.addAttribute(Sheet.Attribute(label: label, role: role, text: text), at: span)
    }

    /// 新規, 継続, 拡充.
    private static func isOfStatus(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "新", "継", "続", "拡": true
        default: false
        }
    }

    /// A section of one text under a label that is claimed already.
    ///
    /// - Parameter start: Where the section's span begins: its label in the same line, or its text under a head.
    mutating func keepSection(_ role: Sheet.Section.Role, heading: ByteSpan, from start: ByteSpan, _ span: ByteSpan) {
        closeSection()
        open?.sheet.sections.append(Sheet.Section(role: role, heading: ledger.reread(heading)))
        open?.trace.sections.append(SectionTrace(span: start.sourceSpan))
        open?.sectionSpan = start
        open?.receiver = .section
        appendText(span, gapBefore: true, manner: .guessed)
        closeSection()
    }
}
