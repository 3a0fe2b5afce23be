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

extension FindingDefinition {
    static let sectionEmpty = FindingDefinition(
        .sectionEmpty, severity: .note,
        wording: Message(
            ja: "見出し「{0}」の下に本文がありません。未記入か、抽出で失われたかを確かめてください。",
            en: "The section “{0}” is stated and has no text. See whether it was never written, or lost."),
        meaning: Message(
            ja: "見出しはあるのに本文がありません。様式の「特記事項」は対象外です。",
            en: "A section is stated and has no text, in a form where it should. A template's 特記事項 is none."),
        example: "4. 最終レビュー",
        advice: Message(
            ja: "まだ書かれていないのか、抽出で失われたのかを確かめてください。",
            en: "See whether it was never written, or lost by the extractor."))

    static let sdgsImagesLost = FindingDefinition(
        .sdgsImagesLost, severity: .warning,
        wording: Message(
            ja: "「{0}」の下に目標番号がありません。画像だったために失われたと思われます。原文のアイコンを確かめてください。",
            en: """
                Nothing follows “{0}”: the goal icons were probably images and are lost. \
                Look at the icons of the original.
                """),
        meaning: Message(
            ja: "「関連するSDGs」の後に何もありません。目標のアイコンが画像だったと思われます。",
            en: "関連するSDGs is stated with nothing behind it: the goals' icons were probably images."),
        example: "関連するSDGsのゴール",
        advice: Message(ja: "原文のアイコンを見て番号を補ってください。", en: "Look at the icons of the original and add the numbers."))
}
