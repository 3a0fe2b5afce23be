import Foundation
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

    /// What a file says.
    init(json: Data) throws {
        struct Settings: Decodable {
            let severity: [String: String]?
        }
        let changes = try JSONDecoder().decode(Settings.self, from: json).severity ?? [:]
        for (name, word) in changes.sorted(by: { $0.key < $1.key }) {
            try add(name, word)
        }
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
        guard let level = codes[diagnostic.kind] ?? severities[diagnostic.severity] else { return diagnostic }
        guard let severity = Severity(rawValue: level.rawValue) else { return nil }
        var diagnostic = diagnostic
        diagnostic.severity = severity
        return diagnostic
    }
}
