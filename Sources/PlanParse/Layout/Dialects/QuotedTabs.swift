/// Text with tabs in which some cells stand in quotes, with line ends and doubled quotes in them: what spreadsheets copy.
struct QuotedTabs {
    private let bytes: [UInt8]
    let values: SeparatedValues

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        values = SeparatedValues(bytes, separator: 0x09)
    }

    /// Whether some cell begins with a quote.
    var isLikely: Bool {
        bytes.indices.contains { index in
            bytes[index] == UInt8(ascii: "\"") && (index == 0 || bytes[index - 1] == 0x09 || bytes[index - 1] == 0x0A)
        }
    }

    /// Whether the text is that of worksheets: their blank rows are lines of tabs, where people leave blank lines.
    var isSheet: Bool {
        let text = bytes.span
        var (blank, tabs, others, lines): (Int, Int, Int, Int) = (0, 0, 0, 0)
        var (lineTabs, hasInk) = (0, false)
        for index in text.indices {
            switch text[index] {
            case 0x09: lineTabs += 1
            case 0x0A:
                if hasInk { others += lineTabs > 0 ? 1 : 0 } else if lineTabs > 0 { tabs += 1 } else { blank += 1 }
                lines += hasInk ? 1 : 0
                (lineTabs, hasInk) = (0, false)
            case 0x0D: break
            default: hasInk = true
            }
        }
        return tabs > 1 && tabs > 2 * blank && others * 2 > lines
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
