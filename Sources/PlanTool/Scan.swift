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
        let text: SourceText
        do throws(FileError) {
            text = try source.text(in: options.encoding)
        } catch {
            Console.complain(error.message.text(in: options.language ?? .ofTerminal))
            return .unreadable
        }
        let bytes = Array(text.text.utf8)
        let lines = LineTable(bytes)
        for number in 1..<(lines.lineCount + 1) {
            guard let range = lines.range(ofLine: number) else { break }
            let line = bytes[range].prefix { $0 != 0x0A && $0 != 0x0D }
            Console.output(json(of: String(decoding: line, as: UTF8.self), number: number))
            Console.output("\n")
        }
        return report(text, source, options.language ?? .ofTerminal)
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
        return CheckedDocument(path: source.shown, text: [], diagnostics: findings).status
    }

    private static func json(of line: String, number: Int) -> [UInt8] {
        let values = ValueScanner.values(in: line).map { value in
            switch value.content {
            case .quantity(let quantity): PlanJSON.scanned("quantity", quantity, from: value.from, to: value.to)
            case .ordinal(let ordinal): PlanJSON.scanned("ordinal", ordinal, from: value.from, to: value.to)
            case .period(let period): PlanJSON.scanned(period, from: value.from, to: value.to)
            }
        }
        return Array("{\"line\":\(number),\"values\":[".utf8) + values.joined(separator: Array(",".utf8))
            + Array("]}".utf8)
    }
}
