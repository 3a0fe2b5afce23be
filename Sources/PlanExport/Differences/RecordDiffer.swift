import PlanModel

/// Walks two records in step and notes where they part. Records nest no deeper than ``JSONParser/depthLimit``, so the
/// walk may call itself.
struct RecordDiffer {
    private(set) var differences: [RecordDifference] = []
    private var path = FieldPath()
    private var sheet: RecordDifference.Sheet?
    private var places: MovedPlaces
    private let numbers: SheetNumbers
    /// Where the entries of the open sheet's lists were stored, by the list's key, for the lists of their places.
    private var entries: [String: ListMatcher] = [:]

    /// The differences of two records.
    static func differences(_ stored: RecordNode, _ now: RecordNode) -> [RecordDifference] {
        let hasSameSource = stored["source"]["sha256"].sum == now["source"]["sha256"].sum
        var differ = RecordDiffer(MovedPlaces(hasSameSource: hasSameSource), SheetNumbers(stored, now))
        differ.compareRecords(stored, now)
        return differ.differences
    }

    private init(_ places: MovedPlaces, _ numbers: SheetNumbers) {
        (self.places, self.numbers) = (places, numbers)
        self.places.renumberedSheets = numbers.renumbered.count
    }

    private mutating func compareRecords(_ stored: RecordNode, _ now: RecordNode) {
        guard case .object = stored.value, case .object = now.value else { return compare(stored, now) }
        for key in FieldWords.inOrder(Set(stored.members.keys).union(now.members.keys)) {
            path.enter(key)
            switch key {
            case "source": compareSources(stored[key], now[key])
            case "sheets": compareLists(stored[key], now[key], numbers.matcher)
            // They are places of a sheet's line, which says whether the text there moved.
            case "places" where stored[key].sum == now[key].sum: break
            case "diagnostics": compare(numbers.renumbered(stored[key]), now[key])
            default: compare(stored[key], now[key])
            }
            path.leave()
        }
        notePlaces()
    }

    private mutating func compare(_ stored: RecordNode, _ now: RecordNode) {
        if agree(stored, now) { return }
        if let first = stored.place, let second = now.place { return movePlace(first, second, stored, now) }
        switch (stored.value, now.value) {
        case (.object, .object) where stored.place == nil && now.place == nil: compareMembers(stored, now)
        case (.array, .array), (.array, .null), (.null, .array): compareLists(stored, now, nil)
        default: note(stored.isEmpty ? .added : now.isEmpty ? .removed : .changed, stored.value, now.value)
        }
    }

    private mutating func agree(_ stored: RecordNode, _ now: RecordNode) -> Bool {
        guard stored.sum == now.sum, stored.value.agrees(with: now.value) else { return false }
        places.stay(now)
        return true
    }

    private mutating func compareMembers(_ stored: RecordNode, _ now: RecordNode) {
        for key in FieldWords.inOrder(Set(stored.members.keys).union(now.members.keys)) {
            if key == "key", Self.explainsKey(stored, now) { continue }
            if key == "id", let place = path.placeOfSheet, numbers.renumbered.contains(place) { continue }
            path.enter(key)
            compare(stored[key], now[key])
            path.leave()
        }
    }

    /// The key of a sheet says what its other members say; where one of them differs, that is the difference.
    private static func explainsKey(_ stored: RecordNode, _ now: RecordNode) -> Bool {
        ["kind", "code", "title", "heading", "lineage", "organization"].contains { stored[$0].sum != now[$0].sum }
    }

    /// Bytes, lines and digest tell one thing: that the source is another.
    private mutating func compareSources(_ stored: RecordNode, _ now: RecordNode) {
        guard case .object(let first) = stored.value, case .object(let second) = now.value else {
            return compare(stored, now)
        }
        let keys = ["bytes", "lines", "sha256"].filter { stored[$0].sum != now[$0].sum }
        if !keys.isEmpty {
            note(
                .source, .object(first.filter { keys.contains($0.key) }),
                .object(second.filter { keys.contains($0.key) }))
        }
        let rest = { (members: [String: JSONValue]) in
            RecordNode(.object(members.filter { !keys.contains($0.key) }))
        }
        compare(rest(first), rest(second))
    }

    // MARK: Lists

