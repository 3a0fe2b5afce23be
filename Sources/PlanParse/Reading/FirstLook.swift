/// Tells at a character whether a value may start there, by its bytes alone: most characters of a text start none.
struct FirstLook: Sendable {
    static let standard = FirstLook()

    /// For each byte below 0x80, and the lead bytes of two and four: a value may start there, or a line ends.
    private let leads: [Bool]
    /// For the first two bytes of a character of three, a bit for each third byte.
    private let thirds: [UInt64]

    private init() {
        var leads = [Bool](repeating: false, count: 256)
        var thirds = [UInt64](repeating: 0, count: 1024)
        for scalar in UInt32(0)..<0x1_0000 where ValueScanner.mayStartValue(scalar) {
            switch scalar {
            case 0..<0x80: leads[Int(scalar)] = true
            case 0x80..<0x800: leads[Int(0xC0 | scalar >> 6)] = true
            default: thirds[Int(scalar >> 6)] |= 1 << UInt64(scalar & 0x3F)
            }
        }
        leads[0x0A] = true
        leads[0x0D] = true
        self.leads = leads
        self.thirds = thirds
    }

    /// The first byte from an index on where a value may start or a line ends, and how many scalars stand before it.
    @inline(__always)
    func next(_ text: Span<UInt8>, from start: Int) -> (index: Int, scalars: Int) {
        let (leads, thirds) = (leads.span, thirds.span)
        let count = text.count
        var (index, scalars) = (start, 0)
        while index < count {
            let lead = text[index]
            if lead & 0xF0 == 0xE0, index &+ 2 < count {
                let third = text[index &+ 2] & 0x3F
                if thirds[Int(lead & 0x0F) << 6 | Int(text[index &+ 1] & 0x3F)] >> UInt64(third) & 1 != 0 { break }
                index &+= 3
            } else if leads[Int(lead)] {
                break
            } else {
                index &+= lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 4
            }
            scalars &+= 1
        }
        return (min(index, count), scalars)
    }
}
