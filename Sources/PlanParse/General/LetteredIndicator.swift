import PlanModel

/// The label of one of several indicators that letters tell apart: `⑤ 活動指標（…） ア：名称`, `⑤ 活動指標 ア：単位`, `⑤活動指標 ア`.
///
/// Sheets of evaluations name their indicators in one place and give the figures in another, by kind and letter.
struct LetteredIndicator {
    enum Part { case name, unit, figure }

    let kind: Indicator.Kind
    /// The kind's word and the letter.
    let key: UInt64
    let part: Part

    init?(_ bytes: [UInt8], _ label: ByteSpan) {
        guard label.count <= LabelKey.maximumLength else { return nil }
        guard
            let (word, kind) = Self.kinds.lazy.compactMap({ pair in
                pair.0.first(in: bytes, label).map { ($0, pair.1) }
            }).first
        else { return nil }
        var end = label.upper
        var part = Part.figure
        for (ending, found) in Self.parts where end - ending.bytes.count > word.upper {
            let start = end - ending.bytes.count
            guard ending.end(in: bytes, at: start, end) != nil else { continue }
            (part, end) = (found, Self.withoutColon(bytes, ByteSpan(word.upper, start)))
            break
        }
        let (letter, start) = Scalars.before(bytes, end, word.upper)
        guard (0x30A2...0x30F3).contains(letter), start >= word.upper, Self.standsAlone(bytes, start, word.upper) else {
            return nil
        }
        self.kind = kind
        self.part = part
        key = LabelKey(bytes, word).hash ^ UInt64(letter)
    }

    private static func withoutColon(_ bytes: [UInt8], _ span: ByteSpan) -> Int {
        let (mark, start) = Scalars.before(bytes, span.upper, span.lower)
        return Scalars.folded(mark) == 0x3A ? start : span.upper
    }

    /// A blank, a bracket or the word stands before the letter.
    private static func standsAlone(_ bytes: [UInt8], _ start: Int, _ lower: Int) -> Bool {
        if start == lower { return true }
        let before = Scalars.before(bytes, start, lower)
        return CharacterClass.blankLength(bytes, before.start, start) > 0 || Scalars.folded(before.value) == 0x29
    }

    private static let kinds: [(Word, Indicator.Kind)] = [
        ("活動指標", .activity), ("成果指標", .outcome), ("対象指標", .target),
    ]

    private static let parts: [(Word, Part)] = [("名称", .name), ("指標名", .name), ("単位", .unit)]
}

/// The indicators of a record that letters tell apart, as far as they are read.
struct LetteredIndicators {
    private(set) var drafts: [IndicatorDraft] = []
    /// For each key, the place of the last indicator that has it.
    private var places: [UInt64: Int] = [:]

    /// Starts an indicator, to which the key belongs from now on.
    mutating func name(_ key: UInt64, _ indicator: Indicator, at span: ByteSpan) {
        places[key] = drafts.count
        drafts.append(IndicatorDraft(indicator: indicator, span: span, isBlank: false))
    }

    /// The place of the indicator of a key.
    func place(_ key: UInt64) -> Int? { places[key] }

    /// Changes an indicator where it is: a copy for each figure would cost as much as all figures before it.
    mutating func change(_ place: Int, _ change: (inout IndicatorDraft) -> Void) { change(&drafts[place]) }
}

extension FormEngine {
    /// Reads a line of an indicator with a letter; false where the label is none, or none that was named.
    mutating func readLettered(_ label: RowCell, _ value: ByteSpan?, _ indicators: inout LetteredIndicators) -> Bool {
        guard let lettered = LetteredIndicator(bytes, label.span) else { return false }
        if lettered.part == .name {
            passLabel(label.span)
            guard let value else { return true }
            if QuantityReader.isDash(bytes, value) {
                ledger.claim(value, as: .markup)
                return true
            }
            let name = IndicatorName(ledger.field(value, manner: .guessed))
            var indicator = Indicator(name: name.name, kind: lettered.kind)
            indicator.theme = name.theme
            indicator.qualifiers = name.qualifiers
            indicators.name(lettered.key, indicator, at: value)
            return true
        }
        guard let indicator = indicators.place(lettered.key) else { return false }
        passLabel(label.span)
        if lettered.part == .unit {
            if let value {
                let unit = readUnit(value)
                indicators.change(indicator) { $0.indicator.unit = unit }
            }
        } else {
            let place = value ?? ByteSpan(label.span.upper, label.span.upper)
            let reading = readValue(place, column: indicators.drafts[indicator].indicator.unit, manner: .guessed)
            let text = ledger.reread(label.span)
            indicators.change(indicator) { Self.observe(reading, label: text, place, in: &$0) }
        }
        if let value { indicators.change(indicator) { $0.span = $0.span.union(value) } }
        return true
    }

    /// A figure whose year and role no label tells is a value that was found.
    private static func observe(
        _ reading: QuantityReader.Reading, label: String, _ span: ByteSpan, in draft: inout IndicatorDraft
    ) {
        draft.indicator.observations.append(
            Observation(role: .actual, label: label, period: nil, asOf: reading.asOf, value: reading.value))
        draft.observations.append(span.sourceSpan)
        if draft.unitInCells == nil { draft.unitInCells = reading.unit }
    }

    /// Adds the indicators of a record to its sheet.
    mutating func closeLettered(_ indicators: LetteredIndicators) {
        for draft in indicators.drafts {
            closeIndicator()
            open?.draft = draft
            closeIndicator()
        }
    }
}
