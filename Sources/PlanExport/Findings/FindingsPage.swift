import PlanModel

/// The catalogue of findings as a page of the documentation, made from the explanations.
package enum FindingsPage {
    /// The page in Markdown.
    package static let markdown: String = {
        var page = """
            # Findings

            Every finding that PlanParse raises: its code, its severity, what it means, an example, and what to do. The
            codes are stable. `planparse explain CODE` prints one of them; `planparse check --severity CODE=LEVEL` changes
            its severity. This page is written by `planparse explain --markdown`.

            | code | severity |
            |---|---|

            """
        for kind in DiagnosticKind.allCases {
            page += "| [`\(kind.code)`](#\(anchor(kind))) | \(kind.severity.rawValue) |\n"
        }
        for kind in DiagnosticKind.allCases { page += entry(kind) }
        return page
    }()

    private static func anchor(_ kind: DiagnosticKind) -> String { kind.code.filter { $0 != "." } }

    private static func entry(_ kind: DiagnosticKind) -> String {
        let explanation = kind.explanation
        return """

            ## \(kind.code)

            \(explanation.meaning.en)
            \(explanation.meaning.ja)

            - Severity: \(kind.severity.rawValue)
            - Example (例): \(explanation.example)
            - What to do: \(explanation.advice.en)
            - 対応: \(explanation.advice.ja)

            """
    }
}
