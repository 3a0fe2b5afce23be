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

extension FindingDefinition {
    static let outlineTitleMismatch = FindingDefinition(
        .outlineTitleMismatch, severity: .note,
        wording: Message(
            ja: "目次の名称「{0}」が、本文の名称「{1}」と異なります。どちらの名称が正しいか確かめてください。",
            en: "The table of contents says “{0}” where the sheet is headed “{1}”. See which of them is right."),
        meaning: Message(
            ja: "目次にある政策・施策の名称と説明が、どちらも本文の名称と異なります。",
            en: """
                The table of contents names a policy or measure otherwise than its sheet, \
                in title and description both.
                """),
        example: "目次は「協働・行政経営」、本文は「協働するまち」",
        advice: Message(ja: "どちらの名称が正しいか確かめてください。", en: "See which of the names is right."))
}
