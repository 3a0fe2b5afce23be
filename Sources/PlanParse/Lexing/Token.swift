/// A piece of the source. Tokens tile it: each starts where the one before ends, the last ends with the source.
struct Token: Sendable, Hashable {
    enum Kind: UInt8, Sendable, CaseIterable {
        /// Words, figures, marks: anything that is not one of the others.
        case text
        /// A run of blanks.
        case blank
        /// One tab.
        case tab
        /// `\n`, `\r\n` or `\r`.
        case lineBreak
        /// `<p>`, `</ul>`, `<ul style="…">`: a tag of HTML, left over by an extractor.
        case tag
        /// `^{※34}`: a footnote cited.
        case citation
        /// `|`, which separates the cells of a Markdown table.
        case pipe
    }

    let kind: Kind
    let start: Int32
}
