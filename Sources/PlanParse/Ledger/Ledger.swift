import PlanModel

/// What was taken from the source: every stretch that a record, label, marker or markup rule accounts for.
///
/// Text leaves the source through the ledger alone, and taking it is claiming it. What nobody took is known at the end,
/// so nothing can be lost silently. Claims are disjoint: a byte is claimed once.
struct Ledger {
    /// What a stretch is.
    enum Kind: UInt8, Sendable {
        case field, label, marker, markup
    }

    /// How a field was found.
    typealias Manner = Coverage.Manner

    /// One stretch that is accounted for: eight bytes, since a large document has millions.
    struct Claim {
        /// The first byte and, above its bits, the kind; a source has less than 2^30 bytes.
        private let startAndKind: UInt32
        /// The byte after the last and, above its bits, the manner.
        private let endAndManner: UInt32

        init(span: ByteSpan, kind: Kind, manner: Manner = .declared) {
            startAndKind = UInt32(truncatingIfNeeded: span.start) & Self.placeMask | UInt32(kind.rawValue) << 30
            let doubt: UInt32 =
                switch manner {
                case .declared: 0
                case .repaired: 1
                case .guessed: 2
                }
            endAndManner = UInt32(truncatingIfNeeded: span.end) & Self.placeMask | doubt << 30
        }

        private static let placeMask: UInt32 = 1 << 30 - 1

        fileprivate var start: Int32 { Int32(startAndKind & Self.placeMask) }
        fileprivate var end: Int32 { Int32(endAndManner & Self.placeMask) }
        var span: ByteSpan { ByteSpan(Int(start), Int(end)) }
        var kind: Kind { Kind(rawValue: UInt8(startAndKind >> 30)) ?? .field }
        var manner: Manner {
            switch endAndManner >> 30 {
            case 0: .declared
            case 1: .repaired
            default: .guessed
            }
        }
    }

    let bytes: [UInt8]
    private(set) var claims: [Claim] = []
    /// The end of the last byte that was claimed.
    private(set) var end = 0
    /// The end of the last field or label.
    private(set) var textEnd = 0
    /// How the fields since the last sheet were read.
    private(set) var coverage = Coverage()
    /// How fields are read that nobody says anything else of.
    var usualManner = Manner.declared
    /// The form says what is being read, whatever reads it: what would be a guess is none.
    var isDeclared = false
    /// How notes are cited, where lines of the document explain some.
    var notes: NoteMarks?
    /// A field stands elsewhere than a form says.
    private(set) var hasDoubtfulFields = false

    /// A ledger that nothing was taken from.
    ///
    /// - Parameter room: How many claims there may be; more cost a copy.
    init(_ bytes: [UInt8], room: Int = 0) {
        self.bytes = bytes
        claims.reserveCapacity(room)
    }

    /// Starts counting fields anew, for the next sheet.
    mutating func takeCoverage() -> Coverage {
        defer { coverage = Coverage() }
        return coverage
    }

    /// Claims a stretch without reading it.
    mutating func claim(_ span: ByteSpan, as kind: Kind, manner: Manner = .declared) {
        guard !span.isEmpty else { return }
        claims.append(Claim(span: span, kind: kind, manner: manner))
        if manner != .declared { hasDoubtfulFields = true }
        end = max(end, span.upper)
        if kind == .field || kind == .label { textEnd = max(textEnd, span.upper) }
    }

    /// Claims the rules of tables, which belong to no record, before anything is read.
    ///
    /// Tags that follow each other are one claim.
    mutating func claimRules(_ rules: [ByteSpan]) {
        for rule in rules {
            if let last = claims.last, last.end == rule.start {
                claims[claims.count - 1] = Claim(span: ByteSpan(Int(last.start), rule.upper), kind: .markup)
            } else {
                claims.append(Claim(span: rule, kind: .markup))
            }
        }
    }

    /// How a field is read, after all that is known of it.
    private func settled(_ manner: Manner) -> Manner {
        if isDeclared, manner == .guessed { return .declared }
        return manner == .declared ? usualManner : manner
    }

    /// Takes the text of a field: without tags and citations, blanks collapsed, ends trimmed.
    ///
    /// - Parameter joinsLines: Whether it is a name, of which lines of a cell are joined where a word goes on.
    mutating func field(_ span: ByteSpan, manner: Manner = .declared, joinsLines: Bool = false) -> String {
        let manner = settled(manner)
        count(manner)
        return take(span, as: .field, manner, joinsLines: joinsLines)
    }

    /// Claims the text of a field that is read already, or of which the record holds the parts.
    mutating func claimField(_ span: ByteSpan, manner: Manner = .declared) {
        let manner = settled(manner)
        count(manner)
        claimPieces(span, as: .field, manner)
    }

    /// Claims a figure that is read already; a blank one has no text.
    mutating func claimFigure(_ span: ByteSpan, manner: Manner = .declared) {
        if !span.isEmpty { claimField(span, manner: manner) }
    }

    /// Takes the text of a label.
    mutating func label(_ span: ByteSpan) -> String { take(span, as: .label) }

    /// Claims a label: a word of a vocabulary, or text that the record holds elsewhere.
    mutating func claimLabel(_ span: ByteSpan) { claimPieces(span, as: .label, .declared) }

    /// Claims what stands between the parts of a cell.
    mutating func claimMarkup(_ span: ByteSpan) { claimPieces(span, as: .markup, .declared) }

