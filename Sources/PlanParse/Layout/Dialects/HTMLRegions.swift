/// The tables of HTML in a text of another kind, and what stands in it that no page shows.
struct HTMLRegions {
    /// A table, or a comment or style sheet.
    struct Region {
        let span: ByteSpan
        let isTable: Bool
    }

    /// In the order of the text, none within another.
    private(set) var regions: [Region] = []

    var isEmpty: Bool { regions.isEmpty }

    init() {}

    init(_ bytes: [UInt8]) {
        var missing: Set<UInt8> = []
        var tables: [(start: Int, end: Int?)] = []
        var (open, others): ([Int], [ByteSpan]) = ([], [])
        var index = 0
        while let next = ByteSearch.first(UInt8(ascii: "<"), in: bytes.span, from: index) {
            index = next
            if let after = HTMLComment.end(bytes, at: index, bytes.count, &missing) {
                others.append(ByteSpan(index, after))
                index = after
            } else if Self.mayBeTable(bytes, index), let tag = HTMLTag(bytes, at: index, bytes.count, &missing),
                case .table = tag.kind
            {
                if !tag.isClosing {
                    open.append(tables.count)
                    tables.append((index, nil))
                } else if let last = open.popLast() {
                    tables[last].end = tag.span.upper
                }
                index = tag.span.upper
            } else {
                index += 1
            }
        }
        collect(tables, others, bytes)
    }

    private static func mayBeTable(_ bytes: [UInt8], _ index: Int) -> Bool {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        return next | 0x20 == UInt8(ascii: "t") || next == UInt8(ascii: "/")
    }

    private mutating func collect(_ tables: [(start: Int, end: Int?)], _ others: [ByteSpan], _ bytes: [UInt8]) {
        var (others, end) = (others[...], 0)
        for table in tables where table.start >= end {
            while let other = others.first, other.lower < table.start {
                if other.lower >= end { regions.append(Region(span: other, isTable: false)) }
                others = others.dropFirst()
            }
            end = table.end ?? Self.nextBlankLine(bytes, table.start)
            regions.append(Region(span: ByteSpan(table.start, end), isTable: true))
        }
        for other in others where other.lower >= end { regions.append(Region(span: other, isTable: false)) }
    }

    /// A table that is never closed ends at a blank line.
    private static func nextBlankLine(_ bytes: [UInt8], _ start: Int) -> Int {
        var (index, isBlank) = (start, false)
        while index < bytes.count {
            switch bytes[index] {
            case 0x0A:
                if isBlank { return index }
                isBlank = true
            case 0x20, 0x09, 0x0D: break
            default: isBlank = false
            }
            index += 1
        }
        return index
    }
}

/// Whether a text is HTML as a whole.
struct HTMLEvidence {
    let isDocument: Bool

    init(_ bytes: [UInt8]) {
        let start = CleanText(bytes).trimmed(ByteSpan(0, min(bytes.count, 512))).lower
        var missing: Set<UInt8> = []
        guard start < bytes.count, bytes[start] == UInt8(ascii: "<") else {
            isDocument = false
            return
        }
        isDocument = Self.startsDocument(bytes, start) || Self.holdsBlocksAlone(bytes, start, &missing)
    }

    private static let openings = ["<!doctype html", "<?xml", "<html", "<head", "<body", "<meta"].map { Array($0.utf8) }

    private static func startsDocument(_ bytes: [UInt8], _ start: Int) -> Bool {
        let text = bytes[start..<min(bytes.count, start + 16)].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        return openings.contains { text.starts(with: $0) }
    }

    /// All text stands in blocks that end, as in what a program writes for the body of a page. A block that nothing ends is
    /// left over from an extractor.
    private static func holdsBlocksAlone(_ bytes: [UInt8], _ start: Int, _ missing: inout Set<UInt8>) -> Bool {
        var (index, depth, hasBlock) = (start, 0, false)
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") {
                if let after = HTMLComment.end(bytes, at: index, bytes.count, &missing) {
                    index = after
                    continue
                }
                if let tag = HTMLTag(bytes, at: index, bytes.count, &missing) {
                    if let change = change(of: tag) {
                        depth = max(0, depth + change)
                        hasBlock = hasBlock || change > 0
                    }
                    index = tag.span.upper
                    continue
                }
            }
            if depth == 0, bytes[index] > 0x20 { return false }
            index += 1
        }
        return hasBlock && depth == 0
    }

    /// How a tag changes the number of blocks that are open; nil for tags within text.
    private static func change(of tag: HTMLTag) -> Int? {
        switch tag.kind {
        case .block, .heading, .table, .entry, .caption, .unseen: tag.isVoid ? nil : tag.isClosing ? -1 : 1
        case .row, .cell, .lineBreak, .raised, .inline: nil
        }
    }
}
