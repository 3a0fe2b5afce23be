import PlanModel

extension Head {
    /// The label stands over figures of money.
    var isMoney: Bool {
        switch role {
        case .total?, .source?, .change?: true
        default: false
        }
    }

    /// The label stands over figures of an indicator.
    var isObservation: Bool { if case .observation? = role { true } else { false } }

    /// The label speaks of a share or a rate: 率, 伸び率, %.
    func isRatio(_ bytes: [UInt8]) -> Bool {
        unit.map { $0.dimension != .money } ?? false || Self.ratios.contains { RowWords.ends(label, with: $0, bytes) }
    }

    private static let ratios = ["率", "比", "%"].map(RowWords.scalars)

    /// 区分 over a head of its own says nothing about the column.
    var isDivision: Bool { role == .attribute("status") }

    /// The role is that of the whole label, and not of the part before its bracket.
    func isWholeLabel(_ bytes: [UInt8]) -> Bool { LabelRoles.standard.role(of: key) == role }
}
