import Foundation
import Testing

/// The recipes stay short, stand in their list, and README shows the first of them as it is; `.ci/run` builds and runs them.
@Suite struct RecipeTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let folder = root.appendingPathComponent("Examples/Recipes")

    private static let names =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("Sources").path)) ?? []

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func `are nine, beside the archive test`() { #expect(Self.names.count == 9) }

    @Test(arguments: names)
    func `are at most forty lines, and told in the lists`(name: String) throws {
        let program = try Self.text("Examples/Recipes/Sources/\(name)/main.swift")
        #expect(program.split(separator: "\n", omittingEmptySubsequences: false).count <= 41)
        #expect(try !Self.text("Examples/Recipes/Sources/\(name)/expected.txt").isEmpty)
        #expect(try Self.text("Examples/Recipes/README.md").contains("Sources/\(name)/main.swift"))
        #expect(try Self.text("Examples/Recipes/Package.swift").contains("recipe(\"\(name)\""))
    }

    @Test func `show in README how to get to the indicators`() throws {
        let program = try Self.text("Examples/Recipes/Sources/IndicatorTable/main.swift")
        #expect(program.split(separator: "\n").count <= 10)
        #expect(try Self.text("README.md").contains("```swift\n" + program + "```"))
    }
}
