/// What the parser finds of indicators; what rules find of them stands beside those.
extension FindingDefinition {
    static let indicatorNoValues = FindingDefinition(
        .indicatorNoValues, severity: .warning,
        wording: Message(
            ja: "指標「{0}」の単位も値も読み取れませんでした。未記入か、値が別の行にないか確かめてください。",
            en: """
                Neither a unit nor values were read for the indicator “{0}”. \
                See whether there are none, or they went to another row.
                """),
        meaning: Message(
            ja: "指標名だけが読め、単位も値も読み取れませんでした。",
            en: "Of an indicator the name was read, and neither a unit nor values."),
        example: "指標名だけの行",
        advice: Message(ja: "値が別の行に移っていないか確かめてください。", en: "See whether its values went to another row."))

    static let indicatorNone = FindingDefinition(
        .indicatorNone, severity: .note,
        wording: Message(
            ja: "指標の見出し行はありますが、指標がありません。指標がないのか、行が失われたのかを確かめてください。",
            en: "Indicator heads without any row. See whether there is none, or rows were lost."),
        meaning: Message(ja: "指標の見出し行はありますが、指標の行がありません。", en: "Indicator heads stand without any row."),
        example: "活動指標｜単位｜令和6年度",
        advice: Message(ja: "指標が設定されていないのか確かめてください。", en: "See whether no indicator was set."))

    static let indicatorTemplateBlank = FindingDefinition(
        .indicatorTemplateBlank, severity: .note,
        wording: Message(
            ja: "様式の指標欄が空のままです。指標としては数えません。",
            en: "An indicator block of the template is left blank. It is no indicator."),
        meaning: Message(
            ja: "様式の指標欄が空のまま残っています。指標としては数えません。",
            en: "An indicator block of the template was left blank. It is no indicator."),
        example: "空の 指標名・設定理由・算式",
        advice: Message(ja: "必要な対応はありません。", en: "Nothing needs to be done."))
}
