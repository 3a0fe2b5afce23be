import Foundation
import Testing

@testable import PlanTool

/// `--pre` and `doctor` as a user runs them, with scripts in place of extractors.
@Suite struct ExtractionTests {
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
        try folder.write("%PDF-1.6\n\u{0}", "in/a.pdf")
        try folder.write("令和7年度 目標設定書（総務課）\n", "in/b.txt")
    }

    private func program(_ name: String, _ script: String) throws {
        try folder.write("#!/bin/sh\n" + script + "\n", name)
        let path = folder.root.appendingPathComponent(name).path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    private func run(_ line: String, _ environment: [String: String] = [:]) throws -> Program.Result {
        try Program.run(line.split(separator: " ").map(String.init), environment, in: folder.root)
    }

    private var fakes: [String: String] { ["PATH": folder.root.appendingPathComponent("bin").path + ":/usr/bin:/bin"] }
    private var only: [String: String] { ["PATH": folder.root.appendingPathComponent("bin").path] }

    private static let plan = "printf '令和7年度 目標設定書（健康増進課）\\n指標名\\t受診率\\n'"

    @Test func `reads what is no text in every command`() throws {
        try program("pre", Self.plan)
        let record = try run("convert in/a.pdf --pre ./pre -q")
        #expect(record.status == 0 && record.text.contains("\"reader\": \"./pre\""), "\(record.messages)")
        #expect(record.text.contains("\"form\": \"goal-sheet\""))
        let check = try run("check in/a.pdf --pre ./pre")
        #expect(check.status == 0 && !check.text.contains("source.not-text"), "\(check.messages)")
        #expect(try run("scan in/a.pdf --pre ./pre").text.contains("令和7年度"))
        #expect(try run("archive add in/a.pdf --to kept --pre ./pre").status == 0)
        #expect(try run("verify kept --pre ./pre").status == 0)
        #expect(try run("verify kept").status == 1)
        let bare = try run("check in/a.pdf")
        #expect(bare.status == 3 && bare.text.contains("--pre auto"))
    }

    @Test(arguments: [1, 4])
    func `tells a failure of its input alone`(jobs: Int) throws {
        try program("pre", "case $1 in *.pdf) printf 'no\\033[2Jpassword\\nquit\\n' >&2; exit 3;; esac; cat")
        for number in 0..<20 { try folder.write("目標設定書\n", "in/c\(number).txt") }
        let english = try run("convert in -o out --pre ./pre -q --jobs \(jobs)")
        let failure = "cannot get the text of in/a.pdf: `./pre` ended with status 3: no\\u{1b}[2Jpassword / quit\n"
        #expect(english.status == 3 && english.messages == "planparse: " + failure)
        #expect(folder.names.count { $0.hasPrefix("out/") } == 21)
        let japanese = try run("check in --pre ./pre --lang ja -q")
        #expect(japanese.status == 3)
        #expect(japanese.messages.contains("in/a.pdfの文字を取り出せません: `./pre`が状態3で終わりました: no\\u{1b}[2Jpassword / quit"))
    }

    @Test func `bounds time and output`() throws {
        try program("pre", "case $1 in *.pdf) exec sleep 60;; esac; exec yes")
        let result = try run("convert in -o out --pre ./pre --pre-timeout 1 --max-bytes 64K -q")
        #expect(result.status == 3)
        #expect(
            result.messages.contains("took more than 1 s") && result.messages.contains("wrote more than 65536 bytes"))
    }

    @Test func `says what was chosen once a kind, and what a command complains of`() throws {
        try program("bin/pdftotext", Self.plan + "; echo odd font >&2")
        for name in ["b.pdf", "c.pdf"] { try folder.write("%PDF-1.6\n\u{0}", "in/" + name) }
        let result = try run("convert in/a.pdf in/b.pdf in/c.pdf in/b.txt --pre auto --format ndjson", fakes)
        #expect(result.status == 0)
        let lines = result.messages.split(separator: "\n").filter { $0.contains("pdftotext") }
        let place = folder.root.appendingPathComponent("bin/pdftotext").path
        #expect(lines[0] == "planparse: PDF is read by `pdftotext -layout FILE -` (\(place))")
        let complaints = ["a", "b", "c"].map {
            "planparse: in/\($0).pdf: `pdftotext -layout FILE -` says: odd font"
        }
        #expect(lines.dropFirst().map(String.init) == complaints)
        #expect(try run("convert in/a.pdf --pre auto -q", fakes).messages.isEmpty)
    }

    @Test func `says that pages are pictures`() throws {
        try program("bin/pdftotext", "printf '\\f\\f'")
        let result = try run("check in/a.pdf --pre auto", fakes)
        #expect(result.messages.contains("gave no text") && result.messages.contains("ocrmypdf"))
    }

    @Test func `names what to install`() throws {
        try program("bin/pandoc", "exit 0")
        let result = try run("convert in/a.pdf in/b.txt -o out --pre auto -q", only)
        #expect(result.status == 3 && result.messages.contains("poppler-utils") && folder.names.contains("out/b.json"))
    }

    @Test func `lists what is installed`() throws {
        try program("bin/pandoc", "echo pandoc 9.9; echo Features")
        let text = try run("doctor", only)
        let place = folder.root.appendingPathComponent("bin/pandoc").path
        #expect(text.status == 0 && text.errors.isEmpty)
        let row = "  > pandoc -f docx -t html FILE                    \(place) (pandoc 9.9)\n"
        #expect(text.text.contains("Word (.docx)\n" + row), "\(text.text)")
        #expect(
            text.text.contains(
                "    pdftotext -layout FILE -                       not found: apt install poppler-utils"))
        #expect(text.text.contains("Not read: PDF, Word 97–2003 (.doc), Excel"))
        #expect(try run("doctor --lang ja", only).text.contains("読めない種類: PDF"))
        let json = try JSONSerialization.jsonObject(with: Data(try run("doctor --format json", only).output))
        #expect(((json as? [String: Any])?["kinds"] as? [Any])?.count == 9)
    }

    /// Many inputs with few descriptors: none is left open. The program that is run gets three and what it opens itself.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd"), "there is no /proc"))
    func `leaves no descriptor open`() throws {
        try program("pre", "cd /proc/$$/fd; for name in *; do [ $name -lt 10 ] && printf '%s ' $name; done; echo")
        for number in 0..<150 { try folder.write("a\n", "in/c\(number).txt") }
        let script = "ulimit -n 40; planparse convert in -o out --pre ./pre -q --jobs 4 < /dev/null"
        let result = try Program.shell(script, in: folder.root)
        #expect(result.status == 0, "\(result.messages)")
        #expect(try Program.shell("planparse scan in/b.txt --pre ./pre", in: folder.root).status == 0)
        let read = try Program.shell("planparse check in --pre ./pre --format json | grep -c '3 '", in: folder.root)
        #expect(read.text == "0\n")
    }

    @Test(arguments: ["check in", "convert in/a.pdf", "convert in -o out"])
    func `ends its commands when it is interrupted`(line: String) throws {
        try program("pre", ": > started; sleep 8; : > survived")
        let start = ContinuousClock.now
        let status = try Program.interrupt(
            line.split(separator: " ").map(String.init) + ["--pre", "./pre", "-q"], with: SIGTERM, after: 1_500_000,
            in: folder.root)
        #expect(status == 143)
        // What was ended would be over by then.
        let rest = .seconds(12) - (ContinuousClock.now - start)
        usleep(UInt32(max(0, rest.components.seconds)) * 1_000_000)
        #expect(folder.names.contains("started") && !folder.names.contains("survived"))
    }
}
