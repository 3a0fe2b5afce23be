import PlanModel

/// What the municipal vocabulary says of the label of an indicator's figure, as of a head over a column: `実績（令和5年度）`,
/// `短期目標値（令和8年度）`, `現状（2023）`, `目標値（毎年度）`.
struct UsualFigure {
    let role: Indicator.Observation.Role
    /// The year in the label; empty where none stands there.
    let period: ByteSpan

    /// Nil for a label of anything else. One that is told by its end alone has a year, or ends in 値: `重点目標` names a text.
    init?(_ bytes: [UInt8], _ span: ByteSpan, _ key: LabelKey) {
        guard key.hash != 0, span.count <= LabelKey.maximumLength else { return nil }
        let head = Head(over: Layout.Cell(span: span, column: 0, hasText: true, key: key), bytes)
        if case .observation(let role)? = head.role, !head.isForeign,
            !head.isByEnding || !head.period.isEmpty || RowWords.ends(head.label, with: Self.value, bytes)
        {
            (self.role, period) = (role, head.period)
            return
        }
        guard let bare = RemarkedLabel.key(bytes, span, key),
            case .observation(let role)? = LabelRoles.standard.role(of: bare)
        else { return nil }
        (self.role, period) = (role, key.period)
    }

    private static let value = RowWords.scalars("値")
}
