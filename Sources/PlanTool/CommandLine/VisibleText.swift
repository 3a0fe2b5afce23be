/// Text as a line of a terminal holds it.
enum VisibleText {
    /// A text cut to some columns of a terminal, `…` in place of what was left out.
    static func cut(_ text: String, to columns: Int) -> String {
        var (shown, kept) = (0, String.UnicodeScalarView())
        for scalar in text.unicodeScalars {
            shown += DisplayWidth.columns(of: scalar)
            if shown > columns { return String(kept) + "…" }
            kept.append(scalar)
        }
        return text
    }
}
