import Foundation
import PlanExport
import PlanModel

/// `planparse explain`: what a finding means, an example, and what to do.
struct Explain: Equatable, Sendable {
    /// The kind that is asked for; nil for a list of all.
    let kind: DiagnosticKind?
    let language: Language?
    /// The whole catalogue as a page of documentation.
    let isPage: Bool

    /// The options of `planparse explain`.
    init(_ arguments: [String]) throws {
        var arguments = Arguments(arguments, of: "explain")
        var (kind, language, isPage): (DiagnosticKind?, Language?, Bool) = (nil, nil, false)
        while let next = arguments.next() {
            switch next {
            case .input(let code):
                guard kind == nil else { throw UsageError("`explain` takes one code, found `\(code)` as well") }
                kind = try Self.kind(code)
            case .option("--lang"): language = try arguments.choice("--lang", of: "language")
            case .option("--markdown"): isPage = true
            case .option(let option): throw arguments.unknown(option)
            }
        }
        (self.kind, self.language, self.isPage) = (kind, language, isPage)
    }

    private static func kind(_ code: String) throws -> DiagnosticKind {
        if let kind = DiagnosticKind(rawValue: code) { return kind }
        let word = code.split(separator: ".").last ?? ""
        let near = DiagnosticKind.allCases.map(\.code).filter { !word.isEmpty && $0.contains(word) }
        let advice = near.isEmpty ? "`planparse explain` lists them" : "did you mean \(near.joined(separator: ", "))?"
        throw UsageError("no code `\(code)`; \(advice)")
    }

    func run() -> ExitStatus {
        let language = language ?? Language.ofTerminal
        if isPage {
            Console.output(FindingsPage.markdown)
        } else if let kind {
            Console.output(text(kind, language))
        } else {
            for kind in DiagnosticKind.allCases {
                Console.output(
                    "\(kind.code)\t\(kind.severity.rawValue)\t\(kind.explanation.meaning.text(in: language))\n")
            }
        }
        return .success
    }

    private func text(_ kind: DiagnosticKind, _ language: Language) -> String {
        let explanation = kind.explanation
        let words = language == .ja ? ("例", "対応") : ("Example", "What to do")
        return """
            \(kind.code) (\(kind.severity.rawValue))

            \(explanation.meaning.text(in: language))

            \(words.0): \(explanation.example)
            \(words.1): \(explanation.advice.text(in: language))

            """
    }
}
