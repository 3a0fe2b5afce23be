import PlanModel
import Testing

@testable import PlanParse
@testable import PlanFiles

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The same plan gives the same records whichever encoding its file has, in every dialect of tables.
@Suite struct EncodingTests {
    /// How files are written: the name that `iconv` knows, and a mark before the text.
    enum Writing: CaseIterable {
        case utf8, markedUTF8, utf16LE, utf16BE, markedUTF16LE, markedUTF16BE, shiftJIS, eucJP, iso2022JP

        var name: String {
            switch self {
            case .utf8, .markedUTF8: "UTF-8"
            case .utf16LE, .markedUTF16LE: "UTF-16LE"
            case .utf16BE, .markedUTF16BE: "UTF-16BE"
            case .shiftJIS: "CP932"
            case .eucJP: "EUC-JP-MS"
            case .iso2022JP: "ISO-2022-JP"
            }
        }

        var mark: [UInt8] {
            switch self {
            case .markedUTF8: [0xEF, 0xBB, 0xBF]
            case .markedUTF16LE: [0xFF, 0xFE]
            case .markedUTF16BE: [0xFE, 0xFF]
            default: []
            }
        }

        var encoding: SourceEncoding {
            switch self {
            case .utf8, .markedUTF8: .utf8
            case .utf16LE, .utf16BE, .markedUTF16LE, .markedUTF16BE: .utf16
            case .shiftJIS: .shiftJIS
            case .eucJP: .eucJP
            case .iso2022JP: .iso2022JP
            }
        }
    }

    private static let cases = Fixture.all.filter { $0.form != "generic" }.enumerated()
        .flatMap { index, fixture in
            Writing.allCases.enumerated().map { place, writing in
                (fixture, writing, TableDialect.allCases[(index + place) % TableDialect.allCases.count])
            }
        }

    /// Every fixture in every encoding, in tab text and in a dialect that changes from one to the next, with both ends
    /// of lines.
    @Test(arguments: cases)
    func `gives the records of the UTF-8 file`(fixture: Fixture, writing: Writing, dialect: TableDialect) throws {
        let text = try Self.writable(String(decoding: try fixture.bytes(), as: UTF8.self), writing)
        let original = PlanParser().parse(text).document
        // Without the enclosed numbers of its chapters, which this encoding lacks, a document cannot be told.
        let isWhole = original.unclaimed.isEmpty
        #expect(isWhole || writing == .iso2022JP)
        for written in [text, dialect.write(text).replacing("\n", with: "\r\n")] {
            let file = writing.mark + (try #require(Self.encode(written, writing.name)))
            #expect(SourceEncoding.detect(file) == writing.encoding)
            let source = SourceDecoder.source(file, name: "-", encoding: nil)
            #expect(String(decoding: source.bytes, as: UTF8.self) == written)
            if isWhole { expectSameRecords(original, PlanParser().parse(source).document) }
        }
    }

    /// The text as a file of the encoding holds it: a sign for each character that is lacking, `～` perhaps as `〜`.
    private static func writable(_ text: String, _ writing: Writing) throws -> String {
        let lacking = Set(text.unicodeScalars).filter { encode(String($0), writing.name) == nil }
        var writable = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { writable.append(lacking.contains(scalar) ? "〓" : scalar) }
        let file = try #require(encode(String(writable), writing.name))
        let written = SourceDecoder.source(writing.mark + file, name: "-", encoding: writing.encoding)
        return String(decoding: written.bytes, as: UTF8.self)
    }

    /// The bytes of a text; nil where the encoding lacks one of its characters.
    private static func encode(_ text: String, _ name: String) -> [UInt8]? {
        let handle = unsafe iconv_open(name, "UTF-8")
        guard unsafe handle != iconv_t(bitPattern: -1 as Int) else { return nil }
        defer { unsafe iconv_close(handle) }
        var input = text.utf8.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 4 + 16)
        var (remaining, space, status) = (input.count, output.count, 0)
        unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                status = unsafe iconv(handle, &from, &remaining, &to, &space)
                // The end of the text returns to the encoding's first state.
                if status == 0 { status = unsafe iconv(handle, nil, nil, &to, &space) }
            }
        }
        return status == 0 ? output[..<(output.count - space)].map { UInt8(bitPattern: $0) } : nil
    }
}
