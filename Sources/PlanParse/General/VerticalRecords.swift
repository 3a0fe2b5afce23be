import PlanModel

/// Records written one label and one value a line, as spreadsheets export them: which lines belong to which record.
///
/// Example: in `No. | 1`, `事務事業名 | 広報`, …, `No. | 2`, `事務事業名 | 統計` the first label comes again and begins each
/// record. One record is enough where it names a project and has money.
struct VerticalRecords {
    /// The rows of each record.
    let records: [Range<Int>]

    /// The years of a record: its totals come first where sources follow the last of them.
    ///
    /// - Parameter form: The form whose words come before those of the vocabulary.
    func years(
        _ bytes: [UInt8], _ layout: Layout, of record: Range<Int>, _ form: CompiledForm? = nil
    ) -> VerticalYears {
        var endsInSource = false
        for row in record {
            guard let cell = layout.cells[layout.rows[row].cells].first(where: \.hasText) else { continue }
            let label = Head(bytes, cell)
            let own = form?.label(cell.key)
            switch own.map({ LabelRoles.Role($0) }) ?? label.role {
            case .total?: endsInSource = false
            case .source? where own != nil || label.isWholeLabel(bytes): endsInSource = true
            default: break
            }
        }
        return VerticalYears(totalsComeFirst: endsInSource)
    }

    /// Fewer lines of label and value are a small table, and no record.
    private static let leastLines = 8

    /// The records that begin at a row, or nil.
    ///
    /// - Parameters:
    ///   - end: The row behind the lines that were looked at.
    ///   - form: The form whose words come before those of the vocabulary; where it opens a sheet, the record before ends.
    init?(_ bytes: [UInt8], _ layout: Layout, at start: Int, end: inout Int, _ form: CompiledForm? = nil) {
        end = start
        while end < layout.rows.count, Self.isPair(layout, end) {
            if end > start, let form, Self.label(layout, end).map(form.opens) == true { break }
            end += 1
        }
        guard end - start >= Self.leastLines, let first = Self.label(layout, start) else { return nil }
        let keys = (start..<end).map { Self.label(layout, $0) ?? .none }
        let roles = keys.map { key in
            form?.label(key).flatMap { LabelRoles.Role($0) } ?? LabelRoles.standard.role(of: key)
        }
        guard roles.contains(.projectName), roles.contains(where: { if case .source? = $0 { true } else { false } })
        else { return nil }
        var starts = zip(start..<end, keys).filter { $0.1.hash == first.hash }.map(\.0)
        if first.hash == 0 || starts.isEmpty { starts = [start] }
        records = zip(starts, starts.dropFirst() + [end]).map { $0..<$1 }
    }

    /// A line of a label and at most one value.
    private static func isPair(_ layout: Layout, _ row: Int) -> Bool {
        let row = layout.rows[row]
        guard row.isTabular, (1...2).contains(row.inked), let first = layout.cells[row.cells].first else {
            return false
        }
        return first.hasText && first.column == 0 && row.cells.count <= 3
    }

    private static func label(_ layout: Layout, _ row: Int) -> LabelKey? {
        layout.cells[layout.rows[row].cells].first?.key
    }
}

extension FormEngine {
    /// Reads records of one label and value a line; false where none begin at the row.
    mutating func readVerticalRecords() -> Bool {
        // A run of pairs that holds no records is looked at once.
        guard index >= verticalEnd, layout.rows[index].isTabular else { return false }
        var end = index
        let vertical = VerticalRecords(bytes, layout, at: index, end: &end)
        verticalEnd = end
        guard let vertical else { return false }
        for record in vertical.records { readVerticalRecord(record, vertical.years(bytes, layout, of: record)) }
        closeSheet()
        return true
    }

    private mutating func readVerticalRecord(_ rows: Range<Int>, _ years: VerticalYears) {
        var sheet = startSheet(.project, at: layout.rows[rows.lowerBound].start)
        var years = years
        var indicators = LetteredIndicators()
        for row in rows {
            index = row
            claimTags(of: layout.rows[row])
            collectPlainCells(of: layout.rows[row])
            guard let label = cells.first else { continue }
            let value = cells.count > 1 ? cells[1].span : nil
            if readLettered(label, value, &indicators, in: sheet) { continue }
            readPair(Head(bytes, label.span, label.key), value, &years, in: &sheet)
        }
        closeLettered(indicators, in: sheet)
        index = rows.upperBound
    }
}
