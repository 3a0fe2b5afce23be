import PlanModel

/// What a head over a column, or the label of a line, says: whose figures stand there, what they are, for which year and
/// in which unit.
///
/// Example: `県の基準値（令和4年度）` is a baseline of 県 for the fiscal year 2022; `Ｒ３年度当初予 算額（千円）` is an amount of the
/// fiscal year 2021 in 千円; `うち一般財源` and `① 一般財源` are 一般財源. A label is told by the vocabulary's whole words; a head
/// over a column may be told by how it ends, too (`翌年度繰越額`, `ミッション 戦略 KPI`).
struct Head {
    let span: ByteSpan
    let key: LabelKey
    /// The label without the unit behind it.
    private(set) var label: ByteSpan
    var role: LabelRoles.Role?
    /// The label ends in 年度, 年, 年次 or 時期.
    private(set) var speaksOfYears = false
    /// How many years after the document's own year the label speaks of.
    var relativeYear: Int?
    /// The unit that stands in brackets behind the label, or that the head is.
    var unit: Value.Unit?
    /// Nothing but a unit stands in the head.
    private(set) var isUnit = false
    /// The period that stands in the label; empty where none does.
    private(set) var period: ByteSpan
    /// The role is told by the label's end, and no whole word of the vocabulary.
    private(set) var isByEnding = false
    /// The figures are those of others, to compare with: `全国の現状値`.
    private(set) var isForeign = false

    /// The label says something to the vocabulary, or is a period.
    var isKnown: Bool { role != nil || isPeriodAlone }

    /// Nothing but a period stands in the head: `令和8年度`, `'28`, `令和8年度の`.
    private(set) var isPeriodAlone: Bool

    /// The label of a line, told by whole words.
    init(_ bytes: [UInt8], _ cell: Layout.Cell) { self.init(bytes, cell.span, cell.key) }

    init(_ bytes: [UInt8], _ span: ByteSpan, _ key: LabelKey) {
        let roles = LabelRoles.standard
        self.span = span
        self.key = key
        label = span
        period = key.period
        isPeriodAlone = key.isPeriodAlone
        role = roles.role(of: key)
        relativeYear = roles.relativeYear(of: key)
        if let bracket = HeadingLine.trailingBracket(bytes, span) {
            readBracket(bytes, bracket)
        } else if role == nil {
            unit = Self.unit(bytes, span)
            isUnit = unit != nil
        }
        if role == nil { readUnitBehind(bytes) }
        if role == nil, let bare = Self.withoutMark(bytes, span) { role = roles.role(of: LabelKey(bytes, bare)) }
        if role == nil, let bare = ColumnLetters.withoutNumbers(bytes, span) {
            let head = Head(bytes, bare, LabelKey(bytes, bare))
            (role, relativeYear, unit) = (head.role, head.relativeYear, head.unit)
        }
    }

    /// A head over a column, told by its end where no whole word tells it.
    ///
    /// - Parameters:
    ///   - form: The form whose words come before those of the vocabulary.
    ///   - isBareYear: The head is one of a row of years of four digits.
    init(over cell: Layout.Cell, _ bytes: [UInt8], _ form: CompiledForm? = nil, isBareYear: Bool = false) {
        if let bare = Self.withoutLegend(bytes, cell.span) {
            self.init(bytes, bare, LabelKey(bytes, bare))
        } else {
            self.init(bytes, cell.span, cell.key)
        }
        if isBareYear {
            (period, label, isPeriodAlone) = (cell.span, ByteSpan(cell.span.upper, cell.span.upper), true)
            return
        }
        if let meaning = form?.label(cell.key), let own = LabelRoles.Role(meaning) { take(own) }
        speaksOfYears = Self.endsInYears(bytes, label)
        if period.isEmpty { readShortYear(bytes) }
        if period.isEmpty { readYearBehind(bytes) }
        // `2年度（2020年度）` is one year.
        if period.isEmpty || !isPeriodAlone && TableYear.endWithoutEra(bytes, span) == span.upper {
            readYearWithoutEra(bytes)
        }
        if period.isEmpty { readGluedYear(bytes) }
        // `R7当初` is a budget, where 当初 alone is where a plan begins.
        if !period.isEmpty, period.lower == span.lower, Self.isBudget(bytes, ByteSpan(period.upper, span.upper)) {
            role = .total
        }
        if role == nil, !isUnit, !isPeriodAlone { readNumbered(bytes) }
        if role == nil, !isUnit, !isPeriodAlone { readLettered(bytes) }
        if role == nil, !isUnit, !isPeriodAlone { readSourceBefore(bytes) }
        if role == nil, !isUnit, !isPeriodAlone { readSourceBehind(bytes) }
        if role == nil, !isUnit, !isPeriodAlone { role = Self.lastLevel(bytes, label) }
        if role == nil, !isUnit, !isPeriodAlone { readEnding(bytes) }
        if role == nil, !period.isEmpty, Self.isParticle(bytes, ByteSpan(period.upper, span.upper)) {
            isPeriodAlone = true
        }
    }

