import PlanModel
import Testing

/// Hints that are remarks have both languages, and are told from those that hold what is meant.
@Suite struct FindingRemarkTests {
    @Test(arguments: [
        FindingRemark.moreIsBetter, .lessIsBetter, .leftOut(["budget.sum-mismatch"]),
        .leftOut(["budget.sum-mismatch", "indicator.none"]),
    ])
    func `are read back from a hint`(remark: FindingRemark) {
        #expect(FindingRemark(hint: remark.hint) == remark)
        var finding = Diagnostic(.indicatorNone)
        finding.hint = remark.hint
        #expect(finding.remark == remark.message)
        #expect(remark.message.en.unicodeScalars.allSatisfy { $0.isASCII })
        #expect(!remark.message.ja.isEmpty)
    }

    @Test(arguments: [nil, "徴税費", "費", "4"])
    func `what is meant is no remark`(hint: String?) {
        var finding = Diagnostic(.indicatorNone)
        finding.hint = hint
        #expect(finding.remark == nil)
    }
}
