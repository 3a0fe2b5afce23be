/// What is found in the layout of tables.
extension FindingDefinition {
    static let layoutMisalignedColumns = FindingDefinition(
        .layoutMisalignedColumns, severity: .repair,
        wording: Message(
            ja: "値が見出しの列の下にありません（{0}）。左からの順に割り当てました。年度と値の対応を確かめてください。",
            en: """
                Values do not stand under their heads ({0}); they were assigned by order from the left. \
                See that each value belongs to its head.
                """),
        meaning: Message(
            ja: "値の欄が見出しの列の下にありません。左からの順に割り当てました。表ごとに一件です。",
            en: """
                Value cells do not stand under their heads. They were assigned by order from the left; \
                one finding a table.
                """),
        example: "空の欄が一つ抜けた行",
        advice: Message(ja: "年度と値の対応が正しいか確かめてください。", en: "See that each value belongs to its year."))

    static let layoutMergedCells = FindingDefinition(
        .layoutMergedCells, severity: .repair,
        wording: Message(
            ja: "二つの欄が一つになっています: 「{0}」と「{1}」。分けて読みました。分けた位置を確かめてください。",
            en: """
                Two cells ran together: “{0}” and “{1}”; they were read apart. \
                See that they were split at the right place.
                """),
        meaning: Message(
            ja: "隣り合う二つの欄が一つになっています。見出しと値、または列の見出しに合うように分けて読みました。",
            en: """
                Two neighbouring cells ran together. \
                They were split into label and value, or so that each fits its column.
                """),
        example: "目標名 介護予防の推進",
        advice: Message(ja: "分けた位置が正しいか確かめてください。", en: "See that the cell was split at the right place."))

    static let layoutContinuedRow = FindingDefinition(
        .layoutContinuedRow, severity: .repair,
        wording: Message(
            ja: "「{0}」の欄が次の行に続いています（「{1}」）。つなげて読みました。",
            en: "The cell of “{0}” goes on in the next row (“{1}”); the two were joined."),
        meaning: Message(
            ja: "欄の文字が次の行に続いています。一つの値としてつなげて読みました。",
            en: "A cell goes on in the next row. The two were joined to one value."),
        example: "目標名｜生活習慣病の ／（次の行）重症化予防",
        advice: Message(ja: "つないだ文字が一つの値か確かめてください。", en: "See that the two are one value."))

    static let layoutSplitTable = FindingDefinition(
        .layoutSplitTable, severity: .repair,
        wording: Message(
            ja: "表が空行で切れています。「{0}」の行からを続きとして読みました。同じ表の行か確かめてください。",
            en: "A table is torn by a blank line; it goes on at the row “{0}”. See that the row belongs to it."),
        meaning: Message(
            ja: "表がページの切れ目などの空行で切れています。前の見出しの下に続く行として読みました。",
            en: """
                A table is torn by a blank line, as at the end of a page. \
                The rows behind it were read under the same heads.
                """),
        example: "指標の表の途中にある空行",
        advice: Message(ja: "後の行が同じ表のものか確かめてください。", en: "See that the rows behind the blank line belong to the table."))

    static let layoutAmbiguousRepair = FindingDefinition(
        .layoutAmbiguousRepair, severity: .warning,
        wording: Message(
            ja: "「{0}」の直し方が二通り以上あり、互いに食い違います。どれも行っていません。原文で確かめてください。",
            en: "More than one repair fits “{0}”, and they contradict each other; none was made. See the original."),
        meaning: Message(
            ja: "壊れた行や欄に当てはまる直し方が二通り以上あり、結果が食い違います。どれも行わず、書かれたまま残しました。",
            en: """
                More than one repair fits a damaged row or cell, with different results. None was made; \
                the text was kept as it stands.
                """),
        example: "420600（420 と 600 か、4206 と 00 か）",
        advice: Message(ja: "原文で確かめてください。", en: "See the original."))

    static let layoutRowsUnread = FindingDefinition(
        .layoutRowsUnread, severity: .warning,
        wording: Message(
            ja: "見出しの分かる表で、{0} 行から値を読み取れませんでした（最初の行: 「{1}」）。書かれたまま残しました。原文の表と見比べてください。",
            en: """
                Rows of a table with known heads gave no figure: {0}, the first “{1}”. They were kept as they stand. \
                Compare with the original.
                """),
        meaning: Message(
            ja: "見出しの意味が分かる表の行のうち、値を読み取れなかったものです。書かれたまま残しました。表ごとに一件です。",
            en: """
                Rows of a table whose heads are known gave no figure. They were kept as they stand; \
                one finding a table.
                """),
        example: "欄が一つにつながった行",
        advice: Message(ja: "原文の表と見比べてください。", en: "Compare with the table of the original."))

    static let layoutColumnUnknown = FindingDefinition(
        .layoutColumnUnknown, severity: .warning,
        wording: Message(
            ja: "「{0}」の行に、どの見出しの列か分からない数値があります（{1}）。書かれたまま残し、どの財源にも割り当てていません。原文の表で列を確かめてください。",
            en: """
                The row “{0}” has figures under no head that can be told ({1}); \
                they were kept as written and assigned to no source. See the columns of the original.
                """),
        meaning: Message(
            ja: "空白だけで区切られた表の数値のうち、どの見出しの下にあるか決められないものです。書かれたまま残し、どの財源にも割り当てていません。",
            en: """
                Figures of a table that blanks alone lay out stand under no head that can be told. \
                They were kept as written and assigned to no source.
                """),
        example: "二つの見出しの間にある 3,400",
        advice: Message(ja: "原文の表で列を確かめてください。", en: "See the columns of the original."))

    static let layoutRepeatedHeads = FindingDefinition(
        .layoutRepeatedHeads, severity: .repair,
        wording: Message(
            ja: "表の見出し行がページごとに繰り返されています（{0} 回、「{1}」から始まる行）。一つの表として読みました。",
            en: "The heads of a table are printed again on other pages ({0} times, “{1}” …); it was read as one."),
        meaning: Message(
            ja: "表の見出し行がページごとに繰り返されています。一つの表として続けて読みました。",
            en: "The heads of a table are printed again on its next page. The table was read as one."),
        example: "款｜項｜金額（次のページでも同じ行）",
        advice: Message(ja: "必要な対応はありません。", en: "Nothing needs to be done."))
}
