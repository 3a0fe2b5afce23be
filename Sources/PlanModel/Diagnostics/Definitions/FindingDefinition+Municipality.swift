/// What is found where a municipality is looked for.
extension FindingDefinition {
    static let municipalityUnknown = FindingDefinition(
        .municipalityUnknown, severity: .note,
        wording: Message(
            ja: "どの自治体の文書か判断できません。文書に自治体名があるか確かめてください。",
            en: "No municipality could be told. See whether the document names its own."),
        meaning: Message(
            ja: "どの自治体の文書かを判断できません。本文に名前が出るだけの友好都市や近隣の自治体は候補になりません。",
            en: "No municipality could be told. Partner towns and neighbours that the text names are no candidates."),
        example: "表紙のない章だけの文書",
        advice: Message(ja: "文書に自治体名があるか確かめてください。", en: "See whether the document names its own municipality."))
}
