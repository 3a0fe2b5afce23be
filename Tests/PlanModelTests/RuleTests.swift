import PlanModel
import Testing

/// Each rule raises its finding where it should, and nothing where it should not.
@Suite struct RuleTests {
    // MARK: Indicators

    /// A figure in short: `b` baseline, `a` actual, `t` target, `f` final target, then the value.
    private func indicator(
        _ figures: String, unit: String = "件", direction: Indicator.Direction? = .up, bound: Bound = .equal,
        name: String = "件数"
    ) throws -> Indicator {
        var indicator = Indicator(name: name, kind: .target)
        indicator.unit = UnitTable.standard.unit(unit)
        indicator.direction = direction
        for figure in figures.split(separator: " ") {
            let roles: [Character: Indicator.Observation.Role] = [
                "b": .baseline, "a": .actual, "t": .target, "f": .finalTarget,
            ]
            let role = try #require(figure.first.flatMap { roles[$0] })
            let text = String(figure.dropFirst())
            var value = Value(text: text, status: .text)
            if let amount = ExactDecimal(text) {
                value = Value(text: text, amount: amount, unit: unit, bound: role == .target ? bound : .equal)
            }
            indicator.observations.append(Indicator.Observation(role: role, label: "", period: nil, value: value))
        }
        return indicator
    }

    private func codes(_ indicator: Indicator) -> [String] {
        var sheet = Sheet(id: "1", kind: .goal)
        sheet.indicators = [indicator]
        return codes(sheet)
    }

    private func codes(_ sheets: Sheet...) -> [String] {
        RuleBook.diagnostics(of: plan(sheets)).map(\.kind.code)
    }

    private func plan(_ sheet: Sheet) -> Plan { plan([sheet]) }

    private func plan(_ sheets: [Sheet]) -> Plan {
        let source = Plan.Source(name: "-", encoding: "utf-8", bytes: 0, lines: 0, sha256: "")
        var plan = Plan(source: source, form: "goal-sheet")
        plan.sheets = sheets
        return plan
    }

    @Test(arguments: [
        ("b82 a117 t120 f100", Indicator.Direction.up, ["indicator.final-target-passed"]),
        ("b82 a90 t95 f100", .up, []),
        ("b32304 a31533 t31004 f29419", .down, []),
        ("b100 a80 t85 f90", .down, ["indicator.final-target-passed"]),
        ("a57.3 t44 t53", .up, ["indicator.target-already-passed"]),
        ("a50 t44 t53", .up, []),
        ("b128.7 t150", .down, ["indicator.target-looser-than-baseline"]),
        ("b128.7 t128.7", .down, []),
        ("b18.5 a13 a14.7 t27", .up, ["indicator.actual-worse-than-baseline"]),
        ("b18.5 a13 a19 t27", .up, []),
        ("b10 a16 a167 t200", .up, ["indicator.jump"]),
        ("b10 a16 a159 t200", .up, []), ("a0 a5 t200", .up, []), ("a9 a95 t200", .up, []),
        ("a10 a100 t200", .up, ["indicator.jump"]),
        ("b10 a0 t200", .up, ["indicator.actual-worse-than-baseline"]),
        ("b未整備 t20", .up, ["indicator.text-baseline"]),
        ("a未整備 t20", .up, ["indicator.text-baseline"]),
        ("b5 t実施", .up, []),
    ])
    func `compares figures with targets`(figures: String, direction: Indicator.Direction, expected: [String]) throws {
        #expect(codes(try indicator(figures, direction: direction)) == expected)
    }

    @Test func `takes a floor as met, not passed`() throws {
        #expect(codes(try indicator("a167 t1", bound: .atLeast)).isEmpty)
    }

    /// A target below the baseline may be a loss that the plan expects: what is worse is told by the target's bound.
    @Test(arguments: [
        ("b2586 a2661 t2415", Bound.equal, []),
        ("b2586 a2661 t2415", .atMost, ["indicator.actual-worse-than-baseline"]),
        ("b2586 a2500 t2415", .atMost, []), ("b94.5 a94.7 t94.2", .equal, []),
    ])
    func `takes an expected loss for no aim`(figures: String, bound: Bound, expected: [String]) throws {
        #expect(codes(try indicator(figures, direction: .down, bound: bound)) == expected)
    }

