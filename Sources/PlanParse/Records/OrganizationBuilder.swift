import PlanModel

/// Tells who is in charge of a sheet, and where it says so.
struct OrganizationBuilder {
    private(set) var record = Organization()
    private var (department, head): (SourceSpan?, SourceSpan?)
    private var related: [SourceSpan] = []

    /// Gives the department that a heading names, or that counts for several rows.
    mutating func setDepartment(_ name: String?, at span: ByteSpan?) {
        record.department = name
        department = name == nil ? nil : span?.sourceSpan
    }

    /// Takes the department that stretches of one row hold.
    mutating func takeDepartment(_ spans: [ByteSpan], manner: Ledger.Manner = .declared, _ ledger: inout Ledger) {
        let name = spans.map { ledger.field($0, manner: manner) }.joined()
        guard let first = spans.first, let last = spans.last, !name.isEmpty else { return }
        setDepartment(name, at: first.union(last))
    }

    /// Takes a mark that stands for the department of the row above.
    mutating func takeDitto(of name: String?, _ mark: ByteSpan, _ ledger: inout Ledger) {
        ledger.claim(mark, as: .field)
        setDepartment(name, at: mark)
    }

    /// Adds the rest of the department, which stands in a row below; its place reaches over both.
    mutating func extendDepartment(taking rest: ByteSpan, _ ledger: inout Ledger) {
        let text = ledger.field(rest, manner: .repaired)
        let place = department.map { ByteSpan($0.offset, rest.upper) } ?? rest
        setDepartment((record.department ?? "") + text, at: place)
    }

    /// Takes the head of the department, whose post stands before the name.
    mutating func takeHead(_ cell: ByteSpan, _ ledger: inout Ledger) {
        let text = ledger.field(cell)
        record.head = HeadName(text)?.head ?? Organization.Head(title: nil, name: text)
        head = cell.sourceSpan
    }

    /// Takes the departments that have a part in it: `総務課、建設課` are two.
    mutating func takeRelated(_ cell: ByteSpan, manner: Ledger.Manner = .declared, _ ledger: inout Ledger) {
        for name in DepartmentNames.split(ledger.field(cell, manner: manner)) {
            record.related.append(name)
            related.append(ledger.place(of: name, in: cell).sourceSpan)
        }
    }

    /// Puts all of it into the record and the places of a sheet.
    func fill(_ sheet: inout Sheet, _ places: inout SheetPlaces) {
        sheet.organization = record
        (places.department, places.head, places.related) = (department, head, related)
    }
}
