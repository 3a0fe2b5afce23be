/// A line of a table in a frame: what of it is rule, and what stands between the bars.
struct GridLine {
    /// What stands between two bars.
    struct Part {
        /// The first and last column between edges that it takes.
        let first: Int
        let last: Int
        let text: ByteSpan
    }

    /// The columns in which the line is a rule.
    private(set) var ruled: [Int] = []
    private(set) var texts: [Part] = []

    var hasRule: Bool { !ruled.isEmpty }
    /// How many of its cells hold text.
    var inked: Int { texts.count { !$0.text.isEmpty } }
    var isText: Bool { texts.contains { !$0.text.isEmpty } || ruled.isEmpty }

    // MARK: Characters

    private enum Mark { case bar, dash, crossing, none }

    private static func mark(_ scalar: UInt32) -> Mark {
        switch scalar {
        case 0x7C: .bar
        case 0x2B: .crossing
        case 0x2D, 0x3D: .dash
        case 0x2500...0x257F: boxMark(scalar)
        default: .none
        }
    }

    private static func boxMark(_ scalar: UInt32) -> Mark {
        switch scalar {
        case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550, 0x2574, 0x2576, 0x2578, 0x257A,
            0x257C, 0x257E:
            .dash
        case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577, 0x2579, 0x257B,
            0x257D, 0x257F:
            .bar
        case 0x2571...0x2573: .none
        default: .crossing
        }
    }

    static func isBar(_ scalar: UInt32) -> Bool { mark(scalar) == .bar }

    /// A dash or a crossing.
    static func isOfRule(_ scalar: UInt32) -> Bool { mark(scalar) == .dash || mark(scalar) == .crossing }

    /// `+---`, `┌──`: the first line of a frame.
    static func startsFrame(_ bytes: [UInt8], _ ink: ByteSpan) -> Bool {
        guard ink.count > 2 else { return false }
        let (first, length) = Scalars.decode(bytes, ink.lower, ink.upper)
        guard first == 0x2B || (0x2500...0x257F).contains(first) else { return false }
        switch mark(first) {
        case .crossing:
            let (second, _) = Scalars.decode(bytes, ink.lower + length, ink.upper)
            return mark(second) == .dash || second == 0x3A
        case .bar: return first != 0x7C
        default: return false
        }
    }

    /// The line begins and ends with a bar or crossing.
    static func isOfFrame(_ bytes: [UInt8], _ ink: ByteSpan) -> Bool {
        guard ink.count > 1 else { return false }
        let (first, _) = Scalars.decode(bytes, ink.lower, ink.upper)
        let (last, _) = Scalars.before(bytes, ink.upper, ink.lower)
        return isEdge(mark(first)) && isEdge(mark(last))
    }

    /// The first of three lines ends a frame and the second begins the next: `└──┘` over `┌──┐`, or a rule right below another
    /// and over a row.
    static func partsFrames(_ bytes: [UInt8], _ lines: ArraySlice<TextLine>) -> Bool {
        guard lines.count == 3 else { return false }
        let inks = lines.map(\.ink)
        let (first, _) = Scalars.decode(bytes, inks[1].lower, inks[1].upper)
        switch first {
        case 0x250C...0x250F, 0x2552...0x2554, 0x256D: return true  // ┌ ┏ ╒ ╔ ╭
        case 0x2B:
            return isRuleOfPluses(bytes, inks[0]) && isRuleOfPluses(bytes, inks[1]) && inks[2].count > 1
                && bytes[inks[2].lower] == UInt8(ascii: "|")
        default: return false
        }
    }

