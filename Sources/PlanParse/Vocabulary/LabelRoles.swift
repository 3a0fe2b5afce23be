import PlanModel

/// What labels mean in documents that no form declares: the vocabulary of municipal plans, by the keys of its words.
struct LabelRoles: Sendable {
    static let standard = LabelRoles()

    /// The part of a record that a label stands for.
    enum Role: Sendable, Hashable {
        /// The name of a project.
        case projectName
        /// The name of a measure (施策名).
        case measureName
        case indicatorName(Indicator.Kind)
        case unit
        case observation(Indicator.Observation.Role)
        case method
        case rationale
        /// An amount of money of one year.
        case total
        case source(Budget.Source.Kind)
        /// A head over sources of money (財源内訳).
        case sources
        /// 特定財源: a head over sources, and a source itself where none stand below it.
        case tiedSources
        case change
        /// 計, 合計: the sum of what stands beside or above it.
        case sum
        /// A column of years (年度, 目標年度).
        case year
        /// A level of the account, 款 being 0; nil for the whole account in one cell.
        case account(level: Int?)
        case department
        /// A department that takes part (関連課).
        case relatedDepartment
        case section(Sheet.Section.Role)
        case attribute(Sheet.Attribute.Role)
        case relatedPlans
        /// 値: a figure of what stands over it.
        case value
        /// A fact of the sheet that only a form names: its code, its year, its goals.
        case fact(Meaning)
        /// A label whose text is kept under it as it stands (対象, 手段, 総合計画体系).
        case text
    }

    private var roles = KeyTable<Role>(room: 1024)
    /// How many years after the document's own a label speaks of: 前年度予算額 is -1.
    private var relativeYears: [UInt64: Int] = [:]

    /// Labels of years that targets are set for (目標年度, 達成時期).
    private var targetYears: Set<UInt64> = []

    /// Words of the table that say nothing about records.
    private var silent: Set<UInt64> = []

    private init() {
        // Rows of one word stand together: it is looked up for the first of them.
        var (word, detail, role, isOfTarget) = (0..<0, 0..<0, Role?.none, false)
        DataRows.forEach(in: Self.rows) { row in
            if !row.isSame(1, as: word) || !row.isSame(2, as: detail) {
                (word, detail) = (row[1], row[2])
                role = Self.role(row.text(1), detail: row.text(2))
                isOfTarget = row.text(1) == "target-year"
            }
            // None of the table's labels holds a place for a year.
            let key = LabelKey(row.bytes, ByteSpan(row[0].lowerBound, row[0].upperBound))
            guard let role else {
                silent.insert(key.hash)
                return
            }
            roles.insert(role, at: key.hash)
            if isOfTarget { targetYears.insert(key.hash) }
        }
        for (role, labels) in Self.more { for label in labels { add(label, role) } }
        targetYears.insert(LabelKey(declared: "目標年").hash)
        for (years, labels) in Self.relative {
            for label in labels {
                add(label, .total)
                relativeYears[LabelKey(declared: label).hash] = years
            }
        }
    }

    func role(of key: LabelKey) -> Role? { key.hash == 0 ? nil : roles[key.hash] }

    /// The label is a word of plans that tells no part of a record, however it ends: 数値目標 heads a group.
    func isSilent(_ key: LabelKey) -> Bool { roles[key.hash] == nil && silent.contains(key.hash) }

    /// The label is a word of plans, whether it tells a part of a record or not.
    func knows(_ key: LabelKey) -> Bool { roles[key.hash] != nil || silent.contains(key.hash) }

    func relativeYear(of key: LabelKey) -> Int? { relativeYears[key.hash] }

    func isOfTarget(_ key: LabelKey) -> Bool { targetYears.contains(key.hash) }

    private mutating func add(_ label: String, _ role: Role) {
        roles.insert(role, at: LabelKey(declared: label).hash)
    }

