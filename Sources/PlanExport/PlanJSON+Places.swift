import PlanModel

/// How stretches of the calendar and of the source are written.
extension JSONWriter {
    mutating func period(_ key: JSONKey, _ period: Period?) {
        self.key(key)
        guard let period else { return null() }
        open("{")
        periodKeys(period)
        close("}")
    }

    mutating func periodKeys(_ period: Period) {
        string(.text, period.text)
        word(.precision, period.precision.rawValue)
        key(.start)
        point(period.start)
        key(.end)
        point(period.end)
        number(.fiscalYear, period.fiscalYear?.startYear)
        word(.bound, period.bound?.rawValue)
    }

    mutating func span(_ key: JSONKey, _ span: SourceSpan?) {
        self.key(key)
        guard let span else { return null() }
        open("{")
        number(.offset, span.offset)
        number(.length, span.length)
        number(.line, span.line)
        number(.column, span.column)
        number(.endLine, span.endLine)
        number(.endColumn, span.endColumn)
        close("}")
    }
}
