import PlanModel
import PlanParse
import Testing

/// A fault planted in a sound document gives exactly the finding of its kind, and no other.
@Suite struct PlantedFaultTests {
    /// A fault: what is replaced in which fixture, and what has to be found.
    struct Fault: CustomTestStringConvertible, Sendable {
        let kind: DiagnosticKind
        let fixture: Fixture
        let edits: [(String, String)]
        /// Kinds that cannot but come with it.
        var also: Set<DiagnosticKind> = []
        /// The edits are made wherever their words stand, not at the first place alone.
        var everywhere = false

        var testDescription: String { kind.code }
    }

    private static let goal = Fixture(form: "goal-sheet", name: "regular")
    private static let chapter = Fixture(form: "basic-plan", name: "one-chapter")
    private static let statement = Fixture(form: "policy-statement", name: "regular")
    private static let projects = Fixture(form: "implementation-plan", name: "regular")

    static let faults: [Fault] = [
        Fault(
            kind: .sourceUnclaimed, fixture: statement,
            edits: [("\n\n令和7年度 部(局)", "前置きの文です。\n\n令和7年度 部(局)")]),
        Fault(
            kind: .municipalityUnknown, fixture: chapter,
            edits: [("第7次南知多町", "第7次"), ("南知多町", ""), ("美浜町", "隣町")], everywhere: true),
        Fault(
            kind: .layoutShiftedLabel, fixture: projects,
            edits: [
                ("\t外国語の案内を備えた施設", "特記事項\t外国語の案内を備えた施設"),
                (
                    "特記事項\t<ul style=\"list-style-type: none\"> ・令和7年度から",
                    "\t<ul style=\"list-style-type: none\"> ・令和7年度から"
                ),
            ]),
        Fault(
            kind: .layoutDuplicateLabel, fixture: projects,
            edits: [("\t外国語の案内を備えた施設", "特記事項\t外国語の案内を備えた施設")], also: [.layoutShiftedLabel]),
        Fault(
            kind: .layoutRunTogether, fixture: projects,
            edits: [("交流の場として生かす。\t\t\t\t\t\n令和7年度の目標\t\t\t\t\t\t\n", "交流の場として生かす。 令和7年度の目標 審査に備える。\t\t\t\t\t\n")]),
        Fault(
            kind: .layoutSplitList, fixture: statement,
            edits: [
                (" <p>② 不法投棄については、林道の周辺で", "\t\n\n- ② 不法投棄については、林道の周辺で"),
                ("監視の体制を強化する必要がある。</p>\t\n", "監視の体制を強化する必要がある。\n\n"),
            ]),
        Fault(kind: .layoutMisalignedColumns, fixture: chapter, edits: [("人/5年\t11\t20", "人/5年\t\t\t11\t20")]),
        Fault(
            kind: .layoutMergedLabels, fixture: projects,
            edits: [("特定財源\t国・県支出金\t3,000", "特定財源 国・県支出金\t3,000")]),
        Fault(
            kind: .layoutRowsUnread, fixture: Fixture(form: "generic", name: "indicator-years"),
            edits: [("訪問の回数\t目標", "\t達成率\t98%\t108%\n訪問の回数\t目標")]),
        Fault(kind: .layoutDoubledCharacters, fixture: chapter, edits: [("現況と課題", "現現況況とと課課題題")]),
        Fault(kind: .layoutDoubledLines, fixture: chapter, edits: [("\n現況と課題", "\n現況と課題\n現況と課題")]),
        Fault(kind: .sourceLostCharacters, fixture: chapter, edits: [("水産資源の回復", "水産\u{E012}源の回復")]),
        Fault(
            kind: .layoutPageFurniture, fixture: chapter,
            edits: [("\n② 水産資源の回復", "\n- 41 -\n\n② 水産資源の回復")]),
        Fault(
            kind: .layoutRepeatedHeads, fixture: chapter,
            edits: [
                (
                    "② アサリの稚貝の放流量",
                    "\n- 41 -\n\n指標名\t単位\t2019年度 (実績)\t2027年度 (目標)\t目標指標の測定 あるいは取得の方法\n② アサリの稚貝の放流量"
                )
            ], also: [.layoutPageFurniture]),
        Fault(kind: .layoutBrokenLabel, fixture: goal, edits: [("初期値（令和4年度）", "初期値（令和4 年 度）")]),
        Fault(
            kind: .layoutMergedCells, fixture: goal,
            edits: [("目 標 名\t生活習慣病の重症化予防", "目 標 名 生活習慣病の重症化予防\t")]),
        Fault(
            kind: .layoutContinuedRow, fixture: goal,
            edits: [("目 標 名\t生活習慣病の重症化予防\t", "目 標 名\t生活習慣病の\t\n\t重症化予防\t")]),
        Fault(kind: .layoutSplitTable, fixture: chapter, edits: [("② 藻場の再生面積", "\n② 藻場の再生面積")]),
        Fault(
            kind: .layoutAmbiguousRepair, fixture: chapter,
            edits: [("\n- 新たに漁業を始めるには", "\n\u{0C}水産業の振興\n- 新たに漁業を始めるには")]),
        Fault(kind: .layoutUnplacedText, fixture: goal, edits: [("設定根拠\t第5次", "\t第5次")]),
        Fault(kind: .textSuspiciousCharacter, fixture: goal, edits: [("集団健診", "集団健诊")]),
        Fault(kind: .textUnbalancedBracket, fixture: goal, edits: [("集団健診と", "（集団健診と")]),
        Fault(
            kind: .sectionEmpty, fixture: goal,
            edits: [("体を動かす習慣と人との交流により、介護を必要としない期間が延びます。\t\t\n", "")]),
        Fault(
            kind: .measuresEmptyTable, fixture: statement,
            edits: [("Ⅱ1 循環型社会の形成\nⅡ2 商工業の振興\nⅡ3 次世代エネルギーの推進\n", "")]),
        Fault(kind: .sdgsImagesLost, fixture: chapter, edits: [("\n達成目標", "\n関連するSDGs\n\n達成目標")]),
        Fault(kind: .sdgsTitleMismatch, fixture: projects, edits: [("ゴール14", "ゴール15")]),
        Fault(
            kind: .footnoteUnresolved, fixture: chapter,
            edits: [("\n※21 海藻や海草が茂る場所のことで、魚介類の産卵や稚魚の成育の場となります。", "")]),
        Fault(kind: .footnoteUncited, fixture: chapter, edits: [("藻場^{※21}", "藻場")]),
        Fault(
            kind: .outlineTitleMismatch, fixture: projects,
            edits: [("【施策 3-2】 働く場をつくり商工業の経営を支えます", "【施策 3-2】 山の資源を生かします")]),
        Fault(kind: .budgetSumMismatch, fixture: projects, edits: [("31,450 千円", "31,550 千円")]),
        Fault(
            kind: .budgetMissingYear, fixture: projects,
            edits: [
                (
                    "令和8年度\t令和9年度\n\t年度別事業費\t\t450,000 千円\t450,000 千円\t430,000 千円",
                    "令和8年度\n\t年度別事業費\t\t450,000 千円\t450,000 千円"
                ),
                (
                    "0 千円\t0 千円\t0 千円\n\t\t地方債\t0 千円\t0 千円\t0 千円\n\t\tその他\t450,000 千円\t450,000 千円\t430,000 千円\n一般財源\t\t0 千円\t0 千円\t0 千円\t",
                    "0 千円\t0 千円\n\t\t地方債\t0 千円\t0 千円\n\t\tその他\t450,000 千円\t450,000 千円\n一般財源\t\t0 千円\t0 千円\t"
                ),
            ]),
        Fault(kind: .budgetAccountNameConflict, fixture: projects, edits: [("・4自然公園費", "・3観光振興費")]),
        Fault(
            kind: .budgetAccountNameSuspect, fixture: projects, edits: [("・7商工費・", "・7商巧費・")], everywhere: true),
        Fault(
            kind: .indicatorNoValues, fixture: chapter,
            edits: [("② アサリの稚貝の放流量\tt\t3.5\t6.0", "② アサリの稚貝の放流量\t\t\t")]),
        Fault(
            kind: .indicatorNone, fixture: chapter,
            edits: [
                ("① 新たに漁業に就いた人の数\t人/5年\t11\t20\t漁業協同組合への聞き取り\n", ""),
                ("② 藻場の再生面積\t㎡\t1,200\t5,000\t潜水による調査\n", ""),
                ("② アサリの稚貝の放流量\tt\t3.5\t6.0\t放流事業の実績報告\n", ""),
                ("③ 朝市の来場者数\t人/日\t420\t600\t開催日の平均\n", ""),
                ("③ 地元の魚を使った給食の回数\t回\t6\t24\t献立表による年間の回数\n", ""),
            ]),
        Fault(
            kind: .indicatorTemplateBlank, fixture: projects,
            edits: [
                ("\n◆目標の実現に向けた今後の取り組み", "指標名\t\t\t\t\t\t\t\n設定理由\t\t\t\t\t\t\t\n\n◆目標の実現に向けた今後の取り組み")
            ]),
        Fault(kind: .indicatorThemeUnknown, fixture: chapter, edits: [("② 藻場の再生面積", "⑨ 藻場の再生面積")]),
        Fault(kind: .indicatorFinalTargetPassed, fixture: goal, edits: [("62.0%", "55.0%")]),
        Fault(kind: .indicatorTargetAlreadyPassed, fixture: projects, edits: [("149\t161", "149\t200")]),
        Fault(
            kind: .indicatorTargetLooserThanBaseline, fixture: goal,
            edits: [("21.4万人", "26.0万人"), ("23.9万人", "26.5万人")]),
        Fault(kind: .indicatorActualWorseThanBaseline, fixture: goal, edits: [("23.9万人", "20.9万人")]),
        Fault(
            kind: .indicatorCumulativeDecreased, fixture: goal,
            edits: [("要介護認定を受けている人の数", "要介護認定を受けている人の数【累計】")]),
        Fault(kind: .indicatorAsOfOutsidePeriod, fixture: goal, edits: [("54.1%", "54.1%（R7.4.1）")]),
        Fault(kind: .indicatorJump, fixture: projects, edits: [("149\t161", "14\t161")]),
        Fault(kind: .indicatorTextBaseline, fixture: goal, edits: [("49.8%", "未調査")]),
        Fault(
            kind: .indicatorRatioAsPercent, fixture: goal,
            edits: [("49.8%", "0.498%"), ("54.1%", "0.541%"), ("56.0%", "0.560%"), ("62.0%", "0.620%")]),
        Fault(kind: .indicatorUnitMismatch, fixture: projects, edits: [("165\t172", "165%\t172")]),
        Fault(
            kind: .sheetDuplicate, fixture: goal,
            edits: [("目 標 名\t介護予防の推進", "目 標 名\t生活習慣病の重症化予防")]),
        Fault(kind: .sheetStatementDiffers, fixture: goal, edits: [("妊産婦の方や", "妊産婦の皆さんや")]),
        Fault(
            kind: .itemCountMismatch, fixture: statement,
            edits: [("- ③ 講座の内容について、発電事業者を交えて4回の打合せを行った。\n", "")]),
        Fault(kind: .valueUnreadable, fixture: goal, edits: [("54.1%", "54.1.2%")]),
        Fault(kind: .valueUnknownUnit, fixture: projects, edits: [("単位\t万人", "単位\tぽこ")]),
        Fault(kind: .periodInvalid, fixture: goal, edits: [("最終目標値（令和10年度）", "最終目標値（平成40年度）")]),
    ]

