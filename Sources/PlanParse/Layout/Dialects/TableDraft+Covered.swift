/// Writers that leave out the places which merged cells cover: a row begins at the left edge then, whatever stands beside it, and
/// is filled up with blank cells at its right.
///
/// Example: pandoc writes a table of an OpenDocument text with a head over several columns and a name beside several rows so, and
/// the dots show where the cells go:
///
///     事業名 | 区分   | 財源内訳 |        |            事業名 | 区分   | 財源内訳 |
///            | 国     | 県       |        |     →             |        | 国       | 県
///     橋     | 事業費 | 30,000   | 80,000 |            橋     | 事業費 | 30,000   | 80,000
///     国費   | 15,000 | 40,000   |        |                   | 国費   | 15,000   | 40,000
extension TableDraft {
    /// Puts the cells of such rows back under those of the rows that reach to the right edge.
    ///
    /// - Parameter known: What the last table of figures shows of its columns. One with its heads goes on with it.
    mutating func putCoveredBack(_ source: [UInt8], _ known: inout CoveredPlaces?) {
        guard width > 2, width <= CoveredPlaces.mostColumns, rows.count > 1,
            rows.contains(where: { $0.count == width && isBlank($0.upperBound - 1) })
        else { return }
        let kinds = rows.map { row in row.map { isBlank($0) ? nil : kind(of: $0, source) } }
        let heads = rows.first.map { row in row.map { text($0, source) } } ?? []
        var places = CoveredPlaces(kinds, width: width, heads: heads)
        if let known, !places.holdsFigures { places.takeColumns(of: known) }
        guard places.holdsFigures else { return }
        for (row, columns) in places.moves(kinds, isOfSources: { isOfSources($0, $1, source) }) {
            place(row: row, at: columns)
        }
        known = places
    }

    private func kind(of cell: Int, _ source: [UInt8]) -> CellKind {
        let text = text(cell, source)
        return CellKind(text, ByteSpan(0, text.count))
    }

    /// The cell is a head over sources of money.
    private func isOfSources(_ row: Int, _ column: Int, _ source: [UInt8]) -> Bool {
        let text = text(rows[row].lowerBound + column, source)
        switch LabelRoles.standard.role(of: LabelKey(text, ByteSpan(0, text.count))) {
        case .sources?, .tiedSources?: return true
        default: return false
        }
    }
}

/// What the columns of a table hold, as the rows that reach to its right edge show, and where the cells of other rows go.
struct CoveredPlaces {
    typealias Row = [CellKind?]

    private enum Content { case unknown, figures, words, both }

    static let mostColumns = 64
    /// At most so many places of a row are covered.
    private static let mostCovered = 4
    /// At most so many rows of heads.
    private static let mostHeads = 4

    private var columns: [Content]
    private let heads: [[UInt8]]

    init(_ rows: [Row], width: Int, heads: [[UInt8]]) {
        columns = Array(repeating: .unknown, count: width)
        self.heads = heads
        for row in rows where row.count == width && row[width - 1] != nil && Self.isOfFigures(row) {
            for (column, kind) in row.enumerated() { see(kind, in: column) }
        }
    }

    private mutating func see(_ kind: CellKind?, in column: Int) {
        guard let kind, kind != .dash else { return }
        let content: Content = kind == .figure ? .figures : .words
        columns[column] = columns[column] == .unknown || columns[column] == content ? content : .both
    }

    var holdsFigures: Bool { columns.contains(.figures) }

    /// A table with the heads of another has its columns.
    mutating func takeColumns(of other: CoveredPlaces) { if other.heads == heads { columns = other.columns } }

    private static func isOfFigures(_ row: Row) -> Bool { row.contains(.figure) }

