/// Labels of figures as records have them.
extension FormEngine {
    /// A label as written, without its year: `初期値（令和5年度）` is `初期値`, `令和2年度 (実績)` is `実績`, `現状値（令和2年国勢調査）` is
    /// `現状値（国勢調査）`. A year alone is itself the label.
    func labelText(_ cell: RowCell) -> String {
        guard !cell.key.period.isEmpty, !cell.key.isPeriodAlone else { return ledger.reread(cell.span) }
        let (clean, year) = (CleanText(bytes), cell.key.period)
        let behind = timeEnd(behind: year, cell.span)
        var parts = [
            clean.trimmed(ByteSpan(cell.span.lower, year.lower)), clean.trimmed(ByteSpan(behind, cell.span.upper)),
        ]
        var kept = ""
        if let bracket = bracket(around: year, cell.span) {
            parts = [
                clean.trimmed(ByteSpan(cell.span.lower, bracket.lower)),
                clean.trimmed(ByteSpan(bracket.upper, cell.span.upper)),
            ]
            kept = rest(of: bracket, behind: behind)
        }
        let texts = parts.map { Self.withoutBrackets(ledger.reread($0)) }
        let label = texts[0] + kept + texts[1]
        return label.isEmpty ? ledger.reread(cell.span) : label
    }

    /// The byte after the words that go with a year: `目標値（令和12年度末まで）`.
    private func timeEnd(behind year: ByteSpan, _ cell: ByteSpan) -> Int {
        let time = TableYear.timeEnd(bytes, year.upper, cell.upper) ?? year.upper
        guard let end = PeriodReader.closers.end(in: bytes, at: time, cell.upper) else { return time }
        // `（令和10年度までの5年間）`: the words go on.
        let next = Scalars.folded(Scalars.decode(bytes, end, cell.upper).value)
        return bracket(around: year, cell) == nil || Brackets.closes(next) ? end : time
    }

    /// The brackets that a year begins.
    private func bracket(around year: ByteSpan, _ cell: ByteSpan) -> ByteSpan? {
        let start = CharacterClass.blankStart(bytes, year.lower, cell.lower)
        let (open, lower) = Scalars.before(bytes, start, cell.lower)
        guard start > cell.lower, let close = Brackets.closing(open) else { return nil }
        var index = year.upper
        while index < cell.upper {
            let (scalar, length) = Scalars.decode(bytes, index, cell.upper)
            index += max(1, length)
            if Scalars.folded(scalar) == close { return ByteSpan(lower, index) }
        }
        return nil
    }

    /// What the brackets of a year hold behind it, in its brackets; empty where they hold nothing.
    private func rest(of bracket: ByteSpan, behind year: Int) -> String {
        let close = Scalars.before(bytes, bracket.upper, bracket.lower).start
        let words = CleanText(bytes).trimmed(ByteSpan(year, close))
        guard !words.isEmpty else { return "" }
        let open = bracket.lower + Scalars.decode(bytes, bracket.lower, bracket.upper).length
        let pieces = [ByteSpan(bracket.lower, open), words, ByteSpan(close, bracket.upper)]
        return pieces.map { ledger.reread($0) }.joined()
    }

    /// A text without the brackets and blanks that a year left at its ends.
    private static func withoutBrackets(_ text: String) -> String {
        func isLeftOver(_ scalar: Unicode.Scalar) -> Bool {
            switch Scalars.folded(scalar.value) {
            case 0x28, 0x29, 0x20, 0x3000: true
            default: false
            }
        }
        let rest = text.unicodeScalars.drop(while: isLeftOver)
        return String(
            Substring(rest[..<(rest.lastIndex { !isLeftOver($0) }.map(rest.index(after:)) ?? rest.startIndex)]))
    }
}
