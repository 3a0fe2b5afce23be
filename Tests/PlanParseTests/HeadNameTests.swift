import PlanModel
import Testing

@testable import PlanParse

/// The head of a department is the words up to a post as the title, and what follows as the name, its blanks kept.
@Suite struct HeadNameTests {
    @Test(
        arguments: [
            ("企画財政課長 小峰 一 俊", "企画財政課長", "小峰 一 俊"),
            ("総務課長　山田　太郎", "総務課長", "山田　太郎"),
            ("健康 福祉部長 佐藤 花子", "健康 福祉部長", "佐藤 花子"),
            ("会計管理者 鈴木 一郎", "会計管理者", "鈴木 一郎"), ("室長", "室長", nil), ("財政課長 ", "財政課長", nil),
            ("教育次長  田中", "教育次長", "田中"), ("危機管理監 高橋 次郎", "危機管理監", "高橋 次郎"),
            ("税務課長補佐 渡辺 三郎", "税務課長補佐", "渡辺 三郎"),
            ("総務部長兼課長事務取扱 中村 四郎", "総務部長兼課長事務取扱", "中村 四郎"),
        ] as [(String, String, String?)])
    func `has a title and a name`(text: String, title: String, name: String?) {
        #expect(HeadName(text)?.head == Organization.Head(title: title, name: name))
    }

    @Test(arguments: ["", " ", "総務課", "山田 太郎", "課長が不在のとき", "経済の成長", String(repeating: "あ", count: 30) + "課長"])
    func `is nil where no word is a post`(text: String) {
        #expect(HeadName(text) == nil)
    }
}
