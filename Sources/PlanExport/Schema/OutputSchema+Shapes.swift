import PlanModel

extension OutputSchema {
    /// What stands in an output, as one shape.
    var shape: FieldShape {
        switch self {
        case .findings: .list(.object(Self.finding))
        case .scan: .object(Self.scannedLine)
        case .manifest: .object(Self.manifestFields)
        }
    }

    /// A finding of a record behind the path of its file.
    private static let finding: [RecordField] =
        [.always("file", .text, "The path of the document, as it was given or found.", #""plans/plan.txt""#)]
        + (RecordType.named(.diagnostic)?.fields ?? [])

    // MARK: Scan

    private static let scannedLine: [RecordField] = [
        .always(.line, .integer(from: 1), "The number of the line of the input.", "1"),
        .always(
            "values",
            .list(
                .choice([
                    .object(
                        [kind(["quantity", "ordinal"], #""quantity""#)] + RecordType.valueFields + places,
                        conditions: RecordType.valueConditions),
                    .object(
                        [kind(["period"], #""period""#)] + (period?.fields ?? []) + places,
                        conditions: period?.conditions ?? []),
                ])), "The values of the line, in their order.", #"[{"kind": "quantity", …}]"#),
    ]

    private static let period = RecordType.named(.period)

    private static func kind(_ words: [String], _ example: String) -> RecordField {
        .always(.kind, .words(words), "What the value is.", example)
    }

    private static let places: [RecordField] = [
        .always(
            .from, .integer(from: 0), "The first character of the value in its line, in Unicode scalars from 0.", "3"),
        .always(.to, .integer(from: 0), "The character behind its last.", "8"),
    ]

    // MARK: Manifest

    private static let manifestFields: [RecordField] = [
        .always(.schema, .constant("planparse-manifest/1"), "The version of the manifest.", #""planparse-manifest/1""#),
        .always(
            "maker", .text, "What made the records: version and options. Another maker makes all anew.", #""0.2.0 …""#),
        .always(
            "documents", .list(.object(manifestEntry)), "A source each, in the order of their paths.",
            #"[{"source": "2026/plan.txt", …}]"#),
    ]

    private static let manifestEntry: [RecordField] = [
        .always(.source, .text, "The path below the input folder.", #""2026/plan.txt""#),
        .orLeftOut("sourceBytes", .text, "The bytes of a path that is no UTF-8, in hexadecimal.", #""8cb4""#),
        .orNull(
            .sha256, .notation(.sha256), "The digest of the source; null where it could not be read.", #""81d09b8d…""#),
        .orLeftOut("stamp", .text, "What the system noted of the source when it was read.", #""6811 …""#),
        .always(
            "records", .map(.integer(from: 0)), "The size of each record in bytes, by the ending of its name.",
            #"{".json": 18204}"#),
        .orNull(.form, .text, "The form that read it.", #""goal-sheet""#),
        .always(.sheets, .integer(from: 0), "How many sheets its record has.", "2"),
        .always(.indicators, .integer(from: 0), "How many indicators.", "3"),
        .always("findings", counts, "How many findings of each severity.", #"{"error": 0, …}"#),
        .always(
            "codes", .map(.map(.integer(from: 0))), "How many findings of each code and severity.",
            #"{"form.unknown": {"note": 1}}"#),
        .orLeftOut("failure", .text, "Why the source could not be converted.", #""…""#),
    ]

    private static let counts: FieldShape = .object(
        Severity.allCases.map { severity in
            .always(key(of: severity), .integer(from: 0), "Findings of this severity.", "0")
        })

    private static func key(of severity: Severity) -> JSONKey {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        case .repair: "repair"
        }
    }
}
