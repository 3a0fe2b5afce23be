/// Times the stages of the package over documents repeated to a size, beside the system's `wc -m`, or measures what they cost
/// otherwise.
///
/// `PlanBench FILE… [--megabytes N] [--runs N] [--stage NAME]` prints a line a stage: megabytes a second as the best of nine runs, and
/// the ratio to `wc -m` over the same bytes. Each run times `wc -m` and then every stage, so that a spell in which the
/// machine is busy slows all of them. `mblen` is the kernel of `wc -m` alone, run in this process. Each stage includes
/// those before it. Ratios hold on a busy machine, absolute figures do not.
///
/// With `--once` the stage, `json` unless named, takes each file once and nothing is printed: what a program that
/// counts instructions or system calls is run over. With `--memory` it takes all files repeated to one document of
/// the size once, and the most memory that the process had is printed as a multiple of the document.
@main
struct PlanBench {
    static func main() {
        var options = Options(Array(CommandLine.arguments.dropFirst()))
        if options.files.isEmpty { options.files = Options.sample }
        let documents = options.files.compactMap { path in
            let bytes = SystemFile.bytes(of: path)
            if bytes == nil { print("\(path) cannot be read") }
            return bytes
        }
        guard documents.contains(where: { !$0.isEmpty }) else { return print("nothing to measure") }
        switch options.mode {
        case .speed: measureSpeed(documents, options)
        case .once: for document in documents { options.oneStage.run(document) }
        case .memory: measureMemory(documents, options)
        }
    }

    private static func measureSpeed(_ documents: [[UInt8]], _ options: Options) {
        let size = documents.reduce(0) { $0 + $1.count }
        let rounds = max(1, options.megabytes * 1_000_000 / size)
        print("\(documents.count) documents, \(rounds) times, \(rounds * size / 1_000_000) MB, best of \(options.runs)")
        let wordCount = WordCount(documents, times: rounds)
        defer { wordCount?.removeFile() }
        let stages = Stage.all.filter { options.stage == nil || options.stage == $0.name }
        var reference = Double.infinity
        var best = stages.map { _ in Double.infinity }
        for _ in 0..<options.runs {
            reference = min(reference, seconds { wordCount?.run() })
            for (index, stage) in stages.enumerated() {
                best[index] = min(
                    best[index],
                    seconds { for _ in 0..<rounds { for document in documents { stage.run(document) } } })
            }
        }
        for (name, seconds) in [("wc -m", reference)] + zip(stages.map(\.name), best) {
            let speed = Double(rounds * size) / seconds / 1_000_000
            print(padded(name, -12), padded(hundredths(speed), 9), "MB/s", padded(hundredths(reference / seconds), 8))
        }
    }

    private static func measureMemory(_ documents: [[UInt8]], _ options: Options) {
        let all = documents.flatMap { $0 }
        let rounds = max(1, options.megabytes * 1_000_000 / all.count)
        let size = rounds * all.count
        var document: [UInt8] = []
        document.reserveCapacity(size)
        for _ in 0..<rounds { document += all }
        let stage = options.oneStage
        stage.run(document)
        let peak = SystemFile.peakMemory
        print(
            padded(stage.name, -12), padded("\(size / 1_000_000)", 6), "MB, at most", padded("\(peak / 1_000_000)", 6),
            "MB in memory:", hundredths(Double(peak) / Double(size)), "times the document")
    }

    private static func hundredths(_ value: Double) -> String {
        guard value.isFinite, value < 1e15 else { return "-" }
        let number = Int((value * 100).rounded())
        return "\(number / 100)." + (number % 100 < 10 ? "0" : "") + "\(number % 100)"
    }

    /// A text with blanks before it up to a width, behind it for a negative one.
    private static func padded(_ text: String, _ width: Int) -> String {
        let blanks = String(repeating: " ", count: max(0, abs(width) - text.utf8.count))
        return width < 0 ? text + blanks : blanks + text
    }

    private static func seconds(_ work: () -> Void) -> Double {
        let duration = ContinuousClock().measure(work)
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}

/// What the command line asks for.
struct Options {
    enum Mode {
        case speed, once, memory
    }

    var files: [String] = []
    var megabytes = 16
    var runs = 9
    var stage: String?
    var mode = Mode.speed

    /// The stage of a mode that runs one.
    var oneStage: Stage { Stage.all.first { $0.name == stage ?? "json" } ?? Stage.all[0] }

    /// The fixtures, when no file is named.
    static var sample: [String] { SystemFile.paths(matching: "Tests/Fixtures/*/*.txt") }

    init(_ arguments: [String]) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--megabytes": megabytes = rest.popFirst().flatMap { Int($0) } ?? megabytes
            case "--stage": stage = rest.popFirst()
            case "--runs": runs = rest.popFirst().flatMap { Int($0) } ?? runs
            case "--once": mode = .once
            case "--memory": mode = .memory
            default: files.append(argument)
            }
        }
    }
}
