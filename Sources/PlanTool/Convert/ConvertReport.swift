import PlanFiles
import PlanModel

/// What `planparse convert` says to people, on standard error: findings, how documents were read, and the totals.
final class ConvertReport {
    private let language: Language
    private let isQuiet: Bool
    private var totals = ConversionTotals()
    private var coverage = CoverageTable()
    private var progress: ProgressLine?
    private var notes = ExtractionNotes()
    /// On a terminal findings that are alike are folded over all documents, else within each.
    private var folding: FindingFold?

    init(language: Language, isQuiet: Bool, sources: Int, isOnTerminal: Bool) {
        self.language = language
        self.isQuiet = isQuiet
        guard isOnTerminal, !isQuiet else { return }
        folding = FindingFold()
        // One document is there before anybody could read how far it is.
        if sources > 1 { progress = ProgressLine(total: sources, language: language) }
    }

    /// The status that follows from all documents so far.
    var status: ExitStatus { totals.status }

    /// Says what was found in a document.
    func add(_ converted: ConvertedSource, _ policy: SeverityPolicy) {
        if let failure = converted.failure { return add(failure) }
        if let extraction = converted.extraction, !isQuiet {
            for line in notes.lines(of: extraction, converted.source.path, language) { say(line, asProgram: true) }
        }
        if converted.isUnchanged {
            totals.addUnchanged(converted.entry, policy)
        } else {
            let findings = converted.findings.compactMap(policy.applied)
            totals.addConverted(findings, isForeign: converted.isForeign)
            report(converted.source, findings)
            coverage.add(converted.source.shown, converted.coverage, worst: converted.worstSheets)
        }
        progress?.advance(totals)
    }

    /// Says why a source could not be read, or its record not be written.
    func add(_ failure: FileError) {
        totals.addFailure()
        say(failure.message.text(in: language), asProgram: true)
        progress?.advance(totals)
    }

    /// Says what there is to say of all documents.
    func finish(gone: [SystemPath] = [], isInterrupted: Bool = false) {
        progress?.clear()
        guard !isQuiet else { return }
        for line in folding?.lines(in: language) ?? [] { Console.message(line) }
        for place in gone {
            let message =
                language == .ja ? "文書\(place)がなくなりました。記録は残しています" : "the source \(place) is gone; its record was left"
            Console.complain(message)
        }
        Console.error(coverage.text(in: language))
        Console.complain(totals.line(in: language, isInterrupted: isInterrupted))
    }

    private func report(_ source: SourceFile, _ findings: [Diagnostic]) {
        guard !isQuiet else { return }
        var ofDocument = FindingFold()
        for finding in findings where folding?.shows(finding) ?? ofDocument.shows(finding) {
            let place = finding.span.map { ":\($0.line):\($0.column)" } ?? ""
            let severity = finding.severity.name.text(in: language)
            let message = finding.message.text(in: language)
            say("\(source.shown)\(place): \(severity): \(message) [\(finding.kind.code)]", asProgram: false)
        }
        for line in ofDocument.lines(in: language) { say("\(source.shown): \(line)", asProgram: false) }
    }

    private func say(_ line: String, asProgram: Bool) {
        progress?.clear()
        if asProgram { Console.complain(line) } else { Console.message(line) }
    }
}

extension SourceFile {
    /// The path as people read it.
    var shown: String { path.description }
}
