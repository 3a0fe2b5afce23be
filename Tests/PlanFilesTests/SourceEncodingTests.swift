import Testing

@testable import PlanParse
@testable import PlanFiles

/// A file is told by its bytes and decoded to the same text in every encoding; bytes that are none become U+FFFD.
@Suite struct SourceEncodingTests {
    private static let text = "令和8年度 目標設定書（総務課）\n目標名\tごみの減量とリサイクル\n"

    /// The text in each encoding.
    private static let files: [(SourceEncoding, String)] = [
        (
            .utf8,
            """
            e4bba4e5928c38e5b9b4e5baa620e79baee6a899e8a8ade5ae9ae69bb8efbc88e7b78fe58b99e8aab2efbc890a
            e79baee6a899e5908d09e38194e381bfe381aee6b89be9878fe381a8e383aae382b5e382a4e382afe383ab0a
            """
        ),
        (
            .utf16,
            """
            e44e8c543800745ea65e2000ee76196a2d8a9a5bf86608ffcf7dd952b28a09ff0a00
            ee76196a0d54090054307f306e301b6ecf916830ea30b530a430af30eb300a00
            """
        ),
        (
            .utf16,
            """
            4ee4548c00385e745ea6002076ee6a198a2d5b9a66f8ff087dcf52d98ab2ff09000a
            76ee6a19540d00093054307f306e6e1b91cf306830ea30b530a430af30eb000a
            """
        ),
        (
            .shiftJIS,
            """
            97df986138944e93782096da955790dd92e88f918169918d96b189db816a0a
            96da955796bc0982b282dd82cc8cb897ca82c6838a83548343834e838b0a
            """
        ),
        (
            .eucJP,
            """
            cee1cfc238c7afc5d920ccdcc9b8c0dfc4eabdf1a1cac1edccb3b2dda1cb0a
            ccdcc9b8ccbe09a4b4a4dfa4ceb8bacecca4c8a5eaa5b5a5a4a5afa5eb0a
            """
        ),
        (
            .iso2022JP,
            """
            1b24424e614f421b2842381b2442472f45591b2842201b24424c5c4938405f446a3d71214a416d4c33325d214b1b28420a
            1b24424c5c49384c3e1b2842091b24422434245f244e383a4e4c2448256a25352524252f256b1b28420a
            """
        ),
    ]

