import PlanExport
import PlanFiles
import PlanModel
import PlanParse

/// `planparse convert`: inputs in, records out, in the order of the inputs whatever finishes first.
struct Converter {
    let options: ConvertOptions

    private var language: Language { options.language ?? .ofTerminal }

    func run() async throws -> ExitStatus {
        let selection: SourceSelection
        do throws(FileError) {
            selection = try InputSelection.sources(of: options.inputs, options.selection)
        } catch {
            Console.complain(error.message.text(in: language))
            return .unreadable
        }
        let found = SelectionReport(language: language, isQuiet: options.isQuiet).write(selection)
        do {
            return max(found, try await convert(selection))
        } catch let conflict as ConversionConflict {
            Console.complain(conflict.message.text(in: language))
            return .usage
        } catch let error as FormFileError {
            Console.complain(error.message.text(in: language))
            return error.status
        } catch let error as SettingsError {
            Console.complain(error.message.text(in: language))
            return .usage
        } catch let error as FileError {
            Console.complain(error.message.text(in: language))
            return .unreadable
        }
    }

    private func convert(_ selection: SourceSelection) async throws -> ExitStatus {
        // Before anything is written it is known that all settings can be used.
        var settings = try SettingsFinder(options.policy, configuration: options.configuration)
        let policies = try settings.policies(for: selection.sources)
        let parser = try options.parser()
        let report = ConvertReport(
            language: language, isQuiet: options.isQuiet, sources: selection.sources.count,
            isOnTerminal: Terminal.system.showsProgress)
        guard let folder = options.folder else {
            try await convertToOutput(selection.sources, policies, parser, report)
            return report.status
        }
        try refuseOwnRecords(selection, folder)
        return try await convert(selection.sources, policies, parser, to: folder, report)
    }

    // MARK: To a folder

    private func convert(
        _ sources: [SourceFile], _ policies: [SeverityPolicy], _ parser: PlanParser, to folder: SystemPath,
        _ report: ConvertReport
    ) async throws -> ExitStatus {
        let conversion = FolderConversion(of: sources, to: folder, conversionOptions(parser))
        Interruption.watch()
        var count = 0
        let summary = try await conversion.run { converted in
            report.add(converted, policies[count])
            count += 1
        }
        report.finish(gone: summary.gone, isInterrupted: summary.isInterrupted)
        if summary.isInterrupted, let status = Interruption.status { return status }
        return report.status
    }

    private func conversionOptions(_ parser: PlanParser) -> FolderConversion.Options {
        var conversion = FolderConversion.Options()
        if !options.formats.isEmpty { conversion.formats = Set(options.formats) }
        conversion.tableStyle = options.tableStyle
        conversion.encoding = options.encoding
        conversion.extraction = options.extraction.ofFiles(upTo: options.limits)
        conversion.jobs = options.jobs
        conversion.isIncremental = options.isIncremental
        conversion.synchronizesEach = options.syncsEachFile
        conversion.isStopped = { Interruption.status != nil }
        conversion.parser = parser
        return conversion
    }

    /// A folder that holds nothing but records is its own output: nothing is converted, and that is told as the error it is.
    private func refuseOwnRecords(_ selection: SourceSelection, _ folder: SystemPath) throws {
        guard selection.sources.isEmpty, let record = selection.passedOver.first(where: { $0.reason == .json }) else {
            return
        }
        let holders = [record.path.folder, folder].map { try? FileStatus(of: $0).identity }
        if let holder = holders[0], holder == holders[1] { throw ConversionConflict.outputOverInput(record.path) }
    }

    // MARK: To standard output

    private func convertToOutput(
        _ sources: [SourceFile], _ policies: [SeverityPolicy], _ parser: PlanParser, _ report: ConvertReport
    ) async throws {
        // JSON for one input, else a line each.
        let format = options.formats.first ?? (sources.count == 1 ? .json : .ndjson)
        if format == .json || format == .stratml, sources.count > 1 {
            throw UsageError(
                ja: "標準出力への\(format.rawValue)は入力が一つのときだけです。--format ndjsonか-o DIRを指定してください",
                en: "\(format.rawValue) to standard output is for one input; use --format ndjson or -o DIR",
                command: "convert")
        }
        let encoding = options.encoding
        let extraction = options.extraction.ofFiles(upTo: options.limits)
        if extraction != nil { Interruption.watch(endsAtOnce: true) }
        let width = options.jobs ?? FolderConversion.processors
        var count = 0
        await InOrder.run(sources, width: width) { source in
            Result { () throws(FileError) in
                let read = try source.text(in: encoding, by: extraction)
                return (document: parser.document(of: read.text), extraction: read.extraction)
            }
        } use: { result in
            let (source, policy) = (sources[count], policies[count])
            count += 1
            switch result {
            case .success(let result):
                write(result.document, format)
                var converted = ConvertedSource(source, result.document)
                converted.extraction = result.extraction
                report.add(converted, policy)
            case .failure(let failure): report.add(failure)
            }
        }
        report.finish()
    }

    private func write(_ document: borrowing PlanDocument, _ format: RecordFormat) {
        if format == .stratml { return Console.output(StratML.report(of: copy document)) }
        PlanJSON.write(document, indented: format == .json) { Console.output($0) }
        if format == .ndjson { Console.output("\n") }
    }
}
