import PlanModel

/// Lines of heads with one blank between each two of them.
struct WordHeads {
    private(set) var spans: [ByteSpan]
    /// The cells of each line of heads.
    private(set) var cells: [[ByteSpan]]
    private var areFigures: [Bool]
    /// The head of the names, which may have blanks.
    private let name: Int
    /// The first head stands over the numbers of the rows.
    private var isCounted = false
    /// Every head is one that the vocabulary knows.
    private var areKnown = true

    /// How many lines of heads there are; those behind the cells go on with the last head of the line above.
    private(set) var lines: Int

    private static let fewest = 3
    private static let most = 16
    /// Longer lines are text.
    private static let longest = 240

    /// The heads that begin with a row, in one line or in several.
    init?(_ layout: Layout, _ row: Int, _ bytes: [UInt8]) {
        if let groups = WordHeads(groups: layout, row, bytes) {
            self = groups
        } else if let line = WordHeads(line: layout, row, bytes) {
            self = line
        } else {
            return nil
        }
    }

    /// The heads that make up a row of one cell, or nil: three at least that the vocabulary knows, over a name and a figure. One over
    /// numbers may stand before them, and one that is unknown behind the name. The lines below may have their years.
    private init?(line layout: Layout, _ row: Int, _ bytes: [UInt8]) {
        guard let line = layout.line(row), line.isInPieces, line.span.count <= Self.longest else { return nil }
        let words = Self.labels(PlainLine.words(bytes, line.span), bytes)
        guard (Self.fewest...Self.most).contains(words.count) else { return nil }
        let heads = words.map { Self.head(bytes, $0) }
        let first = heads[0].isKnown ? 0 : 1
        let name = heads.indices.first { position in
            heads[position].namesRows || position == 0 && heads[position].isDivision
        }
        guard let name, name <= first || heads[first..<name].allSatisfy(\.isKnown) else { return nil }
        let unknown = heads[first...].count { !$0.isKnown }
        guard heads.count - first - unknown >= Self.fewest, unknown <= 1 else { return nil }
        (spans, areFigures, self.name) = (words, heads.map(\.isOverFigures), name)
        (isCounted, areKnown) = (first > 0, first + unknown == 0)
        (cells, lines) = ([words], 1)
        goOn(layout, row, heads.map { !$0.period.isEmpty }, bytes)
        guard areFigures.contains(true), !areFigures[name] else { return nil }
    }

    /// Takes the lines below that have the years of the figures, in the order of those without one, or that go on behind the last head:
    /// `（R5）` below `指標名 単位 基準値`, and `目標値` below that.
    private mutating func goOn(_ layout: Layout, _ row: Int, _ dated: [Bool], _ bytes: [UInt8]) {
        var dated = dated
        while lines < Self.mostLines, row + lines < layout.rows.count, !layout.rows[row + lines].gapBefore,
            let line = layout.line(row + lines)
        {
            let words = PlainLine.words(bytes, line.span)
            let heads = words.map { Self.head(bytes, $0) }
            let bare = areFigures.indices.filter { areFigures[$0] && !dated[$0] }
            if heads.allSatisfy(\.isPeriodAlone), let last = spans.indices.last, bare.last == last, words.count == 1 {
                spans[last] = spans[last].union(words[0])
                dated[last] = true
            } else if heads.allSatisfy(\.isPeriodAlone), words.count == bare.count, lines == 1 {
                let place = line.span.lower
                var years = [ByteSpan](repeating: ByteSpan(place, place), count: spans.count)
                for (position, word) in zip(bare, words) { years[position] = word }
                cells.append(years)
                lines += 1
                return
            } else if lines > 1, heads.allSatisfy({ $0.isOverFigures && !$0.isPeriodAlone }) {
                spans += words
                areFigures += heads.map { _ in true }
                dated += heads.map { !$0.period.isEmpty }
            } else {
                return
            }
            cells = [spans]
            lines += 1
        }
    }

    private static let mostLines = 6

    /// Years and 比較 over the amounts, shares and rates of each, and a line of units perhaps.
    ///
    /// Example: `会計別 平成28年度 平成27年度 比較` over `当初予算額 当初予算額 増減 率` and `千円 千円 千円 %`.
    private init?(groups layout: Layout, _ row: Int, _ bytes: [UInt8]) {
        guard let groups = Self.heads(layout, row, bytes), groups.count > 2,
            groups[0].namesRows || groups[0].isDivision,
            groups.dropFirst().contains(where: \.isPeriodAlone), row + 1 < layout.rows.count,
            !layout.rows[row + 1].gapBefore, let below = Self.heads(layout, row + 1, bytes),
            below.contains(where: \.isMoney), !below.contains(where: \.namesRows),
            let sizes = Self.sizes(of: groups.count - 1, over: below.count)
        else { return nil }
        let place = groups[0].span.lower
        let blank = ByteSpan(place, place)
        let over = zip(groups.dropFirst(), sizes).flatMap { group, size in
            [group.span] + [ByteSpan](repeating: blank, count: size - 1)
        }
        var cells = [[groups[0].span] + over, [blank] + below.map(\.span)]
        if let units = Self.units(layout, row + 2, bytes), units.count == below.count { cells.append([blank] + units) }
        spans = [groups[0].span] + below.map(\.span)
        areFigures = [false] + [Bool](repeating: true, count: below.count)
        (name, self.cells, lines) = (0, cells, cells.count)
    }

