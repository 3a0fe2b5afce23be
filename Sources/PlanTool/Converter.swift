import Foundation
import PlanExport
import PlanFiles
import PlanModel
import PlanParse

/// `planparse convert`: inputs in, records out, in the order of the inputs whatever finishes first.
struct Converter: Sendable {
    let options: ConvertOptions

    /// What became of one input.
    private struct Outcome: Sendable {
        let input: Input
        /// The record in each format that is written, or nil where the input could not be read.
        let records: [ConvertOptions.Format: [UInt8]]?
        /// The rows of the document, where tables are written.
        let tables: PlanTables?
        let diagnostics: [Diagnostic]
        /// How the fields of each sheet were read.
        let coverage: [Coverage]
        let failure: String?

        var status: ExitStatus {
            if records == nil { return .unreadable }
            return diagnostics.contains { $0.severity == .error } ? .findings : .success
        }
    }

    func run() async -> ExitStatus {
        let inputs = Input.expand(options.inputs.map(\.text))
        let formats = formats(for: inputs.count)
        var status = prepareFolder()
        guard status == .success else { return status }
        if options.folder != nil, let name = duplicateName(of: inputs) {
            let advice = "convert them to folders of their own"
            Console.complain("two inputs would both be written to \(name); \(advice)")
            return .usage
        }
        if let problem = TableFiles.problem(with: inputs, formats) {
            Console.complain("\(problem)")
            return .usage
        }
        if options.folder == nil, inputs.count > 1, formats.contains(.json) {
            Console.complain("json to standard output is for one input; use --format ndjson or -o DIR")
            return .usage
        }
        var tables = formats.contains(.csv) ? PlanTables() : nil
        var coverage = CoverageTable()
        let width = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
        await InOrder.run(inputs, width: width) { input in
            Self.convert(input, formats, options.encoding)
        } use: { outcome in
            status = max(status, write(outcome))
            if outcome.records != nil { coverage.add(outcome.input.path, outcome.coverage) }
            if let rows = outcome.tables { tables?.append(rows) }
        }
        if let tables, let folder = options.folder?.text { status = max(status, TableFiles.write(tables, to: folder)) }
        if !options.isQuiet { Console.error(coverage.text(in: options.language ?? Language.ofTerminal)) }
        return status
    }

    /// To a folder: JSON unless asked otherwise. To standard output: JSON for one input, else a line each.
    private func formats(for count: Int) -> [ConvertOptions.Format] {
        if !options.formats.isEmpty { return options.formats }
        return options.folder != nil || count == 1 ? [.json] : [.ndjson]
    }

    /// A file name that two inputs would be written to.
    private func duplicateName(of inputs: [Input]) -> String? {
        var names: Set<String> = []
        return inputs.first { !names.insert($0.outputName).inserted }?.outputName
    }

    private func prepareFolder() -> ExitStatus {
        guard let folder = options.folder?.text else { return .success }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            return .success
        } catch {
            Console.complain("cannot make the folder \(folder): \(error.localizedDescription)")
            return .unreadable
        }
    }

    private static func convert(
        _ input: Input, _ formats: [ConvertOptions.Format], _ encoding: SourceEncoding?
    ) -> Outcome {
        let bytes: [UInt8]
        do {
            bytes = try input.read()
        } catch {
            return Outcome(
                input: input, records: nil, tables: nil, diagnostics: [], coverage: [],
                failure: error.localizedDescription)
        }
        let source = SourceText(file: bytes, name: input.name, encoding: encoding)
        let document = PlanParser().document(of: source)
        var records: [ConvertOptions.Format: [UInt8]] = [:]
        for format in formats {
            records[format] =
                switch format {
                case .json: PlanJSON.indented(document)
                case .ndjson: PlanJSON.line(document) + [0x0A]
                case .csv: nil
                }
        }
        return Outcome(
            input: input, records: records, tables: formats.contains(.csv) ? PlanTables(document) : nil,
            diagnostics: document.diagnostics, coverage: document.trace.sheets.map(\.coverage), failure: nil)
    }

    private func write(_ outcome: Outcome) -> ExitStatus {
        guard let records = outcome.records else {
            Console.complain("cannot read \(outcome.input.path): \(outcome.failure ?? "")")
            return outcome.status
        }
        if !options.isQuiet { report(outcome) }
        var status = outcome.status
        for (format, bytes) in records.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            status = max(status, write(bytes, format, outcome.input))
        }
        return status
    }

    private func write(_ bytes: [UInt8], _ format: ConvertOptions.Format, _ input: Input) -> ExitStatus {
        guard let folder = options.folder?.text else {
            Console.output(bytes)
            return .success
        }
        let path = URL(fileURLWithPath: folder).appendingPathComponent(input.outputName + "." + format.rawValue)
        do {
            try Data(bytes).write(to: path)
            return .success
        } catch {
            Console.complain("cannot write \(path.path): \(error.localizedDescription)")
            return .unreadable
        }
    }

    private func report(_ outcome: Outcome) {
        let language = options.language ?? Language.ofTerminal
        for diagnostic in outcome.diagnostics {
            let line = diagnostic.span.map { ":\($0.line):\($0.column)" } ?? ""
            let message = diagnostic.message.text(in: language)
            let severity = diagnostic.severity.name.text(in: language)
            Console.message("\(outcome.input.path)\(line): \(severity): \(message) [\(diagnostic.kind.code)]")
        }
    }
}