    /// The role for a word of the table; nil for words that say nothing about records.
    static func role(_ word: String, detail: String) -> Role? {
        switch word {
        case "project-name": return .projectName
        case "indicator-name":
            if detail == "group-header-over-values" || detail == "input" { return nil }
            return .indicatorName(Indicator.Kind(rawValue: detail) ?? .target)
        case "unit": return .unit
        case "formula": return .method
        case "rationale": return .rationale
        case "total-cost", "budget", "settlement": return .total
        case "funding-header": return .sources
        case "specific": return .tiedSources
        case "target-year": return .year
        case "achievement": return .attribute("other")
        case "account": return .account(level: levels.firstIndex(of: detail))
        case "department": return .department
        case "summary": return .section(.summary)
        case "purpose": return .section(.purpose)
        case "objective": return .section(.goals)
        case "issue": return .section(.issues)
        case "sum": return .sum
        case "change": return .change
        case "expected": return .observation(detail == "target" ? .target : .actual)
        case "remarks": return .section(.notes)
        case "new-or-continuing": return .attribute("status")
        case "priority": return .attribute("priority")
        case "pledge": return .attribute("mayoralPledge")
        case "sdgs": return .section(.sdgs)
        case "related-plan": return .relatedPlans
        case "related-department": return .relatedDepartment
        case "target-group", "means", "legal-basis", "period", "policy", "measure", "project-code", "review",
            "policy-direction", "evaluation-axis", "personnel-cost", "staff", "head",
            "project-kind", "unit-cost", "data-source", "direction":
            return .text
        default:
            return Indicator.Observation.Role(rawValue: word).map(Role.observation)
                ?? Budget.Source.Kind(rawValue: word).map(Role.source)
        }
    }

    private static let levels = ["款", "項", "目", "節"]

