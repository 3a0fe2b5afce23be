import PlanModel

/// How indicators, budgets and values are read back.
extension JSONNode {
    func indicator() throws(PlanJSONError) -> (Indicator, IndicatorTrace) {
        var indicator = Indicator(name: try self[.name].string, kind: try self[.kind].word(Indicator.Kind.self))
        var trace = IndicatorTrace(span: try self[.span].span() ?? .none)
        indicator.theme = try self[.theme].optionalInt
        indicator.qualifiers = try self[.qualifiers].strings()
        indicator.unit = try self[.unit].optional { node throws(PlanJSONError) in try node.unit() }
        indicator.rationale = try self[.rationale].optionalString
        indicator.method = try self[.method].optionalString
        indicator.direction = try self[.direction].optionalWord(Indicator.Direction.self)
        for node in try self[.observations].elements {
            indicator.observations.append(try node.observation())
            trace.observations.append(try node[.span].span() ?? .none)
        }
        return (indicator, trace)
    }

    private func observation() throws(PlanJSONError) -> Indicator.Observation {
        var observation = Indicator.Observation(
            role: try self[.role].word(Indicator.Observation.Role.self), label: try self[.label].string,
            period: try self[.period].optional { node throws(PlanJSONError) in try node.period() },
            asOf: try self[.asOf].notation(CivilDate.self), value: try self[.value].value())
        let (qualifiers, footnotes) = (try self[.qualifiers].strings(), try self[.footnotes].strings())
        if !qualifiers.isEmpty { observation.qualifiers = qualifiers }
        if !footnotes.isEmpty { observation.footnotes = footnotes }
        return observation
    }

    private func value() throws(PlanJSONError) -> Value {
        var value = Value(text: try self[.text].string, status: try self[.status].word(Value.Status.self))
        value.amount = try self[.amount].optionalDecimal
        value.unit = try self[.unit].optionalString
        value.bound = try self[.bound].optionalWord(Bound.self)
        value.upper = try self[.upper].optional { node throws(PlanJSONError) in
            Value.Limit(amount: try node[.amount].decimal, bound: try node[.bound].word(Bound.self))
        }
        value.base = try self[.base].optional { node throws(PlanJSONError) in
            Value.Base(amount: try node[.amount].decimal, unit: try node[.unit].string)
        }
        let footnotes = try self[.footnotes].strings()
        if !footnotes.isEmpty { value.footnotes = footnotes }
        return value
    }

    private func unit() throws(PlanJSONError) -> Value.Unit {
        Value.Unit(
            text: try self[.text].string, symbol: try self[.symbol].string,
            dimension: try self[.dimension].word(Value.Unit.Dimension.self), scale: try self[.scale].optionalDecimal,
            base: try self[.base].optionalString,
            per: try self[.per].optional { node throws(PlanJSONError) in
                Value.Unit.Per(amount: try node[.amount].decimal, unit: try node[.unit].string)
            })
    }

    func budget() throws(PlanJSONError) -> (Budget, BudgetTrace) {
        var (budget, trace) = (Budget(), BudgetTrace())
        budget.unit = try self[.unit].optionalString
        budget.side = try self[.side].optionalWord(Budget.Side.self)
        if let (account, levels) = try self[.account].optional({ node throws(PlanJSONError) in try node.account() }) {
            budget.account = account
            trace.levels = levels
            trace.account = try self[.account][.span].span()
        }
        (budget.years, trace.years) = try self[.years].pairs { node throws(PlanJSONError) in try node.year() }
        trace.heads = try self[.span].span()
        budget.change = try self[.change].optional { node throws(PlanJSONError) in try node.value() }
        return (budget, trace)
    }

    private func account() throws(PlanJSONError) -> (Account, [SourceSpan]) {
        let (levels, spans) = try self[.levels].placed { node throws(PlanJSONError) in
            Account.Level(
                level: try node[.level].word(Account.Level.Kind.self), number: try node[.number].int,
                name: try node[.name].optionalString)
        }
        let account = Account(text: try self[.text].string, fund: try self[.fund].optionalString, levels: levels)
        return (account, spans)
    }

    private func year() throws(PlanJSONError) -> (Budget.Year, BudgetYearTrace) {
        var year = Budget.Year(
            period: try self[.period].optional { node throws(PlanJSONError) in try node.period() },
            total: try self[.total].value())
        var trace = BudgetYearTrace(span: try self[.span].span() ?? .none)
        for node in try self[.sources].elements {
            var source = Budget.Source(
                kind: try node[.kind].word(Budget.Source.Kind.self), label: try node[.label].string,
                specific: try node[.specific].bool, value: try node[.value].value())
            let footnotes = try node[.footnotes].strings()
            if !footnotes.isEmpty { source.footnotes = footnotes }
            year.sources.append(source)
            trace.sources.append(try node[.span].span() ?? .none)
        }
        return (year, trace)
    }
}
