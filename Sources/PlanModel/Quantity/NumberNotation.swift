/// How a number is written in Japanese documents.
public enum NumberNotation: String, Sendable, Hashable, CaseIterable {
    /// `1234567.5`.
    case plain
    /// `1,234,567.5`.
    case grouped
    /// `１２３４５６７．５`.
    case fullWidth
    /// `百二十三万四千五百六十七`: by place. Whole numbers only; others are grouped.
    case kanji
    /// `一二三四五六七`: by digit. Whole numbers only; others are grouped.
    case kanjiDigits
    /// `123万4567`: groups of four digits. Whole numbers only; others are grouped.
    case mixed
}

extension ExactDecimal {
    /// The number in a notation, with `△` before a negative one in the kanji notations.
    ///
    /// - Parameter notation: The notation.
    public func notation(_ notation: NumberNotation) -> String {
        switch notation {
        case .plain: return description
        case .grouped: return grouped
        case .fullWidth: return String(String.UnicodeScalarView(description.unicodeScalars.map(Self.widened)))
        case .kanji, .kanjiDigits, .mixed: break
        }
        guard exponent >= 0 else { return grouped }
        let digits = description.utf8.filter { $0 != UInt8(ascii: "-") }.map { Int($0) - 0x30 }
        let sign = isNegative ? "△" : ""
        if notation == .kanjiDigits { return sign + digits.map { Self.kanjiDigits[$0] }.joined() }
        return sign + Self.groups(digits, notation)
    }

    private static let kanjiDigits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    private static let smallPlaces = ["", "十", "百", "千"]
    private static let largePlaces = ["", "万", "億", "兆", "京", "垓"]

    /// Groups of four digits with 万, 億 … behind them. Past 垓 the digits stand plain.
    private static func groups(_ digits: [Int], _ notation: NumberNotation) -> String {
        guard digits.count <= largePlaces.count * 4, digits.contains(where: { $0 != 0 }) else {
            return notation == .mixed ? digits.map(String.init).joined() : digits.map { kanjiDigits[$0] }.joined()
        }
        var text = ""
        for place in stride(from: (digits.count - 1) / 4, through: 0, by: -1) {
            let end = digits.count - place * 4
            let group = digits[max(0, end - 4)..<end]
            guard group.contains(where: { $0 != 0 }) else { continue }
            text += notation == .mixed ? mixed(group) : kanji(group)
            text += largePlaces[place]
        }
        return text
    }

    private static func mixed(_ group: ArraySlice<Int>) -> String {
        group.drop { $0 == 0 }.map(String.init).joined()
    }

    /// Up to four digits by place: `四千五百六十七`. 一 is left out before 十, 百 and 千.
    private static func kanji(_ group: ArraySlice<Int>) -> String {
        var text = ""
        for (index, digit) in group.enumerated() where digit != 0 {
            let place = group.count - 1 - index
            text += digit == 1 && place > 0 ? "" : kanjiDigits[digit]
            text += smallPlaces[place]
        }
        return text
    }

    private static func widened(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.value > 0x20 && scalar.value < 0x7F ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
    }
}

extension Value {
    /// The figure as a document writes it, with unit and bound: `1,200人以上`, `約50件`, `20～30%`; the text where there
    /// is no figure.
    ///
    /// - Parameter number: How the digits are written.
    public func notation(_ number: NumberNotation = .grouped) -> String {
        guard let amount else { return text }
        let unit = unit ?? ""
        if let upper {
            if bound == .atLeast, upper.bound == .atMost {
                return amount.notation(number) + "～" + upper.amount.notation(number) + unit
            }
            return amount.notation(number) + unit + (bound?.suffix ?? "") + upper.amount.notation(number) + unit
                + upper.bound.suffix
        }
        let figure = amount.notation(number) + unit
        return bound == .about ? "約" + figure : figure + (bound?.suffix ?? "")
    }
}

extension Bound {
    /// The word behind a figure; none for the figure itself.
    fileprivate var suffix: String {
        switch self {
        case .equal: ""
        case .atLeast: "以上"
        case .atMost: "以下"
        case .above: "超"
        case .below: "未満"
        case .about: "程度"
        }
    }
}
