import Foundation
import PlanModel
import Testing

@testable import PlanTool

/// The manual page and the tables of the documentation are what the declarations give; `RECORD=1` writes them.
@Suite struct PagesTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static let pages: [(String, @Sendable () -> String)] = [
        ("Documentation/planparse.1", { ManualPage(language: .en).text }),
        ("Documentation/CommandLine.md", { OptionTables.page }),
    ]

    @Test(arguments: pages)
    func `is the page of the documentation`(path: String, page: @Sendable () -> String) throws {
        let file = Self.root.appendingPathComponent(path)
        let written = (try? Data(contentsOf: file)) ?? Data()
        guard written != Data(page().utf8) else { return }
        if ProcessInfo.processInfo.environment["RECORD"] != nil { try Data(page().utf8).write(to: file) }
        Issue.record("\(path) is not what the declarations give; RECORD=1 writes it")
    }

    @Test func `stands in the README`() throws {
        let text = String(decoding: try Data(contentsOf: Self.root.appendingPathComponent("README.md")), as: UTF8.self)
        #expect(text.contains("\n" + OptionTables.commands + "\n"), "\(OptionTables.commands)")
        let table = OptionTables.table(of: CommandDeclaration.convert.options)
        #expect(text.contains("\n" + table + "\n"), "\(table)")
    }

    @Test(.enabled(if: Program.installed("groff") != nil, "groff is not installed"), arguments: Language.allCases)
    func `is a manual page without a warning`(language: Language) throws {
        let script = "planparse man --lang \(language.rawValue) | groff -man -ww -k -Tutf8"
        let result = try Program.shell(script)
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.messages)")
        let shown = try Program.shell(
            "planparse man --lang \(language.rawValue) | groff -man -k -Tutf8 -P-c -P-b -P-o -P-u"
        ).text
        for command in CommandDeclaration.leaves { #expect(shown.contains("planparse \(command.name)")) }
        for option in CommandDeclaration.convert.options { #expect(shown.contains(option.longName)) }
    }

    @Test(.enabled(if: Program.installed("mandoc") != nil, "mandoc is not installed"))
    func `is a manual page that mandoc reads`() throws {
        let result = try Program.shell("planparse man | mandoc -Tlint -Wwarning")
        #expect(result.status == 0, "\(result.text)\(result.messages)")
    }

    @Test(.enabled(if: Program.installed("man") != nil, "man is not installed"))
    func `is shown by man`() throws {
        let folder = try ScratchFolder()
        let script = "planparse man > planparse.1; man -l planparse.1"
        let result = try Program.shell(script, ["MANWIDTH": "80"], in: folder.root)
        #expect(result.status == 0 && result.text.contains("planparse"), "\(result.messages)")
    }
}
