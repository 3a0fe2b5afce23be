/// Breaks text into lines of a terminal, as Japanese and English are broken.
///
/// A line may break at blanks, and before and behind any wide character, but no line begins with what closes (、。」) and
/// none ends with what opens （「（）. A word wider than the line is cut.
enum TextWrapping {
    /// The lines of a paragraph, none wider than some columns.
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var (line, columns) = ("", 0)
        for piece in pieces(of: text, width: max(2, width)) {
            let blanks = columns == 0 ? 0 : piece.blanks
            if columns > 0, columns + blanks + piece.columns > width {
                lines.append(line)
                (line, columns) = (piece.text, piece.columns)
            } else {
                line += String(repeating: " ", count: blanks) + piece.text
                columns += blanks + piece.columns
            }
        }
        return columns > 0 || lines.isEmpty ? lines + [line] : lines
    }

    /// A command line in lines, each but the last with `\` at its end, so that it can be copied as it stands.
    static func commandLines(_ call: String, width: Int) -> [String] {
        guard DisplayWidth.columns(of: call) > width else { return [call] }
        let lines = lines(call, width: max(2, width - 2))
        return lines.enumerated().map { $0.offset == lines.count - 1 ? $0.element : $0.element + " \\" }
    }

    /// What is not broken.
    private struct Piece {
        var text = ""
        var columns = 0
        /// Blanks before it.
        var blanks = 0
    }

    private static func pieces(of text: String, width: Int) -> [Piece] {
        var pieces: [Piece] = []
        var piece = Piece()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if scalar == " " {
                if piece.columns > 0 { pieces.append(piece) }
                piece = Piece(blanks: piece.columns > 0 ? 1 : piece.blanks + 1)
                last = nil
                continue
            }
            let columns = DisplayWidth.columns(of: scalar)
            let isTooWide = piece.columns + columns > width
            if piece.columns > 0, isTooWide || breaks(between: last, and: scalar) {
                pieces.append(piece)
                piece = Piece()
            }
            piece.text.unicodeScalars.append(scalar)
            piece.columns += columns
            last = scalar
        }
        return piece.columns > 0 ? pieces + [piece] : pieces
    }

    /// Whether a line may end between two scalars that no blank separates.
    static func breaks(between last: Unicode.Scalar?, and next: Unicode.Scalar) -> Bool {
        guard let last, isWide(last) || isWide(next) else { return false }
        return !opening.contains(last) && !closing.contains(next)
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool { DisplayWidth.columns(of: scalar) == 2 }

    private static let opening = Set("（「『【〈《［｛([{`".unicodeScalars)
    private static let closing = Set("）」』】〉》］｝、。，．：；！？・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…,.:;!?)]}`".unicodeScalars)
}
