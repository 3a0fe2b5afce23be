import PlanParse
import PlanPromises

/// Text that repeats what readers look for, some hundred kinds of it: in each of them the work is to grow as the text does.
enum GrowthPatterns {
    static let all = forms + tables + markup + text + pages + pageText + records + found

    private static func times(_ text: String) -> GrowthPattern { GrowthPattern([.times(text)]) }

    private static func after(_ start: String, _ text: String...) -> GrowthPattern {
        GrowthPattern([.once(start)] + text.map { .times($0) })
    }

    private static let goal = "令和7年度 目標設定書（総務課）\n"
    private static let statement = "令和7年度 方針書（総務課）\n"
    private static let project = "施策 6-1 参加\n\n事務事業名\t広報\t新規・継続\t継続\n"

    /// The labels, headings and rows of the declared forms.
    private static let forms: [GrowthPattern] = [
        times(goal), times(goal + "目標名\t道路{}\n"), after(goal, "目標名\t道路\n"), after(goal, "目標名 道路を広く直して安全にする\n"),
        after(goal, "数値目標\t指標名\t甲{}\n単位\t人\n初期値（令和5年度）\t{}人\n"), after(goal, "指標名\t甲\n"), after(goal, "単位\t人\n"),
        after(goal, "特記事項\t甲\n"), after(goal, "関連する個別計画\t甲計画・乙計画\n"), after(goal, "関連する個別計画\n\t甲計画\n"),
        after(goal, "関連する個別計画\t", "a)・"), after(goal, "目標名\t", "道路を"), after(goal, "目標名：道路{}\n"),
        after(goal, "目標名\n道路{}\n"),
        times(statement), after(statement, "1. 現状と課題\n①甲\n②乙\n"), after(statement, "{}. 現状と課題\n・甲\n"),
        after(statement, "1 当課の主な業務は\n甲\n"), after(statement, "所管する施策\t主要事業\nⅢ1 財政\t行政改革推進事業\n"),
        after(statement + "所管する施策\t主要事業\n", "Ⅲ{} 財政\t行政改革推進事業\n"), after(statement + "施策名\t主要事業\n", "\t甲事業\n"),
        after(statement, "現状と課題\t①甲\n", "\n②乙\n"), after(statement, "総務課長 小峰 一 俊\n"),
        times(project), times("施策 6-1 参加\n"), times("政策 6 協働\n施策 6-{} 参加\n"), times("【政策 6 : 協働】\n【施策 6-1】 参加\n"),
        times("紡ぐ 6 ▶ ①協働\n\n"), times("紡ぐ {} ▶ ①協働\n紡ぐ {} 協働\n\n"), after(project, "目的\t甲 令和6年度の目標 乙\n"),
        after(project + "投入指標\t令和6年度\t令和7年度\n", "国・県支出金\t{} 千円\t0 千円\n"),
        after(project + "投入指標\t令和6年度\t令和7年度\n", "特定財源\t国・県支出金\t{}\n"), after(project, "款 2.総務費 項 1.総務管理費\t甲\n"),
        after(project, "投入指標", "\t令和6年度"), after(project + "投入指標", "\t令和{}年度", "\n事業費\t1"),
        after(project, "活動指標\t指標名\t単位\t令和6年度\n甲\t人\t{}\n"), after(project + "活動指標\t指標名\t単位\t令和6年度\n", "甲{}\t人\t{}\n"),
        after(project + "活動指標\t指標名\t単位\t令和6年度\t令和7年度\n", "甲{}\t人\t420600\n"), after(project, "特定財源 国・県支出金\t{}\n"),
        after(project + "現状と課題\t", "・甲 "), after(project, "※{} 甲\n"), after(project, "甲^{※{}}乙\n"),
        after(project, "関連するSDGs\t3 健康\n"),
        after("事業説明書\n", "◆方針\n目的\n甲\n"), after("現現状状とと課課題題\n", "現現状状とと課課題題\n"), after(goal, "目標値（令和8 年度）\t{}\n"),
    ]

    /// As many cells as heads may have columns, or nearly so.
    private static func wide(_ cell: String) -> String { String(repeating: cell, count: 60) }

