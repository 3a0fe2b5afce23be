/// Text with a blank line behind each of its lines, as programs write paragraphs and cells one below the other: a blank line
/// parts nothing there, two or more do.
extension Layout {
    /// Joins the rows of such a text, where some of its lines are labels alone: those of a table, cell by cell. Paragraphs and
    /// entries of lists stay apart.
    ///
    /// - Parameter form: The form that recognised the document; nil where none did.
    mutating func closeDoubleSpacing(_ bytes: [UInt8], knownTo form: CompiledForm?) {
        guard rows.count >= Self.fewestSpacedLines, isDoubleSpaced else { return }
        let kinds = rows.map { spacing(of: $0, bytes, form) }
        guard kinds.count(where: { $0 == .label }) > 1 else { return }
        for index in rows.indices.dropFirst() where joins(kinds[index - 1], kinds[index]) {
            rows[index].gapBefore = rows[index].gapBefore && lineEnds(bytes, before: rows[index].start) > 2
        }
    }

    /// Fewer lines show nothing.
    static let fewestSpacedLines = 8

    /// One line in five may stand right below another, as those of a cell and those behind headings do.
    private var isDoubleSpaced: Bool {
        let apart = rows.count { $0.gapBefore && !$0.isTabular }
        return apart * 5 >= rows.count * 4
    }

    private enum Spacing { case label, cell, text }

    /// Longer lines are text.
    private static let longestCell = 96

    /// A label that somebody knows; a short line that no marker begins and no sentence ends; or text.
    private func spacing(of row: Row, _ bytes: [UInt8], _ form: CompiledForm?) -> Spacing {
        guard row.inked == 1, let cell = cells[row.cells].first(where: \.hasText) else { return .text }
        if cell.key.hash != 0, form?.label(cell.key) != nil || LabelRoles.standard.role(of: cell.key) != nil {
            return .label
        }
        let isSentence = Scalars.before(bytes, cell.span.upper, cell.span.lower).value == 0x3002
        let marker = Marker(bytes, at: cell.span.lower, cell.span.upper, atLineStart: true)
        return cell.span.count > Self.longestCell || isSentence || marker != nil ? .text : .cell
    }

    /// A label goes with what stands before and behind it, and cells with each other.
    private func joins(_ above: Spacing, _ below: Spacing) -> Bool {
        above == .label || below == .label || above == .cell && below == .cell
    }

    /// How many line ends stand before a byte with nothing but blanks between them.
    private func lineEnds(_ bytes: [UInt8], before start: Int) -> Int {
        var (index, count) = (start, 0)
        while index > 0 {
            switch bytes[index - 1] {
            case 0x0A: count += 1
            case 0x0D: count += index < bytes.count && bytes[index] == 0x0A ? 0 : 1
            case 0x20, 0x09, 0x0C: break
            default: return count
            }
            index -= 1
        }
        return count
    }
}