    private mutating func compareLists(_ stored: RecordNode, _ now: RecordNode, _ given: ListMatcher?) {
        if agree(stored, now) { return }
        guard stored.isList, now.isList else { return compare(stored, now) }
        let list = path.list
        if path.isInPlaces, let list { return comparePlaces(of: list, stored, now) }
        let matcher = given ?? ListMatcher(stored.elements, now.elements, by: MatchSign.signs(of: list))
        if let list, path.isOfSheet { entries[list] = matcher }
        // Findings move with their sheets.
        let movesAlong = path.isRoot && list == "diagnostics" && numbers.hasMovedSheets
        let moved = movesAlong ? matcher.moved { $0["sheet"].text } : matcher.moved
        // What is gone is told where it stood: before the element that followed it.
        var index = 0
        for (place, element) in now.elements.enumerated() {
            guard let origin = matcher.placesStored[place] else {
                visit(nil, (place, element))
                continue
            }
            if !moved.contains(place) { noteRemoved(from: &index, to: origin, stored, matcher) }
            if moved.contains(place) { noteMove(element, from: origin, to: place) }
            visit((origin, stored.elements[origin]), (place, element))
        }
        noteRemoved(from: &index, to: stored.elements.count, stored, matcher)
    }

    private mutating func noteRemoved(from start: inout Int, to end: Int, _ stored: RecordNode, _ matcher: ListMatcher)
    {
        for index in start..<max(start, end) where matcher.placesNow[index] == nil {
            visit((index, stored.elements[index]), nil)
        }
        start = max(start, end)
    }

    /// Compares two elements that belong together, or notes the only one.
    private mutating func visit(_ stored: (Int, RecordNode)?, _ now: (Int, RecordNode)?) {
        guard let shown = now ?? stored else { return }
        within(shown.1, at: shown.0) { differ in
            switch (stored, now) {
            case (let stored?, let now?): differ.compare(stored.1, now.1)
            case (let stored?, nil): differ.note(.removed, stored.1.value, nil)
            default: differ.note(.added, nil, shown.1.value)
            }
        }
    }

    private mutating func noteMove(_ element: RecordNode, from origin: Int, to place: Int) {
        within(element, at: place) { $0.note(.moved, .number(String(origin + 1)), .number(String(place + 1))) }
    }

    private mutating func within(_ element: RecordNode, at index: Int, _ body: (inout RecordDiffer) -> Void) {
        let outer = sheet
        if path.isRoot {
            // What stands in a list of the document speaks of itself, or of the sheet that it names.
            sheet = path.list == "sheets" ? RecordDifference.Sheet(element) : numbers.names[element["sheet"].text ?? ""]
            entries = [:]
        }
        path.enter(element, at: index)
        body(&self)
        path.leave()
        sheet = outer
    }

    // MARK: Places

    /// The places of the entries of a list belong to those entries, whatever their order became.
    private mutating func comparePlaces(of list: String, _ stored: RecordNode, _ now: RecordNode) {
        let matcher = entries[list]
        for (index, element) in now.elements.enumerated() {
            let origin = matcher.map { $0.placesStored.at(index) ?? nil } ?? index
            if origin == nil, matcher?.placesStored.indices.contains(index) == true { continue }
            visit(origin.flatMap { origin in stored.elements.at(origin).map { (origin, $0) } }, (index, element))
        }
        for (index, element) in stored.elements.enumerated() {
            let place = matcher.map { $0.placesNow.at(index) ?? nil } ?? index
            if place == nil, matcher?.placesNow.indices.contains(index) == true { continue }
            if place.flatMap({ now.elements.at($0) }) == nil { visit((index, element), nil) }
        }
    }

    private mutating func movePlace(
        _ first: SourceSpan, _ second: SourceSpan, _ stored: RecordNode, _ now: RecordNode
    ) {
        if places.hasSameSource || first.manner != second.manner { return note(.place, stored.value, now.value) }
        places.add(
            MovedPlaces.Move(path: path, sheet: sheet, stored: first, now: second, values: (stored.value, now.value)))
    }

    private mutating func notePlaces() {
        let (others, summary) = places.summary
        for move in others {
            differences.append(
                RecordDifference(.place, move.sheet, move.path, move.values.0, move.values.1))
        }
        guard let summary else { return }
        differences.append(RecordDifference(summary))
    }

    private mutating func note(_ kind: RecordDifference.Kind, _ stored: JSONValue?, _ now: JSONValue?) {
        differences.append(RecordDifference(kind, sheet, path, stored, now))
    }
}

extension RecordNode {
    /// Whether the value is a list, or null, which says no more than an empty one.
    fileprivate var isList: Bool {
        switch value {
        case .array, .null: true
        default: false
        }
    }
}
