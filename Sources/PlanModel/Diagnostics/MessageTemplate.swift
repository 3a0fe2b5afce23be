/// A wording cut at the places of its details, once for all findings of a kind: `見出し「{0}」が…` is `見出し「`, detail 0
/// and `」が…`.
struct MessageTemplate: Sendable {
    private struct Piece {
        let text: String
        /// The detail that stands behind the text.
        let detail: Int?
    }

    private let pieces: [Piece]

    /// The template of a wording, its places being a digit in braces.
    init(_ wording: String) {
        let bytes = Array(wording.utf8)
        var pieces: [Piece] = []
        var start = 0
        for brace in bytes.indices where bytes[brace] == UInt8(ascii: "{") && brace + 2 < bytes.count {
            let text = String(decoding: bytes[start..<brace], as: UTF8.self)
            pieces.append(Piece(text: text, detail: Int(bytes[brace + 1]) - Int(UInt8(ascii: "0"))))
            start = brace + 3
        }
        pieces.append(Piece(text: String(decoding: bytes[start...], as: UTF8.self), detail: nil))
        self.pieces = pieces
    }

    /// The wording with the details in their places; one that is missing leaves its place empty.
    func filled(with details: [String]) -> String {
        var text = ""
        for piece in pieces {
            text += piece.text
            if let detail = piece.detail, details.indices.contains(detail) { text += details[detail] }
        }
        return text
    }

    /// The wordings of all kinds.
    static let all: [DiagnosticKind: (ja: MessageTemplate, en: MessageTemplate)] = {
        let templates = DiagnosticKind.allCases.map { kind in
            let wording = kind.wording
            return (kind, (ja: MessageTemplate(wording.ja), en: MessageTemplate(wording.en)))
        }
        return Dictionary(templates) { first, _ in first }
    }()
}
