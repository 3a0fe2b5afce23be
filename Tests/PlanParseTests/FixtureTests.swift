import Foundation
import PlanExport
import PlanModel
import PlanParse
import Testing

/// Every fixture gives the record beside it.
///
/// `RECORD=1 swift test --filter FixtureTests` writes the records anew and fails all the same, so that a run that
/// records is never taken for one that tests.
@Suite struct FixtureTests {
    @Test(arguments: Fixture.all)
    func `gives its record`(fixture: Fixture) throws {
        let document = try assertParse(try fixture.bytes(), name: fixture.name + ".txt")
        let record = PlanJSON.indented(document)
        #expect(try PlanJSON.differences(from: record, to: PlanJSON.line(document)).isEmpty)
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(record).write(to: fixture.url("json"))
            Issue.record("recorded \(fixture.testDescription)")
            return
        }
        let expected = String(decoding: try fixture.record(), as: UTF8.self)
        let found = String(decoding: record, as: UTF8.self)
        if let difference = firstDifference(expected, found) {
            Issue.record("\(fixture.testDescription): \(difference)")
        }
    }

    @Test(arguments: Fixture.all)
    func `is read by its form`(fixture: Fixture) throws {
        #expect(try fixture.document().plan.form == fixture.form)
    }

    @Test(arguments: Fixture.all)
    func `leaves nothing unclaimed`(fixture: Fixture) throws {
        let document = try fixture.document()
        #expect(document.unclaimed.isEmpty, "\(document.unclaimed.map(\.text))")
    }

    /// The first line in which two texts differ, with its number.
    private func firstDifference(_ expected: String, _ found: String) -> String? {
        let (expected, found) = (expected.split(separator: "\n"), found.split(separator: "\n"))
        for (index, (first, second)) in zip(expected, found).enumerated() where first != second {
            return "line \(index + 1): expected \(first), found \(second)"
        }
        return expected.count == found.count ? nil : "expected \(expected.count) lines, found \(found.count)"
    }
}
