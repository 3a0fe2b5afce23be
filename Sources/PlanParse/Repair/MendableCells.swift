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

    /// The cells of doubled print alone, in a document that no form knows: labels that the vocabulary knows, where there are two or
    /// more, and with them those of several characters.
    func cellsOfPrint() -> [MendedCell] {
        // An entity or a tag that was printed twice is none.
        let doubled = candidates.compactMap { ways in
            ways.first { $0.kind == .layoutDoubledCharacters && !$0.text.contains(UInt8(ascii: "&")) }
        }
        guard doubled.count > 1, doubled.count(where: Self.isKnown) > 1 else { return [] }
        return doubled.filter { Self.isKnown($0) || Scalars.count($0.text, Self.whole($0)) > Self.leastCharacters }
    }

    private static func whole(_ cell: MendedCell) -> ByteSpan { ByteSpan(0, cell.text.count) }

    /// The cell is a label of records, or a head.
    private static func isKnown(_ cell: MendedCell) -> Bool {
        LabelRoles.standard.knows(LabelKey(cell.text, whole(cell)))
    }

    /// So few characters may stand twice by chance: 益々, ははは.
    private static let leastCharacters = 3

    /// Blanks in a label or heading that the form knows with them belong to it, if its year is whole.
    private func isSound(_ cell: MendedCell, _ form: CompiledForm) -> Bool {
        guard cell.kind == .layoutBrokenLabel else { return false }
        let written = Array(bytes[cell.span.lower..<cell.span.upper])
        return form.knows(written) && BrokenYear.hasWholeYear(written, cell.text)
    }
}
