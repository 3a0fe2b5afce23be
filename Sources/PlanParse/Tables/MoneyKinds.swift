import PlanModel

extension [Column] {
    /// The column whose cells are all kinds of money, more than one, beside the only column of amounts: `項目 | 金額` over `事業費 | 300`
    /// and `一般財源 | 120`.
    func kinds(_ reader: TableRows, _ rows: Range<Int>, name: Int32) -> Int32? {
        guard count(where: { $0.role == .total }) == 1, !contains(where: \.isSource) else { return nil }
        return first { column in
            guard column.column != name, !column.isMoney, column.role != .year else { return false }
            var found: Set<LabelRoles.Role> = []
            for row in rows where reader.layout.rows[row].isTabular {
                guard let cell = reader.cells(row).first(where: { $0.column == column.column }) else { continue }
                switch LabelRoles.standard.role(of: cell.key) {
                case .total?: found.insert(.total)
                case .source(let kind)?: found.insert(.source(kind))
                default: return false
                }
            }
            return found.count > 1
        }?.column
    }
}
