/// What converters write into cells that are blank: `NaN`, `Unnamed: 3`, `Col3`.
extension TableDraft {
    /// Clears such cells; gives whether there were any.
    mutating func clearConverterWords(_ source: [UInt8]) -> Bool {
        var found = false
        let heads = rows.first ?? 0..<0
        for row in rows {
            for (column, cell) in row.enumerated() where isFill(cell, column, isHead: row == heads, source) {
                clear(cell)
                found = true
            }
        }
        return found
    }

    private func isFill(_ cell: Int, _ column: Int, isHead: Bool, _ source: [UInt8]) -> Bool {
        let range = cells[cell]
        guard range.count == 1, let piece = pieces[range].first, piece.isVerbatim, piece.span.count < 24 else {
            return false
        }
        let text = text(cell, source)
        switch text.count {
        case 3 where text == Self.nan || text == Self.nanLower: return true
        case 4 where text == Self.none: return true
        default: break
        }
        guard isHead else { return false }
        return Self.isNumbered(text, Self.unnamed) || Self.isNumbered(text, Self.column, column + 1)
    }

    private static let nan = Array("NaN".utf8)
    private static let nanLower = Array("nan".utf8)
    private static let none = Array("None".utf8)
    private static let unnamed = Array("Unnamed: ".utf8)
    private static let column = Array("Col".utf8)

    /// A word with a number behind it, or with one number alone.
    private static func isNumbered(_ text: [UInt8], _ word: [UInt8], _ number: Int? = nil) -> Bool {
        guard text.starts(with: word), text.count > word.count,
            let (value, end) = Digits.number(text, word.count, text.count)
        else { return false }
        // pandas counts a name again: `Unnamed: 3_level_0`, `Unnamed: 3.1`.
        let isWhole = end == text.count || text[end] == UInt8(ascii: "_") || text[end] == UInt8(ascii: ".")
        return isWhole && (number == nil || number == value)
    }
}
