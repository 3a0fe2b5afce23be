import PlanModel

/// Projects of which each is a numbered line with labelled lines below it: `1　公園の改修事業（建設課）` over `予算額：11,000千円` and
/// `財　源：県補助金 5,500千円、一般財源 5,500千円`.
extension FormEngine {
    /// Reads such a project; false where none begins at the row.
    mutating func readProjectBlock() -> Bool {
        guard index + 2 < endOfReading, let line = layout.line(index), line.span.count <= HeadingLine.maximumLength,
            let start = Self.nameBehindNumber(line.span, bytes), !Self.isLabel(bytes, ByteSpan(start, line.span.upper)),
            case let end = endOfLabelledLines(from: index + 1), end > index + 2,
            (index + 1..<end).contains(where: { labelledLine($0)?.pairs.first?.label.role == .total })
        else { return false }
        endText()
        claimTags(of: layout.rows[index])
        let sheet = startSheet(.project, at: layout.rows[index].start)
        sheet.stand(for: .item)
        ledger.claim(ByteSpan(line.span.lower, start), as: .marker)
        takeName(ByteSpan(start, line.span.upper), in: sheet)
        var years = VerticalYears(totalsComeFirst: true)
        for row in index + 1..<end {
            index = row
            if let pairs = labelledLine(row) { readPairRow(pairs, &years) }
        }
        index = end
        closeSheet()
        return true
    }

    /// A label with its value alone in a line.
    private func labelledLine(_ row: Int) -> PairRow? {
        guard row < endOfReading, !layout.rows[row].isTabular, let pair = PairRow(bytes, layout, row),
            pair.pairs.count == 1, pair.pairs[0].colon != nil
        else { return nil }
        return pair
    }

    /// The row behind the labelled lines from one on.
    private func endOfLabelledLines(from start: Int) -> Int {
        var end = start
        while end < endOfReading, !layout.rows[end].gapBefore, labelledLine(end) != nil { end += 1 }
        return end
    }

    /// The name, and the department in brackets behind it.
    private mutating func takeName(_ name: ByteSpan, in sheet: SheetBuilder) {
        guard let bracket = HeadingLine.trailingBracket(bytes, name), bracket.start > name.lower,
            NameEnding.isDepartment(Array(bytes[bracket.inner.lower..<bracket.inner.upper]))
        else {
            sheet.takeTitle([name], manner: .guessed, &ledger)
            return
        }
        let own = CleanText(bytes).trimmed(ByteSpan(name.lower, bracket.start))
        sheet.takeTitle([own], manner: .guessed, &ledger)
        ledger.claimMarkup(ByteSpan(own.upper, bracket.inner.lower))
        sheet.organization.takeDepartment([bracket.inner], manner: .guessed, &ledger)
        ledger.claimMarkup(ByteSpan(bracket.inner.upper, name.upper))
    }

    private static func isLabel(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        Head(bytes, span, LabelKey(bytes, span)).role != nil
    }

    /// Where the name behind a number at the start of a line begins: `1　…`, `(2) …`, `③…`.
    private static func nameBehindNumber(_ line: ByteSpan, _ bytes: [UInt8]) -> Int? {
        if let marker = Marker(bytes, at: line.lower, line.upper, atLineStart: true) {
            let start = CharacterClass.skipBlanks(bytes, marker.end, line.upper)
            return start < line.upper ? start : nil
        }
        guard let (_, end) = Digits.number(bytes, line.lower, line.upper),
            case let start = CharacterClass.skipBlanks(bytes, end, line.upper), start > end, start < line.upper
        else { return nil }
        return start
    }
}
