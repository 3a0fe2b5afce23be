import Foundation
import PlanModel
import Testing

@testable import PlanParse

/// The given tables of values, where they are at hand: `PLANPARSE_SHARED` names their folder.
@Suite struct SharedValueTests {
    /// The cells of the rows of a table, without its heads; empty where the table is not there.
    private static func rows(_ path: String) -> [[String]] {
        guard let text = try? String(contentsOf: Archive.folder.appendingPathComponent(path), encoding: .utf8) else {
            return []
        }
        return text.split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private static let values = rows("values/cases.tsv")
    private static let scans = rows("cases/cases.tsv").filter { $0.count > 4 && $0[2] == "scan" }

    @Test(.enabled(if: !values.isEmpty, "the table of values is not at hand"))
    func `reads each value of the table`() {
        for row in Self.values {
            let expected = ExpectedValue(category: row[2], notation: row[4], unit: row[5])
            let found = ValueScanner.values(in: row[3])
            #expect(expected.isMet(by: found), "\(row[0]) \(row[3]): \(found.map(ValueShorthand.of))")
        }
    }

    @Test(.enabled(if: !values.isEmpty, "the table of values is not at hand"))
    func `a cell holds what running text does`() {
        for row in Self.values + Self.scans {
            let found = ValueScanner.values(in: row[3])
            let cell = ValueShorthand.ofCell(row[3])
            guard found.count == 1, found[0].text == row[3], case .quantity(let value) = found[0].content else {
                if found.isEmpty { #expect(cell == "text", "\(row[3])") }
                continue
            }
            #expect(cell == ValueShorthand.of(value), "\(row[3])")
        }
    }

    @Test(.enabled(if: !scans.isEmpty, "the table of cases is not at hand"))
    func `reads each text of the table of cases`() {
        for row in Self.scans {
            let found = ValueShorthand.found(in: row[3]).filter { !$0.hasPrefix("#") }.map(Self.plain)
            #expect(Self.answers(row[4]).contains(found), "\(row[0]) \(row[3]): \(found) and not \(row[4])")
        }
    }

    private static func plain(_ value: String) -> String { value.replacing(" ", with: "") }

    /// The values that an answer allows: `5人 atLeast; 10回`, `FY2023 to 2025`, `none (or a time)`, `50人 about or below`.
    private static func answers(_ right: String) -> [[String]] {
        if right.hasPrefix("none") || right.hasPrefix("share, or none") { return [[]] }
        if let alternatives = right.range(of: " or ") {
            let first = String(right[..<alternatives.lowerBound])
            let last = first.split(separator: " ").dropLast().joined() + right[alternatives.upperBound...]
            return [[plain(first)], [plain(last)]]
        }
        if let range = right.range(of: " to "), let from = Int(right[..<range.lowerBound].dropFirst(2)),
            let to = Int(right[range.upperBound...])
        {
            return [(from...to).map { "FY\($0)" }]
        }
        let parts = right.split { $0 == ";" || $0 == "," }
        return [parts.map { plain(String($0)) }]
    }
}
