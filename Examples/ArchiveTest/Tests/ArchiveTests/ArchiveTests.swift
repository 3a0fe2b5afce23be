import PlanFiles
import Testing

/// The plans of a town, kept with their records: whatever an update of the parser reads in another way is told here, by
/// sheet and field.
@Test func `The archive reads as it did`() throws {
    let report = try PlanArchive(at: "Archive").verify()
    #expect(report.isSound, "\(report)")
}
