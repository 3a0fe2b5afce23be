import PlanExport
import PlanModel

extension ArchivedDocument {
    /// The document as one JSON object on one line, without a line end: `source`, `record`, whether it `isSound`, its
    /// `problems` and what was `settled`, each with a `kind`, its `lines` in both languages and its `differences`.
    public var json: [UInt8] {
        var json = Array("{".utf8)
        json += (source.map { $0.jsonMembers("source") } ?? "\"source\": null").utf8
        json += ", \(record.jsonMembers("record")), \"isSound\": \(isSound), \"problems\": ".utf8
        json += Self.json(problems.map(json(of:)))
        json += ", \"settled\": ".utf8
        json += Self.json(settled.map(json(of:)))
        json += "}".utf8
        return json
    }

    private func json(of problem: Problem) -> [UInt8] {
        var json = Array("{\"kind\": \"\(problem.word)\"".utf8)
        if case .different(let differences) = problem {
            json += ", \"differences\": ".utf8
            json += Self.json(differences.map(\.json))
        } else {
            let lines = problem.wordings(of: source ?? record, record)
            for language in Language.allCases {
                let text = lines.map { $0.text(in: language) }.joined(separator: "\n")
                json += ", \"\(language.rawValue)\": \(JSONExcerpt.quoted(text))".utf8
            }
        }
        json += "}".utf8
        return json
    }

    private static func json(_ elements: [[UInt8]]) -> [UInt8] {
        [UInt8(ascii: "[")] + elements.joined(separator: Array(", ".utf8)) + [UInt8(ascii: "]")]
    }
}

/// The look at an archive as one JSON object, piece by piece as the documents come.
///
/// ```json
/// {"archive": "Archive", "documents": [
/// {"source": "a.txt", "record": "a.json", "isSound": false, "problems": [{"kind": "different", "differences": […]}], "settled": []}
/// ], "compared": 1000, "unsound": 1, "settled": 0, "failures": [], "isInterrupted": false, "isSound": false}
/// ```
/// Documents that are sound, and were before, are counted alone.
package struct ArchiveJSON: Sendable {
    private var isEmpty = true

    /// No document yet.
    package init() {}

    /// The beginning of the object.
    package func beginning(of folder: SystemPath) -> [UInt8] {
        Array("{\(folder.jsonMembers("archive")), \"documents\": [".utf8)
    }

    /// The next document; nothing for one that is sound and was before.
    package mutating func piece(for document: ArchivedDocument) -> [UInt8] {
        if document.isSound && document.settled.isEmpty { return [] }
        defer { isEmpty = false }
        return Array((isEmpty ? "\n" : ",\n").utf8) + document.json
    }

    /// The end of the object, with a line end.
    package func end(_ summary: ArchiveReport.Summary) -> [UInt8] {
        let failures = summary.failures.map { failure in
            let texts = Language.allCases.map {
                "\"\($0.rawValue)\": \(JSONExcerpt.quoted(failure.message.text(in: $0)))"
            }
            return "{" + texts.joined(separator: ", ") + "}"
        }
        return Array(
            ((isEmpty ? "" : "\n") + "], \"compared\": \(summary.documents), \"unsound\": \(summary.unsound), "
                + "\"settled\": \(summary.settled), \"failures\": [\(failures.joined(separator: ", "))], "
                + "\"isInterrupted\": \(summary.isInterrupted), \"isSound\": \(summary.isSound)}\n").utf8)
    }
}

extension ArchiveReport {
    /// The report as one JSON object, as `planparse verify --format json` writes it.
    public var json: [UInt8] {
        var json = ArchiveJSON()
        return json.beginning(of: folder) + documents.flatMap { json.piece(for: $0) } + json.end(summary)
    }
}
