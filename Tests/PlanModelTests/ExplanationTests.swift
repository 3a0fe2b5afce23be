import PlanModel
import Testing

/// Every kind of finding is explained in both languages, with an example and with what to do.
@Suite struct ExplanationTests {
    @Test(arguments: DiagnosticKind.allCases)
    func `explains every kind`(kind: DiagnosticKind) {
        let explanation = kind.explanation
        for message in [explanation.meaning, explanation.advice] {
            #expect(message.ja.hasSuffix("。"))
            #expect(message.en.hasSuffix("."))
            #expect(message.ja.unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) })
        }
        #expect(!explanation.example.isEmpty)
    }

    @Test(arguments: Language.allCases)
    func `words a message in the language that is asked for`(language: Language) {
        let message = DiagnosticKind.formUnknown.message([])
        #expect(message.text(in: language) == (language == .ja ? message.ja : message.en))
    }
}
