/// Characters that Japanese documents hold by mistake, each with the one form that is meant: `费` for 費, the radical
/// `⽇` for 日.
///
/// They are outside JIS X 0208 and 0213 and come from fonts and extractors. A character with two forms that may be
/// meant is not in the table.
package struct SuspectCharacters: Sendable {
    /// The package's own table.
    package static let standard = SuspectCharacters()

    /// The characters of the table, in order, and the one that is meant by each.
    private let characters: [UInt32]
    private let forms: [UInt32]
    /// One bit for each scalar of the table up to U+FFFF: text is looked through at the cost of a bit a scalar.
    let bits: [UInt64]

    private init() {
        var (characters, forms): ([UInt32], [UInt32]) = ([], [])
        var bits = [UInt64](repeating: 0, count: 1024)
        characters.reserveCapacity(Self.rows.utf8.count / 7)
        forms.reserveCapacity(Self.rows.utf8.count / 7)
        // A pair of characters, then a blank; the pairs stand in the order of their first.
        for scalar in Self.rows.unicodeScalars where scalar != " " && scalar != "\n" {
            let value = scalar.value
            guard characters.count == forms.count else {
                forms.append(value)
                continue
            }
            characters.append(value)
            if value <= 0xFFFF { bits[Int(value >> 6)] |= 1 << UInt64(value & 63) }
        }
        (self.characters, self.forms, self.bits) = (characters, forms, bits)
    }

    /// The character that is meant by one of the table; nil for any other.
    @inline(__always)
    package func form(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value > 0xFFFF || bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 != 0 else {
            return nil
        }
        return place(of: scalar.value).flatMap { Unicode.Scalar(forms[$0]) }
    }

    private func place(of character: UInt32) -> Int? {
        var (low, high) = (0, characters.count)
        while low < high {
            let middle = (low + high) / 2
            if characters[middle] < character { low = middle + 1 } else { high = middle }
        }
        return low < forms.count && characters[low] == character ? low : nil
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
