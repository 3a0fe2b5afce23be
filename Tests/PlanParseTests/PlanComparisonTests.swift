import PlanExport
import PlanModel
import Testing

@testable import PlanParse

/// Plans of two years: each change that was planted is found, and none that was not.
@Suite struct PlanComparisonTests {
    private func document(_ fixture: Fixture) throws -> PlanDocument { try fixture.document() }

    /// What differs from a plan once a change is planted in a copy of it; nil where it has no place for the change.
    private func found(_ change: PlantedChange, in old: PlanDocument, _ copy: PlanDocument) -> [PlanChange.Kind]? {
        var new = copy
        guard change.plant(&new.plan) else { return nil }
        SheetKeys.assign(to: &new.plan.sheets)
        return PlanComparison(from: old, to: new).changes.map(\.kind)
    }

    private static func reversed(_ document: PlanDocument) -> PlanDocument {
        var copy = document
        copy.plan.sheets.reverse()
        copy.trace.sheets.reverse()
        SheetKeys.assign(to: &copy.plan.sheets)
        return copy
    }

    @Test(arguments: Fixture.all)
    func `finds nothing in a copy`(fixture: Fixture) throws {
        let document = try document(fixture)
        let comparison = PlanComparison(from: document, to: document)
        #expect(comparison.changes.isEmpty, "\(comparison.changes.map { $0.text(in: .en) })")
        #expect(comparison.matches.count == document.plan.sheets.count)
        #expect(comparison.matches.allSatisfy { $0.reason == .key })
        let turned = PlanComparison(from: document, to: Self.reversed(document))
        #expect(turned.changes.isEmpty, "\(turned.changes.map { $0.text(in: .en) })")
    }

    @Test(arguments: Fixture.all)
    func `finds each planted change and no other`(fixture: Fixture) throws {
        let document = try document(fixture)
        let copies = [document, Self.reversed(document)]
        for change in PlantedChange.all {
            for copy in copies {
                guard let found = found(change, in: document, copy) else { continue }
                #expect(change.isAll(of: found), "\(change.kind): \(found)")
            }
        }
    }

    /// Every kind has a place in some fixture, or nothing would be tested.
    @Test func `plants every kind of change`() throws {
        let documents = try Fixture.all.map { try document($0) }
        for change in PlantedChange.all {
            #expect(documents.contains { found(change, in: $0, $0) != nil }, "\(change.kind)")
        }
        #expect(Set(PlantedChange.all.map(\.kind)) == Set(PlanChange.Kind.allCases))
    }

    private static let damages = LayoutDamage.allCases.filter { !$0.mayBeReported }
    private static let declared = Fixture.all.filter { $0.form != "generic" && $0.name != "damage" }

    @Test(arguments: declared, damages)
    func `finds them in a copy that was damaged`(fixture: Fixture, damage: LayoutDamage) throws {
        let text = String(decoding: try fixture.bytes(), as: UTF8.self)
        let document = try document(fixture)
        var random = SplitMix(seed: UInt64(text.utf8.count))
        let damaged = PlanParser().parse(damage.apply(to: text, fixture.form, &random)).document
        let comparison = PlanComparison(from: document, to: damaged)
        #expect(comparison.changes.isEmpty, "\(comparison.changes.map { $0.text(in: .en) })")
        for change in PlantedChange.all {
            guard let found = found(change, in: document, damaged) else { continue }
            #expect(change.isAll(of: found), "\(change.kind): \(found)")
        }
    }

    // MARK: What is told

    private func plan(_ sheets: (inout [Sheet]) -> Void) -> PlanDocument {
        var plan = Plan(
            source: Plan.Source(name: "plan.txt", encoding: "utf-8", bytes: 0, lines: 0, sha256: ""), form: "generic")
        sheets(&plan.sheets)
        SheetKeys.assign(to: &plan.sheets)
        return PlanDocument(plan: plan, trace: PlanTrace(), diagnostics: [], unclaimed: [])
    }

    private func sheet(_ title: String, code: String? = nil, text: String = "", _ indicator: Indicator? = nil) -> Sheet
    {
        var sheet = Sheet(id: "1", kind: .measure)
        sheet.title = title
        sheet.code = code
        if !text.isEmpty { sheet.attributes = [Sheet.Attribute(label: "内容", role: "other", text: text)] }
        sheet.indicators = [indicator].compactMap { $0 }
        return sheet
    }

