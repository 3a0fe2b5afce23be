/// What a cell says when blanks, width, brackets and years are left out: the key under which forms declare labels.
///
/// `目 標 名` and `目標名` have one key, `目標値（令和8年度）` has that of `目標値`, `（実績）` that of `実績`, and `令和6年度` has the empty key and a
/// period. `⽬標名` and `ﾐｯｼｮﾝ` are 目標名 and ミッション. Keys are hashes of folded scalars, so that looking a label up makes no string.
struct LabelKey: Sendable, Hashable {
    /// The hash of what is left; 0 where nothing is, or where the cell is too long for a label.
    var hash: UInt64 = 0
    /// The first year, date or fiscal year in the cell; empty where there is none.
    var period = ByteSpan(0, 0)

    /// Longer cells are no labels.
    static let maximumLength = 192

    static let none = LabelKey()

    /// Nothing but a period stands in the cell.
    var isPeriodAlone: Bool { hash == 0 && !period.isEmpty }

    /// The key of a stretch.
    init(_ bytes: [UInt8], _ span: ByteSpan) {
        guard span.count <= Self.maximumLength else { return }
        let text = bytes.span
        var hash = Self.seed
        var index = span.lower
        var isInNumber = false
        while index < span.upper {
            let lead = text[index]
            if lead >= 0xE3, index + 2 < span.upper, Self.isPlain(lead, text[index + 1], text[index + 2]) {
                Self.mix(Scalars.ofThreeBytes(lead, text[index + 1], text[index + 2]), into: &hash)
                index += 3
                isInNumber = false
                continue
            }
            let isDigit = lead & 0xF0 == 0x30 && lead <= 0x39
            // No date starts within a number, and most cells of a table are numbers.
            if isDigit ? isInNumber || !Self.mayStartYear(text, index, span.upper) : Self.isPlainPunctuation(lead) {
                Self.mix(UInt32(lead), into: &hash)
                index += 1
            } else {
                index = addCharacter(bytes, at: index, span.upper, to: &hash)
            }
            isInNumber = isDigit
        }
        self.hash = hash == Self.seed ? 0 : hash
    }

    /// Adds the character, date, blank or tag at a byte to the hash, as far as it is part of a label; gives the byte
    /// after it.
    private mutating func addCharacter(_ bytes: [UInt8], at index: Int, _ end: Int, to hash: inout UInt64) -> Int {
        let (scalar, length) = Scalars.decode(bytes, index, end)
        if Self.mayStartPeriod(scalar), let reading = PeriodReader.label(bytes, at: index, end) {
            if period.isEmpty { period = ByteSpan(index, reading.end) }
            return Self.remarkEnd(bytes, reading.end, end, 0x29, behind: hash) ?? reading.end
        }
        if scalar == 0x20 || scalar == 0x09 || scalar == 0x28 || scalar == 0x29 { return index + 1 }
        if let close = Brackets.closing(scalar), close != 0x29,
            let next = addBracketedYear(bytes, at: index + length, end, close, behind: hash)
        {
            return next
        }
        if hash != Self.seed, let next = addYear(bytes, behindMark: scalar, at: index + length, end) { return next }
        let blank = CharacterClass.blankLength(bytes, index, end)
        if blank > 0 { return index + blank }
        if scalar == 0x3C, let (_, tagEnd) = Lexer.markup(in: bytes, at: index), tagEnd <= end { return tagEnd }
        if scalar >= 0xFF66, let (kana, kanaLength) = HalfWidthKana.fullWidth(bytes, at: index, end) {
            Self.mix(kana, into: &hash)
            return index + kanaLength
        }
        let entity = scalar == 0x26 ? CharacterEntity(bytes, at: index, end) : nil
        let folded = Scalars.folded(entity?.scalar.value ?? scalar)
        // Brackets hold years, units and readings of a label; it is the same label with and without them.
        if folded != 0x28, folded != 0x29 { Self.mix(folded, into: &hash) }
        return index + (entity?.length ?? length)
    }

    /// A year that ends the label behind a colon, a stroke or a dot: `目標値：令和9年度`, `現状値／R5`.
    private mutating func addYear(_ bytes: [UInt8], behindMark mark: UInt32, at index: Int, _ end: Int) -> Int? {
        switch Scalars.folded(mark) {
        case 0x3A, 0x2F, 0x30FB: break
        default: return nil
        }
        let start = CharacterClass.skipBlanks(bytes, index, end)
        guard period.isEmpty, start < end, Self.mayStartPeriod(Scalars.decode(bytes, start, end).value),
            let reading = PeriodReader.label(bytes, at: start, end), reading.end == end
        else { return nil }
        period = ByteSpan(start, reading.end)
        return end
    }

