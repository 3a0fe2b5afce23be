/// What is found where a field is filled.
extension FindingDefinition {
    static let fieldRepeated = FindingDefinition(
        .fieldRepeated, severity: .warning,
        wording: Message(
            ja: "「{0}」が二つあります: 「{1}」と「{2}」。後のものは欄に入れず、そのまま残しました。どちらが正しいか確かめてください。",
            en: """
                “{0}” stands twice: “{1}” and “{2}”. The second was kept beside the field. See which of them is right.
                """),
        meaning: Message(
            ja: "値が一つの欄に、二つ目の値があります。後のものは属性として、書かれたまま残しました。",
            en: "A field that holds one value is stated a second time. The second text was kept as an attribute."),
        example: "「目標名」の行が二つある目標",
        advice: Message(ja: "どちらが正しいか原文で確かめてください。", en: "See in the original which of the two is right."))
}
