import PlanModel

/// Documents of prefectures.
extension MunicipalityFinder {
    /// The prefecture that a document speaks for, or nil.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - headings: Lines that name the document or its sheets, in source order.
    ///   - least: How much the evidence has to count.
    func prefecture(of bytes: [UInt8], headings: [ByteSpan], atLeast least: Int) -> Municipality? {
        var scores: [Int32: Int] = [:]
        var heading = 0
        for index in bytes.indices where Self.endsPrefectureName(bytes, index) {
            guard let (span, row) = prefecture(in: bytes, endingBefore: index + 3) else { continue }
            while heading < headings.count, headings[heading].upper < span.upper { heading += 1 }
            let inHeading = heading < headings.count && headings[heading].lower <= span.lower
            scores[row, default: 0] += weight(ofPrefecture: span, in: bytes, inHeading: inHeading)
        }
        guard let row = Self.winner(scores), scores[row, default: 0] >= least else { return nil }
        return table.municipality(atRow: Int(row))
    }

    /// 都, 道, 府 or 県 starts at a byte.
    private static func endsPrefectureName(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard bytes[index] >= 0xE5, bytes[index] <= 0xE9, index + 2 < bytes.count else { return false }
        return endsPrefecture(Scalars.ofThreeBytes(bytes[index], bytes[index + 1], bytes[index + 2]))
    }

    /// The name of a prefecture that ends before a byte: 京都府 is none in 東京都府中市.
    private func prefecture(in bytes: [UInt8], endingBefore end: Int) -> (span: ByteSpan, row: Int32)? {
        guard let (name, row) = prefectures.first(where: { $0.name.ends(at: end, in: bytes) }) else { return nil }
        let start = end - name.bytes.count
        return Scalars.before(bytes, start, 0).value == 0x6771 ? nil : (ByteSpan(start, end), row)
    }

    /// Before the name of one of its towns a prefecture says which town that is; among partners it is another's.
    private func weight(ofPrefecture name: ByteSpan, in bytes: [UInt8], inHeading: Bool) -> Int {
        let next = CharacterClass.skipBlanks(bytes, name.upper, bytes.count)
        if nextIsName(bytes, from: next) || isOfPartner(name, in: bytes) { return 0 }
        if inHeading { return Self.heading }
        if Self.prefecturalOffices.end(in: bytes, at: name.upper, bytes.count) != nil { return Self.office }
        return startsPlanName(name, in: bytes) ? Self.planName : 1
    }

    private static let prefecturalOffices: WordList<Void> = ["知事", "庁", "議会", "教育委員会", "警察", "職員"]
}

/// Who speaks in a document, by its words for its own people and places: 県民 and 県内, or 市民, 町内 and 本村.
enum Voice {
    case prefecture, municipality, none

    init(_ bytes: [UInt8]) {
        var counts = (prefecture: 0, municipality: 0)
        let text = bytes.span
        var index = 0
        while index < text.count {
            let lead = text[index]
            // 内, 民, 政 and 本 start with these; kana and other kanji, most of a text, have three bytes.
            guard lead == 0xE5 || lead == 0xE6 else {
                index += lead >= 0xE3 && lead < 0xF0 ? 3 : 1
                continue
            }
            if Self.mayBeOwn(text, index) {
                switch Self.speaker(bytes, index) {
                case .prefecture: counts.prefecture += 1
                case .municipality: counts.municipality += 1
                case .none: break
                }
            }
            index += 3
        }
        self =
            counts.prefecture > counts.municipality
            ? .prefecture : counts.municipality > 0 ? .municipality : .none
    }

    /// The second byte, too, is one of 内, 民, 政 or 本.
    @inline(__always)
    private static func mayBeOwn(_ text: Span<UInt8>, _ index: Int) -> Bool {
        guard index + 2 < text.count else { return false }
        switch text[index + 1] {
        case 0x86: return text[index] == 0xE5
        case 0x94, 0x9C, 0xB0: return text[index] == 0xE6
        default: return false
        }
    }

    /// Who speaks of himself in the word of the kanji at a byte.
    private static func speaker(_ bytes: [UInt8], _ index: Int) -> Voice {
        let scalar = Scalars.decode(bytes, index, bytes.count).value
        if isOwn(scalar) { return government(Scalars.before(bytes, index, 0).value) }
        return scalar == 0x672C ? government(Scalars.decode(bytes, index + 3, bytes.count).value) : .none
    }

    /// 内, 民 and 政: what is in, of and done by 県, 市, 町 and the like.
    private static func isOwn(_ scalar: UInt32) -> Bool { scalar == 0x5185 || scalar == 0x6C11 || scalar == 0x653F }

    private static func government(_ scalar: UInt32) -> Voice {
        switch scalar {
        case 0x770C, 0x90FD, 0x9053: .prefecture  // 県 都 道
        case 0x5E02, 0x753A, 0x6751, 0x533A: .municipality  // 市 町 村 区
        default: .none
        }
    }
}
