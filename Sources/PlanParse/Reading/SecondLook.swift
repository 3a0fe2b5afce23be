import PlanModel

/// Tells by the character behind it that one that may start a value starts none, where the readers would take it alone
/// and go on.
struct SecondLook {
    let bytes: [UInt8]
    /// A year was spoken of in the line, so that 同年 and 翌年度 are years.
    let hasContext: Bool

    // No word and no number goes on past the end of a line.
    private var end: Int { bytes.count }

    init(bytes: [UInt8], hasContext: Bool) {
        self.bytes = bytes
        self.hasContext = hasContext
    }

    /// The byte to go on at where no value starts; nil where the readers have to be asked.
    func skip(_ scalar: UInt32, at start: Int) -> Int? {
        if KanjiNumeral.at(bytes, start, end) != nil, let word = ValueScanner.nonValue(in: bytes, at: start) {
            return word
        }
        return mayStart(scalar, at: start) ? nil : start + max(1, Scalars.decode(bytes, start, end).length)
    }

    private func mayStart(_ scalar: UInt32, at start: Int) -> Bool {
        if scalar < 0x80 { return mayStartASCII(UInt8(truncatingIfNeeded: scalar), at: start) }
        guard KanjiNumeral.at(bytes, start, end) == nil else { return mayStartNumeral(at: start) }
        let next = start + Scalars.length(bytes[start])
        switch scalar {
        case 0x4EE4, 0x5E73, 0x662D, 0x5927, 0x660E:  // 令 平 昭 大 明
            return Self.eraEnds.contains(scalarAt(next)) || isDigit(next) || isBlank(next)
        case 0x7B2C:  // 第, ゼ
            return isDigit(next) || KanjiNumeral.at(bytes, next, end) != nil || scalarAt(next) == 0x30BC
        case 0x540C, 0x7FCC, 0x524D: return hasContext || scalarAt(next) == 0x4E00  // 同 翌 前, 一
        case 0x897F: return scalarAt(next) == 0x66A6  // 西暦
        case 0x552F, 0x7D71, 0x5747: return scalarAt(next) == 0x4E00  // 唯一 統一 均一
        case 0x4E0D: return scalarAt(next) == 0x5341  // 不十分
        case 0x9031: return scalarAt(next) == 0x4F11  // 週休
        case 0x7D04, 0x6982, 0x51E1, 0x6700, 0x4E0A, 0x4E0B, 0x304A, 0x307B, 0x591A, 0x5C11:  // 約 概 凡 最 上 下 お ほ 多 少
            guard let prefix = BoundReader(bytes: bytes, end: end).prefix(at: start) else { return false }
            let next = CharacterClass.skipBlanks(bytes, prefix.end, end)
            return startsNumber(next)
                || QuantityReader.countingEnd(bytes, next, end).map {
                    startsNumber(CharacterClass.skipBlanks(bytes, $0, end))
                } ?? false
        case 0x301C, 0xFF5E: return startsNumber(CharacterClass.skipBlanks(bytes, next, end))  // 〜 ～
        case 0xFF3B: return isDigit(next)  // ［
        case 0xFF8F: return scalarAt(next) == 0xFF72  // ﾏｲﾅｽ
        case 0x30BC: return scalarAt(next) == 0x30ED  // ゼロ
        case 0x30D7: return scalarAt(next) == 0x30E9  // プラス
        case 0x30DE: return scalarAt(next) == 0x30A4  // マイナス
        case 0x6CE8: return isDigit(next) || isBlank(next)  // 注
        default: return true
        }
    }

    /// What stands behind the first kanji of an era, or of one in short: 和 成 正 治 元.
    private static let eraEnds: [UInt32] = [0x548C, 0x6210, 0x6B63, 0x6CBB, 0x5143]

