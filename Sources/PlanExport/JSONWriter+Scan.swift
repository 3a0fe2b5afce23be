import PlanModel

/// Lines of values of running text.
extension JSONWriter {
    mutating func beginScannedLine(_ number: Int) {
        sink.append(literal: "{\"line\":")
        digits(number)
        sink.append(literal: ",\"values\":[")
    }

    mutating func endScannedLine() {
        if sink.last == UInt8(ascii: ",") { sink.removeLast() }
        sink.append(literal: "]}\n")
    }

    mutating func scanned(_ kind: StaticString, _ from: Int, _ to: Int, _ body: (inout JSONWriter) -> Void) {
        sink.append(literal: "{\"kind\":\"")
        sink.append(literal: kind)
        sink.append(literal: "\",")
        body(&self)
        sink.removeLast()
        scannedPlace(from, to)
    }

    /// The place that ends a value, behind its other members.
    mutating func scannedPlace(_ from: Int, _ to: Int) {
        sink.append(literal: ",\"from\":")
        digits(from)
        sink.append(literal: ",\"to\":")
        digits(to)
        sink.append(literal: "},")
    }

    mutating func scannedFigure(_ amount: ExactDecimal, _ unit: Value.Unit?, _ words: Span<UInt8>) {
        sink.append(literal: "{\"kind\":\"quantity\",\"text\":\"")
        sink.append(words, 0..<words.count)
        sink.append(literal: "\",\"status\":\"number\",")
        decimal(.amount, amount)
        guard let unit else {
            sink.append(literal: "\"unit\":null,\"bound\":\"equal\",\"upper\":null,\"base\":null")
            return
        }
        word(.unit, unit.notation)
        sink.append(literal: "\"bound\":\"equal\",\"upper\":null,")
        key(.base)
        guard let base = unit.base(of: amount) else { return sink.append(literal: "null") }
        open("{")
        decimal(.amount, base.amount)
        word(.unit, base.unit)
        sink.removeLast()
        sink.append(literal: "}")
    }

    mutating func scannedYear(_ first: CivilDate, _ last: CivilDate, _ year: FiscalYear?, _ words: Span<UInt8>) {
        sink.append(literal: "{\"kind\":\"period\",\"text\":\"")
        sink.append(words, 0..<words.count)
        sink.append(literal: "\",\"precision\":\"")
        year == nil ? sink.append(literal: "year\",") : sink.append(literal: "fiscalYear\",")
        key(.start)
        day(first)
        key(.end)
        day(last)
        number(.fiscalYear, year?.startYear)
        sink.append(literal: "\"bound\":null")
    }
}
