import PlanFiles
import PlanModel
import PlanParse

/// `planparse verify`: the sources of an archive, parsed again and compared with the records stored beside them.
struct Verifier: Sendable {
    let options: VerifyOptions

    private var language: Language { options.language ?? .ofTerminal }

    func run() async -> ExitStatus {
        let parser: PlanParser
        do throws(FormFileError) { parser = try options.parser() } catch {
            Console.complain(error.message.text(in: language))
            return error.status
        }
        do throws(ArchiveError) {
            var archive = try PlanArchive.opened { () throws(FileError) in
                try PlanArchive(at: options.archive)
            }
            archive.take(options, parser)
            return try await verify(archive)
        } catch {
            Console.complain(error.message.text(in: language))
            return .unreadable
        }
    }

    private func verify(_ archive: PlanArchive) async throws(ArchiveError) -> ExitStatus {
        var status = ExitStatus.success
        var json = ArchiveJSON()
        if options.format == .json { Console.output(json.beginning(of: archive.folder)) }
        Interruption.watch()
        var notes = ExtractionNotes()
        let summary = try await archive.verify(
            updating: options.updates, jobs: options.jobs, isStopped: { Interruption.status != nil }
        ) { document in
            status = max(status, document.status)
            if let extraction = document.extraction, let source = document.source, !options.isQuiet {
                let path = archive.folder.appending(source)
                for line in notes.lines(of: extraction, path, language) { Console.complain(line) }
            }
            if options.format == .json {
                Console.output(json.piece(for: document))
            } else {
                tell(document, of: archive)
            }
        }
        if options.format == .json { Console.output(json.end(summary)) }
        for failure in summary.failures { Console.complain(failure.message.text(in: language)) }
        if !options.isQuiet {
            for file in summary.passedOver where !file.reason.isUsual {
                Console.complain("\(file.path): \(file.reason.message.text(in: language))")
            }
            Console.complain(summary.message.text(in: language))
        }
        if summary.isInterrupted, let status = Interruption.status { return status }
        return summary.failures.isEmpty ? status : max(status, .unreadable)
    }

    /// What differs goes to standard output, what could not be compared to standard error.
    private func tell(_ document: ArchivedDocument, of archive: PlanArchive) {
        for line in document.lines(in: archive.folder, language) {
            if document.status > .findings { Console.complain(line) } else { Console.output(line + "\n") }
        }
    }
}

extension ArchivedDocument {
    /// What the program ends with for it alone.
    var status: ExitStatus { problems.map(\.status).max() ?? .success }
}

extension ArchivedDocument.Problem {
    fileprivate var status: ExitStatus {
        switch self {
        case .different, .recordMissing, .sourceMissing, .sourceChanged, .recordChanged, .notLocked, .notText: .findings
        case .sharedRecord: .usage
        case .otherSchema, .noJSON, .failed: .unreadable
        }
    }
}

extension PlanArchive {
    /// An archive that was opened or made, or the reason why not.
    static func opened(_ open: () throws(FileError) -> PlanArchive) throws(ArchiveError) -> PlanArchive {
        do throws(FileError) {
            return try open()
        } catch {
            throw .file(error)
        }
    }

    /// Takes the encoding, the commands, the patterns and the limits that were given.
    mutating func take(
        _ options: some TakesDocuments & TakesSelection & TakesLimits & TakesExtraction, _ parser: PlanParser
    ) {
        encoding = options.encoding
        extraction = options.extraction.ofFiles(upTo: options.limits)
        self.parser = parser
        filter = options.selection.filter
    }
}
