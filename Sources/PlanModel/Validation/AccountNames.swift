/// The statutory names of the expenditure accounts (款, 項) of a municipality's general account (地方自治法施行規則
/// 第15条 別記), and others seen in budgets.
struct AccountNames: Sendable {
    static let standard = AccountNames()

    /// Names of 款.
    let chapters: Set<String>
    /// Names of 項 by the 款 that they belong to.
    let items: [String: Set<String>]

    private init() {
        var chapters: Set<String> = []
        var items: [String: Set<String>] = [:]
        for row in Self.rows.split(separator: "\n") {
            let fields = row.split(separator: "|", omittingEmptySubsequences: false)
            guard fields.count == 7 else { continue }
            let names = Self.names(fields[1], variants: fields[4])
            chapters.formUnion(names)
            for name in names { items[name, default: []].formUnion(Self.names(fields[3], variants: fields[5])) }
        }
        self.chapters = chapters
        self.items = items
    }

    private static func names(_ name: Substring, variants: Substring) -> [String] {
        [String(name)] + variants.split(separator: ",").map(String.init)
    }

    /// The name that a text misses by one character; nil where it is one of the names, or none is near.
    static func near(_ text: String, in names: Set<String>) -> String? {
        if names.contains(text) { return nil }
        let scalars = Array(text.unicodeScalars)
        return names.sorted().first { differsByOne(scalars, Array($0.unicodeScalars)) }
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
