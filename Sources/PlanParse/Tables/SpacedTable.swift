import PlanModel

/// A table of money that blanks alone lay out, as `pdftotext -layout` writes it: figures stand right-aligned under their
/// heads, blank sources leave nothing, and texts wrap over the lines above and below the figures.
///
/// Example: under `事業費   国   県   地方債   一般財源` a row with 113,025, with 3,400 under 地方債 and 109,625 under 一般財源 has these
/// two sources: the columns are told by all rows of the page together. A page without heads of its own may leave columns
/// out, so that nothing but its first and its last column can be told there.
struct SpacedTable {
    /// A row: the line with its figures, and the lines that its texts wrap over.
    struct Row {
        let main: SpacedLine
        var lines: [SpacedLine]
        /// For each column of figures, where its figure stands.
        var figures: [ByteSpan?]
        /// Figures under no head that can be told.
        var unknown: [ByteSpan] = []
    }

    let heads: Range<Int>
    /// The heads of the columns of figures, from the left.
    let columns: [SpacedHead]
    /// The heads before the figures.
    let leads: [SpacedHead]
    /// The head over the texts behind the figures.
    let rest: Head?
    private(set) var rows: [Row] = []
    let end: Int

    /// At most so many lines of heads, blank ones apart.
    private static let headLimit = 5
    /// Fewer columns of figures are text that happens to line up.
    private static let leastColumns = 2

    init?(_ reader: TableRows, at start: Int) {
        guard let found = Self.heads(reader, from: start) else { return nil }
        let figures = found.heads.filter(\.isOfFigures)
        guard figures.count >= Self.leastColumns, figures.contains(where: { $0.head.role == .total }),
            let first = figures.first, let last = figures.last
        else { return nil }
        let lines = Self.lines(reader, from: found.end, leftOf: first.place.letters.lowerBound)
        let mains = lines.filter { Self.isMain($0) }
        guard mains.count > 1 else { return nil }
        heads = start..<found.end
        columns = figures
        leads = found.heads.filter { $0.place.letters.lowerBound < first.place.letters.lowerBound && !$0.isOfFigures }
        rest = found.heads.last.flatMap { $0.place.letters.lowerBound > last.place.letters.lowerBound ? $0.head : nil }
        end = (lines.last?.row ?? found.end - 1) + 1
        let ruler = Self.ruler(mains)
        var isFirst = true
        for page in Self.pages(lines) {
            let own = Self.rows(of: page, under: columns, ruler, hasHeads: isFirst)
            // A page of texts alone goes on with the row before it.
            if own.isEmpty, !rows.isEmpty { rows[rows.count - 1].lines += page }
            rows += own
            isFirst = isFirst && own.isEmpty
        }
        guard rows.contains(where: { $0.figures.contains { $0 != nil } }) else { return nil }
    }

    /// A head alone in the first line stands further from the edge.
    private static let leastIndent = 20

    // MARK: Heads

    private static func heads(_ reader: TableRows, from start: Int) -> (heads: [SpacedHead], end: Int)? {
        var lines: [[SpacedHead]] = []
        var row = start
        while row < min(reader.limit, start + headLimit), let line = SpacedLine(reader, row),
            !line.stretches.contains(where: \.isFigure)
        {
            // Told before the words of the line are looked up: most lines of a document are text from the edge.
            if row == start, line.stretches.count == 1, line.stretches[0].letters.lowerBound <= leastIndent {
                return nil
            }
            let heads = line.heads(reader.bytes)
            let known = heads.count(where: { $0.head.isKnown })
            if row == start, known == 0 || known * 2 < heads.count { return nil }
            if known * 2 < heads.count || known == 0 { break }
            lines.append(heads)
            row += 1
        }
        guard !lines.isEmpty else { return nil }
        let merged = merged(lines)
        return merged.count(where: { $0.head.isKnown }) > 2 ? (merged, row) : nil
    }

