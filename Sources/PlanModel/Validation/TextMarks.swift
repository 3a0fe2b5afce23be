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

/// Looks through texts byte by byte: most hold nothing that any rule asks for.
struct TextSurvey {
    private let suspects = SuspectCharacters.standard
    /// One bit for each character of three bytes that may be a mark.
    private let noted: [UInt64]
    /// The bytes of the text that is looked at; kept so that memory is asked for once.
    private var bytes: [UInt8] = []

    init() {
        var noted = suspects.bits
        for scalar in "（）「」『』【】ゴ".unicodeScalars { noted[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63) }
        self.noted = noted
    }

    /// The marks of a text.
    mutating func marks(of text: String) -> TextMarks {
        bytes.removeAll(keepingCapacity: true)
        bytes += text.utf8
        return marks(of: bytes.span, noted.span)
    }

    private func marks(of text: Span<UInt8>, _ noted: Span<UInt64>) -> TextMarks {
        var marks: TextMarks = []
        var brackets = BracketBalance()
        var index = 0
        while index < text.count {
            let lead = text[index]
            if lead < 0x80 {
                if lead == UInt8(ascii: "(") || lead == UInt8(ascii: ")") { brackets.add(UInt32(lead)) }
                if lead == UInt8(ascii: "S"), Self.holds(Self.goals, text, index) { marks.insert(.goal) }
                index += 1
            } else if lead & 0xF0 == 0xE0, index + 2 < text.count {
                let value =
                    UInt32(lead & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
                if noted[Int(value >> 6)] >> UInt64(value & 63) & 1 != 0 {
                    brackets.add(value)
                    marks.formUnion(Self.mark(value, text, index))
                }
                index += 3
            } else {
                // No bracket or goal, but the table of suspects has characters of four bytes.
                if lead >= 0xF0 { marks.insert(.suspect) }
                index += 1
            }
        }
        if !brackets.isEven { marks.insert(.unpairedBracket) }
        return marks
    }

    /// What a noted character marks, brackets apart.
    private static func mark(_ value: UInt32, _ text: Span<UInt8>, _ index: Int) -> TextMarks {
        switch value {
        case 0xFF08, 0xFF09, 0x300C...0x300F, 0x3010, 0x3011: []
        case 0x30B4: holds(goal, text, index) ? .goal : []
        default: .suspect
        }
    }

    private static func holds(_ word: [UInt8], _ text: Span<UInt8>, _ start: Int) -> Bool {
        guard start + word.count <= text.count else { return false }
        return word.indices.allSatisfy { text[start + $0] == word[$0] }
    }

    private static let goals = Array("SDG".utf8)
    private static let goal = Array("ゴール".utf8)
}