    /// A year in brackets that are not round, with what may stand behind it there: `目標値【R10】`, `現状値〔令和5年度末〕`. Gives the byte
    /// after the brackets, which are no part of the label; nil where none stand.
    private mutating func addBracketedYear(
        _ bytes: [UInt8], at index: Int, _ end: Int, _ close: UInt32, behind hash: UInt64
    ) -> Int? {
        let start = CharacterClass.skipBlanks(bytes, index, end)
        guard Self.mayStartPeriod(Scalars.decode(bytes, start, end).value),
            let reading = PeriodReader.label(bytes, at: start, end)
        else { return nil }
        let behind = CharacterClass.skipBlanks(bytes, reading.end, end)
        let last = Self.remarkEnd(bytes, behind, end, close, behind: hash) ?? behind
        let (mark, width) = Scalars.decode(bytes, last, end)
        guard Scalars.folded(mark) == close else { return nil }
        if period.isEmpty { period = ByteSpan(start, reading.end) }
        return last + width
    }

    /// The byte after the words that end the brackets of a year behind a label: `初期値（令和5年度末）`, `現状値（令和2年国勢調査）`.
    ///
    /// What tells how a figure came about is no part of a label of figures; of another label it may be all.
    private static func remarkEnd(
        _ bytes: [UInt8], _ start: Int, _ end: Int, _ close: UInt32, behind hash: UInt64
    ) -> Int? {
        let next = ValueScanner.wordsEnd(bytes, start, end)
        guard hash != seed, next > start, next < end, Scalars.folded(Scalars.decode(bytes, next, end).value) == close
        else { return nil }
        if TableYear.timeEnd(bytes, start, end) == next { return next }
        guard case .observation? = LabelRoles.standard.role(of: LabelKey(hash: hash, period: ByteSpan(0, 0))) else {
            return nil
        }
        return next
    }

    /// The key of a label as a form declares it; `{年度}` in it stands for a year that has to be there.
    init(declared label: String) {
        var bytes = Array(label.utf8)
        if let start = bytes.firstIndex(of: UInt8(ascii: "{")) {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count - 1
            bytes.removeSubrange(start...end)
        }
        self.init(bytes, ByteSpan(0, bytes.count))
    }

    private init() {}

    /// A key from its parts.
    @inline(__always)
    init(hash: UInt64, period: ByteSpan) {
        self.hash = hash
        self.period = period
    }

    private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    private static func mix(_ scalar: UInt32, into hash: inout UInt64) {
        hash = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
        hash ^= hash >> 29
    }

    /// Kana and kanji of three bytes that are no blank, have one width and start no period: most characters of most labels.
    @inline(__always)
    private static func isPlain(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch lead {
        case 0xE3: second >= 0x81 && second <= 0x83 && !(third == 0xBB && second == 0x83)  // ・
        case 0xE4: second != 0xBB  // 令
        case 0xE5: second != 0xB9 && second != 0xA4  // 平 大
        case 0xE6: second != 0x98  // 昭 明
        case 0xE7, 0xE8: true
        default: false
        }
    }

    /// Four digits from 1000 to 2999 or more, some perhaps in full width: a western year may start with a digit.
    @inline(__always)
    private static func mayStartYear(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
        guard index + 3 < end, text[index] <= 0x32 else { return false }
        return isDigitOrWide(text[index + 1]) && isDigitOrWide(text[index + 2]) && isDigitOrWide(text[index + 3])
    }

    @inline(__always)
    private static func isDigitOrWide(_ byte: UInt8) -> Bool { byte & 0xF0 == 0x30 && byte <= 0x39 || byte >= 0x80 }

    /// `,`, `-`, `.`, `/` and `%`, which stand in figures.
    @inline(__always)
    private static func isPlainPunctuation(_ byte: UInt8) -> Bool { byte >= 0x2C && byte <= 0x2F || byte == 0x25 }

    /// Digits, era kanji, letters and ligatures.
    @inline(__always)
    private static func mayStartPeriod(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0xFF10...0xFF19, 0x4EE4, 0x5E73, 0x662D, 0x5927, 0x660E, 0x337B...0x337E, 0x32FF: true
        case 0xF9A8, 0x2F24: true  // 令 and 大 in other blocks
        case 0x27, 0x2019: true  // '22
        case 0x48, 0x4D, 0x52, 0x53, 0x54, 0xFF28, 0xFF2D, 0xFF32, 0xFF33, 0xFF34: true
        default: false
        }
    }
}
