import PlanModel

/// The line that names a document of an undeclared form, told by evidence: it stands among the first lines, is no
/// sentence, and ends in a word for documents; one with a year counts before others.
///
/// Example: `Ｒ４年度当初予算に計上した主な継続事業` is the title 当初予算に計上した主な継続事業 of the fiscal year 2022.
struct DocumentTitle {
    private(set) var text: String?
    private(set) var period: Period?
    private(set) var row: Int?

    /// A title without a year stands among this many rows, one with a year among more.
    private static let (near, far) = (12, 80)

    init(_ bytes: [UInt8], _ layout: Layout) {
        var lonelyYear: Period?
        for (index, row) in layout.rows.prefix(Self.far).enumerated() {
            guard row.inked == 1, !row.isTabular,
                let cell = layout.cells[row.cells].first(where: \.hasText).map({ Self.withoutAside($0, bytes) }),
                cell.span.count <= HeadingLine.maximumLength
            else { continue }
            if Self.isPair(bytes, cell.span) { break }
            let dated = Self.period(of: cell, bytes)
            if cell.key.isPeriodAlone {
                lonelyYear = dated
                continue
            }
            defer { lonelyYear = nil }
            let isMarked = text == nil && MarkedHeading.level(bytes, cell.span) == 1
            guard isMarked || Self.namesDocument(bytes, cell.span), !Self.isBelowLabel(bytes, layout, index) else {
                continue
            }
            let leads = !cell.key.period.isEmpty && Self.leads(cell, bytes)
            guard leads || lonelyYear != nil || row.gapBefore || index < 3 else { continue }
            guard leads || lonelyYear != nil || index < Self.near else { continue }
            take(cell, leads ? dated : lonelyYear ?? Self.onlyYear(cell, bytes), at: index, leads: leads, bytes)
            if period != nil { return }
        }
        if text == nil { takeFirstLine(layout, bytes) }
    }

    /// The line without who publishes the document, the date or the unit at its right.
    private static func withoutAside(_ line: Layout.Cell, _ bytes: [UInt8]) -> Layout.Cell {
        guard line.isInPieces, line.span.count <= longestLine,
            let title = TitleLine.title(of: TitleLine.parts(of: line.span, bytes), bytes, isParted: false)
        else { return line }
        return Layout.Cell(
            span: title, column: line.column, hasText: true, isInPieces: line.isInPieces, key: LabelKey(bytes, title))
    }

    private static let longestLine = 480

    /// The line names the first record, behind its label: `事務事業名　公民館管理運営事業`.
    private static func isPair(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        if let pair = PairRow.line(bytes, span) { return pair.label.opensRecord }
        guard let first = PlainLine.words(bytes, span).first, first.upper < span.upper,
            Scalars.before(bytes, first.upper, first.lower).value == 0x540D  // 名
        else { return false }
        return Head(bytes, first, LabelKey(bytes, first)).opensRecord
    }

    /// A marked label stands above the line: 【事業名】.
    private static func isBelowLabel(_ bytes: [UInt8], _ layout: Layout, _ index: Int) -> Bool {
        guard index > 0, !layout.rows[index].gapBefore, let above = GeneralHeading(bytes, layout, index - 1) else {
            return false
        }
        return Head(bytes, above.title, LabelKey(bytes, above.title)).opensRecord
    }

    /// A short first line that stands apart or right above a table, where no line has a word for documents.
    private mutating func takeFirstLine(_ layout: Layout, _ bytes: [UInt8]) {
        guard layout.rows.count > 1, let cell = layout.line(0), !cell.key.isPeriodAlone,
            layout.rows[1].gapBefore || Self.tableStarts(bytes, layout, 1),
            cell.span.count <= Self.longestFirstLine, !GeneralHeading.endsSentence(bytes, cell.span),
            !Self.isPair(bytes, cell.span)
        else { return }
        if let inner = Self.bracketed(bytes, cell.span) {
            (text, row) = (CleanText(bytes).string(inner), 0)
            return
        }
        guard !Self.isMarked(bytes, cell.span) else { return }
        let leads = !cell.key.period.isEmpty && Self.leads(cell, bytes)
        take(cell, leads ? Self.period(of: cell, bytes) : Self.onlyYear(cell, bytes), at: 0, leads: leads, bytes)
    }

