/// Katakana in half width, `ﾐｯｼｮﾝ`, read as those in full width; a mark of voice behind one is part of it (`ﾌﾞ` is ブ).
enum HalfWidthKana {
    /// The katakana in full width that starts at a byte, and its length; nil where none in half width does.
    static func fullWidth(_ bytes: [UInt8], at index: Int, _ end: Int) -> (scalar: UInt32, length: Int)? {
        let (scalar, length) = Scalars.decode(bytes, index, end)
        guard (0xFF66...0xFF9D).contains(scalar) else { return nil }
        let plain = standard[Int(scalar - 0xFF66)]
        switch Scalars.decode(bytes, index + length, end).value {
        case 0xFF9E where plain == 0x30A6: return (0x30F4, length * 2)  // ヴ
        case 0xFF9E where isVoiced(plain): return (plain + 1, length * 2)
        case 0xFF9F where (0x30CF...0x30DB).contains(plain): return (plain + 2, length * 2)
        default: return (plain, length)
        }
    }

    /// カ to ト and ハ to ホ, whose voiced forms stand behind them.
    private static func isVoiced(_ scalar: UInt32) -> Bool {
        (0x30AB...0x30C8).contains(scalar) || (0x30CF...0x30DB).contains(scalar)
    }

    /// What U+FF66 to U+FF9D are in full width.
    private static let standard: [UInt32] =
        "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
        .unicodeScalars.map(\.value)
}
