import Foundation
import PlanModel
import Testing

/// The version stands in one place; what is written by hand agrees with it.
@Suite struct PackageVersionTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func `is three numbers`() {
        #expect(PackageVersion.current.split(separator: ".").compactMap { Int($0) }.count == 3)
    }

    /// The newest section is named after the version, or says that it will be.
    @Test func `is that of the changelog`() throws {
        let changelog = try String(contentsOf: Self.root.appendingPathComponent("CHANGELOG.md"), encoding: .utf8)
        let newest = try #require(changelog.components(separatedBy: "\n## ").dropFirst().first)
        let version = PackageVersion.current
        #expect(newest.hasPrefix("[\(version)]") || newest.contains("The next version is \(version),"))
    }
}
