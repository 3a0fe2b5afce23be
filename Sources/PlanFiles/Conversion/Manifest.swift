import PlanExport
public import PlanModel

/// What a conversion made of each source, kept beside the records so that the next one converts only what changed.
///
/// `planparse-manifest.json` holds no times: the same sources give the same manifest. It also answers what a folder of
/// thousands of records cannot: why an input failed, and where the findings are.
public struct Manifest: Sendable, Hashable {
    /// The name of its file.
    public static let name: SystemPath = "planparse-manifest.json"
    /// The version of its notation.
    static let schema = "planparse-manifest/1"

    /// What became of one source.
    public struct Entry: Sendable, Hashable {
        /// The path of the source below its input folder.
        public var place: SystemPath
        /// The SHA-256 of the source; nil where it could not be read.
        public var sha256: String?
        /// The size of each record in bytes, by the ending of its name.
        public var records: [String: Int] = [:]
        /// The form that recognised it.
        public var form: String?
        /// How many sheets its record has.
        public var sheets = 0
        /// How many indicators its record has.
        public var indicators = 0
        /// How many findings there are of each code and severity.
        public var findings: [DiagnosticKind: [Severity: Int]] = [:]
        /// Why the source could not be converted.
        public var failure: String?

        /// How many findings of a severity there are.
        public func count(of severity: Severity) -> Int { findings.values.reduce(0) { $0 + $1[severity, default: 0] } }
    }

    /// What the records were made with: another version or other options make all of them anew.
    var maker: String
    /// The sources, by their places.
    public internal(set) var entries: [Entry] = []

    init(maker: String) { self.maker = maker }

    /// The manifest of a folder; nil where there is none that can be used.
    init?(in folder: SystemPath) {
        guard let bytes = try? FileContents.read(folder.appending(Self.name)),
            let json = try? JSONParser.parse(bytes), json["schema"]?.text == Self.schema,
            let maker = json["maker"]?.text
        else { return nil }
        self.maker = maker
        entries = (json["documents"]?.elements ?? []).compactMap(Entry.init(json:))
    }

    /// The entries by their places.
    var byPlace: [SystemPath: Entry] { Dictionary(entries.map { ($0.place, $0) }) { _, last in last } }

    /// The manifest as JSON, entries in the order of their places, a line each.
    var bytes: [UInt8] {
        var text = "{\n  \"schema\": \(quoted(Self.schema)),\n  \"maker\": \(quoted(maker)),\n  \"documents\": ["
        let lines = entries.sorted { $0.place < $1.place }.map(\.json)
        for (index, line) in lines.enumerated() { text += (index == 0 ? "\n    " : ",\n    ") + line }
        return Array((text + (lines.isEmpty ? "]\n}\n" : "\n  ]\n}\n")).utf8)
    }
}

private func quoted(_ text: String?) -> String { text.map { JSONExcerpt.quoted($0) } ?? "null" }

extension Manifest.Entry {
    /// A name that is no UTF-8 is known by its bytes in hexadecimal.
    fileprivate var json: String {
        var members = ["\"source\": \(quoted(place.text))"]
        if String(validating: place.bytes, as: UTF8.self) == nil {
            members.append("\"sourceBytes\": \(quoted(Hexadecimal.text(place.bytes)))")
        }
        let records = records.sorted { $0.key < $1.key }.map { "\(quoted($0.key)): \($0.value)" }
        let codes = findings.sorted { $0.key.code < $1.key.code }.map {
            "\(quoted($0.key.code)): \(Self.counts($0.value))"
        }
        members += [
            "\"sha256\": \(quoted(sha256))", "\"records\": {\(records.joined(separator: ", "))}",
            "\"form\": \(quoted(form))", "\"sheets\": \(sheets)", "\"indicators\": \(indicators)",
            "\"findings\": "
                + Self.counts(Dictionary(uniqueKeysWithValues: Severity.allCases.map { ($0, count(of: $0)) })),
            "\"codes\": {\(codes.joined(separator: ", "))}",
        ]
        if let failure { members.append("\"failure\": \(quoted(failure))") }
        return "{\(members.joined(separator: ", "))}"
    }

    private static func counts(_ counts: [Severity: Int]) -> String {
        let members = Severity.allCases.compactMap { severity in
            counts[severity].map { "\(quoted(severity.rawValue)): \($0)" }
        }
        return "{\(members.joined(separator: ", "))}"
    }

    fileprivate init?(json: JSONValue) {
        guard let source = json["source"]?.text else { return nil }
        place = json["sourceBytes"]?.text.flatMap(Hexadecimal.bytes).map { SystemPath(bytes: $0) } ?? SystemPath(source)
        sha256 = json["sha256"]?.text
        records = json["records"]?.members.compactMapValues(\.int) ?? [:]
        form = json["form"]?.text
        sheets = json["sheets"]?.int ?? 0
        indicators = json["indicators"]?.int ?? 0
        let codes = json["codes"]?.members ?? [:]
        for (code, counts) in codes {
            guard let kind = DiagnosticKind(rawValue: code) else { continue }
            for (word, count) in counts.members {
                if let severity = Severity(rawValue: word) { findings[kind, default: [:]][severity] = count.int }
            }
        }
        failure = json["failure"]?.text
    }
}

/// Bytes as pairs of digits.
enum Hexadecimal {
    static func text(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The bytes of pairs of digits; nil where the text is none.
    static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.unicodeScalars.map { Character($0).hexDigitValue }
        guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
        let values = digits.compactMap { $0 }.map { UInt8($0) }
        return stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }
}
