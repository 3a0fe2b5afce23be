/// Values separated by commas, semicolons, tabs or bars, after RFC 4180: a cell in quotes may hold separators, line ends and
/// doubled quotes.
///
/// Example: `甲,"5,200","一行目⏎二行目"` has three cells. Text is told to be of this kind by its lines as a whole: Japanese prose
/// has no commas of half width but in figures.
struct SeparatedValues {
    private let bytes: [UInt8]
    let separator: UInt8

    init(_ bytes: [UInt8], separator: UInt8) { (self.bytes, self.separator) = (bytes, separator) }

    /// A record, and the byte behind its line end.
    struct Record {
        var cells: [ByteSpan] = []
        /// Some cell stands in quotes.
        var isQuoted = false
        var end = 0
    }

    /// The record that starts at a byte.
    func record(at start: Int) -> Record {
        var record = Record()
        var index = start
        while true {
            let cell = self.cell(at: index, isFirst: record.cells.isEmpty)
            record.cells.append(cell)
            if cell.upper > cell.lower, bytes[cell.lower] == UInt8(ascii: "\""), isQuoted(cell) {
                record.isQuoted = true
            }
            index = cell.upper
            guard index < bytes.count, bytes[index] == separator else { break }
            index += 1
        }
        if index < bytes.count {
            index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        }
        record.end = index
        return record
    }

    /// A cell with its quotes.
    private func cell(at start: Int, isFirst: Bool) -> ByteSpan {
        if start < bytes.count, bytes[start] == UInt8(ascii: "\""), let end = quotedEnd(start) {
            return ByteSpan(start, end)
        }
        var index = start
        while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) { index += 1 }
        return ByteSpan(start, index)
    }

    /// The byte behind the quote that ends a cell; nil where text follows it, as in prose.
    private func quotedEnd(_ start: Int) -> Int? {
        var index = start + 1
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\"") else {
                index += 1
                continue
            }
            if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
                index += 2
                continue
            }
            let end = index + 1
            return end == bytes.count || bytes[end] == separator || isLineEnd(bytes[end]) ? end : nil
        }
        return nil
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private func isQuoted(_ cell: ByteSpan) -> Bool {
        cell.count > 1 && bytes[cell.lower] == UInt8(ascii: "\"") && bytes[cell.upper - 1] == UInt8(ascii: "\"")
            && quotedEnd(cell.lower) == cell.upper
    }

    /// Adds a record to a table.
    func add(_ record: Record, to draft: inout TableDraft) {
        for cell in record.cells {
            for piece in pieces(cell) { draft.add(piece) }
            draft.endCell()
        }
        draft.endRow()
    }

    /// Blanks stand around bars.
    private func content(_ cell: ByteSpan) -> ByteSpan {
        separator == Self.bar ? CleanText(bytes).trimmed(cell) : cell
    }

    static let bar = UInt8(ascii: "|")

    /// A cell without its quotes; two of them within it are one.
    private func pieces(_ cell: ByteSpan) -> [TextPiece] {
        guard isQuoted(cell) else { return CellText.pieces(bytes, content(cell)) }
        var (pieces, start): ([TextPiece], Int) = ([], cell.lower + 1)
        var index = start
        while index < cell.upper - 1 {
            if bytes[index] == UInt8(ascii: "\"") {
                pieces += CellText.pieces(bytes, ByteSpan(start, index + 1))
                index += 1
                start = index + 1
            }
            index += 1
        }
        if start < cell.upper - 1 { pieces += CellText.pieces(bytes, ByteSpan(start, cell.upper - 1)) }
        return pieces
    }

    // MARK: Evidence

    /// How much of a text is looked at.
    private static let sample = 1 << 16

    /// Whether the text is of this kind: most of its records have separators that stand in no figure, and most of these
    /// as many as the record before or behind.
    var isLikely: Bool {
        var (counts, whole, index): ([Int], [Int], Int) = ([], [], 0)
        var (hollow, quoted) = (0, 0)
        while index < min(bytes.count, Self.sample) {
            let record = record(at: index)
            let isBlank = record.cells.count == 1 && record.cells[0].isEmpty
            if !isBlank {
                counts.append(record.isQuoted ? record.cells.count : cellsOutsideFigures(record))
                whole.append(record.cells.count)
            }
            if isHollow(record) { hollow += 1 }
            if record.isQuoted { quoted += 1 }
            index = record.end
        }
        // A writer that quotes what needs it quotes figures with commas.
        if quoted > 1 { counts = whole }
        let separated = counts.count { $0 > 1 }
        // Rows may be of unequal length, and most of them one text; then blank and quoted cells tell.
        guard separated > 1, separated * 2 > counts.count || hollow > 1 && hollow * 8 > separated else { return false }
        let alike = counts.indices.count { index in
            guard counts[index] > 1 else { return false }
            return index > 0 && counts[index - 1] == counts[index]
                || index + 1 < counts.count && counts[index + 1] == counts[index]
        }
        return alike * 2 > separated
    }

    /// Whether the text is values between bars without a line of dashes, as programs join cells: `甲 | 5 | `. In Markdown bars stand
    /// at both ends of rows, or a row of dashes below the heads.
    var isLikelyBars: Bool {
        var (outer, rows, index) = (0, 0, 0)
        while index < min(bytes.count, Self.sample) {
            let record = record(at: index)
            if record.cells.count > 1 {
                rows += 1
                if record.cells.first?.isEmpty == true, bytes[index] == Self.bar, record.cells.last?.isEmpty == true {
                    outer += 1
                }
            }
            if record.cells.allSatisfy({ isDashes(content($0)) }) { return false }
            index = record.end
        }
        return outer * 2 < rows && isLikely
    }

    private func isDashes(_ cell: ByteSpan) -> Bool {
        bytes[cell.lower..<cell.upper].allSatisfy {
            $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "+")
        }
            && !cell.isEmpty
    }

    /// A cell is blank, or in quotes for what it holds: no text has separators so.
    private func isHollow(_ record: Record) -> Bool {
        record.isQuoted || record.cells.count > 1 && record.cells.contains(where: \.isEmpty)
    }

    /// The cells of a record, those apart that begin with the last three digits of a figure or a blank.
    private func cellsOutsideFigures(_ record: Record) -> Int {
        guard separator == UInt8(ascii: ",") else {
            // A semicolon ends an entity of HTML, too.
            return 1 + record.cells.dropLast().count(where: { !endsInEntity($0) })
        }
        var count = 1
        for (before, cell) in zip(record.cells, record.cells.dropFirst()) where !isGroup(cell, behind: before) {
            if !cell.isEmpty, bytes[cell.lower] == 0x20 { continue }
            count += 1
        }
        return count
    }

    private func endsInEntity(_ cell: ByteSpan) -> Bool {
        let start = max(cell.lower, cell.upper - CharacterEntity.maximumLength)
        guard let mark = bytes[start..<cell.upper].lastIndex(of: CharacterEntity.mark) else { return false }
        return CharacterEntity(bytes, at: mark, bytes.count)?.length == cell.upper + 1 - mark
    }

    private func isGroup(_ cell: ByteSpan, behind before: ByteSpan) -> Bool {
        guard let last = bytes[before.lower..<before.upper].last, isDigit(last), cell.count >= 3 else { return false }
        let start = bytes[cell.lower..<cell.upper]
        return start.prefix(3).allSatisfy(isDigit) && !(start.count > 3 && isDigit(start[start.startIndex + 3]))
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
