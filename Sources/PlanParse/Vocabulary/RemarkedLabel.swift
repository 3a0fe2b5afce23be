import PlanModel

/// The label of a figure with a remark in brackets or a mark behind it: `目標値（毎年度）`, `目標（累計・令和8年度）`, `現状値（R5）※`.
enum RemarkedLabel {
    /// The key of the label alone, with the year that stands in the remark; nil where none stands there, or one that is a figure.
    static func key(_ bytes: [UInt8], _ span: ByteSpan, _ key: LabelKey) -> LabelKey? {
        guard key.hash != 0, mayEnd(bytes, span) else { return nil }
        let text = CleanText(bytes)
        var label = text.trimmed(ByteSpan(span.lower, NoteMark.trailingStart(bytes, span)))
        if let bracket = Brackets.trailing(bytes, label), bracket.start > label.lower {
            let reading = QuantityReader(bytes: bytes).read(bracket.inner, text: "", column: nil)
            guard reading.value.status != .number else { return nil }
            label = text.trimmed(ByteSpan(label.lower, bracket.start))
        }
        guard label.upper < span.upper, !label.isEmpty else { return nil }
        return LabelKey(hash: LabelKey(bytes, label).hash, period: key.period)
    }

    /// A closing bracket or the sign of a note ends the span.
    private static func mayEnd(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        let last = Scalars.folded(Scalars.before(bytes, span.upper, span.lower).value)
        return Brackets.closes(last) || last == 0x203B || last == 0x2A
    }
}
