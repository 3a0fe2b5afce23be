/// Gives the sheets of a plan keys that stay when sheets are added before them, or when the year changes.
///
/// A key is the kind, the lineage and the code or title, folded: widths, blanks and the digits of years do not count. Of
/// sheets that are alike in these the second has `#2` behind it, and so on.
/// ```swift
/// var sheets = [Sheet(id: "1", kind: .measure), Sheet(id: "2", kind: .measure)]
/// sheets[0].code = "６-１"
/// SheetKeys.assign(to: &sheets)
/// sheets.compactMap(\.key)  // ["measure:6-1", "measure:"]
/// ```
public enum SheetKeys {
    /// Gives every sheet its key.
    ///
    /// - Parameter sheets: The sheets of a plan in their order, ready but for their keys.
    public static func assign(to sheets: inout [Sheet]) {
        var counts: [String: Int] = [:]
        counts.reserveCapacity(sheets.count)
        for index in sheets.indices {
            let base = base(of: sheets[index])
            let count = Self.next(&counts[base, default: 0])
            sheets[index].key = count == 1 ? base : "\(base)#\(count)"
        }
    }

    private static func next(_ count: inout Int) -> Int {
        count += 1
        return count
    }

    private static func base(of sheet: borrowing Sheet) -> String {
        var parts = sheet.lineage.map { folded($0.code ?? $0.title) }
        parts.append(folded(sheet.code ?? sheet.title ?? sheet.heading ?? sheet.organization.department ?? ""))
        return sheet.kind.rawValue + ":" + parts.joined(separator: "/")
    }

    /// A text without blanks, in half width, without what could be mistaken for the marks of a key, and without years:
    /// `令和6年度の目標` and `令和7年度の目標` are one.
    package static func folded(_ text: String) -> String {
        var kept: [UInt8] = []
        kept.reserveCapacity(text.utf8.count)
        // Where the digits before the next scalar start, if there are any.
        var digits: Int?
        for scalar in text.unicodeScalars {
            guard let scalar = folded(scalar) else { continue }
            if isYearNumber(scalar) {
                digits = digits ?? kept.count
            } else {
                if scalar == "年", let start = digits { kept.removeSubrange(start...) }
                digits = nil
            }
            kept.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// The scalar as it stands in a key; nil for blanks.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09...0x20, 0x3000, 0xA0: nil
        case 0x23, 0x2F, 0xFF03, 0xFF0F: "_"
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
        default: scalar
        }
    }

    /// A digit of any script, or 元 of a first year.
    private static func isYearNumber(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x5143: true
        // Kana and kanji are most of a text, and no decimal digits.
        case 0..<0x80, 0x3000...0x9FFF: false
        default: scalar.properties.numericType == .decimal
        }
    }
}
