extension CompiledForm {
    /// Whether a text is a label, a head or a heading of the form, so that its doubled print may be read as one.
    func knows(_ text: [UInt8]) -> Bool {
        let span = ByteSpan(0, text.count)
        let key = LabelKey(text, span)
        if isDeclared(key) || key.isPeriodAlone { return true }
        if let bracket = HeadingLine.trailingBracket(text, span), isDeclared(LabelKey(text, ByteSpan(0, bracket.start)))
        {
            return true
        }
        if let next = headingMark?.end(in: text, at: 0, text.count) {
            return heading(LabelKey(text, ByteSpan(next, text.count))) != nil
        }
        if let numbered = NumberedHeading(text, span), isHeading(numbered, text) { return true }
        return isHeadingLine(Layout.Cell(span: span, column: 0, hasText: true, key: key), text)
    }

    private func isDeclared(_ key: LabelKey) -> Bool { label(key) != nil || heading(key) != nil }

    private func isHeading(_ numbered: NumberedHeading, _ text: [UInt8]) -> Bool {
        heading(LabelKey(text, numbered.text)) != nil
            || containing.contains { $0.word.first(in: text, numbered.text) != nil }
    }

    /// A line that names the document or opens a sheet.
    private func isHeadingLine(_ cell: Layout.Cell, _ text: [UInt8]) -> Bool {
        var words = title.map { [$0] } ?? []
        for opening in sheets {
            switch opening.kind {
            case .heading(let word): words.append(word)
            case .code(let word): if CodedHeading(text, cell.span, word: word) != nil { return true }
            case .chapter(let mark): if CodedHeading(text, cell.span, separator: mark) != nil { return true }
            case .pillar, .label: break
            }
        }
        return words.contains { HeadingLine.isOne(cell, endingIn: $0, text) }
    }
}
