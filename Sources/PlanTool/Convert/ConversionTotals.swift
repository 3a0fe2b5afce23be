import PlanFiles
import PlanModel

/// What became of all documents of a run, counted.
struct ConversionTotals {
    private(set) var converted = 0
    private(set) var unchanged = 0
    private(set) var failed = 0
    private(set) var findings: [Severity: Int] = [:]
    private(set) var status = ExitStatus.success

    var documents: Int { converted + unchanged + failed }

    /// A document that was read. One without text, such as a PDF, counts as one that could not be.
    mutating func addConverted(_ findings: [Diagnostic], isForeign: Bool) {
        converted += 1
        for finding in findings { self.findings[finding.severity, default: 0] += 1 }
        if findings.contains(where: { $0.severity == .error }) { status = max(status, .findings) }
        if isForeign { status = max(status, .unreadable) }
    }

    /// A document that is as it was, with what the manifest says of it.
    mutating func addUnchanged(_ entry: Manifest.Entry, _ policy: SeverityPolicy) {
        unchanged += 1
        for (kind, counts) in entry.findings {
            for (severity, count) in counts {
                guard let severity = policy.severity(of: kind, severity) else { continue }
                findings[severity, default: 0] += count
                if severity == .error { status = max(status, .findings) }
            }
        }
        if entry.findings[.sourceNotText] != nil { status = max(status, .unreadable) }
    }

    mutating func addFailure() {
        failed += 1
        status = max(status, .unreadable)
    }

    /// One line: documents, what became of them, and findings by severity.
    func line(in language: Language, isInterrupted: Bool) -> String {
        let parts = language == .ja ? japanese : english
        let stopped = isInterrupted ? (language == .ja ? "中断しました。" : "interrupted; ") : ""
        return stopped + parts
    }

    private var japanese: String {
        var parts = ["変換\(converted)"]
        if unchanged > 0 { parts.append("変更なし\(unchanged)") }
        if failed > 0 { parts.append("失敗\(failed)") }
        let found = Severity.allCases.compactMap { severity in
            findings[severity].map { "\(severity.name.ja)\($0)件" }
        }
        return "\(documents)文書（\(parts.joined(separator: "、"))）、"
            + (found.isEmpty ? "指摘なし" : found.joined(separator: "、"))
    }

    private var english: String {
        var parts = ["\(converted) converted"]
        if unchanged > 0 { parts.append("\(unchanged) unchanged") }
        if failed > 0 { parts.append("\(failed) failed") }
        let found = Severity.allCases.compactMap { severity in
            findings[severity].map { "\($0) \(severity.name.en)\($0 == 1 ? "" : "s")" }
        }
        let noun = documents == 1 ? "document" : "documents"
        return "\(documents) \(noun) (\(parts.joined(separator: ", "))), "
            + (found.isEmpty ? "no findings" : found.joined(separator: ", "))
    }
}
