/// HTML as programs and people write it, on one line or many.
///
/// Example: `<p>a</p><table><tr><td rowspan="2">b</td><td>c<br>d</td></tr><tr><td>e</td></tr></table>` is a line `a` and two
/// rows. Tags, comments, style sheets and what a page does not show are markup; a line end is a blank, and blanks are one.
struct HTMLDialect {
    let bytes: [UInt8]
    let end: Int
    var index: Int
    /// Quotes and ends that do not come again in the text: looked for once.
    var missing: Set<UInt8> = []
    private var tables: [HTMLTable] = []
    /// Which tables lay out the page, and for each that is open, whether it is one of them.
    private var pages: HTMLPageTables
    private var openPages: [Bool] = []
    /// Blanks behind the text: one blank if more text follows.
    private var blank: ByteSpan?
    /// Text stands before in the line or cell.
    private var isInText = false
    /// Line ends of the cell that wait for text.
    private var lineEnds: [ByteSpan] = []
    private let maximumBlankCells: Int
    /// Those of tables that are read.
    private var closedBlankCells = 0
    private var coveredPlaces: CoveredPlaces?
    /// The table is one of a program that writes the line ends of its cells as `\n`: a frame of pandas.
    private var escapesLineEnds = false
    /// Tables that are open in tables as deep as any are read; their rows are those of the table around them.
    private var tooDeep = 0
    private static let deepestTable = 32
    /// The heading that is open: its level, until its text begins.
    private var heading = 0
    /// Where there were too many blank cells.
    private(set) var excess: Int?

    init(_ bytes: [UInt8], _ span: ByteSpan, maximumBlankCells: Int) {
        self.bytes = bytes
        (index, end) = (span.lower, span.upper)
        self.maximumBlankCells = maximumBlankCells
        pages = HTMLPageTables(span.lower)
    }

    /// Reads a whole document.
    mutating func readDocument(into writer: inout TranscriptWriter) {
        while index < end { readNext(into: &writer) }
        while !tables.isEmpty { closeTable(into: &writer) }
        writer.endLine()
    }

    /// Reads the table that the stretch holds.
    mutating func readTable(into writer: inout TranscriptWriter) {
        writer.endLine()
        readDocument(into: &writer)
    }

    private mutating func readNext(into writer: inout TranscriptWriter) {
        guard bytes[index] == UInt8(ascii: "<") else { return readText(into: &writer) }
        if let after = HTMLComment.end(bytes, at: index, end, &missing) {
            index = after
        } else if let tag = HTMLTag(bytes, at: index, end, &missing) {
            index = tag.span.upper
            read(tag, into: &writer)
        } else {
            add(ByteSpan(index, index + 1), to: &writer)
            index += 1
        }
    }

    // MARK: Tags

    private mutating func read(_ tag: HTMLTag, into writer: inout TranscriptWriter) {
        if !tag.isClosing, !tag.isVoid, isUnseen(tag) { return skipElement(tag) }
        if tag.name == "pre", !tag.isClosing, tables.isEmpty { return readPreformatted(into: &writer) }
        switch tag.kind {
        case .table: tag.isClosing ? close(tag, into: &writer) : open(tag, into: &writer)
        case .row where isInTable: onTable { $0.closeRow() }
        case .cell(let isHead) where isInTable: tag.isClosing ? onTable { $0.closeCell() } : openCell(tag, isHead)
        case .caption where isInTable: onTable { $0.closeCaption() }
        case .lineBreak: endLine(tag.span, into: &writer)
        case .raised where isInText && (tag.isClosing || tag.span.count == 5): addRaised(tag, into: &writer)
        case .cell where openPages.last == true: endBlock(tag.span, isEntry: true, into: &writer)
        case .row, .cell, .block, .caption: endBlock(tag.span, isEntry: false, into: &writer)
        case .entry, .heading:
            endBlock(tag.span, isEntry: !tag.isClosing, into: &writer)
            if case .heading = tag.kind, !tag.isClosing { heading = tag.level } else { heading = 0 }
        case .raised, .unseen, .inline: break
        }
    }

