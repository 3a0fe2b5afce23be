/// Words that readers look for at one place, each with what it means. The first in order that stands there counts.
///
/// Readers ask at nearly every character whether one of their words stands there, and nearly always none does. So the words
/// lie behind each other in one array, and some bytes of the two characters at the place tell where none can stand.
struct WordList<Sense: Sendable>: Sendable {
    /// The bytes of all words.
    private var text: [UInt8] = []
    /// Where each word lies in the text: those of one first byte beside each other, in their order.
    private var words: [ByteSpan] = []
    private var meanings: [Sense] = []
    /// For each byte, the first of the words that start with it; at the end how many there are.
    private var starts: [Int32] = []
    /// For each first byte, a bit for the last six of the third byte of its words; all bits where words have fewer bytes.
    private var thirds = [UInt64](repeating: 0, count: 256)
    /// The same for the third byte of their second character; all bits where words have fewer than two characters of three bytes.
    private var seconds = [UInt64](repeating: 0, count: 256)

    init(_ words: [(Word, Sense)]) {
        let leads = words.indices.filter { !words[$0].0.bytes.isEmpty }.map { (words[$0].0.bytes[0], $0) }
        starts.reserveCapacity(257)
        for (lead, index) in leads.sorted(by: <) {
            while starts.count <= Int(lead) { starts.append(Int32(self.words.count)) }
            let (word, meaning) = words[index]
            thirds[Int(lead)] |= lead >= 0xE0 && word.bytes.count > 2 ? Self.bit(word.bytes[2]) : .max
            let isWide = lead >= 0xE0 && word.bytes.count > 5 && word.bytes[3] >= 0xE0
            seconds[Int(lead)] |= isWide ? Self.bit(word.bytes[5]) : .max
            self.words.append(ByteSpan(text.count, text.count + word.bytes.count))
            text += word.bytes
            meanings.append(meaning)
        }
        while starts.count <= 256 { starts.append(Int32(self.words.count)) }
    }

    private static func bit(_ third: UInt8) -> UInt64 { 1 << UInt64(third & 0x3F) }

    /// The word that stands at a place, and the byte after it.
    @inline(__always)
    func match(in source: [UInt8], at index: Int, _ end: Int) -> (meaning: Sense, end: Int)? {
        guard index < end, mayMatch(source, index, end) else { return nil }
        return search(source, index, end)
    }

    /// Whether the bytes at a place may be those of a word. Those of stand-ins for kanji say nothing.
    @inline(__always)
    private func mayMatch(_ source: [UInt8], _ index: Int, _ end: Int) -> Bool {
        let lead = source[index]
        if IdeographTable.mayStart(lead) { return true }
        let third = index + 2 < end ? source[index + 2] : 0
        guard thirds[Int(lead)] & Self.bit(third) != 0 else { return false }
        return index + 5 >= end || seconds[Int(lead)] & Self.bit(source[index + 5]) != 0
            || IdeographTable.mayStart(source[index + 3])
    }

    private func search(_ source: [UInt8], _ index: Int, _ end: Int) -> (meaning: Sense, end: Int)? {
        var lead = source[index]
        // What stands for a kanji has other bytes than that.
        let isStandard = !IdeographTable.mayStart(lead)
        if !isStandard { lead = Self.standardLead(source, index, end) }
        for place in Int(starts[Int(lead)])..<Int(starts[Int(lead) + 1]) {
            if isStandard, startsOtherwise(words[place], source, index, end) { continue }
            if let next = Word.end(of: text, words[place], in: source, at: index, end) {
                return (meanings[place], next)
            }
        }
        return nil
    }

    /// Whether one of the first two characters of a word, of three bytes each, is another than that at a place: many words
    /// share their first.
    @inline(__always)
    private func startsOtherwise(_ word: ByteSpan, _ source: [UInt8], _ index: Int, _ end: Int) -> Bool {
        guard source[index] >= 0xE0, word.count > 2, index + 2 < end else { return false }
        if text[word.lower + 2] != source[index + 2] { return true }
        return word.count > 5 && index + 5 < end && text[word.lower + 5] != source[index + 5]
            && text[word.lower + 3] >= 0xE0 && !IdeographTable.mayStart(source[index + 3])
    }

    /// The first byte of the kanji that the character at a byte stands for.
    private static func standardLead(_ source: [UInt8], _ index: Int, _ end: Int) -> UInt8 {
        let scalar = Scalars.decode(source, index, end).value
        let kanji = IdeographTable.standard.kanji(for: scalar)
        return kanji == scalar ? source[index] : UInt8(truncatingIfNeeded: 0xE0 | kanji >> 12)
    }
}

extension WordList<Void>: ExpressibleByArrayLiteral {
    init(arrayLiteral words: Word...) { self.init(words.map { ($0, ()) }) }

    /// The byte after the word that stands at a place.
    @inline(__always)
    func end(in source: [UInt8], at index: Int, _ end: Int) -> Int? { match(in: source, at: index, end)?.end }
}
