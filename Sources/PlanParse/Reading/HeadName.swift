import PlanModel

/// The head of a department as a line names it: `企画財政課長 小峰 一 俊` is title and name.
struct HeadName {
    let head: Organization.Head

    /// The head that a text names, or nil where no word in it is a post.
    init?(_ text: String) {
        let words = text.split { $0 == " " || $0 == "\u{3000}" }
        guard text.utf8.count <= Self.maximumLength,
            let index = words.firstIndex(where: { Self.ends($0, inOneOf: Self.posts) })
        else { return nil }
        let title = String(text[..<words[index].endIndex])
        let name = text[words[index].endIndex...].drop { $0 == " " || $0 == "\u{3000}" }
        // A post alone is one only if it is that of a unit: 経済の成長 is none.
        if name.isEmpty, !Self.ends(title[...], inOneOf: Self.unitPosts) { return nil }
        head = Organization.Head(title: title, name: name.isEmpty ? nil : String(name))
    }

    private static func ends(_ word: Substring, inOneOf posts: [String]) -> Bool {
        let standard = IdeographTable.replacing(Array(word.utf8), ByteSpan(0, word.utf8.count))
        let word = standard.map { String(decoding: $0, as: UTF8.self) } ?? String(word)
        return posts.contains { word.hasSuffix($0) }
    }

    /// Longer lines are prose.
    private static let maximumLength = 90

    private static let unitPosts = ["部長", "局長", "課長", "室長", "所長", "館長", "園長", "校長", "院長", "署長", "係長", "管理者"]

    private static let posts = ["長", "会計管理者", "管理者", "主幹", "参事", "監", "代理", "補佐", "取扱", "心得", "主査", "主任"]
}
