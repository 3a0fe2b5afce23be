import PlanModel

/// Builds the items of a section from the cells and lines that hold its text.
///
/// Example: `①甲` then, after a blank line, `・乙` and `丙。 丁` give item ① 甲 with two entries under it: ・乙, and …
/// The rules are those of the record contract: markers open entries and nest by kind; a line without one continues the
/// entry before it, unless that ended its sentence outside a numbered entry; in a cell, a blank before a marker or
/// after 。 separates items; in a list of an extractor that lost its markers, every blank does, except beside `→`.
struct Narrative {
    /// Deeper entries are kept at this depth.
    let depthLimit: Int

    init(depthLimit: Int = ParseLimits.standard.maximumNesting) { self.depthLimit = depthLimit }

    private struct Entry {
        var item: Item
        var span: ByteSpan
        let depth: Int
    }

    private var entries: [Entry] = []
    private var stack: [Marker] = []
    private var text: [UInt8] = []
    private var isOpen = false
    private var endsSentence = false
    private var manner = Ledger.Manner.declared

    /// Entries nest deeper than ``depthLimit`` and were kept at it.
    private(set) var exceedsDepth = false

    /// The first line that was read as a paragraph of its own and may be the rest of the entry before it.
    private(set) var doubtfulLine: ByteSpan?
    /// The bytes of the line before.
    private var lineLength = 0

    var isEmpty: Bool { entries.isEmpty }

    /// The number of the last numbered entry at the outermost level.
    var lastNumber: Int? { lastOutermost.flatMap { entries[$0].item.number } }

    /// The last entry at the outermost level.
    private var lastOutermost: Int?

    /// Adds a cell or line.
    ///
    /// - Parameters:
    ///   - span: The text, trimmed; tags may stand in it.
    ///   - gapBefore: A blank line or the start of a cell stands before it.
    ///   - manner: How the text was found.
    mutating func append(
        _ span: ByteSpan, gapBefore: Bool, manner: Ledger.Manner = .declared, to ledger: inout Ledger
    ) {
        self.manner = manner
        // What was read for something else stands between: this is no rest of the entry before it.
        if isOpen, let last = entries.last, ledger.textEnd > last.span.upper { endItem() }
        var line = Line(isStart: true, gapBefore: gapBefore)
        let bytes = ledger.bytes
        if QuantityReader.isDash(bytes, span) {
            ledger.claim(span, as: .markup)
            return
        }
        var index = claimExtractorDash(span, &ledger)
        var glued = GluedEntries.starts(bytes, ByteSpan(index, span.upper))[...]
        while index < span.upper {
            if glued.first == index {
                glued.removeFirst()
                (line.afterBlank, line.afterMarker) = (true, false)
            }
            let (kind, end) = piece(bytes, at: index, glued.first ?? span.upper)
            switch kind {
            case .blank, .tab, .lineBreak: line.pass(blank: bytes[index..<end])
            case .tag: take(tag: ByteSpan(index, end), &line, &ledger)
            case .citation: cite(ByteSpan(index, end), &ledger)
            case .text, .pipe: take(text: ByteSpan(index, end), cell: span, &line, &ledger)
            }
            index = end
        }
    }

    /// Takes text in which notes may be cited that the document explains.
    private mutating func take(text: ByteSpan, cell: ByteSpan, _ line: inout Line, _ ledger: inout Ledger) {
        var rest = text
        while let mark = ledger.notes?.first(in: rest, ledger.bytes) {
            take(ByteSpan(rest.lower, mark.lower), cell: cell, &line, &ledger)
            cite(mark, &ledger)
            rest = ByteSpan(mark.upper, rest.upper)
        }
        if !rest.isEmpty { take(rest, cell: cell, &line, &ledger) }
    }

    /// The items, nested, and where they stand. The narrative is empty afterwards.
    mutating func finish() -> (items: [Item], traces: [ItemTrace]) {
        closeItem()
        defer { reset() }
        if entries.allSatisfy({ $0.depth == 0 }) {
            return (entries.map(\.item), entries.map { ItemTrace(span: $0.span.sourceSpan) })
        }
        return nested()
    }

