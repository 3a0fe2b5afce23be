import PlanModel

/// Which column names what the rows of a table are about.
extension [Column] {
    /// The column that names what a row is about: the one that says so, else the last of the account's, else the one that
    /// the rows show.
    func name(for subject: Table.Subject, _ types: ColumnTypes) -> (Int32, groups: [Int32])? {
        let named = filter { column in
            switch column.role {
            case .projectName?: subject != .indicators
            case .indicatorName?: subject == .indicators
            default: false
            }
        }
        // Under `成果指標 | 指標名 | …` the first column groups the rows.
        if subject == .money, let part = part(of: named, types) { return (part, named.map(\.column)) }
        if let name = subject == .indicators ? named.last : named.first {
            return (name.column, named.map(\.column).filter { $0 < name.column })
        }
        // `取組項目 | 目標 | 実績`: what is done names its figures where nothing else does.
        if subject == .indicators, let project = last(where: { $0.role == .projectName }) {
            return (project.column, [])
        }
        if subject == .money, let summary = summaryName(types) { return (summary, []) }
        if subject == .money, let account = last(where: { $0.isAccount && $0.role != .account(level: 3) }) {
            // Numbers alone (款 2, 項 1, 目 8) name nothing where 説明 stands beside them.
            let own = types[account.column]
            if own.figures > own.words + own.values, let text = textBehind(account.column, types) { return (text, []) }
            if let division = divisionBehind(account.column, types) {
                return (division, filter { $0.isAccount && $0.column < division }.map(\.column))
            }
            return (account.column, [])
        }
        return names(beside: types)
    }

    /// `事業名（施設名） | 事業内容 | 概算事業費`: where the first is blank in rows with an amount of their own, and each row has words of its own
    /// behind it, it groups the rows and these name them.
    private func part(of named: [Column], _ types: ColumnTypes) -> Int32? {
        guard let group = named.first, named.count == 1, types[group.column].filled < types.rowCount,
            let part = first(where: { $0.column > group.column }), part.role == .section(.summary),
            types.names(part.column), types[part.column].sentences == 0,
            types[part.column].repeats == types[part.column].repeatedSums
        else { return nil }
        let isFilled = contains { $0.isMoney && types[$0.column].figures >= types.rowCount }
        return isFilled ? part.column : nil
    }

    private func textBehind(_ column: Int32, _ types: ColumnTypes) -> Int32? {
        first { other in
            guard other.column > column, types[other.column].areWords else { return false }
            switch other.role {
            case .section?, .method?, .text?, nil: return true
            default: return false
            }
        }?.column
    }

    /// `款 | 項 | 区分 | 予算額`: what the rows of an account are told apart by, in words of its own in each row.
    private func divisionBehind(_ account: Int32, _ types: ColumnTypes) -> Int32? {
        guard let money = first(where: \.isMoney)?.column else { return nil }
        return first { other in
            other.column > account && other.column < money && other.head.isDivision && types.names(other.column)
                && types[other.column].kinds == 0
        }?.column
    }

    /// 内容 names the rows where nothing else does and all behind it is money.
    private func summaryName(_ types: ColumnTypes) -> Int32? {
        guard let summary = first(where: { $0.role == .section(.summary) }),
            !contains(where: { $0.column < summary.column && $0.role == .text && types.names($0.column) }),
            first(where: \.isMoney).map({ $0.column > summary.column }) == true,
            !contains(where: { $0.role == .account(level: 3) }),
            allSatisfy({
                $0.isMoney || $0.role != nil && $0.column <= summary.column || $0.column > summary.column
            })
        else { return nil }
        return summary.column
    }

    /// The column of names where no head says which it is: the first whose head means nothing else, or one without a head
    /// at the left; and where columns without heads follow it, the last of them that most rows fill.
    private func names(beside types: ColumnTypes) -> (Int32, groups: [Int32])? {
        guard let first = first(where: { $0.isMoney || $0.isFigure })?.column else { return nil }
        let before = (0..<first).filter { column in
            self.first { $0.column == column }?.mayBeName != false && types.holdsNames(column)
        }
        let bare = before.first { column in self.first { $0.column == column }.map { $0.role == nil } ?? true }
        // Letters of a side heading set down (自, 主, 財, 源) stand in few rows; the names beside them stand in all.
        if let bare, types[bare].words * 2 < types.rowCount,
            let full = before.first(where: { $0 > bare && types[$0].areWords && types[$0].words * 2 >= types.rowCount })
        {
            return (full, [bare])
        }
        if let bare, let own = before.first(where: { $0 > bare && isGrouped($0, by: bare, types) }) {
            return (own, [bare])
        }
        guard var name = bare ?? before.last ?? self.first(where: { !$0.isMoney && !$0.isFigure })?.column else {
            return nil
        }
        var groups: [Int32] = []
        while before.contains(name + 1), !contains(where: { $0.column == name + 1 }) {
            groups.append(name)
            name += 1
        }
        return (name, groups)
    }

    /// `領域 | 項目`: what comes again, or is blank in some rows, groups the names beside it, of which each row has its own.
    private func isGrouped(_ names: Int32, by group: Int32, _ types: ColumnTypes) -> Bool {
        guard types[names].repeats == 0, types.names(names), types.rowCount > 2 || types[group].repeats > 0,
            first(where: { $0.column == names })?.head.isDivision != true
        else { return false }
        return types[group].repeats > 0 || types[group].filled < types.rowCount
    }
}
