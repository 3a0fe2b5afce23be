import PlanModel

extension PlanForm {
    /// What reads a document that no declared form recognises: headings of sections by their usual words, and tables by the
    /// general vocabulary.
    static let generic = PlanForm(
        id: "generic", name: "汎用", recognisedBy: [], sheets: [],
        headings: [
            .label("現状と課題", "現況と課題", "現状及び課題", "現状・課題", means: .section(.issues)),
            .label("取組方針", "取り組み方針", "基本方針", means: .section(.approach)),
            .label("今後の取り組み", "今後の取組", "主な取り組み", "主な取組", "施策の展開", means: .section(.initiatives)),
            .label("目的", "事業の目的", means: .section(.purpose)),
            .label("事業概要", "事業の概要", "概要", means: .section(.summary)),
            .label("主な業務", means: .section(.duties)),
            .label("効果", "期待される効果", means: .section(.expectedEffects)),
            .label("特記事項", means: .section(.notes)),
            .label("目標", means: .section(.goals)),
        ],
        headingMark: "◆")
}
