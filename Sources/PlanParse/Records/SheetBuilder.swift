import PlanModel

/// Makes one sheet. Whatever it takes it claims, puts into the record, and notes the place of, in one verb; what is read of a
/// table or a section on the way stands with the builders of these.
///
/// A class, so that the functions that read rows hand it on without a copy, and hold no sheet that is closed already.
final class SheetBuilder {
    /// What takes text that has no label of its own.
    enum Receiver {
        case none
        /// The lines between a sheet's opening and its first heading.
        case lead
        /// The open section.
        case section
        /// The list of related plans.
        case relatedPlans
    }

    private(set) var record: Sheet
    private var trace: SheetTrace
    /// Where it starts.
    let start: Int
    /// Its place among the sheets, where those of a table within it follow it already.
    private(set) var place: Int?
    private var otherReceiver = Receiver.none
    var organization = OrganizationBuilder()
    var section: SectionBuilder
    var indicator: IndicatorBuilder?
    var budget = BudgetBuilder()
    var footnotes = FootnoteBuilder()
    var plainTable = PlainTableBuilder()
    /// What is known of the table that is being read.
    var table = TableState()
    /// What is known of the rows before.
    var reading: SheetReading
    /// The years of money that usual labels tell, where no label names them.
    var years = VerticalYears(totalsComeFirst: true)
    /// The indicators that usual labels name and letters tell apart, which end with the sheet.
    var lettered = LetteredIndicators()
    /// The units of the sheet that no table holds, as written.
    private var unknownUnits: Set<String> = []

    init(_ kind: Sheet.Kind, id: Int, start: Int, indicatorKind: Indicator.Kind, nesting: Int) {
        section = SectionBuilder(nesting: nesting)
        record = Sheet(id: String(id), kind: kind)
        trace = SheetTrace(span: SourceSpan(offset: start, length: 0))
        reading = SheetReading(indicatorKind: indicatorKind)
        self.start = start
    }

    var receiver: Receiver { section.isOpen ? .section : otherReceiver }

    /// The open section stands among the names of plans, and ends at the next of them.
    var isAmongPlans: Bool { section.isOpen && otherReceiver == .relatedPlans }

    /// Notes a unit that no table holds; true where the sheet had none of it so far.
    func isNew(unknownUnit text: String) -> Bool { unknownUnits.insert(text).inserted }

    // MARK: What it is

    /// Tells what kind of sheet it is, as the label of its name does.
    func become(_ kind: Sheet.Kind) { record.kind = kind }

    /// Tells what its row of a table stands for.
    func stand(for row: Sheet.Row) { record.row = row }

    /// Puts it below policies and measures.
    func stand(below lineage: [Sheet.Ancestor]) { record.lineage = lineage }

    /// Gives it the line that opens it.
    func setHeading(_ heading: SheetHeading) {
        record.heading = heading.line
        trace.places.heading = heading.span.sourceSpan
    }

    /// Gives it a title, which stands in its heading or in a cell that counts for several rows.
    func setTitle(_ title: String?, at span: ByteSpan?) {
        record.title = title
        trace.places.title = title == nil ? nil : span?.sourceSpan
    }

    /// Gives it the title that stretches of one row hold.
    func takeTitle(_ spans: [ByteSpan], manner: Ledger.Manner = .declared, _ ledger: inout Ledger) {
        let title = spans.map { ledger.field($0, manner: manner, joinsLines: true) }.joined()
        if let first = spans.first, let last = spans.last { setTitle(title, at: first.union(last)) }
    }

    /// Adds the rest of the title, which stands in a row below; its place reaches over both.
    func extendTitle(taking rest: ByteSpan, _ ledger: inout Ledger) {
        let text = ledger.field(rest, manner: .repaired)
        let place = trace.places.title.map { ByteSpan($0.offset, rest.upper) } ?? rest
        setTitle((record.title ?? "") + text, at: place)
    }

    /// Gives it the code that its heading holds.
    func setCode(_ code: String, at span: ByteSpan) {
        record.code = code
        trace.places.code = span.sourceSpan
    }

