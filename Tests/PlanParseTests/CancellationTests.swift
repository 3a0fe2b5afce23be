import PlanModel
import Testing

@testable import PlanParse

/// Reading stops when nobody wants its result, and never gives a part of a document.
@Suite struct CancellationTests {
    /// A document of 200 rows in a declared form, and one in none.
    private static let texts = [
        "令和8年度 目標設定書（総務課）\n" + (0..<200).map { "現状と課題\($0)を見直す。" }.joined(separator: "\n\n"),
        "事業名\t令和6年度予算額（千円）\t令和7年度予算額\t増減\n"
            + (0..<200).map { "事業\($0)\t\($0)\t5\t6" }.joined(separator: "\n"),
    ]

    /// Cancels the task that this runs in.
    private static func cancelTask() { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }

    @Test(arguments: texts)
    func `gives the whole document where nobody cancels`(text: String) throws {
        let source = SourceText(text)
        #expect(try PlanParser().cancellableDocument(of: source) == PlanParser().document(of: source))
    }

    @Test(arguments: texts)
    func `gives nothing to a task that is cancelled`(text: String) async {
        let reading = Task {
            Self.cancelTask()
            return try PlanParser().cancellableDocument(of: SourceText(text))
        }
        await #expect(throws: CancellationError.self) { _ = try await reading.value }
    }

    @Test(arguments: texts)
    func `reads the document for others, whatever becomes of their task`(text: String) async {
        let reading = Task {
            Self.cancelTask()
            return PlanParser().document(of: SourceText(text))
        }
        #expect(await reading.value == PlanParser().document(of: SourceText(text)))
    }

    @Test(arguments: texts)
    func `stops within some rows`(text: String) async {
        let whole = Self.claims(text, .endless)
        let part = await Task {
            Self.cancelTask()
            return Self.claims(text, .ofTask)
        }.value
        #expect(whole > 200 && part < whole / 2, "\(part) of \(whole) stretches")
    }

    /// How many stretches of a text are read in all the patience that there is.
    private static func claims(_ text: String, _ patience: Patience) -> Int {
        let source = SourceText(text)
        var reading = SourceReading(source, FormCatalogue.all.map { CompiledForm($0, isBuiltIn: true) })
        let form = reading.form ?? CompiledForm(.generic, isBuiltIn: false)
        var engine = FormEngine(form, source, reading.takeLayout(), bytes: reading.bytes, .standard, patience)
        engine.run()
        return engine.ledger.claims.count
    }
}
