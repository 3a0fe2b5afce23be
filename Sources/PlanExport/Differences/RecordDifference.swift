public import PlanModel

/// One field in which a stored record differs from what its source gives now, as people read it: which sheet, which
/// field, what it was and what it is.
///
/// ```swift
/// for difference in try PlanJSON.differences(from: stored, to: PlanJSON.indented(document)) {
///     print(difference.text(in: .en))
///     // measure 6-1 “地域の足を守る” (sheet 3): indicator “利用者数” › 実績 令和6年度 › value › amount: was 80, is 81
/// }
/// ```
public struct RecordDifference: Sendable, Hashable {
    /// What kind of difference it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A field says something else.
        case changed
        /// A field or an element of a list is there now and was not.
        case added
        /// A field or an element of a list was there and is not now.
        case removed
        /// An element of a list stands elsewhere in it: ``RecordDifference/was`` and ``RecordDifference/now`` count the
        /// places from 1.
        case moved
        /// A field was read at another place of the source, and not because the text around it moved.
        case place
        /// Places, and numbers of sheets, that moved with the text around them: one line for all of them.
        case places
        /// The source is another: its size, number of lines or digest.
        case source
    }

    /// The sheet that a difference is in.
    public struct Sheet: Sendable, Hashable {
        /// Its number in the record of now; in the stored one if it is gone.
        public let id: String
        /// The word of the contract for its kind: `measure`.
        public let kind: String
        /// Its code, `6-1`, where it has one.
        public let code: String?
        /// Its title, or the heading of one without; nil where it has neither.
        public let title: String?
    }

    /// What kind of difference it is.
    public let kind: Kind
    /// The sheet that it is in, or of which a finding speaks; nil for the document.
    public let sheet: Sheet?
    /// The way to the field by keys: `sheets[2].indicators[0].observations[1].value.amount`. Indices count in the record
    /// of now, of what is gone in the stored one; `$` is the whole record.
    public let path: String
    /// The way to the field within its sheet in words: indicator, observation with its year, section, item.
    public let field: Message
    /// The value that was stored; nil for none.
    let stored: JSONValue?
    /// The value now; nil for none.
    let current: JSONValue?
    /// What is told instead of two values.
    let summary: Message?

    init(_ kind: Kind, _ sheet: Sheet?, _ path: FieldPath, _ stored: JSONValue?, _ now: JSONValue?) {
        (self.kind, self.sheet) = (kind, sheet)
        (self.path, field) = (path.keys, path.words)
        self.stored = stored.flatMap { $0.agrees(with: .null) ? nil : $0 }
        current = now.flatMap { $0.agrees(with: .null) ? nil : $0 }
        summary = nil
    }

    /// The line for all places that moved with their text.
    init(_ summary: Message) {
        (kind, sheet, path, stored, current) = (.places, nil, "$", nil, nil)
        field = FieldWords.words(of: "places")
        self.summary = summary
    }

    /// What was stored, as short JSON; a place as `line:column–line:column (byte, length)`, a source
    /// as its size, lines and the start of its digest. Nil for nothing.
    public var was: String? { excerpts.0 }

    /// What the source gives now, as short JSON; a place as `line:column–line:column (byte, length)`, a source
    /// as its size, lines and the start of its digest. Nil for nothing.
    public var now: String? { excerpts.1 }

    private var excerpts: (String?, String?) {
        if kind == .place, let was = stored.flatMap(Self.words(ofPlace:)),
            let now = current.flatMap(Self.words(ofPlace:))
        {
            return (was, now)
        }
        if kind == .source { return (stored.map(Self.words(ofSource:)), current.map(Self.words(ofSource:))) }
        return JSONExcerpt.pair(stored, current)
    }

    /// `bytes 77873, lines 1185, sha256 7a17683d9af1…`.
    private static func words(ofSource value: JSONValue) -> String {
        let source = RecordNode(value)
        let parts = ["bytes", "lines", "sha256"].compactMap { key in
            source[key].plainText.map { "\(key) \($0.unicodeScalars.count > 16 ? $0.prefix(12) + "…" : $0[...])" }
        }
        return ElementWords.plain(parts.joined(separator: ", "))
    }

    private static func words(ofPlace value: JSONValue) -> String? {
        guard let place = RecordNode(value).place else { return nil }
        return "\(place.line):\(place.column)–\(place.endLine):\(place.endColumn) (\(place.offset), \(place.length))"
    }
}

extension PlanJSON {
    /// How a stored record differs from another, in the order of the record now.
    ///
    /// Compared is what the contract says: an absent key, null and an empty list are the same, the order of keys means
    /// nothing, numbers have to agree in every digit as written (`80.0` is not `80`), and text in every scalar. Elements
    /// of lists are told by what they are before by where they stand: a sheet that moved is one difference, and so is one
    /// that is new. Places that moved with the text around them, and the numbers of sheets behind a new one, are one
    /// difference for the document. The list is empty only if the records agree.
    ///
    /// Takes time and memory in proportion to both records (and n log n of the elements that moved). Throws where either
    /// is no JSON.
    /// ```swift
    /// for difference in try PlanJSON.differences(from: stored, to: PlanJSON.indented(document)) {
    ///     print(difference.path)                                  // "sheets[2].title"
    /// }
    /// ```
    /// - Parameters:
    ///   - stored: The bytes of the record that was kept.
    ///   - now: The bytes of the record of today.
    /// - Throws: A ``PlanJSONError`` where one of the two is no JSON, is nested too deeply, or is no record.
    public static func differences(
        from stored: some Sequence<UInt8>, to now: some Sequence<UInt8>
    ) throws(PlanJSONError) -> [RecordDifference] {
        var (storedParser, parser) = (JSONParser(Array(stored)), JSONParser(Array(now)))
        let records = (try storedParser.parse(), try parser.parse())
        return RecordDiffer.differences(RecordNode(records.0), RecordNode(records.1))
    }
}
