import Foundation
import PlanModel
import Testing

@testable import PlanTool

/// The declarations are whole: every name once, every text in both languages, every example a line that is understood.
@Suite struct DeclarationTests {
    static let names = CommandDeclaration.leaves.map(\.name)

    private func command(_ name: String) throws -> CommandDeclaration {
        try #require(CommandDeclaration.leaves.first { $0.name == name })
    }

    @Test func `names every command once`() {
        #expect(CommandDeclaration.all.map(\.word) == CommandDeclaration.words + ["help"])
        #expect(Set(Self.names).count == Self.names.count)
    }

    @Test(arguments: names)
    func `names every option once`(name: String) throws {
        let names = try command(name).options.flatMap(\.names)
        #expect(Set(names).count == names.count)
        #expect(names.contains("--help") && names.contains("--lang"))
    }

    /// Completions put these words between quotes of shells.
    @Test(arguments: names)
    func `has names that shells read as they are`(name: String) throws {
        let command = try command(name)
        let words = command.options.flatMap { option -> [String] in
            switch option.value?.completion {
            case .choices(let words)?, .suggestions(let words)?: option.names + words
            case .pairs(let keys, let values)?: option.names + keys + values
            default: option.names
            }
        }
        for word in words + [command.word] {
            #expect(
                word.unicodeScalars.allSatisfy {
                    $0.properties.isAlphabetic || "-._0123456789".unicodeScalars.contains($0)
                })
        }
    }

    @Test(arguments: names)
    func `says everything in both languages`(name: String) throws {
        let command = try command(name)
        let texts = [command.summary] + command.details + command.options.map(\.help) + command.examples.map(\.effect)
        for text in texts {
            #expect(text.en.hasSuffix(".") && !text.en.contains("。"), "\(text.en)")
            #expect(text.ja.hasSuffix("。"), "\(text.ja)")
        }
        for operand in [command.operand].compactMap({ $0 }) {
            #expect(!operand.help.ja.isEmpty && !operand.help.en.isEmpty)
        }
    }

    @Test(arguments: names)
    func `has examples that are understood`(name: String) throws {
        let command = try command(name)
        #expect(!command.examples.isEmpty)
        for example in command.examples {
            // The shell takes the line apart; the program is replaced by one that writes its arguments.
            let script =
                "planparse() { cat > /dev/null & printf '%s\\n' \"$@\" > arguments; }; jq() { :; }; man() { :; }\n"
            let folder = try ScratchFolder()
            _ = try Program.run(
                "/bin/bash",
                ["-c", "mkdir -p .zfunc .config/fish/completions .local/share/man/man1\n" + script + example.call],
                ["HOME": folder.root.path], in: folder.root)
            let arguments = try folder.read("arguments")
                .split(separator: "\n").map(String.init)
            let owner = command.name == "help" ? "help" : command.word
            #expect(arguments.contains(owner))
            #expect(throws: Never.self) { try Command.parse(arguments) }
        }
    }
}
