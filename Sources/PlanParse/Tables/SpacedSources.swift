/// Sources of one letter beside each other: `国 県` are two heads, though `国県` is one.
enum SpacedSources {
    /// Each of some words, two at least, is a source by itself and one letter.
    static func make(up words: some Collection<ByteSpan>, _ bytes: [UInt8]) -> Bool {
        words.count > 1
            && words.allSatisfy { word in
                guard Scalars.length(bytes[word.lower]) == word.count,
                    case .source? = LabelRoles.standard.role(of: LabelKey(bytes, word))
                else { return false }
                return true
            }
    }
}
