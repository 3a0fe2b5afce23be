/// Labels of figures as records have them.
extension FormEngine {
    /// A label as written, without its year: `初期値（令和5年度）` is `初期値`, `令和2年度 (実績)` is `実績`, `現状値（令和2年国勢調査）` is
    /// `現状値（国勢調査）`. A year alone is itself the label.
    func labelText(_ cell: RowCell) -> String {
        guard !cell.key.period.isEmpty, !cell.key.isPeriodAlone else { return ledger.reread(cell.span) }
        let year = cell.key.period
        let bracket = bracket(around: year, cell.span)
        let dated = ByteSpan(year.lower, timeEnd(behind: year, cell.span, isBracketed: bracket != nil))
        let outside = bracket ?? dated
        let before = bare(ByteSpan(cell.span.lower, outside.lower))
        let behind = bare(ByteSpan(outside.upper, cell.span.upper))
        let label = before + (bracket.map { rest(of: $0, without: dated) } ?? "") + behind
        return label.isEmpty ? ledger.reread(cell.span) : label
    }

    /// A part of a label without the brackets that a year left at its ends.
    private func bare(_ span: ByteSpan) -> String {
        Self.withoutBrackets(ledger.reread(CleanText(bytes).trimmed(span)))
    }

    /// The byte after the words that go with a year: `目標値（令和12年度末まで）`.
    private func timeEnd(behind year: ByteSpan, _ cell: ByteSpan, isBracketed: Bool) -> Int {
        let time = TableYear.timeEnd(bytes, year.upper, cell.upper) ?? year.upper
        guard let end = PeriodReader.closers.end(in: bytes, at: time, cell.upper) else { return time }
        // `（令和10年度までの5年間）`: the words go on.
        let next = Scalars.folded(Scalars.decode(bytes, end, cell.upper).value)
        return !isBracketed || Brackets.closes(next) ? end : time
    }

    /// The brackets that a year stands in.
    private func bracket(around year: ByteSpan, _ cell: ByteSpan) -> ByteSpan? {
        var start = year.lower
        while start > cell.lower {
            let (open, lower) = Scalars.before(bytes, start, cell.lower)
            if Brackets.closes(Scalars.folded(open)) { return nil }
            if let close = Brackets.closing(open) { return end(of: close, year, cell).map { ByteSpan(lower, $0) } }
            start = lower
        }
        return nil
    }

    /// The byte after a closing bracket behind a year.
    private func end(of close: UInt32, _ year: ByteSpan, _ cell: ByteSpan) -> Int? {
        var index = year.upper
        while index < cell.upper {
            let (scalar, length) = Scalars.decode(bytes, index, cell.upper)
            index += max(1, length)
            if Scalars.folded(scalar) == close { return index }
        }
        return nil
    }

    /// What the brackets of a year hold before and behind it, in its brackets; empty where they hold nothing.
    private func rest(of bracket: ByteSpan, without year: ByteSpan) -> String {
        let open = bracket.lower + Scalars.decode(bytes, bracket.lower, bracket.upper).length
        let close = Scalars.before(bytes, bracket.upper, bracket.lower).start
        let before = withoutSeparators(ByteSpan(open, year.lower))
        let behind = withoutSeparators(ByteSpan(year.upper, close))
        guard !before.isEmpty || !behind.isEmpty else { return "" }
        let pieces = [ByteSpan(bracket.lower, open), before, behind, ByteSpan(close, bracket.upper)]
        return pieces.map { $0.isEmpty ? "" : ledger.reread($0) }.joined()
    }

    /// A stretch without the marks and blanks that parted it from a year.
    private func withoutSeparators(_ span: ByteSpan) -> ByteSpan {
        func parts(_ scalar: UInt32) -> Bool { scalar == 0x30FB || scalar == 0x3001 || scalar == 0x2C }
        var rest = CleanText(bytes).trimmed(span)
        while !rest.isEmpty, case let (last, start) = Scalars.before(bytes, rest.upper, rest.lower),
            parts(Scalars.folded(last))
        {
            rest = CleanText(bytes).trimmed(ByteSpan(rest.lower, start))
        }
        while !rest.isEmpty, case let (first, length) = Scalars.decode(bytes, rest.lower, rest.upper),
            parts(Scalars.folded(first))
        {
            rest = CleanText(bytes).trimmed(ByteSpan(rest.lower + length, rest.upper))
        }
        return rest
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