    private static func isRuleOfPluses(_ bytes: [UInt8], _ ink: ByteSpan) -> Bool {
        guard ink.count > 1, bytes[ink.lower] == UInt8(ascii: "+") else { return false }
        return bytes[ink.lower..<ink.upper].allSatisfy {
            $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":")
        }
    }

    private static func isEdge(_ mark: Mark) -> Bool { mark == .bar || mark == .crossing }

    /// Where a line has crossings that stand in a rule, whether it is nothing but a rule, and where its last character is.
    struct Crossings {
        var columns: [Int] = []
        var isRule = true
        var end = 0
    }

    static func crossings(_ bytes: [UInt8], _ ink: ByteSpan, _ ruler: Ruler) -> Crossings {
        var found = Crossings()
        var (before, waiting): (UInt32, Int?) = (0, nil)
        ruler.forEach(bytes, ink) { scalar, _, column in
            let isDash = mark(scalar) == .dash || scalar == 0x3A
            if isDash, let place = waiting { found.columns.append(place) }
            waiting = nil
            if isEdge(mark(scalar)) {
                if mark(before) == .dash || before == 0x3A { found.columns.append(column) } else { waiting = column }
                if mark(scalar) == .bar { found.isRule = false }
            } else if !isDash {
                found.isRule = false
            }
            (before, found.end) = (scalar, column)
        }
        return found
    }

    /// How far from its edge a bar may stand.
    static let tolerance = 2

    static func isNear(_ column: Int, _ edges: Set<Int>) -> Bool {
        (-tolerance...tolerance).contains { edges.contains(column + $0) }
    }

    // MARK: Parts

    /// The parts of a line, between those edges at which it has a bar.
    init(_ bytes: [UInt8], _ ink: ByteSpan, _ ruler: Ruler, _ edges: [Int]) {
        var matcher = EdgeMatcher(edges: edges, countsBars: Self.bars(bytes, ink) == edges.count)
        var (first, textStart) = (-1, ink.lower)
        var isRule = true
        var parts: [(Part, isRule: Bool)] = []
        ruler.forEach(bytes, ink) { scalar, span, column in
            let mark = Self.mark(scalar)
            if Self.isEdge(mark), let edge = matcher.edge(at: column, isLast: span.upper == ink.upper) {
                if first >= 0 {
                    let text = Self.trimmed(bytes, ByteSpan(textStart, span.lower))
                    parts.append((Part(first: first, last: edge - 1, text: text), isRule && !text.isEmpty))
                }
                (first, textStart, isRule) = (edge, span.upper, true)
            } else if mark != .dash, mark != .crossing, scalar != 0x3A {
                isRule = false
            }
        }
        for (part, isRule) in parts {
            if isRule { ruled += part.first...part.last } else { texts.append(part) }
        }
    }

    /// How many bars a line has that holds no part of a rule; nil where it does.
    private static func bars(_ bytes: [UInt8], _ ink: ByteSpan) -> Int? {
        var (bars, index) = (0, ink.lower)
        while index < ink.upper {
            let (scalar, length) = Scalars.decode(bytes, index, ink.upper)
            switch mark(scalar) {
            case .bar: bars += 1
            case .crossing where scalar != 0x2B: return nil
            default: break
            }
            index += max(1, length)
        }
        return bars
    }

    /// Tells at which edge a bar stands, as far as characters before it are counted otherwise than by their writer.
    private struct EdgeMatcher {
        let edges: [Int]
        /// The line has as many bars as there are edges: each is of its edge, wherever it stands.
        private let countsBars: Bool
        private var next = 0
        private var drift = 0

        init(edges: [Int], countsBars: Bool) { (self.edges, self.countsBars) = (edges, countsBars) }

        mutating func edge(at column: Int, isLast: Bool) -> Int? {
            if countsBars {
                next += 1
                return next <= edges.count ? next - 1 : nil
            }
            if isLast, next < edges.count { return edges.count - 1 }
            let place = column + drift
            while next < edges.count, edges[next] < place - GridLine.tolerance { next += 1 }
            guard next < edges.count, edges[next] <= place + GridLine.tolerance else { return nil }
            var best = next
            while best + 1 < edges.count, abs(edges[best + 1] - place) < abs(edges[best] - place) { best += 1 }
            drift += edges[best] - place
            next = best + 1
            return best
        }
    }

    private static func trimmed(_ bytes: [UInt8], _ span: ByteSpan) -> ByteSpan { CleanText(bytes).trimmed(span) }
}
