import PlanModel

/// A head over two figures in each cell: `目標／実績` over `60／71`, `実績（目標）` over `71（60）`.
struct PairedHead {
    struct Part {
        let role: Indicator.Observation.Role
        let label: ByteSpan
    }

    let first: Part
    let second: Part
    private let isBracketed: Bool

    /// The parts of a label; nil where it does not say what two figures are.
    init?(_ bytes: [UInt8], _ label: ByteSpan) {
        let cell = CleanText(bytes).trimmed(Self.withoutYear(bytes, label))
        guard cell.count <= LabelKey.maximumLength, let (outer, inner, isBracketed) = Self.parts(bytes, cell),
            let first = Self.part(bytes, outer), let second = Self.part(bytes, inner), first.role != second.role
        else { return nil }
        (self.first, self.second, self.isBracketed) = (first, second, isBracketed)
    }

    /// The two figures of a cell, or what stands in their places; nil where it is not divided as the head is.
    func figures(_ bytes: [UInt8], _ cell: ByteSpan) -> (first: ByteSpan, second: ByteSpan)? {
        guard let (outer, inner, isBracketed) = Self.parts(bytes, cell), isBracketed == self.isBracketed,
            CellKind(bytes, outer).isFigure, CellKind(bytes, inner).isFigure
        else { return nil }
        return (outer, inner)
    }

    private static func part(_ bytes: [UInt8], _ label: ByteSpan) -> Part? {
        guard case .observation(let role)? = LabelRoles.standard.role(of: LabelKey(bytes, label)) else { return nil }
        return Part(role: role, label: label)
    }

    /// The stretches before and behind the only slash, or before and within the brackets at the end.
    private static func parts(_ bytes: [UInt8], _ span: ByteSpan) -> (ByteSpan, ByteSpan, isBracketed: Bool)? {
        let text = CleanText(bytes)
        if let bracket = Brackets.trailing(bytes, span), bracket.start > span.lower {
            let (outer, inner) = (text.trimmed(ByteSpan(span.lower, bracket.start)), text.trimmed(bracket.inner))
            return outer.isEmpty || inner.isEmpty ? nil : (outer, inner, true)
        }
        guard let slash = slashes.lazy.compactMap({ $0.first(in: bytes, span) }).first else { return nil }
        let rest = ByteSpan(slash.upper, span.upper)
        guard !slashes.contains(where: { $0.first(in: bytes, rest) != nil }) else { return nil }
        let (outer, inner) = (text.trimmed(ByteSpan(span.lower, slash.lower)), text.trimmed(rest))
        return outer.isEmpty || inner.isEmpty ? nil : (outer, inner, false)
    }

    /// `目標/実績（R5）`: the brackets of a year belong to both.
    private static func withoutYear(_ bytes: [UInt8], _ span: ByteSpan) -> ByteSpan {
        guard let bracket = Brackets.trailing(bytes, span), bracket.start > span.lower,
            case let inner = CleanText(bytes).trimmed(bracket.inner),
            TableYear.end(bytes, at: inner.lower, inner.upper, isBare: true) == inner.upper
                || LabelKey(bytes, inner).isPeriodAlone
        else { return span }
        return ByteSpan(span.lower, bracket.start)
    }

    private static let slashes: [Word] = ["／", "/"]
}
