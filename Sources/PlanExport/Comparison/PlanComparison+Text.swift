public import PlanModel

extension PlanComparison {
    /// The comparison as lines for people: each sheet that changed with its changes below it, and a line that counts.
    ///
    /// Texts of the documents stand in it as they are: escape controls before a terminal gets them.
    /// ```swift
    /// for line in PlanComparison(from: last, to: now).lines(in: .en) { print(line) }
    /// ```
    /// - Parameter language: The language of the words.
    public func lines(in language: Language) -> [String] {
        var lines: [String] = []
        var last: [ComparedSheet?]?
        for change in changes {
            let sheets = [change.old, change.new]
            if sheets != last { lines.append(heading(of: change, language)) }
            last = sheets
            if change.kind == .sheetAdded || change.kind == .sheetRemoved { continue }
            lines.append("  " + change.text(in: language) + places(of: change))
        }
        return lines + [summary(in: language)]
    }

    /// `project 4-02 “読書会” (matched by key)`.
    private func heading(of change: PlanChange, _ language: Language) -> String {
        let sheet = change.new ?? change.old
        let title = sheet?.title.map { language == .ja ? "「\($0)」" : "“\($0)”" }
        let kind = sheet.flatMap { RecordDifference.Sheet.nouns[$0.kind.rawValue]?.text(in: language) }
        let name = [kind, sheet?.code, title].compactMap { $0 }.joined(separator: " ")
        guard let old = change.old, let new = change.new else {
            return change.kind.message.text(in: language) + (language == .ja ? "：" : ": ") + name
        }
        let reason = reasons[SheetNames(old, new)].map { $0.message.text(in: language) } ?? ""
        return name + (language == .ja ? "（\(reason)）" : " (\(reason))")
    }

    private struct SheetNames: Hashable {
        let old: [String]
        let new: [String]

        init(_ old: ComparedSheet, _ new: ComparedSheet) {
            (self.old, self.new) = ([old.document, old.id], [new.document, new.id])
        }
    }

    private var reasons: [SheetNames: SheetMatch.Reason] {
        Dictionary(matches.map { (SheetNames($0.old, $0.new), $0.reason) }) { first, _ in first }
    }

    /// ` [14 → 15]`: the lines of both documents.
    private func places(of change: PlanChange) -> String {
        let lines = [change.oldLine, change.newLine].map { $0.flatMap { $0 > 0 ? String($0) : nil } ?? "-" }
        return lines == ["-", "-"] ? "" : " [\(lines[0]) → \(lines[1])]"
    }

    /// `12 sheets matched (11 by key, 1 by title), 1 new, 2 gone; 7 changes`.
    /// ```swift
    /// print(PlanComparison(from: last, to: now).summary(in: .en))
    /// ```
    /// - Parameter language: The language of the words.
    public func summary(in language: Language) -> String {
        let isJapanese = language == .ja
        let reasons = SheetMatch.Reason.allCases.compactMap { reason -> String? in
            let count = matches.count { $0.reason == reason }
            guard count > 0 else { return nil }
            return isJapanese ? "\(reason.message.ja) \(count)" : "\(count) \(reason.message.en)"
        }
        let (added, removed) = (changes.count { $0.kind == .sheetAdded }, changes.count { $0.kind == .sheetRemoved })
        let others = changes.count - added - removed
        let how = reasons.isEmpty ? "" : reasons.joined(separator: isJapanese ? "、" : ", ")
        if isJapanese {
            return
                "対応したシート \(matches.count)\(how.isEmpty ? "" : "（\(how)）")、新規 \(added)、なくなったもの \(removed)、変更 \(others)"
        }
        let matched =
            "\(matches.count) \(matches.count == 1 ? "sheet" : "sheets") matched\(how.isEmpty ? "" : " (\(how))")"
        return "\(matched), \(added) new, \(removed) gone; \(others) \(others == 1 ? "change" : "changes")"
    }
}

extension SheetMatch.Reason {
    /// How it is told, in words.
    public var message: Message {
        switch self {
        case .key: Message(ja: "キーが一致", en: "by key")
        case .title: Message(ja: "名称が一致", en: "by title")
        case .code: Message(ja: "番号が一致", en: "by code")
        case .content: Message(ja: "内容が一致", en: "by content")
        }
    }
}
