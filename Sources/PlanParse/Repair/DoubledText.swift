import PlanModel

/// A cell in which every character stands several times in a row: bold print that an extractor took for two prints.
///
/// Example: `現現状状とと課課題題` is 現状と課題, its other five characters being copies. Blanks may be doubled or not.
struct DoubledText {
    /// The cell.
    let span: ByteSpan
    /// What stands there once too often, in order.
    let copies: [ByteSpan]
    /// The cell without the copies.
    let single: [UInt8]
    /// What is reported where the cell is read without them.
    let kind: DiagnosticKind

    /// Two to four prints are known.
    static let times = 2...4
    /// Longer cells are no headings in any print.
    private static let maximumLength = HeadingLine.maximumLength * 2 * times.upperBound

    init(span: ByteSpan, copies: [ByteSpan], single: [UInt8], kind: DiagnosticKind) {
        self.span = span
        self.copies = copies
        self.single = single
        self.kind = kind
    }

    /// The text of a cell that stands there a number of times.
    init?(_ bytes: [UInt8], _ span: ByteSpan, times: Int) {
        guard Self.mayBeDoubled(bytes, span), let text = Self.copies(bytes, span, times, ofBlanks: false) else {
            return nil
        }
        let blanks = Self.copies(bytes, span, times, ofBlanks: true) ?? []
        copies = blanks.isEmpty ? text : (text + blanks).sorted { $0.start < $1.start }
        self.span = span
        single = Self.without(copies, bytes, span)
        kind = .layoutDoubledCharacters
    }

    /// The first two characters are one: few cells begin so.
    @inline(__always)
    static func mayBeDoubled(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        let length = Scalars.length(bytes[span.lower])
        guard span.count >= 2 * length, span.count <= maximumLength else { return false }
        for index in span.lower..<(span.lower + length) where bytes[index] != bytes[index + length] { return false }
        return true
    }

    /// The copies of all characters, or of all blanks; nil where one does not stand the right number of times.
    private static func copies(_ bytes: [UInt8], _ span: ByteSpan, _ times: Int, ofBlanks: Bool) -> [ByteSpan]? {
        var copies: [ByteSpan] = []
        var index = span.lower
        while index < span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            let isBlank = CharacterClass.blankLength(bytes, index, span.upper) > 0
            var end = index + max(1, length)
            var count = 1
            while end < span.upper, Scalars.decode(bytes, end, span.upper).value == scalar {
                if isBlank == ofBlanks, count % times != 0 { copies.append(ByteSpan(end, end + length)) }
                end += length
                count += 1
            }
            if isBlank == ofBlanks, count % times != 0 { return nil }
            index = end
        }
        return copies
    }

    private static func without(_ copies: [ByteSpan], _ bytes: [UInt8], _ span: ByteSpan) -> [UInt8] {
        var (single, index): ([UInt8], Int) = ([], span.lower)
        for copy in copies {
            single += bytes[index..<copy.lower]
            index = copy.upper
        }
        return single + bytes[index..<span.upper]
    }
}

extension CompiledForm {
    /// Whether a text is a label, a head or a heading of the form, so that its doubled print may be read as one.
    func knows(_ text: [UInt8]) -> Bool {
        let span = ByteSpan(0, text.count)
        let key = LabelKey(text, span)
        if isDeclared(key) || key.isPeriodAlone { return true }
        if let bracket = HeadingLine.trailingBracket(text, span), isDeclared(LabelKey(text, ByteSpan(0, bracket.start)))
        {
            return true
        }
        if let next = headingMark?.end(in: text, at: 0, text.count) {
            return heading(LabelKey(text, ByteSpan(next, text.count))) != nil
        }
        if let numbered = NumberedHeading(text, span), isHeading(numbered, text) { return true }
        return isHeadingLine(Layout.Cell(span: span, column: 0, hasText: true, key: key), text)
    }

    private func isDeclared(_ key: LabelKey) -> Bool { label(key) != nil || heading(key) != nil }

    private func isHeading(_ numbered: NumberedHeading, _ text: [UInt8]) -> Bool {
        heading(LabelKey(text, numbered.text)) != nil
            || containing.contains { $0.word.first(in: text, numbered.text) != nil }
    }

    /// A line that names the document or opens a sheet.
    private func isHeadingLine(_ cell: Layout.Cell, _ text: [UInt8]) -> Bool {
        var words = title.map { [$0] } ?? []
        for opening in sheets {
            switch opening.kind {
            case .heading(let word): words.append(word)
            case .code(let word): if CodedHeading(text, cell.span, word: word) != nil { return true }
            case .chapter(let mark): if CodedHeading(text, cell.span, separator: mark) != nil { return true }
            case .pillar, .label: break
            }
        }
        let ledger = Ledger(text)
        return words.contains { HeadingLine(cell, endingIn: $0, ledger) != nil }
    }
}
