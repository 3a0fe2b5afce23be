/// A line of a table that blanks lay out, as cells of its columns.
struct LaidOutLine {
    /// What stands in each column; nil where nothing does.
    var cells: [ByteSpan?]
    /// The columns in which a figure or a dash stands.
    var figures: Set<Int> = []
    /// A text over several columns that heads the rows below it.
    var heading: ByteSpan?
    /// A blank line stands before it.
    var followsBlank = false

    /// A figure and not a dash alone stands in the line.
    var hasFigure = false
}
