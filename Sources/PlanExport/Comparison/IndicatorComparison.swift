import PlanModel

/// What changed in the indicators of sheets that belong together: told by name and unit, within their sheet first.
enum IndicatorComparison {
    /// An indicator with its sheet and its place there.
    struct Source {
        let sheet: ComparedSource
        let indicator: Indicator
        let trace: IndicatorTrace?
        let name: String
        let unit: String
        /// The pair of sheets that it is in.
        let pair: Int

        init(_ sheet: ComparedSource, _ place: Int, pair: Int) {
            self.sheet = sheet
            self.pair = pair
            indicator = sheet.record.indicators[place]
            trace = sheet.trace?.indicators.at(place)
            name = SheetKeys.folded(indicator.name + indicator.qualifiers.joined())
            unit = indicator.unit?.notation ?? ""
        }

        var line: Int? { trace?.span.line ?? sheet.sheet.line }
    }

    /// The changes of each pair of sheets.
    static func changes(of pairs: [SheetComparison.Pair]) -> [[PlanChange]] {
        var changes: [[PlanChange]] = pairs.map { _ in [] }
        var (gone, came): ([Source], [Source]) = ([], [])
        for (place, pair) in pairs.enumerated() {
            let old = pair.old.record.indicators.indices.map { Source(pair.old, $0, pair: place) }
            let new = pair.new.record.indicators.indices.map { Source(pair.new, $0, pair: place) }
            let found = self.pairs(old, new)
            for (first, second) in found.pairs { changes[place] += changesOf(old[first], new[second]) }
            gone += found.leftStored.map { old[$0] }
            came += found.leftNow.map { new[$0] }
        }
        var moved = ElementPairs(gone.count, came.count)
        moved.match(gone.map { [$0.name, $0.unit] }, came.map { [$0.name, $0.unit] })
        for (first, second) in moved.pairs {
            let (old, new) = (gone[first], came[second])
            changes[new.pair].append(change(.indicatorMoved, old, new, old.sheet.sheet.title, new.sheet.sheet.title))
            changes[new.pair] += changesOf(old, new)
        }
        for place in moved.leftStored {
            changes[gone[place].pair].append(change(.indicatorRemoved, gone[place], nil, nil, nil))
        }
        for place in moved.leftNow {
            changes[came[place].pair].append(change(.indicatorAdded, nil, came[place], nil, nil))
        }
        return changes
    }

    private static func pairs(_ old: [Source], _ new: [Source]) -> ElementPairs {
        var pairs = ElementPairs(old.count, new.count)
        func match(_ key: (Source) -> [String]?) { pairs.match(old.map(key), new.map(key)) }
        match { [$0.name, $0.unit, $0.indicator.kind.rawValue] }
        match { [$0.name, $0.unit] }
        match { [$0.name] }
        // Another name for the same figures, or nearly the same name.
        match { FigureComparison.signature(of: $0.indicator).map { [$0] } }
        pairs.extend { old[$0].unit == new[$1].unit && TextLikeness.share(old[$0].name, new[$1].name) >= 0.5 }
        return pairs
    }

    private static func changesOf(_ old: Source, _ new: Source) -> [PlanChange] {
        var changes: [PlanChange] = []
        if old.name != new.name {
            changes.append(change(.indicatorRenamed, old, new, old.indicator.name, new.indicator.name))
        }
        if old.unit != new.unit {
            changes.append(change(.unitChanged, old, new, old.indicator.unit?.text, new.indicator.unit?.text))
        }
        return changes + FigureComparison.changes(old, new)
    }

    static func change(
        _ kind: PlanChange.Kind, _ old: Source?, _ new: Source?, _ was: String?, _ now: String?
    ) -> PlanChange {
        var change = PlanChange(kind, old?.sheet.sheet, new?.sheet.sheet)
        change.subject = new?.indicator.name ?? old?.indicator.name
        (change.was, change.now) = (was, now)
        (change.oldLine, change.newLine) = (old?.line, new?.line)
        return change
    }
}
