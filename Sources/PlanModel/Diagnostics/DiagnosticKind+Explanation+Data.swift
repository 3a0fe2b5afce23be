extension DiagnosticKind {
    /// For each kind, its code and five lines: meaning in Japanese and English, an example, advice in Japanese and English.
    static let texts = """
        source.invalid-bytes
        検出した文字コードでは読めないバイト列です。一つずつ U+FFFD に置き換えて読み続けます。
        Bytes that the detected encoding cannot hold. Each is replaced by U+FFFD and reading goes on.
        UTF-8 の文書に残った Shift_JIS の一行
        文字コードを確かめ、`--encoding` で指定して読み直してください。
        Check the encoding and name it with `--encoding`.

        source.lost-characters
        抽出の際に失われた文字の跡です（U+FFFD、箇条書きの記号でない私用領域の文字、`(cid:123)`）。文書に十か所まで示し、残りは数だけを示します。
        What stands where an extractor lost characters: U+FFFD, characters of private use that are no mark of a list, `(cid:123)`. Ten places a document are told, and the number of the others.
        樹木を�検します。
        原本と照らして直すか、ほかの方法で文字を取り出してください。
        Compare with the original, or get its text in another way.

        source.not-text
        テキストではないファイル（PDF、Office、画像、NUL を含むデータ）です。記録は空になります。
        A file that holds no text: a PDF, an Office or ZIP file, a picture, or bytes with NULs. Its record is empty.
        %PDF-1.7
        `--pre auto` を付けると、PDF、Word、OpenDocument、Excel の文字をインストール済みのコマンドで取り出して読みます（`planparse doctor` で一覧を表示）。ほかは文字を取り出してから変換してください。
        With `--pre auto`, PDF, Word, OpenDocument and Excel files are read through a command that is installed (`planparse doctor` lists them). Get the text of others first, and convert that.

        source.unclaimed
        どの項目・見出し・記号にも当てはまらなかった文字列です。記録の unclaimed にも載ります。
        Text that no field, label, marker or piece of markup accounts for. The record lists it under `unclaimed`.
        最初のシートの前にある一文
        様式の宣言に足りない見出しがないか、抽出で順序が崩れていないかを確かめてください。
        See whether the form lacks a label, or the extractor broke the order.

        source.limit
        定められた上限（文書や行の大きさ、表のセル数、入れ子の深さ、同じ種類の指摘の数）を超えました。黙って切り捨てることはありません。
        A stated limit (size of the text or of a line, cells of tables, nesting, findings of one kind) was exceeded. Nothing is cut silently.
        1 GiB を超える文書
        文書を分けるか、上限を上げて読み直してください。
        Split the document or raise the limit, and read it again.

        form.unknown
        宣言された様式のどれにも当てはまらず、汎用の読み方で読みました。
        No declared form recognises the document; the generic form read it.
        他の自治体の予算案の概要
        毎年読む文書であれば、様式を宣言してください（CONTRIBUTING.md）。
        Declare a form for documents that come every year (CONTRIBUTING.md).

        municipality.unknown
        どの自治体の文書かを判断できません。本文に名前が出るだけの友好都市や近隣の自治体は候補になりません。
        No municipality could be told. Partner towns and neighbours that the text names are no candidates.
        表紙のない章だけの文書
        文書に自治体名があるか確かめてください。
        See whether the document names its own municipality.

        layout.shifted-label
        行の見出しが、別の種類の行にずれています。行は中身に従って読みました。
        A row label stands on the row of another kind. The row was read by its content.
        活動指標の行に付いた「特記事項」
        原文の表と見比べてください。
        Compare with the table of the original.

        layout.duplicate-label
        一つの表に同じ見出しが二度あり、先のものは別の種類の行にありました。
        The same label stands twice in one table, the first time on a row of another kind.
        二つの「特記事項」
        原文の表と見比べてください。
        Compare with the table of the original.

        layout.run-together
        ある見出しの欄に、別の見出しが入り込んでいます。二つに分けて読みました。
        A known label stands inside another label's cell. The cell was split in two.
        目的 … 令和6年度の目標 …
        分けた位置が正しいか確かめてください。
        See that the cell was split at the right place.

        layout.split-list
        番号付きの一覧がページの切れ目で切れていました。続きをつなげて読みました。
        A numbered list was torn by a page break and joined again.
        表の中の ①～⑥ と、表の外の ⑦
        つないだ項目が一覧の続きか確かめてください。
        See that the entries belong to the list.

        layout.misaligned-columns
        値の欄が見出しの列の下にありません。左からの順に割り当てました。表ごとに一件です。
        Value cells do not stand under their heads. They were assigned by order from the left; one finding a table.
        空の欄が一つ抜けた行
        年度と値の対応が正しいか確かめてください。
        See that each value belongs to its year.

        layout.merged-labels
        一つの欄に見出しが二つあります。分けて読みました。
        Two labels stand in one cell. They were read apart.
        特定財源 国・県支出金
        必要な対応はありません。
        Nothing needs to be done.

        layout.doubled-characters
        太字の重ね打ちなどで、見出しの各文字が二度（またはそれ以上）書かれています。一度として読みました。
        Every character of a label or heading is written twice or more, as bold print comes out of some extractors. It was read as written once.
        現現状状とと課課題題
        必要な対応はありません。
        Nothing needs to be done.

        layout.doubled-lines
        太字の重ね打ちなどで、同じ行が続けて二度書かれています。一度として読みました。文書に一件です。
        Lines that stand twice in a row, as bold print made of two passes comes out of some extractors. Each was read once; one finding a document.
        令和7年度 目標設定書（健康課）が二行続く
        必要な対応はありません。
        Nothing needs to be done.

        layout.page-furniture
        ページ番号や、ページごとに繰り返される柱の行です。本文から除き、表や一覧は次のページへ続けて読みました。文書に一件です。
        Page numbers and lines that every page repeats. They were left out, and tables and lists go on across them; one finding a document.
        - 12 -
        必要な対応はありません。除いた行に本文がないか、一覧で確かめられます。
        Nothing needs to be done, unless one of the lines belongs to the text.

        layout.repeated-heads
        表の見出し行がページごとに繰り返されています。一つの表として続けて読みました。
        The heads of a table are printed again on its next page. The table was read as one.
        款｜項｜金額（次のページでも同じ行）
        必要な対応はありません。
        Nothing needs to be done.

        layout.broken-label
        見出しの年度が、字間の空白や欄の中の改行で切れています。続けて書かれたものとして読みました。
        The year in a label or head is broken by blanks or a line break inside its cell. It was read as written in one piece.
        令和6 年度
        必要な対応はありません。
        Nothing needs to be done.

        layout.merged-cells
        隣り合う二つの欄が一つになっています。見出しと値、または列の見出しに合うように分けて読みました。
        Two neighbouring cells ran together. They were split into label and value, or so that each fits its column.
        目標名 介護予防の推進
        分けた位置が正しいか確かめてください。
        See that the cell was split at the right place.

        layout.continued-row
        欄の文字が次の行に続いています。一つの値としてつなげて読みました。
        A cell goes on in the next row. The two were joined to one value.
        目標名｜生活習慣病の ／（次の行）重症化予防
        つないだ文字が一つの値か確かめてください。
        See that the two are one value.

        layout.split-table
        表がページの切れ目などの空行で切れています。前の見出しの下に続く行として読みました。
        A table is torn by a blank line, as at the end of a page. The rows behind it were read under the same heads.
        指標の表の途中にある空行
        後の行が同じ表のものか確かめてください。
        See that the rows behind the blank line belong to the table.

        layout.ambiguous-repair
        壊れた行や欄に当てはまる直し方が二通り以上あり、結果が食い違います。どれも行わず、書かれたまま残しました。
        More than one repair fits a damaged row or cell, with different results. None was made; the text was kept as it stands.
        420600（420 と 600 か、4206 と 00 か）
        原文で確かめてください。
        See the original.

        layout.unplaced-text
        様式の中に、どの見出しにも属さない行や文があります。見出しのない項目または表として、書かれたまま残しました。
        A row or text within a sheet belongs to no label or heading. It was kept as it stands, in a section without heading or a plain table.
        見出しの欄が抜けた行
        原文の表と見比べてください。
        Compare with the table of the original.

        layout.rows-unread
        見出しの意味が分かる表の行のうち、値を読み取れなかったものです。書かれたまま残しました。表ごとに一件です。
        Rows of a table whose heads are known gave no figure. They were kept as they stand; one finding a table.
        欄が一つにつながった行
        原文の表と見比べてください。
        Compare with the table of the original.

        layout.column-unknown
        空白だけで区切られた表の数値のうち、どの見出しの下にあるか決められないものです。書かれたまま残し、どの財源にも割り当てていません。
        Figures of a table that blanks alone lay out stand under no head that can be told. They were kept as written and assigned to no source.
        二つの見出しの間にある 3,400
        原文の表で列を確かめてください。
        See the columns of the original.

        form.incomplete
        様式の見出しやラベルがあるのに、その様式のシートが一つも始まらないか、半分を超えるシートに名前がありません。読み落としが多いかもしれません。
        The document has the headings or labels of a declared form, and none of its sheets opens, or more than half of them lack their title. Much of it may be unread.
        「目標名」の行がない目標設定書
        原文と見比べ、抽出をやり直してください。
        Compare with the original, and extract the text anew.

        field.repeated
        値が一つの欄に、二つ目の値があります。後のものは属性として、書かれたまま残しました。
        A field that holds one value is stated a second time. The second text was kept as an attribute.
        「目標名」の行が二つある目標
        どちらが正しいか原文で確かめてください。
        See in the original which of the two is right.

        text.suspicious-character
        JIS X 0208・0213 にない文字で、日本語での形が一つに決まるものです。本文は変えず、正しいと思われる文字を hint に示します。
        A character outside JIS X 0208 and 0213 with one Japanese form. The text is not changed; `hint` holds the form meant.
        徴税费（费は費）
        原文を確かめ、誤りなら原文を直してください。
        Check the original and correct it there.

        text.unbalanced-bracket
        一つの欄または項目の中で、括弧の数が合いません。
        In one cell or item there is one bracket more than its partners.
        （令和6年度から実施
        抜けた括弧か、切れた文がないか確かめてください。
        Look for a lost bracket or a torn sentence.

        section.empty
        見出しはあるのに本文がありません。様式の「特記事項」は対象外です。
        A section is stated and has no text, in a form where it should. A template's 特記事項 is none.
        4. 最終レビュー
        まだ書かれていないのか、抽出で失われたのかを確かめてください。
        See whether it was never written, or lost by the extractor.

        measures.empty-table
        所管する施策の表に見出し行だけがあります。
        A table of measures has its heads and no row.
        施策名｜主要事業
        表の行が別の場所に移っていないか確かめてください。
        See whether the rows went elsewhere.

        sdgs.images-lost
        「関連するSDGs」の後に何もありません。目標のアイコンが画像だったと思われます。
        関連するSDGs is stated with nothing behind it: the goals' icons were probably images.
        関連するSDGsのゴール
        原文のアイコンを見て番号を補ってください。
        Look at the icons of the original and add the numbers.

        sdgs.title-mismatch
        SDGs の目標番号に、別の目標の名称が付いています。空白と記号は無視して比べます。
        A goal number stands before the title of another goal, blanks and punctuation apart.
        目標3「質の高い教育をみんなに」
        番号と名称のどちらが正しいか確かめてください。
        See which of number and title is right.

        footnote.unresolved
        引用された注に、同じシートでの説明がありません。
        A footnote is cited and not defined on its sheet.
        SNS^{※34}等
        注の説明が別のページに移っていないか確かめてください。
        See whether the definition went to another page.

        footnote.uncited
        注の説明がありますが、同じシートで引用されていません。
        A footnote is defined and not cited on its sheet.
        ※34 …
        本文の注の印が失われていないか確かめてください。
        See whether the mark in the text was lost.

        outline.title-mismatch
        目次にある政策・施策の名称と説明が、どちらも本文の名称と異なります。
        The table of contents names a policy or measure otherwise than its sheet, in title and description both.
        目次は「協働・行政経営」、本文は「協働するまち」
        どちらの名称が正しいか確かめてください。
        See which of the names is right.

        budget.sum-mismatch
        財源内訳がすべてある年度で、その合計が事業費と異なります。端数処理で生じうる差は note です。
        The total differs from the sum of its sources in a year where all are given. What rounding may cause is a note.
        内訳の計 1,453 ≠ 事業費 1,443
        差の額を手がかりに、どの欄が違うか確かめてください。
        Use the difference to find the wrong cell.

        budget.missing-year
        文書の他の表にある年度の列が、この事業の表にありません。
        A project's table lacks a year that the document's other tables have.
        令和8年度の列がない表
        事業が終わる年度か、列が失われたのかを確かめてください。
        See whether the project ends, or a column was lost.

        budget.account-name-conflict
        同じ会計の同じ科目番号に、二つの名称があります。
        One account code has two names in one document and fund.
        2徴収費 と 2徴税費
        どちらの科目名が正しいか確かめてください。
        See which of the names is right.

        budget.account-name-suspect
        一般会計の款・項の名称が、法定の名称と一字だけ異なります。番号は比べません。
        In the general account, a 款 or 項 name is one character away from a statutory one. Numbers are not compared.
        2総務費・2徴収費（徴税費）
        誤記でないか確かめてください。
        Check for a slip.

        indicator.no-values
        指標名だけが読め、単位も値も読み取れませんでした。
        Of an indicator the name was read, and neither a unit nor values.
        指標名だけの行
        値が別の行に移っていないか確かめてください。
        See whether its values went to another row.

        indicator.none
        指標の見出し行はありますが、指標の行がありません。
        Indicator heads stand without any row.
        活動指標｜単位｜令和6年度
        指標が設定されていないのか確かめてください。
        See whether no indicator was set.

        indicator.template-blank
        様式の指標欄が空のまま残っています。指標としては数えません。
        An indicator block of the template was left blank. It is no indicator.
        空の 指標名・設定理由・算式
        必要な対応はありません。
        Nothing needs to be done.

        indicator.theme-unknown
        指標に付いたテーマ番号の見出しが、シートにありません。
        An indicator has a theme number that no heading of its sheet has.
        ⑨公募委員の割合
        番号の誤りでないか確かめてください。
        Check the number.

        indicator.final-target-passed
        最終目標値が、すでに実績で達成されているか、手前の目標値より緩い値です。
        The final target is already reached by an actual, or undercut by a nearer target.
        実績 117、最終目標 100（増やす指標）
        最終目標値を見直してください。
        Review the final target.

        indicator.target-already-passed
        実績が最後の目標値を超えています。「以上」「以下」の目標は達成であり、対象外です。
        An actual lies beyond the last target. A target with 以上 or 以下 is met by that, not passed.
        実績 57.3、目標 53（増やす指標）
        目標値を見直してください。
        Review the target.

        indicator.target-looser-than-baseline
        目標値が基準値より悪い値です。向きは「以上」「以下」または推移から判断します。
        A target is worse than the baseline, in the direction that its bound or trend tells.
        基準値 128.7、目標値 120（増やす指標）
        値の取り違えか、維持を目指す指標かを確かめてください。
        See whether the values were swapped, or the aim is to slow a decline.

        indicator.actual-worse-than-baseline
        実績がすべて基準値より悪く、最後の目標値は基準値より良い値です。
        Every actual is worse than the baseline while the last target is better.
        基準値 18.5、実績 13、14.7、目標 27
        取り組みか目標を見直す材料にしてください。
        Consider the measure, or the target.

        indicator.cumulative-decreased
        延べ・累計の値が減っています。
        A running total (延べ, 累計) falls.
        延べ件数 5 → 4
        集計のしかたが変わっていないか確かめてください。
        See whether the way of counting changed.

        indicator.asof-outside-period
        値の時点が、その値の年度の外にあります。指標ごとに一件です。
        The as-of date of a figure lies outside its fiscal year; one finding an indicator.
        令和7年度の値に（R8.4.1）
        年度末と翌年度初日の取り違えでないか確かめてください。
        See whether the day after the year was written for its end.

        indicator.jump
        隣り合う実績が十倍以上違います。
        Neighbouring actuals differ tenfold or more.
        16 → 167
        桁の誤りか、単位の変更がないか確かめてください。
        Check the digits, and whether the unit changed.

        indicator.text-baseline
        基準値（なければ目標より前の実績）が文字で、数値の目標値と比べられません。
        The baseline, or without one an actual before the target, is text against a number as target.
        未整備 → 20 人
        基準となる数値があれば補ってください。
        Add a number to compare with, if there is one.

        indicator.ratio-as-percent
        単位が % なのに、値がすべて 0 から 1 の間です。
        The unit is % and all values lie between 0 and 1.
        0.85 %
        百分率か割合かを確かめてください。
        See whether the values are shares of one.

        indicator.unit-mismatch
        単位欄の単位と、値に書かれた単位の種類が異なります。
        The unit column and a unit written in a value differ in dimension.
        単位欄 %、値 12件
        どちらの単位が正しいか確かめてください。
        See which of the units is right.

        sheet.duplicate
        同じ施策の二つの事業、または同じ課の二つの目標が、同じ名称と会計を持っています。
        Two projects of one measure, or two goals of one department, have one title and one account.
        二つの「広報事業」
        同じシートが二度入っていないか確かめてください。
        See whether one sheet was taken twice.

        sheet.statement-differs
        同じ課の主な業務や対象者の文が、シートによって異なります。課ごとに一件です。
        Duties or beneficiaries of one department differ between its sheets; one finding a department.
        取得する方々のために／取得する方のために
        文をそろえる必要があるか確かめてください。
        See whether the texts should agree.

        item.count-mismatch
        方針書の番号付きの各節（課題、方針、評価）で項目の数がそろっていません。空の節は除きます。
        Numbered sections of a statement (issues, approach, review) have different entry counts, empty ones apart.
        課題 5、方針 4
        対応する項目が抜けていないか確かめてください。
        See whether an entry is missing.

        value.unreadable
        値の欄に数字がありますが、全体を数値として読めません。文字列として残します。
        A cell of a value column has digits in it and no reader takes it whole. It is kept as text.
        3回(うち1回
        書き方を確かめてください。読めるはずの書き方であればお知らせください。
        Check the notation; report one that should be read.

        value.unknown-unit
        単位表にない単位です。書かれたまま残します。シートごとに一件です。
        A unit that the table does not hold. It is kept as written; one finding a sheet.
        12こぶし
        誤記でなければ、単位表への追加を検討してください。
        Unless it is a slip, consider adding it to the table.

        period.invalid
        存在しない日付か、元号の終わりを過ぎた年です。後者は読んだうえで知らせます。
        A date that does not exist, or an era year past the era's end, which is read and flagged.
        令和6年2月30日、平成33年度
        日付か元号を確かめてください。
        Check the date, or the era.

        record.inconsistent
        レコードそのものが矛盾しています。数値でない値に数量がある、シートの id が重なる、存在しない目標番号、検査数字の合わない団体コード、始まりより前に終わる期間、原文の外を指す位置などです。
        A record that contradicts itself: an amount beside another status than number, two sheets with one id, a goal number outside 1 to 17, a code with a wrong check digit, a period that ends before it starts, a place outside the source.
        {"status":"text","amount":5}
        このレコードを書いたプログラムを確かめてください。
        Check the program that wrote the record.
        """
}