    /// Gives it the code that a cell holds.
    func takeCode(_ cell: ByteSpan, _ ledger: inout Ledger) { setCode(ledger.field(cell), at: cell) }

    /// Gives it the year that its heading or a label names; one that was given stays where there is none.
    func setYear(_ period: Period?, at span: ByteSpan) {
        guard let period else { return }
        record.fiscalYear = period
        trace.places.fiscalYear = span.sourceSpan
    }

    /// Gives it the year that a cell holds.
    func takeYear(_ period: Period, _ cell: ByteSpan, _ ledger: inout Ledger) {
        ledger.claimField(cell)
        setYear(period, at: cell)
    }

    // MARK: Lists

    /// Adds the names of plans that a cell holds.
    func takePlans(_ cell: ByteSpan, _ ledger: inout Ledger) {
        for name in PlanNames.split(ledger.field(cell)) {
            record.relatedPlans.append(name)
            trace.places.relatedPlans.append(ledger.place(of: name, in: cell).sourceSpan)
        }
    }

    /// Adds the goals that a cell names and the sheet has not.
    func takeGoals(_ numbers: [Int], _ cell: ByteSpan, _ ledger: inout Ledger) {
        ledger.claimField(cell)
        let known = record.sdgs
        for number in numbers where !known.contains(number) { addGoal(number, at: cell) }
    }

    private func addGoal(_ number: Int, at span: ByteSpan) {
        record.sdgs.append(number)
        trace.places.sdgs.append(span.sourceSpan)
    }

    /// Adds a measure to the list.
    func takeMeasure(_ name: MeasureName, _ cell: ByteSpan, _ ledger: inout Ledger) {
        ledger.claimField(cell)
        record.measures.append(Sheet.MeasureEntry(code: name.code, title: name.title))
        trace.places.measures.append(cell.sourceSpan)
    }

    /// Adds a project to the last measure of the list, which there is.
    func takeProject(_ cell: ByteSpan, _ ledger: inout Ledger) {
        record.measures[record.measures.count - 1].projects.append(ledger.field(cell))
    }

    /// Adds a cell that has no field of its own; gives its text.
    @discardableResult
    func takeAttribute(
        _ label: String, _ role: Sheet.Attribute.Role, _ cell: ByteSpan, manner: Ledger.Manner = .declared,
        _ ledger: inout Ledger
    ) -> String {
        let text = ledger.field(cell, manner: manner)
        // 区分 heads other divisions than 新規 and 継続, too.
        let isOther = role == "status" && manner == .guessed && !text.unicodeScalars.contains(where: Self.isOfStatus)
        record.attributes.append(Sheet.Attribute(label: label, role: isOther ? "other" : role, text: text))
        trace.attributes.append(cell.sourceSpan)
        return text
    }

