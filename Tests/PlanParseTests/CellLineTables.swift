/// Names that stand in several lines of their cell: a line end parts no word of them.
enum CellLineTables {
    static let indicators: [TableFacts.Example] = [
        (
            """
            | 指標名 | 単位 | 現状値（R5） | 目標値（R9） |
            |---|---|---|---|
            | 自治会の活動に<br>参加する市民の割合 | ％ | 57.1 | 60.0 |
            | LED化率<br>（街路灯） | ％ | 7 | 9 |

            """,
            [
                "自治会の活動に参加する市民の割合 %: actual R5 57.1, target R9 60.0",
                "LED化率（街路灯） %: actual R5 7, target R9 9",
            ]
        ),
        (
            "<table><tr><th>指標名</th><th>単位</th><th>現状値<br>（R5）</th></tr><tr><td>自治会の活動に<br/>\n参加する市民の割合</td><td>％</td><td>57.1</td></tr><tr><td>読書の<br>Web予約数</td><td>件</td><td>5</td></tr></table>",
            ["自治会の活動に参加する市民の割合 %: actual R5 57.1", "読書の Web予約数 件: actual R5 5"]
        ),
    ]

    static let money: [TableFacts.Example] = [
        (
            "事業名\t担当課\t予算額（千円）\n\"公園樹木\n点検事業\"\t\"都市整備課\n道路課\"\t5,200\n\"ICT 活用\nDX 事業\"\t建設課\t31,400\n",
            ["公園樹木点検事業 item: - 5200", "ICT 活用 DX 事業 item: - 31400"]
        )
    ]
}
