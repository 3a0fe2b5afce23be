import Foundation
import PlanExport
import PlanFiles
import PlanModel
import PlanParse

/// `planparse verify`: the sources of an archive, parsed again and compared with the records stored beside them.
struct Verifier: Sendable {
    let options: VerifyOptions

    private var wording: VerifyWording {
        VerifyWording(isJapanese: (options.language ?? Language.ofTerminal) == .ja)
    }

    /// What became of one source.
    enum Outcome: Equatable, Sendable {
        /// The record says what the source gives.
        case equal
        /// The record says something else.
        case different([RecordDifference])
        /// There is no record.
        case missing
        /// The record was written anew, with so many differences; nil for one that was missing.
        case updated(Int?)
        /// The file at a path could not be read, for a reason.
        case unreadable(String, String)
        /// The record at a path is no JSON, for a reason. It is left alone: nothing tells what it was.
        case unreadableRecord(String, String)
        /// The record at a path could not be written, for a reason.
        case unwritable(String, String)

        var status: ExitStatus {
            switch self {
            case .equal, .updated: .success
            case .different, .missing: .findings
            case .unreadable, .unreadableRecord, .unwritable: .unreadable
            }
        }
    }

    func run() async -> ExitStatus {
        let sources: [ArchivedSource]
        do {
            guard let found = try ArchivedSource.all(in: options.archive.text) else {
                Console.message(wording.noFolder(options.archive.text))
                return .unreadable
            }
            sources = found
        } catch {
            Console.message(wording.unreadable(options.archive.text, error.localizedDescription))
            return .unreadable
        }
        if let record = ArchivedSource.sharedRecord(of: sources) {
            Console.message(wording.sharedRecord(record))
            return .usage
        }
        return await verify(sources)
    }

    private func verify(_ sources: [ArchivedSource]) async -> ExitStatus {
        var (status, differing) = (ExitStatus.success, 0)
        let width = ProcessInfo.processInfo.activeProcessorCount
        await InOrder.run(sources, width: width, { ($0, outcome(of: $0)) }) { source, outcome in
            report(outcome, of: source)
            status = max(status, outcome.status)
            if outcome != .equal { differing += 1 }
        }
        Console.message(wording.summary(of: sources.count, differing: differing))
        return status
    }

    /// Reads a source and its record, compares them, and writes the record where that is asked for.
    func outcome(of source: ArchivedSource) -> Outcome {
        let input = Input(path: source.path)
        let now: [UInt8]
        do {
            let text = SourceText(file: try input.read(), name: input.name)
            now = PlanJSON.indented(PlanParser().parse(text).document)
        } catch {
            return .unreadable(source.path, error.localizedDescription)
        }
        let found = compare(recordAt: source.recordPath, with: now)
        guard options.updates else { return found }
        switch found {
        case .different(let differences): return write(now, to: source.recordPath, differences.count)
        case .missing: return write(now, to: source.recordPath, nil)
        default: return found
        }
    }

    private func compare(recordAt path: String, with now: [UInt8]) -> Outcome {
        guard FileManager.default.fileExists(atPath: path) else { return .missing }
        let stored: [UInt8]
        do {
            stored = try Input(path: path).read()
        } catch {
            return .unreadable(path, error.localizedDescription)
        }
        if stored == now { return .equal }
        do {
            let differences = try PlanJSON.differences(from: stored, to: now)
            return differences.isEmpty ? .equal : .different(differences)
        } catch {
            return .unreadableRecord(path, error.description)
        }
    }

    private func write(_ record: [UInt8], to path: String, _ differences: Int?) -> Outcome {
        do {
            try Data(record).write(to: URL(fileURLWithPath: path), options: .atomic)
            return .updated(differences)
        } catch {
            return .unwritable(path, error.localizedDescription)
        }
    }

    private func report(_ outcome: Outcome, of source: ArchivedSource) {
        let text = wording.lines(for: outcome, of: source).map { PrintableText.of($0) + "\n" }.joined()
        if outcome.status == .unreadable { Console.error(text) } else if !text.isEmpty { Console.output(text) }
    }
}
