@testable import PlanParse

/// A way in which extractors damage the layout of tab text.
enum LayoutDamage: CaseIterable {
    case spaceLabels, breakYears, wrapLabels, wrapHeadings, shiftLabelDown, shiftLabelUp, shiftRight, continueValues
    case repeatHeads, tearByBlankLine, tearByPageNumber, tearByRunningHead, joinLabelAndValue, dropRowEnds, breakRows
    case doubleCharacters, useStandIns

    /// The damage may leave more than one way to read a document: a finding says so. All other damage is repaired.
    var mayBeReported: Bool {
        switch self {
        case .shiftLabelDown, .shiftLabelUp, .shiftRight, .continueValues, .joinLabelAndValue, .tearByBlankLine,
            .tearByRunningHead, .repeatHeads, .wrapHeadings, .breakRows:
            true
        default: false
        }
    }

    /// The text with damage at some places, as many as the generator gives.
    func apply(to text: String, _ form: String, _ random: inout SplitMix) -> String {
        let known = FormCatalogue.all.first { $0.id == form }.map { CompiledForm($0, isBuiltIn: true) }
        var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        switch self {
        case .spaceLabels, .breakYears, .wrapLabels, .wrapHeadings, .doubleCharacters, .useStandIns:
            for index in rows.indices where rows[index].count > 1 {
                for place in rows[index].indices where isKnown(rows[index][place], known) && Bool.random(using: &random)
                {
                    rows[index][place] = written(rows[index][place], &random)
                }
            }
        default:
            var index = 1
            while index < rows.count {
                if rows[index].count > 1, !rows[index][0].hasPrefix("---"), Int.random(in: 0..<6, using: &random) == 0 {
                    damage(&rows, at: index, known, &random)
                }
                index += 1
            }
        }
        return rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }

    // MARK: Cells

    private func isKnown(_ cell: String, _ form: CompiledForm?) -> Bool {
        guard let form, cell.count > 1, !cell.contains("<") else { return false }
        let bytes = Array(cell.utf8)
        let key = LabelKey(bytes, ByteSpan(0, bytes.count))
        switch self {
        case .breakYears: return form.label(key) != nil && !key.period.isEmpty || key.isPeriodAlone
        case .wrapHeadings: return form.label(key) == nil && NumberedHeading(bytes, ByteSpan(0, bytes.count)) != nil
        default: return form.label(key) != nil || key.isPeriodAlone
        }
    }

    private func written(_ cell: String, _ random: inout SplitMix) -> String {
        switch self {
        case .spaceLabels, .breakYears: return cell.filter { $0 != " " }.map { String($0) }.joined(separator: " ")
        case .doubleCharacters: return cell.map { $0 == " " ? " " : "\($0)\($0)" }.joined()
        case .useStandIns:
            return String(cell.map { Self.standIns[$0] ?? $0 })
        default:
            // Behind the number of a heading.
            let first = self == .wrapHeadings ? 4 : 1
            guard cell.count > first else { return cell }
            let place = cell.index(cell.startIndex, offsetBy: Int.random(in: first..<cell.count, using: &random))
            return cell[..<place] + (Bool.random(using: &random) ? " " : "<br>") + cell[place...]
        }
    }

    private static let standIns: [Character: Character] = [
        "目": "⽬", "行": "⾏", "方": "⽅", "長": "⻑", "金": "⾦", "立": "⽴", "年": "\u{F98E}", "令": "\u{F9A8}", "署": "\u{FA5A}",
    ]

    // MARK: Rows

    private func damage(
        _ rows: inout [[String]], at index: Int, _ form: CompiledForm?, _ random: inout SplitMix
    ) {
        let isInTable = rows[index - 1].count > 1 && !rows[index - 1][0].hasPrefix("---")
        switch self {
        case .shiftLabelDown where isInTable && isKnown(rows[index - 1][0], form) && rows[index][0].isEmpty:
            rows[index][0] = rows[index - 1][0]
            rows[index - 1][0] = ""
        case .shiftLabelUp
        where isInTable && rows[index - 1].count { !$0.isEmpty } > 1 && rows[index - 1][0].isEmpty
            && isKnown(rows[index][0], form):
            rows[index - 1][0] = rows[index][0]
            rows[index][0] = ""
        case .shiftRight where rows[index].count > 2: rows[index].insert("", at: rows[index].count - 2)
        // The second half of a project's name could be a project too.
        case .continueValues where isKnown(rows[index][0], form): continueValue(&rows, at: index)
        case .repeatHeads: repeatHeads(&rows, at: index, form)
        case .tearByBlankLine where isInTable: rows[index].insert("\n", at: 0)
        case .tearByPageNumber where isInTable: rows[index][0] = "- \(index) -\n" + rows[index][0]
        case .tearByRunningHead where isInTable: rows[index][0] = "\u{0C}水と緑の計画\n" + rows[index][0]
        case .joinLabelAndValue where rows[index].count > 2 && !rows[index][0].isEmpty && !rows[index][1].isEmpty:
            rows[index][0] += " " + rows[index].remove(at: 1)
        case .breakRows where rows[index].count { !$0.isEmpty } > 2:
            let inked = rows[index].indices.filter { !rows[index][$0].isEmpty }.dropFirst(2)
            if let place = inked.randomElement(using: &random) { rows[index][place] = "\n" + rows[index][place] }
        case .dropRowEnds: while rows[index].count > 2, rows[index].last == "" { rows[index].removeLast() }
        default: break
        }
        if self == .tearByBlankLine, rows[index][0] == "\n" { rows[index][0...1] = ["\n" + rows[index][1]] }
    }

    /// The value of a row of two cells, its second half in the row below.
    private func continueValue(_ rows: inout [[String]], at index: Int) {
        let row = rows[index]
        guard row[1].count > 6, !row[1].contains("<"), row.dropFirst(2).allSatisfy(\.isEmpty) else { return }
        let place = row[1].index(row[1].startIndex, offsetBy: row[1].count / 2)
        rows[index][1] = String(row[1][..<place])
        rows.insert(["", String(row[1][place...])] + row.dropFirst(2), at: index + 1)
    }

    /// The first row of the table again, behind the number of a page.
    private func repeatHeads(_ rows: inout [[String]], at index: Int, _ form: CompiledForm?) {
        var first = index
        while first > 0, rows[first - 1].count > 1 { first -= 1 }
        let heads = rows[first].filter { !$0.isEmpty }
        guard index > first + 1, heads.count > 1, heads.allSatisfy({ isKnown($0, form) }) else { return }
        rows[index][0] = "\n- \(index) -\n\n" + rows[first].joined(separator: "\t") + "\n" + rows[index][0]
    }
}
