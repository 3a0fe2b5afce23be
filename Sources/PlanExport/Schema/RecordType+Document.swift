import PlanModel

/// The document, and what it says of itself.
extension RecordType {
    static let document = [plan, source, municipality, outlineEntry, planPlaces]

    private static let plan = RecordType(
        .plan, "One source document: the outermost object of a record.",
        [
            .always(.schema, .constant(Plan.schema), "The version of this format.", #""planparse/1""#),
            .always(.source, .record(.source), "The file that was read.", #"{"name": "plan.txt", …}"#),
            .always(
                .form, .text,
                "The form that read the document, as `planparse forms` lists them; `generic` where none did.",
                #""goal-sheet""#),
            .orNull(
                .title, .text, "The document's own title, without its year and its department.", #""目標設定書""#),
            .orNull(
                .municipality, .record(.municipality),
                "The municipality or prefecture that the document speaks for; others that running text names do not count.",
                #"{"name": "小諸市", "prefecture": "長野県", "code": "202088"}"#),
            .orNull(
                .fiscalYear, .record(.period),
                "The year of the title or of the headings, else the one that all labels agree on.",
                #"{"text": "令和6年度", …}"#),
            .always(
                .outline, .list(.record(.outlineEntry)), "The document's own table of contents.",
                #"[{"kind": "policy", "code": "6", …}]"#),
            .orLeftOut(
                .places, .record(.planPlaces), "Where the texts above stand.", #"{"title": {"offset": 0, …}}"#),
            .always(
                .sheets, .list(.record(.sheet)), "The records of the document, in its order.", #"[{"id": "1", …}]"#),
            .always(
                .diagnostics, .list(.record(.diagnostic)), "What was found, in the order of the source.",
                #"[{"code": "budget.sum-mismatch", …}]"#),
            .always(
                .unclaimed, .list(.record(.unclaimed)),
                "Every stretch of text that nothing else in the record accounts for. Nothing is lost silently.",
                #"[{"span": {"offset": 80, …}, "text": "余り"}]"#),
        ])

    private static let source = RecordType(
        .source, "The file that a record was read from.",
        [
            .always(.name, .text, "The file's name, without its folder.", #""plan.txt""#),
            .always(
                .encoding, .text,
                "The encoding that its bytes tell: `utf-8`, `utf-16`, `utf-32`, `shift_jis`, `euc-jp` or `iso-2022-jp`.",
                #""shift_jis""#),
            .always(.bytes, .integer(from: 0), "Its size in bytes, before decoding.", "6811"),
            .always(.lines, .integer(from: 0), "Its lines; a last one without a line end counts.", "73"),
            .always(
                .sha256, .notation(.sha256), "The SHA-256 of its bytes, in lower-case hexadecimal.",
                #""81d09b8d…""#),
            .orLeftOut(
                .reader, .text,
                "The command that gave the text of a PDF, Word or Excel file. Encoding and lines are then those of the text, "
                    + "size and digest those of the file.", #""pdftotext -layout FILE -""#),
        ])

    private static let municipality = RecordType(
        .municipality, "A municipality, or a prefecture with a document of its own.",
        [
            .always(.name, .text, "Its name.", #""毛呂山町""#),
            .orNull(.prefecture, .text, "Its prefecture; of a prefecture its own name.", #""埼玉県""#),
            .orNull(.code, .notation(.code), "Its code of local governments, with the check digit.", #""113263""#),
        ])

    private static let outlineEntry = RecordType(
        .outlineEntry, "An entry of the document's table of contents.",
        [
            .always(.kind, .words(of: Sheet.Kind.self), "What the entry names; see Sheet.", #""measure""#),
            .orNull(.code, .text, "Its code.", #""6-1""#),
            .always(.title, .text, "Its title.", #""参加と協働の推進""#),
            .orNull(.description, .text, "The line under it.", #""市民とともに進めるまち""#),
            .orLeftOut(.span, .record(.span), "Where it stands.", #"{"offset": 120, …}"#),
        ])

    private static let planPlaces = RecordType(
        .planPlaces, "Where the texts of a document stand that no sheet has. What the record lacks has no key.",
        [
            .orLeftOut(.title, .record(.span), "Where the title stands.", #"{"offset": 12, …}"#),
            .orLeftOut(.fiscalYear, .record(.span), "Where the year stands.", #"{"offset": 0, …}"#),
            .orLeftOut(.municipality, .record(.span), "Where the municipality is named first.", #"{"offset": 40, …}"#),
        ])
}
