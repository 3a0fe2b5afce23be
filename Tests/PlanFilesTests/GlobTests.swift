import Testing

@testable import PlanFiles

/// Patterns match as a shell's do, in time that does not explode.
@Suite struct GlobTests {
    @Test(
        arguments: [
            ("*.txt", "a.txt", true), ("*.txt", "2026/総務課.txt", true), ("*.txt", "a.txt.md", false),
            ("総務*", "総務課.txt", true),
            ("?.txt", "課.txt", true), ("?.txt", "課長.txt", false), ("[a-c].txt", "b.txt", true),
            ("[!a-c].txt", "b.txt", false),
            ("[^a-c].txt", "d.txt", true), ("[abc", "[abc", true), ("[]a].txt", "].txt", true), ("a\\*", "a*", true),
            ("a\\*", "ab", false), ("2026/*.txt", "2026/a.txt", true), ("2026/*.txt", "2026/b/a.txt", false),
            ("2026/**", "2026/b/a.txt", true), ("**/a.txt", "a.txt", true), ("**/a.txt", "x/y/a.txt", true),
            ("2026/**/a.txt", "2026/a.txt", true), ("2026/**/a.txt", "2026/x/y/a.txt", true), ("**/b/*", "a/b/c", true),
            ("/a.txt", "a.txt", true), ("/a.txt", "b/a.txt", false), ("draft", "draft/a.txt", true),
            ("draft/", "draft/a.txt", true),
            ("draft/", "x/draft/a.txt", false), ("**/draft/", "x/draft/a.txt", true), ("a**b", "axxb", true),
            ("", "a", false),
            ("*", "a", true), ("**", "a/b", true), ("*.TXT", "a.txt", false), ("a\nb*", "a\nb.txt", true),
        ])
    func `matches as a shell does`(pattern: String, path: String, isMatch: Bool) {
        #expect(Glob(pattern).matches(SystemPath(path)) == isMatch)
    }

    @Test func `takes a byte that is no UTF-8 for one character`() {
        #expect(Glob("?.txt").matches(SystemPath(bytes: [0x8C] + Array(".txt".utf8))))
        #expect(Glob("*.txt").matches(SystemPath(bytes: [0x8C, 0x76] + Array(".txt".utf8))))
    }

    /// With backtracking, the stars below would be tried in more ways than there are atoms.
    @Test func `tries no way twice`() {
        let pattern = String(repeating: "*a", count: 40) + "b"
        #expect(!Glob(pattern).matches(SystemPath(String(repeating: "a", count: 200))))
    }
}
