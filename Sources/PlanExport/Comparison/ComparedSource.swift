import PlanModel

/// A sheet of one of the documents that are compared, with what it is told by.
struct ComparedSource {
    let sheet: ComparedSheet
    let record: Sheet
    let trace: SheetTrace?
    /// What tells its document from the others: its name without years.
    let place: String
    /// Its title, or the heading of one without, folded and without years.
    let name: String
    /// The code in half width, and the department and what stands above it, folded.
    let code: String
    let department: String
    let lineage: String

    /// All sheets of some documents.
    static func sheets(of documents: [PlanDocument]) -> [ComparedSource] {
        documents.enumerated().flatMap { number, document in
            let place = documents.count > 1 ? SheetKeys.folded(document.plan.source.name) : ""
            return document.plan.sheets.enumerated().map { index, sheet in
                let trace = document.trace.sheets.at(index)
                return ComparedSource(sheet, trace, document.plan.source.name, place, (number, index))
            }
        }
    }

    private init(
        _ record: Sheet, _ trace: SheetTrace?, _ document: String, _ place: String,
        _ numbers: (document: Int, sheet: Int)
    ) {
        (self.record, self.trace, self.place) = (record, trace, place)
        let title = record.title ?? record.heading ?? record.organization.department
        name = SheetKeys.folded(title ?? "")
        code = SheetKeys.folded(record.code ?? "")
        department = SheetKeys.folded(record.organization.department ?? "")
        lineage = record.lineage.map { SheetKeys.folded($0.title) }.joined(separator: "/")
        sheet = ComparedSheet(
            document: document, id: record.id, kind: record.kind, code: record.code, title: title,
            department: record.organization.department, documentIndex: numbers.document, index: numbers.sheet,
            span: trace?.span)
    }

    /// All that it says, as a hash: two sheets that agree in it are one.
    var fingerprint: Int {
        var hasher = Hasher()
        for part in [record.kind.rawValue, name, code, department, lineage] { hasher.combine(part) }
        hasher.combine(record.row)
        for indicator in record.indicators { hasher.combine(indicator) }
        hasher.combine(record.budget)
        for entry in TextEntry.entries(of: record, trace) { hasher.combine(TextEntry.folded(entry.text)) }
        return hasher.finalize()
    }

    /// What the sheet says beside its title, as hashes: the more of them two sheets share, the likelier they are one.
    var tokens: Set<Int> {
        var texts = record.indicators.map(\.name) + record.attributes.map(\.text) + record.relatedPlans
        texts += record.measures.map(\.title) + TextEntry.entries(of: record, trace).map(\.text)
        if let account = record.budget?.account { texts.append(account.text) }
        return Set(texts.map { SheetKeys.folded($0) }.filter { $0.utf8.count > 3 }.map(\.hashValue))
    }
}
