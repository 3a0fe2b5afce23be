/// How tables are written, besides what they hold.
///
/// As it is, every cell is its text and nothing else. Spreadsheets want more: bytes that tell the encoding, and marks so
/// that they take no text for a formula, a number or a date.
/// ```swift
/// var tables = PlanTables(style: TableStyle(hasByteOrderMark: true, marksTexts: true))
/// ```
public struct TableStyle: Sendable, Hashable {
    /// Whether each table begins with a byte order mark, by which Excel tells UTF-8.
    public var hasByteOrderMark: Bool
    /// Whether texts that a spreadsheet would change have an apostrophe before them; see ``SpreadsheetMark``.
    public var marksTexts: Bool

    /// A style; without arguments the plain one.
    public init(hasByteOrderMark: Bool = false, marksTexts: Bool = false) {
        (self.hasByteOrderMark, self.marksTexts) = (hasByteOrderMark, marksTexts)
    }

    /// Bytes before the header of each table.
    var beginning: [UInt8] { hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : [] }
}
