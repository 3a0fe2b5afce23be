import PlanModel
import Testing

@testable import PlanParse

/// Page text in the sheets of a form that says nothing about it.
@Suite struct UnsaidTextTests {
    private static let form = PlanForm(
        id: "sheet", name: "事業シート", recognisedBy: [.heading(endingIn: "事業シート")],
        sheets: [.init(.table, opensAt: .label("整理番号"))],
        labels: [
            .label("整理番号", means: .code), .label("受け持ち", means: .department), .label("事業名", means: .title),
        ])

    /// Heads and rows take several lines each.
    private static let spaced = """
                                                   財 源 内 訳（千円）
        番号    主管課     款項目            事業名          事業費（千円）                                 主 な 事 業 内 容
                                                  国     県    地方債   一般財源
                         歩道橋の管理費
        1     総務課     ２．１．６                 28,000           28,000        0 現在の歩道橋の状態を確認する。
                         （点検委託料）

        2     市民課     ２．３．１ 戸籍の管理費          2,000    2,000                 0 電子決済を導入する。

        """

    private static let plain = """
        財 源 内 訳
        Ｒ３年度当初予 Ｒ４年度当初予
        番号 主管課 款項目 事業名 増減 主 な 事 業 内 容
        算額（千円） 算額（千円）
        国 県 地方債 その他 一般財源
        1 情報政策課 ２．１．１ 電子自治体推進事業費 299,244 188,089 △ 111,155 21,756 166,333 賃借料50,241千円
        2 総務課 ２．１．２ 人事管理費 255,927 77,032 △ 178,895 77,032 定年退職者4名

        """

    private static let money = "主な事業\n・学校給食支援事業：1億970万円\n給食費を補助します。\n・公園改修事業：1,200千円\n"

    private static func text(_ part: String) -> String {
        "小諸市 令和8年度 事業シート\n\n整理番号：1\n受け持ち：総務課\n\n" + part + "\n整理番号：2\n受け持ち：都市課\n"
    }

    /// Rows of money are sheets behind that of the form, which keeps what stands above and below them.
    @Test(arguments: [spaced, plain, money])
    func `rows of money`(part: String) throws {
        let bare = try assertParse(Array(Self.text(part).utf8), name: "plan.txt").plan.sheets
        let formed = try assertParse(
            Array(Self.text(part).utf8), name: "plan.txt", parser: PlanParser(forms: [Self.form]))
        let sheets = formed.plan.sheets
        #expect(formed.plan.form == "sheet" && formed.unclaimed.isEmpty)
        #expect(sheets.compactMap(\.code) == ["1", "2"] && sheets.first?.code == "1" && sheets.last?.code == "2")
        #expect([sheets.first, sheets.last].map { $0?.organization.department } == ["総務課", "都市課"])
        let (read, expected) = (sheets.filter { $0.budget != nil }, bare.filter { $0.budget != nil })
        #expect(read.count == 2)
        #expect(read.map(\.title) == expected.map(\.title))
        #expect(read.map(\.kind) == expected.map(\.kind))
        #expect(read.map(\.budget) == expected.map(\.budget))
        #expect(read.map(\.organization) == expected.map(\.organization))
        // Without the form the lines below the last row are its text.
        #expect(read.first?.sections == expected.first?.sections)
    }

    /// Indicators in lines are those of the sheet.
    @Test(
        arguments: [
            "新規創業件数　20件（R3）→30件（R8）\n", "・受診率 現状値 43.1%（R4） 目標値 60%（R9）\n",
            "・女性委員の割合\n現状値：28.4%（R5）\n目標値：40.0%（R11）\n",
            "協力店の数\n20\n0\n実績（2022年度）\n9店\n目標（2030年）\n20店\n",
        ])
    func `lines of indicators`(part: String) throws {
        let bare = try assertParse(Array(Self.text(part).utf8), name: "plan.txt")
        let formed = try assertParse(
            Array(Self.text(part).utf8), name: "plan.txt", parser: PlanParser(forms: [Self.form]))
        #expect(formed.plan.sheets.map(\.code) == ["1", "2"] && formed.unclaimed.isEmpty)
        #expect(formed.plan.sheets.first?.indicators.count == 1)
        #expect(formed.indicators.map(\.observations) == bare.indicators.map(\.observations))
        #expect(formed.indicators.map(\.name) == bare.indicators.map(\.name))
    }

