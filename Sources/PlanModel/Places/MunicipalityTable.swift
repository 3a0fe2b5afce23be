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
        /// Where the name stands in ``MunicipalityTable/bytes``.
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

    /// Calls a body with every name in every spelling, row by row.
    package func forEachName(_ body: (Name) -> Void) {
        var index = 0
        DataRows.forEach(in: bytes) { row in
            let isPrefecture = Entry.isPrefecture(row)
            body(Name(row: index, isPrefecture: isPrefecture, range: row[2]))
            if !row[5].isEmpty {
                for alias in row.parts(of: 5) { body(Name(row: index, isPrefecture: isPrefecture, range: alias)) }
            }
            index += 1
        }
    }

    /// The municipalities of a name, in any of its spellings: none, one, or several (`府中市` of 東京都 and 広島県).
    public func municipalities(named name: String) -> [Municipality] {
        entries.filter { $0.municipality.name == name || $0.aliases.contains(name) }.map(\.municipality)
    }
}
