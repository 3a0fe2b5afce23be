/// The units that plans are written in, by every spelling seen (`か所`, `ヶ所` and `箇所` are one unit).
///
/// The table is read from its generated text once, at first use, into a tree of UTF-8 bytes: looking a unit up costs
/// its own length, whatever the table's.
public struct UnitTable: Sendable {
    /// The package's own table.
    public static let standard = UnitTable()

    /// A row of the table.
    struct Entry: Sendable {
        let unit: Value.Unit
        let isRate: Bool
    }

    private var entries: [Entry] = []
    /// For each node of the tree the entry that ends there, or -1.
    private var nodes: [Int32] = [-1]
    /// The edges of the tree, as a hash table: the node that a node and a byte lead to. 0, the root, is an empty place.
    private var edges: [(key: UInt32, node: Int32)]

    private init() {
        let text = Array((Self.rows + "\n" + Self.furtherRows).utf8)
        var size = 1024
        // Spellings that share their beginnings make an edge for less than a seventh of the text: a place in two stays empty.
        while size < text.count / 4 { size *= 2 }
        edges = Array(repeating: (0, 0), count: size)
        var rates: [Rate] = []
        // Rows of one dimension stand together: its word is looked up for the first of them.
        var (word, isRate, dimension) = (0..<0, false, Value.Unit.Dimension.other)
        DataRows.forEach(in: text) { row in
            insert(row.bytes, row[0], entry: Int32(entries.count))
            if !row.isSame(2, as: word) {
                word = row[2]
                isRate = row.text(2) == "rate"
                dimension = Value.Unit.Dimension(rawValue: row.text(2)) ?? .other
            }
            guard !isRate else {
                rates.append(Rate(row, at: entries.count))
                return entries.append(Entry(unit: Self.placeholder, isRate: true))
            }
            entries.append(Entry(unit: Self.unit(row, dimension), isRate: false))
        }
        for rate in rates { entries[rate.place] = Entry(unit: unit(rate), isRate: true) }
    }

    /// The unit that a text names in any spelling, whole, as a record holds it: `千円`, `人／日`, `件/5年`.
    ///
    /// Nil for a text that the table does not hold, not even as a rate of two units that it holds.
    ///
    /// - Parameter text: The unit as a document writes it, without a figure.
    public func unit(_ text: String) -> Value.Unit? {
        let bytes = Array(text.utf8)
        guard let (unit, end) = longestUnit(in: bytes, from: 0, to: bytes.count), end == bytes.count else { return nil }
        return unit
    }

    /// The longest unit that starts at a byte, and the byte after it. Rates of two known units are units too.
    package func longestUnit(in bytes: [UInt8], from start: Int, to end: Int) -> (unit: Value.Unit, end: Int)? {
        guard let (entry, unitEnd, isFolded) = longestEntry(in: bytes, from: start, to: end) else { return nil }
        guard let (per, perEnd) = denominator(of: entry, in: bytes, from: unitEnd, to: end) else {
            guard isFolded else { return (entry.unit, unitEnd) }
            var unit = entry.unit
            unit.text = String(decoding: bytes[start..<unitEnd], as: UTF8.self)
            return (unit, unitEnd)
        }
        var unit = entry.unit
        unit.per = per
        unit.text = String(decoding: bytes[start..<perEnd], as: UTF8.self)
        return (unit, perEnd)
    }

    /// Whether the longest unit at a byte is a multiple of a unit of money: `千円`, `億円`.
    package func startsScaledUnit(in bytes: [UInt8], from start: Int, to end: Int) -> Bool {
        longestEntry(in: bytes, from: start, to: end)?.entry.unit.scale != nil
    }

    /// `/日`, `／5年` behind a unit, and the rest of what a rate of the table is per: `・年` behind `kg/人`.
    private func denominator(
        of entry: Entry, in bytes: [UInt8], from start: Int, to end: Int
    ) -> (per: Value.Unit.Per, end: Int)? {
        if let per = entry.unit.per, entry.isRate {
            let (symbol, perEnd) = product(of: per.unit, in: bytes, from: start, to: end)
            return perEnd > start ? (Value.Unit.Per(amount: per.amount, unit: symbol), perEnd) : nil
        }
        // A rank is no rate: `23位／63市町村` is out of so many.
        guard !entry.isRate, entry.unit.dimension != .rank, let digitsStart = strokeEnd(in: bytes, from: start, to: end)
        else { return nil }
        let (amount, digitsEnd) = digits(in: bytes, from: digitsStart, to: end)
        guard let (of, unitEnd, _) = longestEntry(in: bytes, from: digitsEnd, to: end), !of.isRate else { return nil }
        let (symbol, perEnd) = product(of: of.unit.symbol, in: bytes, from: unitEnd, to: end)
        return (Value.Unit.Per(amount: amount ?? 1, unit: symbol), perEnd)
    }

