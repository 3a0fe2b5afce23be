/// The years that a text spoke of last: `前年度` and `翌年度` count from the one that was written, whatever stands between; `同年` is the last.
struct YearContext {
    private var last: Int?
    private var written: Int?

    /// A text that spoke of no year.
    init() {}

    /// A text that wrote a year last.
    init(writing year: Int) { (last, written) = (year, year) }

    var isEmpty: Bool { last == nil }

    /// The year that lies so many years behind the one that words count from; nil where there is none.
    func year(_ offset: Int) -> Int? { offset == 0 ? last : written.map { $0 + offset } }

    /// Notes a year that the text writes.
    mutating func write(_ year: Int) { (last, written) = (year, year) }

    /// Notes the year of a period, where it has one.
    mutating func note(_ reading: PeriodReader.Reading) {
        guard let year = reading.year, !reading.isCompared else { return }
        last = year
        if !reading.isRelative { written = year }
    }
}
