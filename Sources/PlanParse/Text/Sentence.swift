/// Where sentences end.
enum Sentence {
    /// The text ends in 。, closing brackets behind it apart.
    static func isEnded(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        var end = span.upper
        while end > span.lower {
            let (scalar, start) = Scalars.before(bytes, end, span.lower)
            switch scalar {
            case 0x3002: return true
            case 0x300D, 0x300F, 0xFF09, 0x29: end = start
            default: return false
            }
        }
        return false
    }

    /// A line begins with what goes on with the one above: a particle before anything but hiragana (`が、花壇の`, `を育てる`), or a
    /// letter that begins no word. `がん検診`, `ごみ` and `まちづくり` are words.
    static func goesOn(_ bytes: [UInt8], _ line: ByteSpan) -> Bool {
        let (first, length) = Scalars.decode(bytes, line.lower, line.upper)
        let next = Scalars.decode(bytes, line.lower + length, line.upper).value
        switch first {
        case 0x3092, 0x3093, 0x3063, 0x3083, 0x3085, 0x3087, 0x30FC: return true  // を ん っ ゃ ゅ ょ ー
        case 0x304C, 0x306B, 0x306F, 0x3068, 0x3082, 0x3067, 0x306E, 0x3084, 0x304B, 0x3078:  // が に は と も で の や か へ
            return !(0x3041...0x3096).contains(next)
        default: return false
        }
    }
}
