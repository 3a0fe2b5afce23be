import PlanModel

/// The texts of a sheet that are no figures and no sections: one verb puts each into the record and its place into the
/// trace.
extension OpenSheet {
    /// Gives the sheet its title.
    func setTitle(_ title: String?, at span: ByteSpan?) {
        sheet.title = title
        trace.places.title = title == nil ? nil : span?.sourceSpan
    }

    /// Adds the rest of the title, which stands in a row below; its place reaches over both.
    func extendTitle(_ rest: String, at span: ByteSpan) {
        setTitle((sheet.title ?? "") + rest, at: Self.place(trace.places.title, upTo: span))
    }

    /// Adds the rest of the department, which stands in a row below.
    func extendDepartment(_ rest: String, at span: ByteSpan) {
        setDepartment((sheet.organization.department ?? "") + rest, at: Self.place(trace.places.department, upTo: span))
    }

    private static func place(_ start: SourceSpan?, upTo rest: ByteSpan) -> ByteSpan {
        start.map { ByteSpan($0.offset, rest.upper) } ?? rest
    }

    /// Gives the sheet the line that opens it.
    func setHeading(_ heading: String?, at span: ByteSpan?) {
        sheet.heading = heading
        trace.places.heading = heading == nil ? nil : span?.sourceSpan
    }

    /// Gives the sheet its code.
    func setCode(_ code: String, at span: ByteSpan) {
        sheet.code = code
        trace.places.code = span.sourceSpan
    }

    /// Gives the sheet its year; one that was given stays where there is none.
    func setYear(_ period: Period?, at span: ByteSpan) {
        guard let period else { return }
        sheet.fiscalYear = period
        trace.places.fiscalYear = span.sourceSpan
    }

    /// Gives the sheet the department in charge.
    func setDepartment(_ department: String?, at span: ByteSpan?) {
        sheet.organization.department = department
        trace.places.department = department == nil ? nil : span?.sourceSpan
    }

    /// Gives the sheet the head of its department.
    func setHead(_ head: Organization.Head, at span: ByteSpan) {
        sheet.organization.head = head
        trace.places.head = span.sourceSpan
    }

    /// Adds a department that takes part.
    func addRelated(_ department: String, at span: ByteSpan) {
        sheet.organization.related.append(department)
        trace.places.related.append(span.sourceSpan)
    }

    /// Adds the name of a plan.
    func addPlan(_ plan: String, at span: ByteSpan) {
        sheet.relatedPlans.append(plan)
        trace.places.relatedPlans.append(span.sourceSpan)
    }

    /// Adds the number of a goal that a section names.
    func addGoal(_ number: Int, at span: ByteSpan) {
        sheet.sdgs.append(number)
        trace.places.sdgs.append(span.sourceSpan)
    }

    /// Adds a measure to the list.
    func addMeasure(_ measure: Sheet.MeasureEntry, at span: ByteSpan) {
        sheet.measures.append(measure)
        trace.places.measures.append(span.sourceSpan)
    }

    /// Adds a cell that has no field of its own.
    func addAttribute(_ attribute: Sheet.Attribute, at span: ByteSpan) {
        sheet.attributes.append(attribute)
        trace.attributes.append(span.sourceSpan)
    }

    /// Adds a further line to the text of an attribute.
    func extendAttribute(_ index: Int, _ text: String, at span: ByteSpan) {
        sheet.attributes[index].text += "\n" + text
        trace.attributes[index] = ByteSpan(trace.attributes[index].offset, span.upper).sourceSpan
    }

    /// Adds a footnote.
    func addFootnote(_ footnote: Sheet.Footnote, at span: ByteSpan) {
        sheet.footnotes.append(footnote)
        trace.footnotes.append(span.sourceSpan)
    }

    /// Gives the budget its account, which stands in a stretch; in none where it is that of rows above.
    func setAccount(_ account: Account, at span: ByteSpan?, _ bytes: [UInt8]) {
        if budget == nil { budget = BudgetDraft() }
        budget?.budget.account = account
        budget?.trace.account = span?.sourceSpan
        budget?.trace.levels = span.map { AccountPlaces.levels(of: account, in: $0, bytes) } ?? []
    }

    /// Adds to the budget's account what a further cell says.
    func extendAccount(_ text: String, _ levels: [Account.Level], at span: ByteSpan) {
        // In place: a copy for each row would cost as much as all rows before it.
        budget?.budget.account?.text += " " + text
        budget?.budget.account?.levels += levels
        budget?.trace.levels += levels.map { _ in span.sourceSpan }
    }
}

/// Where the levels of an account stand in its text.
enum AccountPlaces {
    /// The place of each level: its name, behind those of the levels before it, else the whole stretch.
    static func levels(of account: Account, in span: ByteSpan, _ bytes: [UInt8]) -> [SourceSpan] {
        var rest = span
        return account.levels.map { level in
            guard let name = level.name, let found = Word(name).first(in: bytes, rest) else { return span.sourceSpan }
            rest = ByteSpan(found.upper, rest.upper)
            return found.sourceSpan
        }
    }
}

extension FormEngine {
    /// Where a text stands within a stretch; the stretch itself where the text does not stand there as it is.
    func place(of text: String?, in span: ByteSpan) -> ByteSpan {
        guard let text, !text.isEmpty else { return span }
        return Word(text).first(in: bytes, span) ?? span
    }

    /// Keeps a second text of a field that holds one, and says so.
    mutating func keepRepeated(_ label: String, _ first: String?, _ span: ByteSpan) {
        let text = ledger.field(span)
        open?.addAttribute(Sheet.Attribute(label: label, role: "other", text: text), at: span)
        if Self.inked(first ?? "") != Self.inked(text) { report(.fieldRepeated, [label, first ?? "", text], at: span) }
    }

    /// A text without its blanks: what a line end or a change of script put between is no difference.
    private static func inked(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace }
    }
}
