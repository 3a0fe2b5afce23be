/// Tells which form a document has, by the evidence that forms declare.
struct FormMatcher {
    let layout: Layout
    let ledger: Ledger

    /// The first form of which one piece of evidence is found, or nil.
    func form(of forms: [CompiledForm]) -> CompiledForm? {
        let keys = Set(layout.cells.lazy.map(\.key.hash))
        return forms.first { form in
            form.form.recognisedBy.contains { holds($0, keys) }
        }
    }

    private func holds(_ evidence: Form.Evidence, _ keys: Set<UInt64>) -> Bool {
        switch evidence {
        case .labels(let labels): labels.allSatisfy { keys.contains(LabelKey(declared: $0).hash) }
        case .heading(let words): hasHeading(endingIn: Word(words))
        case .chapter(let separator): hasChapter(Word(separator))
        }
    }

    private func hasHeading(endingIn words: Word) -> Bool {
        layout.rows.contains { row in
            guard row.inked == 1, row.gapBefore || !row.isTabular,
                let cell = layout.cells[row.cells].first(where: \.hasText)
            else { return false }
            return HeadingLine(cell, endingIn: words, ledger) != nil
        }
    }

    private func hasChapter(_ separator: Word) -> Bool {
        layout.rows.contains { row in
            guard row.inked == 1, row.gapBefore, let cell = layout.cells[row.cells].first(where: \.hasText) else {
                return false
            }
            return CodedHeading(ledger.bytes, cell.span, separator: separator) != nil
        }
    }
}
