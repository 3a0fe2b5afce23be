/// Lines that are printed twice in a row, as bold print made of two passes comes out of some extractors.
///
/// In a document all of which is so, every line counts once; elsewhere only a heading that the form knows does, since two rows
/// of a table may be alike. Two sheets with one heading right below each other are none.
struct DoubledLines {
    /// The rows that say again what stands above them, in order.
    let rows: [Int]

    /// The doubled lines of a document; nil where there are none.
    init?(_ layout: Layout, _ bytes: [UInt8], _ form: CompiledForm?) {
        let copies = layout.rows.indices.dropFirst().filter { Self.isCopy($0, layout, bytes) }
        guard !copies.isEmpty else { return nil }
        // Of a text that is doubled as a whole one row in two is a copy, and each line stands as often as the others: rows of a
        // table that are alike stand in one run.
        let runs = copies.indices.count { $0 == 0 || copies[$0 - 1] + 1 < copies[$0] }
        let isWhole =
            runs >= Self.fewest && copies.count <= runs * Self.mostCopies && copies.count * 5 >= layout.rows.count * 2
        rows = isWhole ? copies : copies.filter { Self.isHeading($0, layout, bytes, form) }
        if rows.isEmpty { return nil }
    }

    /// Fewer lines with copies may be chance.
    private static let fewest = 3
    /// Print is made of four passes at most.
    private static let mostCopies = 3

    /// The row stands right below one with the same text in the same columns.
    private static func isCopy(_ index: Int, _ layout: Layout, _ bytes: [UInt8]) -> Bool {
        let (above, row) = (layout.rows[index - 1], layout.rows[index])
        guard !row.gapBefore, row.inked == above.inked, row.cells.count == above.cells.count else { return false }
        return zip(above.cells, row.cells).allSatisfy { first, second in
            let (cell, other) = (layout.cells[first], layout.cells[second])
            return cell.key.hash == other.key.hash && cell.span.count == other.span.count
                && bytes[cell.span.lower..<cell.span.upper]
                    .elementsEqual(bytes[other.span.lower..<other.span.upper])
        }
    }

    /// A heading of the form, or of one of its sheets.
    private static func isHeading(_ index: Int, _ layout: Layout, _ bytes: [UInt8], _ form: CompiledForm?) -> Bool {
        guard let form, let cell = layout.headingCell(layout.rows[index]) else { return false }
        if form.heading(cell.key) != nil { return true }
        return form.sheets.contains { opening in
            guard case .heading(let words) = opening.kind else { return false }
            return HeadingLine.isOne(cell, endingIn: words, bytes)
        }
    }
}
