import PlanModel

/// `diagnostics.csv`: one row a finding. A finding about the whole document has no sheet, so the table as a whole
/// does not refer to `sheets.csv`.
struct DiagnosticRow: TableRow {
    let key: RowKey
    let diagnostic: Diagnostic

    static let name = "diagnostics"
    static let description = Message(ja: "診断", en: "Diagnostics: one row a finding")
    static let belongsToSheet = false

    static func rows(of source: TableSource) -> [DiagnosticRow] {
        source.document.diagnostics.enumerated().map { index, diagnostic in
            let key = source.key(diagnostic.sheet, index + 1)
            return DiagnosticRow(key: key, diagnostic: diagnostic)
        }
    }

    static let columns: [[TableColumn<DiagnosticRow>]] = [ofFinding, TableColumn.place { $0.diagnostic.span }]

    private static let ofFinding: [TableColumn<DiagnosticRow>] = [
        .text("code", "診断コード", "Stable code of the finding") { $0.diagnostic.kind.code },
        .word("severity", "重大度", "How much the finding matters") { $0.diagnostic.severity },
        .text("messageJa", "説明（日本語）", "Message in Japanese") { $0.diagnostic.message.ja },
        .text("messageEn", "説明（英語）", "Message in English") { $0.diagnostic.message.en },
        .text("hint", "正しいと思われる表記", "What is meant instead, where that is known") {
            $0.diagnostic.remark == nil ? $0.diagnostic.hint : nil
        },
        .text("remarkJa", "判定の根拠（日本語）", "How the finding was judged, in Japanese") { $0.diagnostic.remark?.ja },
        .text("remarkEn", "判定の根拠（英語）", "How the finding was judged, in English") { $0.diagnostic.remark?.en },
    ]
}
