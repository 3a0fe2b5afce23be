import PlanExport
import PlanModel

/// One change that next year's plan has, planted in a record: the record says it then, or has no place for it.
struct PlantedChange: Sendable {
    let kind: PlanChange.Kind
    /// What goes along with it.
    let companions: Set<PlanChange.Kind>
    /// Makes the change; false where the plan has no place for it.
    let plant: @Sendable (inout Plan) -> Bool

    private init(
        _ kind: PlanChange.Kind, with companions: Set<PlanChange.Kind> = [],
        _ plant: @escaping @Sendable (inout Plan) -> Bool
    ) {
        (self.kind, self.companions, self.plant) = (kind, companions, plant)
    }

    static let all: [PlantedChange] = sheets + parted + indicators + figures + money + texts

    /// Whether what was found is this change alone, with what goes along with it.
    func isAll(of found: [PlanChange.Kind]) -> Bool { found.filter { !companions.contains($0) } == [kind] }

    // MARK: Places

    /// The sheets of a title that no other has, with something of their own to be known by.
    private static func named(_ plan: Plan, _ condition: (Sheet) -> Bool = { _ in true }) -> Int? {
        plan.sheets.indices.first { index in
            let sheet = plan.sheets[index]
            return sheet.title != nil && plan.sheets.count { $0.title == sheet.title } == 1 && condition(sheet)
        }
    }

    private static func change(
        _ plan: inout Plan, _ condition: (Sheet) -> Bool = { _ in true }, _ body: (inout Sheet) -> Void
    ) -> Bool {
        guard let index = named(plan, condition) else { return false }
        body(&plan.sheets[index])
        return true
    }

    /// The first indicator whose name no other has.
    private static func changeIndicator(
        _ plan: inout Plan, _ condition: (Indicator) -> Bool = { _ in true }, _ body: (inout Indicator) -> Void
    ) -> Bool {
        let names = plan.sheets.flatMap(\.indicators).map(\.name)
        for sheet in plan.sheets.indices {
            for index in plan.sheets[sheet].indicators.indices
            where names.count(where: { $0 == plan.sheets[sheet].indicators[index].name }) == 1
                && condition(plan.sheets[sheet].indicators[index])
            {
                body(&plan.sheets[sheet].indicators[index])
                return true
            }
        }
        return false
    }

    /// The first figure of a role whose year has no other figure.
    private static func changeFigure(
        _ plan: inout Plan, _ role: Indicator.Observation.Role, _ body: (inout Indicator.Observation) -> Void
    ) -> Bool {
        func isLone(_ observation: Indicator.Observation, _ indicator: Indicator) -> Bool {
            observation.role == role && observation.value.amount != nil && observation.period?.fiscalYear != nil
                && indicator.observations.count { $0.period?.start == observation.period?.start } == 1
        }
        return changeIndicator(&plan, { indicator in indicator.observations.contains { isLone($0, indicator) } }) {
            guard let index = $0.observations.firstIndex(where: { [indicator = $0] in isLone($0, indicator) }) else {
                return
            }
            body(&$0.observations[index])
        }
    }

    private static func isCounted(_ value: Value) -> Bool { value.amount != nil }

    private static let later = FiscalYear(startingIn: 2099).map { Period($0, text: "2099年度") }

    // MARK: Changes

    private static let sheets: [PlantedChange] = [
        PlantedChange(.sheetAdded) { plan in
            guard let kind = plan.sheets.first?.kind else { return false }
            var sheet = Sheet(id: "99", kind: kind)
            sheet.title = "夜空観察会の支度"
            plan.sheets.insert(sheet, at: 0)
            return true
        },
        PlantedChange(.sheetRemoved) { plan in
            guard let index = named(plan) else { return false }
            plan.sheets.remove(at: index)
            return true
        },
        PlantedChange(.sheetRenamed) { plan in
            change(&plan, { $0.code != nil || $0.sections.count { !$0.items.isEmpty } > 1 }) { $0.title? += "の推進" }
        },
        PlantedChange(.codeChanged) { plan in change(&plan, { $0.code != nil }) { $0.code = "9-9" } },
        PlantedChange(.departmentChanged) { plan in
            change(&plan, { $0.title != $0.organization.department }) { $0.organization.department = "新設企画室" }
        },
        PlantedChange(.sheetMoved) { plan in
            change(&plan, { !$0.lineage.isEmpty }) { $0.lineage[0].title = "別の政策" }
        },
    ]

    /// A sheet of a title of its own, and the place in its first section of a text that stands nowhere else.
    private static func singular(_ plan: Plan) -> (sheet: Int, item: Int)? {
        let all = plan.sheets.flatMap(\.sections).flatMap(\.items).map(\.text)
        for sheet in plan.sheets.indices where named(plan, { $0.id == plan.sheets[sheet].id }) == sheet {
            let items = plan.sheets[sheet].sections.first?.items ?? []
            guard items.count > 1 else { continue }
            for (place, item) in items.enumerated()
            where item.items.isEmpty && item.text.count > 12 && all.count(where: { $0 == item.text }) == 1 {
                return (sheet, place)
            }
        }
        return nil
    }

    private static func other(_ plan: Plan, than sheet: Int) -> Int? {
        plan.sheets.indices.first {
            $0 != sheet && plan.sheets[$0].kind == plan.sheets[sheet].kind && !plan.sheets[$0].sections.isEmpty
        }
    }

