extension IdeographTable {
    /// Compatibility ideographs that JIS X 0213 or CP932 can encode. No text with them is suspect, so the table of
    /// suspect characters leaves them out; fonts and extractors mix them with their kanji all the same (`部\u{FA5A}名`).
    ///
    /// A row as in ``rows``. Source: Unicode Character Database, canonical decompositions.
    static let encodableRows = """
        F91D|欄
        F928|廊朗
        F936|虜
        F970|殺
        F9D0|類
        F9DC|隆
        FA10|塚
        FA12|晴
        FA15|凞猪益礼神祥福靖精羽
        FA20|蘒
        FA22|諸
        FA25|逸都
        FA2A|飯飼館鶴
        FA30|侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻
        """
}