    private func nested() -> (items: [Item], traces: [ItemTrace]) {
        var items = [[Item]](repeating: [], count: depthLimit + 2)
        var traces = [[ItemTrace]](repeating: [], count: depthLimit + 2)
        // From the last entry to the first: those below an entry are complete when it is reached.
        for var entry in entries.reversed() {
            var trace = ItemTrace(span: entry.span.sourceSpan)
            entry.item.items = items[entry.depth + 1].reversed()
            trace.items = traces[entry.depth + 1].reversed()
            items[entry.depth + 1] = []
            traces[entry.depth + 1] = []
            items[entry.depth].append(entry.item)
            traces[entry.depth].append(trace)
        }
        return (items[0].reversed(), traces[0].reversed())
    }

    private mutating func reset() {
        entries.removeAll(keepingCapacity: true)
        stack.removeAll(keepingCapacity: true)
        lastOutermost = nil
        exceedsDepth = false
        doubtfulLine = nil
    }

    // MARK: Pieces

    /// A dash that an extractor put before a marker of its own (`- ①`) is markup; gives the byte where text starts.
    private func claimExtractorDash(_ span: ByteSpan, _ ledger: inout Ledger) -> Int {
        let bytes = ledger.bytes
        guard let dash = Marker(bytes, at: span.lower, span.upper, atLineStart: true), dash.kind == .bullet(0x2D)
        else { return span.lower }
        let text = CleanText(bytes).trimmed(ByteSpan(dash.end, span.upper))
        guard Marker(bytes, at: text.lower, text.upper, atLineStart: false) != nil else { return span.lower }
        ledger.claim(ByteSpan(span.lower, dash.end), as: .markup)
        return text.lower
    }

    private func piece(_ bytes: [UInt8], at start: Int, _ end: Int) -> (Token.Kind, Int) {
        if let (kind, next) = Lexer.separator(in: bytes, at: start), next <= end { return (kind, next) }
        var index = CharacterClass.nextEnder(bytes, start + 1, end)
        while index < end, Lexer.separator(in: bytes, at: index) == nil {
            index = CharacterClass.nextEnder(bytes, index + 1, end)
        }
        return (.text, index)
    }

    private mutating func take(tag: ByteSpan, _ line: inout Line, _ ledger: inout Ledger) {
        ledger.claim(tag, as: .markup)
        let isClosing = ledger.bytes[tag.lower + 1] == UInt8(ascii: "/")
        let nameStart = tag.lower + (isClosing ? 2 : 1)
        let name = ledger.bytes[nameStart..<tag.upper].prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
        switch String(decoding: name, as: UTF8.self).lowercased() {
        case "ul", "ol":
            line.inList = !isClosing
            line.listHasMarkers = nil
            line.afterBlockTag = true
        case "p", "li", "div": line.afterBlockTag = true
        case "br": line.isStart = true
        default: break
        }
    }

    private mutating func cite(_ span: ByteSpan, _ ledger: inout Ledger) {
        ledger.claim(span, as: .marker)
        guard isOpen, let (number, _) = Digits.number(ledger.bytes, firstDigit(ledger.bytes, span), span.upper) else {
            return
        }
        entries[entries.count - 1].item.footnotes.append(String(number))
    }

    private func firstDigit(_ bytes: [UInt8], _ span: ByteSpan) -> Int {
        var index = span.lower
        while index < span.upper, Digits.value(bytes, index, span.upper) == nil { index += 1 }
        return index
    }

    private mutating func take(_ piece: ByteSpan, cell: ByteSpan, _ line: inout Line, _ ledger: inout Ledger) {
        let bytes = ledger.bytes
        let startsUnit = line.isStart || line.afterBlockTag
        let mayHaveMarker = (startsUnit || line.afterBlank) && !line.afterMarker
        let marker =
            mayHaveMarker
            ? Marker(bytes, at: piece.lower, cell.upper, atLineStart: startsUnit) : nil
        if line.inList, line.listHasMarkers == nil { line.listHasMarkers = marker != nil }
        let arrow = Self.arrow.end(in: bytes, at: piece.lower, piece.upper) != nil
        if let marker {
            open(marker, ByteSpan(piece.lower, marker.end), &ledger)
            let rest = ByteSpan(marker.end, piece.upper)
            if !rest.isEmpty { add(rest, separator: nil, &ledger) }
            line.afterMarker = rest.isEmpty
        } else if line.afterMarker {
            add(piece, separator: nil, &ledger)
            line.afterMarker = false
        } else if startsParagraph(line, arrow: arrow) || line.isStart && isParagraph(piece, ledger.bytes) {
            openParagraph(after: line)
            add(piece, separator: nil, &ledger)
        } else {
            let continues = line.isStart || endsSentence && line.afterBlank
            add(piece, separator: continues ? "\n" : line.afterBlank ? " " : nil, &ledger)
        }
        lineLength = (line.isStart ? 0 : lineLength) + piece.count
        line.isStart = false
        line.afterBlank = false
        line.afterBlockTag = false
        line.gapBefore = false
        line.afterArrow = arrow
    }