    /// How many heads stand below each group: as many each, or one more below the last.
    private static func sizes(of groups: Int, over heads: Int) -> [Int]? {
        guard heads >= groups else { return nil }
        if heads % groups == 0 { return [Int](repeating: heads / groups, count: groups) }
        return heads == groups + 1 ? [Int](repeating: 1, count: groups - 1) + [2] : nil
    }

    /// The heads of a line of one cell, most of which are known.
    private static func heads(_ layout: Layout, _ row: Int, _ bytes: [UInt8]) -> [Head]? {
        guard let line = layout.line(row), line.isInPieces, line.span.count <= longest else { return nil }
        let words = labels(PlainLine.words(bytes, line.span), bytes)
        guard (fewest...most).contains(words.count) else { return nil }
        let heads = words.map { head(bytes, $0) }
        let isOfHeads = zip(words, heads).allSatisfy { word, head in
            head.isKnown || CellKind(bytes, word) == .words && word.count <= longestHead
        }
        return isOfHeads && heads.count(where: \.isKnown) * 2 >= heads.count ? heads : nil
    }

    private static let longestHead = 24

    private static func units(_ layout: Layout, _ row: Int, _ bytes: [UInt8]) -> [ByteSpan]? {
        guard row < layout.rows.count, !layout.rows[row].gapBefore, let line = layout.line(row) else { return nil }
        let words = PlainLine.words(bytes, line.span)
        return words.allSatisfy { head(bytes, $0).isUnit } ? words : nil
    }

    private static func head(_ bytes: [UInt8], _ span: ByteSpan) -> Head {
        Head(over: Layout.Cell(span: span, column: 0, hasText: true, key: LabelKey(bytes, span)), bytes)
    }

    /// The words of a line, letters set wide as one where they are a head together: `会 計 別`.
    private static func labels(_ words: [ByteSpan], _ bytes: [UInt8]) -> [ByteSpan] {
        guard words.count <= most * 2, words.contains(where: { $0.count == 3 }) else { return words }
        var (labels, index): ([ByteSpan], Int) = ([], 0)
        while index < words.count {
            let run = words[index...].prefix { $0.count == 3 }
            let end = run.indices.dropFirst().last { head(bytes, words[index].union(words[$0])).role != nil }
            labels.append(end.map { words[index].union(words[$0]) } ?? words[index])
            index = (end ?? index) + 1
        }
        return labels
    }

    /// So many rows show that the line is one of heads.
    func areShown(by rows: Int) -> Bool { rows > 1 || rows == 1 && areKnown && spans.count > Self.fewest }

    /// How many lines the row that begins with a line takes; nil where it is none. A name may stand in the lines above and below its
    /// figures.
    func lines(ofRow row: Int, _ layout: Layout, _ bytes: [UInt8]) -> Int? {
        if words(of: row, layout, bytes) != nil { return 1 }
        guard isName(row, layout, bytes), figures(of: row + 1, layout, bytes) != nil else { return nil }
        // A name right above other figures is theirs.
        let isLower = isName(row + 2, layout, bytes) && figures(of: row + 3, layout, bytes) == nil
        return isLower ? 3 : 2
    }

    /// The cells of a line of a row.
    func cells(of row: Int, _ layout: Layout, _ bytes: [UInt8]) -> [ByteSpan]? {
        words(of: row, layout, bytes) ?? figures(of: row, layout, bytes) ?? layout.line(row).map { [$0.span] }
    }

    /// Nothing but words that may be a part of a name.
    private func isName(_ row: Int, _ layout: Layout, _ bytes: [UInt8]) -> Bool {
        guard name == 0, row < layout.rows.count, !layout.rows[row].gapBefore, let line = layout.line(row),
            line.span.count <= Self.longest
        else { return false }
        // A sentence is none.
        let last = Scalars.before(bytes, line.span.upper, line.span.lower).value
        return last != 0x3002 && CellKind(bytes, line) == .words
    }

    /// The figures of a line that has one for each head behind that of the names; the name is blank.
    private func figures(of row: Int, _ layout: Layout, _ bytes: [UInt8]) -> [ByteSpan]? {
        guard name == 0, row < layout.rows.count, !layout.rows[row].gapBefore, let line = layout.line(row) else {
            return nil
        }
        let words = PlainLine.words(bytes, line.span)
        guard words.count == spans.count - 1, words.count > 1,
            zip(words, areFigures.dropFirst()).allSatisfy({ word, isFigure in
                let kind = CellKind(bytes, word)
                return isFigure && (kind == .figure || kind == .dash)
            })
        else { return nil }
        return [ByteSpan(line.span.lower, line.span.lower)] + words
    }

    /// The parts of a line, one for each head; nil where it has fewer, or a text where a figure should stand.
    func words(of row: Int, _ layout: Layout, _ bytes: [UInt8]) -> [ByteSpan]? {
        guard let line = layout.line(row), line.isInPieces, line.span.count <= Self.longest * 2 else { return nil }
        var words = PlainLine.words(bytes, line.span)
        let more = words.count - spans.count
        guard more >= 0, more <= Self.most else { return nil }
        words.replaceSubrange(name...name + more, with: [words[name].union(words[name + more])])
        if isCounted, !RowNumber.make(up: words[0], bytes) { return nil }
        for (position, word) in words.enumerated() where areFigures[position] || position == name {
            let kind = CellKind(bytes, word)
            guard areFigures[position] ? kind == .figure || kind == .dash : kind != .figure else { return nil }
        }
        return words
    }
}
