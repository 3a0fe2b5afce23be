import PlanModel

/// A kanji that stands for a digit or a power of ten, the formal ones of documents (壱, 拾) among them.
enum KanjiNumeral {
    /// 〇 to 九.
    case digit(Int)
    /// 十, 百, 千: a power of ten within a group.
    case small(power: Int)
    /// 万, 億, 兆, 京: a power of ten that closes a group.
    case large(power: Int)

    /// The numeral that starts at a byte. All of them have three bytes.
    @inline(__always)
    static func at(_ bytes: [UInt8], _ index: Int, _ end: Int) -> KanjiNumeral? {
        guard index < end, bytes[index] >= 0xE2, bytes[index] <= 0xE9 || bytes[index] == 0xEF else { return nil }
        return numeral(Scalars.folded(Scalars.decode(bytes, index, end).value))
    }

    private static func numeral(_ scalar: UInt32) -> KanjiNumeral? {
        switch scalar {
        case 0x3007, 0x96F6: .digit(0)  // 〇 零
        case 0x4E00, 0x58F1: .digit(1)  // 一 壱
        case 0x4E8C, 0x5F10: .digit(2)  // 二 弐
        case 0x4E09, 0x53C2: .digit(3)  // 三 参
        case 0x56DB: .digit(4)
        case 0x4E94, 0x4F0D: .digit(5)  // 五 伍
        case 0x516D: .digit(6)
        case 0x4E03, 0x67D2: .digit(7)  // 七 柒
        case 0x516B: .digit(8)
        case 0x4E5D, 0x7396: .digit(9)  // 九 玖
        case 0x5341, 0x62FE, 0x4EC0: .small(power: 1)  // 十 拾 什
        case 0x767E, 0x964C, 0x4F70: .small(power: 2)  // 百 陌 佰
        case 0x5343, 0x9621, 0x4EDF: .small(power: 3)  // 千 阡 仟
        case 0x4E07, 0x842C: .large(power: 4)  // 万 萬
        case 0x5104: .large(power: 8)
        case 0x5146: .large(power: 12)
        case 0x4EAC: .large(power: 16)
        default: nil
        }
    }
}

/// Adds up a number from digits and powers of ten: `pending` digits, the open `group`, and closed groups in `total`.
///
/// Example: `3千4百万6` goes 3 → 3000 → 3400 → total 34000000, then 6.
struct PlaceSum {
    private var closed: ExactDecimal? = .zero
    private var group: ExactDecimal? = .zero
    private var pending: ExactDecimal?
    private var hasPending = false
    private var hasGroup = false
    private var lastSmall = 4
    private var lastLarge = Int.max
    /// Something was taken that makes a number: a power of ten alone (`万`) is none, but `千` and `百` are.
    private(set) var hasDigits = false

    /// The power of the only group there is, where nothing follows it.
    private(set) var soleScale: Int?

    /// Only digits were taken so far, no power of ten.
    var isPlain: Bool { hasPending && !hasGroup && lastLarge == Int.max }

    /// Takes digits; false where digits stand already.
    mutating func take(_ amount: ExactDecimal?) -> Bool {
        guard !hasPending else { return false }
        pending = amount
        hasPending = true
        hasDigits = true
        soleScale = nil
        return true
    }

    /// Takes 十, 百 or 千; false where a smaller one stands already.
    mutating func multiplySmall(by power: Int) -> Bool {
        guard power < lastSmall else { return false }
        // 〇 before a power of ten fills its place and counts nothing: 千〇十 is 1010.
        let factor = hasPending && pending?.significand != 0 ? pending : 1
        let isOnly = isPlain
        group = Self.sum(group, factor?.shifted(by: power))
        pending = nil
        hasPending = false
        hasGroup = true
        hasDigits = true
        lastSmall = power
        soleScale = isOnly && power > 1 ? power : nil
        return true
    }

    /// Takes 万, 億 …; false where nothing stands before it, or a smaller one does.
    mutating func multiplyLarge(by power: Int) -> Bool {
        guard hasPending || hasGroup, power < lastLarge else { return false }
        let amount = hasPending ? Self.sum(group, pending) : group
        soleScale = lastLarge == .max && !hasGroup ? power : nil
        closed = Self.sum(closed, amount?.shifted(by: power))
        group = .zero
        pending = nil
        (hasPending, hasGroup, lastSmall, lastLarge) = (false, false, 4, power)
        return true
    }

    /// The number, or nil where it does not fit exactly.
    var total: ExactDecimal? {
        let open = hasPending ? Self.sum(group, pending) : group
        return Self.sum(closed, open)
    }

    private static func sum(_ first: ExactDecimal?, _ second: ExactDecimal?) -> ExactDecimal? {
        guard let first, let second else { return nil }
        if first.significand == 0, first.exponent == 0 { return second }
        if second.significand == 0, second.exponent == 0 { return first }
        return first.adding(second)
    }
}
