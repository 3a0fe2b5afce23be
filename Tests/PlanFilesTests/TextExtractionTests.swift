import Foundation
import PlanModel
import PlanParse
import Testing

@testable import PlanFiles

/// A command gives the text of a file, and what becomes of it stands in the record or is told of that file alone.
@Suite struct TextExtractionTests {
    private let folder: TestFolder
    private let programs: TestFolder

    init() throws { (folder, programs) = (try TestFolder(), try TestFolder()) }

    private func source(_ place: SystemPath, _ bytes: [UInt8] = Sample.pdf) throws -> SourceFile {
        SourceFile(path: try folder.write(place, bytes), place: place)
    }

    private func extraction(_ script: String, seconds: Int = 20) throws -> TextExtraction {
        var extraction = TextExtraction(.command(try programs.program("extract", script)))
        extraction.timeLimit = .seconds(seconds)
        return extraction
    }

    @Test func `stands in the record`() throws {
        let source = try source("a.pdf")
        let extraction = try extraction("printf '令和7年度 目標設定書（総務課）\\n'")
        let read = try source.text(by: extraction)
        #expect(read.text.text == "令和7年度 目標設定書（総務課）\n")
        let plan = PlanParser().document(of: read.text).plan
        #expect(plan.source.reader == programs["extract"].text)
        #expect(plan.source.bytes == Sample.pdf.count && plan.source.lines == 1)
        #expect(plan.source.sha256 == SourceText(utf8: Sample.pdf, name: "").sha256)
        #expect(plan.source.name == "a.pdf" && plan.form == "goal-sheet")
        #expect(read.extraction?.kind == nil && read.extraction?.standardError == "")
    }

    @Test func `is decoded like a file`() throws {
        let extraction = try extraction("printf '\\223\\271\\230\\110\\211\\374\\227\\307\\216\\226\\213\\306\\n'")
        let read = try source("a.pdf").text(by: extraction)
        #expect(read.text.text == "道路改良事業\n" && read.text.encoding == "shift_jis")
    }

    @Test func `leaves a file without a command as it is`() throws {
        let read = try source("a.pdf").text(by: nil)
        #expect(read.extraction == nil && read.text.foreignFormat == .pdf && read.text.reader == nil)
    }

    /// Paths that a program or a shell might take for something else.
    @Test(arguments: ["-a.pdf", "a b.pdf", "$(touch x).pdf", "a;b.pdf", "'\".pdf", "総務\n課.pdf", "--help"])
    func `passes the path and the file`(name: String) throws {
        let source = try source(SystemPath(name), Array("text".utf8))
        let extraction = try extraction("printf '%s|%s|' \"$#\" \"$1\"; cat \"$1\"; cat")
        #expect(try source.text(by: extraction).text.text == "1|\(source.path.text)|texttext")
    }

    @Test func `never passes a path as an option`() throws {
        let command = try ExtractorCommand(named: "/bin/cat", of: "-n", ProgramSearch(path: []))
        let failure = #expect(throws: ExtractionFailure.self) { try command.run(TextExtraction(.automatic)) }
        // The file is looked for, not the option obeyed.
        #expect(failure?.reason == .notStarted(code: ENOENT))
    }

    // MARK: Failures

    private static let failures: [(String, String, String)] = [
        ("exit 3", "ended with status 3", "状態3で終わりました"),
        ("echo broken file >&2; exit 1", "ended with status 1: broken file", "状態1で終わりました: broken file"),
        (
            "printf 'one\\n\\ntwo\\033[2J\\377\\n' >&2; exit 1", "1: one / two\\u{1b}[2J\\xff",
            "one / two\\u{1b}[2J\\xff"
        ),
        ("kill -9 $$", "ended by signal 9", "シグナル9"),
        ("sleep 60", "took more than 1 s and was ended; --pre-timeout", "1秒で終わらない"),
        ("exec yes", "wrote more than 50000 bytes", "50000バイトを超える"),
    ]

