@testable import PlanParse

/// A way in which extractors and converters write a document, tables and text.
enum ExtractorDialect: CaseIterable {
    case commas, semicolons, quotedTabs, escapedMarkdown, openPipes, grid, boxes, dashes, programHTML, repeatedCells

    /// A document of lines and rows with tabs, written in the dialect.
    func write(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("---") }
        switch self {
        case .commas: return lines.map { Self.record($0, ",") }.joined(separator: "\r\n")
        case .semicolons: return lines.map { Self.record($0, ";") }.joined(separator: "\n")
        case .programHTML: return Self.page(lines)
        default: break
        }
        var (written, table): ([String], [[String]]) = ([], [])
        for line in lines {
            if line.contains("\t") {
                table.append(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
                continue
            }
            written += self.table(table)
            table = []
            written.append(self == .escapedMarkdown ? Self.escaped(String(line)) : String(line))
        }
        return (written + self.table(table)).joined(separator: "\n")
    }

    private func table(_ rows: [[String]]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let width = rows.reduce(2) { max($0, $1.count) }
        let rows = rows.map { $0 + Array(repeating: "", count: width - $0.count) }
        switch self {
        case .quotedTabs: return rows.map { $0.map { $0.isEmpty ? "" : Self.quoted($0) }.joined(separator: "\t") }
        case .escapedMarkdown:
            let cells = rows.map { $0.map { $0.isEmpty ? "" : "**" + Self.escaped($0) + "**" } }
            return Self.pipes(cells, outer: "|")
        case .openPipes: return Self.pipes(rows, outer: "")
        case .grid: return Self.framed(rows, ("+", "-", "|"))
        case .boxes: return Self.framed(rows, ("┼", "─", "│"))
        case .dashes: return Self.ruled(rows)
        case .repeatedCells: return Self.pipes(Self.filled(rows), outer: "|")
        case .commas, .semicolons, .programHTML: return []
        }
    }

    // MARK: Separated values

    private static func quoted(_ cell: String) -> String { "\"" + cell.replacing("\"", with: "\"\"") + "\"" }

    private static func record(_ line: Substring, _ separator: String) -> String {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            .map { $0.contains(separator) || $0.contains("\"") ? quoted(String($0)) : String($0) }
        return (cells + Array(repeating: "", count: max(0, 9 - cells.count))).joined(separator: separator)
    }

    // MARK: Markdown

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            escaped += "\\|*_`~[".contains(character) ? "\\" + String(character) : String(character)
        }
        return escaped
    }

    private static func pipes(_ rows: [[String]], outer: String) -> [String] {
        let lines = rows.map { outer + " " + $0.joined(separator: " | ") + " " + outer }
        return [lines[0], outer + rows[0].map { _ in "---" }.joined(separator: "|") + outer] + lines.dropFirst()
    }

    /// Long text in every cell up to the next, as converters write merged cells.
    private static func filled(_ rows: [[String]]) -> [[String]] {
        rows.map { row in
            var row = row
            for index in row.indices.dropFirst() where row[index].isEmpty && row[index - 1].utf8.count > 30 {
                row[index] = row[index - 1]
            }
            return row
        }
    }

    // MARK: Rules

    private static func width(_ cell: String) -> Int {
        DisplayColumns.width(Array(cell.utf8), ByteSpan(0, cell.utf8.count))
    }

    private static func widths(_ rows: [[String]]) -> [Int] {
        rows[0].indices.map { column in rows.reduce(3) { max($0, width($1[column])) } }
    }

    private static func padded(_ cell: String, _ width: Int) -> String {
        cell + String(repeating: " ", count: max(0, width - self.width(cell)))
    }

    private static func framed(_ rows: [[String]], _ frame: (String, String, String)) -> [String] {
        let widths = widths(rows)
        let rule = frame.0 + widths.map { String(repeating: frame.1, count: $0 + 2) + frame.0 }.joined()
        return [rule]
            + rows.flatMap { row in
                [frame.2 + zip(row, widths).map { " " + padded($0, $1) + " " + frame.2 }.joined(), rule]
            }
    }

    private static func ruled(_ rows: [[String]]) -> [String] {
        let widths = widths(rows)
        let rule = "  " + widths.map { String(repeating: "-", count: $0) }.joined(separator: " ")
        let lines = rows.filter { $0.contains { !$0.allSatisfy(\.isWhitespace) } }
            .map { "  " + zip($0, widths).map { padded($0, $1) }.joined(separator: " ") }
        return ["", rule] + lines.flatMap { [$0, ""] }.dropLast() + [rule, ""]
    }

    // MARK: HTML

    private static func page(_ lines: [Substring]) -> String {
        var (body, isInTable) = ("", false)
        for line in lines {
            if line.contains("\t") != isInTable {
                body +=
                    isInTable
                    ? "\t</TBODY>\n</TABLE>\n"
                    : "<TABLE width='100%' summary=\"a>b\">\n\t<COL width=\"4*\"/>\n\n\t<TBODY>\n"
                isInTable.toggle()
            }
            if isInTable {
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
                    "\t\t<TD style=\"border: 1px\"><p\nclass=\"w\">\n\t\t\t" + text(cell) + "</p>\n\t\t</TD>\n"
                }
                body += "\t<TR>\n" + cells.joined() + "\t</TR>\n"
            } else if !line.isEmpty {
                body += "<p class=\"w\" align=\"left\">" + text(line) + "</p>\n"
            }
        }
        if isInTable { body += "\t</TBODY>\n</TABLE>\n" }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE html><html><head><title>目標値</title><style>
            p { margin: 0 } /* <td>99</td> */
            </style><script>var a = "<td>目標名</td>";</script></head>
            <body lang="ja"><!-- <table><tr><td>目標名</td></tr></table> -->
            \(body)</body></html>
            """
    }

    /// Each digit in a font of its own, as word processors write text of two scripts.
    private static func text(_ cell: Substring) -> String {
        var text = ""
        let mayHaveFonts = !cell.contains("※")
        for character in cell {
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case "0" where mayHaveFonts, "6" where mayHaveFonts, "8" where mayHaveFonts:
                text += "<font face=\"Arial\">\(character)</font>"
            case "・": text += "&#12539;"
            default: text.append(character)
            }
        }
        return text.replacing("&lt;br>", with: "<br/>")
    }
}
