import PlanModel

/// A text of a sheet that is no figure: an entry of a section, an attribute, a plan, a goal, a measure.
struct TextEntry {
    /// The heading or label that it stands under, folded and without years.
    let group: String
    /// The heading or label as written.
    let heading: String?
    let text: String
    let span: SourceSpan?

    /// A text without blanks and in half width. Years count.
    static func folded(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            kept.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(kept)
    }

    static func entries(of sheet: Sheet, _ trace: SheetTrace?) -> [TextEntry] {
        var entries: [TextEntry] = []
        func add(_ group: String, _ heading: String?, _ text: String, _ span: SourceSpan?) {
            entries.append(TextEntry(group: group, heading: heading, text: text, span: span))
        }
        for (place, section) in sheet.sections.enumerated() {
            let group = section.role.rawValue + ":" + SheetKeys.folded(section.heading ?? "")
            var rest = pairs(section.items, trace?.sections.at(place)?.items ?? []).reversed() as [(Item, ItemTrace?)]
            while let (item, trace) = rest.popLast() {
                if !item.text.isEmpty { add(group, section.heading, item.text, trace?.span) }
                rest += pairs(item.items, trace?.items ?? []).reversed()
            }
        }
        for (place, attribute) in sheet.attributes.enumerated() {
            add(
                "attribute:" + SheetKeys.folded(attribute.label), attribute.label, attribute.text,
                trace?.attributes.at(place))
        }
        for (place, plan) in sheet.relatedPlans.enumerated() {
            add("relatedPlans", "relatedPlans", plan, trace?.places.relatedPlans.at(place))
        }
        for (place, goal) in sheet.sdgs.enumerated() {
            add("sdgs", "SDGs", String(goal), trace?.places.sdgs.at(place))
        }
        for (place, measure) in sheet.measures.enumerated() {
            let span = trace?.places.measures.at(place)
            add("measures", "measures", [measure.code, measure.title].compactMap { $0 }.joined(separator: " "), span)
            for project in measure.projects { add("projects", measure.title, project, span) }
        }
        return entries
    }

    private static func pairs(_ items: [Item], _ traces: [ItemTrace]) -> [(Item, ItemTrace?)] {
        items.enumerated().map { ($1, traces.at($0)) }
    }
}

/// What changed in the texts of sheets that belong together, entry by entry.
enum TextComparison {
    /// An entry that one of two sheets alone has.
    private struct Lone {
        let entry: TextEntry
        let text: String
        let sheet: ComparedSource
        /// The pair of sheets; nil for a sheet of one side alone.
        let pair: Int?
    }

    /// The changes of each pair of sheets.
    static func changes(of sheets: PairedSheets) -> [[PlanChange]] {
        var changes: [[PlanChange]] = sheets.pairs.map { _ in [] }
        var (gone, came): ([Lone], [Lone]) = ([], [])
        for (place, pair) in sheets.pairs.enumerated() {
            let (old, new) = (entries(pair.old, place), entries(pair.new, place))
            let pairs = Self.pairs(old, new)
            for (first, second) in pairs.pairs where old[first].text != new[second].text {
                changes[place].append(change(.textChanged, pair, old[first].entry, new[second].entry))
            }
            gone += pairs.leftStored.map { old[$0] }
            came += pairs.leftNow.map { new[$0] }
        }
        // Where a sheet was split, or went into another, its texts went along.
        gone += sheets.loneOld.flatMap { entries($0, nil) }
        came += sheets.loneNew.flatMap { entries($0, nil) }
        let moved = moves(gone, came, sheets)
        for (first, second) in moved.pairs {
            guard let pair = came[second].pair ?? gone[first].pair else { continue }
            changes[pair].append(move(gone[first], came[second]))
        }
        for left in moved.leftStored.map({ gone[$0] }) {
            if let pair = left.pair {
                changes[pair].append(change(.textRemoved, sheets.pairs[pair], left.entry, nil))
            }
        }
        for left in moved.leftNow.map({ came[$0] }) {
            if let pair = left.pair { changes[pair].append(change(.textAdded, sheets.pairs[pair], nil, left.entry)) }
        }
        return changes
    }

    private static func entries(_ sheet: ComparedSource, _ pair: Int?) -> [Lone] {
        TextEntry.entries(of: sheet.record, sheet.trace).map {
            Lone(entry: $0, text: TextEntry.folded($0.text), sheet: sheet, pair: pair)
        }
    }

    private static func pairs(_ old: [Lone], _ new: [Lone]) -> ElementPairs {
        var pairs = ElementPairs(old.count, new.count)
        pairs.match(old.map { [$0.entry.group, $0.text] }, new.map { [$0.entry.group, $0.text] })
        // The same text under another heading.
        pairs.match(old.map(\.text), new.map(\.text))
        // A text between texts that stayed, or the only one of its heading.
        pairs.extend {
            old[$0].entry.group == new[$1].entry.group && TextLikeness.share(old[$0].text, new[$1].text) >= 0.3
        }
        pairs.match(lone(old.map(\.entry), pairs.leftStored), lone(new.map(\.entry), pairs.leftNow))
        return pairs
    }

    /// Texts of fewer bytes stand in many sheets, and move to none.
    private static let shortestMoved = 24

    /// Texts that left a sheet and came into another: those that stand once in all sheets of either side.
    private static func moves(_ gone: [Lone], _ came: [Lone], _ sheets: PairedSheets) -> ElementPairs {
        var moved = ElementPairs(gone.count, came.count)
        guard !gone.isEmpty, !came.isEmpty else { return moved }
        let known = Set(gone.map(\.text)).intersection(came.map(\.text)).filter { $0.utf8.count >= shortestMoved }
        guard !known.isEmpty else { return moved }
        func counts(_ all: [ComparedSource]) -> [String: Int] {
            let texts = all.lazy.flatMap { entries($0, nil) }.map(\.text).filter(known.contains)
            return Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
        }
        let old = counts(sheets.pairs.map(\.old) + sheets.loneOld)
        let new = counts(sheets.pairs.map(\.new) + sheets.loneNew)
        let key = { (lone: Lone) in old[lone.text] == 1 && new[lone.text] == 1 ? lone.text : nil }
        moved.match(gone.map(key), came.map(key))
        return moved
    }

    /// The text with the sheets that it moved between.
    private static func move(_ gone: Lone, _ came: Lone) -> PlanChange {
        var change = PlanChange(.textMoved, gone.sheet.sheet, came.sheet.sheet)
        change.subject = came.entry.text
        (change.was, change.now) = (gone.sheet.sheet.title, came.sheet.sheet.title)
        (change.oldSpan, change.newSpan) = (gone.entry.span, came.entry.span)
        return change
    }

    /// The groups of entries that are the only ones of theirs that are left, and of one text by their nature.
    private static func lone(_ entries: [TextEntry], _ left: [Int]) -> [String?] {
        var counts: [String: Int] = [:]
        for place in left { counts[entries[place].group, default: 0] += 1 }
        var groups: [String?] = entries.map { _ in nil }
        for place in left where counts[entries[place].group] == 1 && entries[place].group.hasPrefix("attribute:") {
            groups[place] = entries[place].group
        }
        return groups
    }

    private static func change(
        _ kind: PlanChange.Kind, _ pair: SheetComparison.Pair, _ old: TextEntry?, _ new: TextEntry?
    ) -> PlanChange {
        var change = PlanChange(kind, pair.old.sheet, pair.new.sheet)
        change.subject = new?.heading ?? old?.heading
        (change.was, change.now) = (old?.text, new?.text)
        (change.oldSpan, change.newSpan) = (old?.span, new?.span)
        return change
    }
}
