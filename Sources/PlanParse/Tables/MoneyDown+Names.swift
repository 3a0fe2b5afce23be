import PlanModel

extension MoneyDown {
    /// The names of projects by the first of their rows, where each stands in the middle of them, as pages set a name beside several
    /// rows; empty where one stands in a first row, or some project has none or two.
    ///
    /// Each project begins with its cost:
    /// ```text
    /// 事業名     区分        令和7年度
    ///          事業費         98,200
    /// 道路整備   国庫支出金        9,820
    ///          一般財源        88,380
    /// ```
    static func centredNames(_ grid: MoneyDown, _ reader: TableRows) -> [Int: ByteSpan] {
        guard let column = grid.name else { return [:] }
        var names: [Int: ByteSpan] = [:]
        var open: Int?
        for row in grid.heads.upperBound..<reader.limit where reader.layout.rows[row].inked > 0 {
            guard grid.takes(row) else { break }
            let cells = reader.cells(row)
            let name = cells.first { $0.column == column }?.span
            if grid.money(in: cells, at: row)?.role == .total {
                if name != nil || open.map({ names[$0] == nil }) ?? false { return [:] }
                open = row
            } else if let name {
                guard let open, names[open] == nil else { return [:] }
                names[open] = name
            }
        }
        return open.map { names[$0] != nil } ?? false ? names : [:]
    }
}
