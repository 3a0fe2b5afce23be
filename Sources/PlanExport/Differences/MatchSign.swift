/// What two elements of a list have in common when they are the same one.
enum MatchSign {
    /// All that they say, wherever they stand.
    case content
    /// Some members, of which the first is not empty.
    case members([String])
    /// Neighbours in common, and some members, of which the first is not empty.
    case membersAndOrder([String])
    /// All that they say beside some members.
    case rest([String])
    /// Neighbours in common, and some words or figures: an element replaced by another is none that changed.
    case likeness
    /// Neighbours in common.
    case order

    /// What is equal in elements that belong together; nil for an element that has no such sign.
    func key(of node: RecordNode) -> UInt64? {
        switch self {
        case .content: return node.content
        case .members(let keys), .membersAndOrder(let keys):
            guard let first = keys.first, !node[first].isEmpty else { return nil }
            var hasher = Hasher()
            for key in keys { hasher.combine(node[key].content) }
            return UInt64(bitPattern: Int64(hasher.finalize()))
        case .rest(let keys): return node.members.isEmpty ? nil : node.content(without: keys)
        case .likeness, .order: return nil
        }
    }

    /// The signs of the elements of a list, strongest first.
    ///
    /// - Parameter list: The key of the list; nil for a list in a list.
    static func signs(of list: String?) -> [MatchSign] { list.flatMap { byList[$0] } ?? [.content, .order] }

    private static let byList: [String: [MatchSign]] = [
        "sheets": [
            .content, .members(["kind", "code", "title", "lineage"]), .members(["code", "kind"]),
            .members(["title", "kind"]), .rest(["kind", "code", "title", "heading", "lineage"]), .likeness,
        ],
        "sections": [
            .content, .members(["heading", "role", "number"]), .members(["heading"]), .members(["items"]),
            .membersAndOrder(["role", "number"]), .likeness,
        ],
        "indicators": [
            .content, .members(["name", "unit", "qualifiers"]), .members(["name"]), .members(["observations"]),
            .likeness,
        ],
        "observations": [
            .content, .members(["role", "label", "period", "asOf"]), .members(["period", "role"]),
            .members(["value", "role"]), .order,
        ],
        "items": [.content, .members(["text"]), .members(["items"]), .order],
        "years": [.content, .members(["period"]), .members(["total", "sources"]), .order],
        "sources": [.content, .members(["label", "kind"]), .members(["label"]), .members(["value"]), .order],
        "diagnostics": [
            .content, .members(["code", "sheet", "message"]), .members(["message"]), .members(["sheet", "code"]),
            .likeness,
        ],
        "unclaimed": [.content, .order],
        "outline": [.content, .members(["code", "kind"]), .members(["title"]), .order],
        "lineage": [.content, .members(["code", "kind"]), .members(["title"]), .order],
        "attributes": [.content, .members(["label", "role"]), .members(["text"]), .order],
        "levels": [.content, .members(["level"]), .order],
        "tables": [.content, .members(["heads"]), .members(["rows"]), .order],
        "measures": [.content, .members(["code", "title"]), .members(["title"]), .members(["projects"]), .order],
        "footnotes": [.content, .members(["mark"]), .members(["text"]), .order],
    ]
}

/// Whether two elements have enough words and figures in common to be one that changed.
enum Likeness {
    /// Whether a third of the words of the one that has fewer stand in the other, or neither has any.
    static func holds(_ first: RecordNode, _ second: RecordNode) -> Bool {
        let (first, second) = (words(of: first), words(of: second))
        let (fewer, more) = first.count < second.count ? (first, second) : (second, first)
        return fewer.isEmpty ? more.isEmpty : fewer.count { more.contains($0) } * 3 >= fewer.count
    }

    private static func words(of node: RecordNode) -> Set<UInt64> {
        var words: Set<UInt64> = []
        gather(node, into: &words)
        return words
    }

    /// Nodes nest no deeper than JSON is read.
    private static func gather(_ node: RecordNode, into words: inout Set<UInt64>) {
        for element in node.elements { gather(element, into: &words) }
        for (key, member) in node.members where !common.contains(key) {
            if telling.contains(key), !member.isEmpty, member.plainText != nil { words.insert(member.content) }
            gather(member, into: &words)
        }
    }

    /// Members whose text tells one element from another.
    private static let telling: Set = [
        "title", "heading", "name", "text", "code", "ja", "en", "rationale", "method", "mark", "department",
    ]

    /// Members that elements of one document share.
    private static let common: Set = [
        "period", "fiscalYear", "unit", "base", "lineage", "span", "places", "coverage", "account",
    ]
}
