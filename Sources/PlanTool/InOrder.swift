/// Work on many things side by side, its results handed over in the order of the things whatever finishes first.
enum InOrder {
    /// Does the work on each element, at most `width` at a time, and uses each result as soon as it is its turn.
    static func run<Element: Sendable, Result: Sendable>(
        _ elements: [Element], width: Int, _ work: @escaping @Sendable (Element) -> Result, use: (Result) -> Void
    ) async {
        await withTaskGroup(of: (Int, Result).self) { group in
            var waiting: [Int: Result] = [:]
            var (started, used) = (0, 0)
            func start() {
                guard started < elements.count else { return }
                let (index, element) = (started, elements[started])
                group.addTask { (index, work(element)) }
                started += 1
            }
            for _ in 0..<max(1, width) { start() }
            for await (index, result) in group {
                waiting[index] = result
                while let next = waiting.removeValue(forKey: used) {
                    use(next)
                    used += 1
                }
                start()
            }
        }
    }
}
