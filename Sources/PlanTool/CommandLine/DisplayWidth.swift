/// How many columns of a terminal a character takes (Unicode Standard Annex 11, East Asian Width).
enum DisplayWidth {
    /// 2 for wide and full-width characters, 0 for those that combine with the one before, else 1.
    static func columns(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x300: 1
        case 0x0300...0x036F, 0x200B...0x200F, 0x2060, 0x3099, 0x309A, 0xFE00...0xFE0F, 0xFEFF: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
            0x20000...0x3FFFD:
            2
        // Ambiguous characters take two columns in the fonts that Japanese text is shown in.
        case 0x2460...0x24FF, 0x25A0...0x25FF, 0x2190...0x21FF, 0x2605...0x2606, 0x203B, 0x2160...0x217F: 2
        default: 1
        }
    }

    /// The columns of a text without line ends.
    static func columns(of text: String) -> Int { columns(of: text.unicodeScalars) }

    /// The columns of scalars without line ends.
    static func columns(of scalars: some Sequence<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + columns(of: $1) }
    }

    /// A text cut to some columns, `…` in place of what was left out.
    static func cut(_ text: String, to columns: Int) -> String {
        var (shown, kept) = (0, String.UnicodeScalarView())
        for scalar in text.unicodeScalars {
            shown += Self.columns(of: scalar)
            if shown > columns { return String(kept) + "…" }
            kept.append(scalar)
        }
        return text
    }

    /// A text with blanks behind it up to some columns.
    static func padded(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - Self.columns(of: text)))
    }
}
