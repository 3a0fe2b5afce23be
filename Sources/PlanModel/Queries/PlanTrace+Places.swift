extension PlanTrace {
    /// Where a record or a field stands; where it has no place of its own, the place of what it is part of.
    /// ```swift
    /// document.trace.span(of: .sheet(0))?.offset
    /// ```
    /// - Parameter path: What is looked for.
    /// - Returns: The place; nil where the trace has none, as that of a document that was not read from a text.
    public func span(of path: RecordPath) -> SourceSpan? {
        switch path {
        case .document: return nil
        case .documentField(let field): return places[field]
        case .outline(let index): return outline.element(index)
        default: break
        }
        guard let sheet = path.sheet.flatMap({ sheets.element($0) }) else { return nil }
        return sheet.ownSpan(of: path) ?? sheet.span
    }
}

extension SheetTrace {
    /// Where a part of the sheet stands, if that is known.
    fileprivate func ownSpan(of path: RecordPath) -> SourceSpan? {
        switch path {
        case .field(_, let field): places[field]
        case .entry(_, let list, let index): spans(of: list).element(index)
        case .section(_, let index): sections.element(index)?.span
        case .item(_, let section, let indices): sections.element(section)?.span(ofItem: indices)
        case .indicator(_, let index): indicators.element(index)?.span
        case .observation(_, let indicator, let index):
            indicators.element(indicator).map { $0.observations.element(index) ?? $0.span }
        default: budget?.span(of: path)
        }
    }

    private func spans(of list: RecordPath.SheetList) -> [SourceSpan] {
        switch list {
        case .related: places.related
        case .attributes: attributes
        case .tables: tables
        case .measures: places.measures
        case .relatedPlans: places.relatedPlans
        case .sdgs: places.sdgs
        case .footnotes: footnotes
        }
    }
}

extension SectionTrace {
    fileprivate func span(ofItem indices: [Int]) -> SourceSpan {
        var (items, span) = (items, span)
        for index in indices {
            guard let item = items.element(index) else { return span }
            (items, span) = (item.items, item.span)
        }
        return span
    }
}

extension BudgetTrace {
    fileprivate func span(of path: RecordPath) -> SourceSpan? {
        switch path {
        case .budget: heads
        case .account: account
        case .accountLevel(_, let index): levels.element(index) ?? account
        case .budgetYear(_, let index): years.element(index)?.span
        case .source(_, let year, let index): years.element(year).map { $0.sources.element(index) ?? $0.span }
        default: nil
        }
    }
}

extension PlanPlaces {
    /// Where a text stands.
    ///
    /// - Parameter field: The field of the document.
    public subscript(field: RecordPath.DocumentField) -> SourceSpan? {
        switch field {
        case .title: title
        case .fiscalYear: fiscalYear
        case .municipality: municipality
        }
    }
}

extension SheetPlaces {
    /// Where a text stands.
    ///
    /// - Parameter field: The field of the sheet.
    public subscript(field: RecordPath.SheetField) -> SourceSpan? {
        switch field {
        case .title: title
        case .code: code
        case .heading: heading
        case .fiscalYear: fiscalYear
        case .department: department
        case .head: head
        }
    }
}

extension Array {
    /// The element at an index, or nil where there is none.
    func element(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
