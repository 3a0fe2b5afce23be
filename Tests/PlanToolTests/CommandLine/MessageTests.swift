import Foundation
import PlanFiles
import PlanModel
import Testing

@testable import PlanTool

/// Nothing that a document, a name or an argument holds moves the cursor of a terminal.
@Suite struct MessageTests {
    @Test(arguments: [
        ("", ""), ("plan.txt", "plan.txt"), ("計画 ①.txt", "計画 ①.txt"), ("a\nb", "a\\nb"), ("a\r\tb", "a\\r\\tb"),
        ("\u{1B}[2J", "\\u{1b}[2J"), ("\0", "\\u{0}"), ("\u{7F}", "\\u{7f}"), ("\u{85}\u{9B}", "\\u{85}\\u{9b}"),
        ("\u{202E}gpj.a", "\\u{202e}gpj.a"), ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
        ("\u{200F}\u{61C}", "\\u{200f}\\u{61c}"),
        ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"), ("葛\u{E0100}", "葛\u{E0100}"), ("か\u{3099}", "か\u{3099}"),
        ("a\\n", "a\\n"),
        ("👨‍👩‍👧", "👨‍👩‍👧"),
    ])
    func `escapes controls alone`(text: String, shown: String) {
        #expect(PrintableText.of(text) == shown)
        #expect(PrintableText.of(Array(text.utf8)) == shown)
        #expect(PrintableText.of(shown) == shown)
    }

    @Test(
        arguments: [
            ([0x8C, 0x76, 0x89, 0xE6], "\\x8cv\\x89\\xe6"), ([0xE8, 0xA8, 0x88, 0xE7], "計\\xe7"),
            ([0xC0, 0x8A], "\\xc0\\x8a"),
            ([0xED, 0xA0, 0x80], "\\xed\\xa0\\x80"), ([0x61, 0xFF, 0x0A], "a\\xff\\n"),
            ([0xF4, 0x90, 0x80, 0x80], "\\xf4\\x90\\x80\\x80"),
        ] as [([UInt8], String)])
    func `shows bytes that are no UTF-8`(bytes: [UInt8], shown: String) {
        #expect(PrintableText.of(bytes) == shown)
        #expect(ByteString(bytes: bytes).shown == shown)
    }

    @Test func `leaves no control of any kind`() {
        var text = String.UnicodeScalarView()
        for value in UInt32(0)...0xFFFF { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
        let escaped = PrintableText.of(String(text))
        #expect(!escaped.unicodeScalars.contains { $0.properties.generalCategory == .control })
        #expect(!escaped.unicodeScalars.contains { $0.properties.isBidiControl })
    }

    @Test(arguments: [("abc", 3, "abc"), ("abcd", 3, "abc…"), ("日本語", 5, "日本…"), ("日本語", 6, "日本語"), ("", 0, "")])
    func `cuts by columns`(text: String, columns: Int, shown: String) {
        #expect(DisplayWidth.cut(text, to: columns) == shown)
    }
}

/// Words that somebody meant.
@Suite struct NearestWordsTests {
    @Test(arguments: [
        ("fromat", ["format"]), ("format", ["format"]), ("FORMAT", ["format"]), ("frmat", ["format"]),
        ("formatt", ["format"]),
        ("fotmat", ["format"]), ("in", ["include", "incremental"]), ("i", []), ("", []), ("xyz", []), ("ot", []),
        ("to", ["to"]),
        ("job", ["jobs"]), ("sbjo", []), ("exclde", ["exclude"]), ("xclude", ["exclude", "include"]),
    ])
    func `are near`(word: String, meant: [String]) {
        #expect(NearestWords.to(word, in: ["format", "include", "incremental", "exclude", "jobs", "to"]) == meant)
    }

    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("abc", "acb", 1), ("kitten", "sitting", 3), ("目標", "標目", 1),
        ("ca", "abc", 3),
    ])
    func `count edits`(first: String, second: String, distance: Int) {
        let (first, second) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
        #expect(NearestWords.distance(first, second, atMost: 9) == distance)
        #expect(NearestWords.distance(second, first, atMost: 9) == distance)
        if distance > 0 { #expect(NearestWords.distance(first, second, atMost: distance - 1) == nil) }
    }

    @Test func `take no time for a word without end`() {
        #expect(NearestWords.to(String(repeating: "f", count: 5_000_000), in: ["format"]).isEmpty)
    }
}

/// What the system says is told in words.
@Suite struct SystemErrorWordingTests {
    @Test(arguments: [
        ENOENT, EACCES, EPERM, EISDIR, ENOTDIR, EEXIST, ENOSPC, EROFS, ENAMETOOLONG, ELOOP, EMFILE, ENFILE, EIO, EFBIG,
        EBUSY, ENODEV,
        EINVAL, ENOTEMPTY, EXDEV, ENOMEM, EBADF, EPIPE, EDQUOT, ESTALE, EILSEQ,
    ])
    func `is told without codes`(code: Int32) {
        let message = FileError.reason(code)
        #expect(message.en.first?.isLowercase == true && !message.en.contains { $0.isNumber || $0 == "." })
        #expect(
            message.ja.unicodeScalars.contains { (0x3041...0x9FFF).contains($0.value) }
                && !message.ja.contains { $0.isNumber })
    }

    @Test func `falls back on the system's own words`() {
        let message = FileError.reason(EPROTO)
        #expect(message.en == "the system failed (\(EPROTO), Protocol error)")
        #expect(message.ja.contains("\(EPROTO)、Protocol error"))
    }

    @Test func `names the file`() {
        let path = SystemPath(bytes: [0x8C, 0x0A])
        #expect(FileError(.read, path, code: ENOENT).message.en == "cannot read \\x8c\\n: there is no such file")
        #expect(FileError(.read, path, code: ENOENT).message.ja == "\\x8c\\nを読めません: ファイルがありません")
        #expect(FileError(.write, "a", code: ENOSPC).message.en == "cannot write a: no space is left on the disk")
        #expect(FileError(.makeFolder, "a", code: EACCES).message.ja == "フォルダaを作れません: アクセス権がありません")
    }
}
