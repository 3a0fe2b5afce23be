/// Work on many things side by side, its results handed over in the order of the things whatever finishes first.
package enum InOrder {
    /// How many results may wait for one that takes long, for each that is worked on.
    private static let patience = 16

    /// Does the work on each element, at most `width` at a time, and uses each result as soon as it is its turn.
    ///
    /// No more than `width` times 16 elements are ahead of the one whose turn it is, so memory is bounded whatever their
    /// number. When `isStopped` says so, no further element is begun; those under way are finished and used.
    package static func run<Element: Sendable, Result: Sendable>(
        _ elements: [Element], width: Int, isStopped: @escaping @Sendable () -> Bool = { false },
        _ work: @escaping @Sendable (Element) -> Result, use: (Result) -> Void
    ) async {
        // Alone, or one at a time, the caller's thread does it: other threads cost more than a small document.
        if width <= 1 || elements.count <= 1 {
            for element in elements {
                if isStopped() { return }
                use(work(element))
            }
            return
        }
        await withTaskGroup(of: (Int, Result).self) { group in
            var waiting: [Int: Result] = [:]
            var (started, running, used) = (0, 0, 0)
            func start() {
                while running < width, started < elements.count, started < used + width * patience, !isStopped() {
                    let (index, element) = (started, elements[started])
                    group.addTask { (index, work(element)) }
                    started += 1
                    running += 1
                }
            }
            start()
            while let (index, result) = await group.next() {
                running -= 1
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
