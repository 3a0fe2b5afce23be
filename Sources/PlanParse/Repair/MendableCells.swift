import PlanModel

/// Labels and headings of a document that stand in doubled print, or whose year is broken by blanks.
///
/// Only what the form knows is read as one: 益々 and ははは stay as they are, in text and in cells. What the form knows as
/// it stands is never mended.
struct MendableCells {
    /// For each cell that may need it, the ways to mend it.
    private let candidates: [[MendedCell]]
    private let bytes: [UInt8]

    /// The cells that may need mending; nil where none does, as in nearly all documents.
    init?(_ layout: Layout, _ bytes: [UInt8]) {
        var candidates: [[MendedCell]] = []
        for cell in layout.cells where cell.hasText {
            var ways: [MendedCell] = []
            if DoubledPrint.mayBeDoubled(bytes, cell.span) {
                ways = DoubledPrint.times.reversed().compactMap { DoubledPrint.mended(bytes, cell.span, times: $0) }
            }
            if cell.isInPieces, let way = BrokenYear.mended(bytes, cell.span) { ways.append(way) }
            if !ways.isEmpty { candidates.append(ways) }
        }
        guard !candidates.isEmpty else { return nil }
        self.candidates = candidates
        self.bytes = bytes
    }

    /// The labels and headings that one of some forms knows once they are mended.
    func cells(knownTo forms: [CompiledForm]) -> [MendedCell] {
        candidates.compactMap { ways in
            ways.first { way in forms.contains { $0.knows(way.text) && !isSound(way, $0) } }
        }
    }

    /// Blanks in a label or heading that the form knows with them belong to it, if its year is whole.
    private func isSound(_ cell: MendedCell, _ form: CompiledForm) -> Bool {
        guard cell.kind == .layoutBrokenLabel else { return false }
        let written = Array(bytes[cell.span.lower..<cell.span.upper])
        return form.knows(written) && BrokenYear.hasWholeYear(written, cell.text)
    }
}
