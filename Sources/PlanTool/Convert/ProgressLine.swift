import PlanModel

/// How far a run is, in one line of a terminal that is written over again and again.
///
/// It is written ten times a second at most, and taken away before anything else is said.
struct ProgressLine {
    private let total: Int
    private let language: Language
    private let start = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant?
    private var isShown = false

    private static let interval = Duration.milliseconds(100)

    init(total: Int, language: Language) {
        self.total = total
        self.language = language
    }

    /// Shows how far the run is, unless it did so just now.
    mutating func advance(_ totals: ConversionTotals) {
        let now = ContinuousClock.now
        if let lastShown, now - lastShown < Self.interval { return }
        lastShown = now
        isShown = true
        Console.error("\r\u{1B}[K" + text(totals, after: now - start))
    }

    /// Takes the line away.
    mutating func clear() {
        guard isShown else { return }
        isShown = false
        Console.error("\r\u{1B}[K")
    }

    /// `1204/10000  350/s  0:25 left  errors 3, warnings 41`.
    func text(_ totals: ConversionTotals, after elapsed: Duration) -> String {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        let rate = seconds > 0 ? Double(totals.documents) / seconds : 0
        let left = rate > 0 ? Int(Double(total - totals.documents) / rate) : 0
        let time = "\(left / 60):" + (left % 60 < 10 ? "0" : "") + "\(left % 60)"
        let found = [Severity.error, .warning].map { "\($0.name.text(in: language)) \(totals.findings[$0] ?? 0)" }
        let speed = language == .ja ? "\(Int(rate))件/秒  残り\(time)" : "\(Int(rate))/s  \(time) left"
        return "\(totals.documents)/\(total)  \(speed)  \(found.joined(separator: ", "))"
    }
}
