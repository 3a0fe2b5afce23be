import PlanModel
import Testing

@testable import PlanParse

/// A cell is a figure with its unit and bound, words, a dash or nothing; it is never read in part.
@Suite struct QuantityReaderTests {
    private static func read(_ text: String, column: String? = nil) -> QuantityReader.Reading {
        let bytes = Array(text.utf8)
        let unit = column.flatMap { UnitTable.standard.unit($0) }
        return QuantityReader(bytes: bytes).read(ByteSpan(0, bytes.count), text: text, column: unit)
    }

    /// The figure of a reading: `>=20 <=30 件`, `38430 千円 = 38430000 円`, `32304 人 @2023-04-01`.
    private static func figure(_ reading: QuantityReader.Reading) -> String {
        let value = reading.value
        guard let amount = value.amount, let bound = value.bound else { return value.status.rawValue }
        let upper = value.upper.map { " " + sign($0.bound) + $0.amount.description } ?? ""
        let base = value.base.map { " = \($0.amount) \($0.unit)" } ?? ""
        let date = reading.asOf.map { " @\($0)" } ?? ""
        return sign(bound) + amount.description + upper + (value.unit.map { " " + $0 } ?? "") + base + date
    }

    private static func sign(_ bound: Bound) -> String {
        switch bound {
        case .equal: ""
        case .atLeast: ">="
        case .atMost: "<="
        case .above: ">"
        case .below: "<"
        case .about: "~"
        }
    }

    @Test(arguments: [
        ("80.0", "80.0"), ("32,304人", "32304 人"), ("３２，３０４ 人", "32304 人"), ("85.5％", "85.5 %"),
        ("△3.5%", "-3.5 %"), ("120人/日", "120 人/日"), ("3件/5年", "3 件/5年"), ("9.3万人", "93000 人"),
        ("十人", "10 人"), ("100か所", "100 箇所"), ("1.6キロメートル", "1.6 km"), ("50パーセント", "50 %"),
        ("二百四十％", "240 %"), ("1時間", "1 時間"), ("29歳", "29 歳"), ("131.1ポイント", "131.1 ポイント"),
        ("12 回/年", "12 回/年"), ("−５％", "-5 %"), ("マイナス122%", "-122 %"), ("660平方メートル", "660 m²"),
        ("0件", "0 件"), ("3割8分7厘", "3.87 割"), ("1年半", "1.5 年"), ("1時間半", "1.5 時間"), ("2分の1", "0.5"),
    ])
    func `reads a figure with its unit`(text: String, figure: String) {
        let reading = Self.read(text)
        #expect(Self.figure(reading) == figure)
        #expect(reading.value.text == text)
        #expect(!reading.isUnreadable && !reading.hasUnknownUnit)
    }

    @Test(arguments: [
        ("38,430 千円", "38430 千円 = 38430000 円"), ("38,430千円", "38430 千円 = 38430000 円"), ("700円", "700 円"),
        ("35億円", "35 億円 = 3500000000 円"), ("1.5億円", "1.5 億円 = 150000000 円"), ("1億2000万円", "120000000 円"),
        ("八百六十三円", "863 円"), ("￥1,200", "1200 円"), ("¥1,200", "1200 円"),
        ("10百万円", "10 百万円 = 10000000 円"), ("△1,200千円", "-1200 千円 = -1200000 円"),
    ])
    func `reads money in its unit and in yen`(text: String, figure: String) {
        #expect(Self.figure(Self.read(text)) == figure)
    }

    @Test(arguments: [
        ("40以上", ">=40"), ("+1以上", ">=1"), ("80％以上", ">=80 %"), ("9.0以下", "<=9.0"), ("30人以内", "<=30 人"),
        ("5超", ">5"), ("5を超える", ">5"), ("170未満", "<170"), ("170より低い", "<170"),
        ("４５６５より大きい", ">4565"), ("６０００より小さい", "<6000"), ("－３０以下", "<=-30"),
        ("少なくとも10", ">=10"), ("約30件", "~30 件"), ("約十人", "~10 人"), ("概ね100人", "~100 人"),
        ("30件程度", "~30 件"), ("10人前後", "~10 人"), ("最低5回", ">=5 回"), ("最大20人", "<=20 人"),
        ("3965 以上", ">=3965"),
    ])
    func `reads a bound`(text: String, figure: String) {
        #expect(Self.figure(Self.read(text)) == figure)
    }

