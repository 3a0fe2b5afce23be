import PlanFiles
import PlanModel
import PlanParse
import PlanReport

/// `planparse report`: one page of all documents, in the order of the inputs.
struct Reporter {
    let options: ReportOptions

    private var language: Language { options.language ?? .ofTerminal }

    func run() async -> ExitStatus {
        do {
            let parser = try options.parser()
            let selection = try InputSelection.sources(of: options.inputs, options.selection)
            let found = SelectionReport(language: language, isQuiet: options.isQuiet).write(selection)
            let sources = try withoutPage(selection.sources)
            var settings = try SettingsFinder(options.policy, configuration: options.configuration)
            let policies = try settings.policies(for: sources)
            return max(found, try await report(sources, policies, parser))
        } catch let error as FileError {
            Console.complain(error.message.text(in: language))
            return .unreadable
        } catch let error as FormFileError {
            Console.complain(error.message.text(in: language))
            return error.status
        } catch let error as SettingsError {
            Console.complain(error.message.text(in: language))
            return .usage
        } catch {
            Console.complain("\(error)")
            return .unreadable
        }
    }

    /// The sources without the page of an earlier run, which may stand in a folder that is read.
    private func withoutPage(_ sources: [SourceFile]) throws(SettingsError) -> [SourceFile] {
        guard let file = options.file, let page = try? FileStatus(of: file).identity else { return sources }
        if options.inputs.contains(where: { (try? FileStatus(of: $0).identity) == page }) {
            throw SettingsError(
                message: Message(
                    ja: "\(file)は入力です。報告は別のファイルに書いてください", en: "\(file) is an input; write the report to another file"))
        }
        return sources.filter { $0.isStandardInput || (try? FileStatus(of: $0.path).identity) != page }
    }

    private func report(
        _ sources: [SourceFile], _ policies: [SeverityPolicy], _ parser: PlanParser
    ) async throws -> ExitStatus {
        let output = try PageOutput(options.file)
        var (report, status, count) = (ReportPage(language: options.language ?? .ja), ExitStatus.success, 0)
        let (encoding, extraction) = (options.encoding, options.extraction.ofFiles(upTo: options.limits))
        Interruption.watch(endsAtOnce: true)
        var notes = ExtractionNotes()
        output.write(report.beginning())
        let work = zip(sources, policies).map { ReportWork(source: $0, policy: $1) }
        await InOrder.run(work, width: options.jobs ?? FolderConversion.processors) { work in
            Result { () throws(FileError) in
                let read = try work.source.text(in: encoding, by: extraction)
                let document = ReportedDocument(
                    parser.parse(read.text), path: work.source.shown, weigh: work.policy.applied)
                return (document: document, extraction: read.extraction)
            }
        } use: { result in
            let source = sources[count]
            count += 1
            switch result {
            case .success(let result):
                if let extraction = result.extraction, !options.isQuiet {
                    for line in notes.lines(of: extraction, source.path, language) { Console.complain(line) }
                }
                status = max(status, result.document.status)
                output.write(report.piece(for: result.document))
            case .failure(let error):
                status = max(status, .unreadable)
                Console.complain(error.message.text(in: language))
            }
        }
        output.write(report.end())
        try output.finish()
        return status
    }
}

/// A source with the severities that hold for it.
private struct ReportWork: Sendable {
    let source: SourceFile
    let policy: SeverityPolicy
}

extension ReportedDocument {
    /// The status that follows from its findings.
    fileprivate var status: ExitStatus {
        if findings.contains(where: { $0.kind == .sourceNotText }) { return .unreadable }
        return findings.contains { $0.severity == .error } ? .findings : .success
    }
}
