/// The words in which titles of documents end: 計画, 評価シート, 一覧表.
enum DocumentWords {
    /// A text ends in such a word, and more stands before that.
    static func end(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        endings.contains { $0.ends(at: span.upper, in: bytes, from: span.lower + 1) }
    }

    private static let endings: [Word] = [
        "計画", "計画書", "計画（案）", "予算", "予算書", "予算案", "事業", "概要", "説明書", "明細書", "方針", "方針書", "目標", "目標設定書",
        "一覧", "一覧表", "成果", "状況", "報告", "年次報告", "内訳", "説明", "成果報告", "カルテ", "個票", "シート", "要覧", "主要施策", "主要事業", "指標", "資料",
        "報告書", "評価", "評価結果", "評価シート", "評価書", "評価表", "調書", "戦略", "ビジョン", "プラン", "大綱", "事業費", "決算", "決算書", "宣言", "進捗管理",
        "進捗", "見込み", "見込量", "推移", "計算書", "意見書", "歳入", "歳出", "KPI", "ＫＰＩ", "実績", "根拠",
    ]
}
