/// What is found in tables of measures.
extension FindingDefinition {
    static let measuresEmptyTable = FindingDefinition(
        .measuresEmptyTable, severity: .warning,
        wording: Message(
            ja: "所管する施策の表に行がありません。行が別の場所にないか確かめてください。",
            en: "The table of measures has heads and no row. See whether the rows went elsewhere."),
        meaning: Message(ja: "所管する施策の表に見出し行だけがあります。", en: "A table of measures has its heads and no row."),
        example: "施策名｜主要事業",
        advice: Message(ja: "表の行が別の場所に移っていないか確かめてください。", en: "See whether the rows went elsewhere."))
}
