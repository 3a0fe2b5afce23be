/// The 17 goals of the 2030 Agenda with their titles on the Japanese icons of the United Nations.
struct SustainableGoal: Sendable {
    /// 1 to 17.
    let number: Int
    /// The title and its variants, as they are compared: blanks and punctuation left out.
    let titles: [[Unicode.Scalar]]

    static let all: [SustainableGoal] = rows.split(separator: "\n").compactMap { row in
        let fields = row.split(separator: "|", omittingEmptySubsequences: false)
        guard fields.count == 3, let number = Int(fields[0]) else { return nil }
        let titles = [fields[1]] + fields[2].split(separator: ",")
        return SustainableGoal(number: number, titles: titles.map { letters(of: String($0)) })
    }

    /// The letters and figures of a text in half width, without blanks and punctuation.
    static func letters(of text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.compactMap { scalar in
            if (0xFF10...0xFF19).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFEE0) }
            return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar : nil
        }
    }
}
