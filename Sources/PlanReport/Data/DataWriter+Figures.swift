import PlanModel

/// How indicators, budgets and values are written.
extension DataWriter {
    mutating func indicator(_ indicator: Indicator, _ trace: IndicatorTrace?) {
        object { writer in
            writer.text("name", indicator.name)
            writer.text("kind", indicator.kind.rawValue)
            writer.number("theme", indicator.theme)
            writer.texts("qualifiers", indicator.qualifiers)
            writer.text("unit", indicator.unit?.notation)
            writer.text("rationale", indicator.rationale)
            writer.text("method", indicator.method)
            writer.text("direction", indicator.direction?.rawValue)
            writer.list("observations", indicator.observations, trace?.observations) { $0.observation($1, $2) }
            writer.place("at", trace?.span)
        }
    }

    private mutating func observation(_ observation: Indicator.Observation, _ span: SourceSpan?) {
        object { writer in
            writer.text("role", observation.role.rawValue)
            writer.text("label", observation.label)
            writer.period("period", observation.period)
            writer.text("asOf", observation.asOf?.description)
            writer.valueMembers(observation.value)
            writer.texts("qualifiers", observation.qualifiers)
            writer.place("at", span)
        }
    }

    /// What a cell says. The status of a figure, and its bound where it is the figure itself, are left out.
    private mutating func valueMembers(_ value: Value) {
        text("text", value.text)
        if value.status != .number { text("status", value.status.rawValue) }
        decimal("amount", value.amount)
        text("unit", value.unit)
        if value.bound != .equal { text("bound", value.bound?.rawValue) }
        if let upper = value.upper {
            decimal("upper", upper.amount)
            text("upperBound", upper.bound.rawValue)
        }
        if let base = value.base { decimal("base", base.amount) }
        texts("footnotes", value.footnotes)
    }

    mutating func budget(_ budget: Budget?, _ trace: BudgetTrace?) {
        guard let budget else { return }
        object("budget") { writer in
            writer.text("unit", budget.unit)
            writer.text("side", budget.side?.rawValue)
            writer.account(budget.account, trace)
            writer.list("years", budget.years, trace?.years) { $0.year($1, $2) }
            if let change = budget.change { writer.object("change") { $0.valueMembers(change) } }
            writer.place("at", trace?.heads)
        }
    }

    private mutating func account(_ account: Account?, _ trace: BudgetTrace?) {
        guard let account else { return }
        object("account") { writer in
            writer.text("text", account.text)
            writer.text("fund", account.fund)
            writer.list("levels", account.levels, trace?.levels) { writer, level, span in
                writer.object { writer in
                    writer.text("level", level.level.rawValue)
                    writer.number("number", level.number)
                    writer.text("name", level.name)
                    writer.place("at", span)
                }
            }
            writer.place("at", trace?.account)
        }
    }

    private mutating func year(_ year: Budget.Year, _ trace: BudgetYearTrace?) {
        object { writer in
            writer.period("period", year.period)
            writer.object("total") { writer in
                writer.valueMembers(year.total)
                writer.place("at", trace?.span)
            }
            writer.list("sources", year.sources, trace?.sources) { writer, source, span in
                writer.object { writer in
                    writer.text("kind", source.kind.rawValue)
                    writer.text("label", source.label)
                    if source.specific { writer.number("specific", 1) }
                    writer.valueMembers(source.value)
                    writer.place("at", span)
                }
            }
        }
    }
}
