import PlanModel

/// Indicators of which each text stands in a line of its own: the name, below it labels with their years, and a figure below each,
/// as extractors write charts. Numbers of an axis may stand between.
///
/// Example: the lines `協力店の数`, `20`, `0`, `実績（2022年度）`, `9店`, `目標（2030年）`, `20店` are an indicator with two figures.
extension FormEngine {
    /// Reads the indicator whose name stands at the index; false where the lines below it are no labels and figures.
    mutating func readStackedPairs() -> Bool {
        guard index != titleRow, let name = soleLine(index), name.span.count <= HeadingLine.maximumLength,
            CellKind(bytes, name) == .words, Head(over: name, bytes).role == nil,
            !GeneralHeading.endsSentence(bytes, name.span)
        else { return false }
        let numbers = axis(below: index)
        let start = index + 1 + numbers
        let pairs = stackedPairs(from: start)
        guard pairs.count > 1 else { return false }
        let sheet = currentSheet(from: name.span.lower)
        closeIndicator(in: sheet)
        closeSection(in: sheet)
        for row in index..<(start + pairs.count * 2) { claimTags(of: layout.rows[row]) }
        sheet.reading.indicatorKind = .target
        openIndicator(name.span, at: name.span, manner: .guessed, in: sheet)
        for row in (index + 1)..<start {
            guard let number = soleLine(row) else { continue }
            sheet.takeAttribute("", "other", number.span, manner: .guessed, &ledger)
        }
        for pair in pairs {
            ledger.claimLabel(pair.head.span)
            let year = pair.head.period
            let period = year.isEmpty ? nil : TableYear.period(bytes, year)?.period ?? self.period(year)
            observeDated(pair.role, label: headText(pair.head), period: period, pair.value, in: sheet)
        }
        closeIndicator(in: sheet)
        index = start + pairs.count * 2
        return true
    }

    /// So many numbers of an axis may stand below the name.
    private static var longestAxis: Int { 12 }

    /// A row of one cell, which stands right below the row above it.
    private func soleLine(_ row: Int) -> Layout.Cell? {
        guard row < layout.rows.count, layout.rows[row].inked == 1 else { return nil }
        return layout.line(row)
    }

    /// How many lines of nothing but a number stand below a row.
    private func axis(below row: Int) -> Int {
        var count = 0
        while count < Self.longestAxis, let line = soleLine(row + 1 + count), !layout.rows[row + 1 + count].gapBefore,
            CellKind(bytes, line) == .figure, PlainLine.words(bytes, line.span).count == 1,
            QuantityReader(bytes: bytes).read(line.span, text: "", column: nil).unit == nil
        {
            count += 1
        }
        return count
    }

    /// The labels of figures that stand from a row on, each over its figure.
    private func stackedPairs(from start: Int) -> [(head: Head, role: Indicator.Observation.Role, value: ByteSpan)] {
        var (pairs, row): ([(Head, Indicator.Observation.Role, ByteSpan)], Int) = ([], start)
        while let label = soleLine(row), !layout.rows[row].gapBefore, label.span.count <= LabelKey.maximumLength,
            case let head = Head(over: label, bytes), case .observation(let role)? = head.role, !head.isForeign,
            let value = soleLine(row + 1), !layout.rows[row + 1].gapBefore,
            QuantityReader(bytes: bytes).hasFigure(value.span) || QuantityReader.isDash(bytes, value.span),
            Head(over: value, bytes).role == nil
        {
            pairs.append((head, role, value.span))
            row += 2
        }
        return pairs
    }
}
