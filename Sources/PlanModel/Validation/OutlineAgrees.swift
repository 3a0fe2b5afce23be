/// The table of contents names each policy and measure as its sheet does, in its title or in the line under it.
struct OutlineAgrees: Rule {
    func findings(in plan: Plan) -> [Finding] {
        plan.outline.compactMap { entry in
            guard let code = entry.code,
                let index = plan.sheets.firstIndex(where: { $0.kind == entry.kind && $0.code == code }),
                let title = plan.sheets[index].title
            else { return nil }
            let names = [entry.title, entry.description].compactMap { $0 }
            if names.contains(title) || names.map(Self.squeezed).contains(Self.squeezed(title)) { return nil }
            return Finding(.outlineTitleMismatch, [entry.title, title], at: .sheet(index))
        }
    }

    private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
