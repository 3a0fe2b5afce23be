import PlanModel

extension Severity {
    /// The severity in words that people read: エラー, 警告, 注意, 修復. Options and records keep `error`, `warning`, `note`,
    /// `repair`.
    var name: Message {
        switch self {
        case .error: Message(ja: "エラー", en: "error")
        case .warning: Message(ja: "警告", en: "warning")
        case .note: Message(ja: "注意", en: "note")
        case .repair: Message(ja: "修復", en: "repair")
        }
    }
}
