import PlanModel
import Testing

@testable import PlanParse

/// Plans in declared forms as extractors of pages and word processors write them: the lines of their sections and the figures of their
/// indicators.
@Suite struct ExtractorLayoutTests {
    private static let statement = "令和7年度 部(局)方針書・室方針書・課方針書\n\n"

    @Test(
        "Entries of Markdown whose markers stand in a line alone, behind list marks and in long lists",
        arguments: [
            // A program that fills lines up to a width breaks one behind its marker.
            (
                "## 1. 現状と課題\n\n-   ①\n    第6次の計画については、周知を図り、利用の促進に努めます。\n\n-   ② 点検を続けます。\n\n-   ③\n    第7次の計画については、周知を図り、利用の促進に努めます。\n",
                ["1 第6次の計画については、周知を図り、利用の促進に努めます。", "2 点検を続けます。", "3 第7次の計画については、周知を図り、利用の促進に努めます。"]
            ),
            // Three entries and more are no table of dashes and texts.
            (
                "## 1. 現状と課題\n\n① 見守りを続けています\n\n-   見守りの担い手が足りません。\n\n-   見守りの回数を増やします。\n\n-   見守りの地区を広げます。\n",
                ["1 見守りを続けています", "- 見守りの担い手が足りません。", "- 見守りの回数を増やします。", "- 見守りの地区を広げます。"]
            ),
            // Marks of a symbol font in blocks of their own.
            (
                "1. 現状と課題\n\n① 見守りを続けています\n\n\u{F0B7}\n\n見守りの担い手が足りません。\n\n\u{F0B7}\n\n見守りの回数を増やします。\n",
                ["1 見守りを続けています", "- 見守りの担い手が足りません。", "- 見守りの回数を増やします。"]
            ),
        ])
    func entries(_ text: String, _ expected: [String]) throws {
        let heads = "| 部署名 | 所属長 |\n|---|---|\n| 環境課 | 丁野 五郎 |\n\n"
        let document = try assertParse(Array((Self.statement + heads + text).utf8))
        let items = document.plan.sheets[0].sections[0].items.flatMap { [$0] + $0.items }
        #expect(items.map { "\($0.number.map(String.init) ?? $0.marker ?? "") \($0.text)" } == expected)
    }

    @Test func paragraphsOfAnEntryStayWithIt() throws {
        let text =
            Self.statement + "| 部署名 | 所属長 |\n|---|---|\n| 環境課 | 丁野 五郎 |\n\n## 1. 現状と課題\n\n① 点検を続けます。\n\n"
            + "担い手を育てます。\n\n② 道を直します。\n\n③ 橋を直します。\n\n④ 川を清めます。\n\n⑤ 山を守ります。\n\n⑥ 人を育てます。\n\n⑦ 声を聞きます。\n\n⑧ 話し合います。\n\n"
            + "## 2. 取組方針\n\n① 森を守ります。\n\n② 海を守ります。\n\n## 3. 中間レビュー\n\n① 進めました。\n"
        let items = try assertParse(Array(text.utf8)).plan.sheets[0].sections[0].items
        #expect(items.map(\.number) == Array(1...8))
        #expect(items[0].text == "点検を続けます。\n担い手を育てます。" && items[0].items.isEmpty)
    }

    private static let goal = """
        令和8年度 目標設定書（環境課）
        環境課長 丁野 五郎
        3 当課の掲げる数値目標と、その根拠は次のとおりです。
        """
    private static let goalCells = [
        "目標名", "見守りの充実", "指標名", "見守りの回数", "数値目標", "初期値（令和5年度）", "120 人", "現状値（令和7年度）", "140 人",
        "目標値（令和8年度）", "160 人", "最終目標値（令和11年度）", "200 人", "設定根拠", "第6次総合計画",
    ]

    /// The figure from before the plan stands before the label of its series, a blank line for each blank cell.
    @Test func figuresBeforeTheYearsStandInTheirRow() throws {
        let text = """
            実施計画書 兼 事業説明書
            政策 3
            海と島を守るまちづくり
            施策 3-1
            訪れる人を増やします

            所 管
            観光課
            関 連
            —

            ◆成果指標(アウトカム)
            ・目標の計画と達成状況
            指標名
            灯台を訪れた人数
            設定理由
            訪れる人が多いほど、町がにぎわうため。
            算式
            町の調査
            単位
            人
            目標値
            計画策定時

            令和9年度
            令和10年度

            155
            計画
            835
            558


            実績
            1,190


            ◆目標の実現に向けた今後の取り組み
            見学の機会を増やします。

            """
        let sheet = try #require(assertParse(Array(text.utf8)).plan.sheets.last)
        let found = sheet.indicators.flatMap(\.observations)
        #expect(found.filter { $0.value.status == .number }.map(\.value.text) == ["155", "835", "558", "1,190"])
        #expect(found.filter { $0.value.status == .number }.map(\.role) == [.baseline, .target, .target, .actual])
        #expect(sheet.sections.contains { $0.items.map(\.text) == ["見学の機会を増やします。"] })
    }

