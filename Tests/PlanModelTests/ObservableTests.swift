import Observation
import PlanModel
import Testing

/// A model of a view, as people write it in a file that imports this package too.
@available(macOS 14, *)
@Observable final class WatchedIndicator {
    var indicator = Indicator(name: "参加者数", kind: .outcome)
}

struct ObservableTests {
    /// Fails to compile where a public type has the name of the module Observation, which the macro names in full.
    @Test @available(macOS 14, *)
    func `a class that imports the records can be observed`() {
        let model = WatchedIndicator()
        let value = Value(text: "12", amount: 12)
        model.indicator.observations = [Indicator.Observation(role: .actual, label: "実績", period: nil, value: value)]
        #expect(model.indicator.latestActual?.value.amount == 12)
    }
}
