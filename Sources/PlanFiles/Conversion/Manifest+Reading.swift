import PlanExport
import PlanModel

extension Manifest {
    /// The manifest that any JSON holds; nil where it is none.
    init?(json: JSONValue) {
        guard json["schema"]?.text == Self.schema, let maker = json["maker"]?.text else { return nil }
        self.init(maker: maker)
        entries = (json["documents"]?.elements ?? []).compactMap(Entry.init(json:))
    }
}

extension Manifest.Entry {
    init?(json: JSONValue) {
        guard let source = json["source"]?.text else { return nil }
        place = json["sourceBytes"]?.text.flatMap(Hexadecimal.bytes).map { SystemPath(bytes: $0) } ?? SystemPath(source)
        sha256 = json["sha256"]?.text
        stamp = (json["stamp"]?.text?.utf8).flatMap { FileStamp(text: $0) }
        records = json["records"]?.members.compactMapValues(\.int) ?? [:]
        form = json["form"]?.text
        sheets = json["sheets"]?.int ?? 0
        indicators = json["indicators"]?.int ?? 0
        for (code, counts) in json["codes"]?.members ?? [:] {
            guard let kind = DiagnosticKind(rawValue: code) else { continue }
            for (word, count) in counts.members {
                if let severity = Severity(rawValue: word) { findings[kind, default: [:]][severity] = count.int }
            }
        }
        failure = json["failure"]?.text
    }
}

/// Reads a manifest as it is written, in one pass over its bytes.
///
/// That of ten thousand sources has more than three megabytes, and reading them as any JSON took a fifth of a run in which
/// nothing had changed. Entries are lines whose members stand in one order; a line that looks otherwise is read as any
/// JSON, and a manifest that looks otherwise is left to whoever reads all JSON.
struct ManifestReader {
    private let bytes: [UInt8]
    private var index = 0
    /// The findings of the last entry, and how they are written: many entries have the same.
    private var lastFindings: (text: Range<Int>, counts: [DiagnosticKind: [Severity: Int]]) = (0..<0, [:])

