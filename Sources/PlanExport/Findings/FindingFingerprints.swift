import PlanModel

/// Tells findings from each other by what they are about and not by where it stands, so that the same finding is known again
/// when lines are added above it.
///
/// A fingerprint is a digest of the code, the key of the sheet and the text of the place, with the number of the findings of
/// that digest so far: `"c0ffee0123456789:1"`.
struct FindingFingerprints: Sendable {
    private var counts: [String: Int] = [:]

    /// A place may be a whole document; so much of it tells it from others.
    private static let reach = 1024

    /// The fingerprint of the next finding of a file.
    mutating func next(_ diagnostic: Diagnostic, _ contents: FileFindings.Contents) -> String {
        let sheet = diagnostic.sheet.flatMap { contents.sheets[$0] }
        let name = sheet.map { $0.key ?? $0.title ?? "" } ?? ""
        let text = diagnostic.span.map { contents.bytes(of: $0) } ?? []
        var bytes = Array((diagnostic.kind.code + "\0" + name + "\0").utf8)
        // Neither the width of the blanks nor the kind of the line ends is what a finding is about.
        for byte in text.prefix(Self.reach) where byte > 0x20 { bytes.append(byte) }
        let digest = String(SHA256.hexDigest(of: bytes).prefix(16))
        counts[digest, default: 0] += 1
        return "\(digest):\(counts[digest, default: 1])"
    }
}
