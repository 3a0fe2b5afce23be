import PlanFiles
import PlanModel
import PlanParse

/// `planparse forms`: the forms that are known, one of them in JSON, the schema of that, or what is wrong with a form.
struct FormsList: Sendable {
    let options: FormsOptions

    private var language: Language { options.language ?? .ofTerminal }

    func run() -> ExitStatus {
        if let form = options.shown {
            Console.output(form.json)
        } else if options.showsSchema {
            Console.output(PlanForm.schema)
        } else if let path = options.form {
            return check(path)
        } else {
            for form in FormCatalogue.all { Console.output("\(form.id)\t\(form.name)\n") }
        }
        return .success
    }

    /// Writes what is wrong with a form, a line each, and how the samples were read by it.
    private func check(_ path: SystemPath) -> ExitStatus {
        do throws(FormFileError) {
            let form = try FormFiles.read(path)
            let samples = try read(options.samples)
            let findings = form.form.findings(on: samples.map(\.text))
            for finding in findings {
                let place = form.place(of: finding.path)
                let severity = finding.severity.name.text(in: language)
                let message = "\(severity): \(finding.message.text(in: language))"
                Console.output(
                    "\(PrintableText.of("\(path)")):\(place.line):\(place.column): \(PrintableText.of(message))\n")
            }
            if findings.isEmpty { Console.output(noFindings.text(in: language) + "\n") }
            Console.output(coverage(of: samples, by: form.form))
            return findings.contains { $0.severity == .error } ? .findings : .success
        } catch {
            Console.complain(error.message.text(in: language))
            return error.status
        }
    }

    private typealias Sample = (path: SystemPath, text: SourceText)

    private func read(_ paths: [SystemPath]) throws(FormFileError) -> [Sample] {
        var samples: [Sample] = []
        for path in paths {
            do throws(FileError) { samples.append((path, try SourceText(contentsOf: path))) } catch {
                throw FormFileError(message: error.message, status: .unreadable)
            }
        }
        return samples
    }

    /// How the fields of each sample were read.
    private func coverage(of samples: [Sample], by form: PlanForm) -> String {
        let parser = PlanParser(forms: [form])
        var table = CoverageTable()
        for sample in samples {
            let sheets = parser.document(of: sample.text).trace.sheets.map(\.coverage)
            table.add("\(sample.path)", sheets)
        }
        return table.text(in: language)
    }

    private var noFindings: Message { Message(ja: "誤りは見つかりません。", en: "Nothing is wrong that can be told.") }
}
