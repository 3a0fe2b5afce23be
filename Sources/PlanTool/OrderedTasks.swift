/// Work on inputs side by side, with the results in the order of the inputs whatever finishes first.
enum OrderedTasks {
    /// Works on inputs, at most some at once, and takes each result in its turn.
    static func run<Result: Sendable>(
        _ inputs: [Input], width: Int, _ work: @escaping @Sendable (Input) -> Result, take: (Result) -> Void
    ) async {
        await withTaskGroup(of: (Int, Result).self) { group in
            var waiting: [Int: Result] = [:]
            var (started, taken) = (0, 0)
            func start() {
                guard started < inputs.count else { return }
                let (index, input) = (started, inputs[started])
                group.addTask { (index, work(input)) }
                started += 1
            }
            for _ in 0..<min(max(1, width), max(1, inputs.count)) { start() }
            for await (index, result) in group {
                waiting[index] = result
                while let next = waiting.removeValue(forKey: taken) {
                    take(next)
                    taken += 1
                }
                start()
            }
        }
    }
}
