/// The words that converters write for cells without text: `NaN`, `nan` and `None`.
enum ConverterWord {
    /// Whether a cell is such a word as a whole.
    static func isBlank(_ cell: Span<UInt8>) -> Bool {
        switch cell.count {
        case 3:
            (cell[0] | 0x20, cell[1], cell[2] | 0x20) == (0x6E, 0x61, 0x6E) && cell[0] == cell[2]
        case 4: (cell[0], cell[1], cell[2], cell[3]) == (0x4E, 0x6F, 0x6E, 0x65)
        default: false
        }
    }
}