    /// Tables of documents that no form declares.
    private static let tables: [GrowthPattern] = [
        after("事業名\t予算額" + wide("\t国") + "\n", "甲{}" + wide("\t1") + "\n"),
        after("事業名" + wide("\t予算額") + "\n", "甲{}" + wide("\t1") + "\n"),
        after("指標名" + wide("\tR6") + "\n", "甲{}" + wide("\t1") + "\n"),
        after("区分" + wide("\tR6") + "\n", "事業費" + wide("\t1") + "\n一般財源\t1\n"),
        after("年度" + wide("\t人口") + "\n", "令和6年度" + wide("\t1") + "\n"),
        after(project + "投入指標" + wide("\t令和6年度") + "\n", "事業費" + wide("\t1") + "\n国" + wide("\t1") + "\n"),
        after(project + "活動指標\t指標名" + wide("\t令和6年度") + "\n", "甲{}" + wide("\t1") + "\n"),
        after("指標名\t単位\tR6目標\tR7目標\n", "甲{}\t人\t{}\t{}\n"), times("指標名\t単位\tR6目標\tR7目標\n甲\t人\t1\t2\n\n"),
        after("事業名\t予算額\t国\t一般財源\n", "甲{}\t{}\t1\t2\n"), times("事業名\t予算額\t国\t一般財源\n甲\t3\t1\t2\n\n"),
        after("事業名", "\t予算額", "\n甲\t1"), after("事業名\t予算額", "\t国", "\n甲\t1"), after("区分", "\t令和6年度", "\n事業費\t1"),
        after("区分\tR5決算\tR6予算\n", "事業費\t{}\t2\n一般財源\t1\t2\n"), after("事業名\t区分\tR5\tR6\n", "甲{}\t事業費\t1\t2\n"),
        after("年度\t人口（人）\t率（％）\n", "令和{}年度\t{}\t5\n"), after("年度", "\t人口", "\n令和6年度\t1"),
        times("年度\t人口\n令和5年度\t1\n令和6年度\t2\n\n"),
        after("款\t項\t目\t本年度\t前年度\n", "2 総務費\t1 管理費\t{} 目\t1\t2\n"), after("款\t項\t目\t本年度\n", "\t\t{} 目\t1\n"),
        times("2款 総務費\n"),
        times("2款 総務費\n1項 管理費\n事業名\t予算額\n甲\t1\n"), after("部課名\t消防署\n事業概要\t消す\n", "款\t{}\n"),
        after("部課名\t消防署\n事業概要\t消す\n", "予算額\t{}\n国\t1\n"), after("部課名\t消防署\n事業概要\t消す\n", "指標名\t甲{}\n目標値\t{}\n実績値\t3\n"),
        after("部課名\t消防署\n事業概要\t消す\n", "事務事業名\t甲{}\n"), times("部課名\t消防署\n事業概要\t消す\n事業名\t甲{}\n\n"),
        times("担当課：消防署\n事業名：甲{}\n目的：乙\n"),
        times("No.\t{}\n事務事業名\t広報\n担当課\t総務課\n目的\t甲\n内容\t乙\n対象\t丙\n国\t1\n事業費\t3\n"),
        after("No.\t1\n事務事業名\t広報\n国\t1\n", "活動指標 ア：名称\t甲\n", "活動指標 イ：名称\t甲\n", "活動指標 ア\t{}\n"),
        after("No.\t1\n事務事業名\t広報\n", "一般財源\t{}\n"),
        after("事業名 担当課 予算額 国 一般財源\n", "甲{} 総務課 {} 1 2\n"), times("事業名 担当課 予算額 国 一般財源\n甲 総務課 3 1 2\n乙 総務課 3 1 2\n"),
        after("事業名 予算額 国 ", "国 ", "\n甲 1 2 3 4 5"), times("甲 10% → 20%\n"), after("■指標\n", "・甲{} 10件（R5） → 20件（R9）\n"),
        times("国 210 / 市債 540 / 一般 100\n"),
        after("事業名\t財源内訳\t予算額\n", "甲\t国 {} / 市債 540\t750\n"), after("指標名\t単位\tR6\t", "長い見出し", "\n甲\t人\t1\t乙"),
        after("事業名\t予算額\t", "備考", "\n甲\t1\t乙"),
        after("指標名              単位   令和6年度\n", "相談件数{}            件           120\n"),
        times("a          b  c  d  e\na\n"), after("", "a  ", "\na  b"),
        times("甲  乙\n  丙  丁\n"), after("甲", "  乙", "\n甲  乙"), times("目    標    名\n"),
    ]

