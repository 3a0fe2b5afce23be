import PlanModel

/// A line that heads a part of a document of an undeclared form.
///
/// A mark tells some: `# 計画`, `<h2>`, `第１章 総論`, `■指標`, `【まとめ】`. Others stand as headings: a short line that ends no
/// sentence, with the text or table that it heads below it (`基本目標1 しごとをつくる`, `1 計画策定の趣旨`). Numbered lines one below
/// the other are a list.
struct GeneralHeading {
    enum Level {
        /// Opens a sheet.
        case sheet
        /// Opens a section of the open sheet.
        case section
        /// Names the table right below it.
        case table
    }

    let level: Level
    /// The heading without its mark and number.
    let title: ByteSpan
    private(set) var number: Int?

    /// The heading that a row is, or nil.
    init?(_ bytes: [UInt8], _ layout: Layout, _ row: Int) {
        guard let cell = layout.line(row), cell.span.count <= HeadingLine.maximumLength,
            !Self.endsSentence(bytes, cell.span)
        else { return nil }
        if let level = MarkedHeading.level(bytes, cell.span) {
            self.init(level < 3 ? .sheet : .section, cell.span)
        } else if let title = Self.markedTitle(bytes, cell.span) {
            self.init(.sheet, title)
        } else if AccountLine(bytes, cell.span, below: nil) != nil {
            self.init(.table, cell.span)
        } else if let heading = StandingHeading(bytes, layout, row, cell) {
            self.init(heading.isOverTable ? .table : .section, heading.title, heading.number)
        } else {
            return nil
        }
    }

    private init(_ level: Level, _ title: ByteSpan, _ number: Int? = nil) {
        self.level = level
        self.title = title
        self.number = number
    }

    static func endsSentence(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        switch Scalars.before(bytes, span.upper, span.lower).value {
        case 0x3002, 0x3001, 0xFF0C, 0xFF0E, 0x2C: true
        default: false
        }
    }

    /// What stands behind ■ and behind `第１章`, or in `【…】`.
    private static func markedTitle(_ bytes: [UInt8], _ span: ByteSpan) -> ByteSpan? {
        let (first, length) = Scalars.decode(bytes, span.lower, span.upper)
        let clean = CleanText(bytes)
        var title = span
        switch first {
        case 0x25A0:  // ■
            title = clean.trimmed(ByteSpan(span.lower + length, span.upper))
        case 0x3010:  // 【
            let (last, lastStart) = Scalars.before(bytes, span.upper, span.lower)
            guard last == 0x3011 else { return nil }
            title = clean.trimmed(ByteSpan(span.lower + length, lastStart))
        case 0x7B2C:  // 第
            guard let end = numberedPart(bytes, span) else { return nil }
            let rest = clean.trimmed(ByteSpan(end, span.upper))
            title = rest.isEmpty ? span : rest
        default: return nil
        }
        return title.isEmpty ? nil : title
    }

    /// `第１章 総論` and the like head a part of a document and do not name it.
    static func isChapter(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        Scalars.decode(bytes, span.lower, span.upper).value == 0x7B2C && numberedPart(bytes, span) != nil
    }

    /// The end of `第１章`, `第 ２ 表`, `第三部`, with a blank or the line's end behind.
    private static func numberedPart(_ bytes: [UInt8], _ span: ByteSpan) -> Int? {
        let start = CharacterClass.skipBlanks(bytes, span.lower + 3, span.upper)
        guard let number = NumberReader(bytes: bytes, end: span.upper).readUnsigned(at: start) else { return nil }
        let part = CharacterClass.skipBlanks(bytes, number.end, span.upper)
        guard let end = parts.end(in: bytes, at: part, span.upper) else { return nil }
        return end == span.upper || CharacterClass.blankLength(bytes, end, span.upper) > 0 ? end : nil
    }

    private static let parts: WordList<Void> = ["章", "編", "部", "表", "節"]
}

/// The level that a mark before a line gives it, which the layout has taken: `## `, `<h2>`.
enum MarkedHeading {
    /// Longer tags are not looked at.
    private static let longestTag = 80

    static func level(_ bytes: [UInt8], _ line: ByteSpan) -> Int? {
        var end = line.lower
        while end > 0, case let start = CharacterClass.blankStart(bytes, end, 0), start < end { end = start }
        if end < line.lower, end > 0, bytes[end - 1] == UInt8(ascii: "#") {
            var start = end
            while start > 0, end - start < 6, bytes[start - 1] == UInt8(ascii: "#") { start -= 1 }
            return end - start
        }
        guard end > 0, bytes[end - 1] == UInt8(ascii: ">") else { return nil }
        var start = end - 1
        while start > max(0, end - longestTag), bytes[start] != UInt8(ascii: "<") { start -= 1 }
        guard bytes[start] == UInt8(ascii: "<"), start + 2 < end, bytes[start + 1] | 0x20 == UInt8(ascii: "h") else {
            return nil
        }
        let digit = bytes[start + 2]
        return (0x31...0x36).contains(digit) ? Int(digit) - 0x30 : nil
    }
}

