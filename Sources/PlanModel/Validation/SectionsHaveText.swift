/// A numbered section that a document states has text; one for goals whose icons were images has lost them.
///
/// The template of a form states 特記事項 on every sheet: that it is empty says nothing.
struct SectionsHaveText: Rule {
    func findings(in plan: Plan) -> [Finding] {
        plan.sheets.indices.flatMap { sheetIndex in
            plan.sheets[sheetIndex].sections.enumerated().compactMap { index, section in
                guard section.items.isEmpty, let kind = kind(of: section) else { return nil }
                return Finding(kind, [section.heading ?? ""], at: .section(sheet: sheetIndex, index))
            }
        }
    }

    private func kind(of section: Section) -> DiagnosticKind? {
        switch section.role {
        // 関連するSDGs stands over icons; SDGsの取り組み stands over sentences, which a template may leave out.
        case .sdgs: section.heading?.hasPrefix("関連") == true ? .sdgsImagesLost : nil
        case .notes: nil
        default: section.number == nil ? nil : .sectionEmpty
        }
    }
}
