/// Every footnote that a sheet cites is defined on it, and every one that it defines is cited.
struct FootnotesResolve: Rule {
    func findings(in plan: Plan) -> [Finding] {
        var findings: [Finding] = []
        for index in plan.sheets.indices {
            let sheet = plan.sheets[index]
            let defined = Set(sheet.footnotes.map(\.mark))
            var cited: Set<String> = []
            for (section, content) in sheet.sections.enumerated() {
                content.items.forEachNested { item, path in
                    for mark in item.footnotes {
                        cited.insert(mark)
                        if defined.contains(mark) { continue }
                        let place = RecordPath.item(sheet: index, section: section, path())
                        findings.append(Finding(.footnoteUnresolved, [mark], at: place))
                    }
                }
            }
            for footnote in sheet.footnotes where !cited.contains(footnote.mark) {
                findings.append(Finding(.footnoteUncited, [footnote.mark], at: .sheet(index)))
            }
        }
        return findings
    }
}
