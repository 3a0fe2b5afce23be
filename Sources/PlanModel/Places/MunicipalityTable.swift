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
    }

    /// The rows, by code.
    public let entries: [Entry]

    private init() {
        entries = DataRows.fields(of: Self.rows).compactMap { fields in
            guard fields.count == 6 else { return nil }
            return Entry(
                municipality: Municipality(
                    name: String(fields[2]), prefecture: String(fields[1]), code: String(fields[0])),
                isPrefecture: fields[3] == "都道府県",
                aliases: DataRows.list(fields[5]))
        }
    }

    /// The municipalities of a name, in any of its spellings: none, one, or several (`府中市` of 東京都 and 広島県).
    public func municipalities(named name: String) -> [Municipality] {
        entries.filter { $0.municipality.name == name || $0.aliases.contains(name) }.map(\.municipality)
    }
}
