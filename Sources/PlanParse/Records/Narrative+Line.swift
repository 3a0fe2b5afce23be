extension Narrative {
    /// What is known while one cell or line is read.
    struct Line {
        var isStart: Bool
        var gapBefore: Bool
        var afterBlank = false
        /// A tag that opens a block stands before.
        var afterBlockTag = false
        /// A list of an extractor is open.
        var inList = false
        /// Entries of that list have markers; nil until its first entry tells.
        var listHasMarkers: Bool?
        /// The marker stands apart from its text.
        var afterMarker = false
        /// An arrow stands before the blank.
        var afterArrow = false

        /// A vertical tab among blanks ends a line of the cell, two end a paragraph.
        mutating func pass(blank: ArraySlice<UInt8>) {
            afterBlank = true
            guard let lineEnd = blank.firstIndex(of: 0x0B) else { return }
            isStart = true
            if blank[(lineEnd + 1)...].contains(0x0B) { gapBefore = true }
        }
    }
}
