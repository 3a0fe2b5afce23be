/// What is found in the layout of labels.
extension FindingDefinition {
    static let layoutShiftedLabel = FindingDefinition(
        .layoutShiftedLabel, severity: .repair,
        wording: Message(
            ja: "見出し「{0}」が別の行にずれています。この行は「{1}」として読みました。原文の表と見比べてください。",
            en: """
                The label “{0}” stands on the row of another kind; the row was read as “{1}”. \
                Compare with the original.
                """),
        meaning: Message(
            ja: "行の見出しが、別の種類の行にずれています。行は中身に従って読みました。",
            en: "A row label stands on the row of another kind. The row was read by its content."),
        example: "活動指標の行に付いた「特記事項」",
        advice: Message(ja: "原文の表と見比べてください。", en: "Compare with the table of the original."))

    static let layoutDuplicateLabel = FindingDefinition(
        .layoutDuplicateLabel, severity: .repair,
        wording: Message(
            ja: "見出し「{0}」が一つの表に二度あります。後のものを正しい位置としました。原文の表と見比べてください。",
            en: """
                The label “{0}” stands twice in one table; the later one was taken as its place. \
                Compare with the original.
                """),
        meaning: Message(
            ja: "一つの表に同じ見出しが二度あり、先のものは別の種類の行にありました。",
            en: "The same label stands twice in one table, the first time on a row of another kind."),
        example: "二つの「特記事項」",
        advice: Message(ja: "原文の表と見比べてください。", en: "Compare with the table of the original."))

    static let layoutRunTogether = FindingDefinition(
        .layoutRunTogether, severity: .repair,
        wording: Message(
            ja: "「{0}」の欄に見出し「{1}」が入り込んでいます。二つに分けて読みました。分けた位置を確かめてください。",
            en: """
                The cell of “{0}” also holds the label “{1}”; it was split in two. \
                See that it was split at the right place.
                """),
        meaning: Message(
            ja: "ある見出しの欄に、別の見出しが入り込んでいます。二つに分けて読みました。",
            en: "A known label stands inside another label's cell. The cell was split in two."),
        example: "目的 … 令和6年度の目標 …",
        advice: Message(ja: "分けた位置が正しいか確かめてください。", en: "See that the cell was split at the right place."))

    static let layoutMergedLabels = FindingDefinition(
        .layoutMergedLabels, severity: .repair,
        wording: Message(
            ja: "一つの欄に見出しが二つあります: 「{0}」と「{1}」。分けて読みました。",
            en: "Two labels stand in one cell: “{0}” and “{1}”; they were read apart."),
        meaning: Message(ja: "一つの欄に見出しが二つあります。分けて読みました。", en: "Two labels stand in one cell. They were read apart."),
        example: "特定財源 国・県支出金",
        advice: Message(ja: "必要な対応はありません。", en: "Nothing needs to be done."))

    static let layoutDoubledCharacters = FindingDefinition(
        .layoutDoubledCharacters, severity: .repair,
        wording: Message(
            ja: "見出し「{0}」の文字がすべて重複しています。一度だけ書かれたものとして読みました。",
            en: "Every character of “{0}” stands there more than once; it was read as written once."),
        meaning: Message(
            ja: "太字の重ね打ちなどで、見出しの各文字が二度（またはそれ以上）書かれています。一度として読みました。",
            en: """
                Every character of a label or heading is written twice or more, \
                as bold print comes out of some extractors. It was read as written once.
                """),
        example: "現現状状とと課課題題",
        advice: Message(ja: "必要な対応はありません。", en: "Nothing needs to be done."))

    static let layoutBrokenLabel = FindingDefinition(
        .layoutBrokenLabel, severity: .repair,
        wording: Message(
            ja: "「{0}」が空白や改行で切れています。続けて書かれたものとして読みました。",
            en: "“{0}” is broken by blanks; it was read as written in one piece."),
        meaning: Message(
            ja: "見出しの年度が、字間の空白や欄の中の改行で切れています。続けて書かれたものとして読みました。",
            en: """
                The year in a label or head is broken by blanks or a line break inside its cell. \
                It was read as written in one piece.
                """),
        example: "令和6 年度",
        advice: Message(ja: "必要な対応はありません。", en: "Nothing needs to be done."))

    static let layoutUnplacedText = FindingDefinition(
        .layoutUnplacedText, severity: .warning,
        wording: Message(
            ja: "「{0}」がどの項目に属するか、見出しから分かりません。書かれたまま残しました。原文の表と見比べてください。",
            en: "No label or heading accounts for “{0}”; it was kept as it stands. Compare with the original."),
        meaning: Message(
            ja: "様式の中に、どの見出しにも属さない行や文があります。見出しのない項目または表として、書かれたまま残しました。",
            en: """
                A row or text within a sheet belongs to no label or heading. \
                It was kept as it stands, in a section without heading or a plain table.
                """),
        example: "見出しの欄が抜けた行",
        advice: Message(ja: "原文の表と見比べてください。", en: "Compare with the table of the original."))
}
