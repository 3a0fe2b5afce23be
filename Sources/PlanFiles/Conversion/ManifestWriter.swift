import PlanExport
import PlanModel

/// Writes a manifest: a line an entry, its members in one order, so that ``ManifestReader`` need not look for them.
struct ManifestWriter {
    private var bytes: [UInt8] = []

    /// The manifest as JSON, entries in the order of their places.
    static func bytes(of manifest: Manifest) -> [UInt8] {
        var writer = ManifestWriter()
        writer.bytes.reserveCapacity(manifest.entries.count * 384 + 256)
        writer.write(manifest)
        return writer.bytes
    }

    private mutating func write(_ manifest: Manifest) {
        put("{\n  \"schema\": ")
        quote(Manifest.schema)
        put(",\n  \"maker\": ")
        quote(manifest.maker)
        put(",\n  \"documents\": [")
        for (index, entry) in manifest.entries.sorted(by: { $0.place < $1.place }).enumerated() {
            put(index == 0 ? "\n    " : ",\n    ")
            write(entry)
        }
        put(manifest.entries.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
    }

    private mutating func write(_ entry: Manifest.Entry) {
        put("{\"source\": ")
        quote(entry.place.text)
        if String(validating: entry.place.bytes, as: UTF8.self) == nil {
            // A name that is no UTF-8 is known by its bytes in hexadecimal.
            put(", \"sourceBytes\": ")
            quote(Hexadecimal.text(entry.place.bytes))
        }
        put(", \"sha256\": ")
        quote(entry.sha256)
        if let stamp = entry.stamp {
            put(", \"stamp\": ")
            quote(stamp.text)
        }
        put(", \"records\": {")
        list(entry.records.sorted { $0.key < $1.key }) { writer, record in
            writer.quote(record.key)
            writer.put(": \(record.value)")
        }
        put("}, \"form\": ")
        quote(entry.form)
        put(", \"sheets\": \(entry.sheets), \"indicators\": \(entry.indicators), \"findings\": {")
        writeFindings(of: entry)
        if let failure = entry.failure {
            put(", \"failure\": ")
            quote(failure)
        }
        put("}")
    }

    /// The findings by severity, and by code and severity.
    private mutating func writeFindings(of entry: Manifest.Entry) {
        list(Severity.allCases) { writer, severity in
            writer.quote(severity.rawValue)
            writer.put(": \(entry.count(of: severity))")
        }
        put("}, \"codes\": {")
        list(entry.findings.sorted { $0.key.code < $1.key.code }) { writer, kind in
            writer.quote(kind.key.code)
            writer.put(": {")
            writer.list(Severity.allCases.filter { kind.value[$0] != nil }) { writer, severity in
                writer.quote(severity.rawValue)
                writer.put(": \(kind.value[severity, default: 0])")
            }
            writer.put("}")
        }
        put("}")
    }

    // MARK: Pieces

    private mutating func list<Element>(_ elements: [Element], _ body: (inout ManifestWriter, Element) -> Void) {
        for (index, element) in elements.enumerated() {
            if index > 0 { put(", ") }
            body(&self, element)
        }
    }

    private mutating func put(_ text: String) { bytes += text.utf8 }

    /// Writes a text as a string of JSON, or null.
    private mutating func quote(_ text: String?) {
        guard let text else { return put("null") }
        if text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
            return put(JSONExcerpt.quoted(text))
        }
        put("\"")
        put(text)
        put("\"")
    }
}
