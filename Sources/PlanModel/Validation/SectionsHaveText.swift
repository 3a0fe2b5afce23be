/// A numbered section that a document states has text; one for goals whose icons were images has lost them.
///
/// The template of a form states 特記事項 on every sheet: that it is empty says nothing. Nor does a section that an
/// extractor stated twice, once with its text, nor one that heads rows of money, which are sheets of their own.
struct SectionsHaveText: Rule {
    func findings(in plan: Plan) -> [Finding] {
        plan.sheets.indices.flatMap { sheetIndex in
            let sections = plan.sheets[sheetIndex].sections
            let empty = sections.indices.filter { sections[$0].items.isEmpty && kind(of: sections[$0]) != nil }
            if empty.isEmpty { return [Finding]() }
            let written = Set(sections.filter { !$0.items.isEmpty }.map(Stated.init))
            return empty.compactMap { index in
                guard let kind = kind(of: sections[index]), !written.contains(Stated(sections[index])),
                    !isOverRows(plan.sheets, sheetIndex, index), !isOverIndicators(plan.sheets[sheetIndex])
                else { return nil }
                return Finding(kind, [sections[index].heading ?? ""], at: .section(sheet: sheetIndex, index))
            }
        }
    }

    /// The last section of a sheet heads the rows of a table, each of which is a sheet behind it.
    private func isOverRows(_ sheets: [Sheet], _ sheet: Int, _ section: Int) -> Bool {
        section == sheets[sheet].sections.count - 1 && sheet + 1 < sheets.count && sheets[sheet + 1].row != nil
    }

    /// The headings of a table's sheet stand over its indicators, which are no text of theirs.
    private func isOverIndicators(_ sheet: Sheet) -> Bool { sheet.kind == .table && !sheet.indicators.isEmpty }

    /// What tells the sections of a sheet apart.
    private struct Stated: Hashable {
        let role: Sheet.Section.Role
        let number: Int?

        init(_ section: Sheet.Section) { (role, number) = (section.role, section.number) }
    }

    private func kind(of section: Sheet.Section) -> DiagnosticKind? {
        switch section.role {
        // 関連するSDGs stands over icons; SDGsの取り組み stands over sentences, which a template may leave out.
        case .sdgs: section.heading?.hasPrefix("関連") == true ? .sdgsImagesLost : nil
        case .notes: nil
        default: section.number == nil ? nil : .sectionEmpty
        }
    }
}
