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
