import PlanModel
import Testing

@testable import PlanParse

/// A head that stands over several columns or rows counts for all of them, whether a converter leaves the cells it covers
/// blank, leaves them out, or says it again in each.
@Suite struct MergedHeadTests {
    /// A sheet of labels and values that ends with the cost of two years: 令和6年度 4,900千円, 令和7年度 5,200千円.
    @Test(arguments: [
        """
        | 事業名 | 事業名 | 水路改修事業 | 水路改修事業 | 担当課 | 建設課 |
        |---|---|---|---|---|---|
        | 目的 | 目的 | 水害を防ぎます。 | 水害を防ぎます。 | 水害を防ぎます。 | 水害を防ぎます。 |
        | 事業費 | 令和6年度決算 | 令和6年度決算 | 令和7年度予算 | 令和7年度予算 | 令和7年度予算 |
        | 事業費 | 4,900千円 | 4,900千円 | 5,200千円 | 5,200千円 | 5,200千円 |

        """,
        """
        | 事業名 | 水路改修事業 | 担当課 | 建設課 |
        |---|---|---|---|
        | 目的 | 水害を防ぎます。 | | |
        | 総事業費 | R6決算 | R7予算 | |
        | | 4,900千円 | 5,200千円 | |

        """,
        """
        <table><tr><td>事業名</td><td colspan=2>水路改修事業</td></tr>
        <tr><td>目的</td><td colspan=2>水害を防ぎます。</td></tr>
        <tr><td rowspan=2>事業費（千円）</td><td>令和６年度</td><td>令和７年度</td></tr>
        <tr><td>4,900</td><td>5,200</td></tr></table>

        """,
        "事業名\t水路改修事業\n目的\t水害を防ぎます。\n決算額\t2024年度\t2025年度\n\t4,900千円\t5,200千円\n",
        """
        <table><tr><td>事業名</td><td>事業名</td><td>水路改修事業</td><td>水路改修事業</td></tr>
        <tr><td>目的</td><td>目的</td><td>水害を防ぎます。</td><td>水害を防ぎます。</td></tr>
        <tr><td>予算額</td><td>令和6年度</td><td>令和6年度</td><td>令和7年度</td></tr>
        <tr><td>予算額</td><td>4,900千円</td><td>4,900千円</td><td>5,200千円</td></tr></table>

        """,
    ])
    func `is read once for each year`(table: String) throws {
        let plan = try assertParse(Array(("事務事業評価シート\n\n" + table).utf8)).plan
        let sheet = try #require(plan.sheets.first { $0.title == "水路改修事業" })
        let years = try #require(sheet.budget?.years)
        #expect(years.map(\.period?.fiscalYear?.startYear) == [2024, 2025])
        #expect(years.map(\.total.base?.amount) == [4_900_000, 5_200_000])
        #expect(plan.sheets.allSatisfy { $0.tables.isEmpty })
    }

    /// The same word below two years, or the same year below two words, stands over two columns, whose figures may agree.
    @Test(arguments: [
        """
        | 指標名 | 指標名 | 令和6年度 | 令和7年度 |
        |---|---|---|---|
        | 指標名 | 指標名 | 実績 | 実績 |
        | 講座に参加した市民の延べ人数 | 講座に参加した市民の延べ人数 | 5人 | 5人 |

        """,
        """
        | 指標名 | 指標名 | 目標 | 実績 |
        |---|---|---|---|
        | 指標名 | 指標名 | 令和6年度 | 令和6年度 |
        | 講座に参加した市民の延べ人数 | 講座に参加した市民の延べ人数 | 5人 | 5人 |

        """,
        """
        | 指標名 | 指標名 | 令和6年度 | 令和6年度 |
        |---|---|---|---|
        | 指標名 | 指標名 | 目標 | 実績 |
        | 講座に参加した市民の延べ人数 | 講座に参加した市民の延べ人数 | 5人 | 5人 |

        """,
    ])
    func `keeps equal figures of two columns apart`(table: String) throws {
        let plan = try assertParse(Array(("指標一覧\n\n" + table).utf8)).plan
        let observations = plan.sheets.flatMap(\.indicators).flatMap(\.observations)
        #expect(observations.compactMap(\.value.amount) == [5, 5])
    }
}

/// Equal answers below heads of their own are two answers; what a converter repeats is one.
@Suite struct EqualAnswersTests {
    @Test(arguments: [
        "| 指標 | 現状 | R7年度目標値 | R8年度目標値 |\n|---|---|---|---|\n| 受診率 | 52.7％ | 現状より増加 | 現状より増加 |\n",
        "| 指標 | 現状 | R7年度目標値 | R8年度目標値 |\n|---|---|---|---|\n| 受診率 | 52.7％ | 60％以上（毎年度） | 60％以上（毎年度） |\n",
        "指標,現状,R7年度目標値,R8年度目標値\n受診率,52.7％,市民の過半数が受診する,市民の過半数が受診する\n加入率,50％,全ての世帯が加入する,全ての世帯が加入する\n",
    ])
    func `are kept`(table: String) throws {
        let plan = try assertParse(Array(("指標一覧\n\n" + table).utf8)).plan
        let observations = try #require(plan.sheets.flatMap(\.indicators).first).observations
        #expect(observations.map { $0.period?.text ?? "-" } == ["-", "R7年度", "R8年度"])
        #expect(observations[1].value.text == observations[2].value.text)
        #expect(!observations[2].value.text.isEmpty)
    }
}
