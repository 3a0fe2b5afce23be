import Foundation
import Testing

/// A year's documents in one run: any names, the same bytes at any width, and again only what changed.
///
/// `PLANPARSE_BATCH` is the number of documents, 300 where it is not set.
@Suite(.serialized) struct BatchTests {
    private static let count = ProcessInfo.processInfo.environment["PLANPARSE_BATCH"].flatMap { Int($0) } ?? 300

    /// Names that archives have: Japanese, blanks, line feeds, leading hyphens, bytes that are no UTF-8, the same name in
    /// many folders.
    private static func name(_ number: Int) -> [UInt8] {
        let folder = "課\(number % 17)/\(number % 5 == 0 ? "空 白" : "年\(number % 7)")"
        switch number % 6 {
        case 0: return Array("\(folder)/計画\(number).txt".utf8)
        case 1: return Array("\(folder)/a b\(number).txt".utf8)
        case 2: return Array("\(folder)/x\ny\(number).md".utf8)
        case 3: return Array("\(folder)/-o\(number).txt".utf8)
        case 4: return Array("\(folder)/".utf8) + [0x8C, 0x76, 0x89, 0xE6] + Array("\(number).txt".utf8)
        default: return Array("\(folder)/\(number)/総務課.txt".utf8)
        }
    }

    private static func text(_ number: Int) -> String {
        """
        令和\(1 + number % 9)年度 目標設定書（総務課）
        目標名\t道路を\(number)か所直す
        指標名\t直した箇所の数
        数値目標\t初期値（令和4年度）\t\(number)か所

        """
    }

    private static func fill(_ folder: ScratchFolder) throws {
        for number in 0..<count { try folder.write(Array(text(number).utf8), name(number)) }
    }

    @Test func `gives the same bytes at any width, and reads nothing again that did not change`() throws {
        let folder = try ScratchFolder()
        try Self.fill(folder)
        let clock = ContinuousClock()
        let first = try Program.run(["convert", "in", "-o", "one", "--jobs", "1", "-q"], in: folder.root)
        #expect(first.status == 0 && first.messages == "")
        let second = try Program.run(
            ["convert", "in", "-o", "two", "--jobs", "2", "--incremental", "-q"], in: folder.root)
        #expect(second.status == 0)
        let (one, two) = (
            try folder.digest(of: "one"), try folder.digest(of: "two", without: "planparse-manifest.json")
        )
        #expect(one.files == Self.count && one == two)

        let before = try folder.digest(of: "two")
        let again = clock.measure {
            _ = try? Program.run(["convert", "in", "-o", "two", "--incremental"], in: folder.root)
        }
        #expect(try folder.digest(of: "two") == before)
        // No time is asserted: it is shown, for people who measure.
        print("\(Self.count) documents again, incrementally: \(again)")
        let told = try Program.run(["convert", "in", "-o", "two", "--incremental"], in: folder.root)
        #expect(told.messages.contains("\(Self.count) documents (0 converted, \(Self.count) unchanged)"))
    }

    @Test(arguments: [SIGKILL, SIGTERM, SIGINT])
    func `leaves no broken record when it is stopped`(signal: Int32) throws {
        let folder = try ScratchFolder()
        let rounds = max(4, Self.count / 50)
        for number in 0..<8 {
            let lines = (0..<60).map { "事業名\t道路\(number)-\($0)\n事業費\t1,200千円\n\n" }
            try folder.write(Array(lines.joined().utf8), Array("\(number).txt".utf8))
        }
        #expect(try Program.run(["convert", "in", "-o", "out", "-q"], in: folder.root).status == 0)
        for round in 0..<rounds {
            // Every second run has other sources, so that records are written anew.
            for number in 0..<8 { try folder.append("目標名\t橋\(round)\n", to: "in/\(number).txt") }
            let status = try Program.interrupt(
                ["convert", "in", "-o", "out", "-q"], with: signal, after: UInt32(round % 20) * 2_000, in: folder.root)
            // Before it reads the first document, the program ends as any other does.
            let ended: Set<Int32> = signal == SIGKILL ? [0, -SIGKILL] : [0, 128 + signal, -signal]
            #expect(ended.contains(status), "ended with \(status)")
            for name in folder.names("out") where name.hasSuffix(".json") {
                let record = try Data(contentsOf: folder.root.appendingPathComponent("out/\(name)"))
                #expect((try? JSONSerialization.jsonObject(with: record)) != nil, "\(name) is broken")
            }
        }
        // What a killed run left is gone after the next, and never was taken for a source.
        #expect(try Program.run(["convert", "in", "-o", "out", "-q"], in: folder.root).status == 0)
        #expect(folder.names("out") == (0..<8).map { "\($0).json" })
    }

