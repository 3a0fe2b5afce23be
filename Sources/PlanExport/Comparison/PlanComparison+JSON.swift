import PlanModel

extension PlanComparison {
    /// The comparison as one object of JSON, indented: `matches` with the reason of each, and `changes`.
    ///
    /// ```json
    /// {"matches": [{"reason": "key", "old": {…}, "new": {…}}], "changes": [{"change": "targetRevised", …}]}
    /// ```
    public var json: [UInt8] {
        JSONWriter.indented { json in
            json.object { json in
                json.array("matches", matches) { json, match in
                    json.object { json in
                        json.word("reason", match.reason.rawValue)
                        json.sheet("old", match.old)
                        json.sheet("new", match.new)
                    }
                }
                json.array("changes", changes) { json, change in json.change(change) }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func sheet(_ key: JSONKey, _ sheet: ComparedSheet?) {
        self.key(key)
        guard let sheet else { return null() }
        object { json in
            json.string("document", sheet.document)
            json.string("id", sheet.id)
            json.word("kind", sheet.kind.rawValue)
            json.string("code", sheet.code)
            json.string("title", sheet.title)
            json.string("department", sheet.department)
            json.number("line", sheet.line)
        }
    }

    fileprivate mutating func change(_ change: PlanChange) {
        object { json in
            json.word("change", change.kind.rawValue)
            json.sheet("old", change.old)
            json.sheet("new", change.new)
            json.string("subject", change.subject)
            json.string("period", change.period?.text)
            json.number("fiscalYear", change.period?.fiscalYear?.startYear)
            json.string("was", change.was)
            json.string("now", change.now)
            json.decimal("difference", change.difference)
            json.string("unit", change.unit)
            json.key("reached")
            if let isReached = change.isReached { json.flag(isReached) } else { json.null() }
            json.number("oldLine", change.oldLine)
            json.number("newLine", change.newLine)
        }
    }
}
