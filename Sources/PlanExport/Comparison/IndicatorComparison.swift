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
        /// The pair of sheets that it is in; nil in a sheet of one side alone.
        let pair: Int?

        init(_ sheet: ComparedSource, _ place: Int, pair: Int?) {
            self.sheet = sheet
            self.pair = pair
            indicator = sheet.record.indicators[place]
            trace = sheet.trace?.indicators.at(place)
            name = SheetKeys.folded(indicator.name + indicator.qualifiers.joined())
            unit = indicator.unit?.notation ?? ""
        }

        var span: SourceSpan? { trace?.span ?? sheet.sheet.span }
    }

    /// The changes of each pair of sheets.
    static func changes(of sheets: PairedSheets) -> [[PlanChange]] {
        var changes: [[PlanChange]] = sheets.pairs.map { _ in [] }
        var (gone, came): ([Source], [Source]) = ([], [])
        for (place, pair) in sheets.pairs.enumerated() {
            let (old, new) = (sources(pair.old, place), sources(pair.new, place))
            let found = self.pairs(old, new)
            for (first, second) in found.pairs { changes[place] += changesOf(old[first], new[second]) }
            gone += found.leftStored.map { old[$0] }
            came += found.leftNow.map { new[$0] }
        }
        // Where a sheet was split, or went into another, its indicators went along.
        gone += sheets.loneOld.flatMap { sources($0, nil) }
        came += sheets.loneNew.flatMap { sources($0, nil) }
        let moved = moves(gone, came, sheets)
        for (first, second) in moved.pairs {
            let (old, new) = (gone[first], came[second])
            guard let pair = new.pair ?? old.pair else { continue }
            changes[pair].append(change(.indicatorMoved, old, new, old.sheet.sheet.title, new.sheet.sheet.title))
            changes[pair] += changesOf(old, new)
        }
        for source in moved.leftStored.map({ gone[$0] }) {
            if let pair = source.pair { changes[pair].append(change(.indicatorRemoved, source, nil, nil, nil)) }
        }
        for source in moved.leftNow.map({ came[$0] }) {
            if let pair = source.pair { changes[pair].append(change(.indicatorAdded, nil, source, nil, nil)) }
        }
        return changes
    }

    private static func sources(_ sheet: ComparedSource, _ pair: Int?) -> [Source] {
        sheet.record.indicators.indices.map { Source(sheet, $0, pair: pair) }
    }

    /// Indicators that left a sheet and came into another: those whose name is that of no other, or whose figures went along.
    private static func moves(_ gone: [Source], _ came: [Source], _ sheets: PairedSheets) -> ElementPairs {
        var moved = ElementPairs(gone.count, came.count)
        guard !gone.isEmpty, !came.isEmpty else { return moved }
        func names(_ all: [ComparedSource]) -> [[String]: Int] {
            Dictionary(all.flatMap { sources($0, nil) }.map { ([$0.name, $0.unit], 1) }, uniquingKeysWith: +)
        }
        let old = names(sheets.pairs.map(\.old) + sheets.loneOld)
        let new = names(sheets.pairs.map(\.new) + sheets.loneNew)
        let signed = { (source: Source) in
            FigureComparison.signature(of: source.indicator).map { [source.name, source.unit, $0] }
        }
        moved.match(gone.map(signed), came.map(signed))
        let named = { (source: Source) -> [String]? in
            let name = [source.name, source.unit]
            return old[name] == 1 && new[name] == 1 ? name : nil
        }
        moved.match(gone.map(named), came.map(named))
        return moved
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
        (change.oldSpan, change.newSpan) = (old?.span, new?.span)
        return change
    }
}
