/// Tells which form a document has, by the evidence that forms declare.
struct FormMatcher {
    let layout: Layout
    let ledger: Ledger

    /// The first form of which one piece of evidence is found, or nil.
    func form(of forms: [CompiledForm]) -> CompiledForm? {
        let found = labels(of: forms)
        return forms.first { form in
            form.evidence.contains { holds($0, found) }
        }
    }

    private func holds(_ evidence: CompiledForm.Evidence, _ found: Set<UInt64>) -> Bool {
        switch evidence {
        case .labels(let labels): labels.allSatisfy(found.contains)
        case .heading(let words): hasHeading(endingIn: words)
        case .chapter(let separator): hasChapter(separator)
        }
    }

    /// The labels that some form has as evidence and the document has as cells.
    private func labels(of forms: [CompiledForm]) -> Set<UInt64> {
        var wanted: [UInt64] = []
        for case .labels(let labels) in forms.flatMap(\.evidence) { wanted += labels }
        var found: Set<UInt64> = []
        for cell in layout.cells where cell.key.hash != 0 && wanted.contains(cell.key.hash) {
            found.insert(cell.key.hash)
            wanted.removeAll { $0 == cell.key.hash }
            if wanted.isEmpty { break }
        }
        return found
    }

    private func hasHeading(endingIn words: Word) -> Bool {
        layout.rows.contains { row in
            guard let cell = layout.headingCell(row) else { return false }
            return HeadingLine.isOne(cell, endingIn: words, ledger.bytes)
        }
    }

    private func hasChapter(_ separator: Word) -> Bool {
        layout.rows.contains { row in
            guard let cell = layout.headingCell(row) else { return false }
            return CodedHeading(ledger.bytes, cell.span, separator: separator) != nil
        }
    }
}