    /// Takes the role that the form says. It does not say of what kind the indicators are that a label names: 活動指標名.
    private mutating func take(_ own: LabelRoles.Role) {
        if case .indicatorName = own, case .indicatorName? = role { return }
        role = own
    }

    private static func isBudget(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        let word = CleanText(bytes).trimmed(span)
        return !word.isEmpty && budgets.end(in: bytes, at: word.lower, word.upper) == word.upper
    }

    private static let budgets: WordList<Void> = ["当初", "現計"]

    /// `本年度 千円`, `金額<br>千円`: a unit of money behind a blank.
    private mutating func readUnitBehind(_ bytes: [UInt8]) {
        guard span.count <= LabelKey.maximumLength, let word = Self.lastWord(bytes, span),
            word.lower > span.lower, let unit = Self.unit(bytes, word), unit.dimension == .money
        else { return }
        let rest = CleanText(bytes).trimmed(ByteSpan(span.lower, word.lower))
        let label = LabelKey(bytes, rest)
        guard let role = LabelRoles.standard.role(of: label) else { return }
        self.label = rest
        self.role = role
        self.unit = unit
        relativeYear = LabelRoles.standard.relativeYear(of: label)
    }

    private mutating func readBracket(_ bytes: [UInt8], _ bracket: (start: Int, inner: ByteSpan)) {
        let inner = CleanText(bytes).trimmed(bracket.inner)
        unit = Self.unit(bytes, inner) ?? Self.statedUnit(bytes, inner) ?? Self.moneyBehindPoint(bytes, bracket.inner)
        if bracket.start == span.lower { isUnit = unit != nil }
        guard role == nil, bracket.start > span.lower else { return }
        let outer = LabelKey(bytes, CleanText(bytes).trimmed(ByteSpan(span.lower, bracket.start)))
        role = LabelRoles.standard.role(of: outer)
        relativeYear = LabelRoles.standard.relativeYear(of: outer)
        // `予算科目（款）`: the level stands in the brackets.
        if role == .account(level: nil), let inner = LabelRoles.standard.role(of: LabelKey(bytes, bracket.inner)),
            case .account = inner
        {
            role = inner
        }
    }

    /// `（効果額・千円）`: a unit of money behind what it counts.
    private static func moneyBehindPoint(_ bytes: [UInt8], _ span: ByteSpan) -> Value.Unit? {
        guard let point = point.first(in: bytes, span) else { return nil }
        let unit = unit(bytes, CleanText(bytes).trimmed(ByteSpan(point.upper, span.upper)))
        return unit?.dimension == .money ? unit : nil
    }

    private static let point: Word = "・"

    /// `指標名１`, `単位②`, `実績(3)`: a head that comes again for each of several things, told apart by numbers.
    private mutating func readNumbered(_ bytes: [UInt8]) {
        guard let bare = HeadNumber.stripped(bytes, label),
            let own = LabelRoles.standard.role(of: LabelKey(bytes, bare))
        else { return }
        role = own
    }

    /// `歳入決算額 A`, `差引額 (C=A-B)`: a head with the letters that name its column behind a blank.
    private mutating func readLettered(_ bytes: [UInt8]) {
        guard let word = Self.lastWord(bytes, label), word.lower > label.lower, ColumnLetters.make(up: word, bytes)
        else {
            return
        }
        label = CleanText(bytes).trimmed(ByteSpan(label.lower, word.lower))
        role = LabelRoles.standard.role(of: LabelKey(bytes, label))
    }

    /// `25年度決算`, `６年度`: a fiscal year whose era the document tells, if anything does.
    private mutating func readYearWithoutEra(_ bytes: [UInt8]) {
        guard let end = TableYear.endWithoutEra(bytes, span) else { return }
        period = CleanText(bytes).trimmed(ByteSpan(span.lower, end))
        label = CleanText(bytes).trimmed(ByteSpan(end, span.upper))
        // `20年度（決算）`
        if let bracket = Brackets.trailing(bytes, label), bracket.start == label.lower {
            label = CleanText(bytes).trimmed(bracket.inner)
        }
        (unit, isUnit) = (nil, false)
        isPeriodAlone = label.isEmpty
        role = label.isEmpty ? nil : LabelRoles.standard.role(of: LabelKey(bytes, label))
    }

    /// `基準値（2020）`, `目標値 2025`, `実績2023`: a western year of four digits behind the label.
    private mutating func readYearBehind(_ bytes: [UInt8]) {
        guard let found = TableYear.trailing(bytes, span) else { return }
        let rest = CleanText(bytes).trimmed(ByteSpan(span.lower, found.start))
        guard !rest.isEmpty, let own = role ?? LabelRoles.standard.role(of: LabelKey(bytes, rest)) else { return }
        (role, label, period) = (own, rest, found.year)
    }

