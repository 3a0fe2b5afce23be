/// What converters write into cells that are blank: `NaN`, `Unnamed: 3`, `Col3`; and the numbers and letters that they give
/// to rows and columns.
extension TableDraft {
    /// Clears such cells; gives whether there were any.
    mutating func clearConverterWords(_ source: [UInt8]) -> Bool {
        var found = clearNumbers(source)
        found = clearLetters(source) || found
        found = clearCount(source) || found
        for (place, row) in rows.enumerated() {
            let isHead = place == 0 || isOfUnnamed(row, source)
            for (column, cell) in row.enumerated() where isFill(cell, column, isHead: isHead, source) {
                clear(cell)
                found = true
            }
        }
        return found
    }

    /// The heads of a further sheet, of which the first column alone has a name.
    private func isOfUnnamed(_ row: Range<Int>, _ source: [UInt8]) -> Bool {
        guard row.count > 1, !isBlank(row.lowerBound + 1) else { return false }
        return row.dropFirst().allSatisfy { isBlank($0) || Self.isNumbered(text($0, source), Self.unnamed) }
    }

    private func isFill(_ cell: Int, _ column: Int, isHead: Bool, _ source: [UInt8]) -> Bool {
        let range = cells[cell]
        guard range.count == 1, let piece = pieces[range].first, piece.isVerbatim, piece.span.count < 24 else {
            return false
        }
        let text = text(cell, source)
        if ConverterWord.isBlank(text.span) { return true }
        guard isHead else { return false }
        return Self.isNumbered(text, Self.unnamed) || Self.isNumbered(text, Self.column, column + 1)
    }

    /// Takes the numbers of columns from 0 on out of the first row, and those of rows out of the first column.
    private mutating func clearNumbers(_ source: [UInt8]) -> Bool {
        guard rows.count > 1, width > 1, let heads = rows.first else { return false }
        let isIndexed = isBlank(heads.lowerBound)
        let names = isIndexed ? heads.dropFirst() : heads
        guard names.count > 1,
            names.enumerated().allSatisfy({ isNumber(names[names.startIndex + $0.offset], $0.offset, source) })
        else { return false }
        for cell in names { clear(cell) }
        let isCounted = rows.dropFirst().enumerated().allSatisfy { !$1.isEmpty && isNumber($1.lowerBound, $0, source) }
        if isIndexed, isCounted { removeFirstColumn() }
        return true
    }

    /// Takes the numbers that a program gave to the rows, from 0 on and without a head, out of a table whose second column names
    /// them. People count from 1, and where ages or floors begin at 0, nothing but figures stands in the second column.
    private mutating func clearCount(_ source: [UInt8]) -> Bool {
        guard rows.count > 2, width > 2, let heads = rows.first, heads.count > 1, isBlank(heads.lowerBound),
            !isBlank(heads.lowerBound + 1),
            rows.dropFirst().enumerated().allSatisfy({ !$1.isEmpty && isNumber($1.lowerBound, $0, source) }),
            rows.dropFirst().contains(where: { $0.count > 1 && isWord($0.lowerBound + 1, source) })
        else { return false }
        removeFirstColumn()
        return true
    }

    private func isWord(_ cell: Int, _ source: [UInt8]) -> Bool {
        let text = text(cell, source)
        guard !text.isEmpty else { return false }
        let (first, _) = Scalars.decode(text, 0, text.count)
        return !(0x30...0x39).contains(Scalars.folded(first))
    }

    private func isNumber(_ cell: Int, _ number: Int, _ source: [UInt8]) -> Bool {
        text(cell, source).elementsEqual(String(number).utf8)
    }

    /// Takes the letters out of the first row that stand for columns without a name: `b` for the second, `bb` for the 28th.
    private mutating func clearLetters(_ source: [UInt8]) -> Bool {
        guard rows.count > 1, let heads = rows.first else { return false }
        let lettered = heads.filter { isLetter($0, of: $0 - heads.lowerBound, source) }
        // Where the first column has its letter, too, all of them may be names: of ranks, or of choices.
        guard !lettered.isEmpty, lettered.first != heads.lowerBound else { return false }
        for cell in lettered { clear(cell) }
        return true
    }

    private func isLetter(_ cell: Int, of column: Int, _ source: [UInt8]) -> Bool {
        let letter = UInt8(ascii: "a") + UInt8(column % 26)
        return text(cell, source) == [UInt8](repeating: letter, count: column / 26 + 1)
    }

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
