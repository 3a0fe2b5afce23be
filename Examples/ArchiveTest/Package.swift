// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "ArchiveTest",
    platforms: [.macOS(.v13)],
    // Of a copy elsewhere: .package(url: "…", from: "…")
    dependencies: [.package(name: "PlanParse", path: "../..")],
    targets: [
        .testTarget(name: "ArchiveTests", dependencies: [.product(name: "PlanFiles", package: "PlanParse")])
    ],
    swiftLanguageModes: [.v6]
)
