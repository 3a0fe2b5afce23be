/// The parts of an indicator's name: `①公募委員の割合【年度末時点】`.
struct IndicatorName {
    let name: String
    let theme: Int?
    let qualifiers: [String]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        let (first, length) = Scalars.decode(bytes, 0, bytes.count)
        theme = Marker.enclosedNumber(first)
        var rest = ByteSpan(theme == nil ? 0 : length, bytes.count)
        var (name, qualifiers): ([UInt8], [String]) = ([], [])
        while let open = Self.open.first(in: bytes, rest),
            let close = Self.close.first(in: bytes, ByteSpan(open.upper, rest.upper))
        {
            name += bytes[rest.lower..<open.lower]
            let qualifier = CleanText(bytes).string(ByteSpan(open.upper, close.lower))
            if !qualifier.isEmpty { qualifiers.append(qualifier) }
            rest = ByteSpan(close.upper, rest.upper)
        }
        name += bytes[rest.lower..<rest.upper]
        self.name = CleanText(name).string(ByteSpan(0, name.count))
        self.qualifiers = qualifiers
    }

    /// Whether a text may name an indicator: the rest of another name begins with the particle that joins them, and what holds
    /// several years is a row of heads.
    static func isWhole(_ name: String) -> Bool {
        if name.isEmpty || name.hasPrefix("の") { return false }
        let bytes = Array(name.utf8)
        let reader = PeriodReader(bytes: bytes, end: bytes.count)
        var (index, years) = (0, 0)
        while index < bytes.count {
            if let period = reader.read(at: index), period.end > index {
                years += 1
                index = period.end
            } else {
                index += max(1, Scalars.decode(bytes, index, bytes.count).length)
            }
        }
        return years < 2
    }

    private static let open: Word = "【"
    private static let close: Word = "】"
}
