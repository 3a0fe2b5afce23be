import PlanModel

/// Indicators with their figures in one cell: `・窓口の利用者数 目標 10,000人（R6） 実績 12,928人（R6） ・案内の件数 目標 300件 実績 280件`.
///
/// A marker opens each; a label of figures behind a blank stands before each of its figures. A cell of which a part is
/// neither is text.
struct ListedIndicators {
    struct Figure {
        let role: Indicator.Observation.Role
        let label: ByteSpan
        let value: ByteSpan
    }

    struct Entry {
        /// The label before the name: 【指標】.
        let label: ByteSpan?
        let name: ByteSpan
        let figures: [Figure]
        /// Labels of something else with what stands behind them: 【達成率】73.3％.
        let others: [(label: ByteSpan, value: ByteSpan)]
    }

    let indicators: [Entry]

    /// Longer cells are text.
    private static let maximumLength = 1200

    init?(_ bytes: [UInt8], _ cell: ByteSpan) {
        guard cell.count <= Self.maximumLength else { return nil }
        var entries: [Entry] = []
        for part in Self.parts(bytes, cell) {
            guard let entry = Self.entry(bytes, part) else { return nil }
            entries.append(entry)
        }
        if entries.isEmpty { return nil }
        indicators = entries
    }

    /// The stretches of the cell that are neither name, label nor value.
    func gaps(in cell: ByteSpan) -> [ByteSpan] {
        var gaps: [ByteSpan] = []
        var end = cell.lower
        for taken in indicators.flatMap(\.stretches) {
            if taken.lower > end { gaps.append(ByteSpan(end, taken.lower)) }
            end = taken.upper
        }
        if end < cell.upper { gaps.append(ByteSpan(end, cell.upper)) }
        return gaps
    }

    /// The stretches that markers begin; the whole cell where none does.
    private static func parts(_ bytes: [UInt8], _ cell: ByteSpan) -> [ByteSpan] {
        let text = CleanText(bytes)
        var starts: [(mark: Int, text: Int)] = []
        var (index, isFree) = (cell.lower, true)
        while index < cell.upper {
            if isFree, let marker = Marker(bytes, at: index, cell.upper, atLineStart: true) {
                starts.append((index, marker.end))
                index = marker.end
                isFree = false
                continue
            }
            let blank = CharacterClass.blankLength(bytes, index, cell.upper)
            let tag = blank == 0 ? Lexer.markup(in: bytes, at: index)?.1 : nil
            isFree = blank > 0 || tag != nil
            index = tag ?? index + max(blank, Scalars.decode(bytes, index, cell.upper).length, 1)
        }
        guard let first = starts.first, first.mark == cell.lower else { return [cell] }
        let ends = starts.dropFirst().map(\.mark) + [cell.upper]
        return zip(starts, ends).map { text.trimmed(ByteSpan($0.text, $1)) }
    }

    private static func entry(_ bytes: [UInt8], _ part: ByteSpan) -> Entry? {
        let text = CleanText(bytes)
        var words = PlainLine.words(bytes, part)
        let own = words.first.flatMap { label(bytes, $0) }
        if let own, own.names, let first = words.first, own.end < first.upper {
            words[0] = ByteSpan(own.end, first.upper)
        } else if own != nil {
            return nil
        }
        let labels = words.indices.dropFirst().filter { label(bytes, words[$0]) != nil }
        guard let first = labels.first else { return nil }
        let name = text.trimmed(ByteSpan(words[0].lower, words[first].lower))
        var (figures, others): ([Figure], [(ByteSpan, ByteSpan)]) = ([], [])
        for (position, index) in labels.enumerated() {
            guard let found = label(bytes, words[index]), !found.names else { return nil }
            let end = position + 1 < labels.count ? words[labels[position + 1]].lower : part.upper
            let value = QuantityReader.withoutTrend(bytes, text.trimmed(ByteSpan(found.end, end)))
            guard !value.isEmpty, found.isBracketed || CellKind(bytes, value) != .words else { return nil }
            if let role = found.role {
                figures.append(Figure(role: role, label: found.label, value: value))
            } else {
                others.append((found.label, value))
            }
        }
        let bare = withoutColon(bytes, name)
        guard !bare.isEmpty, !figures.isEmpty else { return nil }
        return Entry(label: own?.label, name: bare, figures: figures, others: others)
    }

    private static func withoutColon(_ bytes: [UInt8], _ name: ByteSpan) -> ByteSpan {
        let (last, start) = Scalars.before(bytes, name.upper, name.lower)
        return Scalars.folded(last) == 0x3A ? CleanText(bytes).trimmed(ByteSpan(name.lower, start)) : name
    }

    private struct FigureLabel {
        /// Nil where the label is of something else.
        let role: Indicator.Observation.Role?
        let label: ByteSpan
        let end: Int
        var isBracketed = false
        /// The label stands before the name of an indicator.
        var names = false
    }

    /// The label of a figure that a word is or begins with: `目標`, `実績：98%`, `【実績】16社`.
    private static func label(_ bytes: [UInt8], _ word: ByteSpan) -> FigureLabel? {
        let (open, openLength) = Scalars.decode(bytes, word.lower, word.upper)
        if open == 0x3010, let close = closing.first(in: bytes, word) {
            let label = ByteSpan(word.lower + openLength, close.lower)
            guard let own = LabelRoles.standard.role(of: LabelKey(bytes, label)) else { return nil }
            var found = FigureLabel(role: role(bytes, label), label: label, end: close.upper, isBracketed: true)
            if case .indicatorName = own { found.names = true }
            return found
        }
        var end = word.lower
        while end < word.upper {
            let (scalar, length) = Scalars.decode(bytes, end, word.upper)
            if Scalars.folded(scalar) == 0x3A {
                let label = ByteSpan(word.lower, end)
                return role(bytes, label).map { FigureLabel(role: $0, label: label, end: end + length) }
            }
            end += max(1, length)
        }
        return role(bytes, word).map { FigureLabel(role: $0, label: word, end: word.upper) }
    }

    private static let closing: Word = "】"

    private static func role(_ bytes: [UInt8], _ span: ByteSpan) -> Indicator.Observation.Role? {
        guard case .observation(let role)? = LabelRoles.standard.role(of: LabelKey(bytes, span)) else { return nil }
        return role
    }
}

extension ListedIndicators.Entry {
    /// What is taken of the cell, in its order.
    fileprivate var stretches: [ByteSpan] {
        let parts = figures.flatMap { [$0.label, $0.value] } + others.flatMap { [$0.label, $0.value] }
        return ([label].compactMap { $0 } + [name] + parts).sorted { $0.lower < $1.lower }
    }
}
