import Testing

@testable import PlanFiles

/// Results come in the order of what they were made of, each once.
@Suite struct InOrderTests {
    @Test(arguments: [0, 1, 2, 8, 100])
    func `keeps the order however wide it works`(width: Int) async {
        var results: [Int] = []
        await InOrder.run(Array(0..<40), width: width, { $0 * 2 }) { results.append($0) }
        #expect(results == (0..<40).map { $0 * 2 })
    }

    @Test func `does nothing for nothing`() async {
        await InOrder.run([Int](), width: 4, { $0 }) { _ in Issue.record("used a result") }
    }
}
