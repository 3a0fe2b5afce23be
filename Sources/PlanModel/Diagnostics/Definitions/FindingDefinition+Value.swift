/// What is found in values.
extension FindingDefinition {
    static let valueUnreadable = FindingDefinition(
        .valueUnreadable, severity: .warning,
        wording: Message(
            ja: "数値として読めません: 「{0}」。文字列として残しました。書き方を確かめてください。",
            en: "No reader takes this value whole: “{0}”. It was kept as text. Check the notation."),
        meaning: Message(
            ja: "値の欄に数字がありますが、全体を数値として読めません。文字列として残します。",
            en: "A cell of a value column has digits in it and no reader takes it whole. It is kept as text."),
        example: "3回(うち1回",
        advice: Message(
            ja: "書き方を確かめてください。読めるはずの書き方であればお知らせください。",
            en: "Check the notation; report one that should be read."))

    static let valueUnknownUnit = FindingDefinition(
        .valueUnknownUnit, severity: .note,
        wording: Message(
            ja: "単位「{0}」は単位表にありません。書かれたまま残しました。誤記でないか確かめてください。",
            en: "The unit “{0}” is not in the unit table; it was kept as written. Check for a slip."),
        meaning: Message(
            ja: "単位表にない単位です。書かれたまま残します。シートごとに一件です。",
            en: "A unit that the table does not hold. It is kept as written; one finding a sheet."),
        example: "12こぶし",
        advice: Message(ja: "誤記でなければ、単位表への追加を検討してください。", en: "Unless it is a slip, consider adding it to the table."))
}
