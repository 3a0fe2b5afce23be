import PlanModel

/// What a page may do: run the script and use the style whose digests it names, and nothing else.
///
/// Nothing is loaded from anywhere, no form is sent, and text never becomes markup: not even the script of the page could
/// make it so. Script and style are constants of this package, so that no document has a part in the digests.
struct ContentPolicy {
    /// The content of the `meta` element.
    let text: String

    static let ofPage = ContentPolicy(script: PageScript.text, style: PageStyle.text)

    init(script: String, style: String) {
        text = [
            "default-src 'none'",
            "script-src '\(Self.source(of: script))'",
            "style-src '\(Self.source(of: style))'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ].joined(separator: "; ")
    }

    /// A text as a policy names it: `sha256-` and its digest in base 64.
    static func source(of text: String) -> String {
        "sha256-" + base64(bytes(ofHexadecimal: SHA256.hexDigest(of: Array(text.utf8))))
    }

    private static func bytes(ofHexadecimal text: String) -> [UInt8] {
        let digits = text.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
        var text = String.UnicodeScalarView()
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for index in 0..<4 {
                text.append(index <= group.count ? letters[bits >> (18 - 6 * index) & 63] : "=")
            }
        }
        return String(text)
    }
}
