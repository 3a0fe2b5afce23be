/// The document as rows of cells.
///
/// A line of plain text is a row of one cell, a line with tabs one of several; every other dialect is transcribed to tabs
/// before. Rows without any ink are left out; `gapBefore` remembers blank lines.
///
/// Example: `a\t\tb` is a row of three cells with ink in columns 0 and 2; a line of dashes between tabs is a rule of a
/// table, markup and no row.
struct Layout: Sendable {
    /// A cell, trimmed. A blank one is an empty span where its text would stand. There are millions of cells in a large
    /// document: 24 bytes each.
    struct Cell: Sendable {
        private var hash: UInt64
        var span: ByteSpan
        var column: Int32
        /// The period of the key, counted from the cell's start: a label is short.
        private var periodStart: UInt8
        private var periodLength: UInt8
        /// The cell holds text, not just blanks and tags.
        var hasText: Bool
        /// Blanks or tags stand within the text.
        var isInPieces: Bool

        init(span: ByteSpan, column: Int32, hasText: Bool, isInPieces: Bool = false, key: LabelKey) {
            (self.span, self.column, self.hasText, self.isInPieces) = (span, column, hasText, isInPieces)
            (hash, periodStart, periodLength) = (0, 0, 0)
            self.key = key
        }

        /// What the cell says as a label.
        var key: LabelKey {
            get {
                let start = span.lower + Int(periodStart)
                let period = periodLength == 0 ? ByteSpan(0, 0) : ByteSpan(start, start + Int(periodLength))
                return LabelKey(hash: hash, period: period)
            }
            set {
                hash = newValue.hash
                let isEmpty = newValue.period.isEmpty
                periodStart = isEmpty ? 0 : UInt8(clamping: newValue.period.lower - span.lower)
                periodLength = isEmpty ? 0 : UInt8(clamping: newValue.period.count)
            }
        }
    }

    /// A row, with its cells as a range of ``Layout/cells``.
    struct Row: Sendable {
        private let firstCell: Int32
        private let cellCount: Int32
        private let storedInked: Int32
        private let storedStart: Int32
        /// A blank line stands before it.
        var gapBefore: Bool
        /// The row has columns.
        let isTabular: Bool

        init(cells: Range<Int>, inked: Int, gapBefore: Bool, start: Int, isTabular: Bool) {
            (firstCell, cellCount) = (Int32(cells.lowerBound), Int32(cells.count))
            (storedInked, storedStart) = (Int32(inked), Int32(start))
            (self.gapBefore, self.isTabular) = (gapBefore, isTabular)
        }

        var cells: Range<Int> {
            @inline(__always) get { Int(firstCell)..<(Int(firstCell) + Int(cellCount)) }
        }
        /// How many cells hold text.
        var inked: Int { Int(storedInked) }
        /// The first byte of the row that is not blank.
        var start: Int { Int(storedStart) }
    }

    var rows: [Row] = []
    private(set) var cells: [Cell] = []
    /// Rules, separators and tags of tables: markup that belongs to no cell.
    var rules: [ByteSpan] = []
    /// Where pages end, as extractors mark it.
    private(set) var formFeeds: [Int] = []
    /// How many cells the spans of tables and the columns of aligned text made without a text of their own.
    private(set) var blankCells = 0
    /// Where there were too many of them: spans from there on are taken as one column and row.
    private(set) var excess: Int?
    /// How many lines were cut where an extractor of page text set each letter one place wide.
    private(set) var lettered = 0
    private let maximumBlankCells: Int

    private let maximumCells: Int
    /// There are more cells than may be held; the layout is not whole then.
    private(set) var hasTooManyCells = false

    /// No rows.
    init() { (maximumBlankCells, maximumCells) = (0, 0) }

    /// Lays a source out.
    init(
        _ bytes: [UInt8], maximumBlankCells: Int = ParseLimits.standard.maximumTableCells,
        maximumCells: Int = ParseLimits.standard.maximumCells, _ transcript: Transcript? = nil
    ) {
        (self.maximumBlankCells, self.maximumCells) = (maximumBlankCells, maximumCells)
        (blankCells, excess) = (transcript?.blankCells ?? 0, transcript?.excess)
        var (builder, stream) = (RowBuilder(), TokenStream(bytes))
        cells.reserveCapacity(min(bytes.count, 1 << 16) / 16 + 4)
        rows.reserveCapacity(min(bytes.count, 1 << 16) / 32 + 4)
        while stream.next() {
            layOut(stream.tokens, upTo: stream.count, stream.end, stream.cuts[...], &builder, bytes)
            if cells.count > maximumCells {
                hasTooManyCells = true
                return
            }
            makeRoom(after: stream.end, of: bytes.count)
        }
        lettered = stream.lettered
        builder.closeCell(at: bytes.count, into: &cells)
        finish(&builder, bytes)
        hasTooManyCells = cells.count > maximumCells
    }

