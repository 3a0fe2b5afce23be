import PlanModel

/// A line of labels with their values: `事業名 | 公民館講座 | 担当課 | 生涯学習課`, `担当課：生涯学習課`.
struct PairRow {
    struct Pair {
        let label: Head
        /// Nil where the label has no value in its row.
        var value: ByteSpan?
        /// What stands between the two in a line of text.
        var colon: ByteSpan?
        /// The label with its brackets.
        var mark: ByteSpan?
    }

    private(set) var pairs: [Pair] = []

    /// The pairs that make up a row, or nil. The first cell is a label of the vocabulary; no two values stand side by
    /// side, and no year, for that is a row of a table.
    init?(_ bytes: [UInt8], _ layout: Layout, _ row: Int) {
        guard layout.rows[row].isTabular else {
            guard let line = layout.line(row),
                let pair = Self.line(bytes, line.span) ?? Self.bracketed(bytes, line.span)
                    ?? Self.listed(bytes, line.span)
            else { return nil }
            pairs = [pair]
            return
        }
        guard layout.rows[row].inked <= Self.limit else { return nil }
        for cell in layout.cells[layout.rows[row].cells] where cell.hasText {
            let head = Head(bytes, cell)
            if head.isPairLabel {
                pairs.append(Pair(label: head))
            } else {
                guard let last = pairs.indices.last, pairs[last].value == nil, !cell.key.isPeriodAlone else {
                    return nil
                }
                pairs[last].value = cell.span
            }
        }
        // More labels than values are the heads of a table.
        let filled = pairs.count { $0.value != nil }
        guard filled > 0, pairs.count - filled <= filled else { return nil }
    }

    /// More cells are a table's.
    private static let limit = 12

    /// A label of the vocabulary in brackets and a value: `【担当課】こども課`.
    private static func bracketed(_ bytes: [UInt8], _ line: ByteSpan) -> Pair? {
        let (open, length) = Scalars.decode(bytes, line.lower, line.upper)
        let end = min(line.upper, line.lower + LabelKey.maximumLength / 2)
        guard open == 0x3010, let close = closing.first(in: bytes, ByteSpan(line.lower, end)) else { return nil }
        let text = CleanText(bytes)
        let label = text.trimmed(ByteSpan(line.lower + length, close.lower))
        let value = text.trimmed(ByteSpan(close.upper, line.upper))
        let key = LabelKey(bytes, label)
        guard !label.isEmpty, !value.isEmpty, Head(bytes, label, key).isPairLabel else { return nil }
        let whole = ByteSpan(line.lower, close.upper)
        return Pair(label: Head(bytes, label, key), value: value, mark: whole)
    }

    private static let closing: Word = "】"

    /// 財源内訳, a blank and sources with their amounts: `財源内訳　国 50,000千円　市債 67,500千円`.
    private static func listed(_ bytes: [UInt8], _ line: ByteSpan) -> Pair? {
        guard line.count <= HeadingLine.maximumLength * 2, let first = PlainLine.words(bytes, line).first else {
            return nil
        }
        let label = Head(bytes, first, LabelKey(bytes, first))
        let value = CleanText(bytes).trimmed(ByteSpan(first.upper, line.upper))
        guard label.role == .sources, ListedSources(bytes, value) != nil else { return nil }
        return Pair(label: label, value: value)
    }

    /// A label of the vocabulary, a colon and a value.
    static func line(_ bytes: [UInt8], _ line: ByteSpan) -> Pair? {
        var index = line.lower
        let end = min(line.upper, line.lower + LabelKey.maximumLength / 2)
        while index < end {
            let (scalar, length) = Scalars.decode(bytes, index, end)
            if Scalars.folded(scalar) == 0x3A {
                let text = CleanText(bytes)
                let label = text.trimmed(ByteSpan(line.lower, index))
                let value = text.trimmed(ByteSpan(index + length, line.upper))
                let head = Head(bytes, label, LabelKey(bytes, label))
                guard !label.isEmpty, !value.isEmpty, head.isPairLabel else { return nil }
                // `（単位：千円）` stands over a table.
                if Scalars.folded(Scalars.decode(bytes, label.lower, label.upper).value) == 0x28 { return nil }
                return Pair(label: head, value: value, colon: ByteSpan(index, index + length))
            }
            index += max(1, length)
        }
        return nil
    }
}

extension Head {
    /// The label may stand before its value.
    fileprivate var isPairLabel: Bool {
        switch role {
        case nil, .sum?, .year?, .value?, .change?: false
        default: true
        }
    }

    /// The label tells of a project; three such lines are a record without a name.
    fileprivate var tellsOfRecord: Bool {
        switch role {
        case .department?, .section?, .total?, .source?, .sources?, .account?: true
        default: false
        }
    }

    /// The label says what a record is about, so that the lines around it are one.
    fileprivate var opensRecord: Bool {
        switch role {
        case .projectName?, .measureName?, .indicatorName?: true
        default: false
        }
    }
}

extension Head {
    /// The label stands before the name of an indicator, of which a record has several.
    var namesIndicator: Bool { if case .indicatorName? = role { true } else { false } }
}

/// Lines of labels and values that make a record, as the sheets of evaluations have them.
struct PairBlock {
    /// The first label: where it comes again, the next record begins.
    let first: LabelKey

    private static let lookAhead = 8

    /// The block that begins at a row, or nil: two rows of pairs at least, the name of a project or indicator among the
    /// first ones; a heading that names a project (`## 事業名：…`); or three that tell of one.
    init?(_ bytes: [UInt8], _ layout: Layout, at start: Int) {
        guard let row = PairRow(bytes, layout, start), let first = row.pairs.first else { return nil }
        var (count, tellings, isRecord) = (0, 0, false)
        for next in start..<min(start + Self.lookAhead, layout.rows.count) {
            guard next == start || !layout.rows[next].gapBefore, let pairs = PairRow(bytes, layout, next) else { break }
            count += 1
            isRecord = isRecord || pairs.pairs.contains { $0.label.opensRecord }
            tellings += pairs.pairs.count { $0.label.tellsOfRecord && $0.value != nil }
        }
        let isHeading = layout.line(start).map { MarkedHeading.level(bytes, $0.span) != nil } == true
        guard isRecord && (count > 1 || isHeading) || tellings > 2 else { return nil }
        self.first = first.label.key
    }
}
