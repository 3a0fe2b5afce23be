/// One field in which a stored record differs from what its source gives now.
public struct RecordDifference: Sendable, Hashable {
    /// The way to the field: `sheets[2].indicators[0].observations[1].value.amount`; `$` for the whole record.
    public let path: String
    /// What is stored, as a stretch of JSON; nil for an element that is not there.
    public let stored: String?
    /// What the source gives now, as a stretch of JSON; nil for an element that is not there.
    public let now: String?

    /// A difference from its parts.
    public init(path: String, stored: String?, now: String?) {
        self.path = path
        self.stored = stored
        self.now = now
    }
}

extension PlanJSON {
    /// How a stored record differs from another, field by field, keys in the order of the alphabet.
    ///
    /// Compared is what the contract says: an absent key, null and an empty list are the same, the order of keys means
    /// nothing, numbers have to agree in every digit as written (`80.0` is not `80`), and text in every scalar. Lists of
    /// different length are compared from both ends, so that one element more in the middle is one difference.
    ///
    /// Throws where either is no JSON.
    /// ```swift
    /// for difference in try PlanJSON.differences(from: stored, to: PlanJSON.indented(document)) {
    ///     print(difference.path)                                  // "sheets[2].title"
    /// }
    /// ```
    public static func differences(
        from stored: [UInt8], to now: [UInt8]
    ) throws(PlanJSONError) -> [RecordDifference] {
        var (storedParser, parser) = (JSONParser(stored), JSONParser(now))
        var differ = RecordDiffer()
        differ.compare(try storedParser.parse(), try parser.parse())
        return differ.differences
    }
}
