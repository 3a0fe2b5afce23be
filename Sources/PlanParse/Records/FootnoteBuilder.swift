import PlanModel

/// Makes the footnotes of a sheet: each explains a mark of its text, in one line or over several.
struct FootnoteBuilder {
    private var record: [Sheet.Footnote] = []
    private var trace: [SourceSpan] = []
    /// The row of the last line.
    private var row: Int?

    /// Adds a footnote, whose mark is claimed.
    mutating func take(_ mark: Int, _ text: ByteSpan, at line: ByteSpan, row: Int, _ ledger: inout Ledger) {
        record.append(Sheet.Footnote(mark: String(mark), text: ledger.field(text)))
        trace.append(line.sourceSpan)
        self.row = row
    }

    /// The last footnote stands in the row above and ends in no sentence.
    func mayGoOn(in row: Int) -> Bool {
        self.row == row - 1 && record.last.map { $0.text.unicodeScalars.last != "。" } == true
    }

    /// Adds a line to the last footnote.
    mutating func extend(with line: ByteSpan, row: Int, _ ledger: inout Ledger) {
        let last = record.count - 1
        record[last].text += "\n" + ledger.field(line)
        trace[last] = ByteSpan(trace[last].offset, line.upper).sourceSpan
        self.row = row
    }

    /// Gives a sheet its footnotes.
    func fill(_ sheet: inout Sheet, _ places: inout SheetTrace) {
        (sheet.footnotes, places.footnotes) = (record, trace)
    }
}
