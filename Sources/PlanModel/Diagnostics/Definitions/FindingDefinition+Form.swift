/// What is found where a form is looked for.
extension FindingDefinition {
    static let formUnknown = FindingDefinition(
        .formUnknown, severity: .note,
        wording: Message(
            ja: "宣言された様式のどれにも当てはまらないため、汎用の読み方で読みました。",
            en: "No declared form recognises the document; the generic form read it."),
        meaning: Message(
            ja: "宣言された様式のどれにも当てはまらず、汎用の読み方で読みました。",
            en: "No declared form recognises the document; the generic form read it."),
        example: "他の自治体の予算案の概要",
        advice: Message(
            ja: "毎年読む文書であれば、様式を宣言してください（CONTRIBUTING.md）。",
            en: "Declare a form for documents that come every year (CONTRIBUTING.md)."))

    static let formIncomplete = FindingDefinition(
        .formIncomplete, severity: .warning,
        wording: Message(
            ja: "様式「{0}」と分かりましたが、この様式で始まったシート {2} 枚のうち、名前の読めたものは {1} 枚です。多くを読み落としているかもしれません。原文と見比べてください。",
            en: """
                The form is “{0}”, but of the {2} sheets that it opened {1} have a title. Much of the document may \
                be unread. Compare with the original.
                """),
        meaning: Message(
            ja: "様式の見出しやラベルがあるのに、その様式のシートが一つも始まらないか、半分を超えるシートに名前がありません。読み落としが多いかもしれません。",
            en: """
                The document has the headings or labels of a declared form, and none of its sheets opens, \
                or more than half of them lack their title. Much of it may be unread.
                """),
        example: "「目標名」の行がない目標設定書",
        advice: Message(
            ja: "原文と見比べ、抽出をやり直してください。自分で書いた様式なら、「sheets」の言葉も文書と見比べてください。",
            en: """
                Compare with the original, and extract the text anew. In a form of your own compare the words of `sheets` \
                with the document, too.
                """))
}
