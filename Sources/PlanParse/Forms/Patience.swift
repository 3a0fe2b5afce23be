/// How long a document is waited for: to its end, or until the task that wants it is cancelled.
struct Patience {
    private let hasEnd: Bool
    private var rows: UInt32 = 0
    /// The task was cancelled.
    private(set) var isOver = false

    /// Whatever it takes.
    static let endless = Patience(hasEnd: false)

    /// As long as the current task is not cancelled.
    static let ofTask = Patience(hasEnd: true)

    private init(hasEnd: Bool) { self.hasEnd = hasEnd }

    /// Whether the next row is read. A row takes less time than to ask for the task, so one row of 64 asks.
    @inline(__always)
    mutating func lasts() -> Bool {
        if !hasEnd { return true }
        rows &+= 1
        if rows & 0x3F == 0 { look() }
        return !isOver
    }

    /// Looks at the task.
    mutating func look() { if hasEnd, Task.isCancelled { isOver = true } }
}
