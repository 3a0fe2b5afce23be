/// A number by which heads of one word are told apart: `指標名１`, `単位②`, `実績(3)`, `成果指標No.2`; or a share: `国1/2`.
enum HeadNumber {
    /// The label without its number; nil where it ends in none.
    ///
    /// Longer numbers are years and figures.
    static func stripped(_ bytes: [UInt8], _ span: ByteSpan) -> ByteSpan? {
        var (end, start) = (span.upper, span.upper)
        if let bracket = HeadingLine.trailingBracket(bytes, span), bracket.start > span.lower {
            guard Digits.number(bytes, bracket.inner.lower, bracket.inner.upper)?.end == bracket.inner.upper,
                bracket.inner.count <= Self.longest
            else { return nil }
            start = bracket.start
        } else {
            let (last, lastStart) = Scalars.before(bytes, end, span.lower)
            if Marker.enclosedNumber(last) != nil {
                start = lastStart
            } else {
                var digits = 0
                while end > span.lower, case let (scalar, before) = Scalars.before(bytes, end, span.lower),
                    (0x30...0x39).contains(Scalars.folded(scalar))
                {
                    (end, digits) = (before, digits + 1)
                }
                guard digits > 0, digits < 3 else { return nil }
                start = share(bytes, ByteSpan(span.lower, end)) ?? abbreviation(bytes, ByteSpan(span.lower, end)) ?? end
            }
        }
        let rest = CleanText(bytes).trimmed(ByteSpan(span.lower, start))
        return rest.isEmpty ? nil : rest
    }

    /// Where a share begins whose second number is cut: `国1/`.
    private static func share(_ bytes: [UInt8], _ span: ByteSpan) -> Int? {
        let (slash, slashStart) = Scalars.before(bytes, span.upper, span.lower)
        guard Scalars.folded(slash) == 0x2F else { return nil }
        let (digit, start) = Scalars.before(bytes, slashStart, span.lower)
        return (0x31...0x39).contains(Scalars.folded(digit)) ? start : nil
    }

    /// Two digits, perhaps of full width.
    private static let longest = 6

    /// Where `No.` begins that ends a stretch.
    private static func abbreviation(_ bytes: [UInt8], _ span: ByteSpan) -> Int? {
        words.lazy.compactMap { word in
            let start = span.upper - word.bytes.count
            return start > span.lower && word.end(in: bytes, at: start, span.upper) != nil ? start : nil
        }.first
    }

    private static let words: [Word] = ["No.", "№", "その"]
}
