import PlanModel

/// Tables of text that an extractor laid out as on the page (`pdftotext -layout`), whose cells wrap over several lines: written anew
/// with one line a row.
///
/// ```text
/// 事業名          予算額   財源内訳              事業名            予算額   財源内訳
///                      国庫   一般                          国庫支出金  一般財源
///                     支出金   財源     →   橋りょう長寿命化事業  95,000  52,250   42,750
/// 橋りょう長寿命    95,000  52,250  42,750
/// 化事業
/// ```
/// It is tried where no form says how the text is read. A table of which it cannot be told which figure stands under which head, or
/// which line is of which row, is left as it is.
struct LaidOutTables {
    private let bytes: [UInt8]
    private let lines: [TextLine]
    private var writer: TranscriptWriter
    private var isChanged = false
    /// Lines that were looked at already.
    private var known: [Int: AlignedLine?] = [:]

    /// The transcript of a text; nil where it has no such tables.
    static func transcript(of bytes: [UInt8]) -> Transcript? {
        let lines = TextLine.lines(of: bytes)
        guard lines.count(where: { $0.hasColumns(bytes) }) > 1 else { return nil }
        var tables = LaidOutTables(bytes, lines)
        tables.read()
        return tables.isChanged ? tables.writer.transcript : nil
    }

    private init(_ bytes: [UInt8], _ lines: [TextLine]) {
        (self.bytes, self.lines) = (bytes, lines)
        writer = TranscriptWriter(bytes)
    }

    private mutating func read() {
        var (index, tried) = (0, 0)
        while index < lines.count {
            let zone = index < tried ? nil : zone(at: index)
            // Heads of which some are left out tell less.
            if let zone { tried = zone.upperBound }
            if let zone, let (table, end) = table(below: zone), table.isWrapped {
                isChanged = true
                table.draft.write(to: &writer, asSheet: false)
                writer.endParagraph()
                index = end
            } else {
                writer.copy(lines[index].span)
                known[index] = nil
                index += 1
            }
        }
    }

    /// A line as words with their places; nil where it is blank, the number of a page, or divided by marks.
    private mutating func line(_ index: Int) -> AlignedLine? {
        if let line = known[index] { return line }
        let line = readLine(index)
        known[index] = .some(line)
        return line
    }

    private func readLine(_ index: Int) -> AlignedLine? {
        let line = lines[index]
        guard !line.isBlank, line.ink.count <= Self.longest,
            !bytes[line.ink.lower..<line.ink.upper].contains(where: { $0 == 0x09 || $0 == 0x7C || $0 == 0x3C })
        else { return nil }
        var tokens: [Token] = []
        _ = Lexer.append(to: &tokens, bytes, from: line.span.lower, upTo: line.span.upper - 1)
        return AlignedLine.lines(of: 0..<tokens.count, bytes, tokens).first?.measuredInLetters
    }

    /// Longer lines are text.
    private static let longest = 1200

    // MARK: Heads

    /// Lines of heads that begin with one, of which the vocabulary knows some.
    private mutating func zone(at index: Int) -> Range<Int>? {
        guard let first = line(index), !isCaption(first), !(first.words.count == 1 && first.words[0].isBracketed) else {
            return nil
        }
        var (end, row, all, most, blanks) = (index, index, 0, 0, 0)
        while row < lines.count, row - index < Self.mostHeads, blanks < 2 {
            if lines[row].isBlank {
                (row, blanks) = (row + 1, blanks + 1)
                continue
            }
            guard let line = line(row), row == index || !line.startsPage, !hasFigure(line), !isCaption(line),
                case let pieces = LaidOutHeads.pieces(of: line, 0, bytes),
                case let known = pieces.map({ LaidOutHeads.head($0.span, bytes) }).filter(\.isKnown),
                mayBeHeads(line, pieces, known), row > index || !known.isEmpty || !isTitle(line),
                // A year alone below heads is a cell of the first row.
                all == 0 || pieces.count > 1 || !line.words[0].isPeriod || line.words[0].isBracketed
            else { break }
            (all, most) = (all + known.count, max(most, known.count))
            if pieces.count < Self.fewHeads, known.count * 2 > pieces.count { all += 1 }
            row += 1
            if !known.isEmpty { end = row }
        }
        return all > 2 && most > 1 ? index..<end : nil
    }

    private static let mostHeads = 7
    /// Of three heads two tell a table.
    private static let fewHeads = 4

    /// The unit of the table: `（単位　千円）`.
    private func isCaption(_ line: AlignedLine) -> Bool {
        line.isCaption || line.words.count < 3 && line.words.contains { TableUnit.begins($0.span, bytes) }
    }

    /// A figure stands in the line; `３か年計` is a head.
    private func hasFigure(_ line: AlignedLine) -> Bool {
        line.words.contains {
            LaidOutColumns.isFigure($0) && !$0.isMarker && !LaidOutHeads.head($0.span, bytes).isKnown
        }
    }

