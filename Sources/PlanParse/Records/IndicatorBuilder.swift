import PlanModel

/// Makes one indicator: what it takes is claimed, stands in its record, and has its place.
struct IndicatorBuilder {
    private var indicator: Indicator
    private(set) var span: ByteSpan
    private var observations: [SourceSpan] = []
    /// The name's cell is blank: a block of the template, unless a figure comes.
    private let isBlank: Bool
    /// The text of the name's cell.
    private let written: String
    private var unitInCells: Value.Unit?
    /// The unit stands in brackets of the name, which may say something else: `参加者数（年間）`.
    private var isUnitOfName = false

    /// A baseline and some years.
    private static let usualFigures = 4

    /// An indicator whose name stands in a cell of its own, or a block without one.
    init(
        _ kind: Indicator.Kind, taking name: ByteSpan?, at place: ByteSpan, manner: Ledger.Manner,
        _ ledger: inout Ledger
    ) {
        self.init(
            kind, named: name.map { ledger.field($0, manner: manner, joinsLines: true) } ?? "", at: place,
            isBlank: name == nil)
    }

    /// An indicator that a head names, which is claimed already.
    init(_ kind: Indicator.Kind, under head: ByteSpan, at place: ByteSpan, _ ledger: Ledger) {
        self.init(kind, named: ledger.reread(head, joinsLines: true), at: place, isBlank: false)
    }

    /// An indicator that bears the name of its sheet or section.
    init(_ kind: Indicator.Kind, of title: String, at place: ByteSpan) {
        (indicator, span, isBlank) = (Indicator(name: title, kind: kind), place, false)
        written = title
    }

    private init(_ kind: Indicator.Kind, named text: String, at place: ByteSpan, isBlank: Bool) {
        let name = IndicatorName(text)
        written = text
        indicator = Indicator(name: name.name, kind: kind)
        indicator.theme = name.theme
        indicator.qualifiers = name.qualifiers
        indicator.observations.reserveCapacity(Self.usualFigures)
        observations.reserveCapacity(Self.usualFigures)
        (span, self.isBlank) = (place, isBlank)
    }

    // MARK: What it holds

    var name: String { indicator.name }

    /// It has figures already.
    var hasObservations: Bool { !indicator.observations.isEmpty }

    /// A figure is one of a year.
    func hasYear(_ period: Period?) -> Bool { indicator.observations.contains { $0.period?.start == period?.start } }
    var unit: Value.Unit? { indicator.unit }
    var method: String? { indicator.method }
    var rationale: String? { indicator.rationale }

    /// Whether the block says anything.
    var hasContent: Bool {
        !isBlank || indicator.unit != nil || indicator.rationale != nil || indicator.method != nil
            || indicator.observations.contains { $0.value.status != .blank }
    }

    /// Another indicator of its name, whose row begins at a cell; its place begins with the name.
    func next(at cell: ByteSpan) -> IndicatorBuilder {
        IndicatorBuilder(indicator.kind, of: indicator.name, at: ByteSpan(span.lower, cell.upper))
    }

    // MARK: Texts

    /// Adds what tells it from others of its name: 男性, 小学生.
    mutating func takeQualifier(_ cell: ByteSpan, _ ledger: inout Ledger) {
        indicator.qualifiers.append(ledger.field(cell, manner: .guessed))
        span = span.union(cell)
    }

    /// Gives it the unit of a head, caption or name.
    mutating func setUnit(_ unit: Value.Unit?, isOfName: Bool = false) {
        (indicator.unit, isUnitOfName) = (unit, isOfName)
    }

    /// Gives it a unit that stands in a cell.
    mutating func takeUnit(_ unit: Value.Unit?, at cell: ByteSpan, _ ledger: inout Ledger) {
        ledger.claimField(cell)
        setUnit(unit)
    }

    /// Gives it the unit of the indicator above, for which a mark stands.
    mutating func takeDitto(of unit: Value.Unit?, _ mark: ByteSpan, _ ledger: inout Ledger) {
        ledger.claim(mark, as: .field)
        indicator.unit = unit
    }

