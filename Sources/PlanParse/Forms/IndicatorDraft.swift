import PlanModel

/// An indicator whose rows are being read.
struct IndicatorDraft {
    var indicator: Indicator
    var span: ByteSpan
    var observations: [SourceSpan] = []
    /// The name's cell is blank: a block of the template, unless a figure comes.
    var isBlank: Bool
    var unitInCells: Unit?

    /// Whether the block says anything.
    var hasContent: Bool {
        !isBlank || indicator.unit != nil || indicator.rationale != nil || indicator.method != nil
            || indicator.observations.contains { $0.value.status != .blank }
    }

    /// The finished indicator with what its figures tell.
    func finished() -> (Indicator, IndicatorTrace) {
        var indicator = indicator
        indicator.unit = indicator.unit ?? unitInCells
        indicator.direction = indicator.inferredDirection
        var trace = IndicatorTrace(span: span.sourceSpan)
        trace.observations = observations
        return (indicator, trace)
    }
}

/// The parts of an indicator's name: `①公募委員の割合【年度末時点】`.
struct IndicatorName {
    let name: String
    let theme: Int?
    let qualifiers: [String]

    init(_ text: String) {
        var rest = text[...]
        theme = rest.unicodeScalars.first.flatMap { Marker.enclosedNumber($0.value) }
        if theme != nil { rest = rest.dropFirst().drop { $0 == " " || $0 == "\u{3000}" } }
        var (name, qualifiers): (String, [String]) = ("", [])
        while let open = rest.firstIndex(of: "【"), let close = rest[open...].firstIndex(of: "】") {
            name += rest[..<open]
            qualifiers.append(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        name += rest
        self.name = String(name.reversed().drop { $0 == " " || $0 == "\u{3000}" }.reversed())
        self.qualifiers = qualifiers
    }
}