    /// A table starts with a row, the line of its unit above it perhaps.
    private static func tableStarts(_ bytes: [UInt8], _ layout: Layout, _ row: Int) -> Bool {
        if layout.rows[row].isTabular { return true }
        guard let line = layout.line(row) else { return false }
        if TableUnit(bytes, line.span) != nil {
            return row + 1 < layout.rows.count && row < 2 && tableStarts(bytes, layout, row + 1)
        }
        let words = PlainLine.words(bytes, line.span)
        return words.count > 2 && words.count { Head(bytes, $0, LabelKey(bytes, $0)).isKnown } > 1
    }

    /// `（性質別歳出）  （単位：千円）`: what the brackets of a whole line hold.
    private static func bracketed(_ bytes: [UInt8], _ span: ByteSpan) -> ByteSpan? {
        let line = withoutUnit(bytes, span)
        guard Scalars.folded(Scalars.decode(bytes, line.lower, line.upper).value) == 0x28,
            let bracket = Brackets.trailing(bytes, line), bracket.start == line.lower
        else { return nil }
        let inner = CleanText(bytes).trimmed(bracket.inner)
        let isTitle = CellKind(bytes, inner) == .words && TableUnit.within(inner, bytes) == nil
        return inner.count >= shortestBracket && isTitle ? inner : nil
    }

    private static let shortestBracket = 9

    /// Longer first lines are text.
    private static let longestFirstLine = 90

    /// A number, a mark or a bracket begins the line, or it heads a chapter.
    private static func isMarked(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        if GeneralHeading.isChapter(bytes, span) || CodedHeading(bytes, span, word: project) != nil { return true }
        let (first, _) = Scalars.decode(bytes, span.lower, span.upper)
        switch Scalars.folded(first) {
        // `「清流の国」総合戦略` begins with a name.
        case 0x300C: return quoted.ends(at: span.upper, in: bytes, from: span.lower + 1)
        case 0x28, 0x3010, 0x203B, 0x30...0x39, 0x2160...0x217F, 0x25A0...0x25FF: return true
        default: return Marker(bytes, at: span.lower, span.upper, atLineStart: true) != nil
        }
    }

    /// The fiscal year within a title, where it is the only one and no range begins with it: `補助金一覧（令和5年度決算）`.
    private static func onlyYear(_ cell: Layout.Cell, _ bytes: [UInt8]) -> Period? {
        guard let year = period(of: cell, bytes), year.precision == .fiscalYear else { return nil }
        let rest = ByteSpan(cell.key.period.upper, cell.span.upper)
        return LabelKey(bytes, rest).period.isEmpty ? year : nil
    }

    private mutating func take(_ cell: Layout.Cell, _ year: Period?, at index: Int, leads: Bool, _ bytes: [UInt8]) {
        // A line with a year outdoes one without.
        guard text == nil || year != nil else { return }
        let clean = CleanText(bytes)
        let start = leads ? cell.key.period.upper : cell.span.lower
        let title = Self.withoutUnit(bytes, ByteSpan(start, cell.span.upper))
        text = clean.string(ByteSpan(start, Self.endWithoutOffice(bytes, title)))
        period = year
        row = index
    }

    /// The title without the unit of the table below it: `主要事業    単位：千円`.
    private static func withoutUnit(_ bytes: [UInt8], _ span: ByteSpan) -> ByteSpan {
        guard let word = PlainLine.words(bytes, span).last, word.lower > span.lower, TableUnit(bytes, word) != nil
        else {
            return span
        }
        return CleanText(bytes).trimmed(ByteSpan(span.lower, word.lower))
    }

