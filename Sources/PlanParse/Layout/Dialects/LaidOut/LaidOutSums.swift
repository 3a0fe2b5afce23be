import PlanModel

/// Whether the sources of the rows add up to their amounts: where figures are pushed off their places, nothing else shows that they
/// stand under the wrong heads.
struct LaidOutSums {
    /// The rows of which the sources add up, and those of which they do not.
    private var sound = 0
    private var unsound = 0

    init(_ table: LaidOutTable, _ bytes: [UInt8]) {
        let heads = table.heads.own.map { $0.isEmpty ? nil : table.heads.head(of: $0).role }
        let totals = heads.indices.filter { heads[$0] == .total }
        let sources = heads.indices.filter { if case .source? = heads[$0] { true } else { false } }
        guard !totals.isEmpty, sources.count > 1 else { return }
        for row in table.rows where !row.isHeading {
            let parts = sources.compactMap { Self.amount(row.cells[$0], bytes) }
            guard !parts.isEmpty else { continue }
            let sum = ExactDecimal.sum(parts)
            if totals.contains(where: { Self.amount(row.cells[$0], bytes) == sum }) { sound += 1 } else { unsound += 1 }
        }
    }

    /// One row in six may not add up as it is printed.
    var areSound: Bool { unsound <= sound / 5 }

    private static func amount(_ cell: [ByteSpan], _ bytes: [UInt8]) -> ExactDecimal? {
        guard let span = cell.first else { return nil }
        return PlainFigure(bytes, span)?.amount
    }
}
