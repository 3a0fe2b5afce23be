import Testing

@testable import PlanParse

/// The name of an indicator stands without its theme number and its qualifiers, which are kept beside it.
@Suite struct IndicatorNameTests {
    @Test(
        arguments: [
            ("公募委員の割合", "公募委員の割合", nil, []),
            ("①公募委員の割合【年度末時点】", "公募委員の割合", 1, ["年度末時点"]),
            ("② 利用者数【延べ】", "利用者数", 2, ["延べ"]), ("⑳件数", "件数", 20, []),
            ("利用者数【延べ】【年度末時点】", "利用者数", nil, ["延べ", "年度末時点"]),
            ("【累計】設置数", "設置数", nil, ["累計"]), ("設置数 【 累計 】 ", "設置数", nil, ["累計"]),
            ("町民1人当たりのごみ排出量", "町民1人当たりのごみ排出量", nil, []), ("(1)件数", "(1)件数", nil, []),
            ("件数【延べ", "件数【延べ", nil, []), ("件数】", "件数】", nil, []), ("①", "", 1, []), ("", "", nil, []),
            ("件数①", "件数①", nil, []), ("利用者【延べ】数", "利用者数", nil, ["延べ"]),
        ] as [(String, String, Int?, [String])])
    func `has its parts`(text: String, name: String, theme: Int?, qualifiers: [String]) {
        let parts = IndicatorName(text)
        #expect(parts.name == name)
        #expect(parts.theme == theme)
        #expect(parts.qualifiers == qualifiers)
    }
}
