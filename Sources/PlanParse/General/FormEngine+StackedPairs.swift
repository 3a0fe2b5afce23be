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
            observe(pair.role, label: headText(pair.head), period: period, pair.value, manner: .guessed, in: sheet)
        }
        closeIndicator(in: sheet)
        index = start + pairs.count * 2
        return true
    }

    /// Reads a marked label that names a project or who is in charge, with its value in the line below it: `【事業名】` over
    /// `公民館管理運営事業`. False where the row is none.
    mutating func readMarkedLabel() -> Bool {
        guard index != titleRow, let line = soleLine(index), let heading = GeneralHeading(bytes, layout, index),
            heading.level != .table, case let label = Head(bytes, heading.title, LabelKey(bytes, heading.title)),
            label.opensRecord && !label.namesIndicator || label.role == .department,
            let value = soleLine(index + 1), !layout.rows[index + 1].gapBefore,
            value.span.count <= HeadingLine.maximumLength, CellKind(bytes, value) == .words,
            !GeneralHeading.endsSentence(bytes, value.span), GeneralHeading(bytes, layout, index + 1) == nil
        else { return false }
        endText()
        for row in index...(index + 1) { claimTags(of: layout.rows[row]) }
        ledger.claim(ByteSpan(line.span.lower, heading.title.lower), as: .marker)
        ledger.claim(ByteSpan(heading.title.upper, line.span.upper), as: .marker)
        var sheet = currentSheet(from: line.span.lower)
        var years = VerticalYears(totalsComeFirst: true)
        readPair(label, value.span, &years, in: &sheet)
        index += 2
        return true
    }

    /// Reads the name of the indicator that the table below is about, whose rows are its targets and results alone:
    /// `① 指標名：自主防災組織カバー率` over `区分 | R4 | R5` and `目標値 | 87.0 | 88.0`. False where the row is none.
    mutating func readNameOfTable() -> Bool {
        guard index != titleRow, let line = soleLine(index), line.span.count <= HeadingLine.maximumLength,
            index + 1 < layout.rows.count, layout.rows[index + 1].isTabular, !layout.rows[index + 1].gapBefore,
            case let text = withoutMarker(line.span), CellKind(bytes, text) == .words,
            !GeneralHeading.endsSentence(bytes, text),
            let table = Table(tableRows, at: index + 1, year: plan.record.fiscalYear?.fiscalYear, moneyAbove: false),
            holdsRolesAlone(table)
        else { return false }
        let sheet = currentSheet(from: line.span.lower)
        claimTags(of: layout.rows[index])
        closeIndicator(in: sheet)
        closeSection(in: sheet)
        ledger.claim(ByteSpan(line.span.lower, text.lower), as: .marker)
        openRowIndicator(text, .target, in: sheet)
        index += 1
        return true
    }

    /// Each row of the table begins with what its figures are: 目標, `実績値 44.1`.
    private func holdsRolesAlone(_ table: Table) -> Bool {
        guard table.subject == .indicators, !table.rows.isEmpty else { return false }
        return table.rows.allSatisfy { row in
            guard layout.rows[row].inked > 0 else { return true }
            guard layout.rows[row].isTabular, let first = tableRows.cells(row).first else { return false }
            return Head(bytes, first).isObservation || GluedLabel(bytes, first.span) != nil
        }
    }

    /// So many numbers of an axis may stand below the name.
    private static var longestAxis: Int { 12 }

    /// A row of one cell, which stands right below the row above it.
    private func soleLine(_ row: Int) -> Layout.Cell? {
        guard row < endOfReading, layout.rows[row].inked == 1 else { return nil }
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
