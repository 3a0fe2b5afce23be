extension DiagnosticKind {
    /// The wording in both languages. `{0}`, `{1}` … stand for the details that a finding quotes.
    var wording: Message {
        switch self {
        case .sourceInvalidBytes:
            Message(
                ja: "文字コード {0} として読めないバイトがあります。U+FFFD に置き換えて読み続けました。文字コードを確かめてください。",
                en: "Bytes that {0} cannot hold were replaced by U+FFFD and reading went on. Check the file's encoding."
            )
        case .sourceLostCharacters:
            Message(
                ja: "元の文字が失われています（{0}）。原本と照らしてください。",
                en: "Characters of the original are lost here ({0}). Compare with the original.")
        case .sourceUnclaimed:
            Message(
                ja: "どの項目にも当てはまらない文字列です: 「{0}」。様式の宣言に足りない見出しがないか確かめてください。",
                en: "Nothing accounts for this text: “{0}”. See whether the form lacks a label for it.")
        case .sourceNotText:
            Message(
                ja: "テキストではありません（{0}）。記録は空です。`{1}` を試してください。PDF、Word、Excel などは `--pre auto` を付けると読めます。",
                en:
                    "This is no text ({0}); its record is empty. Try `{1}`, or `--pre auto` for PDF, Word, Excel and the like."
            )
        case .sourceLimit:
            Message(
                ja: "上限 {0}（{1}）を超えています: {2}。文書を分けるか、上限を上げて読み直してください。",
                en: "The document exceeds the limit {0} ({1}): {2}. Split it or raise the limit, and read it again.")
        case .formUnknown:
            Message(
                ja: "宣言された様式のどれにも当てはまらないため、汎用の読み方で読みました。",
                en: "No declared form recognises the document; the generic form read it.")
        case .municipalityUnknown:
            Message(
                ja: "どの自治体の文書か判断できません。文書に自治体名があるか確かめてください。",
                en: "No municipality could be told. See whether the document names its own.")
        case .layoutShiftedLabel:
            Message(
                ja: "見出し「{0}」が別の行にずれています。この行は「{1}」として読みました。原文の表と見比べてください。",
                en:
                    "The label “{0}” stands on the row of another kind; the row was read as “{1}”. Compare with the original."
            )
        case .layoutDuplicateLabel:
            Message(
                ja: "見出し「{0}」が一つの表に二度あります。後のものを正しい位置としました。原文の表と見比べてください。",
                en:
                    "The label “{0}” stands twice in one table; the later one was taken as its place. Compare with the original."
            )
        case .layoutRunTogether:
            Message(
                ja: "「{0}」の欄に見出し「{1}」が入り込んでいます。二つに分けて読みました。分けた位置を確かめてください。",
                en:
                    "The cell of “{0}” also holds the label “{1}”; it was split in two. See that it was split at the right place."
            )
        case .layoutSplitList:
            Message(
                ja: "「{0}」の番号付きの一覧が途中で切れています。{1} からを続きとして読みました。一覧の続きか確かめてください。",
                en:
                    "The numbered list of “{0}” is torn; what starts at {1} was joined to it. See that they belong together."
            )
        case .layoutMisalignedColumns:
            Message(
                ja: "値が見出しの列の下にありません（{0}）。左からの順に割り当てました。年度と値の対応を確かめてください。",
                en:
                    "Values do not stand under their heads ({0}); they were assigned by order from the left. See that each value belongs to its head."
            )
        case .layoutMergedLabels:
            Message(
                ja: "一つの欄に見出しが二つあります: 「{0}」と「{1}」。分けて読みました。",
                en: "Two labels stand in one cell: “{0}” and “{1}”; they were read apart.")
        case .layoutDoubledCharacters:
            Message(
                ja: "見出し「{0}」の文字がすべて重複しています。一度だけ書かれたものとして読みました。",
                en: "Every character of “{0}” stands there more than once; it was read as written once.")
        case .layoutDoubledLines:
            Message(
                ja: "同じ行が続けて二度書かれています（{0} 行、「{1}」など）。一度として読みました。",
                en: "Lines stand twice in a row ({0} in all, such as “{1}”); each was read once.")
        case .layoutPageFurniture:
            Message(
                ja: "ページ番号や柱などの行が {0} 行あります（「{1}」など）。本文から除いて読みました。",
                en: "Page numbers and running lines ({0} in all, such as “{1}”) were left out of the text.")
        case .layoutRepeatedHeads:
            Message(
                ja: "表の見出し行がページごとに繰り返されています（{0} 回、「{1}」から始まる行）。一つの表として読みました。",
                en: "The heads of a table are printed again on other pages ({0} times, “{1}” …); it was read as one.")
        case .layoutBrokenLabel:
            Message(
                ja: "「{0}」が空白や改行で切れています。続けて書かれたものとして読みました。",
                en: "“{0}” is broken by blanks; it was read as written in one piece.")
        case .layoutMergedCells:
            Message(
                ja: "二つの欄が一つになっています: 「{0}」と「{1}」。分けて読みました。分けた位置を確かめてください。",
                en:
                    "Two cells ran together: “{0}” and “{1}”; they were read apart. See that they were split at the right place."
            )
        case .layoutContinuedRow:
            Message(
                ja: "「{0}」の欄が次の行に続いています（「{1}」）。つなげて読みました。",
                en: "The cell of “{0}” goes on in the next row (“{1}”); the two were joined.")
        case .layoutSplitTable:
            Message(
                ja: "表が空行で切れています。「{0}」の行からを続きとして読みました。同じ表の行か確かめてください。",
                en: "A table is torn by a blank line; it goes on at the row “{0}”. See that the row belongs to it.")
        case .layoutAmbiguousRepair:
            Message(
                ja: "「{0}」の直し方が二通り以上あり、互いに食い違います。どれも行っていません。原文で確かめてください。",
                en: "More than one repair fits “{0}”, and they contradict each other; none was made. See the original.")
        case .layoutUnplacedText:
            Message(
                ja: "「{0}」がどの項目に属するか、見出しから分かりません。書かれたまま残しました。原文の表と見比べてください。",
                en: "No label or heading accounts for “{0}”; it was kept as it stands. Compare with the original.")
        case .layoutRowsUnread:
            Message(
                ja: "見出しの分かる表で、{0} 行から値を読み取れませんでした（最初の行: 「{1}」）。書かれたまま残しました。原文の表と見比べてください。",
                en:
                    "{0} rows of a table with known heads gave no figure (the first: “{1}”); they were kept as they stand. Compare with the original."
            )
        case .layoutColumnUnknown:
            Message(
                ja: "「{0}」の行に、どの見出しの列か分からない数値があります（{1}）。書かれたまま残し、どの財源にも割り当てていません。原文の表で列を確かめてください。",
                en:
                    "The row “{0}” has figures under no head that can be told ({1}); they were kept as written and assigned to no source. See the columns of the original."
            )
        case .formIncomplete:
            Message(
                ja: "様式「{0}」と分かりましたが、名前の読めたシートは {2} 枚のうち {1} 枚です。多くを読み落としているかもしれません。原文と見比べてください。",
                en:
                    "The form is “{0}”, but of its {2} sheets {1} have a title. Much of the document may be unread. Compare with the original."
            )
        case .fieldRepeated:
            Message(
                ja: "「{0}」が二つあります: 「{1}」と「{2}」。後のものは欄に入れず、そのまま残しました。どちらが正しいか確かめてください。",
                en:
                    "“{0}” stands twice: “{1}” and “{2}”. The second was kept beside the field. See which of them is right."
            )
        case .sectionEmpty:
            Message(
                ja: "見出し「{0}」の下に本文がありません。未記入か、抽出で失われたかを確かめてください。",
                en: "The section “{0}” is stated and has no text. See whether it was never written, or lost.")
        case .measuresEmptyTable:
            Message(
                ja: "所管する施策の表に行がありません。行が別の場所にないか確かめてください。",
                en: "The table of measures has heads and no row. See whether the rows went elsewhere.")
        case .sdgsImagesLost:
            Message(
                ja: "「{0}」の下に目標番号がありません。画像だったために失われたと思われます。原文のアイコンを確かめてください。",
                en:
                    "Nothing follows “{0}”: the goal icons were probably images and are lost. Look at the icons of the original."
            )
        case .footnoteUnresolved:
            Message(
                ja: "注 {0} が引用されていますが、説明がありません。説明がないか、別のページを確かめてください。",
                en: "Footnote {0} is cited and not defined. Look for its definition on other pages.")
        case .footnoteUncited:
            Message(
                ja: "注 {0} の説明がありますが、引用されていません。本文の印が失われていないか確かめてください。",
                en: "Footnote {0} is defined and not cited. See whether its mark in the text was lost.")
        case .outlineTitleMismatch:
            Message(
                ja: "目次の名称「{0}」が、本文の名称「{1}」と異なります。どちらの名称が正しいか確かめてください。",
                en: "The table of contents says “{0}” where the sheet is headed “{1}”. See which of them is right.")
        case .budgetSumMismatch:
            Message(
                ja: "{0} {1}: 内訳の計 {2} ≠ 事業費 {3}（差 {4}）。どの財源の額が違うか確かめてください。",
                en: "{0}, {1}: the sources add up to {2}, the total is {3} (difference {4}). Check the sources.")
        case .budgetMissingYear:
            Message(
                ja: "{0}: ほかの表にある {1} の列がありません。事業が終わるのか、列が失われたのかを確かめてください。",
                en:
                    "{0}: the column {1} of the document's other tables is missing. See whether the project ends, or a column was lost."
            )
        case .indicatorNoValues:
            Message(
                ja: "指標「{0}」の単位も値も読み取れませんでした。未記入か、値が別の行にないか確かめてください。",
                en:
                    "Neither a unit nor values were read for the indicator “{0}”. See whether there are none, or they went to another row."
            )
        case .indicatorNone:
            Message(
                ja: "指標の見出し行はありますが、指標がありません。指標がないのか、行が失われたのかを確かめてください。",
                en: "Indicator heads without any row. See whether there is none, or rows were lost.")
        case .indicatorTemplateBlank:
            Message(
                ja: "様式の指標欄が空のままです。指標としては数えません。",
                en: "An indicator block of the template is left blank. It is no indicator.")
        case .indicatorThemeUnknown:
            Message(
                ja: "指標「{0}」の番号 {1} に当たる見出しがありません。番号を確かめてください。",
                en: "The indicator “{0}” belongs to theme {1}, which no heading of the sheet has. Check the number.")
        case .valueUnreadable:
            Message(
                ja: "数値として読めません: 「{0}」。文字列として残しました。書き方を確かめてください。",
                en: "No reader takes this value whole: “{0}”. It was kept as text. Check the notation.")
        case .valueUnknownUnit:
            Message(
                ja: "単位「{0}」は単位表にありません。書かれたまま残しました。誤記でないか確かめてください。",
                en: "The unit “{0}” is not in the unit table; it was kept as written. Check for a slip.")
        case .sheetDuplicate:
            Message(
                ja: "「{0}」が同じ上位の下に二度あります（シート {1}）。重複していないか確かめてください。",
                en: "“{0}” stands twice in one place (sheet {1} too). Check for a duplicate.")
        case .sheetStatementDiffers:
            Message(
                ja: "{0} の「{1}」がシート {2} と異なります。そろえるべき文か確かめてください。",
                en: "“{1}” of {0} differs from that on sheet {2}. See whether they should agree.")
        case .itemCountMismatch:
            Message(
                ja: "番号付きの項目数がそろっていません: {0}。抜けた項目がないか確かめてください。",
                en: "Numbered sections differ in their number of entries: {0}. See whether an entry is missing.")
        case .textUnbalancedBracket:
            Message(
                ja: "括弧「{0}」の数が合いません: 「{1}」。抜けた括弧や切れた文がないか確かめてください。",
                en: "A bracket “{0}” lacks its partner: “{1}”. Look for a lost bracket or a torn sentence.")
        case .textSuspiciousCharacter:
            Message(
                ja: "「{3}」に日本語で使われない文字「{0}」（{1}）があります。「{2}」と思われます。原文を確かめてください。",
                en: "“{3}” holds {0} ({1}), which Japanese does not use; {2} is probably meant. Check the original.")
        case .sdgsTitleMismatch:
            Message(
                ja: "SDGs の目標番号 {0} に、目標 {2} の名称「{1}」が付いています。番号と名称を確かめてください。",
                en: "Goal number {0} stands before “{1}”, the title of goal {2}. Check number and title.")
        case .budgetAccountNameSuspect:
            Message(
                ja: "科目名「{0}」は法定の「{1}」と一字違いです。誤記でないか確かめてください。",
                en: "The account “{0}” is one character away from the statutory “{1}”. Check for a slip.")
        case .budgetAccountNameConflict:
            Message(
                ja: "{0} の科目番号 {1} に名称が二つあります: 「{2}」と「{3}」。どちらが正しいか確かめてください。",
                en: "Account {1} of {0} has two names: “{2}” and “{3}”. See which of them is right.")
        case .indicatorFinalTargetPassed:
            Message(
                ja: "指標「{0}」の最終目標値 {1} は、それより前の値 {2} で達する値です。目標値を見直してください。",
                en: "The final target of “{0}”, {1}, is reached by an earlier figure, {2}. Review the target.")
        case .indicatorTargetAlreadyPassed:
            Message(
                ja: "指標「{0}」の実績 {2} は、最後の目標値 {1} をすでに超えています。目標値を見直してください。",
                en: "The actual {2} of “{0}” lies beyond its last target, {1}. Review the target.")
        case .indicatorTargetLooserThanBaseline:
            Message(
                ja: "指標「{0}」の目標値 {1} は、基準値 {2} より緩い値です。値の取り違えがないか確かめてください。",
                en: "The target of “{0}”, {1}, is worse than its baseline, {2}. See whether the values were swapped.")
        case .indicatorActualWorseThanBaseline:
            Message(
                ja: "指標「{0}」の実績はすべて基準値 {1} より悪化しています（{2}）。取り組みか目標値を見直してください。",
                en: "Every actual of “{0}” ({2}) is worse than its baseline, {1}. Review the measure, or the target.")
        case .indicatorCumulativeDecreased:
            Message(
                ja: "延べ・累計の指標「{0}」が {1} から {2} に減っています。集計のしかたを確かめてください。",
                en: "The running total “{0}” falls from {1} to {2}. Check how it is counted.")
        case .indicatorAsOfOutsidePeriod:
            Message(
                ja: "指標「{0}」の {1} の時点 {2} が、その年度の外にあります。日付を確かめてください。",
                en: "The as-of date {2} of “{0}” lies outside its {1}. Check the date.")
        case .indicatorJump:
            Message(
                ja: "指標「{0}」の実績が {1} から {2} へ十倍以上変わっています。桁を確かめてください。",
                en: "Actuals of “{0}” go from {1} to {2}, tenfold or more. Check the digits.")
        case .indicatorTextBaseline:
            Message(
                ja: "指標「{0}」の基準となる値「{1}」が数値ではなく、目標値 {2} と比べられません。数値があれば補ってください。",
                en:
                    "The baseline of “{0}” is “{1}”, no number to compare the target {2} with. Add a number if there is one."
            )
        case .indicatorRatioAsPercent:
            Message(
                ja: "指標「{0}」は単位が % ですが、値がすべて 0 から 1 の間です（{1}）。百分率か割合かを確かめてください。",
                en: "“{0}” is in %, but all values lie between 0 and 1 ({1}). Check whether they are shares.")
        case .indicatorUnitMismatch:
            Message(
                ja: "指標「{0}」の単位欄は {1} ですが、値は {2} で書かれています。どちらの単位が正しいか確かめてください。",
                en: "The unit of “{0}” is {1}, but a value is written in {2}. See which of them is right.")
        case .periodInvalid:
            Message(
                ja: "存在しない日付または元号の年です: 「{0}」。日付か元号を確かめてください。",
                en: "No such date, or a year past the end of its era: “{0}”. Check the date, or the era.")
        case .recordInconsistent:
            Message(
                ja: "レコードが矛盾しています: {0}（{1}）。このレコードを書いたプログラムを確かめてください。",
                en: "The record contradicts itself: {0} ({1}). Check the program that wrote it.")
        }
    }
}
