import PlanModel

/// A cell as it was meant, without bytes that the print or the layout put into it.
///
/// Example: `現現状状` without its copies, `令和6 年度` without its blank. What is left out stays in the source, as markup.
struct MendedCell {
    /// The cell in the source.
    let span: ByteSpan
    /// What is left out, in order.
    let omitted: [ByteSpan]
    /// The cell without it.
    let text: [UInt8]
    /// What is reported where the cell is read so.
    let kind: DiagnosticKind

    /// The cell without some stretches of it, which are disjoint and in order.
    init(_ bytes: [UInt8], _ span: ByteSpan, without omitted: [ByteSpan], _ kind: DiagnosticKind) {
        var (text, index): ([UInt8], Int) = ([], span.lower)
        for stretch in omitted {
            text += bytes[index..<stretch.lower]
            index = stretch.upper
        }
        self.text = text + bytes[index..<span.upper]
        self.span = span
        self.omitted = omitted
        self.kind = kind
    }
}