    /// `('22) 基準値`, `2028 目標値`: a year that no era and no 年 tells, before or behind the label.
    private mutating func readShortYear(_ bytes: [UInt8]) {
        guard let year = TableYear.leading(bytes, span) else { return }
        guard let rest = year.rest ?? (year.span.upper == span.upper ? ByteSpan(span.upper, span.upper) : nil) else {
            return
        }
        period = year.span
        let label = CleanText(bytes).trimmed(rest)
        self.label = label
        if label.isEmpty {
            role = nil
            isPeriodAlone = true
        } else if role == nil {
            role = LabelRoles.standard.role(of: LabelKey(bytes, label))
        }
    }

    /// `2022期待値`, `2022実績`: a western year right before the label.
    private mutating func readGluedYear(_ bytes: [UInt8]) {
        guard let (year, rest) = TableYear.glued(bytes, span) else { return }
        let own =
            LabelRoles.standard.role(of: LabelKey(bytes, rest)) ?? HeadEndings.standard.ending(of: rest, bytes)?.role
        switch own {
        case .observation?, .total?, .source?: (role, label, period) = (own, rest, year)
        default: break
        }
    }

    /// `国庫支出金<br>R4年度決算`: a source before the year and kind of its amount.
    private mutating func readSourceBefore(_ bytes: [UInt8]) {
        guard !period.isEmpty, period.lower > label.lower,
            case let word = CleanText(bytes).trimmed(ByteSpan(label.lower, period.lower)), !word.isEmpty,
            case .source(let kind)? = LabelRoles.standard.role(of: LabelKey(bytes, word))
        else { return }
        role = .source(kind)
    }

    /// `R5決算 その他`, `令和6年度当初予算 市債`: a source behind the year and kind of its amount.
    private mutating func readSourceBehind(_ bytes: [UInt8]) {
        guard !period.isEmpty, period.lower == label.lower, let word = Self.lastWord(bytes, label),
            case let kind = CleanText(bytes).trimmed(ByteSpan(period.upper, word.lower)), !kind.isEmpty,
            Self.isBudget(bytes, kind) || LabelRoles.standard.role(of: LabelKey(bytes, kind)) == .total
                || HeadEndings.standard.ending(of: kind, bytes)?.role == .total,
            case .source(let own)? = LabelRoles.standard.role(of: LabelKey(bytes, word))
        else { return }
        role = .source(own)
    }

    /// The longest end of the label that tells a role.
    private mutating func readEnding(_ bytes: [UInt8]) {
        var stretch = label
        if let bracket = HeadingLine.trailingBracket(bytes, label), bracket.start > label.lower {
            stretch = CleanText(bytes).trimmed(ByteSpan(label.lower, bracket.start))
        } else if unit == nil, let word = Self.lastWord(bytes, label), word.lower > label.lower,
            // 単位 is the word for units, and one of a course of study.
            LabelRoles.standard.role(of: LabelKey(bytes, word)) != .unit
        {
            // `金額 千円`, where a tag stood between the two.
            unit = Self.unit(bytes, word)
            if unit != nil { stretch = CleanText(bytes).trimmed(ByteSpan(label.lower, word.lower)) }
        }
        guard let ending = HeadEndings.standard.ending(of: stretch, bytes) else {
            // 歳出 alone heads an account; `R6年度歳出（千円）` is an amount.
            if unit?.dimension == .money, Self.sides.contains(where: { RowWords.ends(stretch, with: $0, bytes) }) {
                (role, isByEnding) = (.total, true)
                return
            }
            // `令和5年度 その他 （千円）`: a source is one behind a year, over money.
            guard !period.isEmpty, unit?.dimension == .money, let word = Self.lastWord(bytes, stretch),
                case .source(let kind)? = LabelRoles.standard.role(of: LabelKey(bytes, word))
            else { return }
            (role, isByEnding) = (.source(kind), true)
            return
        }
        (role, isByEnding) = (ending.role, true)
        isForeign = HeadEndings.isForeign(ByteSpan(stretch.lower, ending.start), bytes)
    }

    private static let sides = ["歳出", "歳入"].map(RowWords.scalars)

    /// What may stand between a year and a word that the head lacks: `令和8年度の`, `令和8年度における`.
    private static func isParticle(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        let rest = CleanText(bytes).trimmed(span)
        return particles.end(in: bytes, at: rest.lower, rest.upper) == rest.upper && !rest.isEmpty
    }

    private static func endsInYears(_ bytes: [UInt8], _ label: ByteSpan) -> Bool {
        switch Scalars.before(bytes, label.upper, label.lower).value {
        case 0x5E74: true  // 年
        case 0x5EA6, 0x6B21, 0x671F, 0x70B9: years.contains { RowWords.ends(label, with: $0, bytes) }  // 度 次 期 点
        default: false
        }
    }

    private static let years = ["年度", "年次", "時期", "時点"].map(RowWords.scalars)

    private static let particles: WordList<Void> = ["における", "の", "末"]
}
