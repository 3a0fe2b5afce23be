/// All municipalities and prefectures of Japan, as of 2024-01-01.
///
/// Source: 全国地方公共団体コード of the Ministry of Internal Affairs and Communications; see NOTICE.
public struct MunicipalityTable: Sendable {
    /// The package's own table.
    public static let standard = MunicipalityTable()

    /// A row of the table.
    public struct Entry: Sendable, Hashable {
        /// Name, prefecture and code.
        public let municipality: Municipality
        /// Whether the row is a prefecture itself.
        public let isPrefecture: Bool
        /// Other spellings of the name (`ヶ` for `ケ`).
        public let aliases: [String]

        init(_ row: DataRows) {
            municipality = Municipality(name: row.text(2), prefecture: row.text(1), code: row.text(0))
            isPrefecture = Self.isPrefecture(row)
            aliases = row.list(5)
        }

        /// The codes of prefectures end in 000 and a check digit.
        fileprivate static func isPrefecture(_ row: DataRows) -> Bool {
            row[0].dropFirst(2).prefix(3).allSatisfy { row.bytes[$0] == UInt8(ascii: "0") }
        }
    }

    /// A name in the table's bytes: the name of a row, or another spelling of it.
    package struct Name {
        /// The row, counted from 0.
        package let row: Int
        /// Whether the row is a prefecture itself.
        package let isPrefecture: Bool
        /// Where the name stands in the bytes that ``MunicipalityTable/forEachName(_:)`` gives.
        package let range: Range<Int>
    }

    /// The table's text. Its rows become records only where somebody asks for them.
    package let bytes: [UInt8]

    private init() { bytes = Array(Self.rows.utf8) }

    /// The rows, by code.
    public var entries: [Entry] { Self.allEntries }

    private static let allEntries: [Entry] = {
        var entries: [Entry] = []
        DataRows.forEach(in: standard.bytes) { entries.append(Entry($0)) }
        return entries
    }()

    /// The municipality of a row, counted from 0; nil past the last.
    package func municipality(atRow number: Int) -> Municipality? {
        guard number >= 0, number + 1 < Self.rowStarts.count else { return nil }
        var found: Municipality?
        let row = bytes[Int(Self.rowStarts[number])..<Int(Self.rowStarts[number + 1])]
        DataRows.forEach(in: Array(row)) { found = Entry($0).municipality }
        return found
    }

    /// Where each row starts, and behind them the end of the last.
    private static let rowStarts: [Int32] = {
        var starts: [Int32] = [0]
        let bytes = standard.bytes
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(Int32(index + 1)) }
        if bytes.last != UInt8(ascii: "\n") { starts.append(Int32(bytes.count)) }
        return starts
    }()

    /// Calls a body with every name in every spelling, row by row, and the bytes that it stands in.
    ///
    /// Every document is looked through for all names, so they stand in a text of their own, a line a row: another
    /// spelling stands behind a comma, and a prefecture behind a star.
    package func forEachName(_ body: (Name, _ bytes: [UInt8]) -> Void) {
        let bytes = Array(Self.names.utf8)
        let count = bytes.count
        var (row, start, index, isPrefecture) = (0, 0, 0, false)
        while index <= count {
            let byte = index < count ? bytes[index] : UInt8(ascii: "\n")
            // All bytes of names are above those of ASCII.
            if byte < 0x80 {
                if start < index { body(Name(row: row, isPrefecture: isPrefecture, range: start..<index), bytes) }
                start = index + 1
                isPrefecture = byte == UInt8(ascii: "*")
                if byte == UInt8(ascii: "\n") { row += 1 }
            }
            index &+= 1
        }
    }

    /// The municipalities of a name, in any of its spellings: none, one, or several (`府中市` of 東京都 and 広島県).
    ///
    /// - Parameter name: The name, without its prefecture.
    public func municipalities(named name: String) -> [Municipality] {
        entries.filter { $0.municipality.name == name || $0.aliases.contains(name) }.map(\.municipality)
    }
}
