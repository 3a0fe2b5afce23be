/// An encoding in which Japanese documents come. Its raw value is the name that records carry.
///
/// A short text may be valid in several encodings, and then the more likely one is taken; name the encoding where you know it. Others
/// than these are not read.
public enum SourceEncoding: String, CaseIterable, Sendable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "utf-8"
    /// UTF-16 in either byte order, with or without a mark.
    case utf16 = "utf-16"
    /// Shift_JIS with the extensions of Windows (CP932): ①, ㈱, ～, 髙.
    case shiftJIS = "shift_jis"
    /// EUC-JP, with the extensions of vendors where the standard lacks a character.
    case eucJP = "euc-jp"
    /// ISO-2022-JP ("JIS"), told by its escape sequences.
    case iso2022JP = "iso-2022-jp"

    /// The encoding that some bytes are most likely in.
    ///
    /// In this order: a byte order mark; UTF-16 where there are NULs and the units read as Japanese text or ASCII; the
    /// escape sequences of ISO-2022-JP with hardly any byte above 7 bits; UTF-8 where all bytes are valid, or ten times
    /// as many characters are as bytes are not; else whichever of Shift_JIS and EUC-JP leaves fewer bytes over, or UTF-16
    /// where both leave some and nearly all units read as text. So a few damaged bytes change nothing.
    /// ```swift
    /// SourceEncoding.detect([0x96, 0xDA, 0x95, 0x57])        // .shiftJIS: 目標
    /// ```
    /// - Parameter bytes: The whole file; a part of it tells less.
    public static func detect(_ bytes: [UInt8]) -> SourceEncoding {
        if let marked = marked(bytes) { return marked }
        let sample = bytes.span.extracting(first: sampleSize)
        let holdsNULs = ByteSurvey.holdsNUL(sample)
        if holdsNULs, UTF16Evidence(sample).isText { return .utf16 }
        if EscapeEvidence.isISO2022JP(sample) { return .iso2022JP }
        let utf8 = UTF8Evidence(bytes.span)
        if utf8.invalid * 10 <= utf8.characters { return .utf8 }
        let (encoding, invalid) = DoubleByteEvidence.encoding(of: sample)
        if invalid > 0, !holdsNULs, UTF16Evidence(sample).isText { return .utf16 }
        // What is no better in another encoding is damage.
        return utf8.characters > 0 && utf8.invalid <= invalid ? .utf8 : encoding
    }

    /// The bytes that are looked at where all of them would tell no more.
    private static let sampleSize = 1 << 20

    /// Whether bytes may be in an encoding that is told by its marks even where they are valid UTF-8: a byte order mark, or
    /// a NUL or an escape among the bytes that are looked at for them. Only then is any other encoding weighed.
    static func mayBeMarked(_ bytes: [UInt8]) -> Bool {
        marked(bytes) != nil || ByteSurvey.holdsControl(bytes.span.extracting(first: sampleSize))
    }

    private static func marked(_ bytes: [UInt8]) -> SourceEncoding? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
        return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? .utf8 : nil
    }
}
