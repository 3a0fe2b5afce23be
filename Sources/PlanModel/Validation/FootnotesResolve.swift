/// Every footnote that a sheet cites is defined on it, and every one that it defines is cited.
struct FootnotesResolve: Rule {
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
            for footnote in sheets[index].footnotes where !cited.contains(footnote.mark) {
                findings.append(Finding(.footnoteUncited, [footnote.mark], at: .sheet(index)))
            }
        }
        return findings
    }
}
