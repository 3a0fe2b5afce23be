import PlanModel
import Testing

@testable import PlanParse

/// Numbers are read in every notation of Japanese documents, exactly and with their digits.
@Suite struct NumberReaderTests {
    private static func read(_ text: String, at start: Int = 0) -> NumberReader.Reading? {
        let bytes = Array(text.utf8)
        return NumberReader(bytes: bytes, end: bytes.count).read(at: start)
    }

    private static let digits = [
        ("10", "10"), ("6,544", "6544"), ("1,000", "1000"), ("3,244", "3244"), ("１，０００", "1000"),
        ("1,234,567", "1234567"), ("3,000,000", "3000000"), ("1,050,000,000", "1050000000"),
        ("10,000.233", "10000.233"), ("1.1", "1.1"), ("80.0", "80.0"), ("12.345", "12.345"),
        ("３，４５６，７８９．４５６", "3456789.456"), ("0.50", "0.50"), ("007", "7"), ("3２，３0４", "32304"),
        ("9223372036854775807", "9223372036854775807"),
    ]

    private static let kanji = [
        ("九", "9"), ("十", "10"), ("十一", "11"), ("十四", "14"), ("十六", "16"), ("二十一", "21"), ("百", "100"),
        ("百八", "108"), ("三百二", "302"), ("九百九", "909"), ("千一", "1001"), ("千四", "1004"), ("千十", "1010"),
        ("千〇十", "1010"), ("千二百十", "1210"), ("千五百", "1500"), ("千二百三十四", "1234"),
        ("一千二百三十四", "1234"), ("二千十八", "2018"), ("三千九百二十一", "3921"), ("九千二百三十四", "9234"),
        ("一万", "10000"), ("一万四十五", "10045"), ("一万二百五十", "10250"), ("一万二千三百四十五", "12345"),
        ("一万五千八百", "15800"), ("三万二千二百", "32200"), ("九万零四百", "90400"), ("十万二千三百四十五", "102345"),
        ("百七十八万二", "1780002"), ("百二十三万四千五百六十七", "1234567"), ("一千万", "10000000"),
        ("千五百万", "15000000"), ("五千八百七万六千九十九", "58076099"), ("一億", "100000000"), ("四億", "400000000"),
        ("三億八", "300000008"), ("四億五千六百四十二万十五", "456420015"),
        ("七千九百九十九億二千八百", "799900002800"), ("一兆", "1000000000000"),
        ("五兆六十二億四万五千二", "5006200045002"), ("五兆六十二億四万五千二百", "5006200045200"),
        ("十兆百億七百万", "10010007000000"), ("二十一兆三百", "21000000000300"),
        ("一千百十一兆一千百十一億一千百十一万一千百十一", "1111111111111111"),
        ("九千七兆千九百九十二億五千四百七十四万九百九十一", "9007199254740991"), ("〇", "0"), ("一〇", "10"),
        ("三五〇", "350"), ("四〇四", "404"), ("六零一", "601"), ("二〇一七", "2017"), ("二〇二六", "2026"),
        ("六百〇八", "608"), ("一千〇二十四", "1024"), ("一千七百〇八", "1708"), ("千七百六〇", "1760"),
        ("壱万", "10000"), ("弐拾参", "23"), ("弐仟柒佰玖什", "2790"),
        ("壱阡陌拾壱兆壱阡陌拾壱億壱阡陌拾壱萬壱阡陌拾壱", "1111111111111111"),
    ]

    private static let mixed = [
        ("1千", "1000"), ("5百", "500"), ("千1", "1001"), ("4千８百", "4800"), ("4千8百21", "4821"), ("2百2十2", "222"),
        ("3千9百65", "3965"), ("2.3万", "23000"), ("9.3万", "93000"), ("9万4百", "90400"), ("5万4千6百", "54600"),
        ("123万4567", "1234567"), ("250.32千", "250320"), ("4千万", "40000000"), ("4000万6千", "40006000"),
        ("5807万6099", "58076099"), ("58百7万6千99", "58076099"), ("8385万2326.33", "83852326.33"),
        ("２億３千４５６万７８９０", "234567890"), ("3億4千８百万6", "348000006"), ("5億6", "500000006"),
        ("4億23,800,000", "423800000"), ("2234千億4256万6千", "223400042566000"), ("1兆", "1000000000000"),
        ("２１兆３００", "21000000000300"), ("１兆2,028億", "1202800000000"), ("1.5億", "150000000"),
        ("5千京", "50000000000000000000"),
    ]

    private static let signed = [
        ("-10000", "-10000"), ("-5.5", "-5.5"), ("-1200000", "-1200000"), ("-1.5億", "-150000000"),
        ("−９．２３２１３１２", "-9.2321312"), ("△3.5", "-3.5"), ("▲3.5", "-3.5"), ("△ 3.50", "-3.50"),
        ("－１２", "-12"), ("▲\u{3000}1,200", "-1200"), ("+1", "1"), ("＋１", "1"), ("マイナス一", "-1"),
        ("マイナス一万", "-10000"), ("マイナス百二十三万四千五百六十七", "-1234567"),
        ("プラス百二十三万四千五百六十七", "1234567"),
    ]

    @Test(arguments: digits + kanji + mixed + signed)
    func `reads a number whole`(text: String, amount: String) throws {
        let reading = try #require(Self.read(text))
        #expect(reading.amount?.description == amount)
        #expect(reading.end == text.utf8.count)
    }

    @Test(arguments: signed)
    func `tells that a sign stands before it`(text: String, amount: String) {
        #expect(Self.read(text)?.isSigned == true)
    }

    @Test(arguments: kanji.prefix(8))
    func `tells that it starts in kanji`(text: String, amount: String) {
        #expect(Self.read(text)?.isKanji == true)
        #expect(Self.read("1" + text)?.isKanji != true)
    }

    @Test(arguments: [
        ("5.", "5"), ("5.人", "5"), ("100人", "100"), ("十人", "10"),
        ("1 000", "1"), ("3・4", "3"), ("2四半期", "2"), ("3一般会計", "3"), ("38,430千円", "38430"), ("10百万円", "10"),
        ("8年度", "8"),
        ("二〇二六年", "2026"),
    ])
    func `stops where the number ends`(text: String, amount: String) throws {
        let reading = try #require(Self.read(text))
        #expect(reading.amount?.description == amount)
        #expect(reading.end < text.utf8.count)
    }

    @Test(arguments: ["1,0000", "1,00", "1,,000", "1234,567", "十百", "5〇", "1.2.3", "4億3,0000万円"])
    func `is nil where a number is ill-formed`(text: String) {
        #expect(Self.read(text) == nil)
    }

    @Test(arguments: ["", "人", "万", "億", "万一", "京・京", "-", "△", "△人", "マイナス", "+", ".5", ",000", "栗沢町", "、1"])
    func `is nil where no number starts`(text: String) {
        #expect(Self.read(text) == nil)
    }

    @Test(arguments: ["9223372036854775808", "12345678901234567890123", "九千京一", "0.12345678901234567891"])
    func `has no amount where the digits do not fit`(text: String) throws {
        let reading = try #require(Self.read(text))
        #expect(reading.amount == nil)
        #expect(reading.end == text.utf8.count)
    }

    @Test func `reads from any byte, up to its end`() {
        let bytes = Array("約1,234人".utf8)
        #expect(NumberReader(bytes: bytes, end: bytes.count).read(at: 3)?.amount == 1234)
        #expect(NumberReader(bytes: bytes, end: 4).read(at: 3)?.amount == 1)
        #expect(NumberReader(bytes: bytes, end: 3).read(at: 3) == nil)
    }
}
