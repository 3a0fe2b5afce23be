import PlanModel

@testable import PlanParse

/// A table of drawn words and figures, with the facts that it states.
///
/// A fact is `subject | what | year | amount`: what a record of the table has to say, however the table lies.
struct RandomTable {
    private(set) var rows: [[String]] = []
    private(set) var facts: [String] = []
    /// The line that gives the unit of the figures.
    private(set) var caption: String?

    private static let nouns = ["道路", "図書館", "公園", "農地", "港湾", "健診", "保育", "防災", "広報", "観光", "水道", "林道"]
    private static let acts = ["整備", "運営", "点検", "改修", "支援", "普及", "管理"]
    private static let counted = ["の件数", "の利用者数", "の参加者数", "の満足度", "の実施率", "の回数"]
    private static let units = ["件", "人", "回", "％", "か所"]

    init(using random: inout SplitMix) {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: self.init(indicators: &random)
        case 1: self.init(roles: &random)
        case 2: self.init(money: &random)
        case 3: self.init(projects: &random)
        default: self.init(years: &random)
        }
    }

    /// Names that differ from each other.
    private static func names(_ count: Int, _ end: [String], _ random: inout SplitMix) -> [String] {
        var names: [String] = []
        while names.count < count {
            let name = Self.pick(nouns, &random) + Self.pick(acts, &random)
            let whole = name + Self.pick(end, &random)
            if !names.contains(whole) { names.append(whole) }
        }
        return names
    }

    private static func pick(_ words: [String], _ random: inout SplitMix) -> String {
        words[Int.random(in: words.indices, using: &random)]
    }

    private static func amount(_ random: inout SplitMix) -> Int { Int.random(in: 1...99_999, using: &random) }

    /// A figure as a document writes it.
    private static func written(_ amount: Int) -> String {
        let digits = String(amount)
        guard amount > 999 else { return digits }
        return digits.dropLast(3) + "," + digits.suffix(3)
    }

    private mutating func state(_ subject: String, _ what: String, _ year: String, _ amount: Int) {
        facts.append("\(subject) | \(what) | \(year) | \(amount)")
    }

    // MARK: Arrangements

    /// One indicator a row, its years in the heads, in the cells, or in columns of their own.
    private init(indicators random: inout SplitMix) {
        let place = Int.random(in: 0..<3, using: &random)
        let owner = Self.pick(["", "町の", "中期"], &random)
        let base = Self.pick(["基準値", "現状値", "策定時"], &random)
        let heads = [base, owner + "目標値"]
        let years = ["R5", "R9"]
        let hasUnit = Bool.random(using: &random)
        var first = ["指標名"] + (hasUnit ? ["単位"] : [])
        for (head, year) in zip(heads, years) {
            if place == 2 {
                first += [head + "の年度", head]
            } else {
                first.append(place == 0 ? "\(head)（\(year)）" : head)
            }
        }
        rows = [first]
        for name in Self.names(Int.random(in: 2...6, using: &random), Self.counted, &random) {
            let unit = Self.pick(Self.units, &random)
            var row = [name] + (hasUnit ? [unit] : [])
            for (position, year) in years.enumerated() {
                let amount = Self.amount(&random)
                let figure = Self.written(amount) + (hasUnit ? "" : unit)
                if place == 2 { row.append(year) }
                row.append(place == 1 ? "\(figure)（\(year)）" : figure)
                let role = position > 0 ? "target" : base == "現状値" ? "actual" : "baseline"
                state(name, role, year, amount)
            }
            rows.append(row)
        }
    }

    /// Rows of 目標 and 実績 above each other under years.
    private init(roles random: inout SplitMix) {
        let years = ["令和5年度", "令和6年度", "令和7年度"]
        rows = [["指標", "単位", "区分"] + years]
        for name in Self.names(Int.random(in: 2...4, using: &random), Self.counted, &random) {
            for (role, word) in [("target", "目標"), ("actual", "実績")] {
                var row = role == "target" ? [name, Self.pick(Self.units, &random), word] : ["", "", word]
                for year in years {
                    let amount = Self.amount(&random)
                    row.append(Self.written(amount))
                    state(name, role, year, amount)
                }
                rows.append(row)
            }
        }
    }

    /// Projects with their amounts of two years and the sources of the last, a part and a sum among the rows.
    private init(money random: inout SplitMix) {
        let kinds = [("国庫支出金", "national"), ("県支出金", "prefectural"), ("地方債", "bonds"), ("一般財源", "general")]
        let used = kinds.dropFirst(Int.random(in: 0..<3, using: &random))
        rows = [["事業名", "R6予算額", "R7予算額"] + used.map(\.0)]
        caption = "（単位：千円）"
        for name in Self.names(Int.random(in: 2...5, using: &random), ["事業"], &random) {
            let before = Self.amount(&random)
            let sources = used.map { _ in Self.amount(&random) }
            let total = sources.reduce(0, +)
            rows.append([name, Self.written(before), Self.written(total)] + sources.map(Self.written))
            state(name, "total", "R6", before)
            state(name, "total", "R7", total)
            for (kind, amount) in zip(used, sources) { state(name, kind.1, "R7", amount) }
            guard Bool.random(using: &random) else { continue }
            let part = "うち\(name.prefix(2))分"
            rows.append([part, "1", "2"] + used.map { _ in "" })
            state(part, "total", "R6", 1)
            state(part, "total", "R7", 2)
        }
    }

    /// Projects with their cost and two indicators side by side.
    private init(projects random: inout SplitMix) {
        rows = [
            ["番号", "事務事業名", "担当課", "R6決算（千円）", "活動指標名", "単位", "実績値", "成果指標名", "単位", "実績値"]
        ]
        let names = Self.names(Int.random(in: 2...5, using: &random), ["事業"], &random)
        let counted = Self.names(names.count * 2, Self.counted, &random)
        for (position, name) in names.enumerated() {
            let cost = Self.amount(&random)
            var row = [String(position + 1), name, "総務課", Self.written(cost)]
            state(name, "total", "R6", cost)
            for own in [counted[position * 2], counted[position * 2 + 1]] {
                let amount = Self.amount(&random)
                row += [own, Self.pick(Self.units, &random), Self.written(amount)]
                state(own, "actual", "-", amount)
            }
            rows.append(row)
        }
    }

    /// Years in the first column, indicators beside it.
    private init(years random: inout SplitMix) {
        let names = Self.names(Int.random(in: 2...3, using: &random), ["の件数", "の利用者数"], &random)
        rows = [["年度"] + names.map { $0 + "（人）" }]
        for year in ["R3", "R4", "R5"] {
            var row = [year]
            for name in names {
                let amount = Self.amount(&random)
                row.append(Self.written(amount))
                state(name, "actual", year, amount)
            }
            rows.append(row)
        }
    }

    // MARK: Text and records

    /// Where a table stands.
    enum Context: CaseIterable {
        /// Below a heading of a document that no form declares.
        case undeclared
        /// In a chapter of a declared form, as its targets.
        case chapter
    }

    /// The table below its caption, in tabs.
    func text(in context: Context) -> String {
        let table = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
        return Self.text(table, caption: caption, in: context)
    }

    /// A table in tabs below its caption.
    static func text(_ table: String, caption: String?, in context: Context) -> String {
        let body = (caption.map { $0 + "\n" } ?? "") + table
        switch context {
        case .undeclared: return "町の資料\n\n\(caption == nil ? "資料\n" : "")" + body
        case .chapter: return "守る 2 ▶ ①暮らしの安全\n\n現況と課題\n\n- 町の人口は減っています。\n\n達成目標\n\n" + body
        }
    }

    /// The facts that records state.
    static func facts(of sheets: [Sheet]) -> [String] {
        var facts: [String] = []
        for sheet in sheets {
            for indicator in sheet.indicators {
                for figure in indicator.observations {
                    guard let amount = figure.value.amount else { continue }
                    let role = figure.role == .finalTarget ? "target" : figure.role.rawValue
                    facts.append("\(indicator.name) | \(role) | \(figure.period?.text ?? "-") | \(amount)")
                }
            }
            for year in sheet.budget?.years ?? [] {
                let name = "\(sheet.title ?? "-") | "
                let period = " | \(year.period?.text ?? "-") | "
                if let amount = year.total.amount { facts.append(name + "total" + period + "\(amount)") }
                for source in year.sources {
                    if let amount = source.value.amount {
                        facts.append(name + source.kind.rawValue + period + "\(amount)")
                    }
                }
            }
        }
        return facts
    }
}
