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