    @Test func `matches by title where measures were numbered anew`() {
        let old = plan { $0 = [sheet("道路", code: "1"), sheet("公園", code: "2")] }
        let new = plan { $0 = [sheet("住宅", code: "1"), sheet("道路", code: "2"), sheet("公園", code: "3")] }
        let comparison = PlanComparison(from: old, to: new)
        #expect(comparison.matches.map(\.reason) == [.title, .title])
        #expect(comparison.changes.map(\.kind) == [.codeChanged, .codeChanged, .sheetAdded])
    }

    @Test func `tells two measures of one number apart`() {
        let old = plan { $0 = [sheet("道路の補修", code: "1", text: "舗装をなおす計画を進めます。")] }
        let new = plan { $0 = [sheet("星空観察会", code: "1", text: "望遠鏡をそろえて夜に集まります。")] }
        #expect(PlanComparison(from: old, to: new).changes.map(\.kind) == [.sheetRemoved, .sheetAdded])
    }

    @Test func `matches by content where title and code are others`() {
        var indicator = Indicator(name: "舗装をなおした道の長さ", kind: .target)
        indicator.observations = []
        let old = plan { $0 = [sheet("道路の補修", code: "1", text: "舗装をなおす計画を進めます。", indicator)] }
        let new = plan { $0 = [sheet("安心なみち", code: "7", text: "舗装をなおす計画を進めます。", indicator)] }
        let comparison = PlanComparison(from: old, to: new)
        #expect(comparison.matches.map(\.reason) == [.content])
        #expect(comparison.changes.map(\.kind) == [.sheetRenamed, .codeChanged])
    }

    private func indicator(
        _ figures: [(Indicator.Observation.Role, Int, String)], _ direction: Indicator.Direction? = nil
    )
        -> Indicator
    {
        var indicator = Indicator(name: "利用者数", kind: .target)
        indicator.direction = direction
        indicator.observations = figures.map { role, year, text in
            let period = FiscalYear(startingIn: year).map { Period($0, text: "\(year)年度") }
            return Indicator.Observation(role: role, label: "", period: period, value: Self.value(text))
        }
        return indicator
    }

    private static func value(_ text: String) -> Value {
        ["－", "—"].contains(text)
            ? Value(text: text, status: .notApplicable)
            : ValueReader.quantity(text).value ?? Value(text: text, status: .text)
    }

    private func changes(
        _ old: [(Indicator.Observation.Role, Int, String)], _ new: [(Indicator.Observation.Role, Int, String)],
        _ direction: Indicator.Direction? = nil
    ) -> [PlanChange] {
        let plans = [old, new].map { figures in plan { $0 = [sheet("交通", indicator(figures, direction))] } }
        return PlanComparison(from: plans[0], to: plans[1]).changes
    }

    @Test func `sets a result against the target of its year`() throws {
        let old: [(Indicator.Observation.Role, Int, String)] = [(.actual, 2024, "80人"), (.target, 2025, "90人")]
        let reached = changes(old, [(.actual, 2024, "80人"), (.target, 2025, "90人"), (.actual, 2025, "95人")], .up)
        #expect(reached.map(\.kind) == [.resultReported])
        let result = try #require(reached.first)
        #expect(result.isReached == true && result.difference == ExactDecimal("5") && result.unit == "人")
        #expect(result.text(in: .en) == "indicator “利用者数” 2025年度: result against its target, 90人 → 95人 (+5人, reached)")
        #expect(result.text(in: .ja) == "指標「利用者数」 2025年度：目標に対する実績：90人 → 95人 （+5人、達成）")
        #expect(changes(old, [(.actual, 2024, "80人"), (.actual, 2025, "95人")], .down).map(\.isReached) == [false])
        #expect(changes([(.target, 2025, "90人以下")], [(.actual, 2025, "95人")]).map(\.isReached) == [false])
        #expect(changes([(.target, 2025, "90人")], [(.actual, 2025, "95人")]).map(\.isReached) == [nil])
    }

    @Test(
        arguments: [
            ("80.0%", "80%", []), ("1,200千円", "1.2百万円", []), ("80人", "80人以上", [.targetRevised]), ("実施", "実 施", []),
            ("実施", "検討", [.targetRevised]), ("80人", "80件", [.targetRevised]), ("－", "—", []),
            ("80人", "－", [.targetRevised]),
        ] as [(String, String, [PlanChange.Kind])])
    func `compares what values say`(old: String, new: String, kinds: [PlanChange.Kind]) {
        let found = changes([(.target, 2025, old)], [(.target, 2025, new)]).map(\.kind).filter { $0 != .unitChanged }
        #expect(found == kinds)
    }

