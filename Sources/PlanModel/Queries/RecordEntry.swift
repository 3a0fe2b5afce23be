/// A record with the sheet that it stands on and its place in the plan, as the queries of ``PlanDocument`` give it.
///
/// The record's own members are those of the entry too:
/// ```swift
/// for indicator in document.indicators { print(indicator.sheet.title ?? "–", indicator.name) }
/// ```
@dynamicMemberLookup
public struct RecordEntry<Record: Sendable>: Sendable, Identifiable {
    /// The record.
    public let record: Record
    /// The sheet that it stands on.
    public let sheet: Sheet
    /// Its place in the plan, which ``PlanDocument/place(of:)`` takes. No two records of a plan have the same.
    public let path: RecordPath

    /// The place in the plan.
    public var id: RecordPath { path }

    /// A member of the record.
    ///
    /// - Parameter member: The member; `entry.name` asks for it.
    public subscript<Member>(dynamicMember member: KeyPath<Record, Member>) -> Member { record[keyPath: member] }
}

extension RecordEntry where Record == Indicator {
    /// The place of one of its figures in the plan.
    /// ```swift
    /// for indicator in document.indicators {
    ///     print(document.place(of: indicator.path(ofObservation: 0))?.line ?? 0)
    /// }
    /// ```
    /// - Parameter index: The figure's index among the observations.
    public func path(ofObservation index: Int) -> RecordPath {
        guard case .indicator(let sheet, let indicator) = path else { return path }
        return .observation(sheet: sheet, indicator: indicator, index)
    }
}

extension RecordEntry where Record == Budget.Year {
    /// What the year costs, in yen where its unit is told: 38430000 for `38,430 千円`. Nil where no figure stands.
    public var amount: ExactDecimal? { record.total.inBaseUnit?.amount }
}

extension Value {
    /// The amount in the base unit of its unit: 38430000 円 for `38,430 千円`. Where the unit has no base it is the amount
    /// itself, and where there is no unit its unit is empty; nil where there is no figure.
    public var inBaseUnit: Base? { base ?? amount.map { Base(amount: $0, unit: unit ?? "") } }
}