    /// Kinds that no edit of a sound text gives, with the tests that raise them.
    private static let elsewhere: Set<DiagnosticKind> = [
        // Records of other programs: ``DocumentValidationTests``.
        .recordInconsistent,
        .sourceInvalidBytes,  // bytes that are no text: below
        .sourceNotText,  // ForeignFormatTests
        .sourceLimit,  // ParseLimitTests
        .formUnknown,  // FixtureTests: generic/notes
        .layoutColumnUnknown,  // TableShapeTests
        .formIncomplete, .fieldRepeated,  // RepeatedFieldTests
    ]

    @Test(arguments: faults)
    func `gives exactly its finding`(fault: Fault) throws {
        let sound = String(decoding: try fault.fixture.bytes(), as: UTF8.self)
        var text = sound
        for (old, new) in fault.edits {
            try #require(text.utf8.count > 0 && text.contains(old), "\(old)")
            text = Self.replacing(old, with: new, in: text, everywhere: fault.everywhere)
        }
        let before = Self.counts(sound)
        let planted = Self.counts(text).filter { $0.value > before[$0.key, default: 0] }
        #expect(Set(planted.keys) == fault.also.union([fault.kind]))
    }

    @Test func `gives exactly its finding for bytes that are no text`() throws {
        let sound = try Self.goal.bytes()
        let place = try #require(sound.firstRange(of: Array("40歳代".utf8)))
        let bytes = Array(sound[..<place.lowerBound]) + [0xFF] + Array(sound[place.lowerBound...])
        let diagnostics = PlanParser().parse(SourceText(utf8: bytes, name: "-")).diagnostics
        #expect(diagnostics.map(\.kind) == [.sourceInvalidBytes])
    }

    @Test func `plants every kind of the catalogue`() {
        let planted = Set(Self.faults.map(\.kind)).union(Self.elsewhere)
        #expect(Set(DiagnosticKind.allCases).subtracting(planted).isEmpty)
    }

    private static func counts(_ text: String) -> [DiagnosticKind: Int] {
        var counts: [DiagnosticKind: Int] = [:]
        for diagnostic in PlanParser().parse(text).diagnostics { counts[diagnostic.kind, default: 0] += 1 }
        return counts
    }

    private static func replacing(_ old: String, with new: String, in text: String, everywhere: Bool) -> String {
        let parts = text.split(
            separator: old, maxSplits: everywhere ? .max : 1, omittingEmptySubsequences: false)
        return parts.joined(separator: new)
    }
}
