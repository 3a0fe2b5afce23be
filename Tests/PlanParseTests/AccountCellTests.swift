import PlanModel
import PlanParse
import Testing

/// 会計, 款, 項 and 目 in cells of their own: the number of the 会計 is none of a 款.
@Suite struct AccountCellTests {
    @Test(
        arguments: [
            "小諸市 令和8年度 事業シート\n事務事業名\tあ\n予算科目（会計）\t01\n予算科目（款）\t06\n予算科目（項）\t03\n予算科目（目）\t02\n事業費\t100千円\n",
            "小諸市 令和8年度 事業シート\n事務事業名\tあ\n会計\t01\n款\t06\n項\t03\n目\t02\n事業費\t100千円\n",
            "小諸市 事業一覧\n事業名\t会計\t款\t項\t目\t令和8年度予算額（千円）\nあ\t01\t06\t03\t02\t100\nい\t01\t06\t03\t03\t200\n",
        ])
    func `are fund and levels`(text: String) throws {
        let sheet = try #require(PlanParser().parse(text).plan.sheets.first { $0.title == "あ" })
        let account = try #require(sheet.budget?.account)
        #expect(account.fund == "01")
        #expect(account.levels.map { "\($0.level.rawValue)\($0.number)" } == ["款6", "項3", "目2"])
    }

    @Test func `a code and a name are no numbers of a fund`() throws {
        for (text, fund, levels) in [("2.1.6", nil, 3), ("一般会計", "一般会計", 0), ("2総務費", nil, 1)]
            as [(String, String?, Int)]
        {
            let plan = PlanParser().parse("小諸市 事業シート\n事務事業名\tあ\n会計\t\(text)\n事業費\t100千円\n").plan
            let account = try #require(plan.sheets.first { $0.title == "あ" }?.budget?.account)
            #expect(account.fund == fund)
            #expect(account.levels.count == levels)
        }
    }
}
