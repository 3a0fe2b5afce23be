/// A record, from whatever program, does not contradict itself.
struct RecordsAreConsistent: Rule {
    func findings(in plan: Plan) -> [Finding] {
        var findings = Self.ofDocument(plan)
        var (ids, keys): (Set<String>, Set<String>) = ([], [])
        for (index, sheet) in plan.sheets.enumerated() {
            if !ids.insert(sheet.id).inserted { findings.append(Self.finding("sheets.id", sheet.id, .sheet(index))) }
            if let key = sheet.key, !keys.insert(key).inserted {
                findings.append(Self.finding("sheets.key", key, .sheet(index)))
            }
            for goal in sheet.sdgs where !(1...17).contains(goal) {
                findings.append(Self.finding("sdgs", String(goal), .sheet(index)))
            }
            if Self.endsBeforeStart(sheet.fiscalYear) {
                findings.append(Self.finding("fiscalYear", sheet.fiscalYear?.text ?? "", .sheet(index)))
            }
            findings += Self.ofIndicators(sheet, index) + Self.ofBudget(sheet, index)
        }
        return findings
    }

    private static func ofDocument(_ plan: Plan) -> [Finding] {
        var findings: [Finding] = []
        if let code = plan.municipality?.code, !hasRightCheckDigit(code) {
            findings.append(finding("municipality.code", code, .document))
        }
        if endsBeforeStart(plan.fiscalYear) {
            findings.append(finding("fiscalYear", plan.fiscalYear?.text ?? "", .document))
        }
        return findings
    }

    private static func ofIndicators(_ sheet: Sheet, _ index: Int) -> [Finding] {
        var findings: [Finding] = []
        for (position, indicator) in sheet.indicators.enumerated() {
            for (number, observation) in indicator.observations.enumerated() {
                let place = RecordPath.observation(sheet: index, indicator: position, number)
                if contradicts(observation.value) {
                    findings.append(finding("observations.value", observation.value.text, place))
                }
                if endsBeforeStart(observation.period) {
                    findings.append(finding("observations.period", observation.period?.text ?? "", place))
                }
            }
        }
        return findings
    }

    private static func ofBudget(_ sheet: Sheet, _ index: Int) -> [Finding] {
        var findings: [Finding] = []
        for (position, year) in (sheet.budget?.years ?? []).enumerated() {
            let place = RecordPath.budgetYear(sheet: index, position)
            for value in [year.total] + year.sources.map(\.value) where contradicts(value) {
                findings.append(finding("budget.years", value.text, place))
            }
            if endsBeforeStart(year.period) {
                findings.append(finding("budget.years.period", year.period?.text ?? "", place))
            }
        }
        return findings
    }

    private static func finding(_ member: String, _ text: String, _ place: RecordPath) -> Finding {
        Finding(.recordInconsistent, [member, text.isEmpty ? "—" : text], at: place)
    }

    /// A number has an amount, and nothing else has one.
    private static func contradicts(_ value: Value) -> Bool {
        let hasFigure = value.amount != nil
        return (value.status == .number) != hasFigure || !hasFigure && (value.bound != nil || value.upper != nil)
    }

    private static func endsBeforeStart(_ period: Period?) -> Bool {
        guard let start = period?.start?.date, let end = period?.end?.date else { return false }
        return end < start
    }

    /// The last of six digits follows from the others (全国地方公共団体コード).
    private static func hasRightCheckDigit(_ code: String) -> Bool {
        let digits = code.utf8.map { Int($0) - 0x30 }
        guard digits.count == 6, digits.allSatisfy((0...9).contains) else { return false }
        let sum = zip(digits, [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return digits[5] == (11 - sum % 11) % 10
    }
}

extension FindingDefinition {
    static let recordInconsistent = FindingDefinition(
        .recordInconsistent, severity: .error,
        wording: Message(
            ja: "レコードが矛盾しています: {0}（{1}）。このレコードを書いたプログラムを確かめてください。",
            en: "The record contradicts itself: {0} ({1}). Check the program that wrote it."),
        meaning: Message(
            ja: "レコードそのものが矛盾しています。数値でない値に数量がある、シートの id が重なる、存在しない目標番号、検査数字の合わない団体コード、始まりより前に終わる期間、原文の外を指す位置などです。",
            en: """
                A record that contradicts itself: \
                an amount beside another status than number, two sheets with one id, a goal number outside 1 to 17, \
                a code with a wrong check digit, a period that ends before it starts, a place outside the source.
                """),
        example: "{\"status\":\"text\",\"amount\":5}",
        advice: Message(ja: "このレコードを書いたプログラムを確かめてください。", en: "Check the program that wrote the record."))
}
