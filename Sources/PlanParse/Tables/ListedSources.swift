import PlanModel

/// Sources of money that stand in one cell: `国 210 / 市債 540 / 一般 100`, `国庫補助金 1,200千円、一般財源 300千円`.
///
/// Every part is a source of the vocabulary and an amount, a colon or a bracket between them perhaps. One part that is
/// neither makes the cell text.
struct ListedSources {
    struct Part {
        let kind: Budget.Source.Kind
        let label: ByteSpan
        /// The amount with its unit.
        let amount: ByteSpan
    }

    let parts: [Part]

    /// Longer cells are text.
    private static let maximumLength = 320

    init?(_ bytes: [UInt8], _ cell: ByteSpan) {
        guard cell.count <= Self.maximumLength else { return nil }
        var parts: [Part] = []
        var index = Self.skipSeparators(bytes, cell.lower, cell.upper)
        while index < cell.upper {
            guard let part = Self.part(bytes, at: index, cell.upper) else { return nil }
            parts.append(part)
            index = Self.skipSeparators(bytes, part.amount.upper, cell.upper)
            if index == part.amount.upper, index < cell.upper { return nil }
        }
        if parts.isEmpty { return nil }
        self.parts = parts
    }

    /// The stretches of the cell that are neither label nor amount.
    func gaps(in cell: ByteSpan) -> [ByteSpan] {
        var gaps: [ByteSpan] = []
        var end = cell.lower
        for taken in parts.flatMap({ [$0.label, $0.amount] }) {
            if taken.lower > end { gaps.append(ByteSpan(end, taken.lower)) }
            end = taken.upper
        }
        if end < cell.upper { gaps.append(ByteSpan(end, cell.upper)) }
        return gaps
    }

    /// A source and its amount.
    private static func part(_ bytes: [UInt8], at start: Int, _ end: Int) -> Part? {
        var digits = start
        while digits < end, !startsAmount(bytes, digits, end) {
            digits += max(1, Scalars.decode(bytes, digits, end).length)
        }
        let label = withoutMarks(bytes, ByteSpan(start, digits))
        guard !label.isEmpty, let kind = kind(bytes, label),
            let number = NumberReader(bytes: bytes, end: end).read(at: digits), number.amount != nil
        else { return nil }
        let unit = UnitTable.standard.longestUnit(
            in: bytes, from: CharacterClass.skipBlanks(bytes, number.end, end), to: end)
        guard let unit, unit.unit.dimension == .money else {
            return Part(kind: kind, label: label, amount: ByteSpan(digits, number.end))
        }
        return Part(kind: kind, label: label, amount: ByteSpan(digits, unit.end))
    }

    private static func kind(_ bytes: [UInt8], _ label: ByteSpan) -> Budget.Source.Kind? {
        switch Head(bytes, label, LabelKey(bytes, label)).role {
        case .source(let kind)?: kind
        case .tiedSources?: .other
        default: nil
        }
    }

    /// A digit, or the sign of a negative figure.
    private static func startsAmount(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        if Digits.number(bytes, index, end) != nil { return true }
        switch Scalars.decode(bytes, index, end).value {
        case 0x25B3, 0x25B2, 0x2D, 0x2212: return true  // △ ▲ - −
        default: return false
        }
    }

    /// A label without the colon, bracket and blanks behind it.
    private static func withoutMarks(_ bytes: [UInt8], _ span: ByteSpan) -> ByteSpan {
        let text = CleanText(bytes)
        var label = text.trimmed(span)
        while !label.isEmpty {
            let (last, start) = Scalars.before(bytes, label.upper, label.lower)
            switch Scalars.folded(last) {
            case 0x28, 0x3A, 0x3D: label = text.trimmed(ByteSpan(label.lower, start))  // ( : =
            default: return label
            }
        }
        return label
    }

    /// The byte behind blanks, tags, and marks that stand between parts.
    private static func skipSeparators(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let blank = CharacterClass.blankLength(bytes, index, end)
            let (scalar, length) = Scalars.decode(bytes, index, end)
            switch Scalars.folded(scalar) {
            case _ where blank > 0: index += blank
            case 0x0A, 0x0D: index += length
            case 0x2F, 0x2C, 0x2B, 0x28, 0x29, 0x3B, 0x3001, 0x30FB, 0xFF65: index += length  // / , + ( ) ; 、 ・
            case 0x3C:  // <
                guard let close = bytes[index..<end].firstIndex(of: UInt8(ascii: ">")) else { return index }
                index = close + 1
            default: return index
            }
        }
        return index
    }
}
