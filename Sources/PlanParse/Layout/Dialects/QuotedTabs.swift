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

    /// Every line has as many tabs as its neighbours, the first of them behind its text: programs fill rows up so, of which people
    /// set a title above a table without tabs.
    var isFilledUp: Bool {
        let text = bytes.span
        var (expected, tabs, lines): (Int?, Int, Int) = (nil, 0, 0)
        var hasInk = false
        for index in text.indices {
            switch text[index] {
            case 0x09: tabs += 1
            case 0x0A:
                // A line with nothing in it stands between the sheets of a book.
                if tabs == 0, !hasInk {
                    expected = nil
                } else if tabs == 0 || expected.map({ $0 != tabs }) == true {
                    return false
                } else {
                    if lines == 0, text[index - 1] != 0x09, index < 2 || text[index - 2] != 0x09 { return false }
                    expected = tabs
                    lines += 1
                }
                (tabs, hasInk) = (0, false)
            case 0x0D: break
            default: hasInk = true
            }
        }
        return lines > 2 && !hasInk && tabs == 0
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
