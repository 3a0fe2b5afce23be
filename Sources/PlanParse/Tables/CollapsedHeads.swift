import PlanModel

/// Two rows of heads of which an extractor wrote each merged cell once, so that the second begins at the left edge.
///
/// Example: over rows of eight cells, `指標 | 基準 | 策定時 | 年次目標 | 担当課` and `R5 | R6 | R7 | R8` are eight heads: the four years
/// stand below 年次目標. Which head they stand below is told by the cells: texts under 担当課, a figure that says its year under no
/// year of the heads.
struct CollapsedHeads {
    /// How many places the heads of the first row move to the right, in their order.
    let first: [Int32]
    /// How many those of the second move.
    let second: Int32

    /// So many rows tell.
    private static let lookAhead = 8

    /// - Parameters:
    ///   - above: The heads of the first row, one in each column from the left edge on.
    ///   - below: Those of the second.
    ///   - rows: The rows below them.
    init?(_ above: [Head], _ below: [Head], _ reader: TableRows, _ rows: Range<Int>) {
        guard above.count > 1, below.count > 1, below.allSatisfy(\.isKnown) else { return nil }
        let groups = Self.repetitions(of: below, reader.bytes)
        let width = above.count - groups + below.count
        guard groups < above.count, width > max(above.count, below.count) else { return nil }
        let filled = rows.prefix(Self.lookAhead).filter { reader.layout.rows[$0].cells.count == width }
        guard let row = filled.first, row == rows.lowerBound else { return nil }
        let cells = filled.map { Array(reader.layout.cells[reader.layout.rows[$0].cells]) }
        let places = 0...(above.count - groups)
        func points(_ place: Int) -> Int {
            Self.points(above, place..<(place + groups), span: below.count / groups, cells, reader.bytes)
        }
        guard var best = places.first else { return nil }
        for place in places.dropFirst() where points(place) > points(best) { best = place }
        let span = Int32(below.count / groups)
        first = above.indices.map { position in
            Int32(max(0, min(position - best, groups))) * (span - 1)
        }
        second = Int32(best)
    }

    /// How often the heads of the second row repeat themselves: R5, R6, R5, R6 stand below two.
    private static func repetitions(of heads: [Head], _ bytes: [UInt8]) -> Int {
        let texts = heads.map { bytes[$0.span.lower..<$0.span.upper] }
        for count in stride(from: heads.count / 2, to: 1, by: -1) where heads.count % count == 0 {
            let length = heads.count / count
            if texts.indices.dropFirst(length).allSatisfy({ texts[$0].elementsEqual(texts[$0 - length]) }) {
                return count
            }
        }
        return 1
    }

    /// How well the cells fit the heads where some of them stand over those of the second row.
    private static func points(
        _ above: [Head], _ groups: Range<Int>, span: Int, _ rows: [[Layout.Cell]], _ bytes: [UInt8]
    ) -> Int {
        var points = above[groups].reduce(0) { $0 + weight(of: $1, bytes) * rows.count }
        for row in rows {
            var column = 0
            for (position, head) in above.enumerated() {
                let isGroup = groups.contains(position)
                for cell in row[column..<(column + (isGroup ? span : 1))] where cell.hasText {
                    points += isGroup ? Self.points(grouped: cell, bytes) : Self.points(cell, under: head, bytes)
                }
                column += isGroup ? span : 1
            }
        }
        return points
    }

    /// A year within its cell says that no head names it.
    private static func points(grouped cell: Layout.Cell, _ bytes: [UInt8]) -> Int {
        switch CellKind(bytes, cell) {
        case .figure: DatedCell(bytes, cell.span) == nil ? 2 : 1
        case .dash, .values: 2
        default: -1
        }
    }

    private static func points(_ cell: Layout.Cell, under head: Head, _ bytes: [UInt8]) -> Int {
        let kind = CellKind(bytes, cell)
        if head.isObservation || head.isMoney || head.isPeriodAlone {
            return kind.isFigure ? 2 : kind == .words ? -2 : 1
        }
        if head.role == .unit { return kind == .unit ? 2 : -1 }
        return kind.isFigure ? -2 : 1
    }

    /// What heads say about whether others stand below them.
    private static func weight(of head: Head, _ bytes: [UInt8]) -> Int {
        switch head.role {
        case .sources?, .tiedSources?: return 2
        case .observation(.baseline)?, .observation(.finalTarget)?, .unit?, .department?, .indicatorName?,
            .projectName?:
            return -2
        default: return yearly.contains { $0.first(in: bytes, head.span) != nil } ? 2 : 0
        }
    }

    private static let yearly: [Word] = ["年次", "年度別", "各年度", "推移", "毎年"]
}
