import PlanModel

/// Shares: `12/15校`, `3分の1`, and scores (`3.8/5.0`).
extension QuantityReader {
    /// The byte behind a share that no decimal holds: `3分の1`, `2/3`, and what looks like one: `4/1`.
    func endlessFraction(at start: Int) -> Int? {
        let numbers = NumberReader(bytes: bytes, end: end)
        let start = BoundReader(bytes: bytes, end: end).prefix(at: start).map { skipBlanks($0.end, end) } ?? start
        guard let first = numbers.readUnsigned(at: start), let amount = first.amount else { return nil }
        if let next = Self.partsOf.end(in: bytes, at: first.end, end) {
            guard let numerator = numbers.readUnsigned(at: next), let counted = numerator.amount,
                counted.divided(by: amount) == nil
            else { return nil }
            return numerator.end
        }
        guard first.scale == nil, let denominator = denominator(at: first.end, end) else { return nil }
        let share = Self.share(amount, denominator.amount)
        let hasUnit = UnitTable.standard.longestUnit(in: bytes, from: denominator.end, to: end) != nil
        if share != nil || hasUnit && !(denominator.amount < amount), !isStroke(denominator.end) { return nil }
        var last = denominator.end
        while let next = self.denominator(at: last, end) { last = next.end }
        return last
    }

    private func isStroke(_ index: Int) -> Bool { denominator(at: index, end) != nil }

    /// Adds what stands behind the stroke of a share, or behind 分の; false where the two are none.
    func addShare(to figure: inout Figure, _ number: NumberReader.Reading, _ end: Int) -> Bool {
        let first = figure.amount
        if let next = Self.partsOf.end(in: bytes, at: number.end, end) {
            guard let numerator = NumberReader(bytes: bytes, end: end).readUnsigned(at: next),
                let amount = numerator.amount, let share = amount.divided(by: first)
            else { return true }
            (figure.amount, figure.end, figure.isShare) = (share, numerator.end, true)
            return true
        }
        guard number.scale == nil, let denominator = denominator(at: number.end, end) else { return true }
        guard !(denominator.amount < first), self.denominator(at: denominator.end, end) == nil else { return false }
        // `3.8/5.0` is a score: parts of a whole are counted.
        if first.exponent < 0 || denominator.amount.exponent < 0 {
            figure.end = denominator.end
            return true
        }
        (figure.counted, figure.isShare) = (first, true)
        figure.amount = Self.share(first, denominator.amount) ?? first
        figure.end = denominator.end
        figure.isEndless = Self.share(first, denominator.amount) == nil
        return true
    }

    /// The number right behind a stroke.
    private func denominator(at start: Int, _ end: Int) -> (amount: ExactDecimal, end: Int)? {
        let (scalar, length) = Scalars.decode(bytes, start, end)
        guard Scalars.folded(scalar) == 0x2F,
            let number = NumberReader(bytes: bytes, end: end).readUnsigned(at: start + length), number.scale == nil,
            let amount = number.amount
        else { return nil }
        return (amount, number.end)
    }

    /// `1/2` is 0.5; nil where the decimal does not end, or the first is more than the second.
    private static func share(_ first: ExactDecimal, _ second: ExactDecimal) -> ExactDecimal? {
        second < first ? nil : first.divided(by: second)
    }

    /// `12団体／18団体`: what is counted is a part of as many or more of its kind, and no rate.
    static func share(_ amount: ExactDecimal, of unit: Value.Unit) -> Value.Unit? {
        guard let per = unit.per, per.unit == unit.symbol, per.amount != 1, !(per.amount < amount) else { return nil }
        return UnitTable.standard.unit(unit.symbol)
    }

    private static let partsOf: Word = "分の"
}
