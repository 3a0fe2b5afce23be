/// What is found in lists, lines and pages.
extension FindingDefinition {
    static let layoutSplitList = FindingDefinition(
        .layoutSplitList, severity: .repair,
        wording: Message(
            ja: "「{0}」の番号付きの一覧が途中で切れています。{1} からを続きとして読みました。一覧の続きか確かめてください。",
            en: """
                The numbered list of “{0}” is torn; what starts at {1} was joined to it. \
                See that they belong together.
                """),
        meaning: Message(
            ja: "番号付きの一覧がページの切れ目で切れていました。続きをつなげて読みました。",
            en: "A numbered list was torn by a page break and joined again."),
        example: "表の中の ①～⑥ と、表の外の ⑦",
        advice: Message(ja: "つないだ項目が一覧の続きか確かめてください。", en: "See that the entries belong to the list."))

    static let layoutPageFurniture = FindingDefinition(
        .layoutPageFurniture, severity: .repair,
        wording: Message(
            ja: "ページ番号や柱などの行が {0} 行あります（「{1}」など）。本文から除いて読みました。",
            en: "Page numbers and running lines ({0} in all, such as “{1}”) were left out of the text."),
        meaning: Message(
            ja: "ページ番号や、ページごとに繰り返される柱の行です。本文から除き、表や一覧は次のページへ続けて読みました。文書に一件です。",
            en: """
                Page numbers and lines that every page repeats. \
                They were left out, and tables and lists go on across them; one finding a document.
                """),
        example: "- 12 -",
        advice: Message(
            ja: "必要な対応はありません。除いた行に本文がないか、一覧で確かめられます。",
            en: "Nothing needs to be done, unless one of the lines belongs to the text."))

    static let layoutDoubledLines = FindingDefinition(
        .layoutDoubledLines, severity: .repair,
        wording: Message(
            ja: "同じ行が続けて二度書かれています（{0} 行、「{1}」など）。一度として読みました。",
            en: "Lines stand twice in a row ({0} in all, such as “{1}”); each was read once."),
        meaning: Message(
            ja: "太字の重ね打ちなどで、同じ行が続けて二度書かれています。一度として読みました。文書に一件です。",
            en: """
                Lines that stand twice in a row, as bold print made of two passes comes out of some extractors. \
                Each was read once; one finding a document.
                """),
        example: "令和7年度 目標設定書（健康課）が二行続く",
        advice: Message(ja: "必要な対応はありません。", en: "Nothing needs to be done."))
}
