/// The number of a page on a line of its own: `- 12 -`, `12`, `12 / 34`, `P.12`, `12ページ`.
struct PageNumber {
    /// How the number is written, which tells how much a line says by itself.
    enum Style {
        /// Digits alone, which may be anything.
        case bare
        /// With its count or 頁, which a text may say too.
        case counted
        /// Between dashes or behind P: nothing else is written so.
        case marked
    }

    let number: Int
    let style: Style

    /// Longer lines are none.
    private static let maximumLength = 40

    /// The page number that makes up a line.
    init?(_ bytes: [UInt8], _ line: ByteSpan) {
        guard line.count <= Self.maximumLength, Self.mayStart(bytes, line) else { return nil }
        let clean = CleanText(bytes)
        var (inner, style) = (line, Style.bare)
        if let prefix = Self.prefixes.end(in: bytes, at: line.lower, line.upper) {
            (inner, style) = (clean.trimmed(ByteSpan(prefix, line.upper)), .marked)
        } else if let between = Self.betweenDashes(bytes, line) {
            (inner, style) = (clean.trimmed(between), .marked)
        }
        guard let (number, end) = Digits.number(bytes, inner.lower, inner.upper), (1...9999).contains(number) else {
            return nil
        }
        let rest = clean.trimmed(ByteSpan(end, inner.upper))
        self.number = number
        if rest.isEmpty {
            self.style = style
        } else if style == .bare, Self.suffixes.end(in: bytes, at: rest.lower, rest.upper) == rest.upper {
            self.style = .counted
        } else if Self.isCount(bytes, rest, from: number) {
            self.style = style == .bare ? .counted : style
        } else {
            return nil
        }
    }

    /// A digit, a dash or P: few lines begin so.
    private static func mayStart(_ bytes: [UInt8], _ line: ByteSpan) -> Bool {
        switch bytes[line.lower] {
        case 0x2D, 0x30...0x39, 0x50, 0x70, 0x7E, 0xE2, 0xEF: true
        case 0xE3: line.count > 1 && (bytes[line.lower + 1] == 0x80 || bytes[line.lower + 1] == 0x83)
        default: false
        }
    }

    private static func betweenDashes(_ bytes: [UInt8], _ line: ByteSpan) -> ByteSpan? {
        let (first, length) = Scalars.decode(bytes, line.lower, line.upper)
        let (last, end) = Scalars.before(bytes, line.upper, line.lower)
        guard isDash(first), isDash(last), line.lower + length < end else { return nil }
        return ByteSpan(line.lower + length, end)
    }

    private static func isDash(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D, 0x30FC, 0x2500, 0x7E, 0x301C, 0xFF5E: true
        default: false
        }
    }

    /// `/ 34`: as many pages as the number or more.
    private static func isCount(_ bytes: [UInt8], _ rest: ByteSpan, from number: Int) -> Bool {
        let (slash, length) = Scalars.decode(bytes, rest.lower, rest.upper)
        guard Scalars.folded(slash) == 0x2F else { return false }
        let count = CleanText(bytes).trimmed(ByteSpan(rest.lower + length, rest.upper))
        guard let (pages, end) = Digits.number(bytes, count.lower, count.upper) else { return false }
        return end == count.upper && pages >= number
    }

    private static let prefixes: WordList<Void> = ["P.", "p.", "P", "p", "Ｐ．", "Ｐ.", "Ｐ"]
    private static let suffixes: WordList<Void> = ["ページ", "頁"]
}