    private static let arrow: Word = "→"

    /// Whether unmarked text opens an item of its own.
    private func startsParagraph(_ line: Line, arrow: Bool) -> Bool {
        if !isOpen || line.afterBlockTag { return true }
        if line.isStart { return line.gapBefore || endsSentence && !isInNumberedEntry }
        guard line.afterBlank else { return false }
        if line.inList, line.listHasMarkers == false { return !arrow && !line.afterArrow }
        return endsSentence && !isInNumberedEntry
    }

    private var isInNumberedEntry: Bool { entries.last?.item.number != nil }

    /// Lines wrap where they are full: one that is much longer than the line it would go on from, not indented and a sentence of
    /// its own, is a paragraph below a numbered heading, though no blank line says so. One that begins with a particle may go on.
    private mutating func isParagraph(_ piece: ByteSpan, _ bytes: [UInt8]) -> Bool {
        guard isInNumberedEntry, !endsSentence, !text.isEmpty, piece.count > lineLength + Self.muchLonger,
            Sentence.isEnded(bytes, piece), piece.lower == 0 || bytes[piece.lower - 1] == 0x0A
        else { return false }
        if !Sentence.goesOn(bytes, piece) { return true }
        doubtfulLine = doubtfulLine ?? piece
        return false
    }

    /// Four kanji: what a line may lack because the next word did not fit.
    private static let muchLonger = 12

    // MARK: Items

    private mutating func open(_ marker: Marker, _ span: ByteSpan, _ ledger: inout Ledger) {
        closeItem()
        if let level = stack.firstIndex(where: { $0.kind == marker.kind }) { stack.removeSubrange(level...) }
        ledger.claim(span, as: .marker)
        let written = String(valid: ledger.bytes, span)
        let item = Item(marker: written, number: marker.number, text: "")
        exceedsDepth = exceedsDepth || stack.count > depthLimit
        append(Entry(item: item, span: span, depth: min(stack.count, depthLimit)))
        stack.append(marker)
        ledger.count(manner)
        isOpen = true
    }

    private mutating func openParagraph(after line: Line) {
        closeItem()
        if let level = stack.lastIndex(where: \.opensBlock) {
            stack.removeSubrange((level + 1)...)
        } else {
            stack.removeAll(keepingCapacity: true)
        }
        append(Entry(item: Item(text: ""), span: ByteSpan(-1, -1), depth: min(stack.count, depthLimit)))
        isOpen = true
    }

    private mutating func append(_ entry: Entry) {
        if entry.depth == 0 { lastOutermost = entries.count }
        entries.append(entry)
    }

    private mutating func add(_ piece: ByteSpan, separator: Unicode.Scalar?, _ ledger: inout Ledger) {
        ledger.claim(piece, as: .field, manner: manner)
        let last = entries.count - 1
        if entries[last].span.start < 0 {
            entries[last].span = piece
            ledger.count(manner)
        } else {
            entries[last].span = entries[last].span.union(piece)
        }
        if let separator, !text.isEmpty { text.append(UInt8(ascii: separator)) }
        CharacterEntity.append(ledger.bytes, piece, to: &text)
        endsSentence = Sentence.isEnded(ledger.bytes, piece)
    }

    /// Ends the open item: text that follows begins another.
    mutating func endItem() { closeItem() }

    private mutating func closeItem() {
        guard isOpen else { return }
        entries[entries.count - 1].item.text = String(valid: text, ByteSpan(0, text.count))
        text.removeAll(keepingCapacity: true)
        isOpen = false
        endsSentence = false
    }
}
