import PlanModel

/// The tables of a declared form in text that has no columns but blanks: `pdftotext -layout`, `-raw`, and the like.
///
/// The labels of the form tell where cells begin, wide blanks where others do, and the heads of a table how many figures a
/// row has and, by their places, which of them are missing. Text that no label leads stays as it is.
/// ```text
///                    令和6年度   令和7年度
/// 年度別事業費        1,200 千円  1,300 千円
/// ```
struct PrintedTables {
    private let bytes: [UInt8]
    private let form: CompiledForm
    private let lines: [TextLine]
    private var writer: TranscriptWriter
    /// Where lines stand that stay as they are.
    private var kept: ArraySlice<ByteSpan>
    /// Some line became a row.
    private var rows = 0
    private var table = PrintedHeads()
    /// The row that waits for what a line below it adds.
    private var pending: PrintedRow?
    /// A line that may be the first of heads over two lines.
    private var openHeads: (cells: [PrintedCell], line: TextLine)?
    /// Halves of labels that wait for their other half.
    private var halves = PrintedHalves()
    /// The first line of a name that goes on in the row below.
    private var name: PrintedCell?
    /// A label over several rows that stands on a line of its own.
    private var group: PrintedCell?
    /// Blank lines that wait for what follows.
    private var blanks: [TextLine] = []
    /// A blank line stood behind each line.
    private let isDoubleSpaced: Bool
    /// The last line that was kept is a label.
    private var isBehindLabel = false
    /// Rows stand a blank line apart.
    private let isLoose: Bool
    /// Blank lines between cells were left out.
    private let isClosed: Bool
    /// Some lines have columns.
    private let isWide: Bool

    /// The transcript of a text in a form; nil where it has no such tables.
    static func transcript(of bytes: [UInt8], _ form: CompiledForm, keeping kept: [ByteSpan] = []) -> Transcript? {
        guard !bytes.contains(0x09), form.hasLabels else { return nil }
        var tables = PrintedTables(bytes, form, kept)
        tables.read()
        return tables.rows > 0 || tables.isClosed ? tables.writer.transcript : nil
    }

    private init(_ bytes: [UInt8], _ form: CompiledForm, _ kept: [ByteSpan]) {
        (self.bytes, self.form, self.kept) = (bytes, form, kept[...])
        let all = TextLine.lines(of: bytes)
        let lines = TextLine.singleSpaced(all)
        isDoubleSpaced = lines.count < all.count
        isWide = lines.count(where: { $0.hasColumns(bytes) }) > 2
        self.lines = isWide ? lines : PrintedSpacing.closed(lines, bytes, form)
        isClosed = self.lines.count < lines.count
        writer = TranscriptWriter(bytes)
        isLoose = TextLine.areLoose(lines, bytes)
    }

    // MARK: Lines

