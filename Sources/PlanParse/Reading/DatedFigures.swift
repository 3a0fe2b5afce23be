import PlanModel

/// Several figures in one cell, each with its year before it or in brackets behind it: `R7：82％ R8：84％`,
/// `令和7年度 30人、令和8年度 35人`, `12件（R5）／15件（R6）`.
///
/// A cell of one year, of figures and years that do not take turns, or of figures in different units is none.
struct DatedFigures {
    /// The figure of a year.
    struct Entry {
        let period: ByteSpan
        let figure: ByteSpan
    }

    let entries: [Entry]

    /// Longer cells are text.
    private static let longestCell = 240

    init?(_ bytes: [UInt8], _ span: ByteSpan) {
        guard span.count <= Self.longestCell, let entries = Self.leading(bytes, span) ?? Self.trailing(bytes, span),
            entries.count > 1
        else { return nil }
        let units = entries.map { QuantityReader(bytes: bytes).read($0.figure, text: "", column: nil).value.unit }
        guard units.allSatisfy({ $0 == units[0] }) else { return nil }
        self.entries = entries
    }

    /// A year, in brackets perhaps, and a figure, again and again.
    private static func leading(_ bytes: [UInt8], _ span: ByteSpan) -> [Entry]? {
        var entries: [Entry] = []
        var index = span.lower
        while index < span.upper {
            guard let year = TableYear.leading(bytes, ByteSpan(index, span.upper)) else { return nil }
            let start = CharacterClass.skipBlanks(bytes, year.rest?.lower ?? year.span.upper, span.upper)
            guard let end = GroupedFigures.figureEnd(bytes, start, span.upper) else { return nil }
            entries.append(Entry(period: year.span, figure: ByteSpan(start, end)))
            index = GroupedFigures.afterSeparator(bytes, end, span.upper)
        }
        return entries
    }

    /// A figure and its year in brackets, again and again.
    private static func trailing(_ bytes: [UInt8], _ span: ByteSpan) -> [Entry]? {
        var entries: [Entry] = []
        var index = span.lower
        while index < span.upper {
            guard let end = GroupedFigures.figureEnd(bytes, index, span.upper) else { return nil }
            let bracket = CharacterClass.skipBlanks(bytes, end, span.upper)
            guard Brackets.closing(Scalars.decode(bytes, bracket, span.upper).value) != nil,
                let year = TableYear.leading(bytes, ByteSpan(bracket, span.upper)), let rest = year.rest
            else { return nil }
            entries.append(Entry(period: year.span, figure: ByteSpan(index, end)))
            index = GroupedFigures.afterSeparator(bytes, rest.lower, span.upper)
        }
        return entries
    }
}