    /// The manifest that bytes hold; nil where they do not look as they are written.
    static func manifest(_ bytes: [UInt8]) -> Manifest? {
        var reader = ManifestReader(bytes: bytes)
        return reader.manifest()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func manifest() -> Manifest? {
        guard takes("{\n  \"schema\": "), text() == Manifest.schema, takes(",\n  \"maker\": "), let maker = text(),
            takes(",\n  \"documents\": [")
        else { return nil }
        var manifest = Manifest(maker: maker)
        // An entry has more than two hundred bytes.
        manifest.entries.reserveCapacity(bytes.count / 256)
        while takes("\n    ") {
            guard let entry = line() else { return nil }
            manifest.entries.append(entry)
            if !takes(",") { break }
        }
        if !manifest.entries.isEmpty, !takes("\n  ") { return nil }
        return takes("]\n}\n") && index == bytes.count ? manifest : nil
    }

    /// One entry: a line that is read in any case.
    private mutating func line() -> Manifest.Entry? {
        let start = index
        if let entry = entry() { return entry }
        index = start
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        let isLast = end == start || bytes[end - 1] != UInt8(ascii: ",")
        index = isLast ? end : end - 1
        return (try? JSONParser.parse(Array(bytes[start..<index]))).flatMap(Manifest.Entry.init(json:))
    }

    /// One entry, its members in the order in which they are written.
    private mutating func entry() -> Manifest.Entry? {
        guard takes("{\"source\": "), var entry = place().map({ Manifest.Entry(place: $0) }) else { return nil }
        guard takes(", \"sha256\": "), takesText(or: &entry.sha256) else { return nil }
        if takes(", \"stamp\": ") {
            guard let range = string() else { return nil }
            entry.stamp = FileStamp(text: bytes[range])
        }
        guard takes(", \"records\": {") else { return nil }
        while !takes("}") {
            guard let ending = text(), takes(": "), let size = number() else { return nil }
            entry.records[ending] = size
            _ = takes(", ")
        }
        guard takes(", \"form\": "), takesText(or: &entry.form), takes(", \"sheets\": "), let sheets = number(),
            takes(", \"indicators\": "), let indicators = number(), skipsObject(", \"findings\": {"),
            takes(", \"codes\": {"), let findings = findings()
        else { return nil }
        (entry.sheets, entry.indicators, entry.findings) = (sheets, indicators, findings)
        if takes(", \"failure\": ") {
            guard takesText(or: &entry.failure) else { return nil }
        }
        return takes("}") ? entry : nil
    }

    /// The place of a source, and behind it the bytes of a name that is no UTF-8.
    private mutating func place() -> SystemPath? {
        guard let range = string() else { return nil }
        if takes(", \"sourceBytes\": ") { return text().flatMap(Hexadecimal.bytes).map { SystemPath(bytes: $0) } }
        return unescaped(range).map { SystemPath(bytes: $0) }
    }

    /// The findings by code and severity, up to the bracket that closes them.
    private mutating func findings() -> [DiagnosticKind: [Severity: Int]]? {
        let start = index
        if bytes[start...].starts(with: bytes[lastFindings.text]), !lastFindings.text.isEmpty {
            index += lastFindings.text.count
            return lastFindings.counts
        }
        var findings: [DiagnosticKind: [Severity: Int]] = [:]
        while !takes("}") {
            guard let code = text(), let kind = DiagnosticKind(rawValue: code), takes(": {") else { return nil }
            while !takes("}") {
                guard let word = text(), let severity = Severity(rawValue: word), takes(": "), let count = number()
                else {
                    return nil
                }
                findings[kind, default: [:]][severity] = count
                _ = takes(", ")
            }
            _ = takes(", ")
        }
        lastFindings = (start..<index, findings)
        return findings
    }

    // MARK: Pieces

    /// Passes over bytes where they stand here.
    private mutating func takes(_ literal: StaticString) -> Bool {
        let size = literal.utf8CodeUnitCount
        guard index + size <= bytes.count else { return false }
        // A literal of the package lives as long as the program.
        let expected = unsafe UnsafeBufferPointer(start: literal.utf8Start, count: size)
        for offset in 0..<size where unsafe expected[offset] != bytes[index + offset] { return false }
        index += size
        return true
    }

    /// Passes over a text or null, and keeps the text.
    private mutating func takesText(or text: inout String?) -> Bool {
        if takes("null") { return true }
        text = self.text()
        return text != nil
    }

    /// Passes over an object in which no other is.
    private mutating func skipsObject(_ opening: StaticString) -> Bool {
        guard takes(opening), let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else { return false }
        index = end + 1
        return true
    }

    private mutating func text() -> String? {
        string().flatMap { range in unescaped(range).map { String(decoding: $0, as: UTF8.self) } }
    }

    /// The bytes between the quotes of a string, which is passed over.
    private mutating func string() -> Range<Int>? {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
        var end = index + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard end < bytes.count else { return nil }
        defer { index = end + 1 }
        return (index + 1)..<end
    }

    /// What the bytes of a string say, escapes resolved.
    private func unescaped(_ range: Range<Int>) -> ArraySlice<UInt8>? {
        if !bytes[range].contains(UInt8(ascii: "\\")) { return bytes[range] }
        let quoted = Array(bytes[(range.lowerBound - 1)...range.upperBound])
        return (try? JSONParser.parse(quoted))?.text.map { Array($0.utf8)[...] }
    }

    /// A whole number of up to eighteen digits.
    private mutating func number() -> Int? {
        let start = index
        var value = 0
        while index < bytes.count, (0x30...0x39).contains(bytes[index]), index - start < 18 {
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return index > start ? value : nil
    }
}
