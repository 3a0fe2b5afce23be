import PlanExport
import PlanModel
import PlanPromises
import Testing

@testable import PlanParse

/// Parses a document and checks what holds for every document, whatever else a test asks of it.
@discardableResult
func assertParse(
    _ bytes: [UInt8], name: String = "test", parser: PlanParser = PlanParser(),
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> PlanDocument {
    let source = SourceText(utf8: bytes, name: name)
    for promise in Promises.broken(source, parser) {
        Issue.record("broken: \(promise)", sourceLocation: sourceLocation)
    }
    return parser.document(of: source)
}
