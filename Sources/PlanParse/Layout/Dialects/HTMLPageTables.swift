/// Tables of HTML that lay out a page, as old pages have them: other tables stand in their cells, and they hold no rows of data.
///
/// ```text
/// <table><tr><td>menu<td><h1>a</h1><table>…</table><p>b</p><table>…</table></table>
/// ```
/// What stands in such a table is read as if there were none: its cells are blocks. In a row of data one cell may hold a table,
/// too; a row with other text beside that, or without tables, tells that its table is none of a page.
struct HTMLPageTables {
    private var starts: Set<Int> = []
    /// Up to where tables were looked at.
    private var looked: Int

    init(_ start: Int) { looked = start }

    /// Whether the table that starts at a byte lays out the page. Each stretch is looked at once.
    mutating func contains(_ start: Int, _ bytes: [UInt8], _ end: Int) -> Bool {
        if start >= looked, let closed = Self.endWithoutTables(bytes, start, end) { looked = closed }
        if start >= looked { look(bytes, from: start, end) }
        return starts.contains(start)
    }

    /// Where a table ends in which no other begins, as nearly all do; nil where one does.
    private static func endWithoutTables(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        var (index, missing): (Int, Set<UInt8>) = (start + 1, [])
        while index < end {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            let isClosing = index + 1 < end && bytes[index + 1] == UInt8(ascii: "/")
            let name = index + (isClosing ? 2 : 1)
            if startsName(bytes, name, end) { return isClosing ? index : nil }
            index = HTMLComment.end(bytes, at: index, end, &missing) ?? index + 1
        }
        return end
    }

    private static let name = Array("table".utf8)

    private static func startsName(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        start + name.count <= end && bytes[start..<(start + name.count)].elementsEqual(name) { $0 | 0x20 == $1 }
    }

    /// Looks at a table and all that stand in it.
    private mutating func look(_ bytes: [UInt8], from start: Int, _ end: Int) {
        var (open, index, missing): ([Candidate], Int, Set<UInt8>) = ([], start, [])
        repeat {
            guard bytes[index] == UInt8(ascii: "<") else {
                index = readText(bytes, from: index, end, &open)
                continue
            }
            if let after = HTMLComment.end(bytes, at: index, end, &missing) {
                index = after
            } else if let tag = HTMLTag(bytes, at: index, end, &missing) {
                index = tag.span.upper
                read(tag, &open)
            } else {
                index += 1
            }
        } while index < end && !open.isEmpty
        while let last = open.popLast() { close(last) }
        looked = index
    }

    private mutating func read(_ tag: HTMLTag, _ open: inout [Candidate]) {
        switch tag.kind {
        case .table where !tag.isClosing:
            if !open.isEmpty { open[open.count - 1].tables += 1 }
            open.append(Candidate(start: tag.span.lower))
        case .table: if let last = open.popLast() { close(last) }
        case .row: if !open.isEmpty { open[open.count - 1].endRow() }
        case .cell: if !open.isEmpty { open[open.count - 1].endCell() }
        default: break
        }
    }

    private mutating func close(_ table: Candidate) {
        var table = table
        table.endRow()
        if table.isPage { starts.insert(table.start) }
    }

    /// Text up to the next tag; what is no blank is ink of the open cell.
    private func readText(_ bytes: [UInt8], from start: Int, _ end: Int, _ open: inout [Candidate]) -> Int {
        var index = start
        while index < end, bytes[index] != UInt8(ascii: "<") {
            let blank = CharacterClass.blankLength(bytes, index, end)
            if blank > 0 || bytes[index] <= 0x20 {
                index += max(1, blank)
            } else {
                if !open.isEmpty { open[open.count - 1].hasText = true }
                return bytes[index..<end].firstIndex(of: UInt8(ascii: "<")) ?? end
            }
        }
        return index
    }
}

/// A table that is being looked at.
private struct Candidate {
    let start: Int
    /// What the open cell holds.
    var (hasText, tables) = (false, 0)
    /// The cells of the open row that hold something, and whether one of them holds tables, or several.
    private var (inked, holdsTable, holdsTables) = (0, false, false)
    private var (hasPlaces, hasData) = (false, false)

    init(start: Int) { self.start = start }

    var isPage: Bool { hasPlaces && !hasData }

    mutating func endCell() {
        if hasText || tables > 0 { inked += 1 }
        holdsTable = holdsTable || tables > 0
        holdsTables = holdsTables || tables > 1
        (hasText, tables) = (false, 0)
    }

    mutating func endRow() {
        endCell()
        if holdsTable, inked == 1 || holdsTables {
            hasPlaces = true
        } else if inked > 1 {
            hasData = true
        }
        (inked, holdsTable, holdsTables) = (0, false, false)
    }
}
