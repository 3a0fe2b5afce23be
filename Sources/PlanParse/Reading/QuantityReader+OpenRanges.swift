import PlanModel

/// Ranges that lack one end: `～50人`, `300人～`.
extension QuantityReader {
    /// The figure at the start of a stretch, with the range that it begins or ends.
    ///
    /// - Parameter number: Where the number starts, behind a word for its order perhaps.
    func ranged(_ span: ByteSpan, from number: Int) -> Figure? {
        if let open = openBelow(span) { return open }
        guard let first = single(at: number, span.upper) else { return nil }
        return range(from: first, to: span.upper) ?? openAbove(first, span) ?? first
    }

    /// `～50人`. A mark within a text may belong to words: `初級～3級`.
    private func openBelow(_ span: ByteSpan) -> Figure? {
        guard let number = markEnd(at: span.lower), isFree(before: span.lower),
            var figure = single(at: skipBlanks(number, end), span.upper), figure.bound == .equal,
            range(from: figure, to: span.upper) == nil
        else { return nil }
        figure.bound = .atMost
        return figure
    }

    /// `300人～`.
    private func openAbove(_ figure: Figure, _ span: ByteSpan) -> Figure? {
        guard figure.bound == .equal, Digits.value(bytes, span.lower, span.upper) != nil,
            let next = markEnd(at: skipBlanks(figure.end, span.upper)), isEnd(next)
        else { return nil }
        var figure = figure
        (figure.bound, figure.end) = (.atLeast, next)
        return figure
    }

    private func markEnd(at index: Int) -> Int? {
        let (scalar, length) = Scalars.decode(bytes, index, end)
        return index < end && Self.isRangeMark(scalar) ? index + length : nil
    }

    /// ～, 〜 or ~.
    static func isRangeMark(_ scalar: UInt32) -> Bool { scalar == 0xFF5E || scalar == 0x301C || scalar == 0x7E }

    /// A text, a line or a bracket begins there, or a blank stands before.
    private func isFree(before index: Int) -> Bool {
        let scalar = Scalars.folded(Scalars.before(bytes, index, 0).value)
        return index == 0 || CharacterClass.blankStart(bytes, index, 0) < index || scalar < 0x20 || scalar == 0x28
            || scalar == 0x3A || scalar == 0x3001
    }

    /// A text, a line or a bracket ends there.
    private func isEnd(_ index: Int) -> Bool {
        let next = CharacterClass.skipBlanks(bytes, index, end)
        let scalar = Scalars.folded(Scalars.decode(bytes, next, end).value)
        return next == end || scalar < 0x20 || scalar == 0x29 || scalar == 0x7C
    }
}
