import PlanModel

/// Labels and headings of a document that stand in doubled print.
///
/// Only what the form knows is read as one: 益々 and ははは stay as they are, in text and in cells.
struct DoubledPrint {
    private let candidates: [[DoubledText]]

    /// What may be doubled print; nil where nothing is, as in nearly all documents.
    init?(_ layout: Layout, _ bytes: [UInt8]) {
        var candidates: [[DoubledText]] = []
        for cell in layout.cells where cell.hasText && DoubledText.mayBeDoubled(bytes, cell.span) {
            let texts = DoubledText.times.reversed().compactMap { DoubledText(bytes, cell.span, times: $0) }
            if !texts.isEmpty { candidates.append(texts) }
        }
        guard !candidates.isEmpty else { return nil }
        self.candidates = candidates
    }

    /// The labels and headings that one of some forms knows.
    func texts(knownTo forms: [CompiledForm]) -> [DoubledText] {
        candidates.compactMap { texts in
            texts.first { text in forms.contains { $0.knows(text.single) } }
        }
    }
}
