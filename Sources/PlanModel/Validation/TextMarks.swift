/// What a text holds that rules on texts ask for.
struct TextMarks: OptionSet {
    let rawValue: UInt8

    /// A character of ``SuspectCharacters``.
    static let suspect = TextMarks(rawValue: 1)
    /// A bracket without its partner.
    static let unpairedBracket = TextMarks(rawValue: 2)
    /// `SDG` or `ゴール`: the text may speak of Sustainable Development Goals.
    static let goal = TextMarks(rawValue: 4)
}

/// Looks through texts character by character: most hold nothing that any rule asks for.
struct TextSurvey {
    /// One bit for each character up to U+FFFF that may be a mark, or the last of one.
    private let noted: [UInt64]

    init() {
        var noted = SuspectCharacters.standard.bits
        for scalar in "()（）「」『』【】Gル".unicodeScalars { noted[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63) }
        self.noted = noted
    }

    /// The marks of a text.
    func marks(of text: String) -> TextMarks {
        var marks: TextMarks = []
        var brackets = BracketBalance()
        var (before, last): (UInt32, UInt32) = (0, 0)
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value > 0xFFFF {
                // No bracket or goal, but the table of suspects has characters beyond.
                marks.insert(.suspect)
            } else if noted[Int(value >> 6)] >> UInt64(value & 63) & 1 != 0 {
                brackets.add(value)
                marks.formUnion(Self.mark(value, behind: last, before))
            }
            (before, last) = (last, value)
        }
        if !brackets.isEven { marks.insert(.unpairedBracket) }
        return marks
    }

    /// What a noted character marks behind the two before it, brackets apart.
    private static func mark(_ value: UInt32, behind last: UInt32, _ before: UInt32) -> TextMarks {
        switch value {
        case 0x28, 0x29, 0xFF08, 0xFF09, 0x300C...0x300F, 0x3010, 0x3011: []
        case 0x47: last == 0x44 && before == 0x53 ? .goal : []  // SDG
        case 0x30EB: last == 0x30FC && before == 0x30B4 ? .goal : []  // ゴール
        default: .suspect
        }
    }
}
