/// How many columns text takes where it is shown in one fixed width: kanji and kana two, letters and digits one.
enum DisplayColumns {
    static func width(_ bytes: [UInt8], _ span: ByteSpan) -> Int { measure(bytes, span).width }

    /// The columns and the letters of a text. A form feed before a line takes no place.
    static func measure(_ bytes: [UInt8], _ span: ByteSpan) -> (width: Int, letters: Int) {
        var (width, letters, index) = (0, 0, span.lower)
        while index < span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            let entity = scalar == 0x26 ? CharacterEntity(bytes, at: index, span.upper) : nil
            index += entity?.length ?? max(1, length)
            guard scalar != 0x0C else { continue }
            width += Self.width(of: entity?.scalar.value ?? scalar)
            letters += 1
        }
        return (width, letters)
    }

    @inline(__always)
    static func width(of scalar: UInt32) -> Int {
        switch scalar {
        case 0...0xFF: 1
        case 0x200B...0x200F, 0x2060, 0xFEFF, 0x0300...0x036F: 0
        case 0x2000...0x200A, 0x202F, 0x205F, 0xFF61...0xFF9F: 1
        case 0x100...0x10FF: 1
        default: 2
        }
    }
}
