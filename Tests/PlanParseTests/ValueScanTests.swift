import Foundation
import PlanModel
import Testing

@testable import PlanParse

/// The pass over a whole text finds what the scanner of lines finds, each value with its words and its place.
@Suite struct ValueScanTests {
    /// Lines with their values as `kind words from..to`.
    private static func quick(_ text: String) -> [[String]] {
        var (lines, line): ([[String]], [String]) = ([], [])
        ValueScan(text).visit { content, words, from, to in
            let place = "\(Self.text(words)) \(from)..\(to)"
            switch content {
            case .lineEnd:
                lines.append(line)
                line = []
            case .figure(let amount, let unit):
                line.append(
                    "\(ScannedValue.Content.quantity(Value(text: "", amount: amount, of: unit)).short) \(place)")
            case .year(let first, let last, let year):
                line.append("\(ValueScanTests.year(first, last, year).short) \(place)")
            case .value(let content): line.append("\(content.short) \(place)")
            }
        }
        return lines
    }

    private static func text(_ words: Span<UInt8>) -> String {
        String(decoding: words.indices.map { words[$0] }, as: UTF8.self)
    }

    private static func year(_ first: CivilDate, _ last: CivilDate, _ year: FiscalYear?) -> ScannedValue.Content {
        .period(
            Period(
                text: "", precision: year == nil ? .year : .fiscalYear, start: .day(first), end: .day(last),
                fiscalYear: year))
    }

    private static func plain(_ line: String) -> [String] {
        ValueScanner.values(in: line).map { "\($0.content.short) \($0.text) \($0.from)..\($0.to)" }
    }

    @Test(arguments: [
        ("5\n6", 2), ("5\r\n6\r\n", 2), ("5\r6\r", 2), ("\n\n", 2), ("", 0), ("令和6年度\n\n5件", 3),
        ("あ\u{c}い\u{2028}う\n", 1),
    ])
    func `lines end as everywhere`(text: String, count: Int) { #expect(Self.quick(text).count == count) }

    @Test func `finds what the scanner of lines finds, on random lines`() {
        let asked = ProcessInfo.processInfo.environment["PLANPARSE_RANDOM_LINES"].flatMap { Int($0) }
        var random = SplitMix(seed: 51)
        var (text, lines) = ("", [String]())
        for _ in 0..<(asked ?? 6000) {
            let count = Int.random(in: 1...9, using: &random)
            let line = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
            lines.append(line)
            text += line + "\n"
        }
        let quick = Self.quick(text)
        #expect(quick.count == lines.count)
        var differences = 0
        for (line, found) in zip(lines, quick) where differences < 20 {
            let plain = Self.plain(line)
            if plain != found { differences += 1 }
            #expect(plain == found, "\(line)")
        }
    }

    @Test(arguments: Fixture.all)
    func `finds what the scanner of lines finds, in fixtures`(fixture: Fixture) throws {
        let text = String(decoding: try fixture.bytes(), as: UTF8.self).replacing("\r\n", with: "\n")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (line, found) in zip(lines, Self.quick(text)) { #expect(Self.plain(line) == found) }
    }

    private static let pieces = [
        "0", "1", "2", "6", "12", "30", "456", "2024", "2025", "1,234", "5,000", "38,430", "1,23", "80.5", "0.5",
        "20240401", "３", "１２",
        "，", ",", ".", ":", "：", "/", "／", "-", "－", "～", "〜", "・", "、", "。", " ", "  ", "　", "\t", "|", "(", ")", "（",
        "）", "「", "」",
        "人", "件", "%", "％", "千円", "円", "億円", "万", "千", "百", "十", "一", "二", "三", "四半期", "年", "年度", "月", "日", "時", "分",
        "間",
        "回", "か所", "世帯", "ha", "km", "割", "位", "番目", "度", "半", "分の", "以上", "以下", "未満", "超", "程度", "強", "弱", "余", "余り",
        "数",
        "から", "まで", "と", "及び", "に", "の", "を超える", "が", "は", "より", "など", "約", "最大", "上", "下", "少なくとも", "お", "およそ", "ほど",
        "令和", "平成", "昭和", "令", "平", "大", "明", "R", "H", "S", "R6", "H29", "元", "第", "同", "翌", "前", "西暦", "不十分", "統一",
        "唯一",
        "千葉", "一般", "一体", "週休", "午前", "午後", "※", "注", "*", "^{※1}", "<sup>1</sup>", "<td>", "</td>", "△", "▲", "+", "'",
        "ゼロ",
        "マイナス", "プラス", "¥", "A", "v", "t－CO2", "総務費", "市", "あ", "実施", "曜日", "\u{2F47}", "\u{F9A8}和", "&nbsp;", "㎡", "😀",
        "\u{2028}",
        "事業", "重点", "予算", "決算", "計画", "県", "町", "補正", "税", "調査", "実績", "基準", "末", "当初", "次", "期", "学期", "三者",
    ]
}

extension ScannedValue.Content {
    /// The content without its words, which stand beside it.
    fileprivate var short: String {
        switch self {
        case .quantity(let value):
            "q \(ValueShorthand.of(value)) \(value.base.map { "\($0.amount)\($0.unit)" } ?? "") \(value.upper?.bound.rawValue ?? "")"
        case .ordinal(let value): "o \(ValueShorthand.of(value))"
        case .period(let period):
            "p \(period.precision) \(period.start?.description ?? "") \(period.end?.description ?? "") "
                + "\(period.fiscalYear?.startYear ?? 0) \(period.bound?.rawValue ?? "")"
        }
    }
}