    /// HTML, Markdown and their spans.
    private static let markup: [GrowthPattern] = [
        times("<table>"), times("</table>"), times("<tr>"), times("<table><tr><td>甲"), after("<table>", "<td>甲"),
        after("<table>", "<tr><td>甲<td>{}"),
        after("<table>", "<td rowspan=99>甲", "<tr><td>乙"), after("<table>", "<tr><td colspan=200 rowspan=200>甲"),
        after("<table>", "<td>", "</td>"),
        after("<table><tr><td>指標名<td>単位<td>目標値（令和8年度）</tr>", "<tr><td>甲{}<td>人<td>9,0x{}"),
        after("<table><tr><td>事業名<td>予算額</tr>", "<tr><td>甲<td>{}"),
        after("<table>", "<tr>\n\n<td>甲"), GrowthPattern([.times("<ul><li>甲"), .times("</ul>")]), times("<p>甲</p>"),
        times("<h2>甲</h2>\n"), times("<b>甲"), times("<"),
        times("<a"), times("<a "), times("&"), times("&nbsp;"), times("&amp;甲"), times("&#12288;"), times("&#x"),
        times("甲<br>"), times("<br>\n"), times("^{※"), times("^{※1}"), times("|"),
        after("|\n\n", "甲\n---\n"), after("", "甲\n---\n甲 | 乙\n丙 | 丁\n"), times("| 甲 | 乙 |\n"),
        times("| 甲 | 乙 |\n| --- | --- |\n"),
        after("| 指標名 | 単位 | R6 |\n| --- | --- | --- |\n", "| 甲{} | 人 | {} |\n"), after("", "| 甲 ", "|\n"), times("|\n"),
        times("# 甲{}\n\n"), times("#"), times("# "), times("###### 甲\n乙\n"),
    ]

    /// Running text: blanks, brackets, markers, figures, years.
    private static let text: [GrowthPattern] =
        [
            times("\n"), times("\r"), times("\r\n"), times(" "), times("　"), times("\t"), times("\t\n"), times(" \n"),
            times("\u{200B}"), times("甲"), times("甲 "), times("甲\n"), times("甲\n\n"), times("甲。"),
            times("甲、乙・"), times("（"), times("）"), times("（）"), times("（甲\n"),
            GrowthPattern([.times("（"), .times("）")]), times("「」"), times("【甲】\n"), times("【"), times("①"),
            times("①甲\n②乙\n"), times("・甲\n"), times("- ①甲\n"), times("1. 甲\n"),
            times("{}. 甲\n"), times("(1)甲\n(2)乙\n"), times("ア 甲\n"), times("第{}章 甲\n\n乙\n"), times("■甲\n乙\n"),
            times("基本目標{} 甲\n\n施策{}-1 乙\n\n"), times("1"), times("1,"), times("1."), times("1 "), times("1-"),
            times("1/"), times("０"),
            times("令和"), times("令和6年度"), times("令和6年度\n"), times("令和6年度～"), times("R6"), times("2024年4月1日から"),
            times("平成33年度\n"), times("5%増"), times("1,200千円"), times("千"), times("一"), times("億"), times("△"),
            times("△1,234\t"), times("'24年"),
            times("第1次"), times("東京都千代田区"), times("大泉町、吉岡町、"), times("町"), times("県"), times("隣の大泉町役場\n"), times("徴税费"),
            times("ゴール3"), times("甲乙\u{3099}"), times("：甲\n"), times("：目標：指標名：\n"), times("単位：千円\n"),
            times("（単位：千円）\n甲\t乙\n"), times("A 甲 B 乙\n"), times("http://a.b/c?d=e "), times("甲→乙→"), times("\u{7}"),
            times("\u{0}"), times("\u{FFFD}"), times("\u{FFFD}甲"), times("目標名"), times("指標名単位目標値実績値"),
        ] + [
            GrowthPattern(invalid: [0xFF]), GrowthPattern(invalid: [0xFF, 0x61]), GrowthPattern(invalid: [0xE7, 0x9B]),
            GrowthPattern(invalid: [0xEF, 0xBB, 0xBF]), GrowthPattern(invalid: [0xE7, 0x9B, 0xAE, 0xC2, 0x0A]),
        ]

