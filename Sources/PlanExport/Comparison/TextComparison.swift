import PlanModel

/// A text of a sheet that is no figure: an entry of a section, an attribute, a plan, a goal, a measure.
struct TextEntry {
    /// The heading or label that it stands under, folded and without years.
    let group: String
    /// The heading or label as written.
    let heading: String?
    let text: String
    let line: Int?

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
        func add(_ group: String, _ heading: String?, _ text: String, _ line: Int?) {
            entries.append(TextEntry(group: group, heading: heading, text: text, line: line))
        }
        for (place, section) in sheet.sections.enumerated() {
            let group = section.role.rawValue + ":" + SheetKeys.folded(section.heading ?? "")
            var rest = pairs(section.items, trace?.sections.at(place)?.items ?? []).reversed() as [(Item, ItemTrace?)]
            while let (item, trace) = rest.popLast() {
                if !item.text.isEmpty { add(group, section.heading, item.text, trace?.span.line) }
                rest += pairs(item.items, trace?.items ?? []).reversed()
            }
        }
        for (place, attribute) in sheet.attributes.enumerated() {
            add(
                "attribute:" + SheetKeys.folded(attribute.label), attribute.label, attribute.text,
                trace?.attributes.at(place)?.line)
        }
        for (place, plan) in sheet.relatedPlans.enumerated() {
            add("relatedPlans", "relatedPlans", plan, trace?.places.relatedPlans.at(place)?.line)
        }
        for (place, goal) in sheet.sdgs.enumerated() {
            add("sdgs", "SDGs", String(goal), trace?.places.sdgs.at(place)?.line)
        }
        for (place, measure) in sheet.measures.enumerated() {
            let line = trace?.places.measures.at(place)?.line
            add("measures", "measures", [measure.code, measure.title].compactMap { $0 }.joined(separator: " "), line)
            for project in measure.projects { add("projects", measure.title, project, line) }
        }
        return entries
    }

    private static func pairs(_ items: [Item], _ traces: [ItemTrace]) -> [(Item, ItemTrace?)] {
        items.enumerated().map { ($1, traces.at($0)) }
    }
}

/// What changed in the texts of sheets that belong together, entry by entry.
enum TextComparison {
    static func changes(of pair: SheetComparison.Pair) -> [PlanChange] {
        let old = TextEntry.entries(of: pair.old.record, pair.old.trace)
        let new = TextEntry.entries(of: pair.new.record, pair.new.trace)
        let texts = (old.map { TextEntry.folded($0.text) }, new.map { TextEntry.folded($0.text) })
        var pairs = ElementPairs(old.count, new.count)
        pairs.match(
            old.indices.map { [old[$0].group, texts.0[$0]] }, new.indices.map { [new[$0].group, texts.1[$0]] })
        // The same text under another heading.
        pairs.match(texts.0, texts.1)
        // A text between texts that stayed, or the only one of its heading.
        pairs.extend { old[$0].group == new[$1].group && TextLikeness.share(texts.0[$0], texts.1[$1]) >= 0.3 }
        pairs.match(lone(old, pairs.leftStored), lone(new, pairs.leftNow))
        var changes: [PlanChange] = []
        for (first, second) in pairs.pairs where texts.0[first] != texts.1[second] {
            changes.append(change(.textChanged, pair, old[first], new[second]))
        }
        changes += pairs.leftStored.map { change(.textRemoved, pair, old[$0], nil) }
        return changes + pairs.leftNow.map { change(.textAdded, pair, nil, new[$0]) }
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
        (change.oldLine, change.newLine) = (old?.line, new?.line)
        return change
    }
}
