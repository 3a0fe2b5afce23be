import PlanModel
import Testing

@testable import PlanParse

/// An account is a fund and numbered levels, split at `・` before a digit alone; a code is levels without names.
@Suite struct AccountReaderTests {
    /// The levels of an account: `款2総務費 項1総務管理費`.
    private static func levels(_ account: Account) -> String {
        account.levels.map { "\($0.level.rawValue)\($0.number)\($0.name ?? "")" }.joined(separator: " ")
    }

    @Test(
        arguments: [
            ("一般会計・2総務費・1総務管理費・4企画費", "一般会計", "款2総務費 項1総務管理費 目4企画費"),
            ("一般会計･２総務費･１総務管理費", "一般会計", "款2総務費 項1総務管理費"), ("一般会計", "一般会計", ""),
            ("国民健康保険特別会計・2国保・年金事業費・1保険料", "国民健康保険特別会計", "款2国保・年金事業費 項1保険料"),
            ("一般会計・2 総務費", "一般会計", "款2総務費"), ("2総務費・1総務管理費", nil, "款2総務費 項1総務管理費"),
            ("一般会計・2・1・4", "一般会計", "款2 項1 目4"),
            ("一般会計・10教育費・1a・2b・3c・4d", "一般会計", "款10教育費 項1a 目2b 節3c"),
        ] as [(String, String?, String)])
    func `reads fund and levels`(text: String, fund: String?, levels: String) {
        let account = AccountReader.read(text)
        #expect(account.text == text)
        #expect(account.fund == fund)
        #expect(Self.levels(account) == levels)
    }

    @Test(arguments: [
        ("２．１．１", "款2 項1 目1"), ("2.1.4", "款2 項1 目4"), ("2-1-1", "款2 項1 目1"),
        ("02・01・04・13", "款2 項1 目4 節13"), ("2.1.1.1.1", "款2 項1 目1 節1"), ("10.1", "款10 項1"),
    ])
    func `reads a code alone`(text: String, levels: String) {
        let account = AccountReader.read(text)
        #expect(account.text == text)
        #expect(account.fund == nil)
        #expect(Self.levels(account) == levels)
        #expect(account.levels.allSatisfy { $0.name == nil })
    }

    @Test(arguments: ["2", "2.", ".2", "2..1", "2.1円"])
    func `takes no other numbers as a code`(text: String) {
        #expect(AccountReader.read(text).levels.count <= 1)
    }
}
