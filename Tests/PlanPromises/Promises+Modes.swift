import PlanExport
import PlanFiles
import PlanModel
import PlanParse

/// What some bytes are given to: the first of them says it, so that one harness reaches every door of the libraries.
package enum PromiseMode: UInt8, CaseIterable {
    /// A document for the declared forms.
    case parse = 0x50  // P
    /// Text for the scanner of values.
    case scan = 0x53  // S
    /// The JSON of a record, from whatever program.
    case record = 0x52  // R
    /// Two records, divided by a NUL, of which one is compared with the other.
    case difference = 0x44  // D
    /// A file in some encoding.
    case decode = 0x45  // E
    /// A form in JSON, a NUL, and a document for it.
    case form = 0x46  // F

    /// The promises that some bytes break, the first of them being the mode; bytes without a mode are a document.
    package static func broken(_ bytes: [UInt8]) -> [String] {
        guard let mode = bytes.first.flatMap({ PromiseMode(rawValue: $0) }) else {
            return PromiseMode.parse.broken(bytes)
        }
        return mode.broken(Array(bytes.dropFirst()))
    }

    /// The promises that bytes without their mode break.
    package func broken(_ bytes: [UInt8]) -> [String] {
        switch self {
        case .parse: Promises.broken(SourceText(utf8: bytes, name: "fuzz"))
        case .scan: Self.brokenByScanning(bytes)
        case .record: Self.brokenByReading(bytes)
        case .difference: Self.brokenByComparing(bytes)
        case .form: Self.brokenByForm(bytes)
        case .decode: Promises.broken(SourceText(file: bytes, name: "fuzz"))
        }
    }

    /// Values rise, do not overlap, and are what stands at their places.
    private static func brokenByScanning(_ bytes: [UInt8]) -> [String] {
        let text = String(decoding: bytes, as: UTF8.self)
        let scalars = Array(text.unicodeScalars)
        var broken: [String] = []
        var end = 0
        for value in ValueScanner.values(in: text) {
            guard value.from >= end, value.from < value.to, value.to <= scalars.count else {
                broken.append("values rise: \(value.from) to \(value.to) behind \(end)")
                break
            }
            end = value.to
            let place = scalars[value.from..<value.to]
            if !place.elementsEqual(value.text.unicodeScalars) { broken.append("a value is its text: \(value.text)") }
        }
        let line = String(text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" })
        let values = ValueScanner.values(in: line).map { Place(from: $0.from, to: $0.to) }
        if places(line) != values { broken.append("a pass over a text finds other values: \(line)") }
        return broken
    }

    private struct Place: Equatable {
        let from: Int
        let to: Int
    }

    /// The places of the values that a pass over a whole text finds, be it one that a file of such bytes is taken for none of.
    private static func places(_ text: String) -> [Place] {
        var places: [Place] = []
        ValueScan(text).visit { content, _, from, to in
            if case .lineEnd = content { return }
            places.append(Place(from: from, to: to))
        }
        return places
    }

    /// A form that is read is written and read back equal, its findings can be told, and a document that it reads keeps all
    /// promises. What is no form says where.
    private static func brokenByForm(_ bytes: [UInt8]) -> [String] {
        let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map { Array($0) }
        guard let notation = parts.first else { return [] }
        let form: PlanForm
        do throws(PlanFormError) { form = try PlanForm(json: notation) } catch {
            return error.line > 0 && error.column > 0 ? [] : ["an error of a form without a place: \(error)"]
        }
        let source = SourceText(utf8: parts.count > 1 ? parts[1] : [], name: "fuzz")
        var broken: [String] = []
        if (try? PlanForm(json: form.json)) != form { broken.append("a form written and read back is another") }
        for finding in form.findings(on: [source]) where finding.message.ja.isEmpty {
            broken.append("a finding without words: \(finding)")
        }
        return broken + Promises.broken(source, PlanParser(forms: [form]))
    }

    /// What is read of a record is written and read back equal, and its rules and tables take it.
    private static func brokenByReading(_ bytes: [UInt8]) -> [String] {
        guard let document = try? PlanJSON.read(bytes) else { return [] }
        _ = RuleBook.diagnostics(of: document.plan, document.trace)
        _ = PlanTables(document).files
        _ = StratML.report(of: document)
        let line = PlanJSON.line(document)
        guard let read = try? PlanJSON.read(line) else { return ["a record that is no record"] }
        var broken: [String] = []
        if read != document { broken.append("a record read back is another") }
        if PlanJSON.line(read) != line { broken.append("a record written again is another") }
        return broken
    }

    /// A record has no difference from itself, and where it has none from another, the other has none from it.
    private static func brokenByComparing(_ bytes: [UInt8]) -> [String] {
        let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map { Array($0) }
        guard parts.count == 2, let some = try? PlanJSON.differences(from: parts[0], to: parts[1]) else { return [] }
        var broken: [String] = []
        if (try? PlanJSON.differences(from: parts[0], to: parts[0]).isEmpty) != true {
            broken.append("a record differs from itself")
        }
        let others = try? PlanJSON.differences(from: parts[1], to: parts[0])
        if others?.isEmpty != some.isEmpty { broken.append("a difference in one direction alone") }
        return broken
    }
}
