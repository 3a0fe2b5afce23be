import PlanModel

/// How indicators, budgets and values are written.
extension JSONWriter {
    mutating func indicator(_ indicator: Indicator, _ trace: IndicatorTrace?) {
        open("{")
        string(.name, indicator.name)
        word(.kind, indicator.kind.rawValue)
        number(.theme, indicator.theme)
        strings(.qualifiers, indicator.qualifiers)
        unit(indicator.unit)
        string(.rationale, indicator.rationale)
        string(.method, indicator.method)
        word(.direction, indicator.direction?.rawValue)
        array(.observations, indicator.observations, trace?.observations) { $0.observation($1, $2) }
        span(.span, trace?.span)
        close("}")
    }

    private mutating func observation(_ observation: Indicator.Observation, _ span: SourceSpan?) {
        open("{")
        word(.role, observation.role.rawValue)
        string(.label, observation.label)
        period(.period, observation.period)
        key(.asOf)
        day(observation.asOf)
        value(.value, observation.value)
        texts(.qualifiers, observation.qualifiers)
        texts(.footnotes, observation.footnotes)
        self.span(.span, span)
        close("}")
    }

    mutating func value(_ key: JSONKey, _ value: Value?) {
        self.key(key)
        self.value(value)
    }

    mutating func value(_ value: Value?) {
        guard let value else { return null() }
        open("{")
        valueKeys(value)
        close("}")
    }

    mutating func valueKeys(_ value: Value) {
        string(.text, value.text)
        word(.status, value.status.rawValue)
        decimal(.amount, value.amount)
        string(.unit, value.unit)
        word(.bound, value.bound?.rawValue)
        limit(value.upper)
        base(value.base)
    }

    private mutating func limit(_ limit: Value.Limit?) {
        key(.upper)
        guard let limit else { return null() }
        open("{")
        decimal(.amount, limit.amount)
        word(.bound, limit.bound.rawValue)
        close("}")
    }

    private mutating func base(_ base: Value.Base?) {
        key(.base)
        guard let base else { return null() }
        open("{")
        decimal(.amount, base.amount)
        string(.unit, base.unit)
        close("}")
    }

    private mutating func unit(_ unit: Value.Unit?) {
        key(.unit)
        guard let unit else { return null() }
        open("{")
        string(.text, unit.text)
        string(.symbol, unit.symbol)
        word(.dimension, unit.dimension.rawValue)
        decimal(.scale, unit.scale)
        string(.base, unit.base)
        key(.per)
        if let per = unit.per {
            open("{")
            decimal(.amount, per.amount)
            string(.unit, per.unit)
            close("}")
        } else {
            null()
        }
        close("}")
    }

    mutating func budget(_ budget: Budget?, _ trace: BudgetTrace?) {
        key(.budget)
        guard let budget else { return null() }
        open("{")
        string(.unit, budget.unit)
        if let side = budget.side { word(.side, side.rawValue) }
        account(budget.account, trace)
        array(.years, budget.years, trace?.years) { $0.year($1, $2) }
        value(.change, budget.change)
        span(.span, trace?.heads)
        close("}")
    }

    private mutating func account(_ account: Account?, _ trace: BudgetTrace?) {
        key(.account)
        guard let account else { return null() }
        open("{")
        string(.text, account.text)
        string(.fund, account.fund)
        array(.levels, account.levels, trace?.levels) { $0.level($1, $2) }
        place(.span, trace?.account)
        close("}")
    }

    mutating func level(_ level: Account.Level, _ span: SourceSpan? = nil) {
        open("{")
        string(.level, level.level.rawValue)
        number(.number, level.number)
        string(.name, level.name)
        place(.span, span)
        close("}")
    }

    private mutating func year(_ year: Budget.Year, _ trace: BudgetYearTrace?) {
        open("{")
        period(.period, year.period)
        total(year.total)
        array(.sources, year.sources, trace?.sources) { $0.source($1, $2) }
        span(.span, trace?.span)
        close("}")
    }

    private mutating func total(_ total: Value) {
        key(.total)
        open("{")
        valueKeys(total)
        texts(.footnotes, total.footnotes)
        close("}")
    }

    /// A list that few records have; one without entries is left out.
    private mutating func texts(_ key: JSONKey, _ texts: [String]) {
        if !texts.isEmpty { strings(key, texts) }
    }

    private mutating func source(_ source: Budget.Source, _ span: SourceSpan?) {
        open("{")
        word(.kind, source.kind.rawValue)
        string(.label, source.label)
        flag(.specific, source.specific)
        value(.value, source.value)
        texts(.footnotes, source.footnotes)
        self.span(.span, span)
        close("}")
    }
}
