/// Gives the sheets of a plan keys that stay when sheets are added before them, or when the year changes.
///
/// A key is the kind, the lineage and the code or title, folded: widths, blanks and the digits of years do not count. Of
/// sheets that are alike in these the second has `#2` behind it, and so on.
/// ```swift
/// var sheets = [Sheet(id: "1", kind: .measure), Sheet(id: "2", kind: .measure)]
/// sheets[0].code = "６-１"
/// SheetKeys.assign(to: &sheets)
/// sheets.map(\.key)  // ["measure:6-1", "measure:"]
/// ```
public enum SheetKeys {
    /// Gives every sheet its key.
    public static func assign(to sheets: inout [Sheet]) {
        var counts: [String: Int] = [:]
        for index in sheets.indices {
            let base = base(of: sheets[index])
            let count = counts[base, default: 0] + 1
            counts[base] = count
            sheets[index].key = count == 1 ? base : "\(base)#\(count)"
        }
    }

    private static func base(of sheet: Sheet) -> String {
        var parts = sheet.lineage.map { folded($0.code ?? $0.title) }
        parts.append(folded(sheet.code ?? sheet.title ?? sheet.heading ?? sheet.organization.department ?? ""))
        return sheet.kind.rawValue + ":" + parts.joined(separator: "/")
    }

    /// A text without blanks, in half width, without what could be mistaken for the marks of a key, and without years.
    private static func folded(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09...0x20, 0x3000, 0xA0: continue
            case 0x23, 0x2F, 0xFF03, 0xFF0F: scalars.append("_")
            case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            default: scalars.append(scalar)
            }
        }
        return String(withoutYears(scalars))
    }

    /// `令和6年度の目標` and `令和7年度の目標` are one: the digits before 年 are left out.
    private static func withoutYears(_ text: String.UnicodeScalarView) -> String.UnicodeScalarView {
        var kept = String.UnicodeScalarView()
        var digits = String.UnicodeScalarView()
        for scalar in text {
            if scalar.properties.numericType == .decimal || scalar == "元" {
                digits.append(scalar)
                continue
            }
            if scalar != "年" { kept.append(contentsOf: digits) }
            digits = String.UnicodeScalarView()
            kept.append(scalar)
        }
        kept.append(contentsOf: digits)
        return kept
    }
}
