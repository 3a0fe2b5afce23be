/// Heads of fiscal years that a page sets over two lines.
extension [PrintedCell] {
    /// Heads some of which wrap before their last character, 令和11年 with 度 below it; those that do not wrap stand in either
    /// line. Nil where two lines are no such heads.
    ///
    /// - Parameters:
    ///   - lines: The lines of the text.
    ///   - index: The line below these cells.
    func years(wrappedIn lines: [TextLine], _ index: Int, _ bytes: [UInt8], _ form: CompiledForm) -> [PrintedCell]? {
        guard contains(where: { $0.endsInCalendarYear(bytes) }), allSatisfy(\.isLabel), index < lines.count,
            !lines[index].isBlank
        else { return nil }
        let below = PrintedLine(bytes, lines[index].ink, start: lines[index].span.lower, form).cells
        guard below.contains(where: { $0.isRestOfYear(bytes) }) else { return nil }
        var (heads, others): ([PrintedCell], [PrintedCell]) = (self, [])
        for cell in below {
            if cell.isRestOfYear(bytes) {
                let open = heads.indices.filter { heads[$0].endsInCalendarYear(bytes) }
                guard let head = open.min(by: { heads[$0].distance(to: cell) < heads[$1].distance(to: cell) }) else {
                    return nil
                }
                heads[head] = PrintedCell(bytes, heads[head], wrappedIn: cell, form)
            } else if cell.isLabel {
                others.append(cell)
            } else {
                return nil
            }
        }
        return (heads + others).sorted { $0.from < $1.from }
    }
}

extension PrintedCell {
    /// A year that 度 may go on with.
    fileprivate func endsInCalendarYear(_ bytes: [UInt8]) -> Bool {
        isYearAlone && spans.count == 1 && Scalars.before(bytes, span.upper, span.lower).value == 0x5E74
    }

    /// 度 alone.
    fileprivate func isRestOfYear(_ bytes: [UInt8]) -> Bool {
        span.count == 3 && Scalars.decode(bytes, span.lower, span.upper).value == 0x5EA6
    }
}
