/// A rule on one text at a time.
protocol TextRule: Sendable {
    /// What a text must hold, of these, for the rule to look at it closely.
    var marks: TextMarks { get }
    /// What is wrong with a text.
    ///
    /// - Parameters:
    ///   - text: A text that holds one of the rule's marks.
    ///   - number: The number that it stands behind, where it is a numbered item.
    func findings(in text: String, number: Int?, at place: RecordPath) -> [Finding]
}

/// All rules on texts, in one walk over them: the bytes of a text are looked at once for all.
struct TextRules: Rule {
    let rules: [any TextRule]

    func findings(in plan: Plan) -> [Finding] {
        var walk = Walk(rules: rules)
        walk.look(in: plan.title, at: .document)
        for entry in plan.outline {
            walk.look(in: entry.title, at: .document)
            walk.look(in: entry.description, at: .document)
        }
        for index in plan.sheets.indices { walk.look(in: plan.sheets[index], index) }
        return BracketsPair.withoutTorn(walk.findings)
    }
}

private struct Walk {
    let rules: [any TextRule]
    private let survey = TextSurvey()
    private(set) var findings: [Finding] = []

    init(rules: [any TextRule]) { self.rules = rules }

    /// Names, labels and figures: a bracket may open in one cell and close in the next.
    mutating func look(in text: String?, at place: @autoclosure () -> RecordPath) {
        guard let text else { return }
        let marks = survey.marks(of: text).intersection(.suspect)
        if !marks.isEmpty { check(text, marks, at: place()) }
    }

    private mutating func check(_ text: String, _ marks: TextMarks, number: Int? = nil, at place: RecordPath) {
        for rule in rules where !rule.marks.isDisjoint(with: marks) {
            for finding in rule.findings(in: text, number: number, at: place) where findings.last != finding {
                findings.append(finding)
            }
        }
    }

    private mutating func look(in texts: [String], at place: RecordPath) {
        for text in texts { look(in: text, at: place) }
    }

    // Spans lend their elements, where an array's iterator would copy each.

    mutating func look(in sheet: Sheet, _ index: Int) {
        let place = RecordPath.sheet(index)
        look(in: sheet.title, at: place)
        // The heading of most sheets holds their title.
        if sheet.title == nil { look(in: sheet.heading, at: place) }
        look(in: sheet.organization.department, at: place)
        look(in: sheet.organization.head?.title, at: place)
        look(in: sheet.organization.head?.name, at: place)
        look(in: sheet.organization.related, at: place)
        let attributes = sheet.attributes.span
        for attribute in attributes.indices { look(in: attributes[attribute].text, at: place) }
        look(in: sheet.relatedPlans, at: place)
        for measure in sheet.measures {
            look(in: measure.title, at: place)
            look(in: measure.projects, at: place)
        }
        for footnote in sheet.footnotes { look(in: footnote.text, at: place) }
        for table in sheet.tables {
            for row in table.heads { look(in: row, at: place) }
            for row in table.rows { look(in: row, at: place) }
        }
        let (sections, indicators) = (sheet.sections.span, sheet.indicators.span)
        for section in sections.indices { look(in: sections[section], index, section) }
        for indicator in indicators.indices { look(in: indicators[indicator], index, indicator) }
        if let budget = sheet.budget { look(in: budget, index) }
    }

    private mutating func look(in section: Sheet.Section, _ sheet: Int, _ index: Int) {
        look(in: section.heading, at: .section(sheet: sheet, index))
        let speaksOfGoals = section.role == .sdgs
        section.items.forEachNested { item, path in
            var marks = survey.marks(of: item.text)
            if speaksOfGoals { marks.insert(.goal) }
            guard !marks.isEmpty else { return }
            check(item.text, marks, number: item.number, at: .item(sheet: sheet, section: index, path()))
        }
    }

    private mutating func look(in indicator: Indicator, _ sheet: Int, _ index: Int) {
        let place = RecordPath.indicator(sheet: sheet, index)
        look(in: indicator.name, at: place)
        look(in: indicator.qualifiers, at: place)
        look(in: indicator.rationale, at: place)
        look(in: indicator.method, at: place)
        let observations = indicator.observations.span
        for figure in observations.indices {
            look(inFigure: observations[figure].value.text, at: .observation(sheet: sheet, indicator: index, figure))
        }
    }

    private mutating func look(in budget: Budget, _ sheet: Int) {
        look(in: budget.account?.text, at: .account(sheet: sheet))
        let years = budget.years.span
        for index in years.indices {
            let place = RecordPath.budgetYear(sheet: sheet, index)
            look(inFigure: years[index].total.text, at: place)
            let sources = years[index].sources.span
            for source in sources.indices {
                look(in: sources[source].label, at: place)
                look(inFigure: sources[source].value.text, at: place)
            }
        }
    }

    /// Most values are figures: what is short and no more than ASCII holds no suspect character.
    private mutating func look(inFigure text: String, at place: @autoclosure () -> RecordPath) {
        if text.utf8.count <= 15, text.utf8.allSatisfy({ $0 < 0x80 }) { return }
        look(in: text, at: place())
    }
}
