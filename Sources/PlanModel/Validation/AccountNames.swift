/// The statutory names of the expenditure accounts (款, 項) of a municipality's general account (地方自治法施行規則
/// 第15条 別記), and others seen in budgets.
struct AccountNames: Sendable {
    static let standard = AccountNames()

    /// Names of 款.
    let chapters: NameList
    /// Names of 項 by the 款 that they belong to.
    let items: [String: NameList]

    private init() {
        var chapters: Set<String> = []
        var items: [String: Set<String>] = [:]
        DataRows.forEach(in: Self.rows) { row in
            let names = [row.text(1)] + row.list(4)
            chapters.formUnion(names)
            for name in names { items[name, default: []].formUnion([row.text(3)] + row.list(5)) }
        }
        self.chapters = NameList(chapters)
        self.items = items.mapValues(NameList.init)
    }
}

/// Names that one of an account may be.
struct NameList: Sendable {
    private let names: Set<String>
    /// The names in order, with their characters.
    private let spellings: [(name: String, letters: [Unicode.Scalar])]

    init(_ names: Set<String>) {
        self.names = names
        spellings = names.sorted().map { ($0, Array($0.unicodeScalars)) }
    }

    /// The name that a text misses by one character; nil where it is one of the names, or none is near.
    func near(_ text: String) -> String? {
        if names.contains(text) { return nil }
        let letters = Array(text.unicodeScalars)
        return spellings.first { Self.differsByOne(letters, $0.letters) }?.name
    }

    /// One character is another, missing, or one too many. Names of two characters are too short to tell.
    private static func differsByOne(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Bool {
        guard abs(first.count - second.count) <= 1, max(first.count, second.count) > 2 else { return false }
        let shorter = min(first.count, second.count)
        var start = 0
        while start < shorter, first[start] == second[start] { start += 1 }
        var end = 0
        while end < shorter - start, first[first.count - 1 - end] == second[second.count - 1 - end] { end += 1 }
        return max(first.count, second.count) - start - end == 1
    }
}
