package import PlanModel

/// Writes what `planparse scan` finds: one line of JSON for each line of its input, into one buffer.
package struct ScanWriter: ~Copyable {
    private var json: JSONWriter
    private var line = 0
    private var isOpen = false

    /// Hands over what a body writes in chunks; their memory is written anew afterwards.
    package static func chunks(to put: (Span<UInt8>) -> Void, _ body: (inout ScanWriter) -> Void) {
        JSONWriter.lines(to: put) { json in
            var writer = ScanWriter(json: consume json)
            body(&writer)
            json = writer.json
        }
    }

    private init(json: consuming JSONWriter) { self.json = json }

    /// A plain figure, its words without a character that JSON escapes.
    package mutating func figure(_ amount: ExactDecimal, _ unit: Value.Unit?, words: Span<UInt8>, from: Int, to: Int) {
        open()
        json.scannedFigure(amount, unit, words)
        json.scannedPlace(from, to)
    }

    /// A fiscal year, or a calendar year where it is none, its words without a character that JSON escapes.
    package mutating func year(
        first: CivilDate, last: CivilDate, _ year: FiscalYear?, words: Span<UInt8>, from: Int, to: Int
    ) {
        open()
        json.scannedYear(first, last, year, words)
        json.scannedPlace(from, to)
    }

    /// A quantity or ordinal in any notation.
    package mutating func value(_ kind: StaticString, _ value: Value, from: Int, to: Int) {
        open()
        json.scanned(kind, from, to) { $0.valueKeys(value) }
    }

    /// A period in any notation.
    package mutating func period(_ period: Period, from: Int, to: Int) {
        open()
        json.scanned("period", from, to) { $0.periodKeys(period) }
    }

    /// The end of a line.
    package mutating func endLine() {
        open()
        json.endScannedLine()
        isOpen = false
    }

    @inline(__always)
    private mutating func open() {
        if isOpen { return }
        isOpen = true
        line += 1
        json.beginScannedLine(line)
    }
}
