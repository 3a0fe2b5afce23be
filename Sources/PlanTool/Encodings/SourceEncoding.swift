/// An encoding in which Japanese documents come.
enum SourceEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    /// Shift_JIS with the extensions of Windows (CP932): ①, ㈱, ～, 髙.
    case shiftJIS = "shift_jis"
    case eucJP = "euc-jp"
    case iso2022JP = "iso-2022-jp"

    /// The encoding that some bytes are most likely in.
    ///
    /// Marks decide where there are any (byte order marks, escape sequences), then validity as UTF-8, then which of
    /// Shift_JIS and EUC-JP reads more of the bytes as kana and fewer as nothing.
    static func detect(_ bytes: [UInt8]) -> SourceEncoding {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if hasEscapes(bytes) { return .iso2022JP }
        if hasAlternatingZeros(bytes) { return .utf16 }
        let evidence = EncodingEvidence(bytes)
        if evidence.invalidUTF8 * 10 <= evidence.validUTF8 || evidence.highBytes == 0 { return .utf8 }
        return evidence.shiftJIS >= evidence.eucJP ? .shiftJIS : .eucJP
    }

    /// ESC $ or ESC ( , with no byte above 7 bits.
    private static func hasEscapes(_ bytes: [UInt8]) -> Bool {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
        return zip(bytes, bytes.dropFirst()).contains { $0 == 0x1B && ($1 == 0x24 || $1 == 0x28) }
    }

    /// Line ends or blanks of two bytes, as UTF-16 without a byte order mark has them.
    private static func hasAlternatingZeros(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return false }
        return bytes.prefix(4096).count { $0 == 0 } * 50 > bytes.prefix(4096).count
    }
}

/// How well bytes read as each of the encodings that have no marks.
struct EncodingEvidence {
    private(set) var validUTF8 = 0
    private(set) var invalidUTF8 = 0
    private(set) var highBytes = 0
    private(set) var shiftJIS = 0
    private(set) var eucJP = 0

    init(_ bytes: [UInt8]) {
        let sample = bytes.prefix(1 << 20)
        readUTF8(sample)
        guard highBytes > 0 else { return }
        shiftJIS = score(
            sample, kana: [0x82, 0x83], isLead: { (0x81...0x9F).contains($0) || (0xE0...0xFC).contains($0) }
        ) {
            (0x40...0xFC).contains($0) && $0 != 0x7F
        }
        eucJP = score(sample, kana: [0xA4, 0xA5], isLead: { (0xA1...0xFE).contains($0) }) { (0xA1...0xFE).contains($0) }
    }

    private mutating func readUTF8(_ bytes: ArraySlice<UInt8>) {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        loop: while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): if scalar.value >= 0x80 { validUTF8 += 1 }
            case .error: invalidUTF8 += 1
            case .emptyInput: break loop
            }
        }
        highBytes = validUTF8 + invalidUTF8
    }

    /// Pairs count one, kana three; a byte that starts no pair costs five.
    private func score(
        _ bytes: ArraySlice<UInt8>, kana: [UInt8], isLead: (UInt8) -> Bool, isTrail: (UInt8) -> Bool
    ) -> Int {
        var (score, index) = (0, bytes.startIndex)
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
            } else if isLead(byte), index + 1 < bytes.endIndex, isTrail(bytes[index + 1]) {
                score += kana.contains(byte) ? 3 : 1
                index += 2
            } else {
                score -= 5
                index += 1
            }
        }
        return score
    }
}
