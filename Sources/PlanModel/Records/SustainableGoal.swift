/// The 17 goals of the 2030 Agenda with their titles on the Japanese icons of the United Nations.
struct SustainableGoal: Sendable {
    /// 1 to 17.
    let number: Int
    /// The title and its variants, as they are compared: blanks and punctuation left out.
    let titles: [[Unicode.Scalar]]

    static let all: [SustainableGoal] = {
        var goals: [SustainableGoal] = []
        DataRows.forEach(in: rows) { row in
            guard let number = Int(row.text(0)) else { return }
            goals.append(SustainableGoal(number: number, titles: ([row.text(1)] + row.list(2)).map(letters)))
        }
        return goals
    }()

    /// The letters and figures of a text in half width, without blanks and punctuation.
    static func letters(of text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.compactMap { scalar in
            switch scalar.value {
            case 0xFF10...0xFF19: Unicode.Scalar(scalar.value - 0xFEE0)
            // Kana and kanji are letters for certain, as brackets are none: no need to look their properties up.
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF: scalar
            case 0x00..<0x80, 0x3000...0x3002, 0x3008...0x3011: nil
            default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar : nil
            }
        }
    }
}
