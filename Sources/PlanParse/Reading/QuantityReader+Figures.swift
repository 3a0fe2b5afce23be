import PlanModel

/// Figures: a number with its unit and bound, and ranges of two.
extension QuantityReader {
    struct Figure {
        var amount: ExactDecimal
        var unit: Value.Unit?
        var bound: Bound = .equal
        var upper: Value.Limit?
        var asOf: CivilDate?
        var hasUnknownUnit = false
        var hasInvalidDate = false
        /// The power of ten in 万, 億 … behind plain digits, which a range shares: `10～20万人`.
        var scale: Int?
        /// The number is written in kanji, as words are: 一体化 counts nothing.
        var isKanji = false
        /// What stands before the stroke of a share, and nil where the figure is none: 12 of `12/15`.
        var counted: ExactDecimal?
        /// The number is a share of one: `2分の1`, `1/2`.
        var isShare = false
        /// No decimal holds the share: what is counted has to be known.
        var isEndless = false
        var qualifiers: [String] = []
        var footnotes: [String] = []
        var end: Int

        /// Whether the amount can be told with a unit: 22/24 is a figure of 校 alone.
        func isSound(with unit: Value.Unit?) -> Bool { !isEndless || unit != nil && unit?.dimension != .ratio }

        /// Counts in multiples: 13000 is 13 in thousands. False where no decimal holds it, or no multiple is told.
        mutating func counts(in multiple: ExactDecimal?) -> Bool {
            guard let multiple else { return false }
            guard multiple != 1 else { return true }
            guard let amount = amount.divided(by: multiple) else { return false }
            self.amount = amount
            guard let upper else { return true }
            guard let limit = upper.amount.divided(by: multiple) else { return false }
            self.upper = Value.Limit(amount: limit, bound: upper.bound)
            return true
        }

        /// `12/15` is 0.8, and `12/15校` counts 12 校.
        func amount(of unit: Value.Unit?) -> ExactDecimal {
            guard let counted, let unit, unit.dimension != .ratio else { return amount }
            return counted
        }
    }

    /// A number with its unit and bound.
    func single(at start: Int, _ end: Int) -> Figure? {
        let bounds = BoundReader(bytes: bytes, end: end)
        let prefix = bounds.prefix(at: start)
        let afterPrefix = skipBlanks(prefix?.end ?? start, end)
        // `約延べ800人`: how it is counted may stand behind the bound.
        let counting = prefix == nil ? nil : Self.countingEnd(bytes, afterPrefix, end)
        let numberStart = counting.map { skipBlanks($0, end) } ?? afterPrefix
        let currency = currencySign(at: numberStart, end)
        guard let number = NumberReader(bytes: bytes, end: end).read(at: currency?.end ?? numberStart),
            let amount = number.amount, Self.decade.end(in: bytes, at: number.end, end) == nil
        else { return nil }
        var figure = Figure(
            amount: amount, unit: currency?.unit, bound: prefix?.bound ?? .equal, scale: number.scale,
            isKanji: number.isKanji, end: number.end)
        if let counting { figure.qualifiers = [String(decoding: bytes[afterPrefix..<counting], as: UTF8.self)] }
        guard addShare(to: &figure, number, end) else { return nil }
        addUnit(to: &figure, end)
        if let suffix = bounds.suffix(at: skipBlanks(figure.end, end)), !isSeismic(start) {
            figure.bound = suffix.bound
            figure.end = suffix.end
            addUnitBehindBound(to: &figure, end)
        }
        return figure
    }

    /// `70年代` names a time.
    private static let decade: Word = "年代"

    /// `80以上％`, `30人以上/日`: the unit, or what it is per, stands behind the bound.
    private func addUnitBehindBound(to figure: inout Figure, _ end: Int) {
        guard let unit = figure.unit else {
            if let (unit, next) = UnitTable.standard.longestStandardUnit(in: bytes, from: figure.end, to: end),
                unit.dimension == .ratio
            {
                (figure.unit, figure.end) = (unit, next)
            }
            return
        }
        let (stroke, length) = Scalars.decode(bytes, figure.end, end)
        guard unit.per == nil, figure.end < end, Scalars.folded(stroke) == 0x2F,
            let (per, next) = UnitTable.standard.longestStandardUnit(in: bytes, from: figure.end + length, to: end)
        else { return }
        figure.unit?.per = Value.Unit.Per(amount: 1, unit: per.symbol)
        figure.unit?.text = unit.text + "/" + per.text
        figure.end = next
    }

