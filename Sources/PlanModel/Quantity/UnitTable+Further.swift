extension UnitTable {
    /// Units of plans that the table of shared facts does not hold, in the same notation.
    static let furtherRows = """
        歩|歩|count|1|歩
        人分|人分|count|1|人分
        食分|食分|count|1|食分
        人回|人回|count|1|人回
        人槽|人槽|count|1|人槽
        拠点|拠点|count|1|拠点
        工区|工区|count|1|工区
        コマ|コマ|count|1|コマ
        セット|セット|count|1|セット
        ルート|ルート|count|1|ルート
        エリア|エリア|count|1|エリア
        ブロック|ブロック|count|1|ブロック
        事例|事例|count|1|事例
        周年|周年|count|1|周年
        日分|日分|time|1|日分
        年分|年分|time|1|年分
        ヵ年|年|time|12|月
        ケ年|年|time|12|月
        kcal|kcal|energy|4184|J
        mmHg|mmHg|other|1|mmHg
        mSv|mSv|other|1|mSv
        Bq|Bq|other|1|Bq
        """
}