    @Test func `tells a baseline of another year`() throws {
        let change = try #require(changes([(.baseline, 2020, "70人")], [(.baseline, 2024, "80人")]).first)
        #expect(change.kind == .baselineRewritten)
        #expect([change.was, change.now] == ["2020年度 70人", "2024年度 80人"])
    }

    @Test func `compares folders, where a sheet may move to another document`() {
        func named(_ name: String, _ sheets: [Sheet]) -> PlanDocument {
            var document = plan { $0 = sheets }
            document.plan.source.name = name
            return document
        }
        let old = [named("2025/福祉.txt", [sheet("見守り"), sheet("介護")]), named("2025/道.txt", [sheet("舗装")])]
        let new = [named("2026/道.txt", [sheet("舗装"), sheet("介護")]), named("2026/福祉.txt", [sheet("見守り")])]
        let comparison = PlanComparison(from: old, to: new)
        #expect(comparison.changes.isEmpty)
        #expect(comparison.matches.map(\.new.document) == ["2026/福祉.txt", "2026/道.txt", "2026/道.txt"])
    }

    // MARK: Texts of two years

    /// What a comparison of two texts says, a line a change.
    private func told(_ old: String, _ new: String) -> [String] {
        let documents = [old, new].map { PlanParser().document(of: SourceText(utf8: Array($0.utf8), name: "plan.txt")) }
        return PlanComparison(from: documents[0], to: documents[1]).changes.map {
            "\($0.kind.rawValue) \($0.text(in: .en))"
        }
    }

    private static func money(_ year: Int, _ rows: [String], unit: String = "千円") -> String {
        """
        令和\(year)年度 主要事業一覧

        （単位：\(unit)）
        事業名\t担当課\tR\(year - 1)予算\tR\(year)予算
        \(rows.joined(separator: "\n"))
        """
    }

    private static let rows = ["道路舗装事業\t建設課\t12,345\t15,000", "公園整備事業\t都市計画課\t8,000\t9,500"]

    private static func progress(
        _ road: String, _ park: String, bridges: String? = nil, years: String = "令和6年度（実績） | 令和7年度（目標）"
    ) -> String {
        let head = "| 指標名 | 単位 | 令和4年度（基準値） | \(years) | 令和10年度（目標） |\n|---|---|---|---|---|---|"
        func sheet(_ title: String, _ rows: String) -> String { "## \(title)\n\n所管：建設課\n\n\(head)\n\(rows)\n" }
        return "# 令和7年度 総合計画 進捗\n\n" + sheet("施策1 道路の整備", road)
            + (bridges.map { sheet("施策3 橋の維持", $0) } ?? "") + sheet("施策2 公園の整備", park)
    }

    private static let road = "| 舗装した道路の延長 | km | 10 | 14 | 16 | 20 |"
    private static let bridge = "| 点検した橋の数 | 橋 | 5 | 12 | 15 | 20 |"
    private static let park = "| 公園の利用者数 | 人 | 1,000 | 1,200 | 1,300 | 1,500 |"
    private static let check = "- 橋の点検を五年ごとに行い、傷みの早いものから直します。"
    private static let pave = "- 幹線道路の舗装を計画に沿って進めます。"