    /// The heads of several lines: one that stands nearest over others of the next line tells more of them; all others
    /// are heads of columns.
    private static func merged(_ lines: [[SpacedHead]]) -> [SpacedHead] {
        var (heads, groups): ([SpacedHead], [SpacedHead]) = ([], [])
        for (position, line) in lines.enumerated() {
            let below = lines[(position + 1)...].flatMap { $0 }
            for head in line {
                if isGroup(head, in: line, over: below) { groups.append(head) } else { heads.append(head) }
            }
        }
        return heads.map { head in
            var head = head
            head.group = groups.min { distance($0.place, head.place) < distance($1.place, head.place) }?.head
            return head
        }.sorted { $0.place.letters.lowerBound < $1.place.letters.lowerBound }
    }

    /// 財源内訳 and such, or a year or amount over heads that stand below and beside it.
    private static func isGroup(_ head: SpacedHead, in line: [SpacedHead], over below: [SpacedHead]) -> Bool {
        if head.head.role == .sources { return true }
        let own = head.place.letters
        guard head.isOfFigures, below.contains(where: { $0.isOfFigures && $0.place.letters.overlaps(own) }) else {
            return false
        }
        let near = below.count { other in
            other.isOfFigures
                && line.allSatisfy { distance(head.place, other.place) <= distance($0.place, other.place) }
        }
        return near > 1
    }

    private static func distance(_ first: SpacedLine.Stretch, _ second: SpacedLine.Stretch) -> Int {
        abs(first.letters.lowerBound + first.letters.upperBound - second.letters.lowerBound - second.letters.upperBound)
    }

    // MARK: Lines

    /// Lines of text without figures end the table after so many.
    private static let textLimit = 24

    /// The lines of the table: with figures, or with text that stands where texts of rows do.
    private static func lines(_ reader: TableRows, from start: Int, leftOf first: Int) -> [SpacedLine] {
        var lines: [SpacedLine] = []
        var (row, last) = (start, 0)
        while row < reader.limit, lines.count - last <= textLimit, var line = SpacedLine(reader, row) {
            line.divideFigures(reader.bytes)
            if isMain(line) {
                last = lines.count + 1
            } else {
                // A line from the left edge is text below the table, or the heads of another one.
                let isAtEdge = line.stretches[0].letters.lowerBound < 2 && line.stretches.count == 1
                if isAtEdge || reader.isHeadRow(row) { break }
            }
            lines.append(line)
            row += 1
        }
        // Text behind the last row belongs to it up to the next blank line.
        var end = last
        while end < lines.count, !lines[end].gapBefore { end += 1 }
        return Array(lines.prefix(end))
    }

    /// The line with the figures of a row: two of them, or one behind a text.
    static func isMain(_ line: SpacedLine) -> Bool {
        let figures = figures(of: line)
        guard let first = figures.first else { return false }
        if figures.count > 1 { return true }
        return line.stretches.contains { !$0.isFigure && $0.letters.upperBound <= first.letters.lowerBound }
            && first.letters.count > 2
    }

    /// The ruler by which the figures of the rows line up better.
    private static func ruler(_ lines: [SpacedLine]) -> SpacedLine.Ruler {
        func edges(_ ruler: SpacedLine.Ruler) -> Int {
            Set(lines.flatMap { $0.stretches.filter(\.isFigure).map { $0.places(ruler).upperBound } }).count
        }
        return edges(.letters) <= edges(.display) ? .letters : .display
    }

    private static func pages(_ lines: [SpacedLine]) -> [[SpacedLine]] {
        var pages: [[SpacedLine]] = []
        for line in lines {
            if pages.isEmpty || line.startsPage { pages.append([]) }
            pages[pages.count - 1].append(line)
        }
        return pages
    }

    // MARK: Columns

    /// The places that figures of a page take, from the left; those of one column overlap.
    private static func places(_ mains: [SpacedLine], _ ruler: SpacedLine.Ruler) -> [Range<Int>] {
        var places: [Range<Int>] = []
        let all = mains.flatMap { line in figures(of: line).map { $0.places(ruler) } }
        for place in all.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = places.last, place.lowerBound < last.upperBound {
                places[places.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
            } else {
                places.append(place)
            }
        }
        return places
    }