    private func mayStartASCII(_ byte: UInt8, at start: Int) -> Bool {
        let next = start + 1
        switch byte {
        case 0x30...0x39: return true
        // An era's letter stands before its number.
        case 0x41...0x5A, 0x61...0x7A:
            return isDigit(isBlank(next) ? CharacterClass.skipBlanks(bytes, next, end) : next)
                || scalarAt(next) == 0x5143
        case 0x27, 0x5B: return isDigit(next)
        case 0x7E: return startsNumber(CharacterClass.skipBlanks(bytes, next, end))
        case 0x3C: return next < end && bytes[next] | 0x20 == 0x73  // <sup>
        case 0x5E: return next < end && bytes[next] == 0x7B  // ^{
        case 0x2A: return isDigit(next) || isBlank(next)
        // A line of hyphens, and one before a word. One behind a letter joins.
        case 0x2B, 0x2D:
            return startsNumber(CharacterClass.skipBlanks(bytes, next, end)) || isLetter(before: start)
        default: return true
        }
    }

    /// A numeral right behind a kanji is part of a word: 統一, 第三者. Those before 分, 時 and a colon may belong to a share
    /// or a time, which are passed over as a whole.
    private func mayStartNumeral(at start: Int) -> Bool {
        let before = Scalars.before(bytes, start, 0).value
        guard start > 0, ValueScanner.isKanji(before), before != 0x7D04, !(0x4E0A...0x4E0D).contains(before) else {
            return !isSingle(start) || startsCounter(start + 3)
        }
        return !isSingle(start)
    }

    /// What stands behind a numeral may be a unit, or go on with it.
    private func startsCounter(_ index: Int) -> Bool {
        let scalar = scalarAt(index)
        guard index < end, ValueScanner.isKanji(scalar) || QuantityReader.isRangeMark(scalar) else { return true }
        if QuantityReader.isRangeMark(scalar) { return KanjiNumeral.at(bytes, index + 3, end) != nil }
        return Self.counters.contains(scalar)
            || UnitTable.standard.longestStandardUnit(in: bytes, from: index, to: end) != nil
    }

    /// 年 月 日 度 元 以 未 超 程 前 強 弱 余 数 半 近 内 見 目 番 位 に behind a numeral.
    private static let counters: [UInt32] = [
        0x5E74, 0x6708, 0x65E5, 0x5EA6, 0x5143, 0x4EE5, 0x672A, 0x8D85, 0x7A0B, 0x524D, 0x5F37, 0x5F31, 0x4F59, 0x6570,
        0x534A, 0x8FD1, 0x5185, 0x898B, 0x76EE,
    ]

    /// A digit, a numeral, a sign or a word for one.
    private func startsNumber(_ index: Int) -> Bool {
        guard index < end else { return false }
        switch scalarAt(index) {
        case 0x30...0x39, 0xFF10...0xFF19, 0x2B, 0x2D, 0xFF0B, 0xFF0D, 0x2010, 0x2212, 0x25B2, 0x25B3, 0xA5, 0xFFE5:
            return true
        case 0x30BC, 0x30D7, 0x30DE: return true  // ゼ プ マ
        default: return KanjiNumeral.at(bytes, index, end) != nil
        }
    }

    /// One numeral, and neither another nor what a time or share goes on with behind it.
    private func isSingle(_ start: Int) -> Bool {
        let next = start + 3
        guard next < end else { return true }
        let scalar = scalarAt(next)
        if ValueScanner.isKana(scalar) { return scalar != 0x304B && scalar != 0x3088 }  // か よ
        return ValueScanner.isKanji(scalar) && KanjiNumeral.at(bytes, next, end) == nil && scalar != 0x5206
            && scalar != 0x6642 && ValueScanner.nonValue(in: bytes, at: start) == nil  // 分 時
    }

    private func isLetter(before start: Int) -> Bool {
        let scalar = Scalars.folded(Scalars.before(bytes, start, 0).value)
        return start > 0
            && ((0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar))
    }

    private func scalarAt(_ index: Int) -> UInt32 { Scalars.decode(bytes, index, end).value }

    private func isDigit(_ index: Int) -> Bool { Digits.value(bytes, index, end) != nil }

    private func isBlank(_ index: Int) -> Bool { index < end && CharacterClass.blankLength(bytes, index, end) > 0 }
}