    /// Lays tokens out, and at the end of the source what is behind them.
    private mutating func layOut(
        _ tokens: [Token], upTo count: Int, _ lexed: Int, _ cuts: ArraySlice<AlignedTables.Cut>,
        _ builder: inout RowBuilder, _ bytes: [UInt8]
    ) {
        var cuts = cuts
        for index in 0..<count {
            let token = tokens[index]
            let start = Int(token.start)
            let end = index + 1 < tokens.count ? Int(tokens[index + 1].start) : lexed
            if let cut = cuts.first, cut.offset == start { closeCells(at: cuts.removeFirst(), &builder) }
            switch token.kind {
            case .text where !builder.hasContent && isHeadingMark(bytes, start, end): builder.noteHeading(start, end)
            case .text, .citation, .pipe:
                var inked = start
                // Cells may end between letters: a sign that touches the figure before it begins one.
                while let cut = cuts.first, cut.offset < end {
                    builder.ink(inked, cut.offset)
                    closeCells(at: cuts.removeFirst(), &builder)
                    inked = cut.offset
                }
                builder.ink(inked, end)
            case .tag: builder.tag(start, end, isBlock: BlockTag.isBlock(bytes, start, end))
            case .blank: if bytes[start] == 0x0C { formFeeds.append(start) }
            case .tab: builder.closeCell(at: start, into: &cells)
            case .lineBreak:
                builder.closeCell(at: start, into: &cells)
                finish(&builder, bytes)
                if cells.count > maximumCells { return }
            }
        }
        // The last line may leave its last columns blank.
        if let cut = cuts.first { closeCells(at: cut, &builder) }
    }

    /// Makes room for what the rest of a source will have if it is like what was laid out: an array that doubles whenever it
    /// is full takes up to three times its size for a moment.
    private mutating func makeRoom(after done: Int, of all: Int) {
        let share = Double(all) / Double(max(1, done)) * 1.03
        func room(_ count: Int, _ capacity: Int) -> Int? {
            let needed = min(Int(Double(count) * share), count * 4)
            // Room for two more stretches is enough for now.
            return needed > capacity && capacity - count < count / (done >> 16 + 1) * 2 + 64 ? needed : nil
        }
        if let room = room(cells.count, cells.capacity) { cells.reserveCapacity(room) }
        if let room = room(rows.count, rows.capacity) { rows.reserveCapacity(room) }
        if let room = room(rules.count, rules.capacity) { rules.reserveCapacity(room) }
    }

    /// Moves the markup out that belongs to no cell.
    mutating func takeRules() -> [ByteSpan] {
        var taken: [ByteSpan] = []
        swap(&taken, &rules)
        return taken
    }

    /// Puts other cells in place of all; their rows were made anew.
    mutating func replaceCells(_ cells: [Cell]) { self.cells = cells }

    /// The only cell of a row that may be a heading: a line, or a row of a table with text in its first column alone.
    func headingCell(_ row: Row) -> Cell? {
        guard row.inked == 1, let cell = cells[row.cells].first(where: \.hasText),
            row.gapBefore || !row.isTabular || cell.column == 0
        else { return nil }
        return cell
    }

    /// Takes rows out as markup between pages, and joins those behind them to what stands before.
    mutating func leaveOut(_ taken: [Int], continued: [Int] = []) {
        for row in continued { rows[row].gapBefore = false }
        let leftOut = Set(taken)
        for row in taken { rules += cells[rows[row].cells].map(\.span).filter { !$0.isEmpty } }
        rows = rows.indices.filter { !leftOut.contains($0) }.map { rows[$0] }
    }

    /// Ends cells in a line of a table that is aligned by blanks.
    private mutating func closeCells(at cut: AlignedTables.Cut, _ builder: inout RowBuilder) {
        builder.closeCell(at: cut.offset, into: &cells)
        if cut.isContinued { builder.gap = false }
        guard cut.count > 1, mayAddBlanks(at: cut.offset) else { return }
        for _ in 1..<cut.count { builder.closeCell(at: cut.offset, into: &cells) }
        blankCells += cut.count - 1
    }

    private mutating func mayAddBlanks(at offset: Int) -> Bool {
        if blankCells < maximumBlankCells { return true }
        excess = excess ?? offset
        return false
    }

    /// `#` to `######` with a blank behind: a heading of Markdown, its mark being markup.
    private func isHeadingMark(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard end - start <= 6, end < bytes.count, bytes[start..<end].allSatisfy({ $0 == UInt8(ascii: "#") }) else {
            return false
        }
        return CharacterClass.blankLength(bytes, end, bytes.count) > 0
    }

    private mutating func finish(_ builder: inout RowBuilder, _ bytes: [UInt8]) {
        let range = builder.firstCell..<cells.count
        let hasMarkup = builder.takeMarkup(into: &rules)
        defer { builder.startRow(at: cells.count) }
        guard builder.hasContent else {
            if range.count <= 1, !hasMarkup { builder.gap = true }
            cells.removeSubrange(range)
            return
        }
        if isRule(range, bytes) {
            rules += range.map { cells[$0].span }.filter { !$0.isEmpty }
            cells.removeSubrange(range)
            return
        }
        for index in range where cells[index].hasText { cells[index].key = LabelKey(bytes, cells[index].span) }
        rows.append(
            Row(
                cells: range, inked: builder.inked, gapBefore: builder.gap || rows.isEmpty, start: builder.start,
                isTabular: builder.isTabular))
        builder.gap = false
    }

    /// A row of nothing but three dashes or more in each cell.
    private func isRule(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        range.allSatisfy { index in
            let span = cells[index].span
            guard span.count >= 3 || span.isEmpty && range.count > 1 else { return false }
            return bytes[span.lower..<span.upper].allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
        }
    }
}
