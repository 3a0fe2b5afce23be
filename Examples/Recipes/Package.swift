// swift-tools-version: 6.2
import PackageDescription

/// A program of one file, with what it prints in `expected.txt` and what it reads in `input.txt`, where it reads any.
func recipe(_ name: String, reads: Bool = false) -> Target {
    .executableTarget(
        name: name,
        dependencies: ["PlanModel", "PlanParse", "PlanExport", "PlanFiles"].map {
            .product(name: $0, package: "PlanParse")
        },
        exclude: ["expected.txt"] + (reads ? ["input.txt"] : []))
}

let package = Package(
    name: "Recipes",
    platforms: [.macOS(.v13)],
    // Of a copy elsewhere: .package(url: "…", from: "…")
    dependencies: [.package(name: "PlanParse", path: "../..")],
    targets: [
        recipe("IndicatorTable"), recipe("DepartmentBudget"), recipe("SourceLine"), recipe("OwnForm"),
        recipe("OwnRule"),
        recipe("EditedRecord"), recipe("FiscalYears"), recipe("Spreadsheet"), recipe("Worker", reads: true),
    ],
    swiftLanguageModes: [.v6]
)