    /// The byte after a stroke of any width.
    private func strokeEnd(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        guard start < end else { return nil }
        if bytes[start] == UInt8(ascii: "/") { return start + 1 }
        let isWide = start + 2 < end && bytes[start] == 0xEF && bytes[start + 1] == 0xBC && bytes[start + 2] == 0x8F
        return isWide ? start + 3 : nil
    }

    /// `人・月`, `㎡・年`: a denominator of two units, neither of them money.
    private func product(of first: String, in bytes: [UInt8], from start: Int, to end: Int) -> (String, Int) {
        guard start + 3 < end, bytes[start] == 0xE3, bytes[start + 1] == 0x83, bytes[start + 2] == 0xBB,
            let (second, unitEnd, _) = longestEntry(in: bytes, from: start + 3, to: end), !second.isRate,
            second.unit.dimension != .money, second.unit.symbol != first,
            // A word goes on: `人・年度末`.
            unitEnd == end || !(0xE4...0xE9).contains(bytes[unitEnd])
        else { return (first, start) }
        return (first + "・" + second.unit.symbol, unitEnd)
    }

    /// A whole number of up to four half- or full-width digits.
    private func digits(in bytes: [UInt8], from start: Int, to end: Int) -> (ExactDecimal?, Int) {
        var (value, index): (Int64?, Int) = (nil, start)
        while index < end, value ?? 0 < 1000 {
            let digit: UInt8
            if (0x30...0x39).contains(bytes[index]) {
                digit = bytes[index] - 0x30
                index += 1
            } else if index + 2 < end, bytes[index] == 0xEF, bytes[index + 1] == 0xBC,
                (0x90...0x99).contains(bytes[index + 2])
            {
                digit = bytes[index + 2] - 0x90
                index += 3
            } else {
                break
            }
            value = (value ?? 0) * 10 + Int64(digit)
        }
        return (value.map { ExactDecimal($0) }, index)
    }

    /// The longest spelling that starts at a byte; `isFolded` where it stands there in another width, or with another dash.
    private func longestEntry(
        in bytes: [UInt8], from start: Int, to end: Int
    ) -> (entry: Entry, end: Int, isFolded: Bool)? {
        var node = 0
        var found: (entry: Int32, end: Int)?
        var index = start
        while index < end, let child = child(of: node, byte: bytes[index]) {
            node = child
            index += 1
            if nodes[node] >= 0 { found = (nodes[node], index) }
        }
        // A stroke or letter of full width may stand before what goes no further.
        let mayFold = index < end && Self.mayFold(bytes, index, end) || index > start + 2 && bytes[index - 3] == 0xEF
        if start < end, mayFold || bytes[start] == 0xEF,
            let folded = longestFoldedEntry(in: bytes, from: start, to: end), folded.end > found?.end ?? start
        {
            return (entries[Int(folded.entry)], folded.end, true)
        }
        guard let found, !Self.goesOn(bytes, found.end, end) else { return nil }
        return (entries[Int(found.entry)], found.end, false)
    }

    /// Letters go on behind one: `3LDK` are no litres.
    private static func goesOn(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
        return index < end && isLetter(bytes[index]) && isLetter(bytes[index - 1])
    }

    /// The longest spelling at a byte, letters of full width, dashes and lowered digits standing for their like in ASCII:
    /// `t－CO₂` is `t-CO2`.
    private func longestFoldedEntry(
        in bytes: [UInt8], from start: Int, to end: Int
    ) -> (entry: Int32, end: Int)? {
        var (node, index) = (0, start)
        var found: (Int32, Int)?
        while index < end {
            let length = Self.length(bytes[index])
            guard index + length <= end else { break }
            if let ascii = Self.ascii(bytes, index, length), let child = child(of: node, byte: ascii) {
                node = child
            } else if let child = child(of: node, bytes[index..<(index + length)]) {
                node = child
            } else {
                break
            }
            index += length
            if nodes[node] >= 0 { found = (nodes[node], index) }
        }
        return found
    }

