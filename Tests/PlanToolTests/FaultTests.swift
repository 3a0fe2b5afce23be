import Foundation
import PlanExport
import PlanModel
import Testing

/// Ways in which records were lost, inputs hung or a folder stopped a run, each as somebody met it.
@Suite struct FaultTests {
    private let folder: ScratchFolder
    private static let goal = "目標名\t道路\n"

    init() throws { folder = try ScratchFolder() }

    private func run(_ arguments: String...) throws -> Program.Result { try Program.run(arguments, in: folder.root) }

    private func json(_ name: String) throws -> PlanDocument {
        try PlanJSON.read(Array(try Data(contentsOf: folder.root.appendingPathComponent(name))))
    }

    @Test func `never writes over an input`() throws {
        try folder.write("令和7年度 目標設定書（総務課）\n目標名\t道路を直す\n", "in/a.txt")
        #expect(try run("convert", "in", "-o", "recs", "-q").status == 0)
        let record = try folder.read("recs/a.json")
        for input in ["recs", "recs/a.json"] {
            let again = try run("convert", input, "-o", "recs", "-q")
            #expect(again.status == 2)
            #expect(again.messages.contains("the output would be written over the input recs/a.json"))
        }
        #expect(try folder.read("recs/a.json") == record)
    }

    @Test(arguments: [".", "./", "../in", "$PWD", "..", ""])
    func `reads the folder that the user is in, by any of its names`(name: String) throws {
        try folder.write(Self.goal, "in/a.txt")
        try folder.write(Self.goal, "in/b/c.txt")
        let result = try Program.shell(
            name.isEmpty
                ? "cd in/b && planparse convert .. --format ndjson -q"
                : """
                cd in && planparse convert \(name) --format ndjson -q
                """, in: folder.root)
        #expect(result.status == 0, "\(result.messages)")
        #expect(result.text.split(separator: "\n").count == 2)
    }

    @Test func `writes records beside the sources of the folder that the user is in`() throws {
        try folder.write(Self.goal, "in/a.txt")
        let script = "cd in && planparse convert . -o . -q && planparse verify . && planparse check . && ls"
        let result = try Program.shell(script, in: folder.root)
        #expect(result.status == 0, "\(result.messages)")
        #expect(result.text.hasSuffix("a.json\na.txt\n"))
    }

    @Test func `reads files whose names are no UTF-8`() throws {
        try folder.write(Self.goal, "in/ok.txt")
        try folder.write(Array(Self.goal.utf8), [0x8C, 0x76, 0x89, 0xE6] + Array(".txt".utf8))
        let script = """
            name="in/$(printf '\\x8cv\\x89\\xe6').txt"
            planparse convert in -q --format ndjson | wc -l
            planparse convert "$name" -q | wc -c
            planparse check "$name" -q --format json | grep -c '"file"'
            planparse convert in -o out -q && ls out | od -An -tx1 -c | head -2 | tr -d ' \\n' | cut -c1-8
            """
        let lines = try Program.shell(script, in: folder.root).text.split(separator: "\n").map {
            $0.filter { $0 != " " }
        }
        #expect(lines.first == "2")
        #expect(lines.dropFirst().first.flatMap { Int($0) } ?? 0 > 1000)
        #expect(lines.dropFirst(2).first == "2")
        #expect(lines.last == "8c7689e6" || lines.last?.hasPrefix("6f6b") == true)
    }

    @Test func `makes an archive twice, beside a PDF, with folders of years`() throws {
        try folder.write(Self.goal, "ar/a.txt")
        #expect(try run("convert", "ar", "-o", "ar", "-q").status == 0)
        #expect(try run("convert", "ar", "-o", "ar", "-q").status == 0)
        let check = try run("check", "ar")
        #expect(check.text.contains("1 document,") && !check.text.contains("json"))
        try folder.write("%PDF-1.4\n", "ar/a.pdf")
        let verified = try run("verify", "ar")
        #expect(verified.status == 0)
        try folder.write(Self.goal, "yr/2023/a.txt")
        try folder.write(Self.goal, "yr/2024/a.txt")
        #expect(try run("convert", "yr", "-o", "out", "-q").status == 0)
        #expect(try run("convert", "yr", "-o", "out", "--format", "csv", "-q").status == 0)
        #expect(folder.names("out/2023") == ["a.json"])
    }

    @Test func `tells a PDF and a picture from text`() throws {
        try folder.write("%PDF-1.6\n" + String(repeating: "\u{0}ÿþ", count: 1000), "in/x.pdf")
        let result = try run("convert", "in", "-o", "out")
        #expect(result.status == 3)
        #expect(result.messages.split(separator: "\n").count { $0.contains("[source.") } == 1)
        let document = try json("out/x.json")
        #expect(document.diagnostics.map(\.kind) == [.sourceNotText] && document.plan.sheets.isEmpty)
        #expect(try run("check", "in").status == 3)
    }

