import PlanModel

/// A figure with the label of its row before it in one cell: `目標値 50.0 以上`, `実績値 34.7`.
struct GluedLabel {
    let label: ByteSpan
    let role: Indicator.Observation.Role
    let value: ByteSpan

    init?(_ bytes: [UInt8], _ cell: ByteSpan) {
        let end = CharacterClass.nextBlank(bytes, cell.lower, cell.upper)
        guard end < cell.upper, case let label = ByteSpan(cell.lower, end),
            case .observation(let role)? = LabelRoles.standard.role(of: LabelKey(bytes, label)),
            case let value = CleanText(bytes).trimmed(ByteSpan(end, cell.upper)), CellKind(bytes, value).isFigure
        else { return nil }
        (self.label, self.role, self.value) = (label, role, value)
    }
}
