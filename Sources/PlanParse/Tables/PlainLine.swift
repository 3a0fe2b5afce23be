import PlanModel

/// A line of text as words and figures, where an extractor left blanks alone between the cells of a table.
///
/// Example: `2 総務課 ２．１．２ 人事管理費 255,927 77,032 △ 178,895 77,032 定年退職者4名。` has the figures 255,927 to
/// 77,032, four words before them and one behind.
struct PlainLine {
    /// The words before the figures.
    let lead: [ByteSpan]
    /// The longest run of figures; a sign that stands apart belongs to its figure.
    let figures: [ByteSpan]
    /// What stands behind the figures, with its blanks; empty where nothing does.
    let rest: ByteSpan

    /// Fewer figures in a row are a sentence's.
    static let leastFigures = 3

    /// The parts of a line with a run of figures behind some words, or nil.
    init?(_ bytes: [UInt8], _ line: ByteSpan) {
        let words = Self.words(bytes, line)
        guard let run = Self.longestRun(of: words.map { Self.isFigure(bytes, $0) }), run.lowerBound > 0,
            run.count >= Self.leastFigures
        else { return nil }
        lead = Array(words[..<run.lowerBound])
        figures = Array(words[run])
        rest =
            run.upperBound < words.count
            ? ByteSpan(words[run.upperBound].lower, line.upper) : ByteSpan(line.upper, line.upper)
    }

    /// The words of a line, split at blanks; a sign that stands before a figure goes with it.
    static func words(_ bytes: [UInt8], _ line: ByteSpan) -> [ByteSpan] {
        var words: [ByteSpan] = []
        var index = line.lower
        while index < line.upper {
            let start = CharacterClass.skipBlanks(bytes, index, line.upper)
            var end = start
            while end < line.upper, CharacterClass.blankLength(bytes, end, line.upper) == 0 { end += 1 }
            if end > start {
                if let last = words.last, isSign(bytes, last), isFigure(bytes, ByteSpan(start, end)) {
                    words[words.count - 1] = ByteSpan(last.lower, end)
                } else {
                    words.append(ByteSpan(start, end))
                }
            }
            index = max(end, index + 1)
        }
        return words
    }

    private static func isSign(_ bytes: [UInt8], _ word: ByteSpan) -> Bool {
        let scalar = Scalars.decode(bytes, word.lower, word.upper).value
        return word.count == 3 && (scalar == 0x25B3 || scalar == 0x25B2)
    }

    /// Nothing but a number, without a unit.
    private static func isFigure(_ bytes: [UInt8], _ word: ByteSpan) -> Bool {
        guard let number = NumberReader(bytes: bytes, end: word.upper).read(at: word.lower) else { return false }
        return number.end == word.upper && !number.isKanji
    }

    private static func longestRun(of flags: [Bool]) -> Range<Int>? {
        var best = 0..<0
        var start = 0
        for index in flags.indices {
            if !flags[index] { start = index + 1 }
            if index + 1 - start > best.count { best = start..<(index + 1) }
        }
        return best.isEmpty ? nil : best
    }
}

/// The heads of a table whose cells are separated by blanks alone, gathered from the lines above its rows.
///
/// A head that is wrapped stands in two lines, word below word: `Ｒ３年度当初予 Ｒ４年度当初予` over `算額（千円） 算額（千円）`.
struct PlainHeads {
    /// Amounts in the order of their columns, with their years.
    private(set) var totals: [Period?] = []
    private(set) var hasChange = false
    private(set) var sources: [(kind: Budget.Source.Kind, label: String)] = []
    private(set) var unit: Value.Unit?
    private(set) var hasAccount = false
    private(set) var hasProject = false
    /// The heads before the first amount, as far as they are known.
    private(set) var leads: [LabelRoles.Role] = []
    /// Words of a line above that mean nothing alone.
    private var pending: [[UInt8]] = []

    /// How many columns of figures there are.
    var figureCount: Int { totals.count + (hasChange ? 1 : 0) + sources.count }

    /// There is enough to read rows of money.
    var isComplete: Bool {
        hasProject && !totals.isEmpty && (PlainLine.leastFigures...TableRows.widest).contains(figureCount)
    }

