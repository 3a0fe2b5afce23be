import PlanModel

/// The figure of most cells, read by a short cut: half-width digits with group commas and a point, then a known unit
/// up to the cell's end, or nothing: `1,234`, `38,430 千円`, `80.0%`.
///
/// It reads nothing that ``QuantityReader`` would read otherwise, which a test compares on random cells.
struct PlainFigure {
    let amount: ExactDecimal
    let unit: Value.Unit?

    /// More digits may not fit in 64 bits.
    private static let digitLimit = 18

    /// The figure that makes up a whole cell, or nil where the cell needs a closer look.
    init?(_ bytes: [UInt8], _ span: ByteSpan) {
        guard let (amount, end) = Self.number(bytes, span) else { return nil }
        self.amount = amount
        let unitStart = CharacterClass.skipBlanks(bytes, end, span.upper)
        guard unitStart < span.upper else {
            unit = nil
            return
        }
        // 千 right behind digits is part of their number, unless it begins 千円.
        let mayScale = unitStart == end && KanjiNumeral.at(bytes, end, span.upper) != nil
        guard let (unit, unitEnd) = UnitTable.standard.longestUnit(in: bytes, from: unitStart, to: span.upper),
            unitEnd == span.upper, !mayScale || unit.scale != nil,
            !Self.mayBeDate(amount, bytes, ByteSpan(unitStart, unitEnd)),
            QuantityReader.share(amount, of: unit) == nil
        else { return nil }
        self.unit = unit
    }

    /// `7月`, `2025年` and `2025年度` name times.
    private static func mayBeDate(_ amount: ExactDecimal, _ bytes: [UInt8], _ unit: ByteSpan) -> Bool {
        if DateReader.month.end(in: bytes, at: unit.lower, unit.upper) == unit.upper { return true }
        guard amount.significand > 999 else { return false }
        return DateReader.calendar.end(in: bytes, at: unit.lower, unit.upper) == unit.upper
            || DateReader.fiscalEnd(bytes, unit.lower, unit.upper) == unit.upper
    }

    static func number(_ bytes: [UInt8], _ span: ByteSpan) -> (ExactDecimal, Int)? {
        var (significand, digits, fraction): (Int64, Int, Int) = (0, 0, 0)
        var afterPoint = false
        /// Digits since the last comma; nil before the first one.
        var group: Int?
        var index = span.lower
        while index < span.upper {
            let byte = bytes[index]
            switch byte {
            case 0x30...0x39:
                significand = significand &* 10 &+ Int64(byte &- 0x30)
                digits += 1
                if afterPoint { fraction += 1 } else if let count = group { group = count + 1 }
                guard digits <= digitLimit else { return nil }
            case UInt8(ascii: ","):
                guard !afterPoint, significand > 0, group ?? 3 == 3, group != nil || digits <= 3 else { return nil }
                group = 0
            case UInt8(ascii: "."):
                guard !afterPoint, digits > 0 else { return nil }
                // The point of a list's number: `1. 現状`.
                guard index + 1 < span.upper, bytes[index + 1] >= 0x30, bytes[index + 1] <= 0x39 else {
                    return finished(significand, fraction, digits, group, afterPoint, index)
                }
                afterPoint = true
            default:
                return finished(significand, fraction, digits, group, afterPoint, index)
            }
            index += 1
        }
        return finished(significand, fraction, digits, group, afterPoint, index)
    }

    private static func finished(
        _ significand: Int64, _ fraction: Int, _ digits: Int, _ group: Int?, _ afterPoint: Bool, _ end: Int
    ) -> (ExactDecimal, Int)? {
        guard digits > 0, group ?? 3 == 3, afterPoint == (fraction > 0),
            let amount = ExactDecimal(significand: significand, exponent: -fraction)
        else { return nil }
        return (amount, end)
    }
}
