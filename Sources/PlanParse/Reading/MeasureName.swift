/// The name of a measure in a list: `Ⅲ1 効率的な行財政運営` is code and title, `6 -1 参加` has its code broken.
struct MeasureName {
    let code: String?
    let title: String
    /// Blanks or a line break stand within the code, beside its hyphen.
    let isBroken: Bool

    init(_ text: String) {
        let text = text.unicodeScalars
        var (code, index, isBroken) = (String.UnicodeScalarView(), text.startIndex, false)
        while index < text.endIndex, Self.isPartOfCode(text[index]) {
            code.append(text[index])
            index = text.index(after: index)
            let next = text[index...].firstIndex { !Self.isBlank($0) } ?? text.endIndex
            guard next > index, next < text.endIndex, let last = code.last,
                Self.isHyphen(text[next]) || Self.isHyphen(last) && Self.isPartOfCode(text[next])
            else { continue }
            (index, isBroken) = (next, true)
        }
        guard index < text.endIndex, Self.isBlank(text[index]), code.contains(where: Self.isDigit) else {
            (self.code, title, self.isBroken) = (nil, String(text), false)
            return
        }
        self.code = String(code)
        title = String(Substring(text[index...].drop(while: Self.isBlank)))
        self.isBroken = isBroken
    }

    /// What kinds of characters a code is made of, runs of one kind as one: `Ⅲ1` and `Ⅱ12` are of one shape, `Ⅱ` is not.
    static func shape(_ code: String) -> [UInt32] {
        code.unicodeScalars.reduce(into: []) { shape, scalar in
            let kind: UInt32 =
                switch Scalars.folded(scalar.value) {
                case 0x30...0x39: 0x30
                case 0x2160...0x217F: 0x2160
                case let other: isHyphen(scalar) ? 0x2D : other
                }
            if shape.last != kind { shape.append(kind) }
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x3000, 0x0A, 0x09: true
        default: false
        }
    }

    private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0xFF0D, 0x2010, 0x2212: true
        default: false
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0xFF10...0xFF19, 0x2160...0x217F: true
        default: false
        }
    }

    private static func isPartOfCode(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0xFF21...0xFF3A, 0x2E, 0xFF0E, 0x28, 0x29, 0xFF08, 0xFF09: true
        default: isHyphen(scalar) || isDigit(scalar)
        }
    }
}
