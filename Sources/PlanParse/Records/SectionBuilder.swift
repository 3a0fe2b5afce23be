import PlanModel

/// Makes the section that takes text: its heading, its entries, and where they stand.
///
/// One at a time is open; it is the sheet's when it is closed, and nobody's when it is dropped. Kept by its sheet, so that
/// the next section uses its memory again.
struct SectionBuilder {
    private var section = Sheet.Section(role: .other, heading: nil)
    private var span = ByteSpan(0, 0)
    private var narrative: Narrative
    private(set) var isOpen = false
    /// It stands under a heading with the form's mark and may give way to one below it.
    private(set) var isMarked = false
    /// Its label stands elsewhere: its span begins with its text.
    private var isShifted = false
    /// Its last text stood in a cell.
    private(set) var isInCell = false
    /// A torn list of it was joined.
    private(set) var isTorn = false
    /// Its label stood on a line with its text, or above it: other such lines may follow.
    private(set) var isLabelled = false

    init(nesting: Int) { narrative = Narrative(depthLimit: nesting) }

    // MARK: What it holds

    var heading: String? { section.heading }

    /// Nothing stands under the heading yet.
    var isEmpty: Bool { narrative.isEmpty }

    /// The number of the last numbered entry at the outermost level.
    var lastNumber: Int? { narrative.lastNumber }

    /// The section takes text, and its label stood on a line.
    var isOpenLine: Bool { isOpen && isLabelled }

    // MARK: Opening

    /// Opens a section under a heading, which is claimed as a label; its text begins at a place where none is.
    mutating func open(
        _ role: Sheet.Section.Role, _ number: Int?, taking heading: ByteSpan?, at place: Int, _ ledger: inout Ledger
    ) {
        start(Sheet.Section(role: role, number: number, heading: heading.map { ledger.label($0) }))
        span = heading ?? ByteSpan(place, place)
    }

    /// Opens a section under a head or label that is claimed already.
    mutating func open(_ role: Sheet.Section.Role, under heading: ByteSpan?, at place: ByteSpan, _ ledger: Ledger) {
        start(Sheet.Section(role: role, heading: heading.map { ledger.reread($0) }))
        span = place
    }

    /// Goes on with a section that was closed without text.
    mutating func reopen(_ section: Sheet.Section, at place: ByteSpan) {
        (self.section, span, isOpen) = (section, place, true)
    }

    private mutating func start(_ section: Sheet.Section) {
        self.section = section
        (isOpen, isMarked, isShifted, isInCell, isTorn, isLabelled) = (true, false, false, false, false, false)
    }

    /// Adds what the next row adds to the heading.
    mutating func extendHeading(taking rest: ByteSpan, _ ledger: inout Ledger) {
        section.heading = (section.heading ?? "") + ledger.label(rest)
        span = span.union(rest)
    }

    /// Lets the section begin with a line around its heading, which may have the form's mark.
    mutating func begin(with line: ByteSpan, isMarked: Bool = false) {
        span = line
        self.isMarked = isMarked
    }

    /// Notes that the label slid onto another row: the text of the section follows in the table.
    mutating func shift() { (isInCell, isShifted) = (true, true) }

    /// Notes whether the last text stood in a cell.
    mutating func stand(inCell isInCell: Bool) { self.isInCell = isInCell }

    /// Notes that a torn list was joined.
    mutating func tear() { isTorn = true }

    /// Notes that the label stood on a line.
    mutating func label() { isLabelled = true }

    // MARK: Text

    /// Adds a cell or line.
    mutating func take(
        _ text: ByteSpan, gapBefore: Bool, manner: Ledger.Manner = .declared, _ ledger: inout Ledger
    ) {
        narrative.append(text, gapBefore: gapBefore, manner: manner, to: &ledger)
        span = isShifted ? text : span.union(text)
        isShifted = false
    }

    /// Ends the open entry: text that follows begins another.
    mutating func endItem() { narrative.endItem() }

    // MARK: End

    /// A section that is complete, and what was in doubt about it.
    struct Closed {
        let section: Sheet.Section
        let trace: SectionTrace
        let span: ByteSpan
        /// A line that was joined to the entry before it and may be a paragraph of its own.
        let doubtfulLine: ByteSpan?
        /// Entries nest deeper than they were kept.
        let isTooDeep: Bool
    }

    /// Closes the section; nil where none is open.
    mutating func close() -> Closed? {
        guard isOpen else { return nil }
        isOpen = false
        let (doubtful, isTooDeep) = (narrative.doubtfulLine, narrative.exceedsDepth)
        var trace = SectionTrace(span: span.sourceSpan)
        (section.items, trace.items) = narrative.finish()
        return Closed(section: section, trace: trace, span: span, doubtfulLine: doubtful, isTooDeep: isTooDeep)
    }

    /// Gives up a section that has no text: another heading stands in its place.
    mutating func drop() { isOpen = false }
}
