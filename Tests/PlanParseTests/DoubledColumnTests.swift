import PlanModel
import Testing

@testable import PlanParse

/// The last column of a table twice, since a cell above it covers two: head and figures are one column's.
@Suite struct DoubledColumnTests {
    private static let chapter = """
        実施計画書 兼 事業説明書

        政策 3\t海と島を守るまちづくり
        施策 3-1\t訪れる人を増やします

        所 管\t観光課
        関 連\t—

        ・目標の計画と達成状況


        """

    private static let table = """
        |指標名|灯台を訪れた人数|灯台を訪れた人数|灯台を訪れた人数|灯台を訪れた人数|灯台を訪れた人数|
        |---|---|---|---|---|---|
        |設定理由|町がにぎわうようになるため。|町がにぎわうようになるため。|町がにぎわうようになるため。|町がにぎわうようになるため。|町がにぎわうようになるため。|
        |算式|町の調査|町の調査|町の調査|単位|千人|
        |目標値|計画策定時||令和9年度|令和10年度|令和10年度|
        |目標値|12.5|計画|13.0|14.5|14.5|

        """

    @Test func `are read once`() throws {
        let plan = try assertParse(Array((Self.chapter + Self.table).utf8))
        let found = plan.plan.sheets.flatMap(\.indicators).flatMap(\.observations)
        #expect(found.map(\.value.text) == ["12.5", "13.0", "14.5"])
        #expect(found.map { $0.period?.fiscalYear?.startYear } == [nil, 2027, 2028])
        let kinds = plan.diagnostics.map(\.kind)
        #expect(!kinds.contains(.layoutMisalignedColumns) && !kinds.contains(.sourceUnclaimed))
    }
}
