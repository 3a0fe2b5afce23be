import PlanModel
import Testing

@testable import PlanParse

/// Valid UTF-8 stays as it is; every byte that is none is replaced by U+FFFD, and its place is kept.
@Suite struct UTF8RepairTests {
    @Test(arguments: ["", "a", "é", "目標", "𠮷野家", "\u{10FFFF}\u{FFFD}\u{0}", "ｶﾞ①㈱～", "\u{D7FF}\u{E000}"])
    func `keeps valid text`(text: String) {
        let (bytes, invalid) = UTF8Repair.decode(Array(text.utf8))
        #expect(bytes == Array(text.utf8))
        #expect(invalid.isEmpty)
    }

    @Test(arguments: 1...40)
    func `agrees with the standard library`(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let bytes = (0..<400).flatMap { _ -> [UInt8] in
            guard let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) else { return [0x41] }
            return Array(String(scalar).utf8)
        }
        #expect(UTF8Repair.decode(bytes).bytes == bytes)
        var damaged = bytes
        for _ in 0..<20 { damaged[.random(in: damaged.indices, using: &random)] = .random(in: 0...255, using: &random) }
        let repaired = UTF8Repair.decode(damaged)
        #expect(Array(String(decoding: repaired.bytes, as: UTF8.self).utf8) == repaired.bytes)
        #expect(repaired.invalid.isEmpty == (String(decoding: damaged, as: UTF8.self).utf8.elementsEqual(damaged)))
        #expect(Self.kept(repaired.bytes) == Self.kept(damaged))
    }

    /// Japanese text is looked at in blocks: a byte may be wrong anywhere in one, and a scalar may lie across two.
    @Test(arguments: ["令和7年度の目標設定書（千円）は、町民の声を聞く。", "aé目𠮷", "ｶﾅ①\u{D7FF}年"])
    func `finds a wrong byte at any place of a long text`(line: String) {
        for shift in 0..<4 {
            let text = Array((String(repeating: "x", count: shift) + String(repeating: line, count: 9)).utf8)
            #expect(UTF8Repair.decode(text).invalid.isEmpty)
            for place in text.indices {
                for wrong: UInt8 in [0x80, 0xBF, 0xC2, 0xE3, 0xED, 0xF0, 0xFF, 0x41] {
                    var damaged = text
                    damaged[place] = wrong
                    let isValid = String(decoding: damaged, as: UTF8.self).utf8.elementsEqual(damaged)
                    #expect((UTF8Repair.valid(damaged) != nil) == isValid, "\(wrong) at \(place) behind \(shift)")
                }
                let cut = Array(text[..<place])
                let isWhole = String(decoding: cut, as: UTF8.self).utf8.elementsEqual(cut)
                #expect((UTF8Repair.valid(cut) != nil) == isWhole, "cut at \(place) behind \(shift)")
            }
        }
    }

    /// The scalars that were not replaced.
    private static func kept(_ bytes: [UInt8]) -> [Unicode.Scalar] {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\u{FFFD}" }
    }

    private static let invalid: [(String, [UInt8])] = [
        ("a byte that continues nothing", [0x80]), ("the last such byte", [0xBF]),
        ("an overlong form of two", [0xC0, 0x80]), ("another", [0xC1, 0xBF]),
        ("an overlong form of three", [0xE0, 0x9F, 0xBF]), ("an overlong form of four", [0xF0, 0x8F, 0xBF, 0xBF]),
        ("half of a pair", [0xED, 0xA0, 0x80]), ("the other half", [0xED, 0xBF, 0xBF]),
        ("past the last scalar", [0xF4, 0x90, 0x80, 0x80]), ("a lead past the last", [0xF5, 0x80, 0x80, 0x80]),
        ("no byte of UTF-8", [0xFE]), ("nor this", [0xFF]), ("one of two", [0xC2]), ("one of three", [0xE7]),
        ("two of three", [0xE7, 0x9B]), ("three of four", [0xF0, 0xA0, 0xAE]),
    ]

    @Test(arguments: invalid)
    func `replaces each invalid byte and remembers where`(name: String, bytes: [UInt8]) {
        for (before, after) in [("", ""), ("目", ""), ("", "a"), ("目", "標")] {
            let decoded = UTF8Repair.decode(Array(before.utf8) + bytes + Array(after.utf8))
            let expected = before + String(repeating: "\u{FFFD}", count: bytes.count) + after
            #expect(String(decoding: decoded.bytes, as: UTF8.self) == expected, "\(name)")
            let start = before.utf8.count
            #expect(decoded.invalid == [ByteSpan(start, start + bytes.count * 3)])
        }
    }

    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF], ""), ([0xEF, 0xBB, 0xBF, 0x41], "A"), ([0x41, 0xEF, 0xBB, 0xBF], "A\u{FEFF}"),
            ([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF], "\u{FEFF}"), ([0xEF, 0xBB], "\u{FFFD}\u{FFFD}"),
        ] as [([UInt8], String)])
    func `leaves out a byte order mark at the start alone`(bytes: [UInt8], text: String) {
        #expect(UTF8Repair.decode(bytes).bytes == Array(text.utf8))
    }

    @Test func `counts places without the byte order mark`() {
        #expect(UTF8Repair.decode([0xEF, 0xBB, 0xBF, 0x41, 0xFF]).invalid == [ByteSpan(1, 4)])
    }

    @Test(
        arguments: [
            ("", []), ("目標", []), ("\u{FFFD}", [ByteSpan(0, 3)]),
            ("a\u{FFFD}\u{FFFD}b\u{FFFD}", [ByteSpan(1, 7), ByteSpan(8, 11)]),
        ] as [(String, [ByteSpan])])
    func `finds replacements in decoded text`(text: String, spans: [ByteSpan]) {
        #expect(UTF8Repair.replacements(in: Array(text.utf8)) == spans)
    }

    @Test func `gives a run of invalid bytes one place, and text between two runs none`() {
        let file: [UInt8] = [0xFF, 0xFE, 0x41, 0x80, 0xE7, 0x9B, 0xAE, 0xC2]
        #expect(UTF8Repair.decode(file).invalid == [ByteSpan(0, 6), ByteSpan(7, 10), ByteSpan(13, 16)])
        let run = SourceText(utf8: Array(repeating: 0xFF, count: 10_000), name: "-")
        #expect(run.invalidSpans == [ByteSpan(0, 30_000)])
        #expect(PlanParser().parse(run).diagnostics.count { $0.kind == .sourceInvalidBytes } == 1)
    }

    @Test func `makes a source of a damaged file`() {
        let source = SourceText(utf8: [0x8C, 0xA2, 0x0A, 0x41], name: "a.txt")
        #expect(source.bytes == Array("\u{FFFD}\u{FFFD}\nA".utf8))
        #expect(source.invalidSpans == [ByteSpan(0, 6)])
        #expect(source.fileSize == 4)
        #expect(source.encoding == "utf-8")
    }

    @Test func `makes a source of text that was decoded before`() {
        let source = SourceText(
            decoded: Array("目\u{FFFD}".utf8), file: [0x96, 0xDA, 0xFF], encoding: "shift_jis", name: "-")
        #expect(source.invalidSpans == [ByteSpan(3, 6)])
        #expect(source.fileSize == 3)
        #expect(source.sha256 == SHA256.hexDigest(of: [0x96, 0xDA, 0xFF]))
    }
}
