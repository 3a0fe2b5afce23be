import PlanModel
import PlanPromises
import Testing

@testable import PlanParse

/// Parses a document and checks what holds for every document, whatever else a test asks of it.
///
/// Of a document that differs from another one that is checked as a whole in damage or in the way it is written alone, the
/// promises about its text are enough.
@discardableResult
func assertParse(
    _ bytes: [UInt8], name: String = "test", parser: PlanParser = PlanParser(), _ extent: Promises.Extent = .whole,
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> PlanDocument {
    let (document, broken) = Promises.reading(SourceText(utf8: bytes, name: name), parser, extent)
    for promise in broken { Issue.record("broken: \(promise)", sourceLocation: sourceLocation) }
    return document
}
