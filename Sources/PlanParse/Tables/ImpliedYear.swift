import PlanModel

/// Whether the year of a title or caption is that of the amounts in a table whose heads name none.
enum ImpliedYear {
    /// No amount of the rows has a year, and their heads and the words above say alike that they are of a budget or a
    /// settlement; a cost alone is of the one that the document is. Costs of several years (総事業費) are of no year.
    ///
    /// - Parameter words: The caption and the title.
    static func covers(_ table: Table, _ words: String, _ bytes: [UInt8]) -> Bool {
        let totals = table.columns.filter { $0.role == .total }
        if isBesideOtherYear(totals, bytes) { return true }
        guard !totals.isEmpty, table.columns.allSatisfy({ $0.period == nil }) else { return false }
        guard let names = names(words) else { return false }
        return totals.allSatisfy { total in
            let key = key(of: total.head, bytes)
            return names.contains(key) || totals.count == 1 && costs.contains(key)
        }
    }

    /// The key of a head without the unit behind it: 予算額 of `予算額（千円）`.
    private static func key(of head: Head, _ bytes: [UInt8]) -> UInt64 {
        guard head.unit != nil, let bracket = HeadingLine.trailingBracket(bytes, head.span),
            bracket.start > head.span.lower
        else { return head.key.hash }
        return LabelKey(bytes, CleanText(bytes).trimmed(ByteSpan(head.span.lower, bracket.start))).hash
    }

    /// `当初予算額 | 前年度当初`: the one amount without a year beside that of the year before.
    private static func isBesideOtherYear(_ totals: [Column], _ bytes: [UInt8]) -> Bool {
        let own = totals.filter { $0.period == nil }
        guard own.count == 1, let key = own.first.map({ key(of: $0.head, bytes) }),
            budgets.contains(key) || settlements.contains(key)
        else { return false }
        return totals.count == 2 && totals.contains { $0.head.relativeYear == -1 && $0.period != nil }
    }

    /// The label and the words above it say alike that an amount is of a budget or a settlement.
    static func covers(_ label: LabelKey, _ words: String) -> Bool { names(words)?.contains(label.hash) == true }

    /// The labels of amounts of what the words speak of; nil where that is both or neither.
    private static func names(_ words: String) -> Set<UInt64>? {
        let isOfBudget = words.contains("予算")
        return isOfBudget == words.contains("決算") ? nil : isOfBudget ? budgets : settlements
    }

    private static let budgets = hashes(["予算額", "予算", "当初予算額", "当初予算", "予算案", "予算案額", "補正前の額", "補正額", "補正後の額", "計"])
    private static let settlements = hashes(["決算額", "決算", "支出済額", "予算現額", "現計予算額", "最終予算額", "翌年度繰越額", "調定額", "収入済額"])
    private static let costs = hashes(["金額", "事業費"])

    private static func hashes(_ labels: [String]) -> Set<UInt64> { Set(labels.map { LabelKey(declared: $0).hash }) }
}
