import PlanModel
import Testing

@testable import PlanParse

/// A document speaks for the town that its headings, plans and offices name, not for those it mentions; where the
/// evidence is divided it speaks for none.
@Suite struct MunicipalityFinderTests {
    /// The municipality of a text whose lines that start with `#` are headings.
    private static func find(_ text: String) -> Municipality? {
        let bytes = Array(text.utf8)
        var (headings, start): ([ByteSpan], Int) = ([], 0)
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.first == UInt8(ascii: "#") { headings.append(ByteSpan(start, start + line.count)) }
            start += line.count + 1
        }
        return MunicipalityFinder.standard.municipality(of: bytes, headings: headings)
    }

    @Test(arguments: [
        ("# 小諸市実施計画\n市民の声を聞く。", "202088"), ("毛呂山町役場の業務を行う。", "113263"),
        ("吉岡町長の方針。", "103454"), ("吉岡町議会の運営。", "103454"),
        ("吉岡町人材育成基本方針に基づく。", "103454"), ("大泉町の人口。大泉町の施設。", "105244"),
        ("# 鎌ヶ谷市の計画", "122246"), ("北秋田市の森。", "052132"), ("四日市市役所と市民。", "242021"),
    ])
    func `is the town that a document names`(text: String, code: String) {
        #expect(Self.find(text)?.code == code)
    }

    @Test(arguments: [
        ("# 大泉町の方針\n友好都市の岡崎市、姉妹都市の小諸市と交流する。岡崎市の職員を招く。", "大泉町"),
        ("吉岡町総合計画\n友好都市である大樹町との交流を進める。", "吉岡町"),
        ("吉岡町総合計画\n隣接する前橋市と協力する。", "吉岡町"),
        ("毛呂山町総合計画\n越生町、鳩山町、坂戸市、鶴ヶ島市と共同で処理する。", "毛呂山町"),
        ("毛呂山町役場\n川越市・坂戸市の例を参考にする。", "毛呂山町"),
        ("小諸市総合戦略\n群馬県高崎市の取組を参考にする。群馬県高崎市を視察した。", "小諸市"),
    ])
    func `is not a partner, a neighbour or one of a list`(text: String, name: String) {
        #expect(Self.find(text)?.name == name)
    }

    @Test(arguments: [
        "", "目標と実績", "市町村の役割", "小諸市の例と佐久市の例。", "小諸市役所と佐久市役所の協定", "群馬県吉岡町",
        "友好都市の岡崎市", "# 小諸市\n# 佐久市", "市", "町", "市市市町町",
    ])
    func `is nil where none or no one town can be told`(text: String) {
        #expect(Self.find(text) == nil)
    }

    @Test(
        arguments: [
            ("# 府中市総合計画", nil, nil), ("# 府中市総合計画\n東京都の制度による。", "東京都", "132063"),
            ("# 府中市総合計画\n広島県の補助を受ける。", "広島県", "342084"),
            ("# 府中市総合計画\n東京都と広島県", nil, nil),
        ] as [(String, String?, String?)])
    func `leaves open which of two towns of a name, unless a prefecture tells`(
        text: String, prefecture: String?, code: String?
    ) {
        #expect(Self.find(text) == Municipality(name: "府中市", prefecture: prefecture, code: code))
    }

    /// 県民, 都内 and 本道 are words of a prefecture's own document, whatever towns it mentions.
    @Test(arguments: [
        ("# 三重県行動計画\n県民の安全と県内の産業。八街市の通学路で起きた事故。", "240001"),
        ("新しい計画\n県内の空港の数。県民の満足度。広島県総合計画に基づく。", "340006"),
        ("# 北海道総合計画\n道民の力。札幌市を除く。", "010006"), ("# 東京都の計画\n都内の緑。都民の声。八王子市の森。", "130001"),
        ("# 岐阜県 指標一覧\n指標\t現状値", "210005"), ("県政の運営。県庁の職員。熊本県知事の方針。熊本市の例。", "430005"),
    ])
    func `is the prefecture whose own document it is`(text: String, code: String) {
        #expect(Self.find(text)?.code == code)
    }

    /// Towns that are mentioned are not who speaks, and a prefecture that is mentioned is none either.
    @Test(arguments: [
        "港の取扱量\n県内の学校の割合（仙台市を除く）\n県民の数", "県内の割合\n仙台市を除く\n宮城県の補助", "本県の産業\n千葉県八街市の事故",
    ])
    func `is nil where a prefecture speaks that is not named`(text: String) {
        #expect(Self.find(text) == nil)
    }

    /// Its prefecture stands before a town, pays for it and plans above it.
    @Test(arguments: [
        ("# 群馬県吉岡町総合計画\n町民の声。県内の例。", "吉岡町"), ("埼玉県の補助\n毛呂山町役場\n埼玉県総合計画に沿って町民と進める。", "毛呂山町"),
        ("# 群馬県補助事業\n吉岡町長の方針。", "吉岡町"), ("# 東京都府中市の計画\n市民の森。府内の例。", "府中市"),
    ])
    func `is not the prefecture of a town that speaks`(text: String, name: String) {
        #expect(Self.find(text)?.name == name)
    }

    @Test func `prefers a heading to many mentions`() {
        let text = "# 小諸市の計画\n" + String(repeating: "佐久市の例。", count: 20)
        #expect(Self.find(text)?.name == "小諸市")
    }
}
