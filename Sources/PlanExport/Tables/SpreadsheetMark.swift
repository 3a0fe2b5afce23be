/// The mark before texts that a spreadsheet would take for a formula, a number or a date: an apostrophe.
///
/// A formula in a cell of a document is run by whoever opens the table, so cells that begin like one are marked as OWASP
/// advises (`=`, `+`, `-`, `@`, their wide forms, tab, carriage return, line feed). Codes are marked so that they stay what they are:
/// `074055` would lose its zero, `6-1` become a date. A text that begins with an apostrophe gets one more. So one leading apostrophe
/// of a text column is always a mark, and what is behind it is the text of the document:
/// ```swift
/// SpreadsheetMark.marked("6-1")      // "'6-1"
/// SpreadsheetMark.text(of: "'6-1")   // "6-1"
/// SpreadsheetMark.marked("相談件数")  // "相談件数"
/// ```
public enum SpreadsheetMark {
    /// A text with a mark where it needs one.
    ///
    /// - Parameter text: A text of a record.
    public static func marked(_ text: String) -> String { needsMark(text) ? "'" + text : text }

    /// The text of a cell, its mark taken away where it has one.
    /// ```swift
    /// SpreadsheetMark.marked("=1+1")          // "'=1+1"
    /// SpreadsheetMark.text(of: "'=1+1")       // "=1+1"
    /// ```
    /// - Parameter cell: A cell of a table, with a mark or without.
    public static func text(of cell: String) -> String { cell.utf8.first == mark ? String(cell.dropFirst()) : cell }

    private static let mark = UInt8(ascii: "'")

    private static func needsMark(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        if beginsFormula(first) || first == "'" { return true }
        return looksLikeFigure(text)
    }

    private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "−", "\0": true
        default: false
        }
    }

    /// Whether a text is made of what figures and dates are made of, a digit among it.
    private static func looksLikeFigure(_ text: String) -> Bool {
        var hasDigit = false
        for (index, scalar) in text.unicodeScalars.enumerated() {
            switch scalar.value {
            case 0x30...0x39, 0xFF10...0xFF19: hasDigit = true
            default: guard isOfFigures(scalar, isFirst: index == 0) else { return false }
            }
        }
        return hasDigit
    }

    private static func isOfFigures(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
        switch scalar {
        case " ", "　", ".", ",", "-", "/", ":", "%", "(", ")", "$", "¥", "+": true
        case "．", "，", "－", "／", "：", "％", "（", "）", "＄", "￥", "△", "▲": true
        case "E", "e", "年", "月", "日", "時", "分", "秒", "元": true
        // Eras open a date.
        case "令", "平", "昭", "大", "明", "R", "H", "S", "T", "M", "r", "h", "s", "t", "m": true
        case "和", "成", "正", "治": !isFirst
        default: false
        }
    }
}
