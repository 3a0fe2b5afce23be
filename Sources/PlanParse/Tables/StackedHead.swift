import PlanModel

/// A head that says what stands in the upper and in the lower line of each cell, or row of a name:
/// `年次目標（上段） 年次実績（下段）`, `上段：目標値　下段：実績値`.
struct StackedHead {
    let upper: Indicator.Observation.Role
    let lower: Indicator.Observation.Role

    init?(_ bytes: [UInt8], _ span: ByteSpan) {
        guard span.count <= LabelKey.maximumLength * 2, let top = Self.top.first(in: bytes, span),
            let bottom = Self.bottom.first(in: bytes, ByteSpan(top.upper, span.upper))
        else { return nil }
        let ends = Self.opensLabel(bytes, top.upper, span.upper)
        let parts =
            if let start = ends {
                (
                    ByteSpan(start, bottom.lower),
                    ByteSpan(Self.opensLabel(bytes, bottom.upper, span.upper) ?? bottom.upper, span.upper)
                )
            } else {
                (ByteSpan(span.lower, top.lower), ByteSpan(top.upper, bottom.lower))
            }
        guard let upper = Self.role(bytes, parts.0), let lower = Self.role(bytes, parts.1), upper != lower else {
            return nil
        }
        (self.upper, self.lower) = (upper, lower)
    }

    /// The byte behind a colon, which the label follows.
    private static func opensLabel(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        let index = CharacterClass.skipBlanks(bytes, start, end)
        guard index < end else { return nil }
        let (scalar, length) = Scalars.decode(bytes, index, end)
        return Scalars.folded(scalar) == 0x3A ? index + length : nil
    }

    /// What a stretch says, marks and blanks at its edges apart.
    private static func role(_ bytes: [UInt8], _ span: ByteSpan) -> Indicator.Observation.Role? {
        var (lower, upper) = (span.lower, span.upper)
        while lower < upper, case let (scalar, length) = Scalars.decode(bytes, lower, upper), isMark(scalar) {
            lower += max(1, length)
        }
        while upper > lower, case let (scalar, start) = Scalars.before(bytes, upper, lower), isMark(scalar) {
            upper = start
        }
        let label = ByteSpan(lower, upper)
        if case .observation(let role)? = LabelRoles.standard.role(of: LabelKey(bytes, label)) { return role }
        if case .observation(let role)? = HeadEndings.standard.ending(of: label, bytes)?.role { return role }
        return nil
    }

    private static func isMark(_ scalar: UInt32) -> Bool {
        switch Scalars.folded(scalar) {
        case 0x20, 0x28, 0x29, 0x2C, 0x2F, 0x3000, 0x3001, 0x3002, 0x30FB, 0x5B, 0x5D: true
        default: false
        }
    }

    private static let top: Word = "上段"
    private static let bottom: Word = "下段"
}
