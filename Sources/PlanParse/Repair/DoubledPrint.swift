import PlanModel

/// Labels and headings of a document that stand in doubled print, or whose year is broken by blanks.
///
/// Only what the form knows is read as one: 益々 and ははは stay as they are, in text and in cells. What the form knows as
/// it stands is never mended.
struct DoubledPrint {
    private let candidates: [[DoubledText]]
    private let bytes: [UInt8]

    /// What may be doubled print; nil where nothing is, as in nearly all documents.
    init?(_ layout: Layout, _ bytes: [UInt8]) {
        var candidates: [[DoubledText]] = []
        for cell in layout.cells where cell.hasText {
            var texts: [DoubledText] = []
            if DoubledText.mayBeDoubled(bytes, cell.span) {
                texts = DoubledText.times.reversed().compactMap { DoubledText(bytes, cell.span, times: $0) }
            }
            if let text = BrokenYear.text(bytes, cell.span) { texts.append(text) }
            if !texts.isEmpty { candidates.append(texts) }
        }
        guard !candidates.isEmpty else { return nil }
        self.candidates = candidates
        self.bytes = bytes
    }

    /// The labels and headings that one of some forms knows.
    func texts(knownTo forms: [CompiledForm]) -> [DoubledText] {
        candidates.compactMap { texts in
            texts.first { text in forms.contains { $0.knows(text.single) && !isSound(text, $0) } }
        }
    }

    /// Blanks in a label or heading that the form knows with them belong to it, if its year is whole.
    private func isSound(_ text: DoubledText, _ form: CompiledForm) -> Bool {
        guard text.kind == .layoutBrokenLabel else { return false }
        let cell = Array(bytes[text.span.lower..<text.span.upper])
        return form.knows(cell) && BrokenYear.hasWholeYear(cell, text.single)
    }
}
