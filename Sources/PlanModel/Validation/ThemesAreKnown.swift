/// The theme number of an indicator is that of a numbered entry in a section of its sheet.
struct ThemesAreKnown: Rule {
    func findings(in plan: Plan) -> [Finding] {
        plan.sheets.indices.flatMap { sheetIndex -> [Finding] in
            let indicators = plan.sheets[sheetIndex].indicators
            guard indicators.contains(where: { $0.theme != nil }) else { return [] }
            let themes = Set(plan.sheets[sheetIndex].sections.flatMap { $0.items.compactMap(\.number) })
            guard !themes.isEmpty else { return [] }
            return indicators.enumerated().compactMap { index, indicator in
                guard let theme = indicator.theme, !themes.contains(theme) else { return nil }
                let place = RecordPath.indicator(sheet: sheetIndex, index)
                return Finding(.indicatorThemeUnknown, [indicator.name, String(theme)], at: place)
            }
        }
    }
}

extension FindingDefinition {
    static let indicatorThemeUnknown = FindingDefinition(
        .indicatorThemeUnknown, severity: .warning,
        wording: Message(
            ja: "指標「{0}」の番号 {1} に当たる見出しがありません。番号を確かめてください。",
            en: "The indicator “{0}” belongs to theme {1}, which no heading of the sheet has. Check the number."),
        meaning: Message(
            ja: "指標に付いたテーマ番号の見出しが、シートにありません。",
            en: "An indicator has a theme number that no heading of its sheet has."),
        example: "⑨公募委員の割合",
        advice: Message(ja: "番号の誤りでないか確かめてください。", en: "Check the number."))
}
