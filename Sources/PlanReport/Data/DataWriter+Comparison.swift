import PlanExport
import PlanModel

/// How a comparison is written: each sheet once, matches and changes with the numbers of theirs in that list.
extension DataWriter {
    /// - Parameter oldCount: How many documents of before stand in the page; those of now come behind them.
    mutating func comparison(_ comparison: PlanComparison, oldCount: Int) {
        let sheets = NumberedSheets(of: comparison)
        object { writer in
            writer.number("oldCount", oldCount)
            writer.list("summary", Language.allCases) { $0.text(comparison.summary(in: $1)) }
            writer.list("reasons", SheetMatch.Reason.allCases) { $0.words([$1.rawValue], $1.message) }
            writer.list("kinds", PlanChange.Kind.allCases) { writer, kind in
                writer.words([kind.rawValue, kind.topic.rawValue], kind.message)
            }
            writer.list("sheets", sheets.all) { writer, sheet in
                writer.compared(sheet.sheet, in: sheet.sheet.documentIndex + (sheet.isOld ? 0 : oldCount))
            }
            writer.list("matches", comparison.matches) { writer, match in
                writer.open()
                writer.text(match.reason.rawValue)
                writer.number(sheets.number(of: match.old, isOld: true))
                writer.number(sheets.number(of: match.new, isOld: false))
                writer.close("]")
            }
            writer.list("changes", comparison.changes) { writer, change in
                writer.change(change, sheets)
            }
        }
    }

    /// Some names, and words in both languages behind them.
    private mutating func words(_ names: [String], _ message: Message) {
        list(names + [message.ja, message.en]) { $0.text($1) }
    }

    private mutating func compared(_ sheet: ComparedSheet, in document: Int) {
        object { writer in
            writer.number("doc", document)
            writer.number("index", sheet.index)
            writer.text("kind", sheet.kind.rawValue)
            writer.text("code", sheet.code)
            writer.text("title", sheet.title)
            writer.text("department", sheet.department)
        }
    }

    private mutating func change(_ change: PlanChange, _ sheets: NumberedSheets) {
        object { writer in
            writer.text("kind", change.kind.rawValue)
            writer.number("old", change.old.map { sheets.number(of: $0, isOld: true) })
            writer.number("new", change.new.map { sheets.number(of: $0, isOld: false) })
            writer.text("subject", change.subject)
            writer.period("period", change.period)
            writer.text("was", change.was)
            writer.text("now", change.now)
            writer.decimal("difference", change.difference)
            writer.text("unit", change.unit)
            writer.number("reached", change.isReached.map { $0 ? 1 : 0 })
            writer.place("oldAt", change.oldSpan)
            writer.place("newAt", change.newSpan)
            writer.number("oldLine", change.oldLine)
            writer.number("newLine", change.newLine)
        }
    }
}

/// The sheets of a comparison, numbered as they come.
private struct NumberedSheets {
    private struct Place: Hashable {
        let isOld: Bool
        let document: Int
        let index: Int

        init(_ sheet: ComparedSheet, isOld: Bool) {
            self.isOld = isOld
            (document, index) = (sheet.documentIndex, sheet.index)
        }
    }

    private(set) var all: [(sheet: ComparedSheet, isOld: Bool)] = []
    private var numbers: [Place: Int] = [:]

    init(of comparison: PlanComparison) {
        for match in comparison.matches {
            add(match.old, isOld: true)
            add(match.new, isOld: false)
        }
        for change in comparison.changes {
            add(change.old, isOld: true)
            add(change.new, isOld: false)
        }
    }

    private mutating func add(_ sheet: ComparedSheet?, isOld: Bool) {
        guard let sheet else { return }
        let place = Place(sheet, isOld: isOld)
        guard numbers[place] == nil else { return }
        numbers[place] = all.count
        all.append((sheet, isOld))
    }

    /// The number of a sheet that the comparison names.
    func number(of sheet: ComparedSheet, isOld: Bool) -> Int { numbers[Place(sheet, isOld: isOld)] ?? 0 }
}