    private func addUnit(to figure: inout Figure, _ end: Int) {
        let infix = BoundReader(bytes: bytes, end: end).infix(at: figure.end)
        let note = raisedNote(at: figure.end, end)
        let unitStart = skipBlanks(infix ?? note?.end ?? figure.end, end)
        if let (unit, unitEnd) = UnitTable.standard.longestStandardUnit(in: bytes, from: unitStart, to: end),
            Self.weekday.end(in: bytes, at: unitEnd, end) == nil,
            unit.symbol != "歩" || Self.pathWords.end(in: bytes, at: unitEnd, end) == nil,
            !Self.isLongerCounter(bytes, unitStart, unitEnd)
        {
            figure.unit = Self.share(figure.amount, of: unit) ?? unit
            figure.end = unitEnd
            if infix != nil { figure.bound = .about }
            if let note { figure.footnotes.append(note.mark) }
            addParts(to: &figure, end)
        } else if figure.unit == nil, let (name, next) = Self.foreignUnits.match(in: bytes, at: figure.end, end) {
            figure.unit = Value.Unit(text: name, symbol: name, dimension: .other)
            figure.end = next
        } else if figure.unit == nil, !figure.isKanji,
            let (name, next) = Self.places.match(in: bytes, at: figure.end, end),
            !ValueScanner.isKanji(Scalars.decode(bytes, next, end).value)
        {
            figure.unit = Value.Unit(text: name, symbol: name, dimension: .count)
            figure.end = next
        }
    }

    /// `500^{※4}本`: a note between a number and its unit is raised, or has a mark of its own.
    private func raisedNote(at start: Int, _ end: Int) -> NoteMark? {
        switch Scalars.decode(bytes, start, end).value {
        case 0x5E, 0x3C, 0x203B: NoteMark(bytes, at: start, end)
        default: nil
        }
    }

    /// Units of running text that plans do not count in, and the unit table does not hold.
    private static let foreignUnits = WordList<String>(
        [
            "度", "マイル", "フィート", "インチ", "ヤード", "ポンド", "オンス", "ガロン", "エーカー", "カロリー", "ユーロ", "ウォン", "元",
        ].map { (Word($0), $0) })

    /// What places and offices are counted in, where no longer word begins so: `1市3町が合併`, and no `3町目`.
    private static let places = WordList<String>(["市", "町", "村", "局", "署"].map { (Word($0), $0) })

    /// What 月 and 日 behind a number are no unit in: `第3月曜日`.
    private static let weekday: Word = "曜"

    /// A unit ends within a longer word, all of which go on with a kanji.
    static func isLongerCounter(_ bytes: [UInt8], _ start: Int, _ unitEnd: Int) -> Bool {
        guard unitEnd < bytes.count, (0xE4...0xE9).contains(bytes[unitEnd]) else { return false }
        return longerCounters.end(in: bytes, at: start, bytes.count).map { $0 > unitEnd } ?? false
    }

    /// Words that count and begin as a unit does: `36機関` are no machines.
    private static let longerCounters: WordList<Void> = [
        "機関", "機種", "区分", "区画", "区間", "区域", "部門", "部会", "部局", "組織", "組合", "校区", "校種", "市町", "町会", "町内会", "分野", "分類",
        "分団", "種目", "種類", "品目", "科目", "線区", "回線", "本部", "台帳", "店舗", "件名", "点検", "地点", "地区", "地域", "枚数", "園区", "本所",
        "本柱", "名勝", "名所",
    ]

    /// What 歩 is no step in: 歩道, 歩行者.
    private static let pathWords: WordList<Void> = ["道", "行"]

    /// `震度5弱` is a step of a scale.
    private func isSeismic(_ start: Int) -> Bool {
        let length = Self.seismic.bytes.count
        return start >= length && Self.seismic.end(in: bytes, at: start - length, start) != nil
    }

    private static let seismic: Word = "震度"

    /// `半` behind a unit is half of it, 分 and 厘 behind 割 are its tenth and hundredth: `3割8分7厘` is 3.87 割.
    private func addParts(to figure: inout Figure, _ end: Int) {
        if figure.unit?.symbol == "割" {
            for (word, exponent) in Self.partsOfTenth {
                guard let number = NumberReader(bytes: bytes, end: end).readUnsigned(at: figure.end),
                    let next = word.end(in: bytes, at: number.end, end),
                    let part = number.amount?.shifted(by: exponent), let sum = figure.amount.adding(part)
                else { continue }
                (figure.amount, figure.end) = (sum, next)
            }
        }
        guard let next = Self.half.end(in: bytes, at: figure.end, end),
            Self.halfWords.end(in: bytes, at: next, end) == nil,
            let half = ExactDecimal(significand: 5, exponent: -1),
            let sum = figure.amount.adding(half)
        else { return }
        (figure.amount, figure.end) = (sum, next)
    }