    /// `12 人` alone in its line is no heading with its number.
    @Test func smallFiguresStandBelowTheirLabels() throws {
        let cells = Self.goalCells.map { $0.replacing("0 人", with: " 人") }
        let text = Self.goal + "\n" + cells.joined(separator: "\n") + "\n"
        let found = try assertParse(Array(text.utf8)).plan.sheets.flatMap(\.indicators).flatMap(\.observations)
        #expect(found.map(\.value.text) == ["12 人", "14 人", "16 人", "20 人"])
        #expect(NumberedHeading(Array("3 課題".utf8), ByteSpan(0, 8)) != nil)
        #expect(NumberedHeading(Array("51 団体".utf8), ByteSpan(0, 9)) == nil)
    }

    @Test("Cells one below the other with a blank line behind each", arguments: ["\n", "\n\n"])
    func stackedCells(_ separator: String) throws {
        let text =
            Self.goal + "\n" + Self.goalCells.joined(separator: separator)
            + "\n\n4 目標達成に向けた取り組みにより、次の効果が期待されます。\n安心して暮らせます。\n"
        let sheet = try #require(assertParse(Array(text.utf8)).plan.sheets.first)
        #expect(sheet.title == "見守りの充実")
        #expect(sheet.indicators.map(\.name) == ["見守りの回数"])
        #expect(sheet.indicators[0].observations.map { $0.value.amount?.description } == ["120", "140", "160", "200"])
    }

    @Test(
        "Labels over rows stand in each of them, and texts of merged cells in all they cover", arguments: [false, true])
    func repeatedMergedCells(_ repeatsTexts: Bool) throws {
        let rows = [
            ["指標名", "見守りの回数", "", "", "", "", "", ""], ["設定理由", "見守りの回数が増えることが安心につながるため。", "", "", "", "", "", ""],
            ["算式", "市民意識調査", "", "", "", "", "単位", "回"],
            ["目標値", "計画策定時", "", "令和9年度", "令和10年度", "令和11年度", "令和12年度", ""],
            ["目標値", "12", "計画", "14", "16", "18", "20", ""], ["目標値", "", "実績", "13", "", "", "", ""],
        ]
        let cells = rows.enumerated().map { index, row in
            guard repeatsTexts, index < 2 else { return row }
            return [row[0]] + Array(repeating: row[1], count: 7)
        }
        let text =
            "実施計画書 兼 事業説明書\n\n政策 3\tともに見守るまちづくり\n施策 3-1\t見守りを広げます\n\n所 管\t福祉課\n関 連\t\n\n◆成果指標(アウトカム)\n\n・目標の計画と達成状況\n\n"
            + cells.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
        let sheet = try #require(assertParse(Array(text.utf8)).plan.sheets.last)
        #expect(sheet.indicators.map(\.name) == ["見守りの回数"])
        let figures = sheet.indicators[0].observations.compactMap { seen in
            seen.value.amount.map { "\(seen.role) \(seen.period?.fiscalYear?.startYear ?? 0) \($0)" }
        }
        #expect(
            figures == [
                "baseline 0 12", "target 2027 14", "target 2028 16", "target 2029 18", "target 2030 20",
                "actual 2027 13",
            ])
    }

    @Test func figuresThatAFrameBreaksBeforeACommaAreWhole() throws {
        let text =
            "+-------+------+------+\n| 事業  | 担   | 予算 |\n| 名    | 当課 | 額   |\n+=======+======+======+\n| 除雪  | 建   | 42   |\n| 事業  | 設課 | ,000 |\n+-------+------+------+\n| 植樹  | 公   | 1    |\n| 事業  | 園課 | ,200 |\n+-------+------+------+\n"
        let sheet = try #require(assertParse(Array(text.utf8)).plan.sheets.first)
        #expect(sheet.budget?.years.first?.total.amount?.description == "42000")
    }

    @Test(
        "Signs that a converter of pages put in a line of their own go back between their words",
        arguments: [
            ("新規 継続<br>・", "新規・継続"), ("国 県 市<br>・・", "国・県・市"), ("国 県 市<br>・", "国 県 市<br>・"), ("新規・継続", "新規・継続"),
            ("見守り<br>・", "見守り<br>・"), ("・見守り 点検<br>・", "・見守り 点検<br>・"), ("新規 継続<br>・見守り", "新規 継続<br>・見守り"),
        ])
    func signs(_ cell: String, _ expected: String) throws {
        func transcript(_ cell: String) throws -> String {
            let bytes = Array("| 区分 | 値 |\n|---|---|\n| \(cell) | 5 |\n".utf8)
            let transcript = try #require(DialectReader.transcript(of: bytes, maximumBlankCells: 100))
            return String(decoding: transcript.bytes, as: UTF8.self)
        }
        #expect(try transcript(cell) == transcript(expected))
    }
}
