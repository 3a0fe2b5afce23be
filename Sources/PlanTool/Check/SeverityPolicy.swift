import PlanExport
import PlanModel

/// Severities that differ from the catalogue's: of single codes, or of all findings of a severity.
///
/// On the command line `CODE=LEVEL` or `SEVERITY=LEVEL` (`indicator.jump=error`, `note=off`); in a file named
/// `.planparse.json` the object `{"severity": {"indicator.jump": "error", "note": "off"}}`. A code counts before its
/// severity.
struct SeverityPolicy: Equatable, Sendable {
    /// What a finding becomes.
    enum Level: String, CaseIterable, Sendable {
        case error, warning, note, repair, off
    }

    private var codes: [DiagnosticKind: Level] = [:]
    private var severities: [Severity: Level] = [:]

    /// Adds what the command line says.
    mutating func add(_ change: String) throws(UsageError) {
        let parts = change.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { throw .noSeverity(change) }
        try add(parts[0], parts[1])
    }

    private mutating func add(_ name: String, _ word: String) throws(UsageError) {
        let level = try ValueKind<Level>.word("LEVEL").read(ByteString(word), name.isEmpty ? "--severity" : name)
        if let severity = Severity(rawValue: name) {
            severities[severity] = level
        } else if let kind = DiagnosticKind(rawValue: name) {
            codes[kind] = level
        } else {
            let near = NearestWords.to(name, in: Severity.allCases.map(\.rawValue)) + DiagnosticKind.near(name)
            throw .unknownCode(ByteString(name), near: near)
        }
    }

    init() {}

    /// What a file says: `{"severity": {"indicator.jump": "error"}}`.
    ///
    /// A key that is not known is an error, so that a slip of the pen is not taken for a setting.
    init(json: [UInt8]) throws(UsageError) {
        let settings: JSONValue
        do throws(PlanJSONError) { settings = try JSONParser.parse(json) } catch {
            throw UsageError(
                ja: "JSONではありません（\(error)）。\(Self.expected)", en: "this is no JSON (\(error)); \(Self.expected)")
        }
        guard case .object(let members) = settings else { throw Self.unexpected("\(settings.kind)") }
        if let unknown = members.keys.filter({ $0 != "severity" }).min() {
            throw UsageError(
                ja: "設定「\(ByteString(unknown).excerpt)」はありません。\(Self.expected)",
                en: "there is no setting `\(ByteString(unknown).excerpt)`; \(Self.expected)")
        }
        guard let severity = members["severity"] else { return }
        guard case .object(let changes) = severity else { throw Self.unexpected(severity.kind) }
        for (name, level) in changes.sorted(by: { $0.key < $1.key }) {
            guard let word = level.text else { throw Self.unexpected(level.kind) }
            try add(name, word)
        }
    }

    private static let expected = "{\"severity\": {\"CODE\": \"error|warning|note|repair|off\"}}"

    private static func unexpected(_ found: String) -> UsageError {
        UsageError(ja: "\(expected) の形ではありません（\(found)）", en: "expected \(expected), found \(found)")
    }

    /// Whether the catalogue's severities hold.
    var isEmpty: Bool { codes.isEmpty && severities.isEmpty }

    /// The severity that findings of a kind and severity have here; nil where they are silenced.
    func severity(of kind: DiagnosticKind, _ severity: Severity) -> Severity? {
        guard let level = codes[kind] ?? severities[severity] else { return severity }
        return Severity(rawValue: level.rawValue)
    }

    /// This policy with another one over it.
    func under(_ other: SeverityPolicy) -> SeverityPolicy {
        var policy = self
        policy.codes.merge(other.codes) { $1 }
        policy.severities.merge(other.severities) { $1 }
        return policy
    }

    /// A finding with the severity that it has here; nil where it is silenced.
    func applied(to diagnostic: Diagnostic) -> Diagnostic? {
        guard let severity = severity(of: diagnostic.kind, diagnostic.severity) else { return nil }
        var diagnostic = diagnostic
        diagnostic.severity = severity
        return diagnostic
    }
}
