import PlanModel

/// The sheets of which some text was not read.
///
/// What such a sheet seems to lack may stand in that text: a year, a source, an indicator. Findings about what is missing
/// are left out there, and the finding that tells of the text says so in its hint.
struct UnreadText {
    /// The first finding about text that was not read, for each sheet that has one.
    private var first: [String: Int] = [:]

    init(_ findings: [Diagnostic]) {
        for index in findings.indices where Self.tells(findings[index].kind) {
            guard let sheet = findings[index].sheet else { continue }
            if let known = first[sheet], Self.offset(findings[known]) <= Self.offset(findings[index]) { continue }
            first[sheet] = index
        }
    }

    /// The findings without those that what was not read may refute.
    func silencing(_ findings: [Diagnostic]) -> [Diagnostic] {
        if first.isEmpty { return findings }
        var (kept, silent): ([Diagnostic], [Int: Set<DiagnosticKind>]) = ([], [:])
        var places: [Int: Int] = [:]
        for index in findings.indices {
            if Self.dependsOnAll(findings[index].kind), let reason = findings[index].sheet.flatMap({ first[$0] }) {
                silent[reason, default: []].insert(findings[index].kind)
                continue
            }
            places[index] = kept.count
            kept.append(findings[index])
        }
        for (reason, kinds) in silent {
            if let place = places[reason], kept[place].hint == nil { kept[place].hint = Self.hint(kinds) }
        }
        return kept
    }

    private static func hint(_ kinds: Set<DiagnosticKind>) -> String {
        FindingRemark.leftOut(kinds.map(\.code).sorted()).hint
    }

    private static func offset(_ finding: Diagnostic) -> Int { finding.span?.offset ?? -1 }

    /// Findings that tell of text that was not read.
    private static func tells(_ kind: DiagnosticKind) -> Bool {
        switch kind {
        case .sourceUnclaimed, .layoutUnplacedText, .layoutRowsUnread, .layoutColumnUnknown: true
        default: false
        }
    }

    /// Findings that are only as good as the reading of the whole sheet.
    private static func dependsOnAll(_ kind: DiagnosticKind) -> Bool {
        switch kind {
        case .sectionEmpty, .measuresEmptyTable, .sdgsImagesLost, .indicatorNone, .indicatorNoValues,
            .indicatorTemplateBlank, .budgetSumMismatch, .budgetMissingYear, .sheetDuplicate, .itemCountMismatch,
            .textUnbalancedBracket:
            true
        default: false
        }
    }
}
