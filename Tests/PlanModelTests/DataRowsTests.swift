import PlanModel
import Testing

/// Tables are cut at line ends, bars and commas, and nothing else.
@Suite struct DataRowsTests {
    private static func fields(_ table: String) -> [[String]] {
        var rows: [[String]] = []
        DataRows.forEach(in: table) { row in rows.append((0..<row.count).map(row.text)) }
        return rows
    }

    @Test(
        arguments: [
            ("", []), ("\n\n", []), ("a", [["a"]]), ("a|b|\nc||d", [["a", "b", ""], ["c", "", "d"]]),
            ("\n人|人\n\n名|人\n", [["人", "人"], ["名", "人"]]), ("|", [["", ""]]),
        ] as [(String, [[String]])])
    func `gives the fields of each row`(table: String, rows: [[String]]) {
        #expect(Self.fields(table) == rows)
    }

    @Test(
        arguments: [
            ("", []), ("a", ["a"]), ("龍ヶ崎市,竜ケ崎市", ["龍ヶ崎市", "竜ケ崎市"]), (",a,,b,", ["a", "b"]),
        ] as [(String, [String])])
    func `gives the parts of a list`(list: String, parts: [String]) {
        DataRows.forEach(in: "x|\(list)|y") { row in
            #expect(row.list(1) == parts)
            #expect(row.text(2) == "y" && row.text(3).isEmpty)
        }
    }

    @Test func `compares a field with one before it`() {
        var same: [Bool] = []
        var before = 0..<0
        DataRows.forEach(in: "a|件\nb|件\nc|人\nd|人口\ne|") { row in
            same.append(row.isSame(1, as: before))
            before = row[1]
        }
        #expect(same == [false, true, false, false, false])
    }
}
