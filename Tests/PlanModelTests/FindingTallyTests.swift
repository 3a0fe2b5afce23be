import PlanModel
import Testing

/// As many findings of a kind are made as the limit says, and more are counted.
@Suite struct FindingTallyTests {
    @Test(arguments: [(0, 0, []), (1, 1, []), (2, 2, []), (3, 2, [3]), (5, 2, [5])])
    func `makes no more than its limit`(found: Int, made: Int, exceeded: [Int]) {
        var tally = FindingTally(limit: 2)
        var admitted = 0
        for _ in 0..<found where tally.admits(.valueUnreadable) { admitted += 1 }
        #expect(admitted == made)
        #expect(tally.exceeded.map(\.count) == exceeded)
        #expect(tally.exceeded.allSatisfy { $0.kind == .valueUnreadable })
        // Another kind is counted by itself.
        let isAdmitted = tally.admits(.sheetDuplicate)
        #expect(isAdmitted)
    }

    @Test func `takes back what was made`() {
        var tally = FindingTally(limit: 1)
        let admitted = [tally.admits(.indicatorNone), tally.admits(.indicatorNone)]
        #expect(admitted == [true, false])
        let taken = [tally.takesBack(.indicatorNone), tally.takesBack(.indicatorNone)]
        #expect(taken == [false, true])
        #expect(tally.exceeded.isEmpty)
    }
}
