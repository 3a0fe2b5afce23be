/// Characters that Japanese documents hold by mistake, each with the one form that is meant: `费` for 費, the radical
/// `⽇` for 日.
///
/// They are outside JIS X 0208 and 0213 and come from fonts and extractors. A character with two forms that may be
/// meant is not in the table.
public struct SuspectCharacters: Sendable {
    /// The package's own table.
    public static let standard = SuspectCharacters()

    private let forms: [UInt32: UInt32]
    /// One bit for each scalar of the table up to U+FFFF: text is looked through at the cost of a bit a scalar.
    let bits: [UInt64]

    private init() {
        var forms: [UInt32: UInt32] = [:]
        var bits = [UInt64](repeating: 0, count: 1024)
        var wrong: UInt32?
        for scalar in Self.rows.unicodeScalars where scalar != " " && scalar != "\n" {
            guard let first = wrong else {
                wrong = scalar.value
                continue
            }
            forms[first] = scalar.value
            if first <= 0xFFFF { bits[Int(first >> 6)] |= 1 << UInt64(first & 63) }
            wrong = nil
        }
        self.forms = forms
        self.bits = bits
    }

    /// The character that is meant by one of the table; nil for any other.
    @inline(__always)
    public func form(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value > 0xFFFF || bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 != 0 else {
            return nil
        }
        return forms[scalar.value].flatMap(Unicode.Scalar.init)
    }

    /// The suspect characters of a text, each once, in order.
    func found(in text: String) -> [(character: Unicode.Scalar, form: Unicode.Scalar)] {
        var found: [(Unicode.Scalar, Unicode.Scalar)] = []
        for scalar in text.unicodeScalars {
            guard let form = form(of: scalar), !found.contains(where: { $0.0 == scalar }) else { continue }
            found.append((scalar, form))
        }
        return found
    }
}
