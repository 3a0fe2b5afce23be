import PlanFiles
import PlanModel
import PlanParse

/// `planparse archive add`: sources taken into an archive, with their records.
struct Archiver: Sendable {
    let options: ArchiveAddOptions

    private var language: Language { options.language ?? .ofTerminal }

    func run() async -> ExitStatus {
        let parser: PlanParser
        do throws(FormFileError) { parser = try options.parser() } catch {
            complain(error.message)
            return error.status
        }
        do throws(ArchiveError) {
            var archive = try PlanArchive.opened { () throws(FileError) in
                try PlanArchive.make(at: options.archive)
            }
            archive.take(options, parser)
            return try await add(to: archive)
        } catch {
            complain(error.message)
            return .unreadable
        }
    }

    private func add(to archive: PlanArchive) async throws(ArchiveError) -> ExitStatus {
        Interruption.watch()
        var notes = ExtractionNotes()
        let summary = try await archive.add(
            options.sources, jobs: options.jobs, isStopped: { Interruption.status != nil }
        ) { source in
            if let extraction = source.extraction, !options.isQuiet {
                for line in notes.lines(of: extraction, source.source, language) { Console.complain(line) }
            }
            let message = source.message(in: archive.folder)
            if !source.isInArchive {
                complain(message)
            } else if !options.isQuiet {
                Console.output(message.text(in: language) + "\n")
            }
        }
        for failure in summary.failures { complain(failure.message) }
        if !options.isQuiet {
            for file in summary.passedOver {
                let wording = file.reason.message
                complain(Message(ja: "\(file.path): \(wording.ja)", en: "\(file.path): \(wording.en)"))
            }
            complain(summary.message)
        }
        if summary.isInterrupted, let status = Interruption.status { return status }
        return summary.refused == 0 && summary.failures.isEmpty ? .success : .unreadable
    }

    private func complain(_ message: Message) { Console.complain(message.text(in: language)) }
}
