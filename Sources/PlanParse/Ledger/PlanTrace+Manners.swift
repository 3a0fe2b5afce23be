import PlanModel

extension PlanTrace {
    /// Tells of the span of each value and text how it was read: as the first field that stands in it, or as one that was
    /// repaired where a repair was made in it.
    ///
    /// A sheet as a whole was read in many ways, which its ``SheetTrace/coverage`` counts.
    ///
    /// - Parameters:
    ///   - ledger: All claims of the source, in its order.
    ///   - repairs: What was told of the source.
    mutating func tellManners(by ledger: Ledger, _ repairs: Stretches) {
        if ledger.hasDoubtfulFields {
            let doubtful = Stretches(ledger.doubtfulFields)
            replace { span in
                guard doubtful.touch(span) else { return span }
                return ledger.manner(of: ByteSpan(span.offset, span.end)).map(span.read) ?? span
            }
            for index in sheets.indices { sheets[index].span.manner = .declared }
        }
        if repairs.isEmpty { return }
        for index in sheets.indices { sheets[index].tell(repairs) }
    }
}

extension SheetTrace {
    fileprivate mutating func tell(_ repairs: Stretches) {
        var count = 0
        placeFields { span in
            guard span.manner == .declared, repairs.touch(span) else { return span }
            count += 1
            return span.read(.repaired)
        }
        count = min(count, coverage.declared)
        coverage.declared -= count
        coverage.repaired += count
    }
}

/// Some stretches of a source.
struct Stretches {
    /// In the order of the source, none within another.
    private let stretches: [ByteSpan]

    /// The places of those findings that tell of a repair.
    init(repairsIn findings: [Diagnostic]) {
        self.init(
            findings.lazy.filter { $0.kind.severity == .repair }.compactMap(\.span).map {
                ByteSpan($0.offset, $0.end)
            })
    }

    /// Stretches in any order.
    init(_ spans: some Sequence<ByteSpan>) {
        var stretches: [ByteSpan] = []
        for span in spans.sorted(by: { ($0.lower, -$0.upper) < ($1.lower, -$1.upper) }) {
            if let last = stretches.last, span.upper <= last.upper { continue }
            stretches.append(span)
        }
        self.stretches = stretches
    }

    var isEmpty: Bool { stretches.isEmpty }

    /// Whether one of them shares a byte with a stretch.
    func touch(_ span: SourceSpan) -> Bool {
        var (low, high) = (0, stretches.count)
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].upper <= span.offset { low = middle + 1 } else { high = middle }
        }
        return low < stretches.count && stretches[low].lower < span.end
    }
}
