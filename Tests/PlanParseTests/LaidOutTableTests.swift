import PlanModel
import Testing

@testable import PlanParse

/// Text as `pdftotext -layout` writes tables that a browser printed: cells that wrap over lines, heads over several columns, and cells
/// one blank apart.
@Suite struct LaidOutTableTests {
    @Test(arguments: texts)
    func `reads each row with its names and figures`(kind: String, text: String, rows: [String]) throws {
        #expect(Self.rows(of: text) == rows)
        try assertParse(Array(text.utf8))
    }

    /// What stands in each row that has figures: its name, and the figures in their order.
    private static func rows(of text: String) -> [String] {
        PlanParser().parse(text).plan.sheets.flatMap { sheet -> [String] in
            let years = sheet.budget?.years ?? []
            let money = years.map(\.total.text) + years.flatMap { $0.sources.map(\.value.text) }.filter { !$0.isEmpty }
            let project = money.isEmpty ? [] : [(sheet.title ?? "") + ": " + money.joined(separator: " ")]
            return project
                + sheet.indicators.filter { !$0.observations.isEmpty }.map { indicator in
                    indicator.name + ": " + indicator.observations.map(\.value.text).joined(separator: " ")
                }
        }
    }

    private static let texts = [
        (
            "names and periods that wrap at once",
            """
            令和7年度中之条町一般会計予算
            第３表 債務負担行為
                                               （単位：千円）
               事 項     期 間     限度額
            小規模多機能型居 令和7年度か
            宅介護事業所整備 ら令和10年度         279,179
            補助に係る損失補 まで
            償
            消防ポンプ自動車 令和7年度か
            更新事業（第３分 ら令和8年度          132,491
            団）（リース料） まで
            文化財保存活用地 令和7年度か
            域計画策定業務 ら令和12年度          251,045
            （リース料）   まで
            """,
            [
                "小規模多機能型居宅介護事業所整備補助に係る損失補償: 279,179",
                "消防ポンプ自動車更新事業（第３分団）（リース料）: 132,491",
                "文化財保存活用地域計画策定業務（リース料）: 251,045",
            ]
        ),
        (
            "a head over three years and their sum",
            """
            四万十市総合計画 実施計画（令和6年度～令和8年度）
                  事業名                              事業費（千円）                            所管
                              R6年度           R7年度         R8年度            ３か年計
            情報セキュリティ強化対策事業         2,466              －       324,363         326,829 税務課
            鳥獣被害対策実施隊活動支援事       255,346         270,889        4,963         531,198 子育て支
            業                                                                          援課
            子どもの居場所づくり事業         229,580         104,643        343,513       677,736 総務課
            公営住宅長寿命化改修事業（外            －               －           8,466         8,466 住民課
            壁・屋上防水）
            学校給食センター調理機器更新              0         59,527          6,099        65,626 建設課
            事業
            公民館トイレ改修                 3,552         5,702          9,177         18,431 健康福祉
                                                                                        課
            """,
            [
                "情報セキュリティ強化対策事業: 2,466 － 324,363 326,829",
                "鳥獣被害対策実施隊活動支援事業: 255,346 270,889 4,963 531,198",
                "子どもの居場所づくり事業: 229,580 104,643 343,513 677,736",
                "公営住宅長寿命化改修事業（外壁・屋上防水）: － － 8,466 8,466",
                "学校給食センター調理機器更新事業: 0 59,527 6,099 65,626",
                "公民館トイレ改修: 3,552 5,702 9,177 18,431",
            ]
        ),
        (
            "sources whose names wrap, and one that few rows have",
            """
            令和５年度 指宿市当初予算 主要事業一覧
                                                                                     （単位：千円）

                                                前年度                  財源内訳
             番号      事業名        区分   予算額        予算額     国・県       地方債    その他          一般
                                                        支出金                           財源
             1    妊産婦健康診査費      新      80,985    21,271                                 80,985
             2    ため池ハザードマップ作   拡         430    88,646                145     65          220
                  成業務委託
             3    農業次世代人材投資事業   拡     870,254     9,958            132,824             737,430
             4    地籍調査事業        拡      82,791    64,673  24,633     17,111   1,956      39,091
             5    水田活用支援        拡         402    98,454                         97         305
            """,
            [
                "妊産婦健康診査費: 80,985 21,271 80,985",
                "ため池ハザードマップ作成業務委託: 430 88,646 145 65 220",
                "農業次世代人材投資事業: 870,254 9,958 132,824 737,430",
                "地籍調査事業: 82,791 64,673 24,633 17,111 1,956 39,091",
                "水田活用支援: 402 98,454 97 305",
            ]
        ),
        (
            "a head over three years between others",
            """
            第２次東彼杵町総合計画 成果指標一覧
                成果指標       基準値                           実績値                   目標値
                         （令和5年度）           R6年度        R7年度         R8年度     （令和10年度） 担当課
            観光消費額          9,574百万円       9,526百万円    13,704百万円   165,181百万円     73百万円 税務課
            住民健診の受診率（40歳
            以上の国民健康保険被保         47.6％         11.0％       64.2％       21.8％      41.4％ 税務課
            険者）
            水道管の耐震化率（基幹         62.4％         1.9％        66.6％       97.7％       42.8％ 企画政策
            管路）                                                                          課
            """,
            [
                "観光消費額: 9,574百万円 9,526百万円 13,704百万円 165,181百万円 73百万円",
                "住民健診の受診率（40歳以上の国民健康保険被保険者）: 47.6％ 11.0％ 64.2％ 21.8％ 41.4％",
                "水道管の耐震化率（基幹管路）: 62.4％ 1.9％ 66.6％ 97.7％ 42.8％",
            ]
        ),
        (
            "texts of more lines than names, around the figures",
            """
            第２次安来市総合計画 成果指標一覧

               成果指標      単位   現状値（令和5年      目標値（令和10年        備考
                                 度）            度）
                                                            地域の担い
                                                            手を確保
            町民一人当たりの公    ㎡           30.8           85.9    し、活動の
            園面積                                             継続を支援
                                                            するための
                                                            経費。
                                                            利用者の利
                                                            便性を高め
            合計特殊出生率      －           85.0           26.2    るため、運
                                                            行日を増や
                                                            す。
            水道管の耐震化率     ％           13.9           21.3    相談体制を
            （基幹管路）                                          充実する。
            住民健診の受診率                                        計画の策定
                                                            に係る業務
            （40歳以上の国民健   ％           92.4           65.3    を委託す
            康保険被保険者）                                        る。
            待機児童数        人          5,699             91    相談体制を
                                                            充実する。
                                                            利用者の利
                                                            便性を高め
            観光消費額        百万         8,833          5,401    るため、運
                          円                                 行日を増や
                                                            す。
            """,
            [
                "町民一人当たりの公園面積: 30.8 85.9",
                "合計特殊出生率: 85.0 26.2",
                "水道管の耐震化率（基幹管路）: 13.9 21.3",
                "住民健診の受診率（40歳以上の国民健康保険被保険者）: 92.4 65.3",
                "待機児童数: 5,699 91",
                "観光消費額: 8,833 5,401",
            ]
        ),
        (
            "values over their years",
            """
            第２期浦臼町デジタル田園都市構想総合戦略
            重要業績評価指標（KPI）         基準値         目標値
            新規起業者数                  ４人          10人
                                 （R2～R6累計）   （R7～R11累計）
            鹿肉加工品の出荷額            120百万円       180百万円
                                   （R6）        （R11）
            移住相談件数                 84件         120件
                                   （R6）        （R11）
            関係人口の登録者数             310人         500人
                                   （R6）        （R11）
            """,
            [
                "新規起業者数: ４人 10人",
                "鹿肉加工品の出荷額: 120百万円 180百万円",
                "移住相談件数: 84件 120件",
                "関係人口の登録者数: 310人 500人",
            ]
        ),
        (
            "numbered projects",
            """
            令和７年度　七戸町当初予算の概要

            1　公共施設の照明更新事業（財政課）
            　予算額：8,400千円
            　財　源：町債 7,500千円、一般財源 900千円
            　概　要：照明を更新する。

            2　りんご園地の防風網設置補助（農林課）
            　予算額：12,600千円
            　財　源：県補助金 6,300千円、一般財源 6,300千円
            　概　要：設置の経費を補助する。
            """,
            [
                "公共施設の照明更新事業: 8,400千円 7,500千円 900千円",
                "りんご園地の防風網設置補助: 12,600千円 6,300千円 6,300千円",
            ]
        ),
    ]

    @Test func `leaves figures under heads that do not add up as they are`() {
        // The sources stand under other heads than the table before shows: nothing tells whose they are.
        #expect(LaidOutTables.transcript(of: Array(Self.pushed.utf8)) == nil)
    }

    private static let pushed = """
        令和7年度 七戸町 主要事業一覧
                                              財源内訳
        事業名            事業費 国庫   県    その他  一般財源
        堆肥センターの改修     9,000  4,000 3,000         1,000
        事業
        温泉施設の改修工事     8,000  2,000 1,000         4,000
        （外壁）
        町営住宅の長寿命化     7,000  1,000 1,000         4,000
        事業
        """
}