    @Test func `keeps the old record where a limit of size bites`() throws {
        let folder = try ScratchFolder()
        let lines = (0..<400).map { "事業名\t道路\($0)\n事業費\t1,200千円\n\n" }
        try folder.write(Array(lines.joined().utf8), Array("a.txt".utf8))
        #expect(try Program.run(["convert", "in", "-o", "out", "-q"], in: folder.root).status == 0)
        let good = try folder.digest(of: "out")
        try folder.append("目標名\t橋\n", to: "in/a.txt")
        let script = "trap '' XFSZ; ulimit -f 8; planparse convert in -o out -q"
        let limited = try Program.shell(script, in: folder.root)
        #expect(limited.status == 3)
        #expect(limited.messages.contains("out/a.json"))
        #expect(try folder.digest(of: "out") == good)
    }

    @Test(.enabled(if: geteuid() == 0 && Program.installed("mount") != nil, "needs root and mount"))
    func `keeps the old record on a full disk`() throws {
        let folder = try ScratchFolder()
        try folder.write(Array("目標名\t道路\n".utf8), Array("a.txt".utf8))
        let script = """
            mkdir out && mount -t tmpfs -o size=64k tmpfs out || exit 77
            planparse convert in -o out -q; cp out/a.json good
            for n in $(seq 3000); do printf '目標名\\t道路%d\\n' $n; done > in/a.txt
            planparse convert in -o out -q; status=$?
            cmp good out/a.json || status=99
            ls -A out; umount out; exit $status
            """
        let full = try Program.shell(script, in: folder.root)
        if full.status == 77 { return }
        #expect(full.status == 3)
        #expect(full.text == "a.json\n")
        #expect(full.messages.contains("no space is left on the disk"))
    }

    @Test(.enabled(if: Program.ordinaryUserCanRun, "needs an ordinary user who may run the program"))
    func `says that a folder is read-only`() throws {
        let folder = try ScratchFolder()
        try folder.write(Array("目標名\t道路\n".utf8), Array("a.txt".utf8))
        let preparation = "mkdir out; chmod 555 out; chmod 755 ."
        let result = try Program.asOrdinaryUser("convert in -o out -q", after: preparation, in: folder.root)
        #expect(result.status == 3)
        #expect(result.messages.contains("cannot write out/a.json: permission is denied"))
        #expect(folder.names("out").isEmpty)
    }

    @Test func `writes nothing that breaks for a reader that goes away`() throws {
        let folder = try ScratchFolder()
        try Self.fill(folder)
        let script = "planparse convert in -q 2>errors | head -c 10 > /dev/null; echo ${PIPESTATUS[0]}; cat errors"
        #expect(try Program.shell(script, in: folder.root).text == "0\n")
    }
}

extension ScratchFolder {
    /// What is below a folder, as bytes of names and contents.
    struct Digest: Equatable {
        var files = 0
        var hash: UInt64 = 14_695_981_039_346_656_037
    }

    /// Writes a file below `in`, by the bytes of its name.
    func write(_ bytes: [UInt8], _ name: [UInt8]) throws {
        let path = Array(root.path.utf8) + Array("/in/".utf8) + name
        let folder = path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)]
        try FileManager.default.createDirectory(
            atPath: String(decoding: folder, as: UTF8.self), withIntermediateDirectories: true)
        let file = unsafe (path + [0]).withUnsafeBufferPointer { buffer in
            unsafe buffer.withMemoryRebound(to: CChar.self) { name in
                unsafe name.baseAddress.flatMap { unsafe fopen($0, "w") }
            }
        }
        let stream = unsafe try #require(file)
        _ = unsafe fwrite(bytes, 1, bytes.count, stream)
        unsafe fclose(stream)
    }

    func append(_ text: String, to name: String) throws {
        let handle = try FileHandle(forWritingTo: root.appendingPathComponent(name))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
    }

    /// The names in a folder, hidden ones too.
    func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? [])
            .sorted()
    }

    /// All files below a folder, told by `find` and `cksum`, which take names of any bytes.
    func digest(of folder: String, without name: String = "") throws -> Digest {
        let script = "cd \(folder) && find . -type f ! -name '\(name)' -print0 | LC_ALL=C sort -z | xargs -0 cksum"
        let listing = try Program.run("/bin/bash", ["-c", script], in: root)
        try #require(listing.status == 0)
        var digest = Digest()
        // A name with a line feed takes two lines, so files are counted by their sums.
        digest.files = try Program.run(
            "/bin/bash", ["-c", "cd \(folder) && find . -type f ! -name '\(name)' -printf x"], in: root
        ).output.count
        for byte in listing.output { digest.hash = (digest.hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        return digest
    }
}
