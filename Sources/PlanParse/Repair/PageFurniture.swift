/// What stands on every page and belongs to none of its text: page numbers, running heads and feet, heads of a table
/// that are printed again on the next page.
///
/// Example: between `甲\t1` and `乙\t2` stand a blank line, `- 12 -` and a form feed; the two are rows of one table. A
/// number alone is a page's at a form feed or in a long count; a heading that the form knows always stays.
struct PageFurniture {
    /// Rows that are markup between pages, in order.
    private(set) var rows: [Int] = []
    /// The heads of tables among them.
    private(set) var heads: [Int] = []
    /// Rows that go on with the table or sentence of the page before.
    private(set) var continued: [Int] = []
    /// Lines that may be the head of a page as well as text that goes on from the page before.
    private(set) var doubtful: [Int] = []

    private let layout: Layout
    private let bytes: [UInt8]
    private let form: CompiledForm?
    /// Rows with a form feed before them.
    private let feeds: Set<Int>

    /// The furniture of a document; nil where it has none.
    init?(_ layout: Layout, _ bytes: [UInt8], _ form: CompiledForm?) {
        self.layout = layout
        self.bytes = bytes
        self.form = form
        feeds = Self.rowsAfterFeeds(layout)
        let numbers = pageNumbers()
        guard !numbers.isEmpty || !feeds.isEmpty else { return nil }
        let (running, beside) = linesBesideBreaks(Set(numbers))
        let found = Set(numbers).union(running)
        rows = found.sorted()
        joinPages(found)
        doubtful = beside.subtracting(found).filter { isDoubtful($0, found) }.sorted()
        guard !rows.isEmpty || !continued.isEmpty || !doubtful.isEmpty else { return nil }
    }

    private static func rowsAfterFeeds(_ layout: Layout) -> Set<Int> {
        var (rows, row): (Set<Int>, Int) = ([], 0)
        for feed in layout.formFeeds {
            while row < layout.rows.count, layout.rows[row].start < feed { row += 1 }
            rows.insert(row)
        }
        return rows
    }

    // MARK: Page numbers

    /// A line that may be a page number.
    private struct Candidate {
        let row: Int
        let page: PageNumber
        let isAtFeed: Bool
    }

    /// How far apart numbers alone have to stand to be those of pages.
    private static let rowsOfPage = 8

    private func pageNumbers() -> [Int] {
        var candidates: [Candidate] = []
        for (index, row) in layout.rows.enumerated() where row.inked == 1 && !row.isTabular {
            let isAtFeed = !feeds.isEmpty && (feeds.contains(index) || feeds.contains(index + 1))
            guard let span = line(index), let page = PageNumber(bytes, span),
                isAtFeed || page.style == .marked || row.gapBefore && isBeforeGap(index)
            else { continue }
            candidates.append(Candidate(row: index, page: page, isAtFeed: isAtFeed))
        }
        return candidates.indices.filter { isPage($0, of: candidates) }.map { candidates[$0].row }
    }

    private func isBeforeGap(_ index: Int) -> Bool {
        index + 1 == layout.rows.count || layout.rows[index + 1].gapBefore
    }

    private func isPage(_ index: Int, of candidates: [Candidate]) -> Bool {
        let candidate = candidates[index]
        if candidate.isAtFeed || candidate.page.style == .marked { return true }
        let before = follows(index, of: candidates)
        let after = follows(index + 1, of: candidates)
        guard candidate.page.style == .bare else {
            return before || after || tears(from: candidate.row - 1, to: candidate.row + 1)
        }
        return before && after || before && follows(index - 1, of: candidates)
            || after && follows(index + 2, of: candidates)
    }

    /// Two rows are of one table, or entries of one list.
    private func tears(from before: Int, to after: Int) -> Bool {
        guard before >= 0, after < layout.rows.count else { return false }
        if layout.rows[before].isTabular || layout.rows[after].isTabular {
            return layout.rows[before].isTabular && layout.rows[after].isTabular
        }
        return isEntry(before) && isEntry(after)
    }

    private func isEntry(_ row: Int) -> Bool {
        line(row).map { Marker(bytes, at: $0.lower, $0.upper, atLineStart: true) != nil } ?? false
    }

    /// A candidate has the next number after the one before it, a page further down.
    private func follows(_ index: Int, of candidates: [Candidate]) -> Bool {
        guard index > 0, index < candidates.count else { return false }
        let (first, second) = (candidates[index - 1], candidates[index])
        guard first.page.number + 1 == second.page.number, first.page.style == second.page.style else { return false }
        return first.page.style != .bare || second.row - first.row >= Self.rowsOfPage
    }

    // MARK: Running heads and feet

    /// Longer lines are no running heads.
    private static let maximumLength = 120
    private static let leastRepeated = 3

    /// Lines beside the breaks of pages that stand there three times or more, digits apart; or at both of two breaks.
    private func linesBesideBreaks(_ numbers: Set<Int>) -> (running: [Int], all: Set<Int>) {
        var beside: [UInt64: [Int]] = [:]
        var breaks = 0
        var index = 0
        while index <= layout.rows.count {
            guard numbers.contains(index) || feeds.contains(index) else {
                index += 1
                continue
            }
            var end = index
            while numbers.contains(end) { end += 1 }
            breaks += 1
            for (row, isHead) in [(index - 1, false), (end, true)] {
                // What opens the pages of a document of no known form may be its sheets' heading.
                if isHead && form == nil { continue }
                if let key = runningKey(row) { beside[key, default: []].append(row) }
            }
            index = max(end, index + 1)
        }
        let least = breaks == 2 ? 2 : Self.leastRepeated
        let running = beside.values.filter { $0.count >= least && $0.count * 2 >= breaks }.flatMap { $0 }
        return (running, Set(beside.values.flatMap { $0 }))
    }

