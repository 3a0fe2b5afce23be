import PlanModel

/// A cell of a line of printed text, as far as a form knows it.
struct PrintedCell {
    /// Its text, in the lines over which the print wraps it.
    let spans: [ByteSpan]
    /// Where it stands, in characters from the start of its line.
    let from: Int
    let to: Int
    let meaning: Meaning?
    /// A year stands in it: with a label, or alone.
    let hasYear: Bool
    let isYearAlone: Bool
    private(set) var isFigure: Bool

    var isLabel: Bool { meaning != nil || isYearAlone }
    /// A year over figures, alone or with a label.
    var isYearHead: Bool {
        if isYearAlone { return true }
        guard hasYear, case .observation? = meaning else { return false }
        return true
    }
    var center: Int { from + to }
    /// A label over rows, that has no figures of its own.
    var isGroupOfRows: Bool {
        switch meaning {
        case .budget?, .observations?, .indicators?: true
        default: false
        }
    }

    /// It begins with a number, as measures in a list do: `Ⅰ1 …`, `1-2 …`.
    let beginsWithCode: Bool

    var span: ByteSpan { spans[0] }

    init(_ bytes: [UInt8], _ span: ByteSpan, from: Int, to: Int, _ form: CompiledForm) {
        let key = LabelKey(bytes, span)
        (spans, self.from, self.to) = ([span], from, to)
        meaning = form.label(key)
        hasYear = !key.period.isEmpty
        isYearAlone = key.isPeriodAlone
        // `2019年度 (実` is the first line of a head.
        let startsInYear = !key.period.isEmpty && key.period.lower == span.lower
        isFigure = !startsInYear && Self.isFigure(bytes, span)
        beginsWithCode = Self.beginsWithCode(bytes, span)
    }

    /// A Roman numeral, or digits with hyphens and points between them and a blank behind them: `3世代同居` begins with none.
    private static func beginsWithCode(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        if (0x2160...0x217F).contains(Scalars.decode(bytes, span.lower, span.upper).value) { return true }
        var index = span.lower
        while index < span.upper, case let (scalar, length) = Scalars.decode(bytes, index, span.upper),
            Digits.value(bytes, index, span.upper) != nil || joinsDigits(Scalars.folded(scalar)) && index > span.lower
        {
            index += length
        }
        return index > span.lower && index < span.upper && CharacterClass.blankLength(bytes, index, span.upper) > 0
    }

    private static func joinsDigits(_ scalar: UInt32) -> Bool { [0x2D, 0x2E, 0x2010, 0x2212].contains(scalar) }

    /// A cell with what stands below it.
    init(_ bytes: [UInt8], _ cell: PrintedCell, wrappedIn below: PrintedCell, _ form: CompiledForm) {
        spans = cell.spans + below.spans
        let text = spans.flatMap { bytes[$0.lower..<$0.upper] }
        let key = LabelKey(text, ByteSpan(0, text.count))
        (from, to) = (min(cell.from, below.from), max(cell.to, below.to))
        meaning = form.label(key)
        hasYear = !key.period.isEmpty
        isYearAlone = key.isPeriodAlone
        isFigure = cell.isFigure
        beginsWithCode = cell.beginsWithCode
    }

    /// The cell as one that stands in place of a figure.
    var standingIn: PrintedCell {
        var cell = self
        cell.isFigure = true
        return cell
    }

    /// A figure with what belongs to it, or a dash in place of one.
    private static func isFigure(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        let (first, length) = Scalars.decode(bytes, span.lower, span.upper)
        switch Scalars.folded(first) {
        case 0x30...0x39: return true
        case 0x25B3, 0x25B2, 0x2D, 0x2212, 0x2B:
            return span.lower + length < span.upper || QuantityReader.isDash(bytes, span)
        default: return QuantityReader.isDash(bytes, span)
        }
    }
}