    @Test(arguments: [
        ("20～100", ">=20 <=100"), ("20〜30件", ">=20 <=30 件"), ("20~30", ">=20 <=30"), ("20-100", ">=20 <=100"),
        ("20から100まで", ">=20 <=100"), ("5人～8人", ">=5 <=8 人"), ("１００〜２００円", ">=100 <=200 円"),
        ("100以上310以下", ">=100 <=310"), ("1000以上、1500以下", ">=1000 <=1500"),
        ("1000以上5000未満", ">=1000 <5000"), ("１００より大きく３００より小さい", ">100 <300"),
        ("20より大きく35以下", ">20 <=35"), ("10 ～ 20 %", ">=10 <=20 %"), ("10～20万人", ">=100000 <=200000 人"),
    ])
    func `reads a range`(text: String, figure: String) {
        #expect(Self.figure(Self.read(text)) == figure)
    }

    @Test(arguments: [
        ("32,304人（R5.4.1）", "32304 人 @2023-04-01"), ("32,304人（R5.4.1現在）", "32304 人 @2023-04-01"),
        ("85.5%(令和5年4月1日時点)", "85.5 % @2023-04-01"), ("32,304（令和5年4月1日）", "32304 @2023-04-01"),
        ("120件（R5年度）", "120 件"), ("120件（R5年度末）", "120 件"), ("120件（延べ）", "120 件"),
        ("120件【見込み】", "120 件"), ("80%以上（R8.3.31）", ">=80 % @2026-03-31"),
        ("5件（R5.4.1）（暫定）", "5 件 @2023-04-01"), ("5件 （累計）", "5 件"),
    ])
    func `reads what stands in brackets behind`(text: String, figure: String) {
        let reading = Self.read(text)
        #expect(Self.figure(reading) == figure)
        #expect(reading.value.text == text)
    }

    @Test(arguments: [
        ("80", "%", "80 %"), ("80％", "件", "80 %"), ("38,430", "千円", "38430 千円 = 38430000 円"),
        ("700円", "千円", "700 円"), ("100", "人／日", "100 人/日"), ("未整備", "件", "text"),
        ("-", "件", "notApplicable"),
    ])
    func `takes the unit of the column where the cell has none`(text: String, column: String, figure: String) {
        #expect(Self.figure(Self.read(text, column: column)) == figure)
    }

    @Test(arguments: ["—", "―", "－", "-", "--", "ー", "–", "−", "──", "━"])
    func `takes a lone dash as not applicable`(text: String) {
        #expect(Self.read(text).value == Value(text: text, status: .notApplicable))
    }

    @Test(arguments: ["未整備", "実施する", "検討", "---", "（延べ）", "増加", "－ー－", "A", "以上", "R5.4.1", "7～9月", "令和8年度"])
    func `takes words and dates as text`(text: String) {
        let reading = Self.read(text)
        #expect(reading.value == Value(text: text, status: .text))
        #expect(!reading.isUnreadable)
    }

    @Test(arguments: [
        "3か年計画で5件", "第2次計画", "1.2.3", "5件、6件", "12345678901234567890123人", "1,0000人",
        "80%（うち女性20%）", "(5)", "120件（R5.4.1頃）", "令和6年度に実施", "Ａ４", "10人()5",
    ])
    func `keeps what it cannot read whole as text, and tells`(text: String) {
        let reading = Self.read(text)
        #expect(reading.value == Value(text: text, status: .text))
        #expect(reading.isUnreadable)
    }

    @Test(arguments: [("5惑星", "惑星"), ("12ハイツ", "ハイツ"), ("3 xyz", "xyz")])
    func `keeps a unit that no table holds`(text: String, symbol: String) {
        let reading = Self.read(text)
        #expect(reading.hasUnknownUnit)
        #expect(reading.value.unit == symbol)
        #expect(reading.unit == Value.Unit(text: symbol, symbol: symbol, dimension: .other))
    }

    @Test(arguments: ["5個目標達成者延人数", "5人と6", "5 件 数 数"])
    func `takes no longer text as a unit`(text: String) {
        #expect(!Self.read(text).hasUnknownUnit)
    }

    @Test func `takes an empty cell as blank`() {
        #expect(Self.read("").value == .blank)
    }
}
