/// Text with tabs in which some cells stand in quotes, with line ends and doubled quotes in them: what spreadsheets copy.
struct QuotedTabs {
    private let bytes: [UInt8]
    let values: SeparatedValues

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        values = SeparatedValues(bytes, separator: 0x09)
    }

    /// Some row is nothing but cells of `""`.
    var holdsBlankRow: Bool {
        let text = bytes.span
        var (isBlank, tabs, quotes) = (true, 0, 0)
        for index in text.indices {
            switch text[index] {
            case 0x09: tabs += 1
            case UInt8(ascii: "\""): quotes += 1
            case 0x0A:
                if isBlank, tabs > 0, quotes > 1 { return true }
                (isBlank, tabs, quotes) = (true, 0, 0)
            case 0x0D: break
            default: isBlank = false
            }
        }
        return false
    }

    /// Most lines with ink have tabs.
    var isMostlyTabular: Bool {
        let text = bytes.span
        var (tabular, lines) = (0, 0)
        var (hasTab, hasInk) = (false, false)
        for index in text.indices {
            switch text[index] {
            case 0x09: hasTab = true
            case 0x0A:
                tabular += hasInk && hasTab ? 1 : 0
                lines += hasInk ? 1 : 0
                (hasTab, hasInk) = (false, false)
            case 0x0D: break
            default: hasInk = true
            }
        }
        return tabular * 2 > lines
    }

    /// The record that starts at a byte, if it has cells in quotes: several cells, or lines in one.
    func record(at start: Int) -> SeparatedValues.Record? {
        let record = values.record(at: start)
        guard record.isQuoted else { return nil }
        if record.cells.count > 1 { return record }
        let cell = record.cells[0]
        return bytes[cell.lower..<cell.upper].contains(0x0A) ? record : nil
    }

    func add(_ record: SeparatedValues.Record, to draft: inout TableDraft) { values.add(record, to: &draft) }
}