    /// The rows whose cells move, with the columns to which those that are not blank go.
    func moves(_ rows: [Row], isOfSources: (_ row: Int, _ column: Int) -> Bool) -> [(row: Int, columns: [Int])] {
        guard let first = rows.firstIndex(where: Self.isOfFigures) else { return [] }
        let above = rows[..<first].indices.filter { row in rows[row].contains { $0 != nil } }
        let isWhole = above.allSatisfy { rows[$0].count == columns.count }
        // Who writes blank cells before a row leaves no covered place out.
        let writesBlanks = rows[first...].contains { $0.count == columns.count && $0[0] == nil && Self.isOfFigures($0) }
        if writesBlanks { return [] }
        var moves: [(row: Int, columns: [Int])] = []
        if isWhole, above.count <= Self.mostHeads { moves = headMoves(above, rows, isOfSources) }
        for row in first..<rows.count {
            if let columns = places(of: rows[row]) { moves.append((row, columns)) }
        }
        return moves
    }

    // MARK: Rows of figures

    /// Where the cells of a row go that has a figure in a column of words; nil where they fit as they stand, or nowhere.
    private func places(of row: Row) -> [Int]? {
        let inked = row.indices.filter { row[$0] != nil }
        guard row.count == columns.count, let last = inked.last,
            inked.contains(where: { row[$0] == .figure && (columns[$0] == .words || columns[$0] == .unknown) })
        else { return nil }
        for covered in 1..<(Self.mostCovered + 1) where last + covered < columns.count {
            for lead in 0...1 {
                let places = inked.map { $0 < lead ? $0 : $0 + covered }
                if zip(inked, places).allSatisfy({ stands(row[$0], in: $1) }) { return places }
            }
        }
        return nil
    }

    private func stands(_ kind: CellKind?, in column: Int) -> Bool {
        switch kind {
        case .figure?: columns[column] == .figures
        case .dash?, nil: true
        default: columns[column] != .figures
        }
    }

    // MARK: Heads

    /// Heads stand below one that reaches over several columns of figures, and fill these columns.
    private func headMoves(
        _ heads: [Int], _ rows: [Row], _ isOfSources: (_ row: Int, _ column: Int) -> Bool
    ) -> [(row: Int, columns: [Int])] {
        let figures = columns.indices.filter { columns[$0] == .figures }
        let inked = heads.map { head in rows[head].indices.filter { rows[head][$0] != nil } }
        guard let first = inked.first else { return [] }
        // Heads before which those of the names are blank.
        if let last = inked.last, let head = heads.last, last[0] > 0, last.count == figures.count {
            return isBehind(figures, last) ? [(head, figures)] : []
        }
        var moves: [(row: Int, columns: [Int])] = []
        var grouped = Self.grouped(figures, below: first, upTo: columns.count)
        for level in 1..<heads.count where !grouped.isEmpty {
            let below = level + 1 < heads.count ? inked[level + 1].count : 0
            guard
                let places = places(
                    of: inked[level], in: grouped, below: below, isOfSources: { isOfSources(heads[level], $0) })
            else { return moves }
            if isBehind(places, inked[level]) {
                moves.append((heads[level], places))
            } else if places != inked[level] {
                return moves
            }
            grouped = Self.grouped(grouped, below: places, upTo: columns.count)
        }
        return moves
    }

    /// Cells go to the right alone, from a row that is filled up.
    private func isBehind(_ places: [Int], _ columns: [Int]) -> Bool {
        guard let last = columns.last, last + 1 < self.columns.count, places != columns else { return false }
        return zip(places, columns).allSatisfy(>=)
    }

    /// Those of some columns over which a head stands that reaches over others of them.
    private static func grouped(_ columns: [Int], below heads: [Int], upTo end: Int) -> [Int] {
        zip(heads, heads.dropFirst() + [end]).flatMap { head, next in
            let own = columns.filter { head <= $0 && $0 < next }
            return own.count > 1 ? own : []
        }
    }

    /// The columns of heads that fill some columns, or do so but for those below a head of sources.
    private func places(
        of heads: [Int], in columns: [Int], below: Int, isOfSources: (_ column: Int) -> Bool
    ) -> [Int]? {
        if heads.count == columns.count { return columns }
        if heads.allSatisfy(columns.contains), heads.last == columns.last { return heads }
        let groups = heads.filter(isOfSources)
        guard below > 1, groups.count == 1, heads.count + below - 1 == columns.count else { return nil }
        var (places, next): ([Int], Int) = ([], 0)
        for head in heads {
            places.append(columns[next])
            next += head == groups[0] ? below : 1
        }
        return places
    }
}