    /// Words that hold figures are for the reader to tell.
    @Test(arguments: [("b未整備 t20", ["indicator.text-baseline"]), ("b県内5位 t3", []), ("b令和５年度から t3", [])])
    func `takes words alone for a text`(figures: String, expected: [String]) throws {
        #expect(codes(try indicator(figures)) == expected)
    }

    /// Two groups in each cell: figures of one are not compared with those of the other.
    @Test(arguments: [
        (["b33.4", "b46.8", "t25.1", "t35.1"], []),
        (["b33.4", "b46.8", "t25.1", "t50.2"], ["indicator.target-looser-than-baseline"]),
        (["a20", "a950", "a21", "a960"], []), (["a20", "a950", "a210", "a960"], ["indicator.jump"]),
    ])
    func `compares figures of one group`(figures: [String], expected: [String]) throws {
        var indicator = try indicator(figures.joined(separator: " "), direction: .down)
        for index in indicator.observations.indices {
            indicator.observations[index].qualifiers = [index.isMultiple(of: 2) ? "小学校" : "中学校"]
        }
        // The last target of each group tells its direction.
        if expected == ["indicator.target-looser-than-baseline"] {
            let last = indicator.observations[3]
            indicator.observations[3].value = try #require(
                ExactDecimal("40").map { Value(text: "40", amount: $0, unit: "件", bound: .atMost) })
            indicator.observations[3].qualifiers = ["中学校"]
            indicator.observations.insert(last, at: 3)
        }
        #expect(codes(indicator) == expected)
        let place = RuleBook.diagnostics(of: plan(sheet(indicator))).first
        #expect((place == nil) == expected.isEmpty)
    }

    private func sheet(_ indicator: Indicator) -> Sheet {
        var sheet = Sheet(id: "1", kind: .goal)
        sheet.indicators = [indicator]
        return sheet
    }

    /// A year's plan and what was done are two series, and of two years the later one counts.
    @Test(arguments: [
        ("t700 t852 a322", [2024, 2025, 2024], []), ("t700 t852 a322 a221", [2024, 2025, 2024, 2025], ["a"]),
        ("a9 t5", [2024, 2025], ["t"]), ("a9 a5", [2025, 2024], []), ("a9 a5", [2024, 2024], []),
    ])
    func `follows a running total in time`(figures: String, years: [Int], expected: [String]) throws {
        var indicator = try indicator(figures, direction: nil, name: "延べ利用者数")
        for (index, year) in years.enumerated() {
            indicator.observations[index].period = Period(try #require(FiscalYear(startingIn: year)), text: "\(year)年度")
        }
        #expect(codes(indicator) == expected.map { _ in "indicator.cumulative-decreased" })
    }

    @Test func `stays silent without a direction`() throws {
        #expect(codes(try indicator("b82 a117 t120 f100", direction: nil)).isEmpty)
    }

    @Test(arguments: [("延べ件数", ["indicator.cumulative-decreased"]), ("件数", [])])
    func `knows running totals by name`(name: String, expected: [String]) throws {
        #expect(codes(try indicator("b5 a4 t9 f9", direction: nil, name: name)) == expected)
    }

    @Test(arguments: [("t0.52 t0.53", ["indicator.ratio-as-percent"]), ("t0 t1", []), ("t0.5 t5", []), ("t98", [])])
    func `tells shares from percentages`(figures: String, expected: [String]) throws {
        #expect(codes(try indicator(figures, unit: "%", direction: nil)) == expected)
    }

    /// Only a target counts in total, and the others by themselves.
    @Test func `compares what counts in total`() throws {
        var indicator = try indicator("b5 a4 t9", direction: nil, name: "移住者数")
        indicator.qualifiers = ["累計"]
        indicator.observations[2].value.qualifiers = ["累計"]
        #expect(codes(indicator) == [])
    }

    /// Beside a figure without its sign, shares of one are what others are compared as.
    @Test func `compares percentages as written`() throws {
        var indicator = try indicator("a93.9 t95", unit: "%", direction: nil)
        indicator.observations[0].value.unit = nil
        #expect(codes(indicator) == [])
    }

    @Test(arguments: [("人", "千円", ["indicator.unit-mismatch"]), ("人", "件", []), ("千円", "円", [])])
    func `compares units by dimension`(unit: String, written: String, expected: [String]) throws {
        var indicator = try indicator("t5", unit: unit, direction: nil)
        indicator.observations[0].value.unit = written
        #expect(codes(indicator) == expected)
    }

    @Test(arguments: [("2026-04-01", ["indicator.asof-outside-period"]), ("2026-03-31", []), ("2025-04-01", [])])
    func `wants a day in its year`(day: String, expected: [String]) throws {
        var indicator = try indicator("a5", direction: nil)
        indicator.observations[0].period = Period(try #require(FiscalYear(startingIn: 2025)), text: "令和7年度")
        indicator.observations[0].asOf = CivilDate(day)
        #expect(codes(indicator) == expected)
    }

    // MARK: Sheets

    private func goal(_ id: String, title: String, duty: String) -> Sheet {
        var sheet = Sheet(id: id, kind: .goal)
        sheet.title = title
        sheet.organization.department = "総務課"
        var duties = Sheet.Section(role: .duties, number: 1, heading: "主な業務")
        duties.items = [Item(text: duty)]
        sheet.sections = [duties]
        return sheet
    }

    @Test func `finds sheets that repeat or differ`() {
        #expect(codes(goal("1", title: "甲", duty: "庶務"), goal("2", title: "乙", duty: "庶務")).isEmpty)
        #expect(codes(goal("1", title: "甲", duty: "庶務"), goal("2", title: "甲", duty: "庶務")) == ["sheet.duplicate"])
        let differing = codes(
            goal("1", title: "甲", duty: "庶務"), goal("2", title: "乙", duty: "人事"), goal("3", title: "丙", duty: "人事"))
        #expect(differing == ["sheet.statement-differs"])
    }

    /// Projects of one title below two accounts are two, and so are rows of one name with other amounts.
    @Test func `takes no sheets of one title for one`() throws {
        func areOne(_ first: Sheet, _ second: Sheet) -> Bool { codes(first, second).contains("sheet.duplicate") }
        var sheets = try ["総務費", "民生費", "総務費"].map { try project("1", total: 5, sources: [], name: $0) }
        #expect(!areOne(sheets[0], sheets[1]) && areOne(sheets[0], sheets[2]))
        for index in sheets.indices { sheets[index].row = .item }
        #expect(areOne(sheets[0], sheets[2]))
        sheets[2].budget?.years[0].total = Value(text: "6", amount: 6)
        #expect(!areOne(sheets[0], sheets[2]))
    }

    @Test(arguments: [(3, 3, []), (3, 2, ["item.count-mismatch"]), (3, 0, [])])
    func `counts the entries of a statement`(issues: Int, approach: Int, expected: [String]) {
        var sheet = Sheet(id: "1", kind: .statement)
        for (role, count) in [(Sheet.Section.Role.issues, issues), (.approach, approach)] {
            var section = Sheet.Section(role: role, heading: "見出し")
            section.items = (0..<count).map { Item(marker: "①", number: $0 + 1, text: "項") }
            sheet.sections.append(section)
        }
        #expect(codes(sheet) == expected)
    }

    @Test(arguments: [("(株)まち等)", ["text.unbalanced-bracket"]), ("「甲」（乙)", []), ("『丙", ["text.unbalanced-bracket"])])
    func `pairs brackets`(text: String, expected: [String]) {
        var sheet = Sheet(id: "1", kind: .project)
        var section = Sheet.Section(role: .summary, heading: "事業概要")
        section.items = [Item(text: text)]
        sheet.sections = [section]
        #expect(codes(sheet) == expected)
    }

    /// Layout tears a text in two, and each part has a bracket too many.
    @Test(arguments: [
        (["公用車（消防車等", "の購入）費"], []), (["公用車（消防車等", "を買う。", "の購入）費"], []),
        (["の購入）費", "公用車（消防車等"], ["text.unbalanced-bracket", "text.unbalanced-bracket"]),
        (["公用車「消防車等", "の購入）費"], ["text.unbalanced-bracket", "text.unbalanced-bracket"]),
        (["公用車（消防車（等）", "を買う。"], ["text.unbalanced-bracket"]),
    ])
    func `puts brackets of torn texts together`(texts: [String], expected: [String]) {
        for count in 1...2 {
            var sheets = (0..<count).map { Sheet(id: "\($0 + 1)", kind: .project) }
            for (index, text) in texts.enumerated() {
                var section = Sheet.Section(role: .summary, heading: "事業概要")
                section.items = [Item(text: text)]
                sheets[index == 0 ? 0 : count - 1].sections.append(section)
            }
            #expect(RuleBook.diagnostics(of: plan(sheets)).map(\.kind.code) == expected)
        }
    }

    @Test(arguments: [
        ("道路維持費", "道路維持費 都市課 有", []), ("道路維持費", "道路維持費\u{3000}有", []),
        ("道路維持費", "道路維持修繕費", ["budget.account-name-conflict"]),
        ("道路維持費", "道路維持費等", ["budget.account-name-conflict"]),
    ])
    func `compares names of accounts`(first: String, second: String, expected: [String]) {
        let sheets = [first, second].enumerated().map { index, name in
            var sheet = Sheet(id: "\(index)", kind: .project)
            sheet.title = "事業\(index)"
            sheet.budget = Budget()
            sheet.budget?.account = Account(
                text: name, fund: "水道事業会計", levels: [Account.Level(level: .kan, number: 8, name: name)])
            return sheet
        }
        #expect(RuleBook.diagnostics(of: plan(sheets)).map(\.kind.code) == expected)
    }

    /// What has more levels than an account is none.
    @Test(arguments: [(1, 1), (8, 1), (9, 0)])
    func `compares accounts of a few levels`(levels: Int, findings: Int) throws {
        let sheets = try ["徴収費", "維持費"].enumerated().map { index, name in
            var sheet = try project("\(index)", total: 0, sources: [])
            let names = Array(repeating: "総務費", count: levels - 1) + [name]
            let parts = names.enumerated().map { Account.Level(level: .kan, number: $0 + 1, name: $1) }
            sheet.budget?.account = Account(text: name, fund: "水道事業会計", levels: parts)
            return sheet
        }
        #expect(RuleBook.diagnostics(of: plan(sheets)).count { $0.kind == .budgetAccountNameConflict } == findings)
    }

    /// An extractor that writes a table and then its text states each section twice.
    @Test(arguments: [([nil, "文"], []), (["文", nil], []), ([nil, nil], ["section.empty", "section.empty"])])
    func `takes a section that stands twice for one`(texts: [String?], expected: [String]) {
        var sheet = Sheet(id: "1", kind: .goal)
        sheet.sections = texts.map { text in
            var section = Sheet.Section(role: .reflection, number: 5, heading: "反省点")
            section.items = text.map { [Item(text: $0)] } ?? []
            return section
        }
        #expect(codes(sheet) == expected)
    }

    @Test func `states sections with text`() {
        var sheet = Sheet(id: "1", kind: .statement)
        sheet.sections = [
            Sheet.Section(role: .finalReview, number: 4, heading: "最終レビュー"),
            Sheet.Section(role: .notes, heading: "特記事項"),
            Sheet.Section(role: .sdgs, heading: "関連するSDGs"),
        ]
        #expect(codes(sheet) == ["section.empty", "sdgs.images-lost"])
    }

    @Test func `resolves footnotes both ways`() {
        var sheet = Sheet(id: "1", kind: .measure)
        var item = Item(text: "甲")
        item.footnotes = ["7", "8"]
        var section = Sheet.Section(role: .issues, heading: "現況と課題")
        section.items = [item]
        sheet.sections = [section]
        sheet.footnotes = [Sheet.Footnote(mark: "8", text: "乙"), Sheet.Footnote(mark: "9", text: "丙")]
        #expect(codes(sheet) == ["footnote.unresolved", "footnote.uncited"])
    }

    @Test func `knows the themes of a sheet`() {
        var sheet = Sheet(id: "1", kind: .measure)
        var section = Sheet.Section(role: .issues, heading: "現況と課題")
        section.items = [Item(marker: "①", number: 1, text: "甲")]
        sheet.sections = [section]
        var indicator = Indicator(name: "乙", kind: .target)
        indicator.theme = 2
        sheet.indicators = [indicator]
        #expect(codes(sheet) == ["indicator.theme-unknown"])
    }

    // MARK: Money

    private func project(
        _ id: String, total: ExactDecimal, sources: [ExactDecimal], years: [Int] = [2024], name: String = "総務費"
    )
        throws -> Sheet
    {
        var sheet = Sheet(id: id, kind: .project)
        sheet.title = "事業\(id)"
        var budget = Budget()
        let level = Account.Level(level: .kan, number: 2, name: name)
        budget.account = Account(text: "一般会計・2\(name)", fund: "一般会計", levels: [level])
        for year in years {
            let period = Period(try #require(FiscalYear(startingIn: year)), text: "\(year)年度")
            let parts = sources.map {
                Budget.Source(kind: .other, label: "その他", specific: true, value: Value(text: "", amount: $0))
            }
            budget.years.append(Budget.Year(period: period, total: Value(text: "", amount: total), sources: parts))
        }
        sheet.budget = budget
        return sheet
    }

    private static let sums: [(ExactDecimal, [ExactDecimal], [String])] = [
        (1443, [0, 1453], ["warning"]), (1443, [43, 1400], []), (100, [33, 33, 33], ["note"]),
        (100, [33, 66], ["warning"]),
        (100, [0, 0, 99], ["warning"]), (100, [], []),
    ]

    @Test(arguments: sums)
    func `adds budgets up`(total: ExactDecimal, sources: [ExactDecimal], severities: [String]) throws {
        let source = Plan.Source(name: "-", encoding: "utf-8", bytes: 0, lines: 0, sha256: "")
        var plan = Plan(source: source, form: "implementation-plan")
        plan.sheets = [try project("1", total: total, sources: sources)]
        #expect(RuleBook.diagnostics(of: plan).map(\.severity.rawValue) == severities)
    }

    @Test func `says by how much and where`() throws {
        let source = Plan.Source(name: "-", encoding: "utf-8", bytes: 0, lines: 0, sha256: "")
        var plan = Plan(source: source, form: "implementation-plan")
        plan.sheets = [try project("1", total: 1443, sources: [0, 1453])]
        let message = try #require(RuleBook.diagnostics(of: plan).first).message
        #expect(message.ja.contains("内訳の計 1,453 ≠ 事業費 1,443（差 +10）"))
    }

    @Test func `misses a year that most tables have`() throws {
        let whole = try (1...3).map { try project("\($0)", total: 0, sources: [], years: [2024, 2025]) }
        let short = try project("4", total: 0, sources: [], years: [2024])
        #expect(codes(whole[0], whole[1], whole[2], short) == ["budget.missing-year"])
        #expect(codes(whole[0], whole[1]).isEmpty)
    }

    @Test func `gives one name to one account`() throws {
        let first = try project("1", total: 0, sources: [], name: "徴収費")
        let second = try project("2", total: 0, sources: [], name: "徴税費")
        #expect(codes(first, second) == ["budget.account-name-conflict"])
        #expect(codes(first, try project("3", total: 0, sources: [], name: "徴収費")).isEmpty)
    }

    @Test func `compares the table of contents with the sheets`() {
        let source = Plan.Source(name: "-", encoding: "utf-8", bytes: 0, lines: 0, sha256: "")
        var plan = Plan(source: source, form: "implementation-plan")
        var sheet = Sheet(id: "1", kind: .policy)
        (sheet.code, sheet.title) = ("6", "協働するまち")
        plan.sheets = [sheet]
        plan.outline = [OutlineEntry(kind: .policy, code: "6", title: "行政経営", description: "協働する まち")]
        #expect(RuleBook.diagnostics(of: plan).isEmpty)
        plan.outline[0].description = "別の名"
        #expect(RuleBook.diagnostics(of: plan).map(\.kind) == [.outlineTitleMismatch])
    }

    // MARK: Characters, accounts, goals

    private func project(account: Account) -> Sheet {
        var sheet = Sheet(id: "1", kind: .project)
        sheet.budget = Budget()
        sheet.budget?.account = account
        return sheet
    }

    @Test(arguments: [
        ("一般会計", ["総務費", "徴収費"], ["budget.account-name-suspect"]),
        ("一般会計", ["総務費", "徴税費"], []),
        ("一般会計", ["総努費"], ["budget.account-name-suspect"]),
        ("一般会計", ["土木費", "道路橋梁費"], []),
        ("一般会計", ["総務費", "企画費"], []),
        ("一般会計", ["総務費", "社会福祉"], []),
        ("一般会計", ["民生費", "社会福祉"], ["budget.account-name-suspect"]),
        ("一般会計", ["町独自費", "徴収費"], []),
        ("下水道事業会計", ["総務費", "徴収費"], []),
    ])
    func `compares names of the general account with the statutory ones`(
        fund: String, names: [String], expected: [String]
    ) {
        let levels = names.enumerated().map { Account.Level(level: .moku, number: $0 + 1, name: $1) }
        #expect(codes(project(account: Account(text: "", fund: fund, levels: levels))) == expected)
    }

    @Test func `finds a suspect character in any text of a record, with the form meant`() throws {
        var sheet = Sheet(id: "1", kind: .project)
        sheet.title = "徴税费の見直し"
        sheet.sections = [Sheet.Section(role: .summary, heading: "事業概要")]
        sheet.sections[0].items = [Item(text: "⽇本の髙い山"), Item(text: "日本語")]
        let plan = plan(sheet)
        let findings = RuleBook.diagnostics(of: plan)
        #expect(findings.map(\.kind.code) == ["text.suspicious-character", "text.suspicious-character"])
        #expect(findings.map { $0.hint.map { Array($0.unicodeScalars) } } == [["費"], ["日"]])
        #expect(plan.sheets[0].title == "徴税费の見直し")
    }

    @Test(arguments: [
        ("ゴール4「質の高い教育をみんなに」", [String]()),
        ("目標３ 質の高い教育を みんなに", ["sdgs.title-mismatch"]),
        ("17 パートナーシップで目標を達成しよう", []),
        ("11.パートナーシップで目標を達成しよう", ["sdgs.title-mismatch"]),
        ("2030年までに質の高い教育をみんなに", []),
        ("質の高い教育をみんなに", []),
    ])
    func `compares a goal's number with its title`(text: String, expected: [String]) {
        var sheet = Sheet(id: "1", kind: .measure)
        sheet.sections = [Sheet.Section(role: .sdgs, heading: "SDGs")]
        sheet.sections[0].items = [Item(text: text)]
        #expect(codes(sheet) == expected)
    }

    @Test func `names the item that a finding speaks of`() throws {
        var sheet = Sheet(id: "1", kind: .goal)
        sheet.sections = [Sheet.Section(role: .summary, heading: "事業概要")]
        var item = Item(text: "甲")
        item.items = [Item(text: "乙"), Item(text: "（丙")]
        sheet.sections[0].items = [Item(text: "丁"), item]
        let found = RuleBook.all.flatMap { $0.findings(in: plan(sheet)) }
        #expect(found.map(\.place) == [.item(sheet: 0, section: 0, [1, 1])])
    }
}