    /// Pages: form feeds, numbers, running lines, heads that come again.
    private static let pages: [GrowthPattern] = [
        times("\u{0C}"), times("\u{0C}\n"), times("甲\u{0C}"), times("甲\n\u{0C}"), times("道\t・\u{0C}\n"),
        times("\u{0C}指標名\t目標値\t実績値\n単位\t目標\t実績\n"), times("\u{0C}指標名\t単位\tR6\n甲{}\t人\t{}\n"),
        after(goal, "\u{0C}令和7年度 目標設定書\n目標名\t甲{}\n- {} -\n"), times("甲\t乙\n\u{0C}\n"), times("- 12 -\n"),
        times("- {} -\n\n"), times("{}\n\n"), times("\n{} / 9\n\n"), times("P.{}\n"), times("甲町 計画\n{}\n\u{0C}\n"),
        times("\u{0C}甲町 計画\n乙{}\n"), times("・甲\n\n{}\n\u{0C}\n・乙\n"), after(goal, "目標名\t甲\n\n- {} -\n\u{0C}\n目標名\t甲\n"),
        GrowthPattern([.times("甲\t乙\n"), .times("\u{0C}甲\t乙\n")]),
        after(project + "投入指標\t令和6年度\n", "国\t{}\n\u{0C}投入指標\t令和6年度\n"),
    ]

    /// The other doors: records, their differences, values of text.
    private static let records: [GrowthPattern] =
        [
            .init([.times("[")], .record), .init([.times("{\"a\":")], .record),
            .init([.once("["), .times("1,")], .record), .init([.once("\""), .times("\\u3042")], .record),
            .init([.once("\""), .times("甲")], .record),
            .init(
                [
                    .once(head + #""sheets":["#), .times(#"{"id":"{}","kind":"goal","title":"甲"},"#),
                    .once(#"{"id":"x","kind":"goal"}]}"#),
                ], .record),
            .init(
                [.once(head + #""unclaimed":["#), .times(#"{"span":null,"text":"甲"},"#), .once(#"{"text":"x"}]}"#)],
                .record),
            .init(
                [
                    .once(head + #""outline":["#), .times(#"{"kind":"policy","code":"{}","title":"甲"},"#),
                    .once(#"{"kind":"policy","title":"乙"}]}"#),
                ], .record),
            .init([.once("["), .times("1,"), .once("1]\0["), .times("2,"), .once("2]")], .difference),
            .init([.once("["), .times("[1,"), .once("\0"), .times("[2,")], .difference),
            .init(
                [.once("[0,"), .times("{\"a\":{}},"), .once("1]\0["), .times("{\"a\":{}},"), .once("1]")], .difference),
            .init(
                [.once("{\"a\":\""), .times("甲"), .once("乙\"}\0{\"a\":\""), .times("甲"), .once("丙\"}")], .difference),
        ]
        + [
            "1", "1,", "令和", "令和6年4月から", "千", "5%増", "第1次", "03-1234-5678 ", "1.2.3.", "△", "一時的", "R6～", "約", "10人以上",
            "1/3 ", "（令和6年）", "6-3 ",
        ].map { .init([.times($0)], .scan) }

    private static let head =
        #"{"schema":"planparse/1","source":{"name":"a","encoding":"utf-8","bytes":1,"lines":1,"sha256":""},"form":"generic","#

    /// What the search at random found.
    private static let found: [GrowthPattern] = [
        GrowthPattern([.times("  ①\n道路  ①"), .times("   、")])
    ]
}
