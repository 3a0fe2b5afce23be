/// How much of one document is read: bounds that no real document meets, so that a hostile one cannot take all memory.
///
/// Work is linear in the text, whatever it holds; these limits bound what a few bytes can ask for. Nothing is cut
/// silently: where one bites, a `source.limit` finding names it, its value and what was found. What each then does is told
/// with it.
/// ```swift
/// var limits = ParseLimits()
/// limits.maximumBytes = 10 << 20
/// let parsed = PlanParser(limits: limits).parse(source)
/// parsed.diagnostics.contains { $0.kind == .sourceLimit }        // true for a text of more than 10 MiB
/// ```
public struct ParseLimits: Sendable, Hashable {
    /// The most bytes of decoded text: 1 GiB, and never more, since spans count in 32 bits. A larger text is not read: its
    /// document is empty but for its source.
    public var maximumBytes = SourceText.maximumBytes

    /// The most bytes of a line, with its line end: 64 MiB. A text with a longer one is not read: its document is empty but
    /// for its source.
    public var maximumLineBytes = 1 << 26

    /// The most cells that a document has, a line outside of tables being one: 33,554,432. A text with more is not read: its
    /// document is empty but for its source. A cell takes 24 bytes as long as the text is read, and what records make of
    /// it up to five times as much.
    public var maximumCells = 1 << 25

    /// The most cells that the tables of a document have without a text of their own, all tables together: those that
    /// `colspan` and `rowspan` take, and those that rows leave blank under heads. 1,048,576. From there on a cell takes one
    /// column and one row, and rows that would need more are kept without their heads.
    public var maximumTableCells = 1 << 20

    /// The most levels that entries of a list nest below the outermost: 8, and never more than 24, so that every record can
    /// be read back. Deeper entries are kept at that depth, in order.
    public var maximumNesting = 8

    /// The most findings of one kind: 10,000. Further ones are counted, and the count is told. The stretches of text that
    /// nothing accounts for are all in the record, whether each has its finding or not.
    public var maximumFindingsOfOneKind = 10_000

    /// The limits that parsers have where none are given.
    public static let standard = ParseLimits()

    /// The standard limits, to be changed one by one. A value below zero is taken as zero.
    public init() {}

    /// The values as they are used.
    var bounded: ParseLimits {
        var limits = self
        limits.maximumBytes = min(max(0, maximumBytes), SourceText.maximumBytes)
        limits.maximumLineBytes = max(0, maximumLineBytes)
        limits.maximumCells = min(max(0, maximumCells), SourceText.maximumBytes)
        limits.maximumTableCells = max(0, maximumTableCells)
        limits.maximumNesting = min(max(0, maximumNesting), Self.deepestNesting)
        limits.maximumFindingsOfOneKind = max(0, maximumFindingsOfOneKind)
        return limits
    }

    /// Two levels of JSON for each, and some around them, stay below what the reader of records takes.
    package static let deepestNesting = 24
}

/// A limit that a document met, as its finding tells it.
struct MetLimit: Sendable {
    let name: String
    let value: Int
    let found: String

    /// What the finding quotes.
    var details: [String] { [name, String(value), found] }

    /// The limit that keeps a text from being read; nil where it may be.
    init?(_ source: SourceText, _ limits: ParseLimits) {
        let size = source.decodedSize
        if size > limits.maximumBytes {
            self.init("maximumBytes", limits.maximumBytes, "\(size) bytes")
        } else if size > limits.maximumLineBytes, case let line = Self.longestLine(source.bytes),
            line > limits.maximumLineBytes
        {
            self.init("maximumLineBytes", limits.maximumLineBytes, "a line of \(line) bytes")
        } else {
            return nil
        }
    }

    init(_ name: String, _ value: Int, _ found: String) {
        self.name = name
        self.value = value
        self.found = found
    }

    private static func longestLine(_ bytes: [UInt8]) -> Int {
        var (longest, start) = (0, 0)
        let text = bytes.span
        for index in text.indices where text[index] == 0x0A || text[index] == 0x0D {
            longest = max(longest, index + 1 - start)
            start = index + 1
        }
        return max(longest, text.count - start)
    }
}