    /// The year stands at the line's start.
    private static func leads(_ cell: Layout.Cell, _ bytes: [UInt8]) -> Bool {
        let (first, length) = Scalars.decode(bytes, cell.span.lower, cell.span.upper)
        let start = Scalars.folded(first) == 0x28 ? cell.span.lower + length : cell.span.lower
        return cell.key.period.lower == start
    }

    private static func period(of cell: Layout.Cell, _ bytes: [UInt8]) -> Period? {
        guard !cell.key.period.isEmpty else { return nil }
        guard let period = PeriodReader.label(bytes, cell.key.period).period, let year = period.fiscalYear else {
            return nil
        }
        // The year of a document that tells of a quarter or half of it is the whole.
        return period.precision == .fiscalYear ? period : Period(year, text: period.text)
    }

    /// The line ends in a word for documents, brackets and について apart.
    private static func namesDocument(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        let isBracketed = Scalars.folded(Scalars.decode(bytes, span.lower, span.upper).value) == 0x28
        if isMarked(bytes, span), !isBracketed || Marker(bytes, at: span.lower, span.upper, atLineStart: true) != nil {
            return false
        }
        var end = span.upper
        while let bracket = HeadingLine.trailingBracket(bytes, ByteSpan(span.lower, end)), bracket.start > span.lower {
            end = CleanText(bytes).trimmed(ByteSpan(span.lower, bracket.start)).upper
        }
        end = Self.endWithoutTown(bytes, ByteSpan(span.lower, end))
        if about.ends(at: end, in: bytes, from: span.lower + 1) {
            return namesDocument(bytes, upTo: end - about.bytes.count, span)
        }
        return namesDocument(bytes, upTo: end, span)
    }

    /// The end without the name of a town behind a blank: `事務事業評価シート　北見市`.
    private static func endWithoutTown(_ bytes: [UInt8], _ span: ByteSpan) -> Int {
        guard let word = PlainLine.words(bytes, span).last, word.lower > span.lower,
            case let last = Scalars.before(bytes, word.upper, word.lower).start,
            towns.end(in: bytes, at: last, word.upper) != nil,
            MunicipalityFinder.standard.nextIsName(bytes, from: word.lower)
        else { return span.upper }
        let rest = CleanText(bytes).trimmed(ByteSpan(span.lower, word.lower))
        guard let bracket = HeadingLine.trailingBracket(bytes, rest), bracket.start > rest.lower else {
            return rest.upper
        }
        return CleanText(bytes).trimmed(ByteSpan(rest.lower, bracket.start)).upper
    }

    private static let towns: WordList<Void> = ["市", "町", "村", "区", "県", "都", "府", "道"]

    private static func namesDocument(_ bytes: [UInt8], upTo end: Int, _ span: ByteSpan) -> Bool {
        var end = end
        if let bracket = HeadingLine.trailingBracket(bytes, ByteSpan(span.lower, end)), bracket.start > span.lower {
            end = CleanText(bytes).trimmed(ByteSpan(span.lower, bracket.start)).upper
        }
        return DocumentWords.end(bytes, ByteSpan(span.lower, end))
    }

    /// The end without a bracket that names a town or an office, a year or the unit: `（湯河原町）`, `（企画課）`, `（単位：千円）`.
    private static func endWithoutOffice(_ bytes: [UInt8], _ span: ByteSpan) -> Int {
        guard let bracket = HeadingLine.trailingBracket(bytes, span), bracket.start > span.lower else {
            return span.upper
        }
        let last = Scalars.before(bytes, bracket.inner.upper, bracket.inner.lower).start
        let inner = CleanText(bytes).trimmed(bracket.inner)
        let isPeriod = PeriodReader(bytes: bytes, end: inner.upper).read(at: inner.lower)?.end == inner.upper
        let isAside = isPeriod || TableUnit.within(bracket.inner, bytes) != nil
        return isAside || offices.end(in: bytes, at: last, bracket.inner.upper) != nil ? bracket.start : span.upper
    }

    private static let offices: WordList<Void> = ["市", "町", "村", "区", "県", "課", "部", "室", "局", "所"]

    private static let quoted: Word = "」"

    private static let project: Word = "事業"

    private static let about: Word = "について"
}