    /// Gives it the method of measurement.
    mutating func takeMethod(_ cell: ByteSpan, manner: Ledger.Manner = .declared, _ ledger: inout Ledger) {
        indicator.method = ledger.field(cell, manner: manner)
    }

    /// Gives it its rationale.
    mutating func takeRationale(_ cell: ByteSpan, manner: Ledger.Manner = .declared, _ ledger: inout Ledger) {
        indicator.rationale = ledger.field(cell, manner: manner)
    }

    /// Adds the rest of a text, which stands in a row below.
    mutating func extend(_ part: Part, taking rest: ByteSpan, _ ledger: inout Ledger) {
        indicator.extend(part, ledger.field(rest, manner: .repaired))
        span = span.union(rest)
    }

    /// Takes its name once more where nothing but the name was read of it: a table of which an extractor writes the first rows as
    /// lines, too, begins again. False where the text is another name.
    mutating func takeNameAgain(_ cell: ByteSpan, manner: Ledger.Manner, _ ledger: inout Ledger) -> Bool {
        guard !isBlank, unit == nil, method == nil, rationale == nil, !hasObservations,
            ledger.reread(cell, joinsLines: true) == written
        else { return false }
        ledger.claimField(cell, manner: manner)
        reach(over: cell)
        return true
    }

    /// Lets it reach over what belongs to it.
    mutating func reach(over cell: ByteSpan) { span = span.union(cell) }

    /// A text that may go on in the row below.
    enum Part { case name, method, rationale }

    // MARK: Figures

    /// Takes the year of its next figure, which stands below that in a cell of its own.
    mutating func takeYear(_ cell: ByteSpan, _ ledger: inout Ledger) { ledger.claimField(cell) }

    /// Adds a figure that was looked at; a blank one stands at a place without text.
    mutating func take(
        _ observation: Indicator.Observation, _ reading: QuantityReader.Reading, at cell: ByteSpan,
        manner: Ledger.Manner,
        _ ledger: inout Ledger
    ) {
        ledger.claimFigure(cell, manner: manner)
        add(observation, reading, at: cell)
        for qualifier in observation.qualifiers where !indicator.qualifiers.contains(qualifier) {
            indicator.qualifiers.append(qualifier)
        }
        span = span.union(cell)
    }

    /// Adds the figure of a cell above, for which a mark stands.
    mutating func takeDitto(
        _ observation: Indicator.Observation, _ reading: QuantityReader.Reading, of above: ByteSpan, _ mark: ByteSpan,
        _ ledger: inout Ledger
    ) {
        ledger.claim(mark, as: .marker)
        add(observation, reading, at: above)
        span = span.union(mark)
    }

    /// Adds the figures of one cell, each with its place in it.
    mutating func take(
        _ figures: [(Indicator.Observation, QuantityReader.Reading, ByteSpan)], of cell: ByteSpan?,
        manner: Ledger.Manner,
        _ ledger: inout Ledger
    ) {
        for (observation, reading, place) in figures { add(observation, reading, at: place) }
        guard let cell else { return }
        ledger.claimFigure(cell, manner: manner)
        span = span.union(cell)
    }

    private mutating func add(
        _ observation: Indicator.Observation, _ reading: QuantityReader.Reading, at place: ByteSpan
    ) {
        indicator.observations.append(observation)
        observations.append(place.sourceSpan)
        if unitInCells == nil { unitInCells = reading.unit }
    }

    // MARK: End

    /// The finished indicator with what its figures tell.
    consuming func finished() -> (Indicator, IndicatorTrace) {
        if isUnitOfName, let own = unitInCells, own.symbol != indicator.unit?.symbol { indicator.unit = own }
        indicator.unit = indicator.unit ?? unitInCells
        indicator.direction = indicator.inferredDirection
        var trace = IndicatorTrace(span: span.sourceSpan)
        trace.observations = observations
        return (indicator, trace)
    }
}

extension Indicator {
    /// Adds the rest of a text.
    mutating func extend(_ part: IndicatorBuilder.Part, _ rest: String) {
        switch part {
        case .name: name += rest
        case .method: method = (method ?? "") + rest
        case .rationale: rationale = (rationale ?? "") + rest
        }
    }
}
