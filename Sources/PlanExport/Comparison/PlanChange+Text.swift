public import PlanModel

extension PlanChange {
    /// The change in a line for people, without its sheet: `indicator “利用者数” 令和8年度: target revised, 400人 → 420人 (+20人)`.
    ///
    /// Texts of the documents stand in it as they are: escape controls before a terminal gets them.
    ///
    /// - Parameter language: The language of the words.
    public func text(in language: Language) -> String {
        let isJapanese = language == .ja
        let place = [part.text(in: language), period?.text].compactMap { $0 }.filter { !$0.isEmpty }
            .joined(separator: " ")
        let facts = [values, remark(in: language)].compactMap { $0 }.joined(separator: " ")
        let words = kind.message.text(in: language)
        let what = facts.isEmpty ? words : words + (isJapanese ? "：" : ", ") + facts
        return place.isEmpty ? what : place + (isJapanese ? "：" : ": ") + what
    }

    /// What in the sheet it is about.
    private var part: Message {
        let name = subject.map { Self.short($0) }
        let (ja, en) = (name.map { "「\($0)」" } ?? "", name.map { " “\($0)”" } ?? "")
        switch kind.topic {
        case .sheet: return Message(ja: "", en: "")
        case .indicator: return Message(ja: "指標\(ja)", en: "indicator\(en)")
        case .money: return name == nil ? Message(ja: "事業費", en: "total") : Message(ja: "財源\(ja)", en: "source\(en)")
        case .text: return Message(ja: "文章\(ja)", en: "text\(en)")
        }
    }

    /// `400人 → 420人`, `“…”`.
    private var values: String? {
        let quoted = kind.topic == .text || kind.topic == .sheet
        let (was, now) = (was.map { Self.short($0) }, now.map { Self.short($0) })
        switch (was, now) {
        case (let was?, let now?): return quoted ? "“\(was)” → “\(now)”" : "\(was) → \(now)"
        case (let one?, nil), (nil, let one?): return quoted ? "“\(one)”" : one
        case (nil, nil): return nil
        }
    }

    private func remark(in language: Language) -> String? {
        let isJapanese = language == .ja
        var parts: [String] = []
        if let difference, difference.significand != 0 {
            parts.append((difference.isNegative ? "" : "+") + difference.grouped + (unit ?? ""))
        }
        if let isReached {
            parts.append(isReached ? (isJapanese ? "達成" : "reached") : (isJapanese ? "未達成" : "not reached"))
        }
        guard !parts.isEmpty else { return nil }
        return isJapanese ? "（\(parts.joined(separator: "、"))）" : "(\(parts.joined(separator: ", ")))"
    }

    /// The beginning of a long text, on one line.
    private static func short(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let scalars = line.unicodeScalars
        return scalars.count <= longest ? line : String(scalars.prefix(longest)) + "…"
    }

    private static let longest = 60
}

extension PlanChange.Kind {
    /// What a change is about.
    package enum Topic: String {
        case sheet, indicator, money, text
    }

    package var topic: Topic {
        switch self {
        case .sheetAdded, .sheetRemoved, .sheetSplit, .sheetMerged, .sheetRenamed, .codeChanged, .sheetMoved,
            .departmentChanged, .accountChanged:
            .sheet
        case .amountChanged, .amountAdded, .amountRemoved: .money
        case .textAdded, .textRemoved, .textChanged, .textMoved: .text
        default: .indicator
        }
    }

    /// The change in words, as the commands write it.
    public var message: Message {
        switch topic {
        case .sheet: sheetWords
        case .indicator: indicatorWords
        case .money, .text: otherWords
        }
    }

    private var sheetWords: Message {
        switch self {
        case .sheetAdded: Message(ja: "新規", en: "new")
        case .sheetRemoved: Message(ja: "なくなりました", en: "gone")
        case .sheetSplit: Message(ja: "分割による新規", en: "split off")
        case .sheetMerged: Message(ja: "統合によりなくなりました", en: "merged")
        case .sheetRenamed: Message(ja: "名称の変更", en: "renamed")
        case .codeChanged: Message(ja: "番号の変更", en: "code changed")
        case .sheetMoved: Message(ja: "体系上の位置の変更", en: "moved")
        case .departmentChanged: Message(ja: "担当の変更", en: "department changed")
        default: Message(ja: "会計の変更", en: "account changed")
        }
    }

    private var indicatorWords: Message {
        switch self {
        case .indicatorAdded: Message(ja: "新規", en: "new")
        case .indicatorRemoved: Message(ja: "なくなりました", en: "gone")
        case .indicatorRenamed: Message(ja: "名称の変更", en: "renamed")
        case .indicatorMoved: Message(ja: "別のシートに移りました", en: "moved to another sheet")
        case .unitChanged: Message(ja: "単位の変更", en: "unit changed")
        case .targetRevised: Message(ja: "目標値の変更", en: "target revised")
        case .baselineRewritten: Message(ja: "初期値の書き換え", en: "baseline rewritten")
        case .actualRewritten: Message(ja: "実績値の書き換え", en: "actual rewritten")
        case .resultReported: Message(ja: "目標に対する実績", en: "result against its target")
        case .figureAdded: Message(ja: "値の追加", en: "figure added")
        default: Message(ja: "値の削除", en: "figure gone")
        }
    }

    private var otherWords: Message {
        switch self {
        case .amountChanged: Message(ja: "金額の変更", en: "amount changed")
        case .amountAdded: Message(ja: "金額の追加", en: "amount added")
        case .amountRemoved: Message(ja: "金額の削除", en: "amount gone")
        case .textAdded: Message(ja: "追加", en: "added")
        case .textRemoved: Message(ja: "削除", en: "removed")
        case .textMoved: Message(ja: "別のシートに移りました", en: "moved to another sheet")
        default: Message(ja: "変更", en: "changed")
        }
    }
}