    private mutating func onTable(_ body: (inout HTMLTable) -> Void) {
        body(&tables[tables.count - 1])
        startText()
    }

    /// The next text begins a line or cell.
    mutating func startText() {
        (blank, isInText) = (nil, false)
        lineEnds.removeAll(keepingCapacity: true)
    }

    /// The innermost table that is open holds data.
    private var isInTable: Bool { !tables.isEmpty && openPages.last != true }

    private mutating func open(_ tag: HTMLTag, into writer: inout TranscriptWriter) {
        let isPage = pages.contains(tag.span.lower, bytes, end)
        openPages.append(isPage)
        if isPage { endBlock(tag.span, isEntry: true, into: &writer) } else { openTable(into: &writer) }
        escapesLineEnds = tag.attribute("class", bytes).map { $0.elementsEqual("dataframe".utf8) } == true
    }

    private mutating func close(_ tag: HTMLTag, into writer: inout TranscriptWriter) {
        let isPage = openPages.popLast() == true
        if isPage { endBlock(tag.span, isEntry: true, into: &writer) } else { closeTable(into: &writer) }
    }

    private mutating func openTable(into writer: inout TranscriptWriter) {
        if tables.count == Self.deepestTable {
            tooDeep += 1
            return onTable { $0.closeRow() }
        }
        if tables.isEmpty { writer.endParagraph() }
        tables.append(HTMLTable())
        startText()
    }

    private mutating func closeTable(into writer: inout TranscriptWriter) {
        if tooDeep > 0 {
            tooDeep -= 1
            return onTable { $0.closeRow() }
        }
        guard var table = tables.popLast() else { return }
        let parts = table.close()
        closedBlankCells += table.blankCells
        startText()
        if !tables.isEmpty { return tables[tables.count - 1].add(nested: parts) }
        for part in parts {
            var draft = part
            _ = draft.clearConverterWords(bytes)
            draft.clearRepeats(bytes)
            let isSheet = draft.holdsText
            if !isSheet { draft.putCoveredBack(bytes, &coveredPlaces) }
            draft.write(to: &writer, asSheet: isSheet, isApart: true)
        }
    }

    /// Opens a cell; where spans made too many blank ones, it takes one column and row, and none from above.
    private mutating func openCell(_ tag: HTMLTag, _ isHead: Bool) {
        var (columns, rows) = (tag.count("colspan", bytes), tag.count("rowspan", bytes))
        if columns * rows > 1 || tables[tables.count - 1].hasSpans, blankCells + columns - 1 >= maximumBlankCells {
            excess = excess ?? tag.span.lower
            (columns, rows) = (1, 1)
            onTable { $0.forgetSpans() }
        }
        onTable { $0.openCell(columns: columns, rows: rows, isHead: isHead) }
    }

    /// The cells without text that spans made.
    var blankCells: Int { tables.reduce(closedBlankCells) { $0 + $1.blankCells } }

    // MARK: Text

    private var isInCell: Bool { !tables.isEmpty }

    /// Adds text of the source to the cell or line that is open.
    private mutating func add(_ span: ByteSpan, to writer: inout TranscriptWriter) { add(TextPiece(span), to: &writer) }

    private mutating func add(_ piece: TextPiece, to writer: inout TranscriptWriter) {
        if isInText || isInCell, !lineEnds.isEmpty, isInText {
            for lineEnd in lineEnds { put(.lineEnd(lineEnd), to: &writer) }
        } else if isInText, let blank {
            put(
                blank.count == 1 && bytes[blank.lower] == 0x20 ? TextPiece(blank) : TextPiece(" ", for: blank),
                to: &writer)
        }
        lineEnds.removeAll(keepingCapacity: true)
        blank = nil
        if heading > 0, !isInCell {
            // The level of a heading is told as Markdown tells it.
            for _ in 0..<heading { writer.write(UInt8(ascii: "#")) }
            writer.write(0x20)
            heading = 0
        }
        isInText = true
        put(piece, to: &writer)
    }

