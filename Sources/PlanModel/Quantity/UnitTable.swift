/// The units that plans are written in, by every spelling seen (`か所`, `ヶ所` and `箇所` are one unit).
///
/// The table is read from its generated text once, at first use, into a tree of UTF-8 bytes: looking a unit up costs
/// its own length, whatever the table's.
public struct UnitTable: Sendable {
    /// The package's own table.
    public static let standard = UnitTable()

    /// A row of the table.
    struct Entry: Sendable {
        let unit: Unit
        let isRate: Bool
    }

    private var entries: [Entry] = []
    /// For each node of the tree the entry that ends there, or -1.
    private var nodes: [Int32] = [-1]
    /// The edges of the tree, as a hash table: the node that a node and a byte lead to. 0, the root, is an empty place.
    private var edges: [(key: UInt32, node: Int32)]

    private init() {
        var dimensions: [Substring: Unit.Dimension] = [:]
        let rows = DataRows.fields(of: Self.rows)
        var size = 1024
        while size < 2 * rows.reduce(0, { $0 + ($1.first?.utf8.count ?? 0) }) { size *= 2 }
        edges = Array(repeating: (0, 0), count: size)
        for row in rows where row.count == 5 && row[2] != "rate" {
            dimensions[row[1]] = Unit.Dimension(rawValue: String(row[2])) ?? .other
        }
        let money = Dictionary(
            rows.filter { $0.count == 5 && $0[2] == "money" }.map { ($0[1], $0) },
            uniquingKeysWith: { first, _ in first })
        for row in rows where row.count == 5 {
            let entry = Self.entry(row, dimensions: dimensions, money: money)
            insert(Array(row[0].utf8), entry: Int32(entries.count))
            entries.append(entry)
        }
    }

    /// The unit that a text names in any spelling, whole, as a record holds it: `千円`, `人／日`, `件/5年`.
    ///
    /// Nil for a text that the table does not hold, not even as a rate of two units that it holds.
    public func unit(_ text: String) -> Unit? {
        let bytes = Array(text.utf8)
        guard let (unit, end) = longestUnit(in: bytes, from: 0, to: bytes.count), end == bytes.count else { return nil }
        return unit
    }

    /// The longest unit that starts at a byte, and the byte after it. Rates of two known units are units too.
    public func longestUnit(in bytes: [UInt8], from start: Int, to end: Int) -> (unit: Unit, end: Int)? {
        guard let (entry, unitEnd) = longestEntry(in: bytes, from: start, to: end) else { return nil }
        guard !entry.isRate, let (per, perEnd) = denominator(in: bytes, from: unitEnd, to: end) else {
            return (entry.unit, unitEnd)
        }
        var unit = entry.unit
        unit.per = per
        unit.text = String(decoding: bytes[start..<perEnd], as: UTF8.self)
        return (unit, perEnd)
    }

    /// Whether the longest unit at a byte is a multiple of a unit of money: `千円`, `億円`.
    public func startsScaledUnit(in bytes: [UInt8], from start: Int, to end: Int) -> Bool {
        longestEntry(in: bytes, from: start, to: end)?.entry.unit.scale != nil
    }

    /// `/日`, `／5年` behind a unit.
    private func denominator(in bytes: [UInt8], from start: Int, to end: Int) -> (per: Unit.Per, end: Int)? {
        guard start < end else { return nil }
        var index = start
        if bytes[index] == UInt8(ascii: "/") {
            index += 1
        } else if index + 2 < end, bytes[index] == 0xEF, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x8F {
            index += 3
        } else {
            return nil
        }
        let (amount, digitsEnd) = digits(in: bytes, from: index, to: end)
        guard let (entry, unitEnd) = longestEntry(in: bytes, from: digitsEnd, to: end), !entry.isRate else {
            return nil
        }
        return (Unit.Per(amount: amount ?? 1, unit: entry.unit.symbol), unitEnd)
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

    private func longestEntry(in bytes: [UInt8], from start: Int, to end: Int) -> (entry: Entry, end: Int)? {
        var node = 0
        var found: (Int32, Int)?
        for index in start..<max(start, end) {
            guard let child = child(of: node, byte: bytes[index]) else { break }
            node = child
            if nodes[node] >= 0 { found = (nodes[node], index + 1) }
        }
        return found.map { (entries[Int($0.0)], $0.1) }
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

    private mutating func insert(_ spelling: [UInt8], entry: Int32) {
        var node = 0
        for byte in spelling {
            let key = Self.key(node, byte)
            let place = place(of: key)
            if edges[place].node == 0 {
                nodes.append(-1)
                edges[place] = (key, Int32(nodes.count - 1))
            }
            node = Int(edges[place].node)
        }
        nodes[node] = entry
    }

    /// A row `written|canonical|dimension|scale|base`. Scale and base are kept for money, as the contract has it.
    private static func entry(
        _ row: [Substring], dimensions: [Substring: Unit.Dimension], money: [Substring: [Substring]]
    ) -> Entry {
        let written = String(row[0])
        guard row[2] == "rate", let slash = row[1].firstIndex(of: "/") else {
            var unit = Unit(text: written, symbol: String(row[1]), dimension: dimensions[row[1]] ?? .other)
            scale(&unit, by: row)
            return Entry(unit: unit, isRate: false)
        }
        let symbol = row[1][..<slash]
        let denominator = row[1][row[1].index(after: slash)...]
        let amount = denominator.prefix { $0.isASCII && $0.isNumber }
        let per = Unit.Per(
            amount: ExactDecimal(String(amount)) ?? 1, unit: String(denominator.dropFirst(amount.count)))
        var unit = Unit(text: written, symbol: String(symbol), dimension: dimensions[symbol] ?? .other, per: per)
        if let row = money[symbol] { scale(&unit, by: row) }
        return Entry(unit: unit, isRate: true)
    }

    /// Gives a unit of money its scale: 1000 円 for 千円, none for 円 itself.
    private static func scale(_ unit: inout Unit, by row: [Substring]) {
        guard unit.dimension == .money, let scale = ExactDecimal(String(row[3])), scale != 1 else { return }
        unit.scale = scale
        unit.base = String(row[4])
    }
}
