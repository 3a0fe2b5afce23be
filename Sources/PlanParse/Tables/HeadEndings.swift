import PlanModel

/// How heads over columns end, and what that tells: `県の基準値` is a baseline, `翌年度繰越額` an amount.
struct HeadEndings: Sendable {
    static let standard = HeadEndings()

    private var roles: [UInt64: LabelRoles.Role] = [:]

    private init() {
        DataRows.forEach(in: Self.rows) { row in
            guard let role = LabelRoles.role(row.text(1), detail: row.text(2)) else { return }
            roles[LabelKey(row.bytes, ByteSpan(row[0].lowerBound, row[0].upperBound)).hash] = role
        }
    }

    /// Longer labels are sentences.
    private static let maximumLength = 120
    /// An end is no longer than this.
    private static let longestEnding = 40

    /// The longest end of a label that tells a role, and where it starts; or the last word of several that is one of the
    /// vocabulary.
    func ending(of label: ByteSpan, _ bytes: [UInt8]) -> (role: LabelRoles.Role, start: Int)? {
        guard label.count <= Self.maximumLength, label.count > 0,
            !LabelRoles.standard.isSilent(LabelKey(bytes, label))
        else { return nil }
        var index = label.lower
        var follows = false
        while index < label.upper {
            let blank = CharacterClass.blankLength(bytes, index, label.upper)
            if blank > 0 {
                follows = index > label.lower
                index += blank
                continue
            }
            if label.upper - index <= Self.longestEnding,
                let role = role(bytes, ByteSpan(index, label.upper), isWord: follows)
            {
                return (role, index)
            }
            follows = false
            index += max(1, Scalars.decode(bytes, index, label.upper).length)
        }
        return nil
    }

    private func role(_ bytes: [UInt8], _ span: ByteSpan, isWord: Bool) -> LabelRoles.Role? {
        let key = LabelKey(bytes, span)
        guard key.period.isEmpty else { return nil }
        if let role = roles[key.hash] { return role }
        guard isWord, span.count > 3 else { return nil }
        switch LabelRoles.standard.role(of: key) {
        case .indicatorName(let kind)?: return .indicatorName(kind)
        case .observation(let role)?: return .observation(role)
        case .projectName?: return .projectName
        case .department?: return .department
        case .unit?: return .unit
        default: return nil
        }
    }

    /// Figures of others stand beside the plan's own to compare with.
    static func isForeign(_ whose: ByteSpan, _ bytes: [UInt8]) -> Bool {
        let span = CleanText(bytes).trimmed(whose)
        guard let end = others.end(in: bytes, at: span.lower, span.upper) else { return false }
        return end == span.upper || span.count > 3
    }

    private static let others: WordList<Void> = ["全国", "国の", "国", "県平均", "都平均", "類似", "他市", "他団体", "近隣", "県内平均", "圏域"]

    /// A row: ending|role|detail.
    private static let rows = """
        基準値|baseline|
        初期値|baseline|
        当初値|baseline|
        策定時|baseline|
        策定時値|baseline|
        策定時の値|baseline|
        策定時点|baseline|
        基準年値|baseline|
        ベースライン値|baseline|
        設定時|baseline|
        設定時点|baseline|
        計画策定|baseline|
        計画策定時実績|baseline|
        策定時実績|baseline|
        基準|baseline|
        現状値|actual|
        現況値|actual|
        現在値|actual|
        現在位置|actual|
        直近値|actual|
        最新値|actual|
        実績値|actual|
        実績|actual|
        現状|actual|
        現況|actual|
        目標値|target|
        目標数値|target|
        目標|target|
        目標水準|target|
        計画値|target|
        目安値|target|
        期待値|target|
        最終目標値|finalTarget|
        最終目標|finalTarget|
        最終年度目標値|finalTarget|
        後期目標値|finalTarget|
        予算額|budget|
        予定額|budget|
        予算現額|budget|
        予算案|budget|
        当初予算|budget|
        当初|budget|
        現計|budget|
        補正予算|budget|
        予算|budget|
        補正額|budget|
        補正|budget|
        専決|budget|
        決算額|settlement|
        決算|settlement|
        決算見込額|settlement|
        決算見込|settlement|
        事業費|total-cost|
        事業費計|total-cost|
        総事業費|total-cost|
        金額|total-cost|
        繰越額|total-cost|
        限度額|total-cost|
        支出額|total-cost|
        支出済額|total-cost|
        支出負担行為額|total-cost|
        執行額|total-cost|
        執行済額|total-cost|
        交付額|total-cost|
        補助額|total-cost|
        補助金額|total-cost|
        所要額|total-cost|
        要求額|total-cost|
        査定額|total-cost|
        概算額|total-cost|
        見積額|total-cost|
        契約額|total-cost|
        収入済額|total-cost|
        調定額|total-cost|
        か年合計|sum|
        ヵ年合計|sum|
        ヶ年合計|sum|
        カ年合計|sum|
        ケ年合計|sum|
        か年の合計|sum|
        か年計|sum|
        年間合計|sum|
        年間計|sum|
        期間合計|sum|
        期間計|sum|
        期間中計|sum|
        累計額|total-cost|
        現在高|total-cost|
        現在高見込額|total-cost|
        起債見込額|total-cost|
        償還見込額|total-cost|
        実績額|settlement|
        年度末残高|total-cost|
        基金残高|total-cost|
        積立額|total-cost|
        取崩額|total-cost|
        取崩し額|total-cost|
        年割額|total-cost|
        増減高|change|
        補正前|budget|
        補正後|budget|
        補正後累計|budget|
        見込|actual|
        見込み|actual|
        見込値|actual|
        推計値|actual|
        予定|target|
        増減率|achievement|
        伸び率|achievement|
        伸率|achievement|
        執行率|achievement|
        構成比|achievement|
        達成率|achievement|
        計画比|achievement|
        百分比|achievement|
        対前年|achievement|
        目標比|achievement|
        前年比|achievement|
        前年度比|achievement|
        進捗率|achievement|
        充当率|achievement|
        増減額|change|
        増減|change|
        差引額|change|
        前年度比較|change|
        前年度対比|change|
        前年対比|change|
        国庫支出金|national|
        国支出金|national|
        国庫補助金|national|
        県支出金|prefectural|
        都支出金|prefectural|
        道支出金|prefectural|
        府支出金|prefectural|
        都道府県支出金|prefectural|
        国県支出金|nationalAndPrefectural|
        国・県支出金|nationalAndPrefectural|
        国庫県支出金|nationalAndPrefectural|
        地方債|bonds|
        市債|bonds|
        町債|bonds|
        村債|bonds|
        一般財源|general|
        特定財源|specific|
        特財|specific|
        財源内訳|funding-header|
        成果指標名|indicator-name|outcome
        成果指標名称|indicator-name|outcome
        活動指標名称|indicator-name|activity
        指標名称|indicator-name|
        活動指標名|indicator-name|activity
        成果指標|indicator-name|outcome
        活動指標|indicator-name|activity
        指標名|indicator-name|
        指標|indicator-name|
        目標項目|indicator-name|
        評価項目|indicator-name|
        KPI|indicator-name|
        事業名|project-name|
        事業等名|project-name|
        事業名称|project-name|
        事業の名称|project-name|
        成果単位|unit|
        指標単位|unit|
        目標単位|unit|
        担当課|department|
        担当部局|department|
        担当部署|department|
        所管課|department|
        所管部局|department|
        担当課名|department|
        主管課|department|
        """
}
