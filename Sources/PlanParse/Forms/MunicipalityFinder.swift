import PlanModel

/// Tells which municipality a document speaks for.
///
/// Every name of the table that occurs is a candidate; where it stands says how much it counts. A name in a heading, in
/// the name of a plan or before 役場 and 役所 speaks for its own document; one behind its prefecture or in a list of
/// towns is a neighbour's or partner's. The candidate with clearly the most evidence wins; divided evidence is none. A
/// document that speaks of 県民 and 県内 is a prefecture's own, whatever towns it mentions.
struct MunicipalityFinder: Sendable {
    static let standard = MunicipalityFinder(.standard)

    /// The last place in ``rows`` of each name, by the hash of the name from its last character to its first.
    private var names = KeyTable<Int32>(room: 1024)
    /// For every name its row of the table, and the place of the one before it that is spelt the same, or -1.
    private var rows: [(row: Int32, previous: Int32)] = []
    /// One bit for the hash of every ending of a name: most searches end after a character or two.
    private var endings = [UInt64](repeating: 0, count: 1024)
    private var longestName = 0
    let table: MunicipalityTable
    /// The names of prefectures with their rows of the table.
    private(set) var prefectures: [(name: Word, row: Int32)] = []

    private init(_ table: MunicipalityTable) {
        self.table = table
        rows.reserveCapacity(2048)
        table.forEachName { name, bytes in
            guard !name.isPrefecture else {
                return prefectures.append((Word(bytes: Array(bytes[name.range])), Int32(name.row)))
            }
            longestName = max(longestName, name.range.count)
            var (hash, end) = (Self.seed, name.range.upperBound)
            while end > name.range.lowerBound {
                let before = Scalars.before(bytes, end, name.range.lowerBound)
                end = before.start
                hash = Self.mix(before.value, hash)
                endings[Self.word(hash)] |= Self.bit(hash)
            }
            rows.append((Int32(name.row), names[hash] ?? -1))
            names.insert(Int32(rows.count - 1), at: hash)
        }
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func mix(_ scalar: UInt32, _ hash: UInt64) -> UInt64 {
        let mixed = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
        return mixed ^ mixed >> 29
    }

    /// The municipality of a document, or nil.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - headings: Lines that name the document or its sheets, in source order; a name in them counts most.
    func municipality(of bytes: [UInt8], headings: [ByteSpan]) -> Municipality? {
        var scores: [Int32: Int] = [:]
        var candidates: [Int32: Int32] = [:]
        var leading: Set<Int32> = []
        var heading = 0
        Self.forEachEnding(in: bytes) { last in
            guard let name = name(in: bytes, endingAt: last) else { return }
            while heading < headings.count, headings[heading].upper < name.span.upper { heading += 1 }
            let inHeading = heading < headings.count && headings[heading].lower <= name.span.lower
            let key = firstRow(of: name.name)
            candidates[key] = name.name
            scores[key, default: 0] += inHeading ? Self.heading : weight(of: name.span, in: bytes)
            if name.span.lower == 0 || bytes[name.span.lower - 1] == 0x0A { leading.insert(key) }
        }
        // A name once in running text may be anybody's, unless a line begins with it.
        let town = Self.winner(scores).flatMap { scores[$0, default: 0] > 1 || leading.contains($0) ? $0 : nil }
        let evidence = town.flatMap { scores[$0] } ?? 0
        if evidence < Self.heading {
            switch Voice(bytes) {
            case .prefecture: return prefecture(of: bytes, headings: headings, atLeast: Self.planName)
            case .none where evidence < Self.planName:
                if let found = prefecture(of: bytes, headings: headings, atLeast: Self.heading) { return found }
            case .none, .municipality: break
            }
        }
        return town.flatMap { candidates[$0] }.flatMap { choose(allRows(of: $0), in: bytes) }
    }

    /// How much a name in a heading counts.
    static let heading = 40
    /// How much one before the word of an office counts.
    static let office = 8
    /// How much one at the start of a plan's name counts.
    static let planName = 6

    /// The rows of the name at a place, in the order of the table.
    private func allRows(of place: Int32) -> [Int32] {
        var (found, place): ([Int32], Int32) = ([], place)
        while place >= 0 {
            found.append(rows[Int(place)].row)
            place = rows[Int(place)].previous
        }
        return found.reversed()
    }

    private func firstRow(of place: Int32) -> Int32 {
        var place = Int(place)
        while rows[place].previous >= 0 { place = Int(rows[place].previous) }
        return rows[place].row
    }

    /// The candidate with clearly the most evidence.
    static func winner(_ scores: [Int32: Int]) -> Int32? {
        let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = ranked.first, first.value > 0 else { return nil }
        if ranked.count > 1, first.value * 2 < ranked[1].value * 3 { return nil }
        return first.key
    }

    /// The longest name that ends with the kanji whose last byte is at an index.
    private func name(in bytes: [UInt8], endingAt index: Int) -> (span: ByteSpan, name: Int32)? {
        var hash = Self.seed
        var found: (ByteSpan, Int32)?
        var start = index + 1
        while start > 0, index - start < longestName {
            let before = Scalars.before(bytes, start, 0)
            start = before.start
            hash = Self.mix(Scalars.folded(before.value), hash)
            if endings[Self.word(hash)] & Self.bit(hash) == 0 { break }
            if index - start > 2, let name = names[hash] { found = (ByteSpan(start, index + 1), name) }
        }
        return found
    }

    private static func word(_ hash: UInt64) -> Int { Int(hash >> 6 & 1023) }

    private static func bit(_ hash: UInt64) -> UInt64 { 1 << (hash & 63) }

    /// Calls a body with the last byte of each 町, 市, 村 and 区, which names end in: most blocks of a text have none.
    @inline(__always)
    private static func forEachEnding(in bytes: [UInt8], _ body: (Int) -> Void) {
        let text = bytes.span
        var start = 0
        while start + 2 < text.count {
            let end = min(start + blockSize, text.count - 2)
            if end - start < blockSize || holdsEnding(text.extracting(start..<(end + 2))) {
                forEachEnding(in: text, start, end, body)
            }
            start = end
        }
    }

    @inline(__always)
    private static func forEachEnding(in text: Span<UInt8>, _ start: Int, _ end: Int, _ body: (Int) -> Void) {
        var index = start
        while index < end {
            let lead = text[index]
            // Kana and other kanji, most of a text, have three bytes.
            guard lead == 0xE5 || lead == 0xE6 || lead == 0xE7 else {
                index += lead >= 0xE3 && lead < 0xF0 ? 3 : 1
                continue
            }
            if isEnding(lead, text[index + 1], text[index + 2]) != 0 { body(index + 2) }
            index += 3
        }
    }

    private static let blockSize = 64

    /// Whether a kanji that names end in starts in a block, given with the two bytes behind it. With the size stated and
    /// no branch in the loop, the compiler looks at many bytes at once.
    @inline(never)
    private static func holdsEnding(_ block: Span<UInt8>) -> Bool {
        precondition(block.count == blockSize + 2)
        var (index, found): (Int, UInt8) = (0, 0)
        while index < blockSize {
            found |= isEnding(block[index], block[index &+ 1], block[index &+ 2])
            index &+= 1
        }
        return found != 0
    }

    /// 1 where three bytes are a kanji that names end in, else 0.
    @inline(__always)
    private static func isEnding(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
        func are(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> UInt8 {
            (first ^ a) | (second ^ b) | (third ^ c) == 0 ? 1 : 0
        }
        return are(0xE7, 0x94, 0xBA) | are(0xE5, 0xB8, 0x82) | are(0xE6, 0x9D, 0x91) | are(0xE5, 0x8C, 0xBA)
    }

    /// 都, 道, 府 and 県.
    static func endsPrefecture(_ scalar: UInt32) -> Bool {
        scalar == 0x90FD || scalar == 0x9053 || scalar == 0x5E9C || scalar == 0x770C
    }

    /// A kanji that names end in has its last byte at an index.
    private static func endsName(_ bytes: [UInt8], _ index: Int) -> Bool {
        index >= 2 && isEnding(bytes[index - 2], bytes[index - 1], bytes[index]) != 0
    }

    /// How much an occurrence in running text says.
    private func weight(of name: ByteSpan, in bytes: [UInt8]) -> Int {
        if isForeign(name, in: bytes) { return 0 }
        if Self.offices.end(in: bytes, at: name.upper, bytes.count) != nil { return Self.office }
        return startsPlanName(name, in: bytes) ? Self.planName : 1
    }

    /// Behind a prefecture, behind a word for partners, or in a list of towns.
    private func isForeign(_ name: ByteSpan, in bytes: [UInt8]) -> Bool {
        if isOfPartner(name, in: bytes) { return true }
        if Self.others.end(in: bytes, at: name.upper, bytes.count) != nil { return true }
        let (previous, previousStart) = Scalars.before(bytes, name.lower, 0)
        if Self.endsPrefecture(Scalars.folded(previous)),
            prefectures.contains(where: { $0.name.ends(at: name.lower, in: bytes) })
        {
            return true
        }
        // 北区 of 大阪市 is a ward; a name behind `、` and another name is one of a list.
        if previous == 0x5E02 { return true }
        if previous == 0x3001 || previous == 0x30FB, previousStart > 2, Self.endsName(bytes, previousStart - 1),
            self.name(in: bytes, endingAt: previousStart - 1) != nil
        {
            return true
        }
        let (mark, length) = Scalars.decode(bytes, name.upper, bytes.count)
        let listed = mark == 0x3001 || mark == 0x30FB
        return listed && nextIsName(bytes, from: name.upper + length)
    }

    /// Behind a word for partners.
    func isOfPartner(_ name: ByteSpan, in bytes: [UInt8]) -> Bool {
        let before = ByteSpan(sentenceStart(before: name.lower, in: bytes), name.lower)
        return Self.partners.contains { $0.first(in: bytes, before) != nil }
    }

    /// Where the sentence begins, at most a dozen characters back.
    private func sentenceStart(before index: Int, in bytes: [UInt8]) -> Int {
        var start = index
        while start > max(0, index - 36) {
            let before = Scalars.before(bytes, start, 0)
            if before.value == 0x3002 || before.value < 0x20 { break }
            start = before.start
        }
        return start
    }

    func nextIsName(_ bytes: [UInt8], from start: Int) -> Bool {
        var index = start + 2
        while index < min(bytes.count, start + longestName) {
            if Self.endsName(bytes, index), let name = name(in: bytes, endingAt: index) {
                return name.span.lower == start
            }
            index += 1
        }
        return false
    }

    /// A plan, ordinance or policy is named after the town: 吉岡町人材育成基本方針.
    func startsPlanName(_ name: ByteSpan, in bytes: [UInt8]) -> Bool {
        var index = name.upper
        let end = min(bytes.count, name.upper + 90)
        while index < end {
            if Self.plans.end(in: bytes, at: index, bytes.count) != nil { return true }
            let (scalar, length) = Scalars.decode(bytes, index, bytes.count)
            switch scalar {
            case 0x3001, 0x3002, 0x09, 0x0A, 0x0D, 0x20, 0x306E, 0x306F, 0x304C: return false  // 、 。 の は が
            default: index += max(1, length)
            }
        }
        return false
    }

    private static let offices: WordList<Void> = ["役所", "役場", "長", "議会", "民憲章", "職員"]
    private static let partners: [Word] = ["友好都市", "姉妹都市", "友好交流", "交流協定", "隣接", "近隣", "隣の"]
    /// What stands behind the name of another town: `○○市と協力して`, `○○市に隣接する`.
    private static let others: WordList<Void> = [
        "と協", "と連携", "と共同", "との", "に隣", "に接", "に委託", "が主体", "へ委託", "から派遣", "など", "ほか", "外", "等",
    ]
    private static let plans: WordList<Void> = [
        "計画", "戦略", "条例", "方針", "大綱", "ビジョン", "プラン", "ポリシー", "指針", "構想", "規則",
    ]

    /// The one of several towns of a name whose prefecture the document names; else the name alone.
    private func choose(_ rows: [Int32], in bytes: [UInt8]) -> Municipality? {
        let towns = rows.compactMap { table.municipality(atRow: Int($0)) }
        guard let first = towns.first, towns.count > 1 else { return towns.first }
        let named = towns.filter { town in
            town.prefecture.map { Word($0).first(in: bytes, ByteSpan(0, bytes.count)) != nil } ?? false
        }
        if named.count == 1 { return named[0] }
        return Municipality(name: first.name, prefecture: nil, code: nil)
    }
}