    private mutating func put(_ piece: TextPiece, to writer: inout TranscriptWriter) {
        if isInCell { tables[tables.count - 1].add(piece) } else { writer.write(piece) }
    }

    /// A run of text up to the next tag.
    private mutating func readText(into writer: inout TranscriptWriter) {
        var start = index
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") { break }
            if byte > 0x20, byte != CharacterEntity.mark {
                let isLineEnd = escapesLineEnds && byte == UInt8(ascii: "\\")
                if isLineEnd { readEscaped(from: &start, to: &writer) } else { index += 1 }
                continue
            }
            if byte == CharacterEntity.mark {
                guard let entity = CharacterEntity(bytes, at: index, end) else {
                    index += 1
                    continue
                }
                flush(from: start, to: &writer)
                add(
                    TextPiece(
                        entity.scalar.value < 0x20 ? " " : entity.scalar, for: ByteSpan(index, index + entity.length)),
                    to: &writer)
                if let second = entity.second {
                    add(TextPiece(second, for: ByteSpan(index + entity.length, index + entity.length)), to: &writer)
                }
                index += entity.length
            } else {
                let run = index
                while index < end, bytes[index] <= 0x20 { index += 1 }
                // One blank between words is part of the text.
                if index == run + 1, byte == 0x20, run > start, index < end, bytes[index] != UInt8(ascii: "<"),
                    bytes[index] != CharacterEntity.mark
                {
                    continue
                }
                flush(from: start, to: run, &writer)
                blank = blank ?? ByteSpan(run, index)
            }
            start = index
        }
        flush(from: start, to: &writer)
    }

    /// `\n` within a cell ends its line.
    private mutating func readEscaped(from start: inout Int, to writer: inout TranscriptWriter) {
        guard index + 1 < end, bytes[index + 1] == UInt8(ascii: "n") else {
            index += 1
            return
        }
        flush(from: start, to: &writer)
        index += 2
        endLine(ByteSpan(index - 2, index), into: &writer)
        start = index
    }

    private mutating func flush(from start: Int, to writer: inout TranscriptWriter) {
        flush(from: start, to: index, &writer)
    }

    private mutating func flush(from start: Int, to end: Int, _ writer: inout TranscriptWriter) {
        // A blank that does not break stands in cells for nothing.
        guard start < end, isInText || !isInCell || CharacterClass.skipBlanks(bytes, start, end) < end else { return }
        let mark = isInText ? start : ListMarks.privateEnd(bytes, start, end)
        if mark > start {
            add(TextPiece("-", for: ByteSpan(start, mark)), to: &writer)
            blank = ByteSpan(mark, mark)
        }
        if mark < end { add(ByteSpan(mark, end), to: &writer) }
    }

    private mutating func endLine(_ tag: ByteSpan, into writer: inout TranscriptWriter) {
        if isInCell {
            if isInText { lineEnds.append(tag) }
        } else {
            writer.endLine()
            isInText = false
        }
        blank = nil
    }

    /// Ends a block. Where every line is one, it is the end of a line as in a cell; a heading or an entry of a list stands apart.
    private mutating func endBlock(_ tag: ByteSpan, isEntry: Bool, into writer: inout TranscriptWriter) {
        blank = nil
        if isInCell {
            guard isInText else { return }
            if lineEnds.isEmpty { lineEnds.append(tag) }
            if isEntry, lineEnds.count == 1 { lineEnds.append(ByteSpan(tag.upper, tag.upper)) }
        } else {
            if isEntry { writer.endParagraph() } else { writer.endLine() }
            isInText = false
        }
    }

    private mutating func addRaised(_ tag: HTMLTag, into writer: inout TranscriptWriter) {
        put(TextPiece(tag.span), to: &writer)
    }
}
