/// What is found in dates and years.
extension FindingDefinition {
    static let periodInvalid = FindingDefinition(
        .periodInvalid, severity: .warning,
        wording: Message(
            ja: "存在しない日付または元号の年です: 「{0}」。日付か元号を確かめてください。",
            en: "No such date, or a year past the end of its era: “{0}”. Check the date, or the era."),
        meaning: Message(
            ja: "存在しない日付か、元号の終わりを過ぎた年です。後者は読んだうえで知らせます。",
            en: "A date that does not exist, or an era year past the era's end, which is read and flagged."),
        example: "令和6年2月30日、平成33年度",
        advice: Message(ja: "日付か元号を確かめてください。", en: "Check the date, or the era."))
}
