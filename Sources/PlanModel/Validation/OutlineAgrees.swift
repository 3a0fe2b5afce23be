/// The table of contents names each policy and measure as its sheet does, in its title or in the line under it.
struct OutlineAgrees: Rule {
    func findings(in plan: Plan) -> [Finding] {
        if plan.outline.isEmpty { return [] }
        let named = plan.sheets.indices.compactMap { index in
            plan.sheets[index].code.map { (Entry(kind: plan.sheets[index].kind, code: $0), index) }
        }
        let sheets = Dictionary(named) { first, _ in first }
        return plan.outline.compactMap { entry in
            guard let code = entry.code, let index = sheets[Entry(kind: entry.kind, code: code)],
                let title = plan.sheets[index].title
            else { return nil }
            let names = [entry.title, entry.description].compactMap { $0 }
            if names.contains(title) || names.map(Self.squeezed).contains(Self.squeezed(title)) { return nil }
            return Finding(.outlineTitleMismatch, [entry.title, title], at: .sheet(index))
        }
    }

    private struct Entry: Hashable {
        let kind: Sheet.Kind
        let code: String
    }

    private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
