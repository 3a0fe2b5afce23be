import Testing

@testable import PlanParse

/// Tokens tile the source, and what only looks like a tag or citation is text.
@Suite struct LexerTests {
    /// The tokens of a text with the bytes that they hold.
    private static func tokens(of bytes: [UInt8]) -> [(kind: Token.Kind, bytes: ArraySlice<UInt8>)] {
        let tokens = Lexer.tokens(of: bytes)
        let ends = tokens.dropFirst().map { Int($0.start) } + [bytes.count]
        return zip(tokens, ends).map { ($0.kind, bytes[Int($0.start)..<$1]) }
    }

    private static func pieces(of text: String) -> [String] {
        tokens(of: Array(text.utf8)).map { "\($0.kind):" + String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("", []), ("目標", ["text:目標"]), ("目 標", ["text:目", "blank: ", "text:標"]),
            ("目\u{3000} \u{A0}標", ["text:目", "blank:\u{3000} \u{A0}", "text:標"]),
            ("\u{FEFF}a\u{200B}b", ["blank:\u{FEFF}", "text:a", "blank:\u{200B}", "text:b"]),
            ("a\t\tb", ["text:a", "tab:\t", "tab:\t", "text:b"]),
            (
                "a\nb\r\nc\rd",
                ["text:a", "lineBreak:\n", "text:b", "lineBreak:\r\n", "text:c", "lineBreak:\r", "text:d"]
            ),
            ("\r\r\n\n", ["lineBreak:\r", "lineBreak:\r\n", "lineBreak:\n"]),
            ("目 標<p>a^{※3}\n", ["text:目", "blank: ", "text:標", "tag:<p>", "text:a", "citation:^{※3}", "lineBreak:\n"]),
            ("<ul style=\"a b\"></ul><br/>", ["tag:<ul style=\"a b\">", "tag:</ul>", "tag:<br/>"]),
            ("^{※34}^{※３４}^{※ 5}", ["citation:^{※34}", "citation:^{※３４}", "citation:^{※ 5}"]),
            ("、。・「ー」", ["text:、。・「ー」"]), ("a|b", ["text:a", "pipe:|", "text:b"]),
            ("é𠮷 ※", ["text:é𠮷", "blank: ", "text:※"]),
        ] as [(String, [String])])
    func `cuts a text`(text: String, pieces: [String]) {
        #expect(Self.pieces(of: text) == pieces)
    }

    @Test(arguments: [
        "<", "<>", "</>", "<1>", "<目標>", "a<b目標c>", "5<x$6>", "<p", "</p", "10<20", "a<b", "^", "^{", "^{3}", "^{※",
        "^{※3", "^{※a}",
        "^{*3}", "x^2", "^{※1234567890123456789012345678901234567890}",
    ])
    func `takes what is no tag or citation as text`(text: String) {
        #expect(Self.pieces(of: text) == ["text:" + text])
    }

    @Test(
        arguments: [
            ("<p<b>", ["text:<p", "tag:<b>"]), ("<p\n>", ["text:<p", "lineBreak:\n", "text:>"]),
            ("<p\t>", ["text:<p", "tab:\t", "text:>"]), ("< p>", ["text:<", "blank: ", "text:p>"]),
            ("^{※<p>", ["text:^{※", "tag:<p>"]),
        ] as [(String, [String])])
    func `goes on behind a tag or citation that does not end`(text: String, pieces: [String]) {
        #expect(Self.pieces(of: text) == pieces)
    }

    @Test(arguments: 1...40)
    func `tiles random text`(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let bytes = Self.randomText(&random)
        let tokens = Self.tokens(of: bytes)
        #expect(Array(tokens.map(\.bytes).joined()) == bytes)
        #expect(tokens.allSatisfy { !$0.bytes.isEmpty })
        for (first, second) in zip(tokens, tokens.dropFirst()) where first.kind == second.kind {
            #expect(first.kind != .text && first.kind != .blank)
        }
        for token in tokens where token.kind == .text {
            let scalars = String(decoding: token.bytes, as: UTF8.self).unicodeScalars
            #expect(!scalars.contains { "\t\r\n \u{3000}".unicodeScalars.contains($0) })
        }
    }

    /// Random bytes and the beginnings of everything the lexer knows, made valid.
    private static func randomText(_ random: inout SplitMix) -> [UInt8] {
        let parts = ["<p>", "<", "^{※", "}", "^{※1}", "\t", "\n", "\r", " ", "\u{3000}", "目標", "</ul>", ">"].map {
            Array($0.utf8)
        }
        var bytes: [UInt8] = []
        for _ in 0..<300 {
            let part = parts[.random(in: parts.indices, using: &random)]
            bytes += Bool.random(using: &random) ? part : [.random(in: 0...255, using: &random)]
        }
        return UTF8Repair.decode(bytes).bytes
    }

    @Test(arguments: ["<", "<a", "^{※", "^{※1", "</"])
    func `takes a line of a million openings as one text`(opening: String) {
        let bytes = Array(String(repeating: opening, count: 1_000_000).utf8)
        #expect(Lexer.tokens(of: bytes) == [Token(kind: .text, start: 0)])
    }
}