    /// Claims a year whose figures have taken it.
    mutating func claimDate(_ span: ByteSpan) { claimPieces(span, as: .field, .declared) }

    private mutating func claimPieces(_ span: ByteSpan, as kind: Kind, _ manner: Manner) {
        let text = CleanText(bytes)
        guard text.condition(of: span) == .markup else { return claim(span, as: kind, manner: manner) }
        text.forEachPiece(span) { piece, isMarkup in claim(piece, as: isMarkup ? .markup : kind, manner: manner) }
    }

    /// The text of a stretch that was taken before, as part of a larger one.
    ///
    /// - Parameter joinsLines: Whether it is a name, of which lines of a cell are joined where a word goes on.
    func reread(_ span: ByteSpan, joinsLines: Bool = false) -> String {
        let text = CleanText(bytes, joinsLines: joinsLines)
        switch text.condition(of: span) {
        case .clean: return text.verbatim(span)
        case .blanks: return text.cleaned(span)
        case .markup: break
        }
        var pieces: [UInt8] = []
        text.forEachPiece(span) { piece, isMarkup in
            if !isMarkup { pieces += bytes[piece.lower..<piece.upper] } else if isBreak(piece) { pieces.append(0x20) }
        }
        return CleanText(pieces, joinsLines: joinsLines).string(ByteSpan(0, pieces.count))
    }

    /// Where a text stands within a stretch; the stretch itself where the text does not stand there as it is.
    func place(of text: String?, in span: ByteSpan) -> ByteSpan {
        guard let text, !text.isEmpty else { return span }
        return Word(text).first(in: bytes, span) ?? span
    }

    /// Counts a field as read in some manner.
    mutating func count(_ manner: Manner) {
        switch manner {
        case .declared: coverage.declared += 1
        case .repaired: coverage.repaired += 1
        case .guessed: coverage.guessed += 1
        }
    }

    /// `<br>`: a line ends there, as at a blank.
    private func isBreak(_ tag: ByteSpan) -> Bool {
        tag.count > 3 && bytes[tag.lower + 1] | 0x20 == UInt8(ascii: "b")
            && bytes[tag.lower + 2] | 0x20 == UInt8(ascii: "r")
            && bytes[tag.lower] == UInt8(ascii: "<")
    }

    private mutating func take(
        _ span: ByteSpan, as kind: Kind, _ manner: Manner = .declared, joinsLines: Bool = false
    ) -> String {
        let text = CleanText(bytes, joinsLines: joinsLines)
        let condition = text.condition(of: span)
        guard condition == .markup else {
            claim(span, as: kind, manner: manner)
            return condition == .clean ? text.verbatim(span) : text.cleaned(span)
        }
        var string: [UInt8] = []
        text.forEachPiece(span) { piece, isMarkup in
            claim(piece, as: isMarkup ? .markup : kind, manner: manner)
            if !isMarkup { string += bytes[piece.lower..<piece.upper] } else if isBreak(piece) { string.append(0x20) }
        }
        return CleanText(string, joinsLines: joinsLines).string(ByteSpan(0, string.count))
    }

    /// Where fields stand that were repaired or guessed.
    var doubtfulFields: some Sequence<ByteSpan> {
        claims.lazy.filter { $0.manner != .declared && $0.kind == .field }.map(\.span)
    }

    /// How the first field was read that stands in a stretch, of claims in the order of the source; nil where none does.
    func manner(of span: ByteSpan) -> Manner? {
        var (low, high) = (0, claims.count)
        while low < high {
            let middle = (low + high) / 2
            if claims[middle].end <= span.start { low = middle + 1 } else { high = middle }
        }
        while low < claims.count, claims[low].start < span.end, claims[low].kind != .field { low += 1 }
        return low < claims.count && claims[low].start < span.end ? claims[low].manner : nil
    }

    /// The stretches of the source that hold something and that nobody took, line by line.
    func unclaimed() -> [ByteSpan] {
        var stretches: [ByteSpan] = []
        var index = 0
        let sorted = isSorted ? claims : claims.sorted { $0.start < $1.start }
        for claim in sorted {
            collect(from: index, to: Int(claim.start), into: &stretches)
            index = max(index, Int(claim.end))
        }
        collect(from: index, to: bytes.count, into: &stretches)
        return stretches
    }

    private var isSorted: Bool { zip(claims, claims.dropFirst()).allSatisfy { $0.start <= $1.start } }

    /// Puts the claims in the order of the source, in place.
    mutating func sort() {
        if !isSorted { claims.sort { $0.start < $1.start } }
    }

    /// Adds what is not blank between two claims, one stretch a line.
    private func collect(from start: Int, to end: Int, into stretches: inout [ByteSpan]) {
        var index = start
        var open: ByteSpan?
        while index < end {
            if let (kind, next) = Lexer.layoutSeparator(in: bytes, at: index, end) {
                if kind == .lineBreak, let stretch = open {
                    stretches.append(stretch)
                    open = nil
                }
                index = next
                continue
            }
            let length = max(1, Scalars.decode(bytes, index, end).length)
            open = ByteSpan(open?.lower ?? index, index + length)
            index += length
        }
        if let stretch = open { stretches.append(stretch) }
    }

    /// Two claims that share a byte: a defect of the parser, which tests look for.
    var overlaps: [(Claim, Claim)] {
        let sorted = claims.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
        return zip(sorted, sorted.dropFirst()).filter { $0.span.end > $1.span.start }
    }
}
