/// How notes are cited in the text of a document that explains some: the line `※12 海辺の草のことです。` explains what
/// `藻場※12が縮小しています` cites.
struct NoteMarks {
    private let mark: Word

    /// The marks of a text, some line of which begins with one and a number; nil where none does.
    init?(_ bytes: [UInt8], mark: Word) {
        self.mark = mark
        var index = 0
        while index < bytes.count {
            let start = CharacterClass.skipBlanks(bytes, index, bytes.count)
            if let next = mark.end(in: bytes, at: start, bytes.count),
                Digits.number(bytes, CharacterClass.skipBlanks(bytes, next, bytes.count), bytes.count) != nil
            {
                return
            }
            while index < bytes.count, bytes[index] != 0x0A { index += 1 }
            index += 1
        }
        return nil
    }

    /// The first mark in a stretch of text, with its number; none where the stretch begins.
    func first(in span: ByteSpan, _ bytes: [UInt8]) -> ByteSpan? {
        var index = span.lower + 1
        while index < span.upper {
            if let next = mark.end(in: bytes, at: index, span.upper),
                let (_, end) = Digits.number(bytes, next, span.upper)
            {
                return ByteSpan(index, end)
            }
            index += 1
        }
        return nil
    }
}