    /// A row has the amounts, the change, and one source at least.
    var leastFigures: Int { totals.count + (hasChange ? 1 : 0) + 1 }

    /// How many lines of heads may stand over the rows.
    private static let limit = 10
    /// How many words a spaced-out label may have.
    private static let longestLabel = 12

    /// The heads in the lines from a row on, and the row behind them: at least two rows with figures follow.
    static func above(
        _ bytes: [UInt8], _ layout: Layout, from start: Int, to last: Int
    ) -> (heads: PlainHeads, end: Int)? {
        var heads = PlainHeads()
        var end = start
        let stop = min(last, start + limit)
        while end < stop {
            guard let cell = layout.line(end), PlainLine(bytes, cell.span) == nil else { break }
            let isHead = heads.take(bytes, cell.span)
            if end == start, !isHead { return nil }
            if !isHead, heads.isComplete { break }
            end += 1
        }
        guard heads.isComplete, end < last else { return nil }
        let lines = (end..<min(end + limit, last)).compactMap { row in
            layout.line(row).flatMap { PlainLine(bytes, $0.span) }
        }
        // One row shows enough where it fills every column.
        let isWhole = lines.first?.figures.count == heads.figureCount
        return lines.count > (isWhole ? 0 : 1) ? (heads, end) : nil
    }

    /// Takes the heads of a line; false where it holds none.
    mutating func take(_ bytes: [UInt8], _ line: ByteSpan) -> Bool {
        var words = PlainLine.words(bytes, line)[...]
        if joinsWrapped(words.map { Array(bytes[$0.lower..<$0.upper]) }) { return true }
        var known = 0
        var unknown: [[UInt8]] = []
        while let first = words.first {
            // Spaced-out labels are one: the longest stretch of words that is a label.
            let end = words.indices.prefix(Self.longestLabel).last { index in
                let span = ByteSpan(first.lower, words[index].upper)
                if SpacedSources.make(up: words[words.startIndex...index], bytes) { return false }
                return Head(bytes, span, LabelKey(bytes, span)).isOverMoney
            }
            if let end {
                let span = ByteSpan(first.lower, words[end].upper)
                add(Head(bytes, span, LabelKey(bytes, span)), bytes)
                known += 1
                words = words[(end + 1)...]
            } else {
                unknown.append(Array(bytes[first.lower..<first.upper]))
                words = words.dropFirst()
            }
        }
        // A line of heads may stand between the halves of wrapped ones.
        if known == 0 { pending = unknown }
        return known > 0
    }

    /// Joins words with those of a line above where together all of them are heads.
    private mutating func joinsWrapped(_ words: [[UInt8]]) -> Bool {
        guard !words.isEmpty, words.count == pending.count else { return false }
        let joined = zip(pending, words).map { $0 + $1 }
        let heads = joined.map { Head($0, ByteSpan(0, $0.count), LabelKey($0, ByteSpan(0, $0.count))) }
        guard heads.allSatisfy(\.isOverMoney) else { return false }
        for (head, text) in zip(heads, joined) { add(head, text) }
        pending = []
        return true
    }

    private mutating func add(_ head: Head, _ bytes: [UInt8]) {
        unit = unit ?? head.unit
        if totals.isEmpty, !head.isMoney, let role = head.role { leads.append(role) }
        switch head.role {
        case .total?:
            totals.append(head.period.isEmpty ? nil : PeriodReader.label(bytes, head.period).period)
        case .change?: hasChange = true
        case .source(let kind)?: sources.append((kind, CleanText(bytes).string(head.span)))
        case .account?: hasAccount = true
        case .projectName?: hasProject = true
        default: break
        }
    }
}

extension Head {
    /// The label stands over a column of a table of money.
    fileprivate var isOverMoney: Bool {
        switch role {
        case nil, .observation?, .indicatorName?, .unit?, .method?, .rationale?, .text?, .value?, .year?, .sum?: false
        default: true
        }
    }
}

extension Layout {
    /// The one cell of a line without columns.
    func line(_ row: Int) -> Cell? {
        guard !rows[row].isTabular, rows[row].inked == 1 else { return nil }
        return cells[rows[row].cells].first(where: \.hasText)
    }
}
