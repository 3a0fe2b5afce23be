/// Years that stand beside each other as heads without an era and 年: `区分 | 2014 | 2015 | 2016`, and below a head the years
/// of an era, `20 | 21 | 22 | 計`.
///
/// Each is one more, or one less, than the one before it; figures of a row seldom are. What stands before and behind them
/// holds no figure.
struct YearRun {
    /// The columns of the years.
    let columns: ClosedRange<Int32>

    /// - Parameters:
    ///   - cells: The inked cells of a row.
    ///   - isBelowHeads: The row stands below one of heads.
    init?(_ cells: [Layout.Cell], _ bytes: [UInt8], isBelowHeads: Bool) {
        guard let first = cells.firstIndex(where: { Self.number(bytes, $0.span) != nil }),
            var year = Self.number(bytes, cells[first].span)
        else { return nil }
        let isWestern = TableYear.isBare(bytes, cells[first].span)
        // Below heads nothing else stands before them: `利用者数 | 2014 | 2015` is a row.
        guard isBelowHeads ? first == 0 && cells[0].column > 0 : isWestern else { return nil }
        var (last, step) = (first, 0)
        for index in cells.indices.dropFirst(first + 1) {
            guard let next = Self.number(bytes, cells[index].span) else { continue }
            guard index == last + 1, abs(next - year) == 1, step == 0 || next - year == step else { return nil }
            (last, step, year) = (index, next - year, next)
        }
        guard last > first, first > 0 || last - first > 1 && cells[0].column > 0 else { return nil }
        columns = cells[first].column...cells[last].column
    }

    /// The number that a cell of up to four digits is, without a comma.
    private static func number(_ bytes: [UInt8], _ span: ByteSpan) -> Int? {
        guard span.count <= 12, let (number, end) = Digits.number(bytes, span.lower, span.upper), end == span.upper,
            (1...64).contains(number) || TableYear.isBare(bytes, span)
        else { return nil }
        return number
    }
}
