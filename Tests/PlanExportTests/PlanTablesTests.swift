import Foundation
import PlanExport
import PlanModel
import Testing

/// The tables hold what the records hold, a row each, with the digits and the place of every figure.
@Suite struct PlanTablesTests {
    private static let names = [
        "documents", "sheets", "indicators", "budgets", "sections", "attributes", "measures", "diagnostics",
    ]

    private static func table(_ name: String, _ documents: PlanDocument...) throws -> ReadTable {
        try #require(ReadTable(name, documents))
    }

    @Test func `are eight files with a data package`() {
        #expect(PlanTables().files.map(\.name) == Self.names.map { $0 + ".csv" } + ["datapackage.json"])
    }

    @Test(arguments: names)
    func `have a header without rows`(name: String) throws {
        let table = try #require(ReadTable(name, []))
        #expect(table.rows.isEmpty)
        if name == "documents" { return #expect(table.header.prefix(2) == ["document", "documentPath"]) }
        #expect(table.header.prefix(4) == ["document", "sheet", "row", "documentPath"])
        #expect(table.header.suffix(5) == ["manner", "line", "column", "endLine", "endColumn"])
    }

    @Test(arguments: SampleTables.documents)
    func `have a row for each record`(document: PlanDocument) throws {
        let sheets = document.plan.sheets
        func count(_ name: String) throws -> Int { try Self.table(name, document).rows.count }
        #expect(try count("sheets") == sheets.count)
        #expect(try count("indicators") == sheets.flatMap(\.indicators).map { max(1, $0.observations.count) }.sum)
        let empty = sheets.flatMap(\.sections).count { $0.items.isEmpty }
        #expect(try count("sections") == document.allItems.count + empty)
        #expect(try count("budgets") == sheets.compactMap(\.budget).map(Self.rowCount).sum)
        #expect(try count("diagnostics") == document.diagnostics.count)
        #expect(try count("documents") == 1)
        #expect(try count("attributes") == sheets.flatMap(\.attributes).count)
        #expect(try count("measures") == sheets.flatMap(\.measures).map { max(1, $0.projects.count) }.sum)
    }

    private static func rowCount(of budget: Budget) -> Int {
        max(1, budget.years.map { 1 + $0.sources.count }.sum + (budget.change == nil ? 0 : 1))
    }

    @Test(arguments: SampleTables.documents)
    func `keep every digit and every text`(document: PlanDocument) throws {
        let observations = document.plan.sheets.flatMap { $0.indicators.flatMap(\.observations) }
        let indicators = try Self.table("indicators", document)
        let written = indicators.rows.filter { $0["observation"]?.isEmpty == false }
        #expect(written.map { $0["amount"] } == observations.map { $0.value.amount?.description ?? "" })
        #expect(written.map { $0["text"] } == observations.map(\.value.text))
        #expect(
            try Self.table("sections", document)["text"].filter { !$0.isEmpty }.sorted()
                == document.allItems.map(\.text).filter { !$0.isEmpty }.sorted())
    }

