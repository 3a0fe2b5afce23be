/// The number by which a table counts its rows: `12`, `1-1`, `(3)`, `①`.
enum RowNumber {
    /// A text is such a number and nothing else.
    static func make(up span: ByteSpan, _ bytes: [UInt8]) -> Bool {
        guard !span.isEmpty, span.count <= longest else { return false }
        var (index, hasDigit) = (span.lower, false)
        while index < span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            switch Scalars.folded(scalar) {
            case 0x30...0x39: hasDigit = true
            case 0x28, 0x29, 0x2D, 0x2E: break
            default:
                guard Marker.enclosedNumber(scalar) != nil else { return false }
                hasDigit = true
            }
            index += max(1, length)
        }
        return hasDigit
    }

    private static let longest = 15
}
