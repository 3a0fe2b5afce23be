import PlanModel

extension PlanForm {
    /// 目標設定書: one sheet a goal, with numbered questions and a table of the goal's figures.
    static let goalSheet = PlanForm(
        id: "goal-sheet",
        name: "目標設定書",
        recognisedBy: [.heading(endingIn: "目標設定書"), .labels(["目標名", "指標名", "数値目標", "最終目標値"])],
        sheets: [SheetRule(.goal, opensAt: .heading(endingIn: "目標設定書"))],
        headings: [
            .heading(containing: "主な業務", means: .section(.duties)),
            .heading(containing: "方々のため", "方のため", "誰のため", means: .section(.beneficiaries)),
            .heading(containing: "数値目標", means: .indicators(.target)),
            .heading(containing: "効果", means: .section(.expectedEffects)),
            .heading(containing: "反省", means: .section(.reflection)),
            .heading(containing: "取り組みを行", "取組を行", "取り組みます", means: .section(.initiatives)),
        ],
        labels: [
            .label("目標名", means: .title),
            .label("指標名", means: .indicatorName),
            .label("数値目標", means: .observations),
            .label("初期値", "基準値", means: .observation(.baseline)),
            .label("現状値", "実績値", means: .observation(.actual)),
            .label("目標値", means: .observation(.target)),
            .label("最終目標値", "最終目標", means: .observation(.finalTarget)),
            .label("単位", means: .unit),
            .label("設定根拠", means: .relatedPlans),
            .label("事業概要", means: .section(.summary)),
        ],
        lead: .head,
        numbersSections: true)
}