/// A line without a mark that stands as a heading.
struct StandingHeading {
    let title: ByteSpan
    private(set) var number: Int?
    /// A table stands right below the line.
    let isOverTable: Bool

    /// Longer lines are text.
    private static let maximumLength = 90

    init?(_ bytes: [UInt8], _ layout: Layout, _ row: Int, _ cell: Layout.Cell) {
        guard cell.span.count <= Self.maximumLength, !cell.key.isPeriodAlone else { return nil }
        let follows = Self.follower(bytes, layout, row)
        if let numbered = NumberedHeading(bytes, cell.span), numbered.style != 0x29 {
            let text = follows == .table ? Self.withoutUnit(bytes, numbered.text) : numbered.text
            guard Self.isText(bytes, text), !Self.isInList(bytes, layout, row, numbered), follows != .none,
                follows != .gap || layout.rows[row].gapBefore
            else { return nil }
            title = text
            number = numbered.number
            isOverTable = follows == .table
            return
        }
        if follows == .table, let marker = Marker(bytes, at: cell.span.lower, cell.span.upper, atLineStart: true),
            marker.kind == .parenthesized
        {
            title = CleanText(bytes).trimmed(ByteSpan(marker.end, cell.span.upper))
            number = marker.number
            isOverTable = true
            return
        }
        guard layout.rows[row].gapBefore, follows == .table || follows == .gap || follows == .sentence,
            case let text = follows == .table ? Self.withoutUnit(bytes, cell.span) : cell.span,
            Self.isText(bytes, text)
        else { return nil }
        title = text
        isOverTable = follows == .table
    }

    private enum Follower { case none, table, gap, sentence, text, list }

    /// What stands below a line; the unit of a table is part of it.
    private static func follower(_ bytes: [UInt8], _ layout: Layout, _ row: Int) -> Follower {
        var next = row + 1
        while next < layout.rows.count, next < row + 3, let line = layout.line(next),
            TableUnit.within(line.span, bytes) != nil
        {
            next += 1
        }
        guard next < layout.rows.count else { return .none }
        if layout.rows[next].isTabular { return .table }
        if layout.rows[next].gapBefore { return .gap }
        guard let line = layout.line(next) else { return .none }
        if Marker(bytes, at: line.span.lower, line.span.upper, atLineStart: true) != nil
            || NumberedHeading(bytes, line.span) != nil
        {
            return .list
        }
        let isSentence = line.span.count > maximumLength || GeneralHeading.endsSentence(bytes, line.span)
        return isSentence ? .sentence : .text
    }

    /// The line before or after has the number before or after in the same notation.
    private static func isInList(_ bytes: [UInt8], _ layout: Layout, _ row: Int, _ heading: NumberedHeading) -> Bool {
        func isNeighbour(_ other: Int, _ number: Int) -> Bool {
            guard layout.rows.indices.contains(other), let line = layout.line(other),
                let found = NumberedHeading(bytes, line.span)
            else { return false }
            return found.number == number && found.style == heading.style
        }
        return isNeighbour(row + 1, heading.number + 1)
            || heading.number > 1 && isNeighbour(row - 1, heading.number - 1)
    }

    /// A caption without the unit behind it: `歳入の見通し（単位：百万円）`.
    private static func withoutUnit(_ bytes: [UInt8], _ span: ByteSpan) -> ByteSpan {
        guard let bracket = HeadingLine.trailingBracket(bytes, span), bracket.start > span.lower,
            TableUnit.within(ByteSpan(bracket.start, span.upper), bytes) != nil
        else { return span }
        return CleanText(bytes).trimmed(ByteSpan(span.lower, bracket.start))
    }

    /// Words, and no marker, colon, note, unit or figures.
    private static func isText(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        let (first, _) = Scalars.decode(bytes, span.lower, span.upper)
        switch Scalars.folded(first) {
        case 0x203B, 0x28, 0x2A, 0x300C, 0x30...0x39: return false  // ※ ( * 「
        default: break
        }
        if Marker(bytes, at: span.lower, span.upper, atLineStart: true) != nil { return false }
        if TableUnit.within(span, bytes) != nil || PlainLine(bytes, span) != nil { return false }
        var index = span.lower
        while index < span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            if Scalars.folded(scalar) == 0x3A || scalar == 0x3002 { return false }
            index += max(1, length)
        }
        return true
    }
}