    /// The figures of a row, without its number at the left.
    static func figures(of line: SpacedLine) -> [SpacedLine.Stretch] {
        line.stretches.enumerated().filter { position, stretch in
            stretch.isFigure && (position > 0 || stretch.letters.lowerBound >= 4 && !line.isCounted)
        }.map(\.element)
    }

    /// The head of each place, by its order and by how near it stands; nil where none can be told.
    private static func assigned(
        _ places: [Range<Int>], _ columns: [SpacedHead], _ ruler: SpacedLine.Ruler, hasHeads: Bool
    ) -> [Int?] {
        if places.count == columns.count { return Array(columns.indices) }
        guard hasHeads, places.count < columns.count else {
            // The first column and the last are told by their places alone, where the first is an amount.
            var known = [Int?](repeating: nil, count: places.count)
            if columns[0].head.role == .total, !places.isEmpty { known[0] = 0 }
            if places.count > 1, places.count < columns.count { known[places.count - 1] = columns.count - 1 }
            return known
        }
        func cost(_ place: Range<Int>, _ column: Int) -> Int {
            let head = columns[column].place.places(ruler)
            if place.overlaps(head) { return 0 }
            return head.upperBound <= place.lowerBound
                ? place.lowerBound - head.upperBound + 1 : head.lowerBound - place.upperBound + 1
        }
        // Places in order under heads in order, each under one of its own.
        let far = 1 << 20
        var best = [[Int]](repeating: [Int](repeating: far, count: columns.count + 1), count: places.count + 1)
        best[0] = [Int](repeating: 0, count: columns.count + 1)
        for (row, place) in places.enumerated() {
            for column in columns.indices {
                best[row + 1][column + 1] = min(best[row + 1][column], best[row][column] + cost(place, column))
            }
        }
        var known = [Int?](repeating: nil, count: places.count)
        var (row, column) = (places.count, columns.count)
        while row > 0, column > 0 {
            if best[row][column] == best[row][column - 1] {
                column -= 1
            } else {
                if cost(places[row - 1], column - 1) <= nearest { known[row - 1] = column - 1 }
                row -= 1
                column -= 1
            }
        }
        return known
    }

    /// A figure further from every head stands under none.
    private static let nearest = 6

    // MARK: Rows

    private static func rows(
        of page: [SpacedLine], under columns: [SpacedHead], _ ruler: SpacedLine.Ruler, hasHeads: Bool
    ) -> [Row] {
        let mains = page.filter(isMain)
        let places = places(mains, ruler)
        let known = assigned(places, columns, ruler, hasHeads: hasHeads)
        var rows: [Row] = []
        for main in mains {
            var row = Row(main: main, lines: [], figures: [ByteSpan?](repeating: nil, count: columns.count))
            for figure in figures(of: main) {
                let place = places.firstIndex { $0.overlaps(figure.places(ruler)) }
                if let place, let column = known[place], row.figures[column] == nil {
                    row.figures[column] = figure.span
                } else {
                    row.unknown.append(figure.span)
                }
            }
            rows.append(row)
        }
        attach(page, to: &rows)
        return rows
    }

    /// Gives each line without figures to the row that it belongs to: the one it stands with between two blank lines, the
    /// nearest of several there, else the one before it.
    private static func attach(_ page: [SpacedLine], to rows: inout [Row]) {
        guard !rows.isEmpty else { return }
        var (start, first) = (0, 0)
        while start < page.count {
            var end = start + 1
            while end < page.count, !page[end].gapBefore { end += 1 }
            var last = first
            while last < rows.count, rows[last].main.row <= page[end - 1].row { last += 1 }
            var nearest = first
            for line in page[start..<end] {
                while nearest + 1 < last, isNearer(nearest + 1, line, rows) { nearest += 1 }
                // Between blank lines without a row of its own, the text goes on with the row before.
                rows[first < last ? nearest : max(0, first - 1)].lines.append(line)
            }
            (start, first) = (end, last)
        }
    }

    /// A row stands nearer to a line than the row before it.
    private static func isNearer(_ next: Int, _ line: SpacedLine, _ rows: [Row]) -> Bool {
        abs(rows[next].main.row - line.row) < abs(rows[next - 1].main.row - line.row)
    }
}