    @Test(arguments: names)
    func `join the documents in their order`(name: String) throws {
        let documents = SampleTables.documents
        var joined = PlanTables()
        for document in documents { joined.append(PlanTables(document)) }
        let table = try #require(ReadTable(name, documents))
        #expect(try #require(ReadTable(name, joined)).rows == table.rows)
        let sources = documents.map(\.plan.source.name)
        #expect(
            table["document"].reduce(into: []) { if $0.last != $1 { $0.append($1) } }
                == sources.filter(table["document"].contains))
    }

    @Test func `are the same each time`() {
        let document = SampleDocument.full
        #expect(PlanTables(document).files == PlanTables(document).files)
    }

    // MARK: Each table

    @Test func `write all of a sheet`() throws {
        let table = try Self.table("sheets", SampleDocument.full)
        let row = try #require(table.rows.first)
        let expected = [
            "document": "a.txt", "sheet": "1", "form": "implementation-plan", "municipalityCode": "202088",
            "sheetKey": "project:6/6-1-1", "rowKind": "item", "documentFiscalYear": "2026", "kind": "project",
            "code": "6-1-1", "headName": "小峰 一 俊",
            "lineage": #"[{"kind":"policy","code":"6","title":"政策"}]"#, "related": #"["財政課"]"#, "sdgs": "[11,17]",
            "attributes": #"[{"label":"新規・継続","role":"status","text":"継続"}]"#, "guessed": "3", "line": "2",
            "measures": #"[{"code":"Ⅲ1","title":"行財政運営","projects":["電算"]}]"#, "endLine": "4",
            "relatedPlans": #"["総合計画"]"#, "footnotes": #"[{"mark":"34","text":"注"}]"#,
        ]
        #expect(row.filter { expected[$0.key] != nil } == expected)
        #expect(!row.values.contains(""))
    }

    @Test func `write all of an observation`() throws {
        let row = try #require(try Self.table("indicators", SampleDocument.full).rows.first)
        let expected = [
            "indicator": "1", "unit": "千円/5年", "qualifiers": #"["年度末時点"]"#, "direction": "down",
            "observation": "1", "role": "finalTarget", "period": "令和8年度", "start": "2026-04-01", "end": "--07-18",
            "startDate": "2026-04-01", "fiscalYear": "2026", "unitSymbol": "千円", "unitScale": "1000", "unitBase": "円",
            "perAmount": "5", "perUnit": "年", "documentTitle": "実施計画", "municipality": "小諸市", "department": "総務課",
            "title": "行政事務", "sheetKind": "project", "rowKind": "item", "documentPath": "a.txt", "manner": "repaired",
            "asOf": "2023-04-01",
            "text": "38,430 千円以上",
            "amount": "38430", "bound": "atLeast", "upperAmount": "40000", "upperBound": "below",
            "baseAmount": "38430000", "baseUnit": "円", "line": "7", "column": "2", "endLine": "9", "endColumn": "4",
        ]
        #expect(row.filter { expected[$0.key] != nil } == expected)
        // The last day has no year, so it is no date; a period with an end is not open.
        #expect(Set(row.filter { $0.value.isEmpty }.keys) == ["endDate", "periodBound"])
    }

    @Test func `write a document, its attributes and its measures`() throws {
        let document = try #require(try Self.table("documents", SampleDocument.full).rows.first)
        let expected = [
            "document": "a.txt", "documentPath": "a.txt", "form": "implementation-plan", "title": "実施計画",
            "prefecture": "長野県",
            "fiscalYear": "2026", "bytes": "12", "sheets": "1", "indicators": "1", "budgets": "1", "errors": "0",
            "warnings": "1", "declared": "1", "repaired": "2", "guessed": "3", "unclaimed": "4",
        ]
        #expect(document.filter { expected[$0.key] != nil } == expected)
        let attribute = try #require(try Self.table("attributes", SampleDocument.full).rows.first)
        #expect(attribute["label"] == "新規・継続" && attribute["role"] == "status" && attribute["text"] == "継続")
        #expect(attribute["line"] == "14")
        let measure = try #require(try Self.table("measures", SampleDocument.full).rows.first)
        #expect(measure["code"] == "Ⅲ1" && measure["title"] == "行財政運営" && measure["projectName"] == "電算")
        #expect(measure["project"] == "1" && measure["department"] == "総務課" && measure["line"] == "71")
    }

    @Test func `have a row for a measure without projects`() throws {
        var document = SampleDocument.full
        document.plan.sheets[0].measures[0].projects = []
        let table = try Self.table("measures", document)
        #expect(table["projectName"] == [""] && table["project"] == [""])
    }

    @Test func `write the total of a year, its sources and the change`() throws {
        let table = try Self.table("budgets", SampleDocument.full)
        #expect(table["part"] == ["total", "source", "change"])
        #expect(table["year"] == ["1", "1", ""])
        #expect(table["sourceKind"] == ["", "nationalAndPrefectural", ""])
        #expect(table["specific"] == ["", "true", ""])
        #expect(table["baseAmount"] == ["38430000", "38430000", "38430000"])
        #expect(table["line"] == ["9", "10", ""])
        #expect(table["kan"] == ["2", "2", "2"] && table["kanName"] == ["総務費", "総務費", "総務費"])
        #expect(table["kou"] == ["", "", ""] && table["side"] == ["expenditure", "expenditure", "expenditure"])
        #expect(table["levels"].allSatisfy { $0 == #"[{"level":"款","number":2,"name":"総務費"}]"# })
    }

    @Test func `write items with their depth and path`() throws {
        var document = SampleDocument.full
        document.plan.sheets[0].sections[0].items.append(Item(text: "丁"))
        let table = try Self.table("sections", document)
        #expect(table["path"] == ["1", "1.1", "2"])
        #expect(table["depth"] == ["1", "2", "1"])
        #expect(table["text"] == ["甲", "乙\n丙", "丁"])
        #expect(table["line"] == ["4", "5", ""])
        #expect(table["footnotes"] == ["", #"["34","35"]"#, ""])
    }

    @Test func `write a finding in both languages`() throws {
        let row = try #require(try Self.table("diagnostics", SampleDocument.full).rows.first)
        let message = try #require(SampleDocument.full.diagnostics.first?.message)
        #expect(row["code"] == "budget.sum-mismatch" && row["hint"] == "税務" && row["line"] == "91")
        #expect(row["messageJa"] == message.ja && row["messageEn"] == message.en)
    }

    @Test func `have one row for what is empty`() throws {
        var document = SampleDocument.bare
        document.plan.sheets[0].indicators[0].observations = []
        document.plan.sheets[0].sections[0].items = []
        document.plan.sheets[0].budget?.years = []
        for (name, column, line) in [
            ("indicators", "observation", "4"), ("sections", "path", "2"), ("budgets", "part", ""),
        ] {
            let table = try Self.table(name, document)
            #expect(table[column] == [""], "\(name)")
            #expect(table["line"] == [line], "\(name)")
        }
        #expect(try Self.table("diagnostics", document)["sheet"] == [""])
    }

    @Test func `follow items however deep they nest`() throws {
        var item = Item(text: "0")
        for depth in 1...2_000 {
            var outer = Item(text: String(depth))
            outer.items = [item]
            item = outer
        }
        var document = SampleDocument.bare
        document.plan.sheets[0].sections[0].items = [item]
        let depths = try Self.table("sections", document)["depth"]
        #expect(depths == (1...2_001).map(String.init))
    }

    // MARK: Files that somebody looked at

    @Test(arguments: PlanTables().files.map(\.name))
    func `are those beside the fixture`(name: String) throws {
        let document = try #require(SampleTables.document("implementation-plan/regular.txt", name: "regular.txt"))
        let file = try #require(PlanTables(document).files.first { $0.name == name })
        let url = SampleTables.folder.appendingPathComponent("implementation-plan/regular.tables/\(name)")
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url)
            Issue.record("recorded \(name)")
            return
        }
        #expect(
            String(decoding: try Data(contentsOf: url), as: UTF8.self) == String(decoding: file.bytes, as: UTF8.self))
    }
}

extension [Int] {
    fileprivate var sum: Int { reduce(0, +) }
}
