import PlanModel

/// What labels mean in documents that no form declares: the vocabulary of municipal plans, by the keys of its words.
struct LabelRoles: Sendable {
    static let standard = LabelRoles()

    /// The part of a record that a label stands for.
    enum Role: Sendable, Hashable {
        /// The name of a project.
        case projectName
        case indicatorName(Indicator.Kind)
        case unit
        case observation(Observation.Role)
        case method
        case rationale
        /// An amount of money of one year.
        case total
        case source(Budget.Source.Kind)
        /// A head over sources of money (財源内訳, and 特定財源 where the sources stand below it).
        case sources
        case change
        /// A level of the account, 款 being 0; nil for the whole account in one cell.
        case account(level: Int?)
        case department
        case section(Section.Role)
        case attribute(String)
    }

    private var roles: [UInt64: Role] = [:]
    /// How many years after the document's own a label speaks of: 前年度予算額 is -1.
    private var relativeYears: [UInt64: Int] = [:]

    private init() {
        for row in Self.rows.split(separator: "\n") {
            let fields = row.split(separator: "|", omittingEmptySubsequences: false)
            guard fields.count == 4, let role = Self.role(fields[1], detail: fields[2]) else { continue }
            add(String(fields[0]), role)
        }
        for (role, labels) in Self.more { for label in labels { add(label, role) } }
        for (years, labels) in Self.relative {
            for label in labels {
                add(label, .total)
                relativeYears[LabelKey(declared: label).hash] = years
            }
        }
    }

    func role(of key: LabelKey) -> Role? { key.hash == 0 ? nil : roles[key.hash] }

    func relativeYear(of key: LabelKey) -> Int? { relativeYears[key.hash] }

    private mutating func add(_ label: String, _ role: Role) { roles[LabelKey(declared: label).hash] = role }

    /// The role for a word of the table; nil for words that say nothing about records.
    private static func role(_ word: Substring, detail: Substring) -> Role? {
        switch word {
        case "project-name": return .projectName
        case "indicator-name":
            if detail == "group-header-over-values" || detail == "input" { return nil }
            return .indicatorName(Indicator.Kind(rawValue: String(detail)) ?? .target)
        case "unit": return .unit
        case "formula": return .method
        case "rationale": return .rationale
        case "total-cost", "budget", "settlement": return .total
        case "funding-header", "specific": return .sources
        case "trend": return .change
        case "account": return .account(level: levels.firstIndex(of: String(detail)))
        case "department": return .department
        case "summary": return .section(.summary)
        case "purpose": return .section(.purpose)
        case "objective": return .section(.goals)
        case "issue": return .section(.issues)
        case "expected": return .section(.expectedEffects)
        case "remarks": return .section(.notes)
        case "new-or-continuing": return .attribute("status")
        case "priority": return .attribute("priority")
        case "pledge": return .attribute("mayoralPledge")
        default:
            let word = String(word)
            return Observation.Role(rawValue: word).map(Role.observation)
                ?? Budget.Source.Kind(rawValue: word).map(Role.source)
        }
    }

    private static let levels = ["款", "項", "目", "節"]

    /// Words of real documents that the table does not hold.
    private static let more: [(Role, [String])] = [
        (.total, ["金額", "限度額", "補正額", "当初予算", "予算", "決算", "補正前の額", "予算計上額", "事業費計（A）", "計画事業費", "総額"]),
        (.change, ["増減額", "差引", "差引額", "増減", "比較", "比較増減"]),
        (.account(level: 0), ["款"]), (.account(level: 1), ["項"]), (.account(level: 2), ["目"]),
        (.account(level: 3), ["節"]), (.account(level: nil), ["款項目", "会計・款・項・目", "会計・款・項・目・節", "款・項・目"]),
        (.source(.national), ["国", "国庫", "国庫支出金", "国費"]),
        (.source(.prefectural), ["県", "都", "道", "府", "都道府県", "都道府県支出金"]),
        (.source(.bonds), ["地方債", "起債", "市債", "町債", "村債"]), (.source(.other), ["その他", "その他特財"]),
        (.source(.general), ["一般財源", "一財", "市負担", "町負担", "村負担"]),
        (.sources, ["財源内訳", "左の財源内訳", "本年度予算額の財源内訳", "特定財源"]),
        (.section(.summary), ["主な事業内容", "事業の内容", "内容", "主な内容"]),
        (.department, ["部課名", "担当", "担当課等", "課所", "主管課"]),
    ]

    private static let relative: [(Int, [String])] = [
        (0, ["本年度予算額", "本年度", "当年度予算額", "当年度", "本年度当初予算額"]),
        (-1, ["前年度予算額", "前年度", "前年度当初予算額"]),
    ]
}
