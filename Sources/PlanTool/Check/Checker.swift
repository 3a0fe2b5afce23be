import PlanExport
import PlanFiles
import PlanModel
import PlanParse

/// `planparse check`: what is wrong in documents, and what the parser was unsure of.
struct Checker {
    let options: CheckOptions

    private var language: Language { options.language ?? .ofTerminal }

    func run() async -> ExitStatus {
        let parser: PlanParser
        do throws(FormFileError) { parser = try options.parser() } catch {
            Console.complain(error.message.text(in: language))
            return error.status
        }
        do throws(FileError) {
            let selection = try InputSelection.sources(of: options.inputs, options.selection)
            let found = SelectionReport(language: language, isQuiet: options.isQuiet).write(selection)
            return max(found, await check(selection, parser))
        } catch {
            Console.complain(error.message.text(in: language))
            return .unreadable
        }
    }

    private func check(_ selection: SourceSelection, _ parser: PlanParser) async -> ExitStatus {
        do throws(SettingsError) {
            var settings = try SettingsFinder(options.policy, configuration: options.configuration)
            let policies = try settings.policies(for: selection.sources)
            return await check(selection, policies, parser)
        } catch {
            Console.complain(error.message.text(in: language))
            return .usage
        }
    }

    private func check(
        _ selection: SourceSelection, _ policies: [SeverityPolicy], _ parser: PlanParser
    ) async -> ExitStatus {
        let sources = selection.sources
        var report = options.report
        var (status, count) = (ExitStatus.success, 0)
        let encoding = options.encoding
        let extraction = options.extraction.ofFiles(upTo: options.limits)
        if extraction != nil { Interruption.watch(endsAtOnce: true) }
        var notes = ExtractionNotes()
        report.begin()
        // What is not there is told in the log too, which a program reads alone.
        for failure in selection.failures { report.fail(failure.path, failure.message) }
        await InOrder.run(sources, width: options.jobs ?? FolderConversion.processors) { source in
            Result { () throws(FileError) in
                let read = try source.text(in: encoding, by: extraction)
                let document = parser.document(of: read.text)
                let checked = CheckedDocument(
                    path: source.shown, pathBytes: source.path.bytes,
                    contents: .init(of: document, text: Array(read.text.text.utf8)),
                    diagnostics: document.diagnostics)
                return (checked: checked, extraction: read.extraction)
            }
        } use: { result in
            let (source, policy) = (sources[count], policies[count])
            count += 1
            switch result {
            case .success(let result):
                if let extraction = result.extraction, !options.isQuiet {
                    for line in notes.lines(of: extraction, source.path, language) { Console.complain(line) }
                }
                let checked = result.checked.under(policy)
                status = max(status, checked.status)
                report.write(checked)
            case .failure(let failure):
                status = max(status, .unreadable)
                Console.complain(failure.message.text(in: language))
                report.fail(source.path, failure.message)
            }
        }
        report.finish()
        return status
    }
}

/// The findings of one document, with the text that they speak of.
struct CheckedDocument: Sendable {
    /// The path as people read it.
    let path: String
    /// The path as the system has it.
    let pathBytes: [UInt8]
    /// The text, and what is known of the file and its sheets.
    let contents: FileFindings.Contents
    let diagnostics: [Diagnostic]

    /// The status that follows from its findings.
    var status: ExitStatus { Self.status(of: diagnostics) }

    /// The status that follows from findings.
    static func status(of diagnostics: [Diagnostic]) -> ExitStatus {
        if diagnostics.contains(where: { $0.kind == .sourceNotText }) { return .unreadable }
        return diagnostics.contains { $0.severity == .error } ? .findings : .success
    }

    /// The document with the severities that hold for it.
    func under(_ policy: SeverityPolicy) -> CheckedDocument {
        CheckedDocument(
            path: path, pathBytes: pathBytes, contents: contents, diagnostics: diagnostics.compactMap(policy.applied))
    }
}
