import PlanModel

/// The heads over the columns of a table that blanks lay out: those that wrap over lines as one, and those that stand in the
/// middle over several columns.
///
/// Example: 国庫 and 支出金 below it are one head; 財源内訳 stands in the middle over the four columns below it; 予算額 and 事業の概要
/// stand on the middle of both lines, over one column each.
/// ```text
///                          財源内訳
/// 事業名       予算額                          事業の概要
///                  国庫  県支出金  地方債  一般財源
///                 支出金
/// ```
struct LaidOutHeads {
    /// A word of heads, with the line that it stands in.
    struct Piece {
        var span: ByteSpan
        var from: Int
        var to: Int
        let line: Int
        var center: Int { from + to }
    }

    /// A head over several columns.
    struct Group {
        let piece: Piece
        let columns: ClosedRange<Int>
    }

    /// What stands over each column alone, from the top.
    private(set) var own: [[Piece]]
    /// What that says; nil where nothing stands.
    private(set) var heads: [Head?]
    private(set) var groups: [Group] = []
    /// How badly heads stand over their columns.
    private(set) var cost = 0

    let bytes: [UInt8]
    let memo: HeadMemo
    let columns: LaidOutColumns

    /// The heads of some lines over some columns; nil where they do not find places in their order.
    init?(_ lines: [AlignedLine], over columns: LaidOutColumns, _ memo: HeadMemo) {
        (bytes, self.memo, self.columns) = (memo.bytes, memo, columns)
        own = Array(repeating: [], count: columns.count)
        heads = Array(repeating: nil, count: columns.count)
        // From the bottom: what stands over a column is known before what stands over several.
        for (number, line) in lines.enumerated().reversed() {
            let pieces = Self.pieces(of: line, number, bytes)
            guard let (places, cost) = placed(pieces) else { return nil }
            self.cost += cost
            var added = [[Piece]](repeating: [], count: columns.count)
            for (piece, place) in zip(pieces, places) {
                if place.count > 1 || isLoneGroup(piece, over: place.lowerBound) {
                    groups.append(Group(piece: piece, columns: place))
                } else {
                    added[place.lowerBound].append(piece)
                }
            }
            for column in own.indices where !added[column].isEmpty {
                own[column] = added[column] + own[column]
                heads[column] = head(of: own[column])
            }
        }
    }

    /// One blank alone stands between heads of two columns of figures: no wide blank tells their columns.
    var areTight: Bool {
        let lowest = own.indices.filter { columns.isOfFigures[$0] }.compactMap { own[$0].last }
        return zip(lowest, lowest.dropFirst()).contains { $0.line == $1.line && $1.from - $0.to == 1 }
    }

    /// The rows of heads, from the top: groups over what they stand over, heads of one column in the first.
    var rows: [[[Piece]]] {
        let covered = Set(groups.flatMap { Array($0.columns) })
        var rows: [[[Piece]]] = []
        for line in Set(groups.map(\.piece.line)).sorted() {
            var row = [[Piece]](repeating: [], count: own.count)
            for group in groups where group.piece.line == line { row[group.columns.lowerBound] = [group.piece] }
            rows.append(row)
        }
        guard !rows.isEmpty else { return [own] }
        for column in own.indices where !covered.contains(column) { rows[0][column] = own[column] }
        rows.append(own.indices.map { covered.contains($0) ? own[$0] : [] })
        return rows
    }
}
