/// How wide characters are where a dialect tells columns by their places: writers differ.
enum Ruler: CaseIterable {
    /// Kanji and kana two columns, characters of box drawing one: pandoc, docutils, terminals.
    case wide
    /// Every character one column.
    case even
    /// Kanji, kana and box drawing two.
    case wideFrames

    @inline(__always)
    func width(of scalar: UInt32) -> Int {
        switch self {
        case .even: scalar < 0x300 || scalar > 0x36F ? 1 : 0
        case .wide: scalar >= 0x2500 && scalar < 0x2580 ? 1 : DisplayColumns.width(of: scalar)
        case .wideFrames: DisplayColumns.width(of: scalar)
        }
    }

    /// Calls a body with each character of a span, and the column at which it stands.
    func forEach(
        _ bytes: [UInt8], _ span: ByteSpan, _ body: (_ scalar: UInt32, _ span: ByteSpan, _ column: Int) -> Void
    ) {
        var (index, column) = (span.lower, 0)
        while index < span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            let next = index + max(1, length)
            body(scalar, ByteSpan(index, next), column)
            column += width(of: scalar)
            index = next
        }
    }
}