    @Test func `counts lines as editors do, and tells bytes that do not decode`() throws {
        let scan = try Program.shell("printf '5人\\n\\f6人\\r\\n7人\\r8人' | planparse scan | cut -c1-9")
        #expect(scan.text == "{\"line\":1\n{\"line\":2\n{\"line\":3\n{\"line\":4\n")
        let broken = try Program.shell("printf '5\\xff\\xfe\\xff人\\n' | planparse scan > /dev/null")
        #expect(broken.status == 1)
        #expect(broken.messages.split(separator: "\n").count == 1 && broken.messages.contains("source.invalid-bytes"))
    }

    @Test func `names a source that is lost, and never writes over a record of another schema`() throws {
        try folder.write(Self.goal, "ar/a.txt")
        try folder.write(Self.goal, "ar/b.txt")
        #expect(try run("verify", "ar", "--update").status == 0)
        try FileManager.default.removeItem(at: folder.root.appendingPathComponent("ar/a.txt"))
        let lost = try run("verify", "ar")
        #expect(lost.status == 1 && lost.text.contains("ar/a.txt: the source is gone"))
        try folder.write(#"{"schema":"planparse/2"}"#, "ar/b.json")
        #expect(try run("verify", "ar", "--update").status != 0)
        #expect(try folder.read("ar/b.json") == #"{"schema":"planparse/2"}"#)
    }

    @Test(.enabled(if: Program.ordinaryUserCanRun, "needs an ordinary user who may run the program"))
    func `says that a folder cannot be opened, and reads the others`() throws {
        try folder.write(Self.goal, "in/a.txt")
        try folder.write(Self.goal, "in/sub/b.txt")
        let check = try Program.asOrdinaryUser("check in", after: "chmod 755 .; chmod 000 in/sub", in: folder.root)
        #expect(check.status == 3)
        #expect(check.messages.contains("cannot open the folder in/sub: permission is denied"))
        #expect(check.text.contains("1 document,"))
        #expect(try Program.asOrdinaryUser("verify in", after: "true", in: folder.root).status == 3)
        _ = try Program.shell("chmod 755 in/sub", in: folder.root)
    }

    @Test func `takes pipes, links and lists`() throws {
        try folder.write(Self.goal, "e/a.txt")
        let script = """
            ln -s e l; mkfifo f; mkdir leer; ln -s .. e/loop
            planparse convert l -q > /dev/null; echo $?
            (cat e/a.txt > f &); planparse convert f -q > /dev/null; echo $?
            planparse convert /dev/fd/3 -q 3< e/a.txt > /dev/null; echo $?
            planparse convert leer -q 2>&1; echo $?
            printf 'e/a.txt\\0' | planparse convert --files-from - -0 -o out -q; ls out/e
            printf 'e/a.txt\\r\\n\\n' > list; planparse convert --files-from list -o out2 -q; ls out2/e
            """
        let result = try Program.shell(script, in: folder.root)
        #expect(
            result.text
                == "0\n0\n0\nplanparse: passed over: 1\nplanparse: there is no document to read\n0\na.json\na.json\n")
    }

    @Test func `lets nothing of a document move the cursor`() throws {
        let script =
            "printf '道路\\n橋\\n\\033[2J（安全\\n' | planparse check - 2>&1; printf x > $'a\\n\\033[2J.txt'; planparse convert . -q 2>&1 > /dev/null"
        let result = try Program.shell(script, in: folder.root)
        #expect(!result.text.unicodeScalars.contains("\u{1B}"))
        #expect(result.text.contains("\\u{1b}[2J"))
    }

    @Test func `tells encodings however few bytes are wrong`() throws {
        let text = String(repeating: "令和7年度 目標設定書（総務課）\n目標名\t道路を直す\n", count: 20)
        let files: [(String, [UInt8], String)] = [
            ("n.txt", Array(text.utf8) + [UInt8](repeating: 0, count: 60), "utf-8"),
            ("u.txt", text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x0A], "utf-16"),
        ]
        for (name, bytes, encoding) in files {
            try folder.write(bytes, Array(name.utf8))
            _ = try run("convert", "in/" + name, "-o", "out", "-q")
            let document = try json("out/" + String(name.dropLast(4)) + ".json")
            #expect(document.plan.source.encoding == encoding && document.plan.form == "goal-sheet")
        }
    }
}

extension Program {
    /// Whether somebody who is not the administrator may run the program.
    static let ordinaryUserCanRun: Bool = {
        if geteuid() != 0 { return true }
        let script = "su -s /bin/bash nobody -c 'LD_LIBRARY_PATH=\(libraries) \(path) --version'"
        return (try? run("/bin/bash", ["-c", script]))?.status == 0
    }()

    /// Runs the program as somebody who is not the administrator.
    static func asOrdinaryUser(_ call: String, after preparation: String, in folder: URL) throws -> Result {
        let program = "LD_LIBRARY_PATH=\(libraries) \(path) \(call)"
        let call = geteuid() == 0 ? "su -s /bin/bash nobody -c '\(program)'" : program
        return try run("/bin/bash", ["-c", "\(preparation); \(call)"], in: folder)
    }
}
