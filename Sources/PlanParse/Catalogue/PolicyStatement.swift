import PlanModel

extension PlanForm {
    /// 方針書: one sheet a department, with numbered lists and the measures it is in charge of.
    static let policyStatement = PlanForm(
        id: "policy-statement",
        name: "部(局)方針書・室方針書・課方針書",
        recognisedBy: [.heading(endingIn: "方針書"), .labels(["部署名", "所属長", "所管する施策"])],
        sheets: [SheetRule(.statement, opensAt: .heading(endingIn: "方針書"))],
        headings: [
            .label("現状と課題", "現況と課題", means: .section(.issues)),
            .label("取組方針", "取り組み方針", "方針", means: .section(.approach)),
            .label("中間レビュー", "中間評価", means: .section(.midtermReview)),
            .label("最終レビュー", "最終評価", means: .section(.finalReview)),
            .label("特記事項", means: .section(.notes)),
            .label("所管する施策", "所管施策", means: .nothing),
        ],
        labels: [
            .label("部署名", "所属名", "課名", means: .department),
            .label("所属長", "所属長名", means: .headName),
            .label("施策名", "施策", means: .measureName),
            .label("主要事業", "主要事業名", "主な事業", means: .measureProject),
        ],
        numbersSections: true)
}
