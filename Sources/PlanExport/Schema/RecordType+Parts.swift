import PlanModel

/// What sheets tell in words, and what was found.
extension RecordType {
    static let parts = [section, item, plainTable, measureEntry, footnote]
    static let findings = [diagnostic, message, unclaimed, span]

    private static let section = RecordType(
        .section, "A part of a sheet that is told in words. One that a document states and leaves empty has no items.",
        [
            .always(
                .role, .openWords(sectionRoles.map(\.rawValue)), "What it tells. The list of roles is open.",
                #""issues""#),
            .orNull(.number, .integer(from: 0), "Its own number.", "1"),
            .orNull(.heading, .text, "Its heading, without number and mark.", #""現状と課題""#),
            .always(.items, .list(.record(.item)), "Paragraphs and entries of lists.", #"[{"marker": "①", …}]"#),
            .orNull(.span, .record(.span), "Where it stands, heading and all.", #"{"offset": 400, …}"#),
        ])

    private static let item = RecordType(
        .item, "A paragraph or an entry of a list, with those under it.",
        [
            .orNull(.marker, .text, "The mark before it; null for a paragraph.", #""①""#),
            .orNull(.number, .integer(from: 0), "The number of the mark.", "1"),
            .always(.text, .text, "Its text; a line that goes on stands behind a line feed.", #""相談体制を整える。""#),
            .always(.items, .list(.record(.item)), "Entries and paragraphs under it.", "[]"),
            .always(.footnotes, .list(.text), "Marks of the notes that it cites.", #"["34"]"#),
            .orNull(.span, .record(.span), "Where it stands, without those under it.", #"{"offset": 420, …}"#),
        ])

    private static let plainTable = RecordType(
        .plainTable, "A table whose labels have no role, as it stands.",
        [
            .always(.heads, .list(.list(.text)), "Its rows of heads.", #"[["区分", "内容"]]"#),
            .always(.rows, .list(.list(.text)), "Its rows.", #"[["甲", "乙"]]"#),
            .orNull(.span, .record(.span), "Where it stands.", #"{"offset": 500, …}"#),
        ])

    private static let measureEntry = RecordType(
        .measureEntry, "A measure that a department is in charge of.",
        [
            .orNull(.code, .text, "Its code.", #""Ⅲ1""#),
            .always(.title, .text, "Its name.", #""効率的・効果的な行財政運営""#),
            .always(.projects, .list(.text), "Names of its projects.", #"["電算システム管理"]"#),
            .orLeftOut(.span, .record(.span), "Where it stands.", #"{"offset": 600, …}"#),
        ])

    private static let footnote = RecordType(
        .footnote, "A note that a sheet defines.",
        [
            .always(.mark, .text, "Its mark.", #""34""#),
            .always(.text, .text, "Its text.", #""市民と行政が共に取り組むこと。""#),
            .orLeftOut(.span, .record(.span), "Where it stands.", #"{"offset": 700, …}"#),
        ])

    private static let diagnostic = RecordType(
        .diagnostic, "A finding about the document. Findings.md explains every code.",
        [
            .always(
                .code, .words(of: DiagnosticKind.self), "What was found: a stable code.", #""budget.sum-mismatch""#),
            .always(.severity, .words(of: Severity.self), "How much it matters.", #""warning""#),
            .always(
                .message, .record(.message), "What was found, what was expected and what to do.",
                #"{"ja": "…", "en": "…"}"#),
            .orNull(.sheet, .notation(.identifier), "The `id` of its sheet; null for the document.", #""2""#),
            .orNull(.span, .record(.span), "The place that it speaks of.", #"{"offset": 800, …}"#),
            .orNull(
                .hint, .text,
                "What is meant instead, where that is known; or a remark on how the finding was judged, in Japanese.",
                #""徴税費""#),
        ])

    private static let message = RecordType(
        .message, "A message in both languages.",
        [
            .always(.ja, .text, "Japanese.", #""…""#),
            .always(.en, .text, "English.", #""…""#),
        ])

    private static let unclaimed = RecordType(
        .unclaimed, "A stretch of text that nothing else in the record accounts for.",
        [
            .always(.span, .record(.span), "Where it stands.", #"{"offset": 900, …}"#),
            .always(.text, .text, "The text.", #""余り""#),
        ])

    private static let span = RecordType(
        .span,
        "A stretch of the decoded source. A byte order mark is outside of all offsets; a line or column of 0 is not known.",
        [
            .always(.offset, .integer(from: 0), "The first byte, counted in UTF-8 from 0.", "3568"),
            .always(.length, .integer(from: 0), "How many bytes of UTF-8.", "20"),
            .always(.line, .integer(from: 0), "The line of the first character, from 1.", "38"),
            .always(.column, .integer(from: 0), "Its column, in Unicode scalars from 1.", "17"),
            .always(.endLine, .integer(from: 0), "The line of the character behind the last.", "38"),
            .always(.endColumn, .integer(from: 0), "Its column.", "31"),
            .orLeftOut(
                .manner, .words([Coverage.Manner.repaired.rawValue, Coverage.Manner.guessed.rawValue]),
                "How a value or text was read that does not stand where a form says: where a repair put it, or by what its "
                    + "words, heads or place tell.", #""repaired""#),
        ])
}

/// The roles that the contract names, in its order.
private let sectionRoles: [Sheet.Section.Role] = [
    .duties, .beneficiaries, .summary, .expectedEffects, .reflection, .initiatives, .issues, .approach, .midtermReview,
    .finalReview, .purpose, .goals, .yearPriorities, .yearGoals, .mission, .sdgs, .notes, .other,
]
