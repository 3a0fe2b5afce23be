import Testing

@testable import PlanParse

/// Tables of a declared form whose cells an extractor of pages wrote one a line, and some beside each other.
@Suite struct StackedCellTests {
    @Test(arguments: [
        // A line holds two years, two figures, or the label over all rows and the first name.
        (
            """
            事務事業名\t\t新規・継続\t事業優先順位\t\t
            灯台の公開事業\t\t継続\tB\t\t
            会計・款・項目\t\t所管課\t市長公約事項\t\t
            一般会計・7商工費・1商工費\t\t観光課\t2:有\t\t
            事業概要\t灯台を公開する。
            投入指標\t\t令和7年度\t令和8年度\t令和9年度\t
            \t年度別事業費\t35,150 千円\t35,850 千円\t33,050 千円\t
            \t特定財源\t\t\t\t
            \t国・県支出金\t2,500 千円\t2,500 千円\t2,000 千円\t
            一般財源\t\t32,650 千円\t33,350 千円\t31,050 千円\t
            活動目標\t指標名\t単位\t令和7年度\t令和8年度\t令和9年度
            \t灯台を訪れた人数\t人\t1,200\t1,250\t1,300
            \t案内の回数\t回\t12\t未定\t14
            """,
            """
            事務事業名
            灯台の公開事業
            新規・継続
            継続
            事業優先順位
            B
            会計・款・項目
            一般会計・7商工費・1商工費
            所管課
            観光課
            市長公約事項
            2:有
            事業概要 灯台を公開する。
            令和 7 年度
            令和 8 年度 令和 9 年度
            年度別事業費
            35,150 千円 35,850 千円 33,050 千円
            国・県支出金
            2,500 千円 2,500 千円
            2,000 千円
            一般財源
            32,650 千円
            33,350 千円
            31,050 千円
            指標名
            単位
            令和 7 年度
            令和 8 年度 令和 9 年度
            活動目標 灯台を訪れた人数
            人
            1,200
            1,250
            1,300
            案内の回数
            回
            12
            未定
            14
            """
        )
    ])
    func `say what their tables with tabs say`(tabs: String, lines: String) throws {
        let facts = Self.facts(tabs)
        #expect(facts.contains("    target 令和9年度 number 14"))
        #expect(Self.facts(lines) == facts)
        try assertParse(Array(Self.document(lines).utf8))
    }

    private static let chapter = """
        実施計画書 兼 事業説明書

        政策 3\t海と島を守るまちづくり
        施策 3-1\t訪れる人を増やします

        所 管\t観光課
        関 連\t—

        ◆現状と課題

        訪れる人が減っている。

        ◆特記事項

        施策 3-1 訪れる人を増やします


        """

    /// An implementation plan with a project, in tabs or without any.
    private static func document(_ project: String) -> String {
        (project.contains("\t") ? chapter : chapter.replacing("\t", with: " ")) + project + "\n"
    }

    /// The facts of an implementation plan with a project; years may be set wide.
    private static func facts(_ project: String) -> [String] {
        AlignedFacts.facts(of: document(project)).map {
            $0.replacing("令和 ", with: "令和").replacing(" 年度", with: "年度")
        }
    }
}
