import PlanExport
import PlanModel

/// What `planparse verify` says, in Japanese and English.
struct VerifyWording: Sendable {
    let isJapanese: Bool

    /// The lines that tell what became of a source; none where its record is equal.
    func lines(for outcome: Verifier.Outcome, of source: ArchivedSource) -> [String] {
        switch outcome {
        case .equal: []
        case .different(let differences): differences.map { "\(source.path): " + $0.text(in: isJapanese ? .ja : .en) }
        case .missing: ["\(source.path): " + missing(source.recordPath)]
        case .updated(let count): ["\(source.recordPath): " + updated(count)]
        case .unreadable(let path, let reason): [unreadable(path, reason)]
        case .unreadableRecord(let path, let reason): [unreadableRecord(path, reason)]
        case .unwritable(let path, let reason): [unwritable(path, reason)]
        }
    }

    func summary(of count: Int, differing: Int) -> String {
        if count == 0 { return text("planparse: 文書がありません", "planparse: there is no source") }
        return text(
            "planparse: 文書\(count)件を照合しました（記録と一致しないもの\(differing)件）",
            "planparse: sources compared: \(count), not as stored: \(differing)")
    }

    func unreadable(_ path: String, _ reason: String) -> String {
        text("planparse: \(path)を読めません: \(reason)", "planparse: cannot read \(path): \(reason)")
    }

    func noFolder(_ path: String) -> String {
        text("planparse: フォルダ\(path)がありません", "planparse: there is no folder \(path)")
    }

    func sharedRecord(_ path: String) -> String {
        text(
            "planparse: 2つの文書の記録が同じ\(path)になります。別々のフォルダに置いてください",
            "planparse: two sources would both have the record \(path); put them into folders of their own")
    }

    private func missing(_ record: String) -> String {
        text("記録\(record)がありません", "there is no record \(record)")
    }

    private func updated(_ differences: Int?) -> String {
        guard let differences else { return text("新しく書きました", "written") }
        return text("書き直しました（相違\(differences)か所）", "updated, differences: \(differences)")
    }

    private func unreadableRecord(_ path: String, _ reason: String) -> String {
        text(
            "planparse: \(path)はJSONとして読めません: \(reason)。削除して--updateを付けると新しく書きます",
            "planparse: \(path) is no JSON: \(reason); remove it and --update writes it anew")
    }

    private func unwritable(_ path: String, _ reason: String) -> String {
        text("planparse: \(path)に書けません: \(reason)", "planparse: cannot write \(path): \(reason)")
    }

    private func text(_ ja: String, _ en: String) -> String { isJapanese ? ja : en }
}