    /// Rows of indicators without heads, told by years, by units, by cells of years of their own; groups stand before some names. One
    /// alone is none.
    @Test(
        arguments: [
            ("貸出の冊数\t98冊（R4）\t120冊（R9）\n", 0), ("貸出の冊数\t98冊（R4）\t120冊（R9）\n入館者数\t795人（R4）\t1,100人（R9）\n", 2),
            ("受診率\tR4年度\t47.4%\tR10年度\t60%\n保健指導の実施率\tR4年度\t21.9%\tR10年度\t45%\n", 2),
            ("教室の数\t12回\t20回\n講座の数\t8回\t15回\n", 2),
            ("子育て\t待機児童の数\t12人（2023年度）\t0人（2028年度）\n\t一時預かりの数\t310人（2023年度）\t400人（2028年度）\n", 2),
            ("健康\n歩く人の割合\t％\t31.2（令和元年度）\t40（令和7年度）\n減塩の人の割合\t％\t18.5（令和元年度）\t25（令和7年度）\n", 2),
            ("産業\t創業件数\t平成30年度\t20件\t令和5年度\t30件\n産業\t店舗の数\t平成30年度\t210店\t令和5年度\t220店\n", 2),
        ])
    func `rows of indicators without heads`(part: String, count: Int) throws {
        let bare = try assertParse(Array(Self.text(part).utf8), name: "plan.txt")
        let formed = try assertParse(
            Array(Self.text(part).utf8), name: "plan.txt", parser: PlanParser(forms: [Self.form]))
        #expect(formed.plan.sheets.map(\.code) == ["1", "2"] && formed.unclaimed.isEmpty)
        #expect(formed.plan.sheets.first?.indicators.count == count)
        #expect(formed.indicators.map(\.name) == bare.indicators.map(\.name))
        #expect(formed.indicators.map(\.observations) == bare.indicators.map(\.observations))
    }

    /// Rows of such a kind that begin with a label of the form are the form's, wherever they stand among others.
    @Test(arguments: ["教室の数\t12回\t20回\n講座の数\t8回\t15回\n", "受講者の数\t3人（R4）\t5人（R9）\n"])
    func `rows without heads beside those of the form`(part: String) throws {
        let text = Self.text("参加者の数\t9人（R4）\t12人（R9）\n来客の数\t7人（R4）\t9人（R9）\n担い手の数\t7人（R4）\t9人（R9）\n" + part)
        var form = Self.form
        form.labels.append(.label("担い手の数", means: .attribute("carers")))
        let sheet = try assertParse(Array(text.utf8), name: "plan.txt", parser: PlanParser(forms: [form])).plan.sheets
            .first
        #expect(sheet?.attributes.contains { $0.role == "carers" && $0.text == "7人（R4）" } == true)
        #expect(sheet?.indicators.contains { $0.name == "担い手の数" } == false)
        #expect(sheet?.indicators.prefix(2).map(\.name) == ["参加者の数", "来客の数"])
    }

    /// A marked label over its value, and lines that say whose the money below them is.
    @Test func `marked labels and lines above tables`() throws {
        let text = Self.text("【担当課】\n公園課\n\n歳出\n区分\tR7予算額（千円）\n公園費\t402\n緑地費\t200\n")
        let formed = try assertParse(
            Array(text.utf8), name: "plan.txt", parser: PlanParser(forms: [Self.form])
        ).plan.sheets
        #expect(formed.compactMap(\.code) == ["1", "2"])
        #expect(formed.filter { $0.budget != nil }.map { $0.budget?.side } == [.expenditure, .expenditure])
        #expect(formed.first?.attributes.map(\.text) == ["公園課"])
    }

    /// A row that the form has a word for ends what is read without it.
    @Test func `rows of the form`() throws {
        let text = Self.text("・女性委員の割合\n現状値：28.4%（R5）\n目標値：50%（R12）\n割合の見込み：40.0%（R11）\n")
        var form = Self.form
        form.labels.append(.label("割合の見込み", means: .attribute("other")))
        let sheets = try assertParse(Array(text.utf8), name: "plan.txt", parser: PlanParser(forms: [form])).plan.sheets
        #expect(sheets.first?.indicators.map(\.observations.count) == [2])
        #expect(sheets.first?.attributes.map(\.text) == ["40.0%（R11）"])
        #expect(sheets.map(\.code) == ["1", "2"])
    }

    /// Rows that are sheets go on behind a line of text, as without the form.
    @Test func `a table of money that a line cuts`() throws {
        let table = "目\t本年度\t前年度\t比較\n市民税\t200\t100\t100\n款 1.市税 項 2.固定資産税\n固定資産税\t30\t20\t10\n計\t230\t120\t110\n"
        let text = Self.text(table).replacing("：", with: "\t")
        let bare = try assertParse(Array(text.utf8), name: "plan.txt").plan.sheets.compactMap(\.budget)
        let formed = try assertParse(Array(text.utf8), name: "plan.txt", parser: PlanParser(forms: [Self.form]))
        let read = formed.plan.sheets.compactMap(\.budget)
        // Without the form the rows of the next sheet are rows of the table.
        #expect(read.map { $0.years.map(\.total) } == bare.prefix(3).map { $0.years.map(\.total) })
        #expect(read.count == 3)
        #expect(formed.plan.sheets.compactMap(\.code) == ["1", "2"])
    }

    /// A label of the form ends the lines of a table that its labels do not cut.
    @Test(arguments: [spaced, plain])
    func `a sheet right below a table`(part: String) throws {
        let text = Self.text(part + "整理番号   3\n受け持ち   市民課\n")
        let document = try assertParse(
            Array(text.replacing("：", with: "   ").utf8), name: "plan.txt", parser: PlanParser(forms: [Self.form]))
        #expect(document.plan.sheets.compactMap(\.code) == ["1", "3", "2"])
        #expect(document.plan.sheets.count { $0.budget != nil } == 2)
    }
}
