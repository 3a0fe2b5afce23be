/// Figures of two cells that ran together without a blank, told by their digits alone.
enum JoinedFigures {
    /// The cell of digits alone that has as many as two others, which have two or more each; nil where there is none.
    static func cell(_ cells: [ByteSpan], _ bytes: [UInt8]) -> ByteSpan? {
        let digits = cells.map { cell in bytes[cell.lower..<cell.upper].count { (0x30...0x39).contains($0) } }
        guard let most = digits.max(), let place = digits.firstIndex(of: most) else { return nil }
        let others = digits.enumerated().filter { $0.offset != place }.map(\.element)
        guard let least = others.min(), let greatest = others.max(), least >= 2 else { return nil }
        return (2 * least...2 * greatest).contains(most) && most == cells[place].count ? cells[place] : nil
    }
}
