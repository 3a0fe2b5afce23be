import PlanFiles
import PlanModel

/// What is said of commands that gave the text of inputs: which was chosen, once a kind of file, and what they complained of.
struct ExtractionNotes {
    private var told: Set<DocumentKind> = []

    /// The lines for an input, without line ends.
    mutating func lines(of report: ExtractionReport, _ path: SystemPath, _ language: Language) -> [String] {
        var notes: [Message] = []
        let reader = PrintableText.of(report.reader)
        if let kind = report.kind, told.insert(kind).inserted {
            notes.append(
                Message(
                    ja: "\(kind.name)は`\(reader)`で読みます（\(report.program)）",
                    en: "\(kind.name) is read by `\(reader)` (\(report.program))"))
        }
        if !report.standardError.isEmpty {
            notes.append(
                Message(
                    ja: "\(path): `\(reader)`のメッセージ: \(report.standardError)",
                    en: "\(path): `\(reader)` says: \(report.standardError)"))
        }
        if report.isBlank {
            notes.append(
                Message(
                    ja: "\(path): `\(reader)`から文字が得られませんでした。画像だけのページは先に文字認識（ocrmypdf -l jpnなど）が必要です",
                    en:
                        "\(path): `\(reader)` gave no text; pages that are pictures need character recognition first, such as "
                        + "ocrmypdf -l jpn"))
        }
        return notes.map { $0.text(in: language) }
    }
}
