import PlanExport
import PlanModel

/// `planparse explain`: what a finding means, an example, and what to do.
struct Explain: Sendable {
    let options: ExplainOptions

    func run() -> ExitStatus {
        let language = options.language ?? Language.ofTerminal
        if options.isPage {
            Console.output(FindingsPage.markdown)
        } else if let kind = options.kind {
            Console.output(text(kind, language))
        } else {
            for kind in DiagnosticKind.allCases {
                Console.output(
                    "\(kind.code)\t\(kind.severity.name.text(in: language))\t\(kind.explanation.meaning.text(in: language))\n"
                )
            }
        }
        return .success
    }

    private func text(_ kind: DiagnosticKind, _ language: Language) -> String {
        let explanation = kind.explanation
        let words = language == .ja ? ("例", "対応") : ("Example", "What to do")
        return """
            \(kind.code) (\(kind.severity.name.text(in: language)))

            \(explanation.meaning.text(in: language))

            \(words.0): \(explanation.example)
            \(words.1): \(explanation.advice.text(in: language))

            """
    }
}
