import PlanExport
import PlanFiles
import PlanModel
import PlanParse

// A program that runs for months: a path a line in, a line of JSON out. No document ends it or takes all of its memory, and
// one that takes longer than ten seconds is given up.
var limits = ParseLimits()
limits.maximumBytes = 20 << 20
let parser = PlanParser(limits: limits)

func answer(to path: String) async -> String {
    do {
        let source = try SourceText(contentsOf: path)
        let reading = Task.detached { try parser.cancellableDocument(of: source) }
        let watch = Task {
            try await Task.sleep(for: .seconds(10))
            reading.cancel()
        }
        defer { watch.cancel() }
        let document = try await reading.value
        return "\(document.plan.sheets.count) sheets, \(PlanJSON.line(document).isEmpty ? "no" : "a") record"
    } catch let error as FileError {
        return error.message.en
    } catch is CancellationError {
        return "gave up after ten seconds"
    } catch {
        return "\(error)"
    }
}

while let path = readLine() { print(path, await answer(to: path), separator: ": ") }