    /// A line may be of heads: with known ones, or short words. One text at the edge is a title.
    ///
    /// - Parameter known: What the pieces say that the vocabulary knows.
    private func mayBeHeads(_ line: AlignedLine, _ pieces: [LaidOutHeads.Piece], _ known: [Head]) -> Bool {
        let letters = pieces.reduce(0) { $0 + $1.to - $1.from }
        // A year beside the start of a text is a cell.
        if !known.isEmpty, known.allSatisfy(\.isPeriodAlone),
            pieces.contains(where: { $0.to - $0.from > Self.longestPart })
        {
            return known.count == pieces.count
        }
        if (pieces.first?.from ?? 0) < Self.leastIndent, line.stretches.count == 1 {
            return letters <= Self.longestPart
        }
        return known.isEmpty ? letters <= Self.widestPart : known.count * 3 >= pieces.count
    }

    /// Several words in one stretch, or a long one: a title right above the heads.
    private func isTitle(_ line: AlignedLine) -> Bool {
        guard line.stretches.count == 1, let only = line.stretches.first else { return false }
        return line.words.count > 1 && !line.words.allSatisfy(\.isLetter) || only.to - only.from > Self.widestGroup
    }

    /// A head over several columns is no longer.
    private static let widestGroup = 12
    private static let longestPart = 4
    private static let widestPart = 24
    private static let leastIndent = 5

    // MARK: Rows

    /// The table below some heads, over all pages that repeat them; and the line behind it.
    private mutating func table(below zone: Range<Int>) -> (LaidOutTable, Int)? {
        let (body, end) = body(from: zone.upperBound)
        // Units over each column are read where they stand.
        guard body.count > 1, !body.contains(where: { isOfUnits($0) }),
            var table = LaidOutTable(heads: heads(zone), body: body, isAfterPage: false, bytes),
            table.rows.count(where: { !$0.isHeading }) > 1
        else { return nil }
        var last = end
        let words = words(of: zone)
        while let next = zoneOfNextPage(from: last), self.words(of: next) == words {
            let (body, end) = self.body(from: next.upperBound)
            guard let more = LaidOutTable(heads: heads(next), body: body, isAfterPage: true, bytes),
                more.columns.count == table.columns.count
            else { break }
            table.add(more)
            last = end
        }
        return (table, last)
    }

    /// A line of nothing but units: 千円 over each amount.
    private func isOfUnits(_ line: AlignedLine) -> Bool {
        line.words.count > 1 && line.words.allSatisfy { Head.unit(bytes, $0.span) != nil }
    }

    private mutating func heads(_ zone: Range<Int>) -> [AlignedLine] { zone.compactMap { line($0) } }

    /// What the heads say, in any order: letters of one head may stand in other lines on another page.
    private mutating func words(of zone: Range<Int>) -> [String] {
        heads(zone).flatMap { line in
            line.words.map { String(decoding: bytes[$0.span.lower..<$0.span.upper], as: UTF8.self) }
        }.sorted()
    }

    /// The lines of a table on its page, and the line behind them.
    private mutating func body(from start: Int) -> ([AlignedLine], Int) {
        var body: [AlignedLine] = []
        var (index, end, blanks) = (start, start, 0)
        while index < lines.count, blanks <= Self.mostBlanks {
            if lines[index].isBlank {
                (index, blanks) = (index + 1, blanks + 1)
                continue
            }
            guard var line = line(index), !line.startsPage, !isFoot(line), !isHeads(line) else { break }
            line.followsBlank = blanks > 0
            if line.words.count == 1, isEndOfPage(index), PageNumber(bytes, line.words[0].span) != nil { break }
            body.append(line)
            (index, blanks) = (index + 1, 0)
            end = index
        }
        return (AlignedLine.withNumbersFlush(body), end)
    }

    private static let mostBlanks = 3

    /// A note below the table.
    private func isFoot(_ line: AlignedLine) -> Bool {
        guard let first = line.words.first else { return true }
        return Self.notes.end(in: bytes, at: first.span.lower, first.span.upper) != nil
    }

    private static let notes: WordList<Void> = ["※", "注", "＊", "*"]

    /// The heads of another table, or of this one on another page.
    private func isHeads(_ line: AlignedLine) -> Bool {
        guard !hasFigure(line), line.words.count > 2 else { return false }
        let known = line.words.count { LaidOutHeads.head($0.span, bytes).isKnown }
        return known > 2 && known * 2 > line.words.count
    }

    /// Nothing but blank lines stands between a line and the next page.
    private mutating func isEndOfPage(_ index: Int) -> Bool {
        guard let next = lines[(index + 1)...].prefix(Self.mostHeads).firstIndex(where: { !$0.isBlank }) else {
            return true
        }
        return line(next)?.startsPage ?? false
    }

    /// The heads at the top of the page behind a line, if nothing but the number of the page stands between.
    private mutating func zoneOfNextPage(from index: Int) -> Range<Int>? {
        var next = index
        while next < min(lines.count, index + Self.mostHeads) {
            if !lines[next].isBlank, let line = line(next) {
                if line.startsPage { return zone(at: next) }
                guard line.words.count == 1, PageNumber(bytes, line.words[0].span) != nil else { return nil }
            }
            next += 1
        }
        return nil
    }
}
