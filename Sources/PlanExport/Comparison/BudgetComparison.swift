import PlanModel

/// What changed in the money of sheets that belong together: totals and sources, year by year.
enum BudgetComparison {
    private typealias Year = (year: Budget.Year, trace: BudgetYearTrace?)

    static func changes(of pair: SheetComparison.Pair) -> [PlanChange] {
        let (old, new) = (years(pair.old), years(pair.new))
        var changes: [PlanChange] = []
        var pairs = ElementPairs(old.count, new.count)
        pairs.match(old.map { key(of: $0) }, new.map { key(of: $0) })
        if pairs.pairs.isEmpty, !old.isEmpty, !new.isEmpty {
            // Budgets of two years have none in common: the first of each is that of its document.
            changes += yearChanges(pair, old[0], new[0])
            changes += old.dropFirst().flatMap { lone(.amountRemoved, pair, $0) }
            changes += new.dropFirst().flatMap { lone(.amountAdded, pair, $0) }
        } else {
            for (first, second) in pairs.pairs { changes += yearChanges(pair, old[first], new[second]) }
            changes += pairs.leftStored.flatMap { lone(.amountRemoved, pair, old[$0]) }
            changes += pairs.leftNow.flatMap { lone(.amountAdded, pair, new[$0]) }
        }
        return changes + accountChanges(pair)
    }

    private static func years(_ source: ComparedSource) -> [Year] {
        (source.record.budget?.years ?? []).enumerated().map { ($1, source.trace?.budget?.years.at($0)) }
    }

    private static func key(of year: Year) -> String { FigureComparison.key(of: year.year.period) ?? "" }

    private static func yearChanges(_ pair: SheetComparison.Pair, _ old: Year, _ new: Year) -> [PlanChange] {
        var changes: [PlanChange] = []
        if let change = amount(
            pair, nil, (old, old.year.total, old.trace?.span), (new, new.year.total, new.trace?.span))
        {
            changes.append(change)
        }
        let (before, after) = (old.year.sources, new.year.sources)
        var pairs = ElementPairs(before.count, after.count)
        let full = { (source: Budget.Source) in [source.kind.rawValue, SheetKeys.folded(source.label)] }
        pairs.match(before.map(full), after.map(full))
        pairs.match(before.map(\.kind), after.map(\.kind))
        func part(_ year: Year, _ sources: [Budget.Source], _ place: Int?) -> Part? {
            place.map { (year, sources[$0].value, year.trace?.sources.at($0)) }
        }
        for (first, second) in pairs.pairs {
            let label = after[second].label
            if let change = amount(pair, label, part(old, before, first), part(new, after, second)) {
                changes.append(change)
            }
        }
        for place in pairs.leftStored {
            if let change = amount(pair, before[place].label, part(old, before, place), nil) { changes.append(change) }
        }
        for place in pairs.leftNow {
            if let change = amount(pair, after[place].label, nil, part(new, after, place)) { changes.append(change) }
        }
        return changes
    }

    /// The total of a year that one document alone has.
    private static func lone(_ kind: PlanChange.Kind, _ pair: SheetComparison.Pair, _ year: Year) -> [PlanChange] {
        let part: Part = (year, year.year.total, year.trace?.span)
        let change = kind == .amountAdded ? amount(pair, nil, nil, part) : amount(pair, nil, part, nil)
        return [change].compactMap { $0 }
    }

    private typealias Part = (year: Year, value: Value, span: SourceSpan?)

    /// The change of an amount; nil where it is none.
    private static func amount(
        _ pair: SheetComparison.Pair, _ source: String?, _ old: Part?, _ new: Part?
    ) -> PlanChange? {
        let isNone = { (part: Part?) in part?.value.status != .number && part?.value.status != .text }
        guard !isNone(old) || !isNone(new) else { return nil }
        if let old, let new, key(of: old.year) == key(of: new.year), ValueComparison.agree(old.value, new.value) {
            return nil
        }
        let kind: PlanChange.Kind = isNone(old) ? .amountAdded : isNone(new) ? .amountRemoved : .amountChanged
        var change = PlanChange(kind, pair.old.sheet, pair.new.sheet)
        change.subject = source
        change.period = new?.year.year.period ?? old?.year.year.period
        (change.was, change.now) = (isNone(old) ? nil : words(old, new), isNone(new) ? nil : words(new, old))
        (change.oldSpan, change.newSpan) = (old?.span, new?.span)
        if let old, let new { (change.difference, change.unit) = ValueComparison.difference(old.value, new.value) }
        return change
    }

    /// The amount, with its year and its unit where those of the other are others.
    private static func words(_ part: Part?, _ other: Part?) -> String? {
        guard let part else { return nil }
        guard let other else { return part.value.text }
        var words = part.value.text
        if part.value.unit != other.value.unit, let unit = part.value.unit, !words.hasSuffix(unit) { words += unit }
        guard key(of: part.year) != key(of: other.year), let period = part.year.year.period else { return words }
        return period.text + " " + words
    }

    private static func accountChanges(_ pair: SheetComparison.Pair) -> [PlanChange] {
        let (old, new) = (pair.old.record.budget?.account, pair.new.record.budget?.account)
        guard TextEntry.folded(old?.text ?? "") != TextEntry.folded(new?.text ?? "") else { return [] }
        var change = PlanChange(.accountChanged, pair.old.sheet, pair.new.sheet)
        (change.was, change.now) = (old?.text, new?.text)
        change.oldSpan = pair.old.trace?.budget?.account
        change.newSpan = pair.new.trace?.budget?.account
        return [change]
    }
}
