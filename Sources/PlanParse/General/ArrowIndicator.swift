import PlanModel

/// An indicator with its first and its last figure in one line: `新規創業件数　20件（R3）→30件（R8）`,
/// `移住相談件数：120件（令和5年度）→ 200件（令和10年度）`.
///
/// A colon or a blank stands behind the name. Both sides of the arrow are figures, with their years perhaps; anything
/// else is text.
struct ArrowIndicator {
    let name: ByteSpan
    let from: ByteSpan
    let to: ByteSpan
    /// A year stands with one of the figures.
    let isDated: Bool

    /// Longer lines are prose.
    private static let maximumLength = 240

    init?(_ bytes: [UInt8], _ line: ByteSpan) {
        guard line.count <= Self.maximumLength, let arrow = Self.arrow(bytes, line) else { return nil }
        let text = CleanText(bytes)
        let before = text.trimmed(ByteSpan(line.lower, arrow.lower))
        to = text.trimmed(ByteSpan(arrow.upper, line.upper))
        guard Self.isFigure(bytes, to), let (name, from) = Self.split(bytes, before) else { return nil }
        self.name = name
        self.from = from
        isDated = DatedCell(bytes, from) != nil || DatedCell(bytes, to) != nil
    }

    private static func arrow(_ bytes: [UInt8], _ line: ByteSpan) -> ByteSpan? {
        arrows.lazy.compactMap { $0.first(in: bytes, line) }.first
    }

    private static let arrows: [Word] = ["→", "⇒", "➡"]

    /// The words on both sides of an arrow.
    static func parts(_ bytes: [UInt8], _ span: ByteSpan) -> (from: ByteSpan, to: ByteSpan)? {
        guard let arrow = arrow(bytes, span), arrow.lower > span.lower, arrow.upper < span.upper else { return nil }
        let text = CleanText(bytes)
        return (text.trimmed(ByteSpan(span.lower, arrow.lower)), text.trimmed(ByteSpan(arrow.upper, span.upper)))
    }

    /// The name and the figure behind it.
    private static func split(_ bytes: [UInt8], _ span: ByteSpan) -> (name: ByteSpan, figure: ByteSpan)? {
        let text = CleanText(bytes)
        var index = span.lower
        while index < span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            let next = index + max(1, length)
            let isMark = Scalars.folded(scalar) == 0x3A || CharacterClass.blankLength(bytes, index, span.upper) > 0
            if isMark, index > span.lower {
                let figure = text.trimmed(ByteSpan(next, span.upper))
                if isFigure(bytes, figure) { return (text.trimmed(ByteSpan(span.lower, index)), figure) }
            }
            index = next
        }
        return nil
    }

    /// The figures on both sides of an arrow: `12人（R5） ⇒ 60人（R11）`.
    ///
    /// - Parameter isHeaded: The head over the cell has an arrow too, so that either side may be a text: `未策定 ⇒ 策定`.
    static func figures(_ bytes: [UInt8], _ span: ByteSpan, isHeaded: Bool) -> (from: ByteSpan, to: ByteSpan)? {
        guard span.count <= maximumLength, let parts = parts(bytes, span),
            isHeaded || isFigure(bytes, parts.from) && isFigure(bytes, parts.to)
        else { return nil }
        return parts
    }

    private static func isFigure(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        let figure = DatedCell(bytes, span)?.value ?? RemarkedFigure(bytes, span)?.value ?? span
        guard let number = NumberReader(bytes: bytes, end: figure.upper).read(at: figure.lower), !number.isKanji else {
            return false
        }
        return QuantityReader(bytes: bytes).read(figure, text: "", column: nil).value.status == .number
    }
}

extension FormEngine {
    /// Reads a line that is an indicator with two figures; false where it is none. One without years counts under a
    /// heading of indicators alone.
    mutating func readArrowLine() -> Bool {
        guard let cell = layout.line(index) else { return false }
        let line = withoutMarker(cell.span)
        guard let arrow = ArrowIndicator(bytes, line), arrow.isDated || isUnderIndicators || isBesideArrow(arrow) else {
            return false
        }
        let sheet = currentSheet(from: cell.span.lower)
        claimTags(of: layout.rows[index])
        if line.lower > cell.span.lower { ledger.claim(ByteSpan(cell.span.lower, line.lower), as: .marker) }
        closeIndicator(in: sheet)
        closeSection(in: sheet)
        sheet.reading.indicatorKind = .target
        readArrow(arrow, in: sheet)
        closeIndicator(in: sheet)
        index += 1
        return true
    }

