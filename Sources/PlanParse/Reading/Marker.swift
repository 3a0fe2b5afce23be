/// The marker of a list entry: `①`, `(2)`, `・`, `◎`, `-`, `ア)`.
struct Marker {
    /// Markers of one kind make one list.
    enum Kind: Hashable {
        case circled
        case parenthesized
        case numbered
        case letter
        case bullet(UInt32)
    }

    let kind: Kind
    let number: Int?
    /// The byte after the marker.
    let end: Int

    /// Entries of the kind are sub-headings: paragraphs after them belong to them.
    var opensBlock: Bool {
        switch kind {
        case .circled, .parenthesized, .numbered: true
        // ◎ ■ ◆ ●
        case .bullet(let scalar): scalar == 0x25CE || scalar == 0x25A0 || scalar == 0x25C6 || scalar == 0x25CF
        case .letter: false
        }
    }

    /// Lines after an entry of the kind continue it, whatever they end in.
    var isNumbered: Bool {
        switch kind {
        case .circled, .parenthesized, .numbered: true
        default: false
        }
    }

    /// The marker that starts at a byte, or nil. A dash counts only where a line starts, with a blank behind it.
    init?(_ bytes: [UInt8], at start: Int, _ end: Int, atLineStart: Bool) {
        let (scalar, length) = Scalars.decode(bytes, start, end)
        let next = start + length
        if let number = Self.enclosedNumber(scalar) {
            self.init(kind: .circled, number: number, end: next)
        } else if (0x2474...0x2487).contains(scalar) {
            self.init(kind: .parenthesized, number: Int(scalar - 0x2473), end: next)
        } else if Self.isBullet(scalar), !Self.isBlanked(scalar, bytes, next, end) {
            self.init(kind: .bullet(scalar == 0xFF65 ? 0x30FB : scalar), number: nil, end: next)
        } else if scalar == 0x2D || scalar == 0x2A || scalar == 0x2013 {
            guard atLineStart, next < end, CharacterClass.blankLength(bytes, next, end) > 0 else { return nil }
            self.init(kind: .bullet(0x2D), number: nil, end: next)
        } else if Scalars.folded(scalar) == 0x28 {
            self.init(bracketed: bytes, at: next, end)
        } else {
            self.init(suffixed: bytes, at: start, end)
        }
    }

    private init(kind: Kind, number: Int?, end: Int) {
        self.kind = kind
        self.number = number
        self.end = end
    }

    /// `1)`, `ア）` behind an opening bracket.
    private init?(bracketed bytes: [UInt8], at start: Int, _ end: Int) {
        guard let (kind, number, next) = Self.ordinal(bytes, start, end) else { return nil }
        let (close, length) = Scalars.decode(bytes, next, end)
        guard Scalars.folded(close) == 0x29, next + length < end else { return nil }
        self.init(kind: kind == .numbered ? .parenthesized : kind, number: number, end: next + length)
    }

    /// `1.`, `１）`, `ア)`: a number or letter with a mark behind it, and text after that.
    private init?(suffixed bytes: [UInt8], at start: Int, _ end: Int) {
        guard let (kind, number, next) = Self.ordinal(bytes, start, end) else { return nil }
        let (mark, length) = Scalars.decode(bytes, next, end)
        let folded = Scalars.folded(mark)
        guard folded == 0x29 || kind == .numbered && folded == 0x2E, next + length < end,
            Digits.value(bytes, next + length, end) == nil
        else { return nil }
        self.init(kind: kind, number: number, end: next + length)
    }

    private static func ordinal(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (Kind, Int?, Int)? {
        if let (number, next) = Digits.number(bytes, start, end) {
            return (1...99).contains(number) ? (.numbered, number, next) : nil
        }
        let (scalar, length) = Scalars.decode(bytes, start, end)
        switch scalar {
        case 0x30A2...0x30F3, 0x61...0x7A: return (.letter, nil, start + length)
        default: return nil
        }
    }

    /// The number in a circle: ① to ㊿, ❶ to ❿.
    static func enclosedNumber(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x2460...0x2473: Int(scalar - 0x245F)
        case 0x2776...0x277F: Int(scalar - 0x2775)
        case 0x3251...0x325F: Int(scalar - 0x3251) + 21
        case 0x32B1...0x32BF: Int(scalar - 0x32B1) + 36
        default: nil
        }
    }

    /// Two circles stand for a name that is left out: `○○市`.
    private static func isBlanked(_ scalar: UInt32, _ bytes: [UInt8], _ next: Int, _ end: Int) -> Bool {
        (scalar == 0x25CB || scalar == 0x25CF) && next < end && Scalars.decode(bytes, next, end).value == scalar
    }

    private static func isBullet(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30FB, 0xFF65, 0x2022, 0x25CB, 0x25CE, 0x25CF, 0x25A0, 0x25A1, 0x25C6, 0x25C7, 0x27A2: true
        default: false
        }
    }
}
