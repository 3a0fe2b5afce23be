import PlanFiles
import PlanModel

/// How the fields of each document were read, for people who decide what to look at: as declared, where a repair put
/// them, by a guess, or not at all. Below a document stand its worst sheets with the reason.
struct CoverageTable {
    private var rows: [Row] = []
    /// Documents that are counted alone, being read better than those of the rows.
    private var others = 0

    private typealias Row = (path: String, sheets: Int, sum: Coverage, worst: [DoubtfulSheet])

    /// Documents that have a row: all of few, the worst of many.
    static let limit = 20

    /// Adds the sheets of a document.
    mutating func add(_ path: String, _ sheets: [Coverage], worst: [DoubtfulSheet] = []) {
        var sum = Coverage()
        for sheet in sheets {
            sum.declared += sheet.declared
            sum.repaired += sheet.repaired
            sum.guessed += sheet.guessed
            sum.unclaimed += sheet.unclaimed
        }
        rows.append((path, sheets.count, sum, worst))
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
            let cells = [row.sheets, row.sum.declared, row.sum.repaired, row.sum.guessed, row.sum.unclaimed]
            let sheets = row.worst.map { Self.line($0, in: language) }.joined()
            return Self.line(cells.map(String.init) + [PrintableText.of(row.path)]) + sheets
        }
        return Self.line(heads) + lines.joined()
    }

    /// A sheet and why it is doubtful, below its document.
    private static func line(_ sheet: DoubtfulSheet, in language: Language) -> String {
        let isJapanese = language == .ja
        let title = sheet.title.map { DisplayWidth.cut(PrintableText.of($0), to: longestTitle) }
        let name = (isJapanese ? "シート" : "sheet") + " \(sheet.id)"
        let quoted = title.map { isJapanese ? "「\($0)」" : " “\($0)”" } ?? ""
        let counts = [
            (sheet.coverage.unclaimed, isJapanese ? "未分類" : "unclaimed"),
            (sheet.coverage.guessed, isJapanese ? "推測" : "guessed"),
            (sheet.coverage.repaired, isJapanese ? "修復" : "repaired"),
        ]
        var parts = counts.filter { $0.0 > 0 }.map { isJapanese ? "\($0.1) \($0.0)" : "\($0.0) \($0.1)" }
        if let reason = sheet.reason { parts.append("\(reason.code) × \(sheet.count)") }
        return indent + name + quoted + ": " + parts.joined(separator: isJapanese ? "、" : ", ") + "\n"
    }

    /// A sheet's line stands under the document's name.
    private static let indent = String(repeating: " ", count: 53)
    private static let longestTitle = 40

    /// Numbers end in one column, the document's name stands behind them.
    private static func line(_ cells: [String]) -> String {
        let numbers = cells.dropLast().map { cell in
            let columns = cell.unicodeScalars.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
            return String(repeating: " ", count: max(0, 9 - columns)) + cell
        }
        return numbers.joined(separator: " ") + "  " + (cells.last ?? "") + "\n"
    }
}