    private static let partsOfTenth: [(Word, Int)] = [("分", -1), ("厘", -2)]
    private static let half: Word = "半"
    private static let halfWords: WordList<Void> = ["期", "ば", "分", "数", "島", "日", "額", "面", "径", "世紀", "年"]

    private func currencySign(at start: Int, _ end: Int) -> (unit: Value.Unit, end: Int)? {
        let (scalar, length) = Scalars.decode(bytes, start, end)
        guard scalar == 0xA5 || scalar == 0xFFE5 else { return nil }
        return UnitTable.standard.unit("円").map { ($0, start + length) }
    }

    // MARK: Ranges

    /// The second end of a range behind its first: `～`, `から`, or an upper bound behind a lower one (`1000以上5000未満`).
    ///
    /// A bound ends its quantity: what follows is a value of its own unless it is the other end of the same, and ends
    /// in other units are two values.
    func range(from first: Figure, to end: Int) -> Figure? {
        guard let (start, joint) = secondEnd(after: first, end), let second = single(at: start, end),
            let (lower, upper) = inOneUnit(first, second), !(upper.amount < lower.amount)
        else { return nil }
        switch joint {
        case .bounds:
            // `3歳以上、3歳未満`: two groups, and no range.
            guard first.bound == .atLeast || first.bound == .above, second.bound == .atMost || second.bound == .below,
                lower.amount < upper.amount
            else { return nil }
        case .word, .mark:
            if second.bound == .atLeast || second.bound == .above || first.bound == .atMost || first.bound == .below {
                return nil
            }
            // `30人から50人に増やす` tells a change.
            if joint == .word, Self.changeWords.end(in: bytes, at: second.end, end) != nil { return nil }
        }
        return joined(lower, upper, end)
    }

    /// What joins the two ends of a range.
    private enum Joint {
        case mark
        case word
        case bounds
    }

    /// Where the second end starts. A hyphen stands right behind the first end; one behind a blank is a sign.
    private func secondEnd(after first: Figure, _ end: Int) -> (start: Int, joint: Joint)? {
        let start = skipBlanks(first.end, end)
        let (scalar, length) = Scalars.decode(bytes, start, end)
        switch Scalars.folded(scalar) {
        case 0x7E, 0x223C: return (skipBlanks(start + length, end), .mark)
        case 0x2D, 0x2010...0x2015, 0x2212, 0x2500, 0x30FC: return start == first.end ? (start + length, .mark) : nil
        case 0x3001, 0x2C: return (start + length, .bounds)
        default: break
        }
        if let next = Self.from.end(in: bytes, at: start, end) { return (skipBlanks(next, end), .word) }
        return start == first.end && first.bound != .equal ? (start, .bounds) : nil
    }

    /// Two ends with one unit: the second's where the first has none, the first's where the second has none, and yen where
    /// both are money.
    private func inOneUnit(_ first: Figure, _ second: Figure) -> (Figure, Figure)? {
        var (lower, upper) = (first, second)
        guard let unit = first.unit, let other = second.unit else {
            lower.unit = second.unit ?? first.unit
            upper.unit = lower.unit
            if first.unit == nil, let scale = second.scale, first.scale == nil,
                let scaled = first.amount.shifted(by: scale), scale > 3 || !(second.amount < scaled)
            {
                lower.amount = scaled
            }
            if first.unit == nil, second.unit?.scale != nil, endsInPower(first) { return inYen(first, second) }
            return (lower, upper)
        }
        if unit.notation == other.notation { return (first, second) }
        // `80円～100円/㎡`
        if unit.per == nil, other.per != nil, unit.symbol == other.symbol {
            lower.unit = other
            return (lower, upper)
        }
        guard let yen = UnitTable.standard.unit("円"), let from = Self.yen(first), let to = Self.yen(second) else {
            return nil
        }
        (lower.amount, lower.unit) = (from, yen)
        (upper.amount, upper.unit) = (to, yen)
        return (lower, upper)
    }

    private func joined(_ first: Figure, _ second: Figure, _ end: Int) -> Figure {
        var range = first
        let isAbout = first.bound == .about || second.bound == .about
        range.bound = isAbout ? .about : first.bound == .equal ? .atLeast : first.bound
        range.upper = Value.Limit(
            amount: second.amount, bound: isAbout ? .about : second.bound == .below ? .below : .atMost)
        range.end = Self.until.end(in: bytes, at: second.end, end) ?? second.end
        return range
    }

    private static let from: Word = "から"
    private static let until: Word = "まで"
    private static let changeWords: WordList<Void> = ["に", "へ"]
}