    /// Sheets that were split, and that went into others.
    private static let parted: [PlantedChange] = [
        PlantedChange(.sheetSplit, with: [.textMoved]) { plan in
            guard let (from, place) = singular(plan) else { return false }
            var sheet = Sheet(id: "99", kind: plan.sheets[from].kind)
            sheet.title = "夜空観察会の支度"
            sheet.sections = [plan.sheets[from].sections[0]]
            sheet.sections[0].items = [plan.sheets[from].sections[0].items.remove(at: place)]
            plan.sheets.append(sheet)
            return true
        },
        PlantedChange(.sheetMerged, with: [.textMoved, .textAdded, .indicatorMoved]) { plan in
            guard let (from, _) = singular(plan), let to = other(plan, than: from) else { return false }
            let gone = plan.sheets[from]
            plan.sheets[to].sections += gone.sections
            plan.sheets[to].indicators += gone.indicators
            plan.sheets.remove(at: from)
            return true
        },
    ]

    private static let indicators: [PlantedChange] = [
        PlantedChange(.indicatorAdded) { plan in
            change(&plan) { $0.indicators.insert(Indicator(name: "星を見た人の割合", kind: .target), at: 0) }
        },
        PlantedChange(.indicatorRemoved) { plan in
            change(&plan, { !$0.indicators.isEmpty }) { $0.indicators.removeLast() }
        },
        PlantedChange(.indicatorRenamed) { plan in changeIndicator(&plan, { $0.name.count > 3 }) { $0.name += "延べ" } },
        PlantedChange(.indicatorMoved) { plan in
            guard let from = named(plan, { !$0.indicators.isEmpty }),
                let to = plan.sheets.indices.first(where: { $0 != from && plan.sheets[$0].title != nil }),
                let moved = plan.sheets[from].indicators.last,
                plan.sheets.flatMap(\.indicators).count(where: { $0.name == moved.name }) == 1
            else { return false }
            plan.sheets[from].indicators.removeLast()
            plan.sheets[to].indicators.append(moved)
            return true
        },
        PlantedChange(.unitChanged) { plan in
            changeIndicator(&plan, { $0.unit != nil }) { $0.unit?.symbol = "羽" }
        },
    ]

    private static let figures: [PlantedChange] = [
        PlantedChange(.targetRevised) { plan in changeFigure(&plan, .target) { $0.value = $0.value.more } },
        PlantedChange(.baselineRewritten) { plan in changeFigure(&plan, .baseline) { $0.value = $0.value.more } },
        PlantedChange(.actualRewritten) { plan in changeFigure(&plan, .actual) { $0.value = $0.value.more } },
        PlantedChange(.resultReported) { plan in
            changeFigure(&plan, .target) {
                $0.role = .actual
                $0.value = $0.value.more
            }
        },
        PlantedChange(.figureAdded) { plan in
            changeIndicator(&plan, { $0.observations.contains { isCounted($0.value) } }) { indicator in
                guard var figure = indicator.observations.first(where: { isCounted($0.value) }) else { return }
                figure.role = .actual
                figure.period = later
                indicator.observations.append(figure)
            }
        },
        PlantedChange(.figureRemoved) { plan in
            changeFigure(&plan, .actual) {
                $0.value.status = .blank
                $0.value.amount = nil
            }
        },
    ]

    private static let money: [PlantedChange] = [
        PlantedChange(.amountChanged) { plan in
            change(&plan, { $0.budget?.years.first.map { isCounted($0.total) } == true }) {
                guard let total = $0.budget?.years[0].total else { return }
                $0.budget?.years[0].total = total.more
            }
        },
        PlantedChange(.amountChanged) { plan in
            change(&plan, { $0.budget?.years.first?.sources.first.map { isCounted($0.value) } == true }) {
                guard let value = $0.budget?.years[0].sources[0].value else { return }
                $0.budget?.years[0].sources[0].value = value.more
            }
        },
        PlantedChange(.amountAdded) { plan in
            change(&plan, { $0.budget?.years.first.map { isCounted($0.total) } == true }) {
                guard let total = $0.budget?.years[0].total else { return }
                $0.budget?.years.append(Budget.Year(period: later, total: total))
            }
        },
        PlantedChange(.amountRemoved) { plan in
            change(&plan, { ($0.budget?.years.count { isCounted($0.total) } ?? 0) > 1 }) {
                guard let index = $0.budget?.years.lastIndex(where: { isCounted($0.total) }) else { return }
                $0.budget?.years.remove(at: index)
            }
        },
        PlantedChange(.accountChanged) { plan in
            change(&plan, { $0.budget?.account != nil }) { $0.budget?.account?.text += "・9予備費" }
        },
    ]

    private static let texts: [PlantedChange] = [
        PlantedChange(.textAdded) { plan in
            change(&plan, { !$0.sections.isEmpty }) { $0.sections[0].items.append(Item(text: "夜空を見上げる会を開きます。")) }
        },
        PlantedChange(.textRemoved) { plan in
            change(&plan, { ($0.sections.first?.items.count ?? 0) > 1 && $0.sections[0].items[1].items.isEmpty }) {
                $0.sections[0].items.remove(at: 1)
            }
        },
        PlantedChange(.textChanged) { plan in
            change(&plan, { $0.sections.first?.items.first.map { $0.text.count > 8 } == true }) {
                $0.sections[0].items[0].text += "来年も続けます。"
            }
        },
        PlantedChange(.textMoved) { plan in
            guard let (from, place) = singular(plan), let to = other(plan, than: from) else { return false }
            plan.sheets[to].sections[0].items.append(plan.sheets[from].sections[0].items.remove(at: place))
            return true
        },
        PlantedChange(.textChanged) { plan in
            change(&plan, { !$0.attributes.isEmpty }) { $0.attributes[0].text = "見直し" }
        },
    ]
}

extension Value {
    /// The figure with seven more.
    fileprivate var more: Value {
        var more = self
        more.amount = amount?.adding(ExactDecimal(7))
        more.text = (more.amount?.description ?? "") + (unit ?? "")
        return more
    }
}
