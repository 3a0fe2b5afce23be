import PlanModel

/// What a log says of the program and of the kinds of findings.
///
/// The project has no address on a public host. SARIF asks for absolute URIs, so `informationUri` and `helpUri` are names
/// (`urn:planparse:finding:budget.sum-mismatch`), which stay the same wherever a log is read and lead nowhere by themselves; `help`
/// holds the whole page of a kind.
extension JSONWriter {
    mutating func driver(_ kinds: [DiagnosticKind], _ language: Language) {
        object { writer in
            writer.string("name", "planparse")
            writer.string("version", PackageVersion.current)
            writer.string("semanticVersion", PackageVersion.current)
            writer.string("informationUri", "urn:planparse:version:\(PackageVersion.current)")
            writer.string("language", language.rawValue)
            writer.array("rules", kinds) { $0.rule($1, language) }
        }
    }

    private mutating func rule(_ kind: DiagnosticKind, _ language: Language) {
        let explanation = kind.explanation
        let words = language == .ja ? (example: "例", advice: "対応") : (example: "Example", advice: "What to do")
        let meaning = explanation.meaning.text(in: language)
        let advice = explanation.advice.text(in: language)
        object { writer in
            writer.string("id", kind.code)
            writer.string("name", kind.ruleName)
            writer.string("helpUri", "urn:planparse:finding:\(kind.code)")
            writer.message("shortDescription", meaning)
            writer.message("fullDescription", "\(meaning) \(words.example): \(explanation.example)")
            writer.key("help")
            writer.object { writer in
                writer.string(
                    "text", "\(meaning)\n\n\(words.example): \(explanation.example)\n\(words.advice): \(advice)")
                writer.string(
                    "markdown",
                    """
                    # \(kind.code)

                    \(meaning)

                    - **\(words.example)**: \(explanation.example)
                    - **\(words.advice)**: \(advice)

                    `planparse explain \(kind.code)`
                    """)
            }
            writer.key("defaultConfiguration")
            writer.object { $0.string("level", kind.severity.level) }
            writer.key("properties")
            writer.object { writer in
                writer.strings("tags", [kind.area])
                writer.string("severity", kind.severity.rawValue)
            }
        }
    }

    /// A member that is a message.
    mutating func message(_ key: JSONKey, _ text: String) {
        self.key(key)
        object { $0.string("text", text) }
    }
}

extension DiagnosticKind {
    /// The code as one word: `BudgetSumMismatch`.
    var ruleName: String {
        code.split { $0 == "." || $0 == "-" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// What stands before the dot of the code: `budget`.
    fileprivate var area: String { String(code.prefix { $0 != "." }) }
}

extension Severity {
    /// The level of SARIF.
    var level: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .note, .repair: "note"
        }
    }
}
