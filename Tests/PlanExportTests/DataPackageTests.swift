import PlanModel
import Testing

@testable import PlanExport

/// The data package describes every column of every table, in order, as a Frictionless reader expects it.
@Suite struct DataPackageTests {
    private static func package() throws -> JSONNode {
        let file = try #require(PlanTables().files.last)
        var parser = JSONParser(file.bytes)
        return JSONNode(json: try parser.parse(), path: "$")
    }

    private static let resources: [JSONNode] = (try? package()["resources"].elements) ?? []

    @Test func `is a tabular data package of the tables`() throws {
        let package = try Self.package()
        #expect(try package["profile"].string == "tabular-data-package")
        #expect(try Self.resources.map { try $0["path"].string } == PlanTables().files.dropLast().map(\.name))
        #expect(try package["version"].string == PackageVersion.current)
        #expect(try package["licenses"].elements.map { try $0["name"].string } == ["notspecified"])
    }

    @Test(arguments: resources.indices)
    func `has every column of a table in order`(index: Int) throws {
        let resource = Self.resources[index]
        let fields = try resource["schema"]["fields"].elements
        let table = try #require(ReadTable(try resource["name"].string, []))
        #expect(try fields.map { try $0["name"].string } == table.header)
        let types = ["string", "integer", "number", "boolean", "date", "array"]
        for field in fields {
            #expect(types.contains(try field["type"].string))
            #expect(try field["description"].string.contains(" / "))
        }
    }

    @Test(arguments: resources.indices)
    func `names keys that are columns`(index: Int) throws {
        let schema = try Self.resources[index]["schema"]
        let names = try schema["fields"].map { node throws(PlanJSONError) in try node["name"].string }
        #expect(try Set(schema["primaryKey"].strings()).isSubset(of: names))
        for key in try schema["foreignKeys"].elements {
            #expect(try Set(key["fields"].strings()).isSubset(of: names))
            let table = try key["reference"]["resource"].string
            let other = try #require(try Self.resources.first { try $0["name"].string == table })
            #expect(try key["reference"]["fields"].strings() == other["schema"]["primaryKey"].strings())
        }
    }

    @Test(arguments: resources.indices)
    func `holds true of the fixtures`(index: Int) throws {
        let resource = Self.resources[index]
        let table = try #require(ReadTable(try resource["name"].string, SampleTables.documents))
        #expect(!table.rows.isEmpty)
        for field in try resource["schema"]["fields"].elements {
            let cells = table[try field["name"].string]
            try Self.check(cells, field)
        }
        let keys = try resource["schema"]["primaryKey"].strings()
        #expect(Set(table.rows.map { row in keys.map { row[$0] } }).count == table.rows.count)
    }

    private static func check(_ cells: [String], _ field: JSONNode) throws {
        let name = try field["name"].string
        if !(try field["constraints"].isNull) {
            let words = try field["constraints"]["enum"].strings()
            #expect(words.isEmpty || Set(cells).subtracting([""]).isSubset(of: words), "\(name)")
            if try field["constraints"]["required"].json == .bool(true) { #expect(!cells.contains(""), "\(name)") }
        }
        let type = try field["type"].string
        for cell in cells where !cell.isEmpty {
            if type == "string" || type == "date" { break }
            var parser = JSONParser(Array(cell.utf8))
            let kind = try parser.parse().kind
            let expected = ["boolean": "a truth value", "array": "a list"][type] ?? "a number"
            #expect(kind == expected, "\(name): \(cell)")
        }
    }

    @Test func `refers to sheets that are there`() throws {
        let sheets = try #require(ReadTable("sheets", SampleTables.documents))
        let known = Set(sheets.rows.map { [$0["document"], $0["sheet"]] })
        for name in ["indicators", "budgets", "sections", "attributes", "measures"] {
            let table = try #require(ReadTable(name, SampleTables.documents))
            #expect(table.rows.allSatisfy { known.contains([$0["document"], $0["sheet"]]) }, "\(name)")
        }
    }

    @Test func `has the size and digest of each table, and the documents`() throws {
        let files = PlanTables(SampleDocument.full, path: "2026/a.txt").files
        let package = try JSONParser.parse(try #require(files.last).bytes)
        for (file, resource) in zip(files, package["resources"]?.elements ?? []) {
            #expect(resource["bytes"]?.int == file.bytes.count)
            #expect(resource["hash"]?.text == "sha256:" + SHA256.hexDigest(of: file.bytes))
        }
        let source = try #require(package["sources"]?.elements.first)
        #expect(source["title"]?.text == "a.txt" && source["place"]?.text == "2026/a.txt" && source["bytes"]?.int == 12)
    }
}
