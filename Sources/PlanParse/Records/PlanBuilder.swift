import PlanModel

/// Makes the plan: what names the document, its contents and its sheets, each with its place.
struct PlanBuilder {
    private(set) var record: Plan
    private(set) var trace = PlanTrace()

    init(_ plan: Plan) { record = plan }

    // MARK: The document

    /// Gives it the title and the year that a line names, which is claimed as that of a sheet or where it stands.
    mutating func setTitle(_ title: String?, _ year: Period?, in line: ByteSpan?, _ ledger: Ledger) {
        (record.title, record.fiscalYear) = (title, year)
        guard let line else { return }
        if title != nil { trace.places.title = ledger.place(of: title, in: line).sourceSpan }
        if let year { trace.places.fiscalYear = ledger.place(of: year.text, in: line).sourceSpan }
    }

    /// Takes the line that gives title and year.
    mutating func takeTitle(_ title: String?, _ year: Period?, in line: ByteSpan, _ ledger: inout Ledger) {
        ledger.claimField(line)
        setTitle(title, year, in: line, ledger)
    }

    /// Takes the name of the municipality.
    mutating func take(_ municipality: Municipality, _ cell: ByteSpan, _ ledger: inout Ledger) {
        ledger.claimField(cell)
        record.municipality = municipality
        trace.places.municipality = cell.sourceSpan
    }

    /// Takes an entry of the table of contents, whose title is part of the line.
    mutating func takeEntry(
        _ kind: Sheet.Kind, _ code: String, title: ByteSpan, of line: ByteSpan, _ ledger: inout Ledger
    ) {
        ledger.claimField(line)
        record.outline.append(OutlineEntry(kind: kind, code: code, title: ledger.reread(title)))
        trace.outline.append(line.sourceSpan)
    }

    /// Takes the line under the last entry, which there is.
    mutating func describeEntry(taking line: ByteSpan, _ ledger: inout Ledger) {
        record.outline[record.outline.count - 1].description = ledger.field(line)
    }

    // MARK: Its sheets

    /// The place of the next sheet.
    var nextPlace: Int { record.sheets.count }

    /// Adds a sheet, or puts it where it stands already, before the sheets of a table within it.
    mutating func put(_ sheet: (record: Sheet, trace: SheetTrace), at place: Int? = nil) {
        guard let place else {
            record.sheets.append(sheet.record)
            trace.sheets.append(sheet.trace)
            return
        }
        record.sheets[place] = sheet.record
        trace.sheets[place] = sheet.trace
    }
}
