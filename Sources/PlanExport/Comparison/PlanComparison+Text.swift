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
        let known = Matches(matches)
        var last: SheetMatch?
        for change in changes {
            guard !change.kind.isOfLoneSheet, let match = known.match(of: change) else {
                lines.append(heading(ofLone: change, language))
                last = nil
                continue
            }
            if match != last {
                let reason = match.reason.message.text(in: language)
                lines.append(name(of: match.new, language) + (language == .ja ? "（\(reason)）" : " (\(reason))"))
            }
            last = match
            lines.append("  " + change.text(in: language) + places(of: change))
        }
        return lines + [summary(in: language)]
    }

    /// `project 4-02 “読書会”`.
    private func name(of sheet: ComparedSheet, _ language: Language) -> String {
        let title = sheet.title.map { language == .ja ? "「\($0)」" : "“\($0)”" }
        let kind = RecordDifference.Sheet.nouns[sheet.kind.rawValue]?.text(in: language)
        return [kind, sheet.code, title].compactMap { $0 }.joined(separator: " ")
    }

    /// `new: project 4-02 “読書会”`, `merged: project 4-02 “読書会” → project 4-01 “図書館”`.
    private func heading(ofLone change: PlanChange, _ language: Language) -> String {
        let names = [change.old, change.new].compactMap { $0.map { name(of: $0, language) } }
        return change.kind.message.text(in: language) + (language == .ja ? "：" : ": ") + names.joined(separator: " → ")
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
        let added = changes.count { $0.kind == .sheetAdded || $0.kind == .sheetSplit }
        let removed = changes.count { $0.kind == .sheetRemoved || $0.kind == .sheetMerged }
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
