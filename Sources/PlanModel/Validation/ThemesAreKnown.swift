/// The theme number of an indicator is that of a numbered entry in a section of its sheet.
struct ThemesAreKnown: Rule {
    func findings(in plan: Plan) -> [Finding] {
        plan.sheets.enumerated().flatMap { sheetIndex, sheet -> [Finding] in
            let themes = Set(sheet.sections.flatMap(\.items).compactMap(\.number))
            guard !themes.isEmpty else { return [] }
            return sheet.indicators.enumerated().compactMap { index, indicator in
                guard let theme = indicator.theme, !themes.contains(theme) else { return nil }
                let place = RecordPath.indicator(sheet: sheetIndex, index)
                return Finding(.indicatorThemeUnknown, [indicator.name, String(theme)], at: place)
            }
        }
    }
}