    /// 新規, 継続, 拡充.
    private static func isOfStatus(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "新", "継", "続", "拡": true
        default: false
        }
    }

    /// Adds a further line to the text of the last attribute, which there is.
    func extendAttribute(taking line: ByteSpan, manner: Ledger.Manner, _ ledger: inout Ledger) {
        let last = record.attributes.count - 1
        record.attributes[last].text += "\n" + ledger.field(line, manner: manner)
        trace.attributes[last] = ByteSpan(trace.attributes[last].offset, line.upper).sourceSpan
    }

    // MARK: Receivers

    /// Lets lines before the first heading be looked at for who is in charge.
    func awaitLead() { otherReceiver = .lead }

    /// Lets lines without a label be plans, once no section is open.
    func awaitPlans() { otherReceiver = .relatedPlans }

    /// Lets no line be anything but text.
    func awaitNothing() { otherReceiver = .none }

    // MARK: Sections

    /// Opens a section under a heading, which is claimed as its label; in place of none it begins where text ended.
    func openSection(_ role: Sheet.Section.Role, _ number: Int?, taking heading: ByteSpan?, _ ledger: inout Ledger) {
        otherReceiver = .none
        section.open(role, number, taking: heading, at: ledger.end, &ledger)
    }

    /// Opens a section under a head or label that is claimed already.
    func openSection(_ role: Sheet.Section.Role, under heading: ByteSpan?, at place: ByteSpan, _ ledger: Ledger) {
        otherReceiver = .none
        section.open(role, under: heading, at: place, ledger)
    }

    /// Goes on with the last section, which was closed for want of text.
    func reopenSection() {
        guard !section.isOpen, let last = record.sections.popLast(), let place = trace.sections.popLast() else {
            return
        }
        section.reopen(last, at: ByteSpan(place.span.offset, place.span.end))
    }

    /// Adds the open section to the record; gives it with what was in doubt, or nil where none is open.
    func closeSection() -> SectionBuilder.Closed? {
        guard let closed = section.close() else { return nil }
        record.sections.append(closed.section)
        trace.sections.append(closed.trace)
        if closed.section.role == .sdgs {
            for number in SustainableGoals.numbers(in: closed.section.items) { addGoal(number, at: closed.span) }
        }
        return closed
    }

    /// Adds a further entry to the last section, which is closed: no stretch of the source holds both as one text.
    func takeItem(_ cell: ByteSpan, _ ledger: inout Ledger) {
        let last = record.sections.count - 1
        record.sections[last].items.append(Item(text: ledger.field(cell, manner: .repaired)))
        trace.sections[last].items.append(ItemTrace(span: cell.sourceSpan))
        trace.sections[last].span = ByteSpan(trace.sections[last].span.offset, cell.upper).sourceSpan
    }

    // MARK: Figures

    /// Takes an amount that was looked at; a second one for what has one is kept as it stands.
    func takeMoney(
        _ money: BudgetBuilder.Money, _ label: String, _ value: Value, year: Int, at cell: ByteSpan,
        manner: Ledger.Manner, _ ledger: inout Ledger
    ) {
        if budget.take(money, label, value, year: year, at: cell, manner: manner, &ledger) { return }
        takeAttribute(label, "other", cell, manner: manner, &ledger)
    }

    /// Adds the open indicator to the record; gives it, or nil where none is open or nothing stands in its block.
    func closeIndicator() -> Indicator? {
        guard let builder = indicator.take(), builder.hasContent else { return nil }
        let (indicator, trace) = builder.finished()
        record.indicators.append(indicator)
        self.trace.indicators.append(trace)
        return indicator
    }

    /// Adds the rest of a text of the last indicator, which is closed.
    func extendIndicator(_ part: IndicatorBuilder.Part, taking rest: ByteSpan, _ ledger: inout Ledger) {
        record.indicators[record.indicators.count - 1].extend(part, ledger.field(rest, manner: .repaired))
    }

    // MARK: End

    /// Ends the table; rows behind a blank line may go on with it.
    func closeTable() {
        if let (table, span) = plainTable.finish() {
            record.tables.append(table)
            trace.tables.append(span)
        }
        reading.end(table)
        table = TableState()
    }

    /// Notes that sheets of a table follow, which this one stands before.
    func suspend(at place: Int, _ ledger: inout Ledger) -> (Sheet, SheetTrace)? {
        trace.coverage += ledger.takeCoverage()
        if self.place != nil { return nil }
        self.place = place
        organization.fill(&record, &trace.places)
        footnotes.fill(&record, &trace)
        return (record, trace)
    }

    /// The record and its places; all that was open in it is closed.
    func finish(_ ledger: inout Ledger) -> (Sheet, SheetTrace) {
        if !budget.isEmpty {
            let (record, trace) = budget.finished()
            (self.record.budget, self.trace.budget) = (record, trace)
        }
        organization.fill(&record, &trace.places)
        footnotes.fill(&record, &trace)
        trace.span = ByteSpan(start, max(start, ledger.end)).sourceSpan
        trace.coverage += ledger.takeCoverage()
        return (record, trace)
    }
}
