/// Every footnote that a sheet cites is defined on it, and every one that it defines is cited.
struct FootnotesResolve: Rule {
    func findings(in plan: Plan) -> [Finding] {
        plan.sheets.enumerated().flatMap { index, sheet in unresolved(sheet, index) + uncited(sheet, index) }
    }

    private func unresolved(_ sheet: Sheet, _ sheetIndex: Int) -> [Finding] {
        let defined = Set(sheet.footnotes.map(\.mark))
        return sheet.sections.enumerated().flatMap { index, section in
            Self.marks(in: section.items).filter { !defined.contains($0) }.map {
                Finding(.footnoteUnresolved, [$0], at: .section(sheet: sheetIndex, index))
            }
        }
    }

    private func uncited(_ sheet: Sheet, _ sheetIndex: Int) -> [Finding] {
        let cited = Set(sheet.sections.flatMap { Self.marks(in: $0.items) })
        return sheet.footnotes.filter { !cited.contains($0.mark) }.map {
            Finding(.footnoteUncited, [$0.mark], at: .sheet(sheetIndex))
        }
    }

    /// The marks that items cite, those under them included, in reading order.
    private static func marks(in items: [Item]) -> [String] {
        var marks: [String] = []
        var pending = Array(items.reversed())
        while let item = pending.popLast() {
            marks += item.footnotes
            pending += item.items.reversed()
        }
        return marks
    }
}
