import PlanPromises

/// Tables of page text, one long one and many short ones, in documents that no form declares and in the sheets of a form of one's own.
extension GrowthPatterns {
    static let pageText: [GrowthPattern] = tables.flatMap { table in
        [
            GrowthPattern([.once(table.heads), .times(table.row)]),
            GrowthPattern([.times(table.heads + table.row + table.row + table.row)]),
            GrowthPattern([.times(table.heads + table.row + table.row + "\n")]),
            GrowthPattern([.once(form + title + "整理番号：1\n\n" + table.heads), .times(table.row)], .form),
            GrowthPattern(
                [.once(form + title), .times("整理番号：{}\n受け持ち：総務課\n\n" + table.heads + table.row + table.row + "\n")],
                .form),
            GrowthPattern([.once(form + title), .times("整理番号   {}\n" + table.heads + table.row + table.row)], .form),
            GrowthPattern(
                [.once(form + title), .times("整理番号\t{}\n\n" + table.heads + table.row + table.row + "\n")], .form),
        ]
    }

    private static let title = "小諸市 令和8年度 事業シート\n\n"

    /// A form, and the end of it before its document.
    private static let form =
        #"{"id":"sheet","name":"事業シート","recognisedBy":[{"heading":{"endingIn":"事業シート"}}],"#
        + #""sheets":[{"kind":"table","opensAt":{"label":"整理番号"}}],"labels":[{"labels":["整理番号"],"means":"code"},"#
        + #"{"labels":["受け持ち"],"means":"department"},{"labels":["事業名"],"means":"title"}]}"# + "\0"

    private static let tables: [(heads: String, row: String)] = [
        // Single blanks, heads of several lines.
        (
            "財 源 内 訳\n番号 主管課 款項目 事業名 当初予算額 主な事業内容\n国 県 地方債 一般財源\n",
            "{} 総務課 ２．１．２ 人事管理費 25,927 5,032 3,178 7,032 定年退職者4名\n"
        ),
        ("事業名 令和6年度 令和7年度 増減\n", "道路{} 1,200 1,300 100\n"),
        // Blanks that line up.
        (
            "                                               財 源 内 訳（千円）\n"
                + "番号    主管課     款項目            事業名          事業費（千円）                                 主 な 事 業 内 容\n"
                + "                                              国     県    地方債   一般財源\n",
            "1       総務課     ２．１．６ 戸籍の管理費          28,000           28,000        0 歩道橋の状態を確認する。\n"
        ),
        (
            "事業              令和6年度予算額     令和7年度予算額     増減\n",
            "道路の修繕            240,012         312,456       72,444\n"
        ),
        (
            "指標名                     基準値（R5）     目標値（R10）\n",
            "来た人の数                     1,200人       1,500人\n"
        ),
        ("番号        路線                  延長（m）     幅員（m）\n", "12          道路                     1,200      4.5\n"),
    ]
}