    @Test(arguments: failures)
    func `tells a failure of its file`(script: String, english: String, japanese: String) throws {
        var extraction = try extraction(script, seconds: 1)
        if !script.hasPrefix("sleep") { extraction.timeLimit = .seconds(20) }
        extraction.byteLimit = 50_000
        let source = try source("計画.pdf")
        let failure = try #require(throws: FileError.self) { _ = try source.text(by: extraction) }
        #expect(failure.message.en.hasPrefix("cannot get the text of \(source.path): `"), "\(failure.message.en)")
        #expect(failure.message.en.contains(english), "\(failure.message.en)")
        #expect(failure.message.ja.contains("の文字を取り出せません: ") && failure.message.ja.contains(japanese))
    }

    @Test(arguments: ["no-such-program", "cat -n", "./no/such", ""])
    func `tells a command that is not there`(name: String) throws {
        let source = try source("a.pdf")
        let failure = try #require(throws: FileError.self) {
            _ = try source.text(by: TextExtraction(.command(SystemPath(name))))
        }
        #expect(failure.message.en.contains("there is no command `\(name)`"))
    }

    @Test func `keeps the last of many complaints`() throws {
        let script = "for n in 1 2 3 4 5 6 7 8 9; do echo line $n >&2; done; exit 1"
        let failure = try #require(throws: FileError.self) { _ = try source("a.pdf").text(by: extraction(script)) }
        #expect(failure.message.en.hasSuffix("line 5 / line 6 / line 7 / line 8 / line 9"))
    }

    @Test func `keeps what a command says that ends well`() throws {
        let read = try source("a.pdf").text(by: extraction("echo note >&2; printf ' \\f\\n'"))
        #expect(read.extraction?.standardError == "note" && read.extraction?.isBlank == true)
    }

    // MARK: Which files

    @Test func `asks for the files of the patterns`() throws {
        var extraction = try extraction("printf extracted")
        extraction.globs = [Glob("*.pdf"), Glob("old/**")]
        for (place, isAsked) in [("a.pdf", true), ("b/a.pdf", true), ("old/a.txt", true), ("a.txt", false)] {
            let text = try source(SystemPath(place), Array("text".utf8)).text(by: extraction).text.text
            #expect(text == (isAsked ? "extracted" : "text"), "\(place)")
        }
    }

    @Test func `reads pipes as they are`() throws {
        let path = folder["pipe"]
        let made = unsafe mkfifo(path.text, 0o600)
        #expect(made == 0)
        let writer = Thread { try? Data("text".utf8).write(to: URL(fileURLWithPath: path.text)) }
        writer.start()
        let read = try SourceFile(path: path, place: "pipe").text(by: extraction("printf extracted"))
        #expect(read.text.text == "text" && read.extraction == nil)
    }

    // MARK: Earlier runs

    @Test func `a changed command is a changed record`() async throws {
        try folder.write("in/a.pdf", Sample.pdf)
        let output = folder["out"]
        func convert(_ extraction: TextExtraction?) async throws -> Int {
            var options = FolderConversion.Options()
            (options.isIncremental, options.extraction) = (true, extraction)
            let sources = SourceSelection(of: [folder["in"]]).sources
            let summary = try await FolderConversion(of: sources, to: output, options).run { _ in }
            return summary.sources - summary.unchanged
        }
        var extraction = try extraction("printf '目標設定書\\n'")
        #expect(try await convert(extraction) == 1)
        #expect(try await convert(extraction) == 0)
        try programs.program("extract", "printf '目標設定書（総務課）\\n'")
        #expect(try await convert(extraction) == 1)
        extraction.globs = [Glob("*.pdf")]
        #expect(try await convert(extraction) == 1)
        #expect(try await convert(extraction) == 0)
        #expect(try await convert(nil) == 1)
    }

    // MARK: Archives

    @Test func `an archive keeps the file and the record of its text`() async throws {
        let input = try folder.write("in/a.pdf", Sample.pdf)
        var archive = try PlanArchive.make(at: folder["archive"])
        #expect(try await archive.add([input]) { _ in }.refused == 1)
        archive.extraction = try extraction("printf '\(Sample.goal)'")
        #expect(try await archive.add([input]) { _ in }.added == 1)
        #expect(try archive.verify().isSound)
        #expect(try folder.read("archive/a.pdf") == Sample.pdf)
        archive.extraction = try extraction("echo broken >&2; exit 1")
        #expect("\(try archive.verify())".contains("ended with status 1: broken"))
        archive.extraction = nil
        #expect(try !archive.verify().isSound)
    }
}