    private mutating func read() {
        let stack = isWide ? nil : PrintedStack(bytes, lines, form)
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if isKept(line) {
                keep(line)
                index += 1
                continue
            }
            if !line.isBlank, let rows = stack?.rows(at: index) {
                index = rows.end
                read(rows)
                continue
            }
            index += 1
            if line.isBlank {
                blanks.append(line)
                if blanks.count > (isLoose ? 1 : 0), pending != nil { flush() }
                continue
            }
            if PageNumber(bytes, line.ink)?.style == .marked {
                flush()
                writeBlanks()
                writer.copy(line.span)
                continue
            }
            if blanks.count > 2 || !isLoose && blanks.count > 1 { table = PrintedHeads() }
            var printed = PrintedLine(bytes, line.ink, start: line.span.lower, form)
            if table.hasNames { printed.splitUnderHeads(bytes, form) }
            if let years = printed.cells.years(wrappedIn: lines, index, bytes, form), readRow(PrintedLine(years)) {
                index += 1
                continue
            }
            if wrapsHeads(printed, line) { continue }
            if isText(line, printed) || !readRow(printed) { keep(line) }
        }
        if let first = openHeads { keepWide(first.line) }
        flush()
        writeWaiting()
        writeBlanks()
    }

    private mutating func isKept(_ line: TextLine) -> Bool {
        guard !line.isBlank, !kept.isEmpty else { return false }
        kept = kept.drop { $0.upper <= line.ink.lower }
        return kept.first.map { $0.lower <= line.ink.lower } ?? false
    }

    /// Writes what waited for a row that did not come.
    private mutating func writeWaiting() {
        for cell in halves.waiting + [group, name].compactMap({ $0 }) { writeAlone(cell) }
        (halves, group, name) = (PrintedHalves(), nil, nil)
    }

    /// Reads rows whose cells stand one a line.
    private mutating func read(_ stack: PrintedStack.Rows) {
        flush()
        writeBlanks()
        table = PrintedHeads()
        for cells in stack.rows where !readRow(PrintedLine(cells)) {
            flush()
            cells.forEach { writeAlone($0) }
        }
        flush()
        if stack.endsTable { writer.endParagraph() }
        table = PrintedHeads()
    }

    private mutating func writeAlone(_ cell: PrintedCell) {
        for span in cell.spans { writer.copy(span) }
        writer.write(0x0A)
    }

    /// Takes a line that may be the first of heads over two lines, or the second of them.
    private mutating func wrapsHeads(_ printed: PrintedLine, _ line: TextLine) -> Bool {
        if let first = openHeads {
            openHeads = nil
            if blanks.isEmpty, let cells = first.cells.wrapped(by: printed.cells, bytes, form), isHeadRow(cells) {
                return readRow(PrintedLine(cells))
            }
            keepWide(first.line)
        }
        let labels = printed.cells.count(where: \.isLabel)
        guard printed.cells.count > 2, labels > 0, labels < printed.cells.count, printed.isWide,
            !printed.cells.contains(where: \.isFigure), !table.hasYears
        else { return false }
        flush()
        writeBlanks()
        openHeads = (printed.cells, line)
        return true
    }

    /// A line that was thought to be heads, and is a row of cells.
    private mutating func keepWide(_ line: TextLine) {
        let printed = PrintedLine(bytes, line.ink, start: line.span.lower, form)
        if isText(line, printed) || !readRow(printed) { keep(line) }
    }

    /// Headings and entries of lists are no rows, unless they stand under heads.
    private func isText(_ line: TextLine, _ printed: PrintedLine) -> Bool {
        let key = LabelKey(bytes, line.ink)
        if printed.cells.count == 1 {
            if form.heading(key) != nil, !(printed.cells[0].meaning?.isFigure ?? false) { return true }
            if Marker(bytes, at: line.ink.lower, line.ink.upper, atLineStart: true) != nil, !table.hasNames {
                return true
            }
        }
        if opensSheet(line.ink, key) { return true }
        if let mark = form.headingMark, mark.end(in: bytes, at: line.ink.lower, line.ink.upper) != nil { return true }
        return NumberedHeading(bytes, line.ink) != nil && !printed.isWide && !table.hasNames
    }

    /// The line is the heading of a sheet.
    private func opensSheet(_ ink: ByteSpan, _ key: LabelKey) -> Bool {
        form.sheets.contains { opening in
            switch opening.kind {
            case .heading(let words):
                let cell = Layout.Cell(span: ink, column: 0, hasText: true, key: key)
                return HeadingLine.isOne(cell, endingIn: words, bytes)
            case .code(let word): return CodedHeading(bytes, ink, word: word) != nil
            case .chapter(let separator): return CodedHeading(bytes, ink, separator: separator) != nil
            case .pillar, .label: return false
            }
        }
    }

    /// Keeps a line as it stands.
    private mutating func keep(_ line: TextLine) {
        flush()
        writeBlanks()
        writeWaiting()
        table = PrintedHeads()
        // Paragraphs stay apart, labels do not from what stands before and behind them.
        let isLabel = form.label(LabelKey(bytes, line.ink)) != nil
        if isDoubleSpaced, !isLabel, !isBehindLabel { writer.endParagraph() }
        isBehindLabel = isLabel
        writer.copy(line.span)
    }

    private mutating func writeBlanks() {
        for blank in blanks { writer.copy(blank.span) }
        blanks = []
    }

    // MARK: Rows

    private mutating func readRow(_ line: PrintedLine) -> Bool {
        var cells = line.cells
        if pending?.wrapUnit(cells, table, bytes) == true { return true }
        if cells.count == 1 { return readSingle(cells[0]) }
        if cells.allSatisfy(\.isLabel), isHeadRow(cells) {
            let heads = PrintedHeads(cells, after: group)
            add(heads.row(group))
            table = heads
            group = nil
            return true
        }
        if cells[0].isLabel || table.isOpen {
            // A label over all rows stands beside one of them, in the middle: it belongs to the heads.
            if let first = cells.first, first.isGroupOfRows, cells.count > 1, table.hasYears, table.rows == 1,
                pending?.holds(0) == false
            {
                pending?.put(first, 0)
                cells.removeFirst()
            }
            if table.hasYears, !table.hasNames { cells = halves.completed(cells, bytes, form) }
            guard var row = table.row(of: cells, group, isWide: line.isWide, bytes) else { return false }
            if let name { row.prefix(name, in: 1) }
            (group, name) = (nil, nil)
            add(row)
            return true
        }
        guard line.isWide, cells.count > 1 else { return false }
        add(PrintedRow(inOrder: cells))
        return true
    }

    /// Labels over values, or years; a label with the label of its series is none.
    private func isHeadRow(_ cells: [PrintedCell]) -> Bool {
        if cells.contains(where: \.isYearHead) { return true }
        return !cells.contains { $0.meaning?.isGroup ?? false } || cells.contains { $0.meaning == .indicatorName }
    }

    /// One cell alone: a label over several rows, a label without values, a value between two rows, or text.
    private mutating func readSingle(_ cell: PrintedCell) -> Bool {
        if let meaning = cell.meaning {
            if meaning.isGroup {
                if pending == nil, !table.isOpen { return false }
                group = group ?? cell
                return true
            }
            guard table.hasYears, meaning.isFigure else { return false }
            return table.row(of: [cell], group, isWide: true, bytes).map { add($0) } != nil
        }
        if cell.isYearAlone { return false }
        if table.hasYears, !table.hasNames, !cell.isFigure, pending != nil, cell.span.count <= PrintedHalves.longest {
            if let whole = halves.whole(with: cell, bytes, form) { group = group ?? whole }
            return true
        }
        if cell.isFigure, table.baseline != nil, pending?.addBaseline(cell, table) == true { return true }
        if table.hasNames, !cell.isFigure, cell.from < table.namesEnd {
            // A marker begins a name, which goes on in the row of its figures; other text goes on with the name above.
            if Marker(bytes, at: cell.span.lower, cell.span.upper, atLineStart: true) == nil {
                return pending?.append(cell, to: 1) == true
            }
            flush()
            if let name { writeAlone(name) }
            name = cell
            return true
        }
        guard table.takesSingle(cell) else { return false }
        let cells = table.parts(of: cell, bytes, form) ?? [cell]
        return table.row(of: cells, group, isWide: true, bytes).map { add($0) } != nil
    }

    private mutating func add(_ row: PrintedRow) {
        flush()
        // Rows of one table stand together, whatever blank lines the print puts between them.
        if rows == 0 || blanks.count > (isLoose ? 1 : 0) { writeBlanks() } else { blanks = [] }
        pending = row
        rows += 1
        table.rows += 1
    }

    private mutating func flush() {
        guard let row = pending else { return }
        pending = nil
        writer.endLine()
        row.write(to: &writer)
    }
}
