import PlanModel

/// Which amount of a row the sources of money beside it make up, as the rows of the table show.
///
/// Example: under `R6 | R7 | R8 | 国 | 一般財源` the row `10 | 20 | 30 | 25 | 35` has the sources of all three years together,
/// and `10 | 20 | 30 | 10 | 20` those of the year in the second column.
enum SourcesYear: Equatable {
    /// That of a column, or the first one where no column is named.
    case column(Int32?)
    /// The years together, whose sum no column prints.
    case sum

    /// The amount that the sources of most rows add up to; else the last one before them.
    init(_ reader: TableRows, _ columns: [Column], _ rows: Range<Int>) {
        let dated = Set(columns.compactMap { $0.role == .total ? $0.period?.start : nil })
        // A source under the year of an amount is that year's.
        let sources = columns.filter { column in
            guard case .source? = column.role else { return false }
            return column.period?.start.map { !dated.contains($0) } ?? true
        }.map(\.column)
        let totals = columns.filter { $0.role == .total }.map(\.column)
        guard let first = sources.first, let fallback = totals.last(where: { $0 < first }) ?? totals.first else {
            self = .column(nil)
            return
        }
        var hits: [Int32: Int] = [:]
        var sums = 0
        for row in rows {
            let amounts = Self.amounts(reader, row)
            guard let sum = ExactDecimal.sum(sources.compactMap { amounts[$0] }) else { continue }
            let ofYears = totals.compactMap { amounts[$0] }
            for total in totals where amounts[total] == sum { hits[total, default: 0] += 1 }
            if ofYears.count > 1, ExactDecimal.sum(ofYears) == sum { sums += 1 }
        }
        let best = hits.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
        let isOfYears = columns.allSatisfy { $0.role != .total || $0.period != nil }
        self = isOfYears && sums > best?.value ?? 0 ? .sum : .column(best?.key ?? fallback)
    }

    private static func amounts(_ reader: TableRows, _ row: Int) -> [Int32: ExactDecimal] {
        var amounts: [Int32: ExactDecimal] = [:]
        for cell in reader.cells(row) where amounts[cell.column] == nil {
            let number = NumberReader(bytes: reader.bytes, end: cell.span.upper).read(at: cell.span.lower)
            amounts[cell.column] = number?.amount
        }
        return amounts
    }
}

/// Where the amounts of a table's columns go in the budget of each of its rows: told once for all rows.
struct MoneyPlaces {
    /// For each column, the year of its amount; 0 for columns of something else.
    private(set) var years: [Int] = []
    /// For each column of a source, its place among the sources of its year; 0 for other columns.
    private(set) var sources: [Int] = []

    init(_ columns: [Column], _ sourcesYear: SourcesYear) {
        let totals = columns.filter { $0.role == .total }
        var (total, counts): (Int, [Int: Int]) = (0, [:])
        for column in columns {
            var (year, source) = (0, 0)
            switch column.role {
            case .total?:
                year = total
                total += 1
            case .source?:
                year = Self.year(of: column, totals, sourcesYear)
                source = counts[year] ?? 0
                counts[year] = source + 1
            default: break
            }
            years.append(year)
            sources.append(source)
        }
    }

    /// The year that a source belongs to: its own, where a total has that too, else that of all the sources.
    private static func year(of source: Column, _ totals: [Column], _ sourcesYear: SourcesYear) -> Int {
        if let period = source.period, let own = totals.firstIndex(where: { $0.period?.start == period.start }) {
            return own
        }
        switch sourcesYear {
        case .sum: return totals.count
        case .column(let column): return totals.firstIndex { $0.column == column } ?? 0
        }
    }
}