    private func child(of node: Int, _ bytes: ArraySlice<UInt8>) -> Int? {
        var node = node
        for byte in bytes {
            guard let child = child(of: node, byte: byte) else { return nil }
            node = child
        }
        return node
    }

    private static func length(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

    /// A letter of full width, a dash or a lowered digit may start at a byte.
    private static func mayFold(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        switch bytes[index] {
        case 0xE2, 0xEF: true
        case 0xE3: index + 2 < end && bytes[index + 1] == 0x83 && bytes[index + 2] == 0xBC  // ー
        default: false
        }
    }

    /// What a character of three bytes is in ASCII; nil for one that has no like there.
    private static func ascii(_ bytes: [UInt8], _ index: Int, _ length: Int) -> UInt8? {
        guard length == 3 else { return length == 1 ? bytes[index] : nil }
        let scalar =
            UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        switch scalar {
        case 0xFF01...0xFF5E: return UInt8(scalar - 0xFEE0)
        case 0x2080...0x2089: return UInt8(scalar - 0x2080 + 0x30)
        case 0x2010...0x2015, 0x2212, 0x2043, 0xFE63, 0x30FC, 0x2500: return 0x2D
        default: return nil
        }
    }

    @inline(__always)
    private func child(of node: Int, byte: UInt8) -> Int? {
        let key = Self.key(node, byte)
        let edge = edges[place(of: key)]
        return edge.node == 0 ? nil : Int(edge.node)
    }

    private static func key(_ node: Int, _ byte: UInt8) -> UInt32 { UInt32(node) << 8 | UInt32(byte) }

    /// Where an edge is, or the empty place where it would be.
    private func place(of key: UInt32) -> Int {
        var place = Int(key &* 0x9E37_79B1 >> 12) & (edges.count - 1)
        while edges[place].node != 0, edges[place].key != key { place = (place + 1) & (edges.count - 1) }
        return place
    }

    private mutating func insert(_ bytes: [UInt8], _ spelling: Range<Int>, entry: Int32) {
        var node = 0
        for index in spelling {
            let key = Self.key(node, bytes[index])
            let place = place(of: key)
            if edges[place].node == 0 {
                nodes.append(-1)
                edges[place] = (key, Int32(nodes.count - 1))
            }
            node = Int(edges[place].node)
        }
        nodes[node] = entry
    }

    // MARK: Rows

    private static let placeholder = Value.Unit(text: "", symbol: "", dimension: .other)

    /// The unit of a row `written|canonical|dimension|scale|base`. Scale and base are kept for money, as the contract has
    /// it: 1000 円 for 千円, none for 円 itself.
    private static func unit(_ row: DataRows, _ dimension: Value.Unit.Dimension) -> Value.Unit {
        let scale = dimension == .money ? ExactDecimal(row.text(3)).flatMap { $0 == 1 ? nil : $0 } : nil
        let text = row.text(0)
        return Value.Unit(
            text: text, symbol: row.isSame(1, as: row[0]) ? text : row.text(1), dimension: dimension, scale: scale,
            base: scale == nil ? nil : row.text(4))
    }

    /// A row for a rate, `件/5年|件/5年|rate|…`, which is read when all units are known.
    private struct Rate {
        let place: Int
        let text: String
        let symbol: String
        let amount: ExactDecimal
        let denominator: String

        init(_ row: DataRows, at place: Int) {
            self.place = place
            text = row.text(0)
            let bytes = row.bytes[row[1]]
            let slash = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
            let behind = bytes[min(slash + 1, bytes.endIndex)...]
            let digits = behind.prefix { 0x30...0x39 ~= $0 }
            symbol = String(decoding: bytes[..<slash], as: UTF8.self)
            amount = ExactDecimal(String(decoding: digits, as: UTF8.self)) ?? 1
            denominator = String(decoding: behind[digits.endIndex...], as: UTF8.self)
        }
    }

    /// The unit of a rate. What is counted is a row of its own, spelt as its symbol, or nothing that the table knows.
    private func unit(_ rate: Rate) -> Value.Unit {
        let symbol = Array(rate.symbol.utf8)
        let found = longestEntry(in: symbol, from: 0, to: symbol.count)
        let isCounted = found?.end == symbol.count && found?.entry.unit.symbol == rate.symbol
        let counted = isCounted ? found?.entry.unit : nil
        return Value.Unit(
            text: rate.text, symbol: rate.symbol, dimension: counted?.dimension ?? .other, scale: counted?.scale,
            base: counted?.base, per: Value.Unit.Per(amount: rate.amount, unit: rate.denominator))
    }
}
