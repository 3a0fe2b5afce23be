/// No text of a record holds a character that stands for another one (`徴税费` for 徴税費).
///
/// Text is never changed: the finding's hint holds the character that is meant. One finding for each record and
/// character.
struct CharactersAreJapanese: Rule {
    func findings(in plan: Plan) -> [Finding] {
        var search = Search()
        search.look(in: plan.title, at: .document)
        for entry in plan.outline {
            search.look(in: entry.title, at: .document)
            search.look(in: entry.description, at: .document)
        }
        for index in plan.sheets.indices { search.look(in: plan.sheets[index], index) }
        return search.findings
    }

    private struct Search {
        private let table = SuspectCharacters.standard
        private(set) var findings: [Finding] = []

        mutating func look(in text: String?, at place: @autoclosure () -> RecordPath) {
            guard let text else { return }
            for (character, form) in table.found(in: text) {
                let codePoint = "U+" + String(character.value, radix: 16, uppercase: true)
                let details = [String(character), codePoint, String(form), String(text.prefix(30))]
                let finding = Finding(.textSuspiciousCharacter, details, at: place(), hint: String(form))
                if findings.last != finding { findings.append(finding) }
            }
        }

        mutating func look(in texts: [String], at place: RecordPath) {
            for text in texts { look(in: text, at: place) }
        }

        mutating func look(in sheet: Sheet, _ index: Int) {
            let place = RecordPath.sheet(index)
            look(in: sheet.title, at: place)
            // The heading of most sheets holds their title.
            if sheet.title == nil { look(in: sheet.heading, at: place) }
            look(in: sheet.organization.department, at: place)
            look(in: sheet.organization.head?.title, at: place)
            look(in: sheet.organization.head?.name, at: place)
            look(in: sheet.organization.related + sheet.attributes.map(\.text) + sheet.relatedPlans, at: place)
            look(in: sheet.measures.flatMap { [$0.title] + $0.projects }, at: place)
            look(in: sheet.footnotes.map(\.text), at: place)
            for table in sheet.tables { for row in table.heads + table.rows { look(in: row, at: place) } }
            for (section, content) in sheet.sections.enumerated() { look(in: content, index, section) }
            for (indicator, content) in sheet.indicators.enumerated() { look(in: content, index, indicator) }
            if let budget = sheet.budget { look(in: budget, index) }
        }

        private mutating func look(in section: Section, _ sheet: Int, _ index: Int) {
            look(in: section.heading, at: .section(sheet: sheet, index))
            section.items.forEachNested { item, path in
                look(in: item.text, at: .item(sheet: sheet, section: index, path()))
            }
        }

        private mutating func look(in indicator: Indicator, _ sheet: Int, _ index: Int) {
            let place = RecordPath.indicator(sheet: sheet, index)
            look(in: indicator.name, at: place)
            look(in: indicator.qualifiers, at: place)
            look(in: indicator.rationale, at: place)
            look(in: indicator.method, at: place)
            for (figure, observation) in indicator.observations.enumerated() {
                look(in: observation.value.text, at: .observation(sheet: sheet, indicator: index, figure))
            }
        }

        private mutating func look(in budget: Budget, _ sheet: Int) {
            look(in: budget.account?.text, at: .account(sheet: sheet))
            for (index, year) in budget.years.enumerated() {
                look(in: year.total.text, at: .budgetYear(sheet: sheet, index))
                for source in year.sources {
                    look(in: source.label, at: .budgetYear(sheet: sheet, index))
                    look(in: source.value.text, at: .budgetYear(sheet: sheet, index))
                }
            }
        }
    }
}
