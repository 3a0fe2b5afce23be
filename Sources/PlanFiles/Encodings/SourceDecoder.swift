import PlanParse

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Decodes files through the system's `iconv`.
enum SourceDecoder {
    /// The text of a file, in the encoding that is asked for or that its bytes tell.
    static func source(_ file: [UInt8], name: String, encoding: SourceEncoding?) -> SourceText {
        // Nearly every file is valid UTF-8, and finding that out is reading it.
        if encoding == nil, !SourceEncoding.mayBeMarked(file), let source = SourceText(validUTF8: file, name: name) {
            return source
        }
        let encoding = encoding ?? SourceEncoding.detect(file)
        guard encoding != .utf8, let text = bestConversion(file, systemNames(of: encoding, file)) else {
            return SourceText(utf8: file, name: name)
        }
        return SourceText(decoded: text, file: file, encoding: encoding.rawValue, name: name)
    }

    /// The first conversion without a byte that does not decode, else the one with the fewest.
    private static func bestConversion(_ file: [UInt8], _ names: [String]) -> [UInt8]? {
        var best: Conversion?
        for name in names {
            guard let conversion = convert(file, from: name) else { continue }
            if conversion.failures == 0 { return conversion.text }
            if conversion.failures < best?.failures ?? .max { best = conversion }
        }
        return best?.text
    }

    /// The names that `iconv` knows, the standard before its extensions (①, ㈱ in EUC-JP).
    private static func systemNames(of encoding: SourceEncoding, _ file: [UInt8]) -> [String] {
        switch encoding {
        case .utf8: ["UTF-8"]
        case .shiftJIS: ["CP932", "SHIFT_JISX0213"]
        case .eucJP: ["EUC-JP", "EUC-JP-MS", "EUC-JISX0213"]
        case .iso2022JP: ["ISO-2022-JP", "ISO-2022-JP-3", "ISO-2022-JP-2"]
        case .utf16: [byteOrder(file)]
        }
    }

    /// UTF-16 without a mark is taken in the order in which more of it reads as text.
    private static func byteOrder(_ file: [UInt8]) -> String {
        if file.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
        if file.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
        return UTF16Evidence(file.span).isBigEndian ? "UTF-16BE" : "UTF-16LE"
    }

    private struct Conversion {
        var text: [UInt8] = []
        var failures = 0
    }

    /// The bytes in UTF-8, U+FFFD for each byte that does not decode; nil where the system lacks the encoding.
    private static func convert(_ file: [UInt8], from name: String) -> Conversion? {
        let handle = unsafe iconv_open("UTF-8", name)
        guard unsafe handle != iconv_t(bitPattern: -1 as Int) else { return nil }
        defer { unsafe iconv_close(handle) }
        var result = Conversion()
        result.text.reserveCapacity(file.count * 2)
        let unit = name.hasPrefix("UTF-16") ? 2 : 1
        var output = [UInt8](repeating: 0, count: 1 << 16)
        var start = 0
        while start < file.count {
            let step = unsafe convert(file, from: start, into: &output, handle)
            result.text += output[..<step.written]
            start += step.read
            if step.failure == EILSEQ || step.failure == EINVAL {
                result.text += [0xEF, 0xBF, 0xBD]
                result.failures += 1
                start += min(unit, file.count - start)
            }
        }
        if result.text.starts(with: [0xEF, 0xBB, 0xBF]) { result.text.removeFirst(3) }
        // Where letters stand, the system takes an escape sequence that it does not know (`ESC ( I` of kana) for letters, too.
        if name.hasPrefix("ISO-2022") { result.failures += result.text.count { $0 == 0x1B } }
        return result
    }

    /// Converts from a byte on as much as there is room for, where the bytes lie. `iconv` takes them as mutable, and
    /// changes none.
    private static func convert(
        _ file: [UInt8], from start: Int, into output: inout [UInt8], _ handle: iconv_t?
    ) -> (read: Int, written: Int, failure: CInt) {
        var (remaining, space) = (file.count - start, output.count)
        var failure: CInt = 0
        unsafe file.withUnsafeBytes { source in
            unsafe output.withUnsafeMutableBytes { target in
                var from = unsafe source.baseAddress.map {
                    unsafe UnsafeMutableRawPointer(mutating: $0 + start).assumingMemoryBound(to: CChar.self)
                }
                var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
                let status = unsafe iconv(handle, &from, &remaining, &to, &space)
                failure = status == -1 ? errno : 0
            }
        }
        return (file.count - start - remaining, output.count - space, failure)
    }
}
