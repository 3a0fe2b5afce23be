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
            guard let line = layout.line(row) else { return nil }
            let pair =
                Self.line(bytes, line.span) ?? Self.bracketed(bytes, line.span) ?? Self.listed(bytes, line.span)
            guard let pairs = pair.map({ [$0] }) ?? Self.spaced(bytes, line.span) else { return nil }
            self.pairs = pairs
            return
        }
        guard layout.rows[row].inked <= Self.limit else { return nil }
        for cell in layout.cells[layout.rows[row].cells] where cell.hasText {
            let head = Head(bytes, cell)
            if head.isPairLabel {
                pairs.append(Pair(label: head))
            } else if let last = pairs.indices.last, pairs[last].value == nil {
                guard !cell.key.isPeriodAlone else { return nil }
                // `基準値 | 目安値 | 目標値` are heads.
                if pairs[last].label.isObservation, Head(over: cell, bytes).isObservation { return nil }
                pairs[last].value = cell.span
            } else {
                guard let inner = Self.spaced(bytes, cell.span) else { return nil }
                pairs += inner
            }
        }
        // More labels than values are the heads of a table.
        let filled = pairs.count { $0.value != nil }
        guard filled > 0, pairs.count - filled <= filled else { return nil }
    }

    /// A row with short words where another has its labels, two or more of them: `事業開始 | 令和3年度 | 事業終了 | 令和8年度` below
    /// `事業名 | … | 担当課 | …`; nil where something else stands there.
    init?(_ bytes: [UInt8], _ layout: Layout, _ row: Int, like places: [Int32]) {
        guard places.count > 1, layout.rows[row].isTabular, layout.rows[row].inked <= places.count * 2 else {
            return nil
        }
        for cell in layout.cells[layout.rows[row].cells] where cell.hasText {
            if places.contains(cell.column) {
                guard cell.span.count <= Self.longestLabel, cell.key.period.isEmpty,
                    CellKind(bytes, cell) == .words
                else { return nil }
                pairs.append(Pair(label: Head(bytes, cell)))
            } else {
                guard let last = pairs.indices.last, pairs[last].value == nil else { return nil }
                pairs[last].value = cell.span
            }
        }
        guard pairs.contains(where: { $0.value != nil }) else { return nil }
    }

    /// Longer cells are no labels.
    private static let longestLabel = 48

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
        let (own, end) = bracketedStart(bytes, first) ?? (first, first.upper)
        let label = Head(bytes, own, LabelKey(bytes, own))
        let value = CleanText(bytes).trimmed(ByteSpan(end, line.upper))
        guard label.role == .sources, ListedSources(bytes, value) != nil else { return nil }
        return Pair(label: label, value: value, mark: own == first ? nil : ByteSpan(first.lower, end))
    }

    /// A label in brackets right before its value: `（財源内訳）国・県支出金 86千円`.
    private static func bracketedStart(_ bytes: [UInt8], _ word: ByteSpan) -> (label: ByteSpan, end: Int)? {
        let (open, length) = Scalars.decode(bytes, word.lower, word.upper)
        guard
            let close = closings.lazy.filter({ Scalars.folded(open) == $0.open }).compactMap({
                $0.close.first(in: bytes, word)
            }).first
        else { return nil }
        return (ByteSpan(word.lower + length, close.lower), close.upper)
    }

    private static let closings: [(open: UInt32, close: Word)] = [(0x28, "）"), (0x28, ")"), (0x3010, "】"), (0x5B, "］")]

    /// Labels and values with blanks alone between them: `事業名　給食事業`, `整理番号　125　　　事務事業名　子ども医療費助成事業`. Behind the first
    /// a label stands further apart than its value.
    static func spaced(_ bytes: [UInt8], _ line: ByteSpan) -> [Pair]? {
        guard line.count <= HeadingLine.maximumLength * 2,
            let first = label(bytes, line.lower, CharacterClass.nextBlank(bytes, line.lower, line.upper)),
            first.span.upper < line.upper
        else { return nil }
        var pairs = [Pair(label: first)]
        var end = first.span.upper
        for word in PlainLine.words(bytes, ByteSpan(end, line.upper)) {
            // `予算額 348千円 決算額 345千円`: a label behind an amount stands apart from it anyway.
            let isApart =
                DisplayColumns.width(bytes, ByteSpan(end, word.lower)) >= widestBlank
                || pairs[pairs.count - 1].value.map(QuantityReader(bytes: bytes).isMoney) ?? false
            if isApart, pairs[pairs.count - 1].value != nil, let next = label(bytes, word.lower, word.upper) {
                pairs.append(Pair(label: next))
            } else {
                let value = pairs[pairs.count - 1].value
                pairs[pairs.count - 1].value = value?.union(word) ?? word
            }
            end = word.upper
        }
        return pairs.allSatisfy { $0.value.map { isValue(bytes, $0) } ?? false } ? pairs : nil
    }

    /// A label of records that makes up a word.
    private static func label(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Head? {
        guard end - start <= LabelKey.maximumLength / 2, end > start else { return nil }
        let span = ByteSpan(start, end)
        let head = Head(bytes, span, LabelKey(bytes, span))
        // `対象（誰・何を）`: what is asked may stand behind the label.
        let isWhole = head.isWholeLabel(bytes) || HeadingLine.trailingBracket(bytes, span) != nil
        return head.isPairLabel && isWhole ? head : nil
    }

    /// Neither the text nor its first word is a head: `事業名 予算額` heads a table; nor is it the unit of one: `事業費　（単位：千円）`.
    private static func isValue(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        if TableUnit(bytes, span) != nil { return false }
        let word = ByteSpan(span.lower, CharacterClass.nextBlank(bytes, span.lower, span.upper))
        return [span, word].allSatisfy { part in
            let cell = Layout.Cell(span: part, column: 0, hasText: true, key: LabelKey(bytes, part))
            return !Head(over: cell, bytes).isKnown
        }
    }

    /// Two blanks of full width, or three of half.
    private static let widestBlank = 3

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
    var opensRecord: Bool {
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
    /// Where the labels of the first row stand, if it has several.
    private let places: [Int32]

    private static let lookAhead = 8

    /// The block that begins at a row, or nil: two rows of pairs at least, the name of a project or indicator among the
    /// first ones; a heading that names a project (`## 事業名：…`); or three that tell of one.
    init?(_ bytes: [UInt8], _ layout: Layout, at start: Int) {
        guard let row = PairRow(bytes, layout, start), let first = row.pairs.first else { return nil }
        places = Self.places(of: row, in: layout.cells[layout.rows[start].cells])
        var (count, tellings, isRecord) = (0, 0, false)
        for next in start..<min(start + Self.lookAhead, layout.rows.count) {
            guard next == start || !layout.rows[next].gapBefore else { break }
            guard let pairs = PairRow(bytes, layout, next) else {
                if PairRow(bytes, layout, next, like: places) != nil { continue }
                break
            }
            count += 1
            isRecord = isRecord || pairs.pairs.contains { $0.label.opensRecord }
            tellings += pairs.pairs.count { $0.label.tellsOfRecord && $0.value != nil }
        }
        let isHeading =
            layout.line(start).map { MarkedHeading.level(bytes, $0.span) != nil } == true
            || Self.namesRecordAlone(row, bytes, layout, start)
        guard isRecord && (count > 1 || isHeading || Self.isOverTable(row, bytes, layout, start)) || tellings > 2 else {
            return nil
        }
        self.first = first.label.key
    }

    /// A line behind a blank one that names a project or measure: `事務事業名　公民館管理運営事業`, whatever stands below it.
    private static func namesRecordAlone(_ row: PairRow, _ bytes: [UInt8], _ layout: Layout, _ start: Int) -> Bool {
        guard row.pairs.count == 1, layout.rows[start].gapBefore, layout.line(start) != nil,
            case let label = row.pairs[0].label, label.opensRecord, !label.namesIndicator
        else { return false }
        return Scalars.before(bytes, label.span.upper, label.span.lower).value == 0x540D  // 名
    }

    /// The row names what the table below it is about, which names nothing itself: years over kinds of money, one row of figures.
    private static func isOverTable(_ row: PairRow, _ bytes: [UInt8], _ layout: Layout, _ start: Int) -> Bool {
        var next = start + 1
        if row.pairs[0].label.namesIndicator, next < layout.rows.count, DatedRow(bytes, layout, next) != nil {
            return true
        }
        guard row.pairs.allSatisfy({ $0.value != nil }) else { return false }
        if next < layout.rows.count, layout.rows[next].gapBefore, row.pairs.count > 1 { return false }
        while next < layout.rows.count, layout.rows[next].inked == 0 { next += 1 }
        guard next < layout.rows.count, layout.rows[next].isTabular,
            let table = Table(
                TableRows(bytes: bytes, layout: layout), at: next, year: nil, moneyAbove: false)
        else { return false }
        switch table.arrangement {
        case .moneyDown, .yearsDown, .single: return true
        case .records:
            // `数値` is the only row of the indicator that the line names.
            return row.pairs[0].label.namesIndicator && (table.holdsRowRoles || table.rows.count == 1)
                || row.pairs[0].label.role == .projectName && table.subject == .indicators
        case .labels: return false
        }
    }

    /// The pairs of a row of the block, known or where the first has its labels.
    func row(_ bytes: [UInt8], _ layout: Layout, at row: Int) -> PairRow? {
        PairRow(bytes, layout, row) ?? PairRow(bytes, layout, row, like: places)
    }

    /// The columns of the labels, where the row has several pairs and nothing else.
    private static func places(of row: PairRow, in cells: ArraySlice<Layout.Cell>) -> [Int32] {
        guard row.pairs.count > 1, row.pairs.allSatisfy({ $0.value != nil }) else { return [] }
        let labels = Set(row.pairs.map(\.label.span.lower))
        return cells.filter { $0.hasText && labels.contains($0.span.lower) }.map(\.column)
    }
}
