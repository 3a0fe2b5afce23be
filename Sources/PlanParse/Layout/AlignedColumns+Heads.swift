/// Heads whose places tell their columns badly.
extension AlignedColumns {
    /// How badly the places of heads tell their columns.
    enum Breakage {
        case none
        /// Figures stand under no head, though each head stands over cells.
        case unheaded
        /// A head is cut, or two are one; or figures stand under no head while a head stands over no cell.
        case broken
    }

    func breakage(of rows: [[AlignedCell]], in lines: ArraySlice<AlignedLine>, heads: Range<Int>) -> Breakage {
        guard !heads.isEmpty, heads.upperBound + 1 < lines.endIndex else { return .none }
        let (above, below) = (rows.prefix(heads.count), rows.dropFirst(heads.count))
        if zip(heads, above).contains(where: { Self.isCut(lines[$0.0], $0.1) }) { return .broken }
        // A line of units heads nothing by itself.
        let headed = Set(zip(heads, above).filter { !lines[$0.0].isOfUnits }.map(\.1).joined().map(\.column))
        let filled = Set(below.joined().map(\.column))
        let figures = Set(below.joined().lazy.filter(\.stretch.isFigure).map(\.column))
        if figures.isSubset(of: headed) { return .none }
        return headed.isSubset(of: filled) ? .unheaded : .broken
    }

    /// A cell holds the end of one head and the start of the next, or a head is cut into parts of which none means anything.
    private static func isCut(_ line: AlignedLine, _ cells: [AlignedCell]) -> Bool {
        line.stretches.contains { whole in
            let parts = cells.lazy.map(\.stretch).filter { $0.from < whole.to && $0.to > whole.from }
            if parts.contains(where: { $0.from > whole.from && $0.to > whole.to }) { return true }
            return parts.count > 1 && !parts.contains { $0.isHead || $0.isLetter }
        }
    }

    /// The gaps between a head alone in its line and those of other lines, to the right or the left of which it stands: 金額 above 款 and 項.
    static func gapsBesideHeads(_ lines: ArraySlice<AlignedLine>) -> [Range<Int>] {
        let heads = lines.prefix { !$0.hasFigure }.filter { !$0.isCaption }
        guard heads.count > 1, heads.count <= AlignedHeads.mostLines else { return [] }
        let all = heads.flatMap(\.stretches)
        return heads.filter(\.isHeadAlone).compactMap { line in
            let own = line.stretches[0]
            let others = all.filter { $0.to <= own.from || $0.from >= own.to }
            guard others.contains(where: \.isHead), let last = others.map(\.to).max(),
                let first = others.map(\.from).min()
            else { return nil }
            if last <= own.from { return last..<own.from }
            return own.to <= first ? own.to..<first : nil
        }
    }

    /// The cells of all lines, and how many columns they have.
    typealias Told = (rows: [[AlignedCell]], count: Int)

    /// The columns that the rows alone tell, with the heads over them; nil where those do not find places. Where heads crowd over
    /// one column, two may be one as no row fills both: 県 and 地方債 of projects that have either.
    static func told(_ lines: ArraySlice<AlignedLine>, heads: Range<Int>) -> Told? {
        guard let first = told(lines, heads: heads, dividesAtBlanks: false) else { return nil }
        guard first.isCrowded, let second = told(lines, heads: heads, dividesAtBlanks: true), !second.isCrowded else {
            return first.told
        }
        return second.told
    }

    private static func told(
        _ lines: ArraySlice<AlignedLine>, heads: Range<Int>, dividesAtBlanks: Bool
    ) -> (told: Told, isCrowded: Bool)? {
        let below = lines[heads.upperBound...]
        guard below.count(where: { $0.stretches.count > 2 && $0.hasFigure }) > 1,
            let columns = AlignedColumns(below, dividesAtBlanks: dividesAtBlanks)
        else { return nil }
        var rows = below.map { columns.cells(of: $0, over: nil, isHeads: false) }
        // Columns that no row fills are none.
        let filled = Set(rows.joined().map(\.column)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(filled, filled.indices))
        for row in rows.indices {
            for cell in rows[row].indices { rows[row][cell].column = numbers[rows[row][cell].column] ?? 0 }
        }
        let count = filled.count
        guard let found = AlignedHeads(lines[heads], over: rows, count: count) else { return nil }
        for row in rows.indices {
            for cell in rows[row].indices { rows[row][cell].column = found.places[rows[row][cell].column] }
        }
        return ((found.rows + rows, found.count), found.isCrowded)
    }
}
