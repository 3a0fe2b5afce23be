import PlanExport
import PlanFiles
import PlanModel

/// A command with its options.
enum Command: Equatable, Sendable {
    /// Records of documents.
    case convert(ConvertOptions)
    /// Findings alone.
    case check(CheckOptions)
    /// Documents as people read them.
    case report(ReportOptions)
    /// What changed between two plans.
    case compare(CompareOptions)
    /// An archive against its records.
    case verify(VerifyOptions)
    /// Sources taken into an archive.
    case archiveAdd(ArchiveAddOptions)
    /// What a finding means.
    case explain(ExplainOptions)
    /// The values in running text.
    case scan(ScanOptions)
    /// Lines of requests, each answered with a record.
    case worker(WorkerOptions)
    /// The forms that are known.
    case forms(FormsOptions)
    /// The schema of records.
    case schema(SchemaOptions)
    /// The commands that get the text of files that are none.
    case doctor(DoctorOptions)
    /// Completions for a shell.
    case completions(CompletionsOptions)
    /// The manual page.
    case manual(ManualOptions)
    /// What the program or a command can do.
    case help(HelpOptions)
    /// The version of the program.
    case version

    /// Runs the command.
    func run() async throws -> ExitStatus {
        switch self {
        case .convert(let options): return try await Converter(options: options).run()
        case .check(let options): return await Checker(options: options).run()
        case .report(let options): return await Reporter(options: options).run()
        case .compare(let options): return await Comparer(options: options).run()
        case .verify(let options): return await Verifier(options: options).run()
        case .archiveAdd(let options): return await Archiver(options: options).run()
        case .explain(let options): return Explain(options: options).run()
        case .scan(let options): return Scan.run(options)
        case .worker(let options): return await Worker(options: options).run()
        case .forms(let options): return FormsList(options: options).run()
        case .schema(let options): Console.output(options.text)
        case .doctor(let options): Doctor(options: options).run()
        case .completions(let options): Console.output(Completions.script(for: options))
        case .manual(let options): Console.output(ManualPage(language: options.language ?? .ofTerminal).text)
        case .help(let options): Console.output(try HelpPage(for: options).text(of: options.command))
        case .version: Console.output("planparse \(ProgramDeclaration.version)\n")
        }
        return .success
    }
}
