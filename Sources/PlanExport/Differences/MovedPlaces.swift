import PlanModel

/// The places that differ in two records, told in one line where the text around them moved as well.
///
/// A text that was put into a document moves all that stands behind it by the same bytes and lines. So the starts and
/// ends of places, in the order of the stored document, fall into runs that moved alike. A run that one place makes up
/// alone between two that moved alike is no move of the text, and that place is told for itself.
struct MovedPlaces {
    /// A place that differs.
    struct Move {
        let path: FieldPath
        let sheet: RecordDifference.Sheet?
        let stored: SourceSpan
        let now: SourceSpan
        let values: (JSONValue, JSONValue)
    }

    /// The text is the same, so that no place moved with it.
    let hasSameSource: Bool
    /// How many sheets have another number.
    var renumberedSheets = 0
    private var moves: [Move] = []
    private var points: [Point] = []

    init(hasSameSource: Bool) { self.hasSameSource = hasSameSource }

    mutating func add(_ move: Move) {
        let (stored, now) = (move.stored, move.now)
        let start = Shift(bytes: now.offset - stored.offset, lines: now.line - stored.line)
        let end = Shift(bytes: now.end - stored.end, lines: now.endLine - stored.endLine)
        points.append(Point(offset: stored.offset, isStart: true, line: stored.line, shift: start, move: moves.count))
        points.append(Point(offset: stored.end, isStart: false, line: stored.endLine, shift: end, move: moves.count))
        moves.append(move)
    }

    /// Notes the places of a value that agrees, against which others moved. Nodes nest no deeper than JSON is read.
    mutating func stay(_ node: RecordNode) {
        if hasSameSource { return }
        if let place = node.place {
            for (offset, line, isStart) in [(place.offset, place.line, true), (place.end, place.endLine, false)] {
                points.append(Point(offset: offset, isStart: isStart, line: line, shift: .none, move: -1))
            }
        }
        for element in node.elements { stay(element) }
        for member in node.members.values { stay(member) }
    }

    /// The places that did not move with their text, and a line on all others; nil where there are none.
    var summary: (others: [Move], line: Message?) {
        let runs = runs
        let strays = strays(in: runs)
        let others = moves.indices.filter { strays.contains($0) }.map { moves[$0] }
        let shifts = runs.filter { $0.shift != .none && !($0.onlyMove.map(strays.contains) ?? false) }
        return (others, line(moves.count - others.count, shifts))
    }

    // MARK: Runs

    private struct Shift: Equatable {
        let bytes: Int
        let lines: Int

        static let none = Shift(bytes: 0, lines: 0)
    }

    /// Starts and ends next to each other that moved alike.
    private struct Run {
        let shift: Shift
        /// The stored line of the first.
        let line: Int
        /// The move that all of them belong to, if it is one.
        var onlyMove: Int?
    }

    private struct Point {
        let offset: Int
        let isStart: Bool
        let line: Int
        let shift: Shift
        /// The move that it belongs to; -1 for a place that stayed.
        let move: Int

        /// The order of the stored document, an end before what starts there.
        static func stands(_ first: Point, before second: Point) -> Bool {
            (first.offset, first.isStart ? 1 : 0, first.move) < (second.offset, second.isStart ? 1 : 0, second.move)
        }
    }

    /// The starts and ends in the order of the stored document, as runs.
    private var runs: [Run] {
        var runs: [Run] = []
        for point in points.sorted(by: Point.stands(_:before:)) {
            if let last = runs.indices.last, runs[last].shift == point.shift {
                if runs[last].onlyMove != point.move { runs[last].onlyMove = nil }
            } else if let last = runs.indices.last, point.move >= 0, runs[last].onlyMove == point.move {
                // The end of a place that moved in another way than its start.
                continue
            } else {
                runs.append(Run(shift: point.shift, line: point.line, onlyMove: point.move))
            }
        }
        return runs
    }

    private func strays(in runs: [Run]) -> Set<Int> {
        var strays: Set<Int> = []
        for index in runs.indices.dropFirst().dropLast() where runs[index - 1].shift == runs[index + 1].shift {
            if let move = runs[index].onlyMove, move >= 0 { strays.insert(move) }
        }
        return strays
    }

    // MARK: Words

    /// How many moves of the text are named.
    private static let shiftLimit = 3

    private func line(_ count: Int, _ shifts: [Run]) -> Message? {
        var parts: [Message] = []
        if count > 0 {
            let words = shifts.prefix(Self.shiftLimit).map(Self.words)
            let more = shifts.count > Self.shiftLimit
            let by = Message(
                ja: words.map(\.ja).joined(separator: "、") + (more ? "ほか" : ""),
                en: words.map(\.en).joined(separator: ", ") + (more ? " and more" : ""))
            parts.append(
                Message(
                    ja: "\(count)か所" + (by.ja.isEmpty ? "" : "（\(by.ja)）"),
                    en: (count == 1 ? "1 span" : "\(count) spans") + (by.en.isEmpty ? "" : ", " + by.en)))
        }
        if renumberedSheets > 0 {
            parts.append(
                Message(
                    ja: "シート\(renumberedSheets)件の番号",
                    en: renumberedSheets == 1 ? "1 sheet renumbered" : "\(renumberedSheets) sheets renumbered"))
        }
        guard !parts.isEmpty else { return nil }
        return Message(
            ja: "位置の移動: " + parts.map(\.ja).joined(separator: "、"),
            en: "places moved: " + parts.map(\.en).joined(separator: "; "))
    }

    private static func words(_ run: Run) -> Message {
        let amount = run.shift.lines == 0 ? run.shift.bytes : run.shift.lines
        let sign = amount < 0 ? "−" : "+"
        let unit = run.shift.lines == 0 ? Message(ja: "バイト", en: "byte") : Message(ja: "行", en: "line")
        let plural = amount.magnitude == 1 ? "" : "s"
        return Message(
            ja: "\(run.line)行目から\(sign)\(amount.magnitude)\(unit.ja)",
            en: "by \(amount < 0 ? "−" : "")\(amount.magnitude) \(unit.en)\(plural) from line \(run.line)")
    }
}