    /// A line alone at the end of a page that tears a table or list: the page's own, or text.
    private func isDoubtful(_ row: Int, _ furniture: Set<Int>) -> Bool {
        var (before, after) = (row - 1, row + 1)
        while furniture.contains(before) { before -= 1 }
        while furniture.contains(after) { after += 1 }
        return (feeds.contains(row) || layout.rows[row].gapBefore) && tears(from: before, to: after)
    }

    /// What a short line says, digits and blanks apart; nil where it is a sentence, an entry or known to the form.
    private func runningKey(_ row: Int) -> UInt64? {
        guard layout.rows.indices.contains(row), layout.rows[row].inked == 1, !layout.rows[row].isTabular,
            let span = line(row), span.count <= Self.maximumLength,
            Scalars.before(bytes, span.upper, span.lower).value != 0x3002,
            Marker(bytes, at: span.lower, span.upper, atLineStart: true) == nil,
            form?.knows(Array(bytes[span.lower..<span.upper])) != true
        else { return nil }
        var kept: [UInt8] = []
        var index = span.lower
        while index < span.upper {
            let length = max(1, Scalars.decode(bytes, index, span.upper).length)
            if Digits.value(bytes, index, span.upper) == nil { kept += bytes[index..<(index + length)] }
            index += length
        }
        let key = LabelKey(kept, ByteSpan(0, kept.count)).hash
        return key == 0 ? nil : key
    }

    // MARK: Going on

    /// Rows behind furniture go on with what the page before left open.
    private mutating func joinPages(_ furniture: Set<Int>) {
        var (tableStart, headsEnd) = (0, 0)
        // The row behind the last one that is no furniture.
        var end = 0
        for index in layout.rows.indices where !furniture.contains(index) {
            let before = end - 1
            end = index + 1
            let isBreak = before < index - 1 || feeds.contains(index)
            guard before >= 0, isBreak, goesOn(from: before, to: index) else {
                if layout.rows[index].gapBefore || !layout.rows[index].isTabular { tableStart = index }
                continue
            }
            continued.append(index)
            // A row is head of one page only.
            guard index >= headsEnd, let repeated = repeatedHeads(index, of: tableStart, before) else { continue }
            headsEnd = repeated.upperBound
            rows += repeated
            heads += repeated
            continued.append(repeated.upperBound)
        }
        rows.sort()
    }

    private func goesOn(from before: Int, to index: Int) -> Bool {
        let (first, second) = (layout.rows[before], layout.rows[index])
        guard first.isTabular == second.isTabular else { return false }
        if first.isTabular { return true }
        guard let line = line(before), let next = self.line(index), line.count >= Self.fullLine,
            Scalars.before(bytes, line.upper, line.lower).value != 0x3002,
            Marker(bytes, at: next.lower, next.upper, atLineStart: true) == nil,
            NumberedHeading(bytes, next) == nil
        else { return false }
        return form?.knows(Array(bytes[next.lower..<next.upper])) != true
            && form?.knows(Array(bytes[line.lower..<line.upper])) != true
    }

    /// A line of a sentence that is torn at the end of a page is about as long as that.
    private static let fullLine = 60

    /// More rows are no heads of one table.
    private static let mostHeads = 16

    /// A table's first rows again, heads alone, with further rows behind them; nil where the row is none of these.
    private func repeatedHeads(_ index: Int, of first: Int, _ last: Int) -> Range<Int>? {
        guard layout.rows[index].inked > 1, !opensSheet(index, after: last) else { return nil }
        var end = index
        while end - index < min(last - first, Self.mostHeads), end + 1 < layout.rows.count,
            repeats(end, first + end - index)
        {
            guard layout.rows[end + 1].isTabular, !layout.rows[end + 1].gapBefore else { return nil }
            end += 1
        }
        return end > index ? index..<end : nil
    }

    /// The label that opens sheets stands over a value: the row is the first of a new sheet. Labels that end the page
    /// before still wait for their own values.
    private func opensSheet(_ index: Int, after last: Int) -> Bool {
        let label = inked(index)[0]
        guard let form, form.opens(label.key),
            !inked(last).allSatisfy({ form.label($0.key) != nil })
        else { return false }
        guard index + 1 < layout.rows.count, let below = inked(index + 1).first else { return true }
        return below.column == label.column && form.label(below.key) == nil
    }

    /// Two rows have the same cells, all of them heads.
    private func repeats(_ row: Int, _ other: Int) -> Bool {
        let (mine, others) = (inked(row), inked(other))
        guard mine.count == others.count else { return false }
        return zip(mine, others).allSatisfy { first, second in
            isHead(first) && bytes[first.span.lower..<first.span.upper] == bytes[second.span.lower..<second.span.upper]
        }
    }

    /// A label or year of the form; without a form anything that is no figure.
    private func isHead(_ cell: Layout.Cell) -> Bool {
        if let form { return form.label(cell.key) != nil || cell.key.isPeriodAlone }
        return cell.key.isPeriodAlone || PlainFigure(bytes, cell.span) == nil
    }

    private func inked(_ row: Int) -> [Layout.Cell] { layout.cells[layout.rows[row].cells].filter(\.hasText) }

    private func line(_ row: Int) -> ByteSpan? { layout.cells[layout.rows[row].cells].first(where: \.hasText)?.span }
}