    /// Reads a line that is an indicator with its labelled figures, two at least: `・受診率 現状値 43.1%（R4） 目標値 60%（R9）`; false
    /// where it is none.
    mutating func readListedLine() -> Bool {
        guard let cell = layout.line(index), cell.isInPieces, let listed = ListedIndicators(bytes, cell.span),
            listed.indicators.count == 1, listed.indicators[0].figures.count > 1
        else { return false }
        let sheet = currentSheet(from: cell.span.lower)
        claimTags(of: layout.rows[index])
        closeIndicator(in: sheet)
        closeSection(in: sheet)
        sheet.reading.indicatorKind = .target
        read(listed, in: cell.span, in: sheet)
        index += 1
        return true
    }

    /// Both figures count the same thing, and another such line stands beside this one.
    private func isBesideArrow(_ arrow: ArrowIndicator) -> Bool {
        guard countsOne(arrow) else { return false }
        for row in [index - 1, index + 1] {
            guard layout.rows.indices.contains(row), let cell = layout.line(row) else { continue }
            if let other = ArrowIndicator(bytes, withoutMarker(cell.span)), countsOne(other) { return true }
        }
        return false
    }

    /// The text of a line behind the marker of a list.
    func withoutMarker(_ line: ByteSpan) -> ByteSpan {
        let marker = Marker(bytes, at: line.lower, line.upper, atLineStart: true)
        return CleanText(bytes).trimmed(ByteSpan(marker?.end ?? line.lower, line.upper))
    }

    private func countsOne(_ arrow: ArrowIndicator) -> Bool {
        let reader = QuantityReader(bytes: bytes)
        let units = [arrow.from, arrow.to].map { reader.read($0, text: "", column: nil).unit }
        return units[0] != nil && units[0] == units[1] && units[0]?.dimension != .money
    }

    private var isUnderIndicators: Bool {
        let heading = open.flatMap { $0.lastSectionHeading ?? $0.record.heading } ?? ""
        return heading.contains("KPI") || heading.contains("ＫＰＩ") || heading.contains("指標")
    }

    /// The figure before the arrow is where the indicator starts from, the one behind it what is aimed at.
    mutating func readArrow(_ arrow: ArrowIndicator, in sheet: SheetBuilder) {
        openIndicator(arrow.name, at: arrow.name, manner: .guessed, in: sheet)
        ledger.claimMarkup(ByteSpan(arrow.name.upper, arrow.from.lower))
        observe(.baseline, label: arrowLabel(arrow.from), period: nil, arrow.from, manner: .guessed, in: sheet)
        ledger.claimMarkup(ByteSpan(arrow.from.upper, arrow.to.lower))
        observe(.target, label: arrowLabel(arrow.to), period: nil, arrow.to, manner: .guessed, in: sheet)
    }

    /// Reads a cell with a figure on both sides of an arrow, under a head that says what they are: `現状 ⇒ 目標`. False where
    /// the cell is none.
    mutating func readArrowCell(
        _ span: ByteSpan, _ role: Indicator.Observation.Role, _ column: Column, in sheet: SheetBuilder
    ) -> Bool {
        let parts = ArrowIndicator.parts(bytes, column.head.span)
        guard let (from, to) = ArrowIndicator.figures(bytes, span, isHeaded: parts != nil) else { return false }
        let label = parts.map { ledger.reread($0.from) } ?? ""
        observe(self.role(of: parts?.from) ?? .baseline, label: label, period: nil, from, manner: .guessed, in: sheet)
        ledger.claim(ByteSpan(from.upper, to.lower), as: .markup)
        guard let parts else {
            // The head speaks of what stands behind the arrow.
            observe(role, label: headText(column.head), period: column.period, to, manner: .guessed, in: sheet)
            return true
        }
        observe(
            self.role(of: parts.to) ?? .target, label: ledger.reread(parts.to), period: nil, to, manner: .guessed,
            in: sheet)
        return true
    }

    private func role(of label: ByteSpan?) -> Indicator.Observation.Role? {
        guard let label, case .observation(let role)? = Head(bytes, label, LabelKey(bytes, label)).role else {
            return nil
        }
        return role
    }

    /// A year alone is the label of its figure.
    private func arrowLabel(_ span: ByteSpan) -> String {
        DatedCell(bytes, span).map { ledger.reread($0.period) } ?? ""
    }
}
