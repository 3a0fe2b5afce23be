import PlanModel

/// A sheet, and what is its own.
extension RecordType {
    static let sheet = [ofSheet, ancestor, organization, head, attribute, sheetPlaces, coverage]

    private static let ofSheet = RecordType(
        .sheet,
        "One record of the document: a goal (目標設定), a statement of a department (方針書), a policy or pillar (政策), a "
            + "measure or chapter (施策), a project (事務事業), or a table of a document without a known form.",
        identity + content,
        conditions: [
            RecordCondition(
                .row, [Sheet.Row.group, .subtotal, .total, .part, .comparison],
                "A row that is no item is of the kind `table`, so that projects alone add up.",
                [.kind: .word(Sheet.Kind.table.rawValue)])
        ])

    private static let identity: [RecordField] = [
        .always(.id, .notation(.identifier), "Its position in the document, from 1.", #""2""#),
        .orLeftOut(
            .key, .text,
            "What stays when sheets are added before it or the year changes: kind, codes or titles, and a number where two "
                + "are alike. Unique in a document.", #""project:6/6-1/行政事務""#),
        .always(.kind, .words(of: Sheet.Kind.self), "What it is about.", #""project""#),
        .orLeftOut(
            .row, .words(of: Sheet.Row.self),
            "What a row of a table stands for: a thing of its own (`item`), a heading (`group`), a sum (`subtotal`, `total`), a "
                + "part of the row above (`part`), or a comparison. Items alone add up to the total.", #""item""#),
        .orNull(.code, .text, "Its own code.", #""6-1""#),
        .orNull(
            .title, .text, "The name of the goal, policy, measure or project; of a statement the department's.",
            #""介護予防の推進""#),
        .orNull(.heading, .text, "The line that opens it.", #""施策 6-1 参加と協働の推進""#),
        .always(
            .lineage, .list(.record(.ancestor)), "The policies and measures above it, outermost first.",
            #"[{"kind": "policy", "code": "6", "title": "…"}]"#),
        .orNull(.fiscalYear, .record(.period), "The year of its own heading or label.", #"{"text": "令和6年度", …}"#),
        .always(.organization, .record(.organization), "Who is in charge.", #"{"department": "健康増進課", …}"#),
    ]

    private static let content: [RecordField] = [
        .always(
            .attributes, .list(.record(.attribute)), "Other cells of one value.",
            #"[{"label": "新規・継続", "role": "status", "text": "継続"}]"#),
        .always(
            .sections, .list(.record(.section)), "What it tells in words, in its order.", #"[{"role": "issues", …}]"#),
        .always(
            .indicators, .list(.record(.indicator)), "What it measures, in its order.",
            #"[{"name": "相談件数", …}]"#),
        .orNull(.budget, .record(.budget), "Its money.", #"{"unit": "千円", …}"#),
        .always(
            .tables, .list(.record(.plainTable)), "Tables whose labels have no role, as they stand.",
            #"[{"heads": [["甲", "乙"]], …}]"#),
        .always(
            .measures, .list(.record(.measureEntry)), "The measures that a department is in charge of (所管する施策).",
            #"[{"code": "Ⅲ1", …}]"#),
        .always(
            .relatedPlans, .list(.text), "Plans that it cites as basis or as related, an entry each.",
            #"["総合計画"]"#),
        .always(
            .sdgs, .list(.integer(from: 1)), "Numbers of the Sustainable Development Goals that it names.", "[11, 17]"),
        .always(
            .footnotes, .list(.record(.footnote)), "The notes that it defines.", #"[{"mark": "34", "text": "…"}]"#),
        .orLeftOut(
            .places, .record(.sheetPlaces), "Where its texts stand that are no figures and no sections.",
            #"{"title": {"offset": 90, …}}"#),
        .orNull(.coverage, .record(.coverage), "How its fields were read.", #"{"declared": 24, …}"#),
        .orNull(.span, .record(.span), "Where it stands.", #"{"offset": 80, …}"#),
    ]

    private static let ancestor = RecordType(
        .ancestor, "A policy or measure above a sheet.",
        [
            .always(.kind, .words(of: Sheet.Kind.self), "What it is.", #""policy""#),
            .orNull(.code, .text, "Its code.", #""6""#),
            .always(.title, .text, "Its name.", #""協働と行政経営""#),
        ])

    private static let organization = RecordType(
        .organization, "Who is in charge of a sheet.",
        [
            .orNull(.department, .text, "The department (所管課, 部署名).", #""健康増進課""#),
            .orNull(.head, .record(.head), "Its head.", #"{"title": "健康増進課長", "name": "渡部 恵 子"}"#),
            .always(.related, .list(.text), "Departments that take part (関連課).", #"["財政課"]"#),
        ])

    private static let head = RecordType(
        .head, "The head of a department.",
        [
            .orNull(
                .title, .text, "The words before the name; null where a label alone says it (所属長).", #""健康増進課長""#),
            .orNull(.name, .text, "The name, with the blanks inside it.", #""渡部 恵 子""#),
        ])

    private static let attribute = RecordType(
        .attribute, "A cell of one value that no other field holds.",
        [
            .always(.label, .text, "Its label.", #""新規・継続""#),
            .always(
                .role, .openWords(["status", "priority", "mayoralPledge", "projectPeriod", "evaluation", "other"]),
                "What the label stands for.",
                #""status""#),
            .always(.text, .text, "The cell.", #""継続""#),
            .orLeftOut(.span, .record(.span), "Where the cell stands.", #"{"offset": 310, …}"#),
        ])

    private static let sheetPlaces = RecordType(
        .sheetPlaces,
        "Where the texts of a sheet stand that are no figures and no sections. What the sheet lacks has no key; the lists go "
            + "with those of the sheet, entry by entry.",
        [
            .orLeftOut(.title, .record(.span), "Where the title stands.", #"{"offset": 90, …}"#),
            .orLeftOut(.code, .record(.span), "Where the code stands.", #"{"offset": 84, …}"#),
            .orLeftOut(.heading, .record(.span), "The line that opens it.", #"{"offset": 80, …}"#),
            .orLeftOut(.fiscalYear, .record(.span), "Where the year stands.", #"{"offset": 60, …}"#),
            .orLeftOut(.department, .record(.span), "Where the department stands.", #"{"offset": 130, …}"#),
            .orLeftOut(.head, .record(.span), "Where the head of the department stands.", #"{"offset": 150, …}"#),
            .orLeftOut(.related, .list(.record(.span)), "Of the departments that take part.", #"[{"offset": 170, …}]"#),
            .orLeftOut(.relatedPlans, .list(.record(.span)), "Of the related plans.", #"[{"offset": 190, …}]"#),
            .orLeftOut(.sdgs, .list(.record(.span)), "Of the goals.", #"[{"offset": 210, …}]"#),
            .orLeftOut(.measures, .list(.record(.span)), "Of the measures.", #"[{"offset": 230, …}]"#),
        ])

    private static let coverage = RecordType(
        .coverage, "How many fields of a sheet were read which way: what to look at first.",
        [
            .always(.declared, .integer(from: 0), "Fields that stand where the form says.", "24"),
            .always(.repaired, .integer(from: 0), "Fields that stand where a repair put them.", "2"),
            .always(.guessed, .integer(from: 0), "Fields that were read by what labels usually mean.", "0"),
            .always(.unclaimed, .integer(from: 0), "Stretches that nothing accounts for.", "0"),
        ])
}
