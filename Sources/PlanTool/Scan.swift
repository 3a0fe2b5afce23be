import PlanExport
import PlanFiles
import PlanModel
import PlanParse

/// `planparse scan`: every value in running text, one line of JSON for each line of the input.
///
/// Lines end as in every other command and in editors: at LF, CR LF and CR, not at a form feed.
enum Scan {
    static func run(_ options: ScanOptions) -> ExitStatus {
        let source = options.input == "-" ? SourceFile.standardInput : SourceFile(path: options.input, place: "")
        let language = options.language ?? .ofTerminal
        let extraction = options.extraction.ofFiles()
        if extraction != nil { Interruption.watch(endsAtOnce: true) }
        let text: SourceText
        do throws(FileError) {
            let read = try source.text(in: options.encoding, by: extraction)
            var notes = ExtractionNotes()
            for line in read.extraction.map({ notes.lines(of: $0, source.path, language) }) ?? [] {
                Console.complain(line)
            }
            text = read.text
        } catch {
            Console.complain(error.message.text(in: language))
            return .unreadable
        }
        ScanWriter.chunks(to: Console.output) { writer in
            ValueScan(text).visit { content, words, from, to in write(content, words, from, to, &writer) }
        }
        return report(text, source, language)
    }

    /// Says what the source itself is wrong in, as `check` would.
    private static func report(_ text: SourceText, _ source: SourceFile, _ language: Language) -> ExitStatus {
        let findings = PlanParser().findings(about: text)
        var fold = FindingFold()
        for finding in findings where fold.shows(finding) {
            let place = finding.span.map { ":\($0.line):\($0.column)" } ?? ""
            let severity = finding.severity.name.text(in: language)
            Console.message(
                "\(source.shown)\(place): \(severity): \(finding.message.text(in: language)) [\(finding.kind.code)]")
        }
        for line in fold.lines(in: language) { Console.message("\(source.shown): \(line)") }
        return CheckedDocument.status(of: findings)
    }

    private static func write(
        _ content: ValueScan.Content, _ words: Span<UInt8>, _ from: Int, _ to: Int, _ writer: inout ScanWriter
    ) {
        switch content {
        case .figure(let amount, let unit): writer.figure(amount, unit, words: words, from: from, to: to)
        case .year(let first, let last, let year):
            writer.year(first: first, last: last, year, words: words, from: from, to: to)
        case .value(.quantity(let value)): writer.value("quantity", value, from: from, to: to)
        case .value(.ordinal(let value)): writer.value("ordinal", value, from: from, to: to)
        case .value(.period(let period)): writer.period(period, from: from, to: to)
        case .lineEnd: writer.endLine()
        }
    }
}
