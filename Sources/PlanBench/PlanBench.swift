import Foundation
import PlanExport
import PlanModel
import PlanParse

/// Times the stages of the package over documents repeated to a size, beside a reference kernel in the same process.
///
/// `PlanBench FILE… [--megabytes N] [--runs N] [--stage NAME]` prints a line a stage: megabytes a second as the best of nine runs, and
/// the ratio to `wc -m` over the same bytes. Each run times `wc -m` and then every stage, so that a spell in which the
/// machine is busy slows all of them. `mblen` is the kernel of `wc -m` alone, run in this process. Each stage includes
/// those before it. Ratios hold on a busy machine, absolute figures do not.
@main
struct PlanBench {
    static func main() throws {
        var options = Options(Array(CommandLine.arguments.dropFirst()))
        if options.files.isEmpty { options.files = Options.sample }
        let documents = try options.files.map { Array(try Data(contentsOf: URL(fileURLWithPath: $0))) }
        let size = documents.reduce(0) { $0 + $1.count }
        guard size > 0 else { throw CocoaError(.fileReadCorruptFile) }
        let rounds = max(1, options.megabytes * 1_000_000 / size)
        print("\(documents.count) documents, \(rounds) times, \(rounds * size / 1_000_000) MB, best of \(options.runs)")
        let wordCount = try WordCount(documents, times: rounds)
        defer { wordCount.removeFile() }
        let stages = Stage.all.filter { options.stage == nil || options.stage == $0.name }
        var reference = Double.infinity
        var best = stages.map { _ in Double.infinity }
        for _ in 0..<options.runs {
            reference = min(reference, seconds(wordCount.run))
            for (index, stage) in stages.enumerated() {
                best[index] = min(
                    best[index],
                    seconds { for _ in 0..<rounds { for document in documents { stage.run(document) } } })
            }
        }
        for (name, seconds) in [("wc -m", reference)] + zip(stages.map(\.name), best) {
            let speed = Double(rounds * size) / seconds / 1_000_000
            print(
                name.padding(toLength: 12, withPad: " ", startingAt: 0), number(speed), "MB/s ",
                number(reference / seconds))
        }
    }

    private static func number(_ value: Double) -> String { String(format: "%8.2f", value) }

    private static func seconds(_ work: () -> Void) -> Double {
        let duration = ContinuousClock().measure(work)
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}

/// What the command line asks for.
struct Options {
    var files: [String] = []
    var megabytes = 16
    var runs = 9
    var stage: String?

    /// The fixtures, when no file is named.
    static var sample: [String] {
        let folder = URL(fileURLWithPath: "Tests/Fixtures")
        let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let files = (walker?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "txt" }
        return files.map(\.path).sorted()
    }

    init(_ arguments: [String]) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--megabytes": megabytes = rest.popFirst().flatMap { Int($0) } ?? megabytes
            case "--stage": stage = rest.popFirst()
            case "--runs": runs = rest.popFirst().flatMap { Int($0) } ?? runs
            default: files.append(argument)
            }
        }
    }
}
