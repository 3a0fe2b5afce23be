import PlanModel

/// How indicators, budgets and values are written.
extension JSONWriter {
    mutating func indicator(_ indicator: Indicator, _ trace: IndicatorTrace?) {
        object { writer in
            writer.key(.name)
            writer.string(indicator.name)
            writer.key(.kind)
            writer.word(indicator.kind.rawValue)
            writer.key(.theme)
            writer.number(indicator.theme)
            writer.key(.qualifiers)
            writer.strings(indicator.qualifiers)
            writer.key(.unit)
            writer.unit(indicator.unit)
            if indicator.rationale == nil, indicator.method == nil {
                writer.nulls(.reasons)
            } else {
                writer.key(.rationale)
                writer.string(indicator.rationale)
                writer.key(.method)
                writer.string(indicator.method)
            }
            writer.key(.direction)
            writer.word(indicator.direction?.rawValue)
            writer.key(.observations)
            writer.array(indicator.observations.indices) {
                $0.observation(indicator.observations[$1], trace?.observations.at($1))
            }
            writer.key(.span)
            writer.span(trace?.span)
        }
    }

    private mutating func observation(_ observation: Observation, _ span: SourceSpan?) {
        object { writer in
            writer.key(.role)
            writer.word(observation.role.rawValue)
            writer.key(.label)
            writer.string(observation.label)
            writer.key(.period)
            writer.period(observation.period)
            writer.key(.asOf)
            writer.string(observation.asOf?.description)
            writer.key(.value)
            writer.value(observation.value)
            writer.key(.span)
            writer.span(span)
        }
    }

    mutating func value(_ value: Value?) {
        guard let value else { return null() }
        object { $0.valueKeys(value) }
    }

    mutating func valueKeys(_ value: Value) {
        key(.text)
        string(value.text)
        key(.status)
        word(value.status.rawValue)
        key(.amount)
        decimal(value.amount)
        key(.unit)
        string(value.unit)
        if value.bound == nil, value.upper == nil {
            nulls(.limits)
        } else {
            key(.bound)
            word(value.bound?.rawValue)
            key(.upper)
            limit(value.upper)
        }
        key(.base)
        base(value.base)
    }

    private mutating func limit(_ limit: Value.Limit?) {
        guard let limit else { return null() }
        object { writer in
            writer.key(.amount)
            writer.decimal(limit.amount)
            writer.key(.bound)
            writer.word(limit.bound.rawValue)
        }
    }

    private mutating func base(_ base: Value.Base?) {
        guard let base else { return null() }
        object { writer in
            writer.key(.amount)
            writer.decimal(base.amount)
            writer.key(.unit)
            writer.string(base.unit)
        }
    }

    private mutating func unit(_ unit: Unit?) {
        guard let unit else { return null() }
        object { writer in
            writer.key(.text)
            writer.string(unit.text)
            writer.key(.symbol)
            writer.string(unit.symbol)
            writer.key(.dimension)
            writer.word(unit.dimension.rawValue)
            writer.key(.scale)
            writer.decimal(unit.scale)
            writer.key(.base)
            writer.string(unit.base)
            writer.key(.per)
            if let per = unit.per {
                writer.object { writer in
                    writer.key(.amount)
                    writer.decimal(per.amount)
                    writer.key(.unit)
                    writer.string(per.unit)
                }
            } else {
                writer.null()
            }
        }
    }

    mutating func budget(_ budget: Budget?, _ trace: BudgetTrace?) {
        guard let budget else { return null() }
        object { writer in
            writer.key(.unit)
            writer.string(budget.unit)
            writer.key(.account)
            writer.account(budget.account, trace?.account)
            writer.key(.years)
            writer.array(budget.years.indices) { $0.year(budget.years[$1], trace?.years.at($1)) }
            writer.key(.change)
            writer.value(budget.change)
            writer.key(.span)
            writer.span(trace?.heads)
        }
    }

    private mutating func account(_ account: Account?, _ span: SourceSpan?) {
        guard let account else { return null() }
        object { writer in
            writer.key(.text)
            writer.string(account.text)
            writer.key(.fund)
            writer.string(account.fund)
            writer.key(.levels)
            writer.array(account.levels) { $0.level($1) }
            writer.key(.span)
            writer.span(span)
        }
    }

    mutating func level(_ level: Account.Level) {
        object { writer in
            writer.key(.level)
            writer.string(level.level)
            writer.key(.number)
            writer.number(level.number)
            writer.key(.name)
            writer.string(level.name)
        }
    }

    private mutating func year(_ year: Budget.Year, _ trace: BudgetYearTrace?) {
        object { writer in
            writer.key(.period)
            writer.period(year.period)
            writer.key(.total)
            writer.value(year.total)
            writer.key(.sources)
            writer.array(year.sources.indices) { writer, index in
                let source = year.sources[index]
                writer.object { writer in
                    writer.key(.kind)
                    writer.word(source.kind.rawValue)
                    writer.key(.label)
                    writer.string(source.label)
                    writer.key(.specific)
                    writer.literal(source.specific ? "true" : "false")
                    writer.key(.value)
                    writer.value(source.value)
                    writer.key(.span)
                    writer.span(trace?.sources.at(index))
                }
            }
            writer.key(.span)
            writer.span(trace?.span)
        }
    }
}
