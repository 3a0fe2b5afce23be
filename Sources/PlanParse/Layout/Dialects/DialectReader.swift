/// Reads a document line by line in the dialects that its text shows, and writes the transcript.
struct DialectReader {
    private let bytes: [UInt8]
    private let marks: DialectMarks
    private var writer: TranscriptWriter
    private var blankCellsLeft: Int
    private var blankCells = 0
    private var excess: Int?
    /// What tables have shown of how their writer writes merged cells.
    private var showsRepeats = Repeats.unknown
    /// What the last table shows of its columns, whose heads may come again on the next page.
    private var coveredPlaces: CoveredPlaces?

    private enum Repeats {
        /// No table was seen.
        case unknown
        /// Tables were seen, and none showed it.
        case none
        /// The first table showed it.
        case known
        /// A table showed it behind others.
        case late
    }

    /// Some line was read in a dialect.
    private var isChanged = false

    /// The transcript of a text; nil where it needs none.
    ///
    /// - Parameter maximumBlankCells: How many cells without text the spans of tables may make.
    static func transcript(of bytes: [UInt8], maximumBlankCells: Int) -> Transcript? {
        let marks = DialectMarks(bytes)
        guard marks.mayBeDialect else { return nil }
        var reader = DialectReader(bytes, marks, maximumBlankCells)
        reader.read()
        if reader.showsRepeats == .late {
            // What a table shows of its writer is true of those before it, too.
            reader = DialectReader(bytes, marks, maximumBlankCells)
            reader.showsRepeats = .known
            reader.read()
        }
        guard reader.isChanged else { return nil }
        var transcript = reader.writer.transcript
        transcript.blankCells = reader.blankCells
        transcript.excess = reader.excess
        return transcript
    }

    private init(_ bytes: [UInt8], _ marks: DialectMarks, _ maximumBlankCells: Int) {
        (self.bytes, self.marks, blankCellsLeft) = (bytes, marks, maximumBlankCells)
        writer = TranscriptWriter(bytes)
    }

    private mutating func read() {
        if marks.hasTag, HTMLEvidence(bytes).isDocument { return readHTML() }
        if !marks.hasTab, let values = separatedValues { return read(values) }
        // The blank rows of worksheets are lines of tabs, where people leave blank lines; only programs write words into blank
        // cells.
        let sheet = QuotedTabs(bytes)
        let isSheet =
            marks.hasTabLines || marks.hasFilledCell || marks.hasFilledLine && sheet.isFilledUp
            || marks.hasTab && marks.hasQuotedCell && sheet.holdsBlankRow
        if isSheet, sheet.isMostlyTabular { return read(sheet.values) }
        let lines = DialectLines(bytes, marks)
        if lines.isNeeded { read(lines) }
    }

    private var separatedValues: SeparatedValues? {
        if marks.hasComma, case let values = SeparatedValues(bytes, separator: UInt8(ascii: ",")), values.isLikely {
            return values
        }
        if marks.hasPipe, case let values = SeparatedValues(bytes, separator: SeparatedValues.bar), values.isLikelyBars
        {
            return values
        }
        if marks.hasSemicolon, case let values = SeparatedValues(bytes, separator: UInt8(ascii: ";")), values.isLikely {
            return values
        }
        return nil
    }

    // MARK: Whole documents

    private mutating func readHTML() {
        isChanged = true
        var dialect = HTMLDialect(bytes, ByteSpan(0, bytes.count), maximumBlankCells: blankCellsLeft)
        dialect.readDocument(into: &writer)
        take(dialect)
    }

    private mutating func take(_ dialect: HTMLDialect) {
        if excess == nil, dialect.excess != nil { excess = writer.count }
        blankCells += dialect.blankCells
        blankCellsLeft -= dialect.blankCells
    }

    private mutating func read(_ values: SeparatedValues) {
        isChanged = true
        var draft = TableDraft()
        draft.hasSeparatedRows = values.separator == 0x09
        var index = 0
        while index < bytes.count {
            let record = values.record(at: index)
            values.add(record, to: &draft)
            index = record.end
        }
        write(draft, asSheet: true)
    }

    private mutating func write(_ draft: TableDraft, asSheet isSheet: Bool) {
        var draft = draft
        let isConverted = draft.clearConverterWords(bytes)
        draft.putSignsBack(bytes)
        let isShown = draft.clearRepeats(bytes, isKnown: showsRepeats == .known || showsRepeats == .late)
        switch showsRepeats {
        case .unknown: showsRepeats = isShown ? .known : .none
        case .none: showsRepeats = isShown ? .late : .none
        case .known, .late: break
        }
        if !isSheet, !isConverted { draft.putCoveredBack(bytes, &coveredPlaces) }
        draft.write(to: &writer, asSheet: isSheet || isConverted)
    }

