/// An era and its year that wide blanks part, as extractors put them where the font of digits begins: `令和  5年度`.
enum BrokenEra {
    /// A stretch ends in the name of an era, and the next begins with a number.
    static func goesOn(_ bytes: [UInt8], _ era: ByteSpan, in year: ByteSpan) -> Bool {
        guard Digits.value(bytes, year.lower, year.upper) != nil else { return false }
        let (_, start) = Scalars.before(bytes, era.upper, era.lower)
        guard start > era.lower else { return false }
        let (_, name) = Scalars.before(bytes, start, era.lower)
        return names.end(in: bytes, at: name, era.upper) == era.upper
    }

    /// A stretch ends in a year, and the next begins with a bracket, which belongs to it: `令和13年度  (実`.
    static func goesOn(_ bytes: [UInt8], _ year: ByteSpan, inBracket next: ByteSpan) -> Bool {
        guard Scalars.folded(Scalars.decode(bytes, next.lower, next.upper).value) == 0x28 else { return false }
        let last = Scalars.before(bytes, year.upper, year.lower).value
        return last == 0x5E74 || last == 0x5EA6  // 年 度
    }

    private static let names: WordList<Void> = ["令和", "平成", "昭和"]
}
