/// What a finding says of how it was judged, beside its message. It stands in the hint, which otherwise holds the wording that is meant.
///
/// Records keep it as text in Japanese; the other languages are told from that, in records that are read back too.
package enum FindingRemark: Hashable, Sendable {
    /// The figures alone tell that more is better.
    case moreIsBetter
    /// The figures alone tell that less is better.
    case lessIsBetter
    /// Checks were left out, since some text of the sheet was not read; their codes.
    case leftOut([String])

    private static let separator: Character = "、"
    private static let leftOutStart = "読めていない文字列があるため、このシートの次の検査は省きました: "

    /// The remark that a hint is; nil for a hint that holds what is meant instead.
    package init?(hint: String) {
        switch hint {
        case Self.moreIsBetter.hint: self = .moreIsBetter
        case Self.lessIsBetter.hint: self = .lessIsBetter
        case _ where hint.hasPrefix(Self.leftOutStart):
            self = .leftOut(
                hint.dropFirst(Self.leftOutStart.count).split(separator: Self.separator).map { String($0) })
        default: return nil
        }
    }

    /// The remark as records hold it.
    package var hint: String { message.ja }

    /// The remark in both languages.
    package var message: Message {
        switch self {
        case .moreIsBetter:
            Message(
                ja: "数値の推移から、大きいほどよい指標とみなしています。", en: "The figures alone tell that more is better here.")
        case .lessIsBetter:
            Message(
                ja: "数値の推移から、小さいほどよい指標とみなしています。", en: "The figures alone tell that less is better here.")
        case .leftOut(let codes):
            Message(
                ja: Self.leftOutStart + codes.joined(separator: String(Self.separator)),
                en: "Some text of this sheet was not read, so these checks were left out: "
                    + codes.joined(separator: ", "))
        }
    }
}

extension Diagnostic {
    /// What the hint says of how the finding was judged, in both languages; nil where there is no hint, or where it holds the
    /// wording that is meant instead.
    /// ```swift
    /// for finding in document.diagnostics { print(finding.remark?.en ?? finding.hint ?? "") }
    /// ```
    public var remark: Message? { hint.flatMap { FindingRemark(hint: $0) }?.message }
}