    /// The bytes of their hexadecimal digits.
    private static func bytes(_ digits: String) -> [UInt8] {
        let nibbles = digits.compactMap(\.hexDigitValue).map { UInt8($0) }
        return stride(from: 0, to: nibbles.count - 1, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
    }

    private static func text(_ file: [UInt8], _ encoding: SourceEncoding? = nil) -> String {
        String(decoding: SourceDecoder.source(file, name: "a.txt", encoding: encoding).bytes, as: UTF8.self)
    }

    @Test(arguments: files)
    func `tells an encoding and decodes it`(encoding: SourceEncoding, digits: String) {
        let file = Self.bytes(digits)
        #expect(SourceEncoding.detect(file) == encoding)
        let source = SourceDecoder.source(file, name: "a.txt", encoding: nil)
        #expect(String(decoding: source.bytes, as: UTF8.self) == Self.text)
        #expect(source.encoding == encoding.rawValue)
        #expect(source.fileSize == file.count)
        #expect(source.invalidSpans.isEmpty)
    }

    @Test(arguments: files)
    func `decodes the encoding that is asked for`(encoding: SourceEncoding, digits: String) {
        #expect(Self.text(Self.bytes(digits), encoding) == Self.text)
    }

    @Test(arguments: [(0, [0xEF, 0xBB, 0xBF]), (1, [0xFF, 0xFE]), (2, [0xFE, 0xFF])] as [(Int, [UInt8])])
    func `leaves out a byte order mark`(index: Int, mark: [UInt8]) {
        let (encoding, digits) = Self.files[index]
        let file = mark + Self.bytes(digits)
        #expect(SourceEncoding.detect(file) == encoding)
        #expect(Self.text(file) == Self.text)
        #expect(Self.text(file, encoding) == Self.text)
    }

    @Test(
        arguments: [
            ([], .utf8), ([0x0A], .utf8), (Array("abc 123\n".utf8), .utf8), (Array("目".utf8), .utf8),
            ([0xFF, 0xFE], .utf16), ([0x97, 0x5C, 0x8E, 0x5A], .shiftJIS), ([0xCD, 0xBD, 0xBB, 0xBB], .eucJP),
            ([0x1B, 0x24, 0x42, 0x4D, 0x3D, 0x1B, 0x28, 0x42], .iso2022JP), ([0x41, 0x00, 0x0A, 0x00], .utf16),
            ([0x00, 0x41, 0x00, 0x0A], .utf16), (Array(String(repeating: "目標", count: 20).utf8) + [0xFF], .utf8),
            (Array(String(repeating: "目標\n", count: 20).utf8) + [0, 0, 0], .utf8),
            (
                Array(repeatElement([0x1B, 0x24, 0x42, 0x4D, 0x3D, 0x1B, 0x28, 0x42] as [UInt8], count: 20).joined())
                    + [0xA0],
                .iso2022JP
            ),
            ([0x1B, 0x28, 0x49, 0x36, 0x5E, 0x1B, 0x28, 0x42], .iso2022JP),
            ([0xEE, 0x76, 0x19, 0x6A, 0x0A, 0x00, 0x0A], .utf16), ([0x76, 0xEE, 0x6A, 0x19, 0x00, 0x0A, 0x00], .utf16),
            ([0xBD, 0xDD, 0xC4, 0xDE, 0xD9, 0xB0, 0x0A, 0xD9, 0xDD, 0xDE, 0xD8], .shiftJIS),
            ([0xC6, 0xBB, 0xCF, 0xA9, 0x0A, 0xC0, 0xE0, 0xB9, 0xE6], .eucJP),
        ] as [([UInt8], SourceEncoding)])
    func `tells short and damaged files`(file: [UInt8], encoding: SourceEncoding) {
        #expect(SourceEncoding.detect(file) == encoding)
    }

    @Test(
        arguments: [
            (.shiftJIS, [0x87, 0x40, 0x87, 0x8A, 0x81, 0x60, 0xFB, 0xFC], "①㈱～髙"),
            (.shiftJIS, [0xB6, 0xDE, 0x5C], "ｶﾞ\\"), (.eucJP, [0xAD, 0xA1, 0x8E, 0xB6], "①ｶ"),
            (.utf16, [0x42, 0xD8, 0xB7, 0xDF, 0x0A, 0x00], "𠮷\n"),
            // JIS X 0213 in Shift_JIS.
            (.shiftJIS, [0x93, 0xB9, 0x87, 0x9F], "道\u{4FF1}"),
            // Kana of half width behind letters, behind kanji, and alone; two lines of them.
            (.iso2022JP, [0x41, 0x1B, 0x28, 0x49, 0x36, 0x5E, 0x1B, 0x28, 0x42, 0x42], "AｶﾞB"),
            (.iso2022JP, [0x09, 0x1B, 0x28, 0x49, 0x44, 0x1B, 0x28, 0x42, 0x0A, 0x1B, 0x28, 0x49, 0x33], "\tﾄ\nｳ"),
            (.iso2022JP, [0x1B, 0x24, 0x42, 0x46, 0x3B, 0x1B, 0x28, 0x49, 0x36, 0x1B, 0x28, 0x42], "道ｶ"),
            (.iso2022JP, [0x1B, 0x28, 0x49, 0x36, 0x1B, 0x24, 0x42, 0x46, 0x3B, 0x1B, 0x28, 0x42], "ｶ道"),
        ] as [(SourceEncoding, [UInt8], String)])
    func `decodes the characters that vendors added`(encoding: SourceEncoding, file: [UInt8], text: String) {
        #expect(Self.text(file, encoding) == text)
    }

    @Test(
        arguments: [
            (.utf8, [0x41, 0xFF, 0x42], "A\u{FFFD}B"), (.shiftJIS, [0x96, 0xDA, 0xFF, 0x42], "目\u{FFFD}B"),
            (.shiftJIS, [0x41, 0x96], "A\u{FFFD}"), (.eucJP, [0xCC, 0xDC, 0xFF, 0x42], "目\u{FFFD}B"),
            (.eucJP, [0x41, 0xCC], "A\u{FFFD}"), (.utf16, [0x41, 0x00, 0x00, 0xDC, 0x42, 0x00], "A\u{FFFD}B"),
            (.utf16, [0x41, 0x00, 0x42], "A\u{FFFD}"), (.iso2022JP, [0x41, 0xFF, 0x42], "A\u{FFFD}B"),
        ] as [(SourceEncoding, [UInt8], String)])
    func `replaces bytes that do not decode`(encoding: SourceEncoding, file: [UInt8], text: String) {
        let source = SourceDecoder.source(file, name: "a.txt", encoding: encoding)
        #expect(String(decoding: source.bytes, as: UTF8.self) == text)
        #expect(source.invalidSpans.count == 1)
    }

    @Test func `decodes a file longer than its buffer`() {
        let line = Self.bytes(Self.files[3].1)
        let file = Array(repeatElement(line, count: 4000).joined())
        #expect(Self.text(file) == String(repeating: Self.text, count: 4000))
    }
}
