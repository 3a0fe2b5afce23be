import PlanModel
import Testing

/// The table holds all local governments under valid codes, by every spelling of their names.
@Suite struct MunicipalityTableTests {
    private let entries = MunicipalityTable.standard.entries

    @Test func `holds 1741 municipalities and 47 prefectures`() {
        #expect(entries.count { !$0.isPrefecture } == 1741)
        #expect(entries.count { $0.isPrefecture } == 47)
    }

    @Test func `gives each a code of its own with a valid check digit`() {
        let codes = entries.compactMap(\.municipality.code)
        #expect(Set(codes).count == entries.count)
        #expect(codes == codes.sorted())
        #expect(codes.filter { !Self.isValid($0) }.isEmpty)
    }

    /// Five digits weighed 6, 5, 4, 3, 2 and their check digit: 11 less the rest of the sum by 11, its last digit.
    private static func isValid(_ code: String) -> Bool {
        let digits = code.compactMap(\.wholeNumberValue)
        guard digits.count == 6, code.utf8.count == 6 else { return false }
        let sum = zip(digits, [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return digits[5] == (11 - sum % 11) % 10
    }

    @Test func `puts each under the prefecture of its code`() {
        let prefectures = Dictionary(
            uniqueKeysWithValues: entries.filter(\.isPrefecture).map {
                ($0.municipality.code?.prefix(2), $0.municipality.name)
            })
        let wrong = entries.filter { $0.municipality.prefecture != prefectures[$0.municipality.code?.prefix(2)] }
        #expect(wrong.isEmpty)
    }

    @Test(arguments: [
        ("小諸市", "長野県", "202088"), ("毛呂山町", "埼玉県", "113263"), ("吉岡町", "群馬県", "103454"),
        ("千代田区", "東京都", "131016"), ("埼玉県", "埼玉県", "110001"),
    ])
    func `finds a name`(name: String, prefecture: String, code: String) {
        let expected = Municipality(name: name, prefecture: prefecture, code: code)
        #expect(MunicipalityTable.standard.municipalities(named: name) == [expected])
    }

    @Test(arguments: [
        ("龍ヶ崎市", "龍ケ崎市"), ("竜ケ崎市", "龍ケ崎市"), ("鶴ケ島市", "鶴ヶ島市"), ("塩釜市", "塩竈市"), ("袖ヶ浦市", "袖ケ浦市"), ("檮原町", "梼原町"),
    ])
    func `finds a name in another spelling`(alias: String, name: String) {
        #expect(MunicipalityTable.standard.municipalities(named: alias).map(\.name) == [name])
    }

    @Test(
        arguments: [
            ("府中市", ["東京都", "広島県"]), ("伊達市", ["北海道", "福島県"]),
            ("池田町", ["北海道", "福井県", "長野県", "岐阜県"]), ("小諸町", []), ("", []), ("市", []),
        ] as [(String, [String])])
    func `gives all places of a name`(name: String, prefectures: [String]) {
        #expect(MunicipalityTable.standard.municipalities(named: name).compactMap(\.prefecture) == prefectures)
    }

    @Test func `names all rows in the text of names`() {
        var names = entries.map { _ in [String]() }
        MunicipalityTable.standard.forEachName { name, bytes in
            #expect(name.isPrefecture == entries[name.row].isPrefecture)
            names[name.row].append(String(decoding: bytes[name.range], as: UTF8.self))
        }
        #expect(names == entries.map { [$0.municipality.name] + $0.aliases })
    }

    @Test(arguments: [0, 1, 2, 46, 900, 1786, 1787, 1788, -1])
    func `gives the municipality of a row`(row: Int) {
        let expected = entries.indices.contains(row) ? entries[row].municipality : nil
        #expect(MunicipalityTable.standard.municipality(atRow: row) == expected)
    }
}
