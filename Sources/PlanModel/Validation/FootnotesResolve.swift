/// Every footnote that a sheet cites is defined on it, and every one that it defines is cited.
struct FootnotesResolve: Rule {
    /// The marks behind figures. Tables define theirs where no sheet looks for them, so none of these is unresolved.
    private static func citedByFigures(_ sheet: Sheet) -> [String] {
        if sheet.footnotes.isEmpty { return [] }
        let amounts = (sheet.budget?.years ?? []).flatMap { [$0.total] + $0.sources.map(\.value) }
        return sheet.indicators.flatMap { $0.observations.flatMap(\.footnotes) } + amounts.flatMap(\.footnotes)
    }

    func findings(in plan: Plan) -> [Finding] {
        var findings: [Finding] = []
        let sheets = plan.sheets.span
        for index in sheets.indices {
            let defined = Set(sheets[index].footnotes.map(\.mark))
            var cited: Set<String> = []
            let sections = sheets[index].sections.span
            for section in sections.indices {
                sections[section].items.forEachNested { item, path in
                    for mark in item.footnotes {
                        cited.insert(mark)
                        if defined.contains(mark) { continue }
                        let place = RecordPath.item(sheet: index, section: section, path())
                        findings.append(Finding(.footnoteUnresolved, [mark], at: place))
                    }
                }
            }
            cited.formUnion(Self.citedByFigures(sheets[index]))
            for footnote in sheets[index].footnotes where !cited.contains(footnote.mark) {
                findings.append(Finding(.footnoteUncited, [footnote.mark], at: .sheet(index)))
            }
        }
        return findings
    }
}

extension FindingDefinition {
    static let footnoteUnresolved = FindingDefinition(
        .footnoteUnresolved, severity: .warning,
        wording: Message(
            ja: "注 {0} が引用されていますが、説明がありません。説明がないか、別のページを確かめてください。",
            en: "Footnote {0} is cited and not defined. Look for its definition on other pages."),
        meaning: Message(ja: "引用された注に、同じシートでの説明がありません。", en: "A footnote is cited and not defined on its sheet."),
        example: "SNS^{※34}等",
        advice: Message(ja: "注の説明が別のページに移っていないか確かめてください。", en: "See whether the definition went to another page."))

    static let footnoteUncited = FindingDefinition(
        .footnoteUncited, severity: .note,
        wording: Message(
            ja: "注 {0} の説明がありますが、引用されていません。本文の印が失われていないか確かめてください。",
            en: "Footnote {0} is defined and not cited. See whether its mark in the text was lost."),
        meaning: Message(ja: "注の説明がありますが、同じシートで引用されていません。", en: "A footnote is defined and not cited on its sheet."),
        example: "※34 …",
        advice: Message(ja: "本文の注の印が失われていないか確かめてください。", en: "See whether the mark in the text was lost."))
}