    @Test func `takes an amount in a larger unit for the same amount, rounded as it may be`() {
        let rounded = ["道路舗装事業\t建設課\t12.3\t15.0", "公園整備事業\t都市計画課\t8.0\t9.6"]
        #expect(
            told(Self.money(7, Self.rows), Self.money(7, rounded, unit: "百万円")) == [
                "amountChanged total R7: amount changed, 9,500千円 → 9.6百万円 (+100,000円)"
            ])
    }

    @Test func `tells a sheet that was split, with what went along`() {
        let old = Self.progress(Self.road + "\n" + Self.bridge + "\n\n" + Self.pave + "\n" + Self.check, Self.park)
        let new = Self.progress(
            Self.road + "\n\n" + Self.pave, Self.park, bridges: Self.bridge + "\n\n" + Self.check)
        let split = told(old, new)
        #expect(split.map { $0.prefix { $0 != " " } } == ["indicatorMoved", "textMoved", "sheetSplit"], "\(split)")
        #expect(split.last == "sheetSplit split off, “道路の整備” → “橋の維持”")
        let merged = told(new, old)
        #expect(merged.map { $0.prefix { $0 != " " } } == ["sheetMerged", "indicatorMoved", "textMoved"], "\(merged)")
    }

    @Test func `moves no indicator of a name that others have`() {
        let count = "| 参加者数 | 人 | 1 | 2 | 3 | 4 |"
        let old = Self.progress(Self.road + "\n" + count, Self.park + "\n| 参加者数 | 人 | 5 | 6 | 7 | 8 |")
        let new = Self.progress(
            Self.road, Self.park + "\n| 参加者数 | 人 | 5 | 6 | 7 | 8 |", bridges: "| 参加者数 | 人 | 90 | 91 | 92 | 93 |")
        #expect(
            told(old, new).map { $0.prefix { $0 != " " } } == ["indicatorRemoved", "sheetAdded"],
            "\(told(old, new))")
    }

    @Test func `tells a year that went by`() {
        let later = Self.progress(
            "| 舗装した道路の延長 | km | 10 | 15 | 17 | 20 |", "| 公園の利用者数 | 人 | 1,000 | 1,350 | 1,400 | 1,500 |",
            years: "令和7年度（実績） | 令和8年度（目標）")
        let kinds = told(Self.progress(Self.road, Self.park), later).map { String($0.prefix { $0 != " " }) }
        #expect(
            kinds == [
                "resultReported", "figureAdded", "figureRemoved", "resultReported", "figureAdded", "figureRemoved",
            ])
        let next = ["道路舗装事業\t建設課\t15,000\t16,000", "公園整備事業\t都市計画課\t9,500\t9,500"]
        #expect(
            told(Self.money(7, Self.rows), Self.money(8, next)).map { String($0.prefix { $0 != " " }) }
                == ["amountRemoved", "amountAdded", "amountRemoved", "amountAdded"])
    }

    @Test func `tells rows of sums that are new, and nothing else`() {
        let sums = [Self.rows[0], "小計\t\t12,345\t15,000", Self.rows[1], "合計\t\t20,345\t24,500"]
        let kinds = told(Self.money(7, Self.rows), Self.money(7, sums)).map { String($0.prefix { $0 != " " }) }
        #expect(kinds == ["sheetAdded", "sheetAdded"])
    }

    @Test func `knows projects of one title by their departments`() {
        let (first, second) = ("庶務事業\t総務課\t1,000\t1,100", "庶務事業\t教育課\t2,000\t2,200")
        #expect(told(Self.money(7, [first, second]), Self.money(7, [second, first])).isEmpty)
        let swapped = ["庶務事業\t教育課\t1,000\t1,100", "庶務事業\t総務課\t2,000\t2,200"]
        let kinds = Set(
            told(Self.money(7, [first, second]), Self.money(7, swapped)).map { String($0.prefix { $0 != " " }) })
        #expect(kinds == ["amountChanged"])
    }

    @Test func `knows documents by what they say where files have other names`() throws {
        let text = try String(
            decoding: Fixture.all.first { $0.form == "goal-sheet" && $0.name == "regular" }?.bytes() ?? [],
            as: UTF8.self)
        let texts = ["東", "西", "南"].map { text.replacing("介護予防の推進", with: "介護予防の推進" + $0) }
        func documents(_ names: [String], _ texts: [String]) -> [PlanDocument] {
            zip(names, texts).map { PlanParser().document(of: SourceText(utf8: Array($1.utf8), name: $0)) }
        }
        let old = documents(["0.txt", "1.txt", "2.txt"], texts)
        let turned = PlanComparison(from: old, to: documents(["2.txt", "0.txt", "1.txt"], texts))
        #expect(turned.changes.isEmpty, "\(turned.changes.map { $0.text(in: .en) })")
        let renamed = PlanComparison(from: old, to: documents(["福祉.txt", "sub/a.txt", "b.txt"], texts.reversed()))
        #expect(renamed.changes.isEmpty, "\(renamed.changes.map { $0.text(in: .en) })")
        let revised = PlanComparison(
            from: old,
            to: documents(
                ["x.txt", "y.txt", "z.txt"], [texts[2], texts[0].replacing("56.0%", with: "57.5%"), texts[1]]))
        #expect(revised.changes.map(\.kind) == [.targetRevised])
    }

    @Test func `takes time in proportion`() {
        func plan(of count: Int) -> PlanDocument {
            self.plan { $0 = (0..<count).map { sheet("同じ名前", code: $0 % 2 == 0 ? "1" : nil, text: "同じ文章です。") } }
        }
        let clock = ContinuousClock()
        func time(_ count: Int) -> Duration {
            clock.measure { _ = PlanComparison(from: plan(of: count), to: plan(of: count + 1)) }
        }
        _ = time(500)
        #expect(time(8000) < time(1000) * 40)
    }
}
