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
}
