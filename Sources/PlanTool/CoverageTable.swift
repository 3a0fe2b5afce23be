import PlanFiles
import PlanModel

/// How the fields of each document were read, for people who decide what to look at: as declared, where a repair put
/// them, by a guess, or not at all.
struct CoverageTable {
    private var rows: [Row] = []
    /// Documents that are counted alone, being read better than those of the rows.
    private var others = 0

    private typealias Row = (path: String, sheets: Int, sum: Coverage)

    /// Documents that have a row: all of few, the worst of many.
    static let limit = 20

    /// Adds the sheets of a document.
    mutating func add(_ path: String, _ sheets: [Coverage]) {
        var sum = Coverage()
        for sheet in sheets {
            sum.declared += sheet.declared
            sum.repaired += sheet.repaired
            sum.guessed += sheet.guessed
            sum.unclaimed += sheet.unclaimed
        }
        rows.append((path, sheets.count, sum))
        guard rows.count > Self.limit else { return }
        let best = rows.indices.min { Self.doubt(rows[$0].sum) < Self.doubt(rows[$1].sum) }
        if let best { rows.remove(at: best) }
        others += 1
    }

    /// How much of a document was not read as it says: text that nothing accounts for weighs most.
    private static func doubt(_ sum: Coverage) -> Int { sum.unclaimed * 4 + sum.guessed * 2 + sum.repaired }

    /// The table with a line of heads; empty where there is no document.
    func text(in language: Language) -> String {
        guard !rows.isEmpty else { return "" }
        let heads =
            language == .ja
            ? ["シート", "宣言通り", "修復", "推測", "未分類", "文書"]
            : ["sheets", "declared", "repaired", "guessed", "unclaimed", "document"]
        let lines = rows.map { row in
            [row.sheets, row.sum.declared, row.sum.repaired, row.sum.guessed, row.sum.unclaimed].map(String.init)
                + [PrintableText.of(row.path)]
        }
        return ([heads] + lines).map(Self.line).joined()
    }

    /// Numbers end in one column, the document's name stands behind them.
    private static func line(_ cells: [String]) -> String {
        let numbers = cells.dropLast().map { cell in
            let columns = cell.unicodeScalars.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
            return String(repeating: " ", count: max(0, 9 - columns)) + cell
        }
        return numbers.joined(separator: " ") + "  " + (cells.last ?? "") + "\n"
    }
}
