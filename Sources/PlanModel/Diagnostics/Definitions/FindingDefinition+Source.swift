/// What is found in the bytes and the text of a source.
extension FindingDefinition {
    static let sourceInvalidBytes = FindingDefinition(
        .sourceInvalidBytes, severity: .error,
        wording: Message(
            ja: "文字コード {0} として読めないバイトがあります。U+FFFD に置き換えて読み続けました。文字コードを確かめてください。",
            en: "Bytes that {0} cannot hold were replaced by U+FFFD and reading went on. Check the file's encoding."),
        meaning: Message(
            ja: "検出した文字コードでは読めないバイト列です。一つずつ U+FFFD に置き換えて読み続けます。",
            en: "Bytes that the detected encoding cannot hold. Each is replaced by U+FFFD and reading goes on."),
        example: "UTF-8 の文書に残った Shift_JIS の一行",
        advice: Message(
            ja: "文字コードを確かめ、`--encoding` で指定して読み直してください。",
            en: "Check the encoding and name it with `--encoding`."))

    static let sourceLostCharacters = FindingDefinition(
        .sourceLostCharacters, severity: .warning,
        wording: Message(
            ja: "元の文字が失われています（{0}）。原本と照らしてください。",
            en: "Characters of the original are lost here ({0}). Compare with the original."),
        meaning: Message(
            ja: "抽出の際に失われた文字の跡です（U+FFFD、箇条書きの記号でない私用領域の文字、`(cid:123)`）。文書に十か所まで示し、残りは数だけを示します。",
            en: """
                What stands where an extractor lost characters: \
                U+FFFD, characters of private use that are no mark of a list, `(cid:123)`. \
                Ten places a document are told, and the number of the others.
                """),
        example: "樹木を�検します。",
        advice: Message(
            ja: "原本と照らして直すか、ほかの方法で文字を取り出してください。",
            en: "Compare with the original, or get its text in another way."))

    static let sourceUnclaimed = FindingDefinition(
        .sourceUnclaimed, severity: .warning,
        wording: Message(
            ja: "どの項目にも当てはまらない文字列です: 「{0}」。様式の宣言に足りない見出しがないか確かめてください。",
            en: "Nothing accounts for this text: “{0}”. See whether the form lacks a label for it."),
        meaning: Message(
            ja: "どの項目・見出し・記号にも当てはまらなかった文字列です。記録の unclaimed にも載ります。",
            en: """
                Text that no field, label, marker or piece of markup accounts for. \
                The record lists it under `unclaimed`.
                """),
        example: "最初のシートの前にある一文",
        advice: Message(
            ja: "様式の宣言に足りない見出しがないか、抽出で順序が崩れていないかを確かめてください。",
            en: "See whether the form lacks a label, or the extractor broke the order."))

    static let sourceNotText = FindingDefinition(
        .sourceNotText, severity: .error,
        wording: Message(
            ja: "テキストではありません（{0}）。記録は空です。`{1}` を試してください。PDF、Word、Excel などは `--pre auto` を付けると読めます。",
            en: """
                This is no text ({0}); its record is empty. \
                Try `{1}`, or `--pre auto` for PDF, Word, Excel and the like.
                """),
        meaning: Message(
            ja: "テキストではないファイル（PDF、Office、画像、NUL を含むデータ）です。記録は空になります。",
            en: """
                A file that holds no text: a PDF, an Office or ZIP file, a picture, or bytes with NULs. \
                Its record is empty.
                """),
        example: "%PDF-1.7",
        advice: Message(
            ja: """
                `--pre auto` を付けると、PDF、Word、OpenDocument、Excel の文字をインストール済みのコマンドで取り出して読みます（`planparse doctor` で一覧を表示）。\
                ほかは文字を取り出してから変換してください。
                """,
            en: """
                With `--pre auto`, PDF, Word, \
                OpenDocument and Excel files are read through a command that is installed (`planparse doctor` lists \
                them). Get the text of others first, and convert that.
                """))

    static let sourceLimit = FindingDefinition(
        .sourceLimit, severity: .error,
        wording: Message(
            ja: "上限 {0}（{1}）を超えています: {2}。文書を分けるか、上限を上げて読み直してください。",
            en: "The document exceeds the limit {0} ({1}): {2}. Split it or raise the limit, and read it again."),
        meaning: Message(
            ja: "定められた上限（文書や行の大きさ、表のセル数、入れ子の深さ、同じ種類の指摘の数）を超えました。黙って切り捨てることはありません。",
            en: """
                A stated limit (size of the text or of a line, cells of tables, nesting, \
                findings of one kind) was exceeded. Nothing is cut silently.
                """),
        example: "1 GiB を超える文書",
        advice: Message(
            ja: "文書を分けるか、上限を上げて読み直してください。",
            en: "Split the document or raise the limit, and read it again."))
}
