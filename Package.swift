// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let testFolders = [
    "PlanModelTests", "PlanParseTests", "PlanExportTests", "PlanFilesTests", "PlanReportTests", "PlanToolTests",
    "PlanPromises",
    "FuzzParse",
    "GrowthSearch", "Found",
]

/// All test targets share the folder `Tests`, so that each can read `Tests/Fixtures` as a resource.
func tests(_ name: String, of dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, path: "Tests", exclude: testFolders.filter { $0 != name },
        sources: [name],
        resources: [.copy("Fixtures")], swiftSettings: strict)
}

let package = Package(
    name: "PlanParse",
    platforms: [.macOS(.v13)],
    products: [
        .library(name: "PlanModel", targets: ["PlanModel"]),
        .library(name: "PlanParse", targets: ["PlanParse"]),
        .library(name: "PlanExport", targets: ["PlanExport"]),
        .library(name: "PlanFiles", targets: ["PlanFiles"]),
        .library(name: "PlanReport", targets: ["PlanReport"]),
        .library(name: "PlanFoundation", targets: ["PlanFoundation"]),
        .executable(name: "planparse", targets: ["PlanTool"]),
    ],
    targets: [
        .target(name: "PlanModel", swiftSettings: strict),
        .target(name: "PlanParse", dependencies: ["PlanModel"], swiftSettings: strict),
        .target(name: "PlanExport", dependencies: ["PlanModel"], swiftSettings: strict),
        .target(
            name: "PlanFiles", dependencies: ["PlanModel", "PlanParse", "PlanExport"], swiftSettings: strict,
            linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
        .target(name: "PlanReport", dependencies: ["PlanModel", "PlanParse", "PlanExport"], swiftSettings: strict),
        .target(
            name: "PlanFoundation", dependencies: ["PlanModel", "PlanParse", "PlanFiles"], swiftSettings: strict),
        .executableTarget(
            name: "PlanTool", dependencies: ["PlanModel", "PlanParse", "PlanExport", "PlanFiles", "PlanReport"],
            swiftSettings: strict),
        .executableTarget(
            name: "PlanBench", dependencies: ["PlanModel", "PlanParse", "PlanExport", "PlanReport"],
            swiftSettings: strict),
        .target(
            name: "PlanPromises", dependencies: ["PlanModel", "PlanParse", "PlanExport", "PlanFiles", "PlanReport"],
            path: "Tests/PlanPromises",
            swiftSettings: strict),
        tests("PlanModelTests", of: ["PlanModel"]),
        tests("PlanParseTests", of: ["PlanModel", "PlanParse", "PlanExport", "PlanFiles", "PlanTool", "PlanPromises"]),
        tests("PlanExportTests", of: ["PlanModel", "PlanParse", "PlanExport", "PlanPromises"]),
        tests(
            "PlanFilesTests",
            of: ["PlanModel", "PlanParse", "PlanExport", "PlanFiles", "PlanFoundation", "PlanPromises"]),
        tests("PlanReportTests", of: ["PlanModel", "PlanParse", "PlanExport", "PlanReport"]),
        tests("PlanToolTests", of: ["PlanModel", "PlanParse", "PlanExport", "PlanFiles", "PlanTool"]),
    ],
    swiftLanguageModes: [.v6]
)

// The fuzzer links a runtime that an ordinary build has not, and few need the search for patterns whose work grows faster
// than they do: `scripts/fuzz` and `scripts/growth` set the variable.
if let search = Context.environment["FUZZ"] {
    let name = search == "growth" ? "GrowthSearch" : "FuzzParse"
    package.products.append(.executable(name: name, targets: [name]))
    package.targets.append(
        .executableTarget(
            name: name, dependencies: ["PlanModel", "PlanParse", "PlanExport", "PlanPromises"], path: "Tests/\(name)",
            swiftSettings: strict))
}
