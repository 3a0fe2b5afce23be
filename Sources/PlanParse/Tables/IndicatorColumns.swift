import PlanModel

/// The columns of one of the indicators that a row holds.
///
/// Example: under `活動指標名 | 単位 | 実績値 | 成果指標名 | 単位 | 実績値` two indicators stand side by side; each begins where a head names
/// one.
struct IndicatorColumns {
    let kind: Indicator.Kind
    /// The column of its name.
    let name: Int32
    /// What tells of it, by place among the table's columns.
    let columns: [Int]

    var isOfFigures: Bool { columns.count > 0 }

    /// The indicators of a row from the left.
    static func groups(_ columns: [Column], name: Int32, _ subject: Table.Subject) -> [IndicatorColumns] {
        var kind = Indicator.Kind.target
        for own in columns.lazy.compactMap(\.indicatorKind) where kind == .target { kind = own }
        let names = columns.indices.filter { columns[$0].indicatorKind != nil }
        let isOne = names.count < 2 || !tellsBetween(columns, names)
        if subject == .indicators, isOne {
            let own = columns.indices.filter { columns[$0].column != name }
            return [IndicatorColumns(kind: kind, name: name, columns: Array(own))]
        }
        var groups: [IndicatorColumns] = []
        for (position, start) in names.enumerated() {
            let end = position + 1 < names.count ? names[position + 1] : columns.endIndex
            let own = (start + 1..<end).filter { subject != .projects || columns[$0].isOfIndicator }
            // 成果指標 right before 指標名 groups the names.
            if own.isEmpty, position + 1 < names.count, end == start + 1 { continue }
            groups.append(
                IndicatorColumns(
                    kind: columns[start].indicatorKind ?? kind, name: columns[start].column, columns: Array(own)))
        }
        return groups
    }

    /// A figure or a unit stands between two names of indicators.
    private static func tellsBetween(_ columns: [Column], _ names: [Int]) -> Bool {
        zip(names, names.dropFirst()).contains { first, second in
            columns[first + 1..<second].contains { $0.isFigure || $0.role == .unit }
        }
    }
}

extension Column {
    /// The column tells something of an indicator.
    fileprivate var isOfIndicator: Bool {
        switch role {
        case .unit?, .observation?, .method?, .rationale?, .year?: true
        case nil: period != nil
        default: false
        }
    }
}
