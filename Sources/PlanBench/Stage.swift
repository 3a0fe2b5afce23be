import PlanExport
import PlanModel
import PlanParse
import PlanReport

/// One stage of the way from bytes to JSON, timed with all stages before it.
struct Stage: Sendable {
    let name: String
    let run: @Sendable ([UInt8]) -> Void

    /// The reference kernel first, then the stages in order. Each takes the bytes of one document.
    static let all: [Stage] = [
        Stage(name: "mblen") { Sink.take(ReferenceKernel.characterCount($0)) },
        Stage(name: "decode") { Sink.take(StageProbe.decode($0)) },
        Stage(name: "lex") { Sink.take(StageProbe.lex($0)) },
        Stage(name: "layout") { Sink.take(StageProbe.layout($0)) },
        Stage(name: "forms") { Sink.take(parse($0).plan.sheets.count) },
        Stage(name: "validation") { Sink.take(parse($0).diagnostics.count) },
        Stage(name: "places") { Sink.take(document($0).plan.sheets.count) },
        Stage(name: "json") { Sink.take(PlanJSON.line(document($0)).count) },
        Stage(name: "write") { Sink.take(written(document($0), indented: false)) },
        Stage(name: "report") { Sink.take(reported($0)) },
        Stage(name: "indented") { Sink.take(written(document($0), indented: true)) },
    ]

    private static func parse(_ bytes: [UInt8]) -> ParsedPlan { PlanParser().parse(SourceText(utf8: bytes, name: "-")) }

    private static func reported(_ bytes: [UInt8]) -> Int {
        var report = ReportPage()
        return report.piece(for: ReportedDocument(parse(bytes), path: "-")).count
    }

    private static func written(_ document: PlanDocument, indented: Bool) -> Int {
        var count = 0
        PlanJSON.write(document, indented: indented) { count += $0.count }
        return count
    }

    private static func document(_ bytes: [UInt8]) -> PlanDocument {
        PlanParser().document(of: SourceText(utf8: bytes, name: "-"))
    }
}

/// Takes results, so that no work is optimised away.
enum Sink {
    @inline(never)
    static func take(_ value: Int) { if value == .min { print(value) } }
}