    /// Words of real documents that the table does not hold.
    private static let more: [(Role, [String])] = [
        (
            .total,
            [
                "金額", "限度額", "補正額", "当初予算", "予算", "予算案", "決算", "補正前の額", "補正後の額", "予算計上額", "事業費計（A）", "計画事業費", "総額",
                "予算案額", "予算見積額", "概算額", "所要額", "支出額", "支出済額", "決算見込額", "決算見込", "現計予算額", "予算現額", "補助額", "補助金額", "歳出額",
                "歳入額", "概算費用", "概算事業費", "対策費用", "収入済額", "最終予算額", "最終補正額", "補正前", "補正後", "補正後累計", "事業費（A）", "事業費A",
                "総事業費（A）", "直接事業費", "予算規模",
            ]
        ),
        (
            .change,
            [
                "前年度対比", "前年対比", "対前年度比較", "増減額", "差引", "差引額", "増減", "比較", "比較増減", "対前年度増減額", "対前年度増減", "前年度比較",
                "前年度増減", "対前年増減", "対前年増減額", "対前年比較", "増△減", "増▲減", "比較増△減", "増減（△）",
            ]
        ),
        (.account(level: 0), ["款"]), (.account(level: 1), ["項"]), (.account(level: 2), ["目"]),
        (.account(level: 3), ["節"]), (.account(level: nil), ["款項目", "会計・款・項・目", "会計・款・項・目・節", "款・項・目", "款-項-目"]),
        (.source(.national), ["国", "国庫", "国庫支出金", "国費", "国庫補助", "国補", "国補助"]),
        (
            .source(.prefectural),
            ["県", "都", "道", "府", "道費", "都道府県", "都道府県支出金", "県補助", "県補", "都補助金", "道補助金", "府補助金", "県負担金"]
        ),
        (
            .source(.nationalAndPrefectural),
            ["国・県", "国県", "国・都", "国・道", "国・府", "国庫・県", "国・県等", "国県等", "国県補助金", "国・県補助金", "国庫・県費", "国県費"]
        ),
        (.source(.bonds), ["地方債", "起債", "市債", "町債", "村債", "区債", "県債", "道債", "府債", "都債", "合併特例債", "辺地債", "債", "借入金"]),
        (.source(.other), ["その他", "その他特財", "その他の特定財源", "基金繰入金", "基金", "使用料及び手数料", "分担金及び負担金", "他", "諸収入等", "その他収入"]),
        (.source(.general), ["一般財源", "一財", "市負担", "町負担", "村負担", "市費", "町費", "村費", "区費"]),
        (.sources, ["財源内訳", "左の財源内訳", "本年度予算額の財源内訳", "補正額の財源内訳", "事業費の財源内訳", "予算額の財源内訳", "内訳"]),
        (.tiedSources, ["特定財源", "特財"]), (.sum, ["計", "合計", "総計", "小計", "総合計"]),
        (.value, ["値", "数値", "指標値"]),
        (.text, ["基金名", "基金の名称", "基金名称", "基金名（略称）", "期間", "起債の方法", "利率", "償還の方法", "項目", "摘要", "指標が示すもの", "指標の説明"]),
        (.text, ["総合計画上の位置づけ", "総合計画における位置付け", "評価", "今後の方向性", "事業の成果", "取組状況", "事業開始", "事業終了"]),
        (.year, ["年度", "年", "年次", "時点", "目標年", "測定年度", "実績年度", "調査年度"]),
        (.section(.summary), ["主な事業内容", "事業の内容", "内容", "主な内容", "取組の内容", "事業の主な内容"]),
        (.measureName, ["施策名", "基本施策名", "施策の名称", "施策名称"]), (.source(.general), ["一般"]),
        (.department, ["部課名", "担当", "担当課等", "課所", "主管課", "担当課名", "所管課名", "所管課等", "所属名", "部署"]),
        (
            .projectName,
            [
                "事業", "事務事業", "事業等名", "事業名等", "施策・事業名", "事業・施策名", "取組項目", "改革項目", "実施項目", "推進項目", "補助金名", "補助金の名称",
                "補助金等の名称", "件名", "工事名", "主要事業名", "主な事業", "主な事業名", "主要な事業", "主な事務事業", "重点事業", "重点事業名",
            ]
        ),
        (
            .indicatorName(.target),
            ["KPI名", "KPI項目", "指標（KPI）", "目標項目", "成果指標・目標", "管理指標", "モニタリング指標", "業績指標", "指標内容", "指標等", "代表指標", "達成度指標"]
        ), (.indicatorName(.activity), ["活動指標名", "活動指標の名称", "アウトプット指標名"]),
        (.indicatorName(.outcome), ["成果指標名", "成果指標の名称", "アウトカム指標名", "めざす姿の成果指標名"]),
        (.observation(.baseline), ["基準", "規準", "規準値", "策定時値", "計画開始時", "出発点", "計画策定前", "基準値／年度"]),
        (
            .observation(.actual),
            ["直近の値", "直近", "最新の値", "実績の推移", "実績推移", "実績値の推移", "現在", "実績（見込）", "実績見込", "現状の値", "現状値／年度", "実績値／年度"]
        ),
        (
            .observation(.target),
            [
                "数値目標値", "目標値（KPI）", "達成目標値", "KPI目標値", "予定", "予定値", "年次目標", "各年度目標値", "年度別目標値", "目標値の推移", "期待値",
                "目標の値", "目標値／年度", "見込量", "見込み量", "計画量",
                "ゴール",
            ]
        ), (.observation(.finalTarget), ["最終年度目標値", "計画終了時", "最終年度"]),
        (
            .attribute("other"),
            ["構成比", "構成比率", "構成割合", "増減率", "伸率", "伸び率", "対前年度比", "前年比", "前年度比", "対前年比", "執行率", "充当率", "目標達成率", "進捗"]
        ),
    ]

    private static let relative: [(Int, [String])] = [
        (
            0,
            [
                "本年度予算額", "本年度", "当年度予算額", "当年度", "本年度当初予算額", "今年度予算額", "今年度", "本年度予算", "当該年度", "当該年度予算額", "本年度事業費",
                "本年度当初",
            ]
        ), (-1, ["前年度予算額", "前年度", "前年度当初予算額", "前年度予算", "前年度当初予算", "昨年度予算額", "前年度決算額", "前年度事業費", "前年度当初", "昨年度"]),
        (1, ["次年度", "翌年度", "次年度予算額", "翌年度予算額"]),
    ]
}
