import PlanModel

extension PlanComparison {
    /// The changes as a table of comma-separated values (RFC 4180) under a line of heads, one a row.
    public var csv: [UInt8] {
        var writer = CSVWriter()
        writer.record(Self.columns.map(\.name))
        let known = Matches(matches)
        for change in changes {
            let reason = known.match(of: change)?.reason
            writer.record(Self.columns.map { $0.cell(change, reason) })
        }
        return writer.bytes
    }

    private typealias Column = (name: String, cell: @Sendable (PlanChange, SheetMatch.Reason?) -> String?)

    private static let columns: [Column] = [
        ("change", { change, _ in change.kind.rawValue }), ("matchedBy", { _, reason in reason?.rawValue }),
        ("kind", { change, _ in (change.new ?? change.old)?.kind.rawValue }),
        ("oldDocument", { change, _ in change.old?.document }), ("oldSheet", { change, _ in change.old?.id }),
        ("oldCode", { change, _ in change.old?.code }), ("oldTitle", { change, _ in change.old?.title }),
        ("oldDepartment", { change, _ in change.old?.department }),
        ("oldLine", { change, _ in change.oldLine.map { String($0) } }),
        ("newDocument", { change, _ in change.new?.document }), ("newSheet", { change, _ in change.new?.id }),
        ("newCode", { change, _ in change.new?.code }), ("newTitle", { change, _ in change.new?.title }),
        ("newDepartment", { change, _ in change.new?.department }),
        ("newLine", { change, _ in change.newLine.map { String($0) } }),
        ("subject", { change, _ in change.subject }), ("period", { change, _ in change.period?.text }),
        ("fiscalYear", { change, _ in change.period?.fiscalYear.map { String($0.startYear) } }),
        ("was", { change, _ in change.was }), ("now", { change, _ in change.now }),
        ("difference", { change, _ in change.difference?.description }), ("unit", { change, _ in change.unit }),
        ("reached", { change, _ in change.isReached.map { String($0) } }),
    ]
}
