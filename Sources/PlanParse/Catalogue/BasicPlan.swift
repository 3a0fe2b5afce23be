import PlanModel

extension PlanForm {
    /// Chapters of a 基本計画: a pillar, then chapters with themes, targets, related plans and footnotes.
    static let basicPlan = PlanForm(
        id: "basic-plan",
        name: "基本計画（達成目標のある章）",
        recognisedBy: [.chapter(separator: "▶"), .labels(["現況と課題", "達成目標", "指標名"])],
        sheets: [
            SheetRule(.measure, opensAt: .chapter(separator: "▶")),
            SheetRule(.policy, opensAt: .pillar),
        ],
        headings: [
            .label("現況と課題", "現状と課題", means: .section(.issues)),
            .label("取組", "取り組み", "今後の取組", "主な取組", "施策の展開", means: .section(.initiatives)),
            .label("関連するSDGs", "関連するSDGsのゴール", means: .section(.sdgs)),
            .label("達成目標", "成果指標", "数値目標", means: .indicators(.target)),
            .label("関連する個別計画", "個別計画", "関連計画", means: .relatedPlans),
        ],
        labels: [
            .label("指標名", "指標", means: .indicatorName),
            .label("単位", means: .unit),
            .label("実績", "実績値", "現状", "現状値", means: .observation(.actual)),
            .label("基準", "基準値", "初期値", means: .observation(.baseline)),
            .label("目標", "目標値", "中間目標", means: .observation(.target)),
            .label("最終目標", "最終目標値", means: .observation(.finalTarget)),
            .label("目標指標の測定あるいは取得の方法", "算式", "算出方法", "測定方法", means: .method),
            .label("設定理由", means: .rationale),
            .label("関連する個別計画", "個別計画", "関連計画", means: .relatedPlans),
        ],
        footnoteMark: "※")
}