    // MARK: Lines

    private mutating func read(_ lines: DialectLines) {
        var (index, rule) = (0, 0)
        var regions = lines.html.regions[...]
        while index < lines.count {
            let line = lines.lines[index]
            if let region = regions.first, region.span.lower < line.span.upper {
                regions = regions.dropFirst()
                index = read(region, in: line, lines, at: index, &regions)
            } else if let next = readTable(lines, at: index, &rule) {
                isChanged = true
                index = next
            } else if let entry = lines.entry(ofMarkAt: index) {
                isChanged = true
                writer.write(Array("- ".utf8), for: line.ink)
                index = entry
            } else if lines.isMarkdown, lines.paragraphs.isWithinEntry(index) {
                isChanged = true
                index += 1
            } else {
                readLine(lines, at: index)
                index += 1
            }
        }
    }

    /// Reads a line with a table of HTML or something unseen in it; gives the line behind.
    private mutating func read(
        _ first: HTMLRegions.Region, in line: TextLine, _ lines: DialectLines, at index: Int,
        _ regions: inout ArraySlice<HTMLRegions.Region>
    ) -> Int {
        isChanged = true
        var (region, start, next): (HTMLRegions.Region?, Int, Int) = (first, line.span.lower, index + 1)
        var end = line.span.upper
        while let current = region {
            writer.copy(ByteSpan(start, current.span.lower))
            if current.isTable {
                var dialect = HTMLDialect(bytes, current.span, maximumBlankCells: blankCellsLeft)
                dialect.readTable(into: &writer)
                take(dialect)
            }
            start = current.span.upper
            if start > end {
                next = lines.index(after: start, from: index)
                end = lines.lines[next - 1].span.upper
            }
            region = regions.first.flatMap { $0.span.lower < end ? $0 : nil }
            if region != nil { regions = regions.dropFirst() }
        }
        writer.copy(ByteSpan(start, end))
        return next
    }

    /// Reads the table that starts with a line; gives the line behind it.
    private mutating func readTable(_ lines: DialectLines, at index: Int, _ rule: inout Int) -> Int? {
        let line = lines.lines[index]
        guard !line.isBlank else { return nil }
        if let quoted = lines.quoted, let record = quoted.record(at: line.span.lower) {
            var draft = TableDraft()
            quoted.add(record, to: &draft)
            draft.writeRows(to: &writer)
            return lines.index(after: record.end, from: index)
        }
        if marks.hasFrame,
            let (draft, next) = GridTable.read(bytes, lines.lines, at: index, isMarkdown: lines.isMarkdown)
        {
            write(draft, asSheet: false)
            return next
        }
        if marks.hasPipe, let (draft, next, isConverted) = lines.pipes.read(at: index) {
            write(draft, asSheet: isConverted)
            return next
        }
        if marks.hasRepeatedCell, let found = TabTable.read(bytes, lines.lines, at: index) {
            write(found.draft, asSheet: false)
            return found.end
        }
        if !lines.dashes.isEmpty, let found = lines.dashes.read(at: index, &rule) {
            write(found.draft, asSheet: false)
            return found.end
        }
        return lines.isRuleBetweenColumns(index) ? index + 1 : nil
    }

    private mutating func readLine(_ lines: DialectLines, at index: Int) {
        let line = lines.lines[index]
        let isWrapped = lines.paragraphs.isWrapped(index)
        if isWrapped {
            isChanged = true
            writer.goOn()
        }
        let start = isWrapped ? line.ink.lower : line.span.lower
        if !line.isBlank, let mark = lines.listMark(index) {
            isChanged = true
            writer.copy(ByteSpan(start, line.ink.lower))
            writer.write(Array("- ".utf8), for: mark)
            return writer.copy(ByteSpan(mark.upper, line.span.upper))
        }
        guard lines.isMarkdown, !line.isBlank, let text = lines.markdown(index) else {
            return writer.copy(ByteSpan(start, line.span.upper))
        }
        isChanged = true
        writer.copy(ByteSpan(start, line.ink.lower))
        if text.isHeading { writer.endParagraph() }
        text.pieces.forEach { writer.write($0) }
        writer.copy(ByteSpan(line.ink.upper, line.span.upper))
    }
}
