import PlanModel
import Testing

/// Which way is better is told by a bound, else by the baseline, else by several targets, else by an actual, else not.
@Suite struct DirectionTests {
    private static func figure(
        _ role: Indicator.Observation.Role, _ amount: ExactDecimal, _ bound: Bound = .equal,
        upTo upper: ExactDecimal? = nil
    ) -> Indicator.Observation {
        let limit = upper.map { Value.Limit(amount: $0, bound: .atMost) }
        let value = Value(text: amount.description, amount: amount, bound: bound, upper: limit)
        return Indicator.Observation(role: role, label: "", period: nil, value: value)
    }

    private static func words(_ role: Indicator.Observation.Role, _ status: Value.Status) -> Indicator.Observation {
        Indicator.Observation(role: role, label: "", period: nil, value: Value(text: "", status: status))
    }

    private static let cases: [(String, [Indicator.Observation], Indicator.Direction?)] = [
        ("以上", [figure(.baseline, 90), figure(.target, 80, .atLeast)], .up),
        ("以下", [figure(.baseline, 10), figure(.target, 80, .atMost)], .down),
        ("超", [figure(.target, 80, .above)], .up), ("未満", [figure(.target, 80, .below)], .down),
        ("以上 on the final target", [figure(.target, 80), figure(.finalTarget, 90, .atLeast)], .up),
        ("以上 on an earlier target alone", [figure(.target, 80, .atLeast), figure(.target, 70)], .up),
        ("以上 on the baseline alone", [figure(.baseline, 90, .atLeast), figure(.target, 80)], .down),
        ("a range, then the baseline", [figure(.baseline, 10), figure(.target, 20, .atLeast, upTo: 30)], .up),
        ("a range below the baseline", [figure(.baseline, 40), figure(.target, 20, .atLeast, upTo: 30)], .down),
        ("a range alone", [figure(.target, 20, .atLeast, upTo: 30)], nil),
        ("約, then the baseline", [figure(.baseline, 100), figure(.target, 80, .about)], .down),
        ("the baseline below the target", [figure(.baseline, 10), figure(.target, 20)], .up),
        (
            "the baseline above the last target", [figure(.baseline, 10), figure(.target, 20), figure(.target, 5)],
            .down
        ),
        ("the baseline against the final target", [figure(.baseline, 10), figure(.finalTarget, 8)], .down),
        ("the baseline before an actual", [figure(.baseline, 10), figure(.actual, 30), figure(.target, 20)], .up),
        ("a baseline of the target's value", [figure(.baseline, 80), figure(.target, 80)], nil),
        ("a baseline in words, then targets", [words(.baseline, .text), figure(.target, 1), figure(.target, 2)], .up),
        ("several targets", [figure(.target, 20), figure(.target, 30), figure(.target, 10)], .down),
        ("several targets before an actual", [figure(.actual, 40), figure(.target, 20), figure(.target, 30)], .up),
        ("equal targets, then an actual", [figure(.actual, 40), figure(.target, 30), figure(.target, 30)], .down),
        ("the earliest actual", [figure(.actual, 10), figure(.actual, 50), figure(.target, 30)], .up),
        ("an actual of the target's value", [figure(.actual, 30), figure(.target, 30)], nil),
        ("a last target in words", [figure(.baseline, 10), figure(.target, 20), words(.target, .text)], .up),
        ("one target", [figure(.target, 30)], nil), ("no target", [figure(.baseline, 10), figure(.actual, 20)], nil),
        ("blank targets", [figure(.baseline, 10), words(.target, .blank)], nil), ("no figures", [], nil),
    ]

    @Test(arguments: cases)
    func `is told by the figures`(name: String, observations: [Indicator.Observation], direction: Indicator.Direction?)
    {
        var indicator = Indicator(name: name, kind: .target)
        indicator.observations = observations
        #expect(indicator.inferredDirection == direction)
    }

    @Test func `compares values, not digits`() throws {
        var indicator = Indicator(name: "割合", kind: .target)
        let target = try #require(ExactDecimal("80.0"))
        indicator.observations = [Self.figure(.baseline, 80), Self.figure(.target, target)]
        #expect(indicator.inferredDirection == nil)
    }
}
