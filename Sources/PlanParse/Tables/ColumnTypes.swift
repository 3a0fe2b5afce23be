import PlanModel

/// What the cells of each column of a table are, told by all of its rows.
struct ColumnTypes {
    struct Counts {
        var figures = 0
        var dashes = 0
        var periods = 0
        /// Figures of four digits that may be years.
        var bareYears = 0
        var units = 0
        var values = 0
        /// Texts that are none of these, and no label of a row of figures.
        var words = 0
        var labels = 0
        /// Names with a number before them: 1 議会費.
        var numbered = 0
        /// Figures with their label before them: 実績値 34.7.
        var glued = 0
        /// The words that say what an amount is: 事業費, 一般財源.
        var kinds = 0
        /// Words that end as a sentence does.
        var sentences = 0
        /// Words that a row above has too.
        var repeats = 0
        /// Those of them that are sums: 小計 of each group.
        var repeatedSums = 0
        fileprivate var seen: Set<UInt64> = []

        /// Most cells are words.
        var areWords: Bool { words > figures + dashes + values + periods }

        var filled: Int { figures + dashes + periods + units + values + words + labels }
    }

    private var counts: [Int32: Counts] = [:]
    /// How many rows have columns.
    private(set) var rowCount = 0

    init(_ rows: TableRows, _ range: Range<Int>, heads: Range<Int>) {
        for row in range where rows.layout.rows[row].isTabular && rows.layout.rows[row].inked > 1 {
            if rows.isRepeated(row, heads) { continue }
            rowCount += 1
            for cell in rows.layout.cells[rows.layout.rows[row].cells] where cell.hasText { add(cell, rows.bytes) }
        }
    }

    private mutating func add(_ cell: Layout.Cell, _ bytes: [UInt8]) {
        var own = counts[cell.column] ?? Counts()
        switch CellKind(bytes, cell) {
        case .figure:
            own.figures += 1
            if TableYear.isBare(bytes, cell.span) { own.bareYears += 1 }
        case .dash: own.dashes += 1
        case .period: own.periods += 1
        case .unit: own.units += 1
        case .values: own.values += 1
        case .words:
            switch LabelRoles.standard.role(of: cell.key) {
            case .observation?: own.labels += 1
            case .total?, .source?:
                own.words += 1
                own.kinds += 1
            default: own.words += 1
            }
            if Scalars.before(bytes, cell.span.upper, cell.span.lower).value == 0x3002 { own.sentences += 1 }
            if cell.isInPieces {
                if GluedLabel(bytes, cell.span) != nil { own.glued += 1 }
                if CountedName.withoutNumber(bytes, cell.span) != cell.span { own.numbered += 1 }
            }
            if cell.key.hash != 0, !own.seen.insert(cell.key.hash).inserted {
                own.repeats += 1
                if Sheet.Row(name: cell.span, cell.key, bytes) != nil { own.repeatedSums += 1 }
            }
        }
        counts[cell.column] = own
    }

    subscript(_ column: Int32) -> Counts { counts[column] ?? Counts() }

    /// The columns with ink, from the left.
    var columns: [Int32] { counts.keys.sorted() }

    /// A column says what each row's figures are: 目標, 実績.
    var holdsRowRoles: Bool { counts.values.contains { $0.labels > 1 && $0.labels > $0.words } }

    /// Half of the rows, or the leftmost column, have names there.
    func holdsNames(_ column: Int32) -> Bool {
        let names = self[column].words + self[column].values
        return names > 0 && (names * 2 >= rowCount || column == 0)
    }

    /// Every row has words there.
    func names(_ column: Int32) -> Bool { self[column].areWords && self[column].words >= rowCount }

    /// Years alone, or dashes in their place.
    ///
    /// - Parameter isHeaded: The head speaks of years, so that four digits are one.
    func holdsYears(_ column: Int32, isHeaded: Bool) -> Bool {
        let own = self[column]
        let years = own.periods + (isHeaded ? own.bareYears : 0)
        // `未設定`, `～2026年度` among years: a word in place of one.
        let others = own.filled - years - own.dashes
        return years > 0 && (others == 0 || isHeaded && others == own.words + own.values && others < years)
    }

    // MARK: Heads that are fewer than the cells below them

    /// The columns over which the heads stand best: where a head is missing, those behind it stand too far to the left.
    func places(of columns: [Column]) -> [Int32]? {
        let present = self.columns
        guard columns.count > 1, columns.count < present.count, present.count <= TableRows.widest,
            columns.enumerated().allSatisfy({ $1.column == Int32($0) }), let last = present.last,
            self[last].filled * 2 >= rowCount
        else { return nil }
        // Where nothing tells, a head stays where it is.
        func fit(_ head: Column, at column: Int32) -> Int {
            self.fit(head, self[column]) * 2 + (head.column == column ? 1 : 0)
        }
        let stay = columns.reduce(0) { $0 + fit($1, at: $1.column) }
        // Heads in order over columns in order, each over one of its own.
        var best = [[Int]](
            repeating: [0] + [Int](repeating: Int.min / 2, count: columns.count), count: present.count + 1)
        for (row, column) in present.enumerated() {
            best[row + 1] = best[row]
            for head in columns.indices {
                let placed = best[row][head] + fit(columns[head], at: column)
                best[row + 1][head + 1] = max(best[row + 1][head + 1], placed)
            }
        }
        guard best[present.count][columns.count] > stay else { return nil }
        var places: [Int32] = []
        var head = columns.count
        for row in stride(from: present.count, to: 0, by: -1) where head > 0 {
            let isPlaced =
                best[row][head] == best[row - 1][head - 1] + fit(columns[head - 1], at: present[row - 1])
                && best[row][head] >= best[row - 1][head]
            guard isPlaced || row == head else { continue }
            places.append(present[row - 1])
            head -= 1
        }
        return places.reversed()
    }

    /// How well a head stands over cells.
    private func fit(_ column: Column, _ own: Counts) -> Int {
        switch column.role {
        case .unit?: 4 * own.units - own.figures - own.words / 2
        case .observation?, .total?, .source?, .change?: 4 * own.figures + 2 * own.values + own.dashes - 2 * own.words
        case .year?: 4 * own.periods - own.words
        case nil where column.period != nil: 4 * own.figures + 2 * own.values + own.dashes - 2 * own.words
        case nil: own.words
        default: 2 * own.words + own.values - 2 * own.figures - 2 * own.units - own.dashes
        }
    }
}
