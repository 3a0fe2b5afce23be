import PlanModel

/// Ranges of money, whose ends may be written in different units.
extension QuantityReader {
    /// 千, 万 … end the figure.
    func endsInPower(_ figure: Figure) -> Bool {
        switch KanjiNumeral.at(bytes, Scalars.before(bytes, figure.end, 0).start, figure.end) {
        case .small?, .large?: true
        default: false
        }
    }

    /// `3万～5万円`: 万 of the first end counts yen. 千 of 2千～3千万円 counts what 千 of the second end does.
    func inYen(_ first: Figure, _ second: Figure) -> (Figure, Figure)? {
        guard let yen = UnitTable.standard.unit("円"), let to = Self.yen(second) else { return nil }
        var (lower, upper) = (first, second)
        (lower.unit, upper.unit, upper.amount) = (yen, yen, to)
        let power = Scalars.before(bytes, first.end, 0).start
        guard case .small(let places)? = KanjiNumeral.at(bytes, power, first.end) else { return (lower, upper) }
        guard let unit = second.unit, let scale = unit.scale, unit.text.utf8.starts(with: bytes[power..<first.end]),
            let digits = first.amount.shifted(by: -places), let scaled = digits.multiplied(by: scale)
        else { return nil }
        lower.amount = scaled.withoutTrailingZeros
        return (lower, upper)
    }

    static func yen(_ figure: Figure) -> ExactDecimal? {
        guard let unit = figure.unit, unit.dimension == .money else { return nil }
        return unit.symbol == "円" ? figure.amount : unit.base(of: figure.amount)?.amount
    }
}
