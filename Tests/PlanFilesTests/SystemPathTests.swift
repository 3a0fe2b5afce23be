import Testing

@testable import PlanFiles

/// Paths keep their bytes, and their parts are told by slashes and dots alone.
@Suite struct SystemPathTests {
    @Test(
        arguments: [
            ("plans/2026/総務課.txt", "plans/2026", "総務課.txt", "総務課"), ("a.txt", ".", "a.txt", "a"),
            ("/a.txt", "/", "a.txt", "a"), ("/", "/", "/", "/"), ("a/", ".", "a", "a"), ("a//b/", "a", "b", "b"),
            ("a.b.txt", ".", "a.b.txt", "a.b"), (".hidden", ".", ".hidden", ".hidden"), ("a.", ".", "a.", "a"),
            ("//a//b.c", "//a", "b.c", "b"), ("", ".", "", ""), ("a\nb.txt", ".", "a\nb.txt", "a\nb"),
        ])
    func `has a folder, a name and a stem`(path: String, folder: String, name: String, stem: String) {
        let path = SystemPath(path)
        #expect(path.folder == SystemPath(folder))
        #expect(path.name == SystemPath(name))
        #expect(path.stem == SystemPath(stem))
    }

    @Test(
        arguments: [
            ("a", "b", "a/b"), ("a/", "b", "a/b"), (".", "b", "b"), ("a", "/b", "/b"), ("", "b", "b"), ("a", "", "a"),
            (".", "", "."), ("", "", ""), ("/", "", "/"), (".", "/b", "/b"),
            ("/", "b", "/b"),
        ])
    func `goes on below`(path: String, below: String, whole: String) {
        #expect(SystemPath(path).appending(SystemPath(below)) == SystemPath(whole))
    }

    @Test func `keeps bytes that are no UTF-8 and shows them escaped`() {
        let path = SystemPath(bytes: [0x8C, 0x76, 0x89, 0xE6] + Array(".txt".utf8))
        #expect(path.stem.bytes == [0x8C, 0x76, 0x89, 0xE6])
        #expect(path.description == "\\x8cv\\x89\\xe6.txt")
        #expect(path.hasExtension("txt"))
    }

    @Test(arguments: [("a.JSON", true), ("a.json", true), ("json", false), (".json", false), ("a.jsonl", false)])
    func `tells an extension in either case`(path: String, isJSON: Bool) {
        #expect(SystemPath(path).hasExtension("json") == isJSON)
    }

    @Test func `leaves out what the system would not see`() {
        #expect(SystemPath(bytes: [0x61, 0x00, 0x62]) == "a")
    }

    @Test(
        arguments: [
            ("道路\n\u{1B}[2J（安全", "道路\\n\\u{1b}[2J（安全"), ("a\tb\r", "a\\tb\\r"),
            ("\u{202E}a\u{2066}", "\\u{202e}a\\u{2066}"),
            ("\u{85}\u{2028}", "\\u{85}\\u{2028}"), ("が👍", "が👍"), ("", ""),
        ])
    func `shows controls as escapes`(text: String, printable: String) {
        #expect(PrintableText.of(text) == printable)
        #expect(PrintableText.of(Array(text.utf8)) == printable)
    }
}
